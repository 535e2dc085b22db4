"""Drift: where answers differ from the description, as a table at the end of a run."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeAlias

from infakt_contract.description import Description, Operation

Row: TypeAlias = tuple[str, str, str, str]

HEADINGS = ("operation", "where", "seen", "described")
BROKEN_AS_SEEN = {"create_corrective_invoice_sync": "live: 500 on every body since 2026-07-27"}
"""Operations that fail whatever they are sent, as they do at inFakt, with the evidence."""


class Drift:
    """Compares every answer with the description."""

    def __init__(self, description: Description) -> None:
        self.description = description
        self._known: dict[tuple[str, int, str, bytes], list[Row]] = {}

    def see(self, operation: Operation, status: int, kind: str, body: bytes) -> list[Row]:
        """Compare an answer with the description of its operation, and return the differences.

        The same answer is compared once.

        Args:
            operation: The operation that was called.
            status: Status of the answer.
            kind: Media type of the answer.
            body: Body of the answer.
        """
        key = (operation.id, status, kind, blake2b(body).digest())
        if key not in self._known:
            self._known[key] = list(self._compare(operation, status, kind, body))
        return self._known[key]

    def _compare(self, operation: Operation, status: int, kind: str, body: bytes) -> list[Row]:
        content = self.description.content(operation, status)
        if content is None or (status >= 500 and operation.id not in BROKEN_AS_SEEN):
            return [(operation.id, "/", f"status {status}", "another status")]
        if "*/*" in content:
            return []
        if kind not in content and (body or content):
            return [(operation.id, "/", kind or "no media type", " or ".join(content) or "no body")]
        if kind != "application/json":
            return []
        try:
            data = json.loads(body)
        except ValueError:
            return [(operation.id, "/", "a body that is no JSON", kind)]
        return [(operation.id, *item) for item in self.description.find_undeclared(content[kind], data)]


@dataclass(frozen=True)
class Cause:
    """What drifted in one way, at however many operations and places.

    Attributes:
        name: Name of the field, or `/` for an answer as a whole.
        seen: What was seen.
        described: What is described.
        rows: Where, the first of which is the example.
    """

    name: str
    seen: str
    described: str
    rows: tuple[Row, ...]

    @property
    def operations(self) -> list[str]:
        """Ids of the operations, each once."""
        return list(dict.fromkeys(row[0] for row in self.rows))

    @property
    def example(self) -> str:
        """The first operation and place."""
        operation, where = self.rows[0][:2]
        return operation if where == "/" else f"{operation} at {where}"

    def __str__(self) -> str:
        subject = "" if self.name == "/" else f"{self.name}: "
        places = "place" if len(self.rows) == 1 else "places"
        return f"{subject}{self.seen}, described: {self.described} ({len(self.rows)} {places}, such as {self.example})"


def group(drift: Iterable[Row]) -> list[Cause]:
    """Return drift by cause, the most frequent first: one field, status or value that drifted in one way."""
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in sorted(drift):
        _, where, seen, described = row
        groups.setdefault((where.rpartition("/")[2] or "/", seen, described), []).append(row)
    return sorted((Cause(*key, tuple(rows)) for key, rows in groups.items()), key=lambda cause: -len(cause.rows))


def tabulate(drift: Collection[Row]) -> list[str]:
    """Return drift as the lines of a table, none if there is none."""
    if not drift:
        return []
    rows = [HEADINGS, *sorted(drift)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
