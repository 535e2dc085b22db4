"""Outcome of a run: everything that its summary and its report show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from infakt_contract.drift import Cause
from infakt_contract.failures import Entry

Lines = Sequence[str]


def count(number: int, noun: str) -> str:
    """Return a number with a noun, such as `1 test` or `2 tests`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Outcome of a run.

    Attributes:
        target: Name of the server.
        is_live: Whether it is another process or machine.
        day: Day of the run, as YYYY-MM-DD.
        versions: What was tested with.
        again: Options that ask the same questions again.
        counts: Number of tests by what became of them: `passed`, `failed`, `error`, `skipped`, `deselected`.
        entries: Failures by cause.
        drift: Drift by cause.
        fails_on_drift: Whether drift is a failure.
        general: Verdicts on filters of the general rule.
        sections: Further lines by title; those without lines are not shown.
    """

    target: str
    is_live: bool
    day: str
    versions: str
    again: str
    counts: Mapping[str, int] = field(default_factory=dict)
    entries: Sequence[Entry] = ()
    drift: Sequence[Cause] = ()
    fails_on_drift: bool = False
    general: Mapping[str, str] = field(default_factory=dict)
    sections: Mapping[str, Lines] = field(default_factory=dict)

    @property
    def is_broken(self) -> bool:
        """Whether the run failed."""
        return bool(self.entries) or (self.fails_on_drift and bool(self.drift))

    @property
    def verdict(self) -> str:
        """What came of the run, in one line."""
        tests = len({test for entry in self.entries for test in entry.tests})
        broken = f"{count(len(self.entries), 'failure')} ({count(tests, 'test')})" if self.entries else "no failure"
        drift = f"{count(len(self.drift), 'cause')} of drift" if self.drift else "no drift"
        left_out = self.counts.get("skipped", 0) + self.counts.get("deselected", 0)
        return f"{broken}, {drift}, {self.counts.get('passed', 0)} passed, {left_out} not run"
