"""Notes of a run that are no failures: what could not be decided, and which unconfirmed filters have an effect."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

HONOURED, IGNORED, OTHERWISE = "honoured", "ignored", "otherwise"


@dataclass
class Notes:
    """Notes so far.

    Attributes:
        undecided: Filters that the rows of a list cannot discriminate, each with what the list would need.
        general: Verdicts on filters of the general rule: `honoured`, `ignored`, or `otherwise`.
        refused: Lists that the server refused, with the scope that each wants.
    """

    undecided: dict[str, list[str]] = field(default_factory=dict)
    general: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, Any]:
        """Return the notes as plain data."""
        return {"undecided": dict(sorted(self.undecided.items())), "general": dict(sorted(self.general.items()))}

    def undecided_lines(self) -> list[str]:
        """Return a line for each filter that could not be decided."""
        return [f"{name}: it would take {'; '.join(needs)}" for name, needs in sorted(self.undecided.items())]

    def general_lines(self) -> list[str]:
        """Return how many filters of the general rule had an effect, and those that had another than expected."""
        counts = Counter(self.general.values())
        if not counts:
            return []
        lines = [", ".join(f"{counts[verdict]} {verdict}" for verdict in (HONOURED, IGNORED, OTHERWISE))]
        for verdict in (IGNORED, OTHERWISE):
            names = sorted(name for name, found in self.general.items() if found == verdict)
            lines += [f"{verdict}: {name}" for name in names]
        return lines
