"""The table of lies: by kind, how many are noticed, by whom, and which are missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from contract_tests.evidence.kill.runs import Result

from .lie import Lie, Visibility

COLUMNS = ("kind", "lies", "reading", "of it drift", "with --write", "not visible", "missed", "of it money")
WANTED = 0.98


@dataclass(kw_only=True)
class Row:
    """A lie, who can see it, and the runs that looked for it."""

    lie: Lie
    visibility: Visibility
    results: list[Result] = field(default_factory=list)

    @property
    def noticed(self) -> str | None:
        """The run that noticed the lie first: `reading`, `writing`, or None."""
        return next((result.name.partition(" ")[0] for result in self.results if has_noticed(result)), None)

    @property
    def is_drift(self) -> bool:
        """Whether no test failed, and drift alone names what the lie is about."""
        found = next((result for result in self.results if has_noticed(result)), None)
        return found is not None and not found.tests

    @property
    def is_missed(self) -> bool:
        """Whether the lie is visible and was not noticed."""
        return self.visibility.seen != "nowhere" and self.noticed is None

    @property
    def is_broken(self) -> bool:
        """Whether a run could not be made, so that nothing is known."""
        return self.noticed is None and any(result.code not in {0, 1, 5} for result in self.results)

    def as_data(self) -> dict[str, Any]:
        """Return the row as plain data."""
        tests = [test for result in self.results for test in result.tests]
        return {
            "lie": self.lie.name,
            "description": self.lie.description,
            "kind": self.lie.kind,
            "is_money": self.lie.is_money,
            "seen": self.visibility.seen,
            "reason": self.visibility.reason,
            "noticed": self.noticed,
            "tests": tests,
            "drift": [row for result in self.results for row in result.notes.get("drift", [])],
        }


def has_noticed(result: Result) -> bool:
    """Whether a run has noticed a lie: a test failed, or drift names it."""
    return result.has_detected or bool(result.notes.get("drift")) or bool(result.tests)


def tabulate(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the table, with a line for all kinds at its end."""
    kinds = sorted({row.lie.kind for row in rows})
    lines = [COLUMNS, *(_count(kind, [row for row in rows if row.lie.kind == kind]) for kind in kinds)]
    lines.append(_count("all", rows))
    widths = [max(len(line[place]) for line in lines) for place in range(len(COLUMNS))]
    for name, *counts in lines:
        cells = (text.rjust(width) for text, width in zip(counts, widths[1:], strict=True))
        yield "  ".join([name.ljust(widths[0]), *cells])


def _count(kind: str, rows: Sequence[Row]) -> tuple[str, ...]:
    reading = [row for row in rows if row.noticed == "reading"]
    counts = (
        len(rows),
        len(reading),
        sum(row.is_drift for row in reading),
        sum(row.noticed is not None for row in rows),
        sum(row.visibility.seen == "nowhere" and row.noticed is None for row in rows),
        sum(row.is_missed for row in rows),
        sum(row.is_missed and row.lie.is_money for row in rows),
    )
    return (kind, *map(str, counts))


def is_good(rows: Sequence[Row]) -> bool:
    """Whether nearly all visible lies were noticed, and every one about money."""
    visible = [row for row in rows if row.visibility.seen != "nowhere"]
    missed = [row for row in visible if row.is_missed]
    is_enough = len(visible) - len(missed) >= WANTED * len(visible)
    return bool(rows) and is_enough and not any(row.lie.is_money or row.is_broken for row in missed)


def find_problems(rows: Sequence[Row], clean: Mapping[str, Result]) -> Iterator[str]:
    """Yield a message for each lie that was missed, and for each run that could not be made."""
    for name, result in clean.items():
        if result.code != 0:
            yield f"lies: {name} failed without a lie\n{result.output}"
    for row in rows:
        if row.is_broken:
            yield f"lies: a run with {row.lie.name} could not be made\n{row.results[-1].output}"
        elif row.is_missed:
            money = "money: " if row.lie.is_money else ""
            yield f"lies: {money}nothing noticed {row.lie.name}: {row.lie.description} ({row.visibility.reason})"
