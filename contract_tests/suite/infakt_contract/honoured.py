"""Filters that a server was seen to honour. An accepted filter proves nothing: unknown ones are ignored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

from infakt_contract.description import Description, Operation

from .lists import FILTER, SEARCHED, find_mismatches
from .shown import Fact

DERIVED = "General"
"""What the names of the filters begin with that the bundler adds by the general rule."""


class Honoured:
    """Finds out which filters had an effect.

    A filter is honoured if it is the only one of a query, some rows come, each shows the field and meets the condition,
    and the list is shorter than without a filter. Other parameters are not judged.
    """

    def __init__(self, description: Description) -> None:
        self.description = description
        self._names: dict[str, dict[str, str]] = {}
        self._totals: dict[str, int] = {}
        self._shown: set[str] = set()

    def see(self, operation: Operation, query: str, status: int, body: bytes) -> Iterator[Fact]:
        """Return the filter that an answer shows to be honoured, once."""
        if status != 200 or operation.node["x-method"] != "list":
            return
        filters = {name: text for name, text in parse_qsl(query) if name.startswith("q[")}
        if not filters:
            self._totals[operation.id] = read_page(body)[0]
        elif len(filters) == 1 and (name := self._find_name(operation, *filters)) and name not in self._shown:
            total, rows = read_page(body)
            if total < self._totals.get(operation.id, 0) and is_met(filters, rows):
                self._shown.add(name)
                yield "parameters", name

    def _find_name(self, operation: Operation, wire: str) -> str | None:
        if operation.id not in self._names:
            self._names[operation.id] = self.find_names(operation)
        return self._names[operation.id].get(wire)

    def find_names(self, operation: Operation) -> dict[str, str]:
        """Return what the parameters written at an operation are called, by their names on the wire.

        A shared one is called after its component, unless the bundler has made it of the general rule.
        """
        names: dict[str, str] = {}
        for node in operation.node.get("parameters", ()):
            shared, wire = node.get("$ref", "").rpartition("/")[2], self.description.resolve(node)["name"]
            names[wire] = shared if shared and not shared.startswith(DERIVED) else f"{operation.id} {wire}"
        return names


def is_met(filters: dict[str, str], rows: list[Any]) -> bool:
    """Whether there are rows, and each shows what the filters look at and meets them."""
    matches = [FILTER.fullmatch(name) for name in filters]
    fields = [SEARCHED.get(match["field"], match["field"]) if match else "" for match in matches]
    shows = bool(rows) and all(field in row for row in rows for field in fields)
    return shows and not find_mismatches(filters, rows)


def read_page(body: bytes) -> tuple[int, list[Any]]:
    """Return the total and the rows of a list; none of an answer that is no list."""
    try:
        data: Any = json.loads(body)
        return int(data["metainfo"]["total_count"]), list(data["entities"])
    except (ValueError, TypeError, KeyError):
        return 0, []
