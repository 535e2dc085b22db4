"""A server that counts by sliding windows, and refuses in every way that was seen or can be thought of."""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from email.utils import formatdate

from contract_tests.client.quota.simulation.scenario import Kind, Telling
from infakt import Window


class Server:
    """The truth about one account: what was accepted when, and which writes were done how often."""

    def __init__(self, windows: Mapping[Kind, Sequence[Window]], telling: Telling, epoch: float) -> None:
        self._windows, self._telling, self._epoch = windows, telling, epoch
        self.accepted: dict[Kind, list[float]] = {"read": [], "write": []}
        self.arrived: dict[Kind, list[float]] = {"read": [], "write": []}
        self.refused: dict[Kind, list[float]] = {"read": [], "write": []}
        self.done: dict[int, int] = {}
        self.refuses_until = 0.0

    def count_other(self, kind: Kind, now: float) -> None:
        """Another program's call, if there is a place for it."""
        if self._find_wait(kind, now) <= 0:
            insort(self.accepted[kind], now)

    def take(self, kind: Kind, call: int, now: float) -> tuple[int, dict[str, str]]:
        """Return status and headers for a call of the client's."""
        self.arrived[kind].append(now)
        wait = max(self._find_wait(kind, now), self.refuses_until - now)
        if wait > 0:
            self.refused[kind].append(now)
            return 429, self._tell(now, wait)
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

    def _tell(self, now: float, wait: float) -> dict[str, str]:
        words: dict[Telling, str] = {
            "seconds": str(math.ceil(wait)),
            "date": formatdate(math.ceil(self._epoch + now + wait), usegmt=True),
            "zero": "0",
            "past": formatdate(self._epoch + now - 600, usegmt=True),
            "negative": "-3",
            "malformed": "soon",
            "huge": "99999999999",
        }
        return {"retry-after": words[self._telling]} if self._telling in words else {}
