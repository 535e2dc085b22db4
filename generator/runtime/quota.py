"""Quota: a forecast of the API's rate limits, by which calls are paced before the server refuses them.

A window allows a number of calls in any period of a number of seconds. Reads count per account, writes per address. The
server has the last word: a call that would have to wait longer than ``max_wait`` is sent although the forecast has no
place, one such call at a time, and a refusal holds back all callers of the account until the time that it names.

There are three sources of limits for reads and writes, and no live server has confirmed any of them. ``Quota()``, the
strictest, holds limits that no public source states: 50, 200 and 1000 reads and 10, 100 and 500 writes per minute, hour
and day. ``Quota.published()`` holds the vendor's newest readme: 300 reads and 150 writes in 60 seconds for each
address. A program on a production account was refused at sequential speed in 2026-09, so the real limit may be below
that. The third is measurement: a run of the contract suite against a live server counts the calls that were
answered and refused, and writes them under ``limits`` of its evidence, from which a ``Quota`` can be made. 6 imports
from KSeF per hour are documented.

A call counts from the time of its answer, not from when it was sent: the server counted it somewhere in between, so the
forecast never frees a place earlier than the server does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias, runtime_checkable

from .checks import check_seconds, check_whole

UNDER_WAY_SECONDS = 60.0
"""Seconds for which a call without a reported end counts as under way; its process may have died."""


@dataclass(frozen=True, slots=True)
class Window:
    """A limit on calls in any period of a given length.

    Attributes:
        limit: Number of calls, at least 1.
        seconds: Length of the period in seconds, above 0.

    Raises:
        TypeError: ``limit`` is not an integer, or ``seconds`` not a number.
        ValueError: One of them is out of range.
    """

    limit: int
    seconds: float

    def __post_init__(self) -> None:
        check_whole("limit", self.limit, least=1)
        check_seconds("seconds", self.seconds)

    def __str__(self) -> str:
        return f"{self.limit} in {self.seconds:g} s"


@dataclass(frozen=True, slots=True)
class Quota:
    """The rate limits that a client paces its calls by.

    The defaults are stated for plans other than accountants', though by no public source: 50 reads per minute, 200 per
    hour, 1000 per day, and 10, 100 and 500 writes. ``Quota.published()`` holds the vendor's page. Neither is confirmed
    by a live server; pass windows of your own where you have measured them.

    Attributes:
        reads: Windows of GET calls, counted per account.
        writes: Windows of all other calls, counted per address.
        ksef_imports: Windows of imports from KSeF.
        max_wait: Longest wait for a place in seconds, 0 or more; a call is then sent without one.

    Raises:
        TypeError: ``max_wait`` is not a number.
        ValueError: ``max_wait`` is negative or not finite.
    """

    reads: tuple[Window, ...] = (Window(50, 60), Window(200, 3600), Window(1000, 86400))
    writes: tuple[Window, ...] = (Window(10, 60), Window(100, 3600), Window(500, 86400))
    ksef_imports: tuple[Window, ...] = (Window(6, 3600),)
    max_wait: float = 60.0

    def __post_init__(self) -> None:
        check_seconds("max_wait", self.max_wait, may_be_zero=True)

    @classmethod
    def published(cls, *, max_wait: float = 60.0) -> Quota:
        """Returns the limits of the vendor's public page: 300 reads and 150 writes in 60 seconds.

        No live server has confirmed them, and the real ones may be lower; the client still waits after a refusal.

        Args:
            max_wait: Longest wait for a place, in seconds.
        """
        return cls(reads=(Window(300, 60),), writes=(Window(150, 60),), max_wait=max_wait)


@dataclass(frozen=True, slots=True)
class WindowState:
    """How full a window is.

    Attributes:
        kind: What the window counts: ``"read"``, ``"write"`` or ``"ksef_import"``.
        window: The window.
        used: Number of calls that count now.
        resets_in: Seconds until a place is free, 0 if one is.
    """

    kind: str
    window: Window
    used: int
    resets_in: float

    @property
    def left(self) -> int:
        """Number of calls that may be sent now."""
        return max(0, self.window.limit - self.used)


Demand: TypeAlias = tuple[str, tuple[Window, ...]]
"""A key, which names an account or an address, and its windows."""
Ticket: TypeAlias = tuple[int, ...]
"""A place taken under each key of a demand."""


@runtime_checkable
class QuotaStore(Protocol):
    """A store of counted calls. Times are in epoch seconds, so that processes and machines agree on them.

    A store with ``is_blocking = True`` waits for a file or a network, so asynchronous clients call it in a thread. One
    with ``is_local = True`` serves one process, and its times are those of ``Clock.monotonic``, which is never set
    back. Whatever a store raises is logged, and no call fails because of it.

    ``demands`` are the keys that a call counts under, with their windows; ``ticket`` is what ``reserve`` or
    ``overtake`` returned for the call; ``now`` is the current time.
    """

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """Returns a ticket if every window has a place, which is then taken, or else the seconds to wait."""
        ...

    def overtake(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """Returns a ticket without a place, unless one was given out so a moment ago, or else the seconds to wait."""
        ...

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        """Reports that the answer came: the call counts from ``now``."""
        ...

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        """Reports that the call never reached the server, so it does not count."""
        ...

    def refuse(self, demands: Sequence[Demand], ticket: Ticket, now: float, seconds: float | None) -> None:
        """Reports a refusal: the call does not count, and no call is sent for ``seconds`` (None if not stated)."""
        ...

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        """Returns (calls that count, seconds until a place is free) of each window of a demand."""
        ...
