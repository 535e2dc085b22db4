"""A quota store shared by the threads and tasks of one process."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from itertools import takewhile

from .forks import ForkLock
from .ledger import Ledger, LedgerStore
from .quota import Demand


class MemoryQuotaStore(LedgerStore):
    """Counts calls in memory, for the threads and tasks of one process. A forked process continues with a copy."""

    is_local = True

    def __init__(self) -> None:
        self._lock = ForkLock()
        self._ledgers: dict[str, Ledger] = {}

    @contextmanager
    def _open(self, demands: Sequence[Demand], patience: float) -> Generator[list[Ledger], None, None]:  # noqa: ARG002 - the base's
        with self._lock:
            yield [self._find(key) for key, _ in demands]

    def _find(self, key: str) -> Ledger:
        ledger = self._ledgers.get(key)
        if ledger is None:
            ledger = self._ledgers[key] = Ledger(_Answered(), _UnderWay())
        return ledger


class _Answered:
    """The times of answered calls, in a list."""

    def __init__(self) -> None:
        self._moments: list[float] = []

    def __len__(self) -> int:
        return len(self._moments)

    def newest(self, nth: int) -> float:
        return self._moments[-nth]

    def count_after(self, moment: float) -> int:
        return len(self._moments) - bisect_right(self._moments, moment)

    def append(self, moment: float, keep: int) -> None:
        self._moments.append(moment)
        if len(self._moments) > 2 * keep:  # not at every call, since it moves the rest
            del self._moments[:-keep]

    def date_back(self, after: float, seconds: float) -> None:
        start = bisect_right(self._moments, after)
        self._moments[start:] = [max(after, moment - seconds) for moment in self._moments[start:]]


class _UnderWay:
    """When each call under way was sent, by number, oldest first."""

    def __init__(self) -> None:
        self._since: dict[int, float] = {}
        self._last = 0

    def __len__(self) -> int:
        return len(self._since)

    def add(self, since: float) -> int:
        self._last += 1
        self._since[self._last] = since
        return self._last

    def remove(self, number: int) -> float | None:
        return self._since.pop(number, None)

    def remove_until(self, moment: float) -> list[float]:
        ended = list(takewhile(lambda item: item[1] <= moment, self._since.items()))
        for number, _ in ended:
            del self._since[number]
        return [since for _, since in ended]

    def date_back(self, after: float, to: float) -> None:
        if self._since and next(reversed(self._since.values())) > after:
            self._since = {number: to if since > after else since for number, since in self._since.items()}
