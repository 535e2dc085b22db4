# Generated: do not edit. Change openapi/ or generator/runtime/ledger.py,
# then run: python -m generator build
"""The ledger of the calls counted under one key: the forecast itself, for stores in memory and in a file alike.

Answered calls are in a log, sorted by time; calls under way count from now. A call is not dropped because of its age,
but only when more calls came after it than any window allows, so a clock that is wrong for a while loses nothing.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from .quota import UNDER_WAY_SECONDS, Demand, Ticket, Window

LONGEST_BLOCK_SECONDS = 86_400.0
"""Longest back-off after a refusal, whatever the server says: no stated window is longer than a day."""
FIRST_PAUSE = 1.0
LONGEST_PAUSE = 32.0
"""Back-off in seconds for all callers after a 429 without Retry-After; it doubles with each consecutive refusal."""
LONGEST_TURN_SECONDS = 10.0
"""Longest time between two calls that are sent without a place; else the length of the shortest window."""
SKEW_SECONDS = 1.0
"""Tolerated clock difference between users of a store. A moment further ahead came from a wrong clock."""


SHORT_PATIENCE = 0.4
LONG_PATIENCE = 2.0
"""Seconds to wait for another process to release a store."""
NEVER = -1e18
"""A moment before all others, which every file can hold."""


class Answered(Protocol):
    """The times from which answered calls count, oldest first."""

    def __len__(self) -> int: ...

    def newest(self, nth: int) -> float:
        """Returns the time of the nth newest call, counted from 1."""
        ...

    def count_after(self, moment: float) -> int:
        """Returns the number of calls that count from after ``moment``."""
        ...

    def append(self, moment: float, keep: int) -> None:
        """Adds a time that is not before the newest, and keeps at least ``keep`` times."""
        ...

    def date_back(self, after: float, seconds: float) -> None:
        """Moves every call after ``after`` that many seconds back, but not before ``after``."""
        ...


class UnderWay(Protocol):
    """When each call without an answer was sent."""

    def __len__(self) -> int: ...

    def add(self, since: float) -> int:
        """Adds a call and returns its number."""
        ...

    def remove(self, number: int) -> float | None:
        """Removes a call and returns when it was sent; None if there is no such call."""
        ...

    def remove_until(self, moment: float) -> list[float]:
        """Removes the calls sent up to ``moment`` and returns when they were sent, oldest first."""
        ...

    def date_back(self, after: float, to: float) -> None:
        """Sets the time of every call sent after ``after`` to ``to``."""
        ...


@dataclass(slots=True)
class Ledger:
    """The calls of one key. Every method takes the current time; ``mend`` is called first.

    Attributes:
        log: The times of answered calls.
        under_way: When each call without an answer was sent.
        most: The largest limit of any window asked for.
        blocked_until: No call is sent before this time.
        refused_at: When the last refusal came.
        refusals: Number of consecutive refusals.
        overtook_at: When a call was last sent without a place.
    """

    log: Answered
    under_way: UnderWay
    most: int = 1
    blocked_until: float = NEVER
    refused_at: float = NEVER
    refusals: int = 0
    overtook_at: float = NEVER

    def mend(self, windows: Sequence[Window], now: float) -> None:
        """Ends calls whose end was never reported, and corrects times in the future after a clock was set back.

        All that is known of a call with a time in the future is that it was made before now. So the newest counts from
        now, and the others keep their distance from it: nothing waits for the clock to catch up, and no place is free
        too early.
        """
        self.most = max(self.most, *(window.limit for window in windows))
        ahead = self.log.newest(1) - now if len(self.log) else 0.0
        if ahead > SKEW_SECONDS:
            self.log.date_back(now, ahead)
        self.under_way.date_back(now + SKEW_SECONDS, now)
        for since in self.under_way.remove_until(now - UNDER_WAY_SECONDS):
            self._count(since + UNDER_WAY_SECONDS)
        self._mend_refusal(now)

    def _mend_refusal(self, now: float) -> None:
        if self.refused_at > now + SKEW_SECONDS:
            self.blocked_until -= self.refused_at - now
            self.refused_at = now
        if self.blocked_until > now + LONGEST_BLOCK_SECONDS:
            self.blocked_until = NEVER
        self.overtook_at = min(self.overtook_at, now)

    def wait(self, windows: Sequence[Window], now: float) -> float:
        """Seconds until there is a place and no refusal holds calls back; 0 or less if that is so now."""
        return max(self.blocked_until - now, *(self._find_place(window, now) - now for window in windows))

    def wait_turn(self, windows: Sequence[Window], now: float) -> float:
        """Seconds until a call may go though there is no place: one at a time, and not against a refusal."""
        turn = min(LONGEST_TURN_SECONDS, *(window.seconds for window in windows))
        return max(self.blocked_until, self.overtook_at + turn) - now

    def used(self, window: Window, now: float) -> int:
        return len(self.under_way) + self.log.count_after(now - window.seconds)

    def take(self, now: float) -> int:
        """A place; after a refusal the others hold back until this call succeeds, or for a while."""
        if self.refusals:
            self.block(now + self._pause())
        return self.under_way.add(now)

    def settle(self, number: int, now: float) -> None:
        """The call was answered; one that was sent after the last refusal shows that the limit is over."""
        since = self.under_way.remove(number)
        self._count(now)
        if since is not None and since > self.refused_at:
            self.refusals = 0
            self.blocked_until = NEVER

    def release(self, number: int) -> None:
        self.under_way.remove(number)

    def refuse(self, number: int, now: float, seconds: float | None) -> None:
        """Holds back all calls after a refusal. Refusals of calls that were sent together count as one."""
        since = self.under_way.remove(number)
        if since is None or since > self.refused_at:
            self.refusals += 1
        self.refused_at = now
        # "At once" is not taken at its word.
        pause = seconds if seconds is not None and seconds >= FIRST_PAUSE else self._pause()
        self.block(now + min(pause, LONGEST_BLOCK_SECONDS))

    def block(self, until: float) -> None:
        self.blocked_until = max(self.blocked_until, until)

    def _pause(self) -> float:
        return min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(self.refusals - 1, 10))

    def _count(self, moment: float) -> None:
        newest = self.log.newest(1) if len(self.log) else moment
        self.log.append(max(moment, newest), self.most)

    def _find_place(self, window: Window, now: float) -> float:
        nth = window.limit - len(self.under_way)
        if nth <= 0:
            return now + window.seconds
        return min(now, self.log.newest(nth)) + window.seconds if len(self.log) >= nth else NEVER


class LedgerStore:
    """What every store over ledgers does; they differ in where those are, and in what keeps them whole."""

    @abstractmethod
    def _open(self, demands: Sequence[Demand], patience: float) -> AbstractContextManager[list[Ledger]]:
        """The ledgers of the demands' keys, for one caller at a time, which waits at most ``patience`` seconds."""

    def reserve(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """Returns a ticket if every window has a place, which is then taken, or else the seconds to wait."""
        with self._open(demands, SHORT_PATIENCE) as ledgers:
            waits = [ledger.wait(windows, now) for ledger, windows in _mend(ledgers, demands, now)]
            return max(waits) if max(waits) > 0 else tuple(ledger.take(now) for ledger in ledgers)

    def overtake(self, demands: Sequence[Demand], now: float) -> float | Ticket:
        """Returns a ticket without a place, unless one was given out so a moment ago, or else the seconds to wait."""
        with self._open(demands, SHORT_PATIENCE) as ledgers:
            waits = [ledger.wait_turn(windows, now) for ledger, windows in _mend(ledgers, demands, now)]
            if max(waits) > 0:
                return max(waits)
            for ledger in ledgers:
                ledger.overtook_at = now
            return tuple(ledger.take(now) for ledger in ledgers)

    def take(self, demands: Sequence[Demand], now: float) -> Ticket:
        """Returns a ticket, whether or not there is a place."""
        with self._open(demands, LONG_PATIENCE) as ledgers:
            return tuple(ledger.take(now) for ledger, _ in _mend(ledgers, demands, now))

    def settle(self, demands: Sequence[Demand], ticket: Ticket, now: float) -> None:
        """Reports that the answer came: the call counts from ``now``."""
        with self._open(demands, SHORT_PATIENCE) as ledgers:
            for (ledger, _), number in zip(_mend(ledgers, demands, now), ticket, strict=True):
                ledger.settle(number, now)

    def release(self, demands: Sequence[Demand], ticket: Ticket) -> None:
        """Reports that the call never reached the server, so it does not count."""
        with self._open(demands, SHORT_PATIENCE) as ledgers:
            for ledger, number in zip(ledgers, ticket, strict=True):
                ledger.release(number)

    def refuse(self, demands: Sequence[Demand], ticket: Ticket, now: float, seconds: float | None) -> None:
        """Reports a refusal: the call does not count, and no call is sent for ``seconds`` (None if not stated)."""
        with self._open(demands, SHORT_PATIENCE) as ledgers:
            for (ledger, _), number in zip(_mend(ledgers, demands, now), ticket, strict=True):
                ledger.refuse(number, now, seconds)

    def block(self, demands: Sequence[Demand], until: float) -> None:
        """Holds back all calls until ``until``."""
        with self._open(demands, SHORT_PATIENCE) as ledgers:
            for ledger in ledgers:
                ledger.block(until)

    def look(self, demand: Demand, now: float) -> list[tuple[int, float]]:
        """Returns (calls that count, seconds until a place is free) of each window of a demand."""
        with self._open([demand], SHORT_PATIENCE) as ledgers:
            return [
                (ledger.used(window, now), max(0.0, ledger.wait((window,), now)))
                for ledger, windows in _mend(ledgers, [demand], now)
                for window in windows
            ]


def _mend(ledgers: Sequence[Ledger], demands: Sequence[Demand], now: float) -> list[tuple[Ledger, tuple[Window, ...]]]:
    for ledger, (_, windows) in zip(ledgers, demands, strict=True):
        ledger.mend(windows, now)
    return [(ledger, windows) for ledger, (_, windows) in zip(ledgers, demands, strict=True)]
