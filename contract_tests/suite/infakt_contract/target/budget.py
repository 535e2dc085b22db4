"""Budget of requests to a live server: every request is counted, and waits if a window of its kind is full.

Besides the windows a run has a total of its own, of which the deletion of what it has made is always left.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Literal

from infakt_emulator.limits import POLICIES, Policy, find_wait

Kind = Literal["read", "write"]
KINDS: tuple[Kind, ...] = ("read", "write")
HOUR = 3_600
# The sandbox may be stricter than the limits that are known, and its minute may begin elsewhere than ours.
SHARE = 0.9
WORDS: Mapping[int, str] = {60: "a minute", 3_600: "an hour", 86_400: "a day"}


class BudgetSpentError(RuntimeError):
    """The next request is beyond the budget of the run, or would have to wait longer than allowed."""


class Budget:
    """Counts the requests of a run, including retries, and returns how long the next one has to wait.

    Args:
        policy: Name of the limits, `seed`, `published` or `none`; a tenth of each window is left unused.
        max_wait_seconds: Longest wait for a window.
        totals: Most reads and writes of the run, by kind; unlimited if a kind is missing.
        deadline: Moment, of the clock that `now` is read from, after which nothing is sent but deletions.

    Attributes:
        reserved: Number of writes that are kept for deleting what was made.
        refusal: The latest refusal to send, until somebody sets it to None.
        share: Share of the reads that may be used for the time being, from 0 to 1.
    """

    def __init__(
        self,
        policy: str,
        *,
        max_wait_seconds: float,
        totals: Mapping[Kind, int] | None = None,
        deadline: float | None = None,
    ) -> None:
        self._policy: Policy = POLICIES[policy]
        self._max_wait_seconds = max_wait_seconds
        self._totals = totals or {}
        self._deadline = deadline
        self._sent: defaultdict[Kind, list[float]] = defaultdict(list)
        self._is_cleaning = False
        self.reserved = 0
        self.refusal: BudgetSpentError | None = None
        self.share = 1.0

    @contextmanager
    def cleaning(self) -> Iterator[None]:
        """Let deletions use what is reserved for them."""
        self._is_cleaning = True
        try:
            yield
        finally:
            self._is_cleaning = False

    def is_late(self, now: float) -> bool:
        """Whether the deadline of the run has passed."""
        return self._deadline is not None and now > self._deadline

    def find_wait(self, kind: Kind, now: float) -> float:
        """Return the seconds until a request may be sent.

        Raises:
            BudgetSpentError: The run has used its budget, or its time, or the wait is longer than allowed.
        """
        try:
            return self._find_wait(kind, now)
        except BudgetSpentError as error:
            self.refusal = error
            raise

    def _find_wait(self, kind: Kind, now: float) -> float:
        if self.is_spent(kind):
            total = self._totals[kind]
            msg = f"the budget of {total} {kind}s is used up; allow more with --budget, or ask the rest in the next run"
            raise BudgetSpentError(msg)
        windows = self._windows(kind)
        wait_seconds = find_wait(windows, self._sent[kind], now)
        if self.is_late(now + wait_seconds) and not self._is_cleaning:
            msg = "the deadline of the run has passed; allow more with --deadline"
            raise BudgetSpentError(msg)
        if wait_seconds > self._max_wait_seconds:
            full = ", ".join(f"{allowed} {kind}s {WORDS[seconds]}" for seconds, allowed in windows.items())
            msg = (
                f"the budget of {full} is used up for another {math.ceil(wait_seconds)} s; "
                f"run again later, or allow the wait with --max-wait {math.ceil(wait_seconds)}"
            )
            raise BudgetSpentError(msg)
        return wait_seconds

    def is_spent(self, kind: Kind) -> bool:
        """Whether the run may send no more of a kind for the time being."""
        total = self._totals.get(kind)
        if total is None or self._is_cleaning:
            return False
        allowed = math.floor(self.share * total) if kind == "read" else total - self.reserved
        return len(self._sent[kind]) >= allowed

    def count(self, kind: Kind, now: float) -> None:
        """Count a request that is sent now."""
        self._sent[kind].append(now)

    def lines(self, now: float) -> list[str]:
        """Return how much of each window is used, and how much the whole run has used."""
        lines = []
        for kind in KINDS:
            sent = self._sent[kind]
            used = [
                f"{sum(moment > now - seconds for moment in sent)} of {allowed} {WORDS[seconds]}"
                for seconds, allowed in self._windows(kind).items()
            ]
            lines.append(f"{kind}s: {len(sent)} in this run" + "".join(f", {text}" for text in used))
        return lines

    def _windows(self, kind: Kind) -> Mapping[int, int]:
        return _find_windows(self._policy, kind)


def find_hourly(policy: str) -> dict[Kind, int]:
    """Return how many reads and writes named limits allow in an hour, as far as they say so."""
    windows = {kind: _find_windows(POLICIES[policy], kind) for kind in KINDS}
    return {kind: found[HOUR] for kind, found in windows.items() if HOUR in found}


def _find_windows(policy: Policy, kind: Kind) -> Mapping[int, int]:
    limits = policy.get(kind)
    return {seconds: int(SHARE * allowed) for seconds, allowed in limits.windows.items()} if limits else {}
