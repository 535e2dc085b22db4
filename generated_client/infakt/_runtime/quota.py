# Generated: do not edit. Change openapi/ or generator/runtime/quota.py,
# then run: python -m generator build
"""A forecast of the API's rate limits, so that calls are paced before they are refused.

A window allows so many calls in any stretch of so many seconds. Reads count per account, writes per address. The server
is the authority: a call whose wait would be longer than ``max_wait`` goes though the forecast has no place, one such
call at a time, and a refusal holds back every caller of the same account until the moment it names.

There are three sources of limits for reads and writes, and no live server has confirmed any of them. ``Quota()``, the
strictest, holds a statement that no public source has: 50, 200 and 1000 reads and 10, 100 and 500 writes a minute, an
hour and a day. ``Quota.published()`` holds the vendor's newest readme: 300 reads and 150 writes in 60 seconds for each
address. A program on a production account was refused at sequential speed in 2026-09, so the real limit may be below
that. The third is measuring: a run of the contract suite against a live server counts what was answered and refused,
and writes it under ``limits`` of its evidence, from which a ``Quota`` can be made. 6 imports from KSeF an hour are
documented.

A call counts from the moment its answer came, not from when it was sent: the server saw it somewhere in between, so the
forecast frees a place never earlier than the server does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, runtime_checkable

from .checks import check_seconds, check_whole

UNDER_WAY_SECONDS = 60.0
"""How long a call whose end nobody reported counts as under way; its process may have died."""


@dataclass(frozen=True, slots=True)
class Window:
    """``limit`` calls in any ``seconds``."""

    limit: int
    seconds: float

    def __post_init__(self) -> None:
        check_whole("limit", self.limit, least=1)
        check_seconds("seconds", self.seconds)

    def __str__(self) -> str:
        return f"{self.limit} in {self.seconds:g} s"


@dataclass(frozen=True, slots=True)
class Quota:
    """The windows of reads (GET), of writes (all else) and of imports from KSeF, and the longest wait for a place.

    ``Quota()`` holds what is stated for plans other than accountants', by no public source: 50 reads a minute, 200 an
    hour, 1000 a day, and 10, 100 and 500 writes. ``Quota.published()`` holds the vendor's page. Neither is confirmed by
    a live server; give windows of your own where you have measured them.
    """

    reads: tuple[Window, ...] = (Window(50, 60), Window(200, 3600), Window(1000, 86400))
    writes: tuple[Window, ...] = (Window(10, 60), Window(100, 3600), Window(500, 86400))
    ksef_imports: tuple[Window, ...] = (Window(6, 3600),)
    max_wait: float = 60.0

    def __post_init__(self) -> None:
        check_seconds("max_wait", self.max_wait, may_be_zero=True)

    @classmethod
    def published(cls, *, max_wait: float = 60.0) -> Quota:
        """The limits of the vendor's public page: 300 reads and 150 writes in 60 seconds.

        No live server has confirmed them, and the real ones may be lower: what is refused is waited for all the same.
        """
        return cls(reads=(Window(300, 60),), writes=(Window(150, 60),), max_wait=max_wait)


@dataclass(frozen=True, slots=True)
class WindowState:
    """How full a window of ``kind`` (read, write, ksef_import) is.

    ``resets_in`` is in seconds until a place is free, 0 while one is.
    """

    kind: str
    window: Window
    used: int
    resets_in: float

    @property
    def left(self) -> int:
        return max(0, self.window.limit - self.used)


Demand: TypeAlias = tuple[str, tuple[Window, ...]]
"""A key, which names an account or an address, and its windows."""
Ticket: TypeAlias = tuple[int, ...]
"""A place taken under each key of a demand."""


@runtime_checkable
class QuotaStore(Protocol):
    """Where calls are counted. Times are epoch seconds, so that processes and machines agree on them.

    A store whose class says ``is_blocking = True`` waits for a file or a network: asynchronous clients ask it in a
    thread. One that says ``is_local = True`` serves one process, and its times are those of ``Clock.monotonic``, which
    nobody sets back. Whatever a store raises is logged and costs no call.
    """

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """A ticket when every window has a place, which is then taken; else the seconds to wait."""
        ...

    def overtake(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """A ticket though there is no place, if nobody else got one so a moment ago; else the seconds to wait."""
        ...

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        """The answer came: from now on the call counts as of ``now``."""
        ...

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        """The call did not count, since it never reached the server."""
        ...

    def refuse(self, demands: Sequence[Demand], ticket: Ticket, now: float, seconds: float | None) -> None:
        """The server refused the call, which does not count: nobody sends for ``seconds``, None if it did not say."""
        ...

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        """(used, seconds until a place is free) of each window of a demand."""
        ...
