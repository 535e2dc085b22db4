"""A forecast of the API's rate limits, so that calls are paced before they are refused.

A window allows so many calls in any stretch of so many seconds. Reads count per account, writes per address. The server
is the authority: where the forecast would wait longer than ``max_wait`` the call is sent all the same, and a refusal
holds back every caller of the same account until the moment it names.

A call counts from the moment its answer came, not from when it was sent: the server saw it somewhere in between, so the
forecast frees a place never earlier than the server does.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

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

    ``Quota()`` holds the limits stated for plans other than accountants': 50 reads a minute, 200 an hour, 1000 a day,
    and 10, 100 and 500 writes.
    """

    reads: tuple[Window, ...] = (Window(50, 60), Window(200, 3600), Window(1000, 86400))
    writes: tuple[Window, ...] = (Window(10, 60), Window(100, 3600), Window(500, 86400))
    ksef_imports: tuple[Window, ...] = (Window(6, 3600),)
    max_wait: float = 60.0

    def __post_init__(self) -> None:
        check_seconds("max_wait", self.max_wait, may_be_zero=True)

    @classmethod
    def published(cls, *, max_wait: float = 60.0) -> Quota:
        """The limits of the vendor's public page: 300 reads and 150 writes in 60 seconds."""
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


class QuotaStore(Protocol):
    """Where calls are counted. Times are epoch seconds, so that processes and machines agree on them."""

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """A ticket when every window has a place, which is then taken; else the seconds to wait."""
        ...

    def take(self, demands: Sequence[Demand], now: float) -> Ticket:
        """A ticket, whether or not there is a place."""
        ...

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        """The answer came: from now on the call counts as of ``now``."""
        ...

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        """The call did not count: it was refused, or never reached the server."""
        ...

    def block(self, demands: Sequence[Demand], until: float) -> None:
        """The server refused: nobody sends before ``until``."""
        ...

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        """(used, seconds until a place is free) of each window of a demand."""
        ...


class MemoryQuotaStore:
    """Counts shared by the threads and tasks of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ledgers: dict[str, _Ledger] = {}

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        with self._lock:
            wait = max(self._ledger(key).wait(windows, now) for key, windows in demands)
            return wait if wait > 0 else self._take(demands, now)

    def take(self, demands: Sequence[Demand], now: float) -> Ticket:
        with self._lock:
            return self._take(demands, now)

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        with self._lock:
            for (key, _), number in zip(demands, ticket, strict=True):
                self._ledger(key).settle(number, now)

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        with self._lock:
            for (key, _), number in zip(demands, ticket, strict=True):
                self._ledger(key).settle(number, None)

    def block(self, demands: Sequence[Demand], until: float) -> None:
        with self._lock:
            for key, _ in demands:
                ledger = self._ledger(key)
                ledger.blocked_until = max(ledger.blocked_until, until)

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        key, windows = demand
        with self._lock:
            ledger = self._ledger(key)
            return [(ledger.used(window, now), max(0.0, ledger.wait((window,), now))) for window in windows]

    def _take(self, demands: Sequence[Demand], now: float) -> Ticket:
        return tuple(self._ledger(key).take(windows, now) for key, windows in demands)

    def _ledger(self, key: str) -> _Ledger:
        return self._ledgers.setdefault(key, _Ledger())


@dataclass(slots=True)
class _Ledger:
    """When each call under one key counts from, in order; calls under way stand in the future."""

    times: list[float] = field(default_factory=list[float])
    under_way: dict[int, float] = field(default_factory=dict[int, float])
    blocked_until: float = 0.0
    last: int = 0

    def wait(self, windows: Sequence[Window], now: float) -> float:
        waits = [min(now, self.times[-w.limit]) + w.seconds - now for w in windows if len(self.times) >= w.limit]
        return max(self.blocked_until - now, *waits, 0.0)

    def used(self, window: Window, now: float) -> int:
        return len(self.times) - bisect_right(self.times, now - window.seconds)

    def take(self, windows: Sequence[Window], now: float) -> int:
        del self.times[: bisect_right(self.times, now - max(window.seconds for window in windows))]
        self.last += 1
        self.under_way[self.last] = now + UNDER_WAY_SECONDS
        insort(self.times, now + UNDER_WAY_SECONDS)
        return self.last

    def settle(self, number: int, now: float | None) -> None:
        placeholder = self.under_way.pop(number, None)
        if placeholder is None:
            return
        del self.times[bisect_left(self.times, placeholder)]
        if now is not None:
            insort(self.times, now)
