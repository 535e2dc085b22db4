"""What a run has shown: which tests called which operation, which answers drifted, and on which day, where.

Kept as plain data, so that the processes of one run can put theirs together and a report can read it later.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from contract_tests.conformance.drift import Row


@dataclass
class Evidence:
    """What was shown so far.

    calls: operation to room (`behaviour`, `properties`, …) to the tests that called it there.
    succeeded: the operations that answered with success at least once.
    drift: operation, place, seen, described.
    """

    calls: defaultdict[str, defaultdict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    succeeded: set[str] = field(default_factory=set)
    drift: set[Row] = field(default_factory=set)

    def add_call(self, operation: str, test: str) -> None:
        """Note that a test called an operation; `test` is its node id, which begins with its room."""
        name = test.partition("contract_tests/")[2] or test
        self.calls[operation][name.partition("/")[0]].add(name)

    def as_data(self) -> dict[str, Any]:
        """Return all of it as plain data."""
        calls = {
            operation: {room: sorted(tests) for room, tests in sorted(rooms.items())}
            for operation, rooms in sorted(self.calls.items())
        }
        return {"calls": calls, "succeeded": sorted(self.succeeded), "drift": sorted(map(list, self.drift))}

    def add_data(self, data: Mapping[str, Any]) -> None:
        """Add what another process has shown."""
        for operation, rooms in data["calls"].items():
            for room, tests in rooms.items():
                self.calls[operation][room].update(tests)
        self.succeeded.update(data["succeeded"])
        self.drift.update((row[0], row[1], row[2], row[3]) for row in data["drift"])

    def write(self, path: Path, facts: Mapping[str, Any], lines: Iterable[str]) -> None:
        """Write a file: `facts` of the run, such as its day and server, its `requests`, and what was shown.

        A run against a live server has the `limits` that it saw among its facts.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        data = {**facts, "requests": list(lines), **self.as_data()}
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
