"""A server that counts by sliding windows and refuses in every form that was seen or is conceivable."""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from email.utils import formatdate

from contract_tests.client.quota.simulation.scenario import Kind, RetryAfterForm
from infakt import Window


class Server:
    """The true state of one account: when calls were accepted, and how often each write was done."""

    def __init__(self, windows: Mapping[Kind, Sequence[Window]], retry_after: RetryAfterForm, epoch: float) -> None:
        self._windows, self._retry_after, self._epoch = windows, retry_after, epoch
        self.accepted: dict[Kind, list[float]] = {"read": [], "write": []}
        self.arrived: dict[Kind, list[float]] = {"read": [], "write": []}
        self.refused: dict[Kind, list[float]] = {"read": [], "write": []}
        self.done: dict[int, int] = {}
        self.refuses_until = 0.0

    def count_other(self, kind: Kind, now: float) -> None:
        """Count a call of another program, if there is room for it."""
        if self._find_wait(kind, now) <= 0:
            insort(self.accepted[kind], now)

    def take(self, kind: Kind, call: int, now: float) -> tuple[int, dict[str, str]]:
        """Return status and headers for a call of the client."""
        self.arrived[kind].append(now)
        wait = max(self._find_wait(kind, now), self.refuses_until - now)
        if wait > 0:
            self.refused[kind].append(now)
            return 429, self._write_headers(now, wait)
        insort(self.accepted[kind], now)
        self.done[call] = self.done.get(call, 0) + 1
        return 200, {}

    def _find_wait(self, kind: Kind, now: float) -> float:
        wait = 0.0
        for window in self._windows[kind]:
            times = self.accepted[kind]
            inside = len(times) - bisect_right(times, now - window.seconds)
            if inside >= window.limit:
                wait = max(wait, times[-window.limit] + window.seconds - now)
        return wait

    def _write_headers(self, now: float, wait: float) -> dict[str, str]:
        values: dict[RetryAfterForm, str] = {
            "seconds": str(math.ceil(wait)),
            "date": formatdate(math.ceil(self._epoch + now + wait), usegmt=True),
            "zero": "0",
            "past": formatdate(self._epoch + now - 600, usegmt=True),
            "negative": "-3",
            "malformed": "soon",
            "huge": "99999999999",
        }
        return {"retry-after": values[self._retry_after]} if self._retry_after in values else {}
