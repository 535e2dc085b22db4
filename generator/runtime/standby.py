"""A store of the quota, and this process's memory in its stead while it fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from .clock import Clock
from .events import logger
from .quota import QuotaStore
from .quota_memory import MemoryQuotaStore

T = TypeVar("T")
FIRST_REST = 1.0
LONGEST_REST = 60.0
"""Seconds for which a store that failed is not asked; they double with each failure in a row."""


@dataclass(frozen=True, slots=True)
class Counter:
    """A store, and the clock that its times are of."""

    store: QuotaStore
    now: Callable[[], float]


class Standby:
    """Asks a store; what it raises is logged, and costs no call.

    A store that failed rests, longer each time, and is then asked by one caller. Meanwhile calls are counted in memory,
    for this process alone and without those that were counted before.
    """

    def __init__(self, store: QuotaStore, clock: Clock) -> None:
        self._clock = clock
        self._own = Counter(MemoryQuotaStore(), clock.monotonic)
        self._given = Counter(store, clock.monotonic if getattr(store, "is_local", False) else self._read_wall)
        self._failures = 0
        self._failed_at = 0.0
        self._rests_until = 0.0
        self.is_blocking = bool(getattr(store, "is_blocking", False))

    def pick(self) -> Counter:
        """The store to ask now. While it fails, the first to come after its rest tries it again."""
        if self._failures:
            now = self._clock.monotonic()
            if now < self._rests_until:
                return self._own
            self._rest(now)
        return self._given

    def ask(self, counter: Counter, act: Callable[[Counter], T]) -> T | None:
        """What a store says; None from one that fails."""
        began = self._clock.monotonic()
        try:
            answer = act(counter)
        except Exception as error:  # noqa: BLE001 - a store is the user's; whatever it raises, calls go on
            if not self._failures or began > self._failed_at:  # callers that fail together are one failure
                self._fail(error)
            return None
        if self._failures and counter is self._given:
            self._failures = 0
            logger.warning("the quota store answers again")
        return answer

    def ask_either(self, act: Callable[[Counter], T]) -> tuple[Counter, T | None]:
        """What the store says, or memory in its stead, and which of them."""
        counter = self.pick()
        answer = self.ask(counter, act)
        if answer is None and counter is self._given and self._failures:
            return self._own, self.ask(self._own, act)
        return counter, answer

    def report(self, counter: Counter, act: Callable[[Counter], None]) -> None:
        """Reports to the store that gave a place what became of it, unless it rests."""
        if counter is self._own or self.pick() is counter:
            self.ask(counter, act)

    def _fail(self, error: Exception) -> None:
        self._failures += 1
        self._failed_at = self._clock.monotonic()
        seconds = self._rest(self._failed_at)
        words = "the quota store fails (%s), calls are counted in this process alone; it is asked again in %g s"
        logger.warning(words, type(error).__name__, seconds)

    def _rest(self, now: float) -> float:
        seconds = min(LONGEST_REST, FIRST_REST * 2.0 ** min(max(self._failures - 1, 0), 10))
        self._rests_until = now + seconds
        return seconds

    def _read_wall(self) -> float:
        return self._clock.now().timestamp()
