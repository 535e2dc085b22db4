"""Budget of requests to a live server: every request is counted, and waits if a window of its kind is full."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from typing import Literal

from infakt_emulator.limits import POLICIES, Policy, find_wait

Kind = Literal["read", "write"]
# The sandbox may be stricter than the limits that are known, and its minute may begin elsewhere than ours.
SHARE = 0.9
WORDS: Mapping[int, str] = {60: "a minute", 3_600: "an hour", 86_400: "a day"}


class BudgetSpentError(RuntimeError):
    """The next request would have to wait longer than allowed."""


class Budget:
    """Counts the requests of a run, including retries, and returns how long the next one has to wait.

    Args:
        policy: Name of the limits, `seed`, `published` or `none`; a tenth of each window is left unused.
        max_wait_seconds: Longest wait for a window.
    """

    def __init__(self, policy: str, *, max_wait_seconds: float) -> None:
        self._policy: Policy = POLICIES[policy]
        self._max_wait_seconds = max_wait_seconds
        self._sent: defaultdict[Kind, list[float]] = defaultdict(list)

    def find_wait(self, kind: Kind, now: float) -> float:
        """Return the seconds until a request may be sent.

        Raises:
            BudgetSpentError: The wait is longer than allowed.
        """
        windows = self._windows(kind)
        wait_seconds = find_wait(windows, self._sent[kind], now)
        if wait_seconds > self._max_wait_seconds:
            full = ", ".join(f"{allowed} {kind}s {WORDS[seconds]}" for seconds, allowed in windows.items())
            msg = (
                f"the budget of {full} is used up for another {math.ceil(wait_seconds)} s; "
                f"run again later, or allow the wait with --max-wait {math.ceil(wait_seconds)}"
            )
            raise BudgetSpentError(msg)
        return wait_seconds

    def count(self, kind: Kind, now: float) -> None:
        """Count a request that is sent now."""
        self._sent[kind].append(now)

    def lines(self, now: float) -> list[str]:
        """Return how much of each window is used, and how much the whole run has used."""
        lines = []
        for kind in ("read", "write"):
            sent = self._sent[kind]
            used = [
                f"{sum(moment > now - seconds for moment in sent)} of {allowed} {WORDS[seconds]}"
                for seconds, allowed in self._windows(kind).items()
            ]
            lines.append(f"{kind}s: {len(sent)} in this run" + "".join(f", {text}" for text in used))
        return lines

    def _windows(self, kind: Kind) -> Mapping[int, int]:
        limits = self._policy.get(kind)
        return {seconds: int(SHARE * allowed) for seconds, allowed in limits.windows.items()} if limits else {}
