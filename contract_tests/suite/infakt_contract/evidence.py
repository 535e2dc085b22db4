"""Evidence of a run: which test called what, which answers drifted, which facts of the description were seen.

It is plain data, so that processes of one run can merge theirs and a report can read it later.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from infakt_contract.drift import Row
from infakt_contract.shown import KINDS, Fact

ROOMS = re.compile(r"^(?:.*contract_tests/)?(?:suite/infakt_contract/|client/|evidence/)?")
"""What a node id begins with in a checkout, before the folder that says what a test is for."""


@dataclass
class Evidence:
    """Evidence so far.

    Attributes:
        calls: Tests that called an operation, by operation and room (`checks`, `behaviour`, …).
        succeeded: Operations that succeeded at least once.
        drift: Operation, place, what was seen, what is described.
        shown: Names of described operations, parameters, fields and values that answers have shown, by kind.
    """

    calls: defaultdict[str, defaultdict[str, set[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    succeeded: set[str] = field(default_factory=set)
    drift: set[Row] = field(default_factory=set)
    shown: Mapping[str, set[str]] = field(default_factory=lambda: {kind: set() for kind in KINDS})

    def add_call(self, operation: str, test: str) -> None:
        """Note that a test called an operation; `test` is its node id, which begins with its room."""
        name = ROOMS.sub("", test)
        self.calls[operation][name.partition("/")[0]].add(name)

    def add_shown(self, facts: Iterable[Fact]) -> None:
        """Note what an answer has shown."""
        for kind, name in facts:
            self.shown[kind].add(name)

    def as_data(self) -> dict[str, Any]:
        """Return all of it as plain data."""
        calls = {
            operation: {room: sorted(tests) for room, tests in sorted(rooms.items())}
            for operation, rooms in sorted(self.calls.items())
        }
        return {
            "calls": calls,
            "succeeded": sorted(self.succeeded),
            "drift": sorted(map(list, self.drift)),
            "shown": {kind: sorted(names) for kind, names in self.shown.items()},
        }

    def add_data(self, data: Mapping[str, Any]) -> None:
        """Add what another process has shown."""
        for operation, rooms in data["calls"].items():
            for room, tests in rooms.items():
                self.calls[operation][room].update(tests)
        self.succeeded.update(data["succeeded"])
        self.drift.update((row[0], row[1], row[2], row[3]) for row in data["drift"])
        for kind, names in data["shown"].items():
            self.shown[kind].update(names)

    def write(self, path: Path, facts: Mapping[str, Any], lines: Iterable[str]) -> None:
        """Write a file: `facts` of the run, such as its id, day and server, its `requests`, and what was shown.

        A run against a live server has the `limits` that it saw among its facts.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        data = {**facts, "requests": list(lines), **self.as_data()}
        path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
