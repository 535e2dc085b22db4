"""What the description does not know of the answers that were seen, as a table at the end of a run."""

from __future__ import annotations

from typing import Any, TypeAlias

from contract_tests.recording.description import Description, Operation

Row: TypeAlias = tuple[str, str, str, str]

HEADINGS = ("operation", "where", "seen", "described")


class Drift:
    """Collects, for every answer it is shown, what goes beyond or against the description."""

    def __init__(self, description: Description) -> None:
        self._description = description
        self.rows: set[Row] = set()

    def see(self, method: str, path: str, status: int, body: Any) -> list[Row]:
        """Compare one JSON answer with the description, and return what drifted."""
        found = self._description.find(method, path)
        rows = self._compare(found[0], status, body) if found else [(f"{method} {path}", "/", str(status), "nothing")]
        self.rows.update(rows)
        return rows

    def _compare(self, operation: Operation, status: int, body: Any) -> list[Row]:
        schema = (self._description.content(operation, status) or {}).get("application/json")
        if schema is None:
            return [(operation.id, "/", f"{status} with a body", "nothing")]
        unknown = sorted(self._description.find_unknown(schema, body))
        violations = [item.partition(": ") for item in self._description.find_violations(schema, body)]
        return [
            *((operation.id, place, "a field", "nothing") for place in unknown),
            *((operation.id, place, problem, "otherwise") for place, _, problem in violations),
        ]

    def lines(self) -> list[str]:
        """Return the table, empty when nothing drifted."""
        if not self.rows:
            return []
        rows = [HEADINGS, *sorted(self.rows)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
        return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
