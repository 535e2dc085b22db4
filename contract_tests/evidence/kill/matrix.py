"""The matrix: each fault with the tests that detected it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from contract_tests.evidence.kill.families import Case, Side
from contract_tests.evidence.kill.runs import Result
from infakt_contract.evidence import ROOMS

SHOWN_TEST = 90


@dataclass(frozen=True, kw_only=True)
class Row:
    """A fault and the result of its run."""

    case: Case
    result: Result

    @property
    def verdict(self) -> str:
        """`killed` if a test detected the fault, `SURVIVED` if none did, `BROKEN` if the run could not be made."""
        if self.result.has_detected:
            return "killed"
        return "SURVIVED" if self.result.has_passed else "BROKEN"


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """The rows of one side, the run without a fault, and the total time."""

    side: Side
    clean: Result
    rows: tuple[Row, ...]
    wall_seconds: float

    @property
    def is_good(self) -> bool:
        """Whether the run without a fault passed and every fault was detected."""
        return self.clean.has_passed and bool(self.rows) and all(row.verdict == "killed" for row in self.rows)

    @property
    def cpu_seconds(self) -> float:
        """CPU time of all runs."""
        return sum(result.cpu_seconds for result in (self.clean, *(row.result for row in self.rows)))

    def lines(self) -> Iterator[str]:
        """Yield the lines of the table, in the order of the faults, and a summary line."""
        names = max((len(row.case.name) for row in self.rows), default=0)
        families = max((len(row.case.family) for row in self.rows), default=0)
        for row in self.rows:
            tests = row.result.tests
            first = shorten(tests[0]) if tests else row.case.description
            yield f"{row.case.family:{families}}  {row.case.name:{names}}  {row.verdict:8}  {len(tests)}  {first}"
        killed = sum(row.verdict == "killed" for row in self.rows)
        times = f"{self.wall_seconds:.0f} s, {self.cpu_seconds:.0f} s CPU"
        yield f"{self.side.name}: {killed} of {len(self.rows)} faults killed, in {times}"

    def problems(self) -> Iterator[str]:
        """Yield a message for each problem; runs that failed or could not be made include the end of their output."""
        if not self.clean.has_passed:
            yield f"{self.side.name}: the run without a fault failed\n{self.clean.output}"
        for row in self.rows:
            if row.verdict == "SURVIVED":
                yield f"{self.side.name}: no test detected {row.case.name}: {row.case.description}"
            elif row.verdict == "BROKEN":
                yield f"{self.side.name}: the run with {row.case.name} could not be made\n{row.result.output}"

    def as_data(self) -> list[dict[str, Any]]:
        """Return the rows as plain data."""
        return [
            {
                "fault": row.case.name,
                "description": row.case.description,
                "family": row.case.family,
                "killed": row.verdict == "killed",
                "tests": [shorten(test, None) for test in row.result.tests],
            }
            for row in self.rows
        ]


def shorten(test: str, length: int | None = SHOWN_TEST) -> str:
    """Return a test's node id without the name of its room, cut to a length if one is given."""
    name = ROOMS.sub("", test)
    return name if length is None or len(name) <= length else f"{name[: length - 1]}…"


def write(path: Path, matrices: Sequence[Matrix], wall_seconds: float, *, lies: Sequence[dict[str, Any]] = ()) -> None:
    """Write matrices, and the rows of the table of lies, as JSON for the report."""
    data = {
        "day": datetime.now(UTC).date().isoformat(),
        "seconds": round(wall_seconds, 1),
        "families": {matrix.side.name: matrix.as_data() for matrix in matrices},
        "lies": list(lies),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
