"""What a recording has created and not yet deleted, in a file that the next recording reads after a crash."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from infakt_contract.description import Description, Operation

from .cassette import Exchange
from .harmless import DELETERS, MAKERS, TASK_STATUS

Row = tuple[str, str]
"""A resource and what identifies one of its rows in a path."""
TASKS = "tasks"
"""What stands for a resource where an order was accepted and its document is not known yet."""
REFUSED = 400


class Remains:
    """Rows that exist because of this recording, or of one that was interrupted.

    Args:
        description: Says which operations create and delete, and what identifies a row.
        host: The server; rows of another one are ignored.
        path: The file.
    """

    def __init__(self, description: Description, host: str, path: Path) -> None:
        self._description = description
        self._host = host
        self._path = path
        self.rows: list[Row] = self._read()

    def see(self, exchange: Exchange) -> None:
        """Note what an exchange created or deleted, and write the file if it did."""
        found = self._description.find(exchange.method, exchange.path)
        before = list(self.rows)
        if found is not None and exchange.status < REFUSED:
            operation, values = found
            self._see_success(operation, values, exchange)
        if self.rows != before:
            self.write()

    def forget(self, row: Row) -> None:
        """Note that a row is gone."""
        self.rows = [other for other in self.rows if other != row]
        self.write()

    def write(self) -> None:
        """Write the file, or delete it if nothing remains."""
        if not self.rows:
            self._path.unlink(missing_ok=True)
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps({"host": self._host, "rows": self.rows}, indent=1) + "\n", encoding="utf-8")
        fresh.replace(self._path)

    def _read(self) -> list[Row]:
        if not self._path.exists():
            return []
        data = json.loads(self._path.read_text(encoding="utf-8"))
        return [(tag, row) for tag, row in data["rows"]] if data["host"] == self._host else []

    def _see_success(self, operation: Operation, values: dict[str, str], exchange: Exchange) -> None:
        method, tag = operation.node["x-method"], operation.tag
        if method in DELETERS:
            gone = [*values.values(), *",".join(parse_qs(urlsplit(exchange.uri).query).get("uuids", [])).split(",")]
            self.rows = [row for row in self.rows if row not in {(tag, name) for name in gone}]
        elif method == TASK_STATUS:
            self._see_task(tag, exchange)
        elif method in MAKERS:
            self._add(*self._find_made(operation, exchange))

    def _see_task(self, tag: str, exchange: Exchange) -> None:
        """Take a task that has ended off the list, and put its document on it."""
        body = exchange.response_json()
        task = (TASKS, str(body.get("invoice_task_reference_number")))
        if body.get("invoice_uuid"):
            self._add((tag, body["invoice_uuid"]))
        if body.get("invoice_uuid") or body["processing_code"] >= REFUSED:
            self.rows = [row for row in self.rows if row != task]

    def _find_made(self, operation: Operation, exchange: Exchange) -> list[Row]:
        body = exchange.response_json()
        if "x-task" in operation.node:
            return [(TASKS, body["invoice_task_reference_number"])]
        if operation.node["x-method"] == "upload":
            uuids = [row.get("document_scan_uuid") for row in body["entities"]]
            return [(operation.tag, uuid) for uuid in uuids if uuid]
        return [(operation.tag, str(body[identify(self._description, operation.tag)]))]

    def _add(self, *rows: Row) -> None:
        self.rows += [row for row in rows if row not in self.rows]


def identify(description: Description, tag: str) -> str:
    """Return the field that identifies a row of a resource in paths."""
    operation = next(item for item in description.by_id.values() if (item.tag, item.node["x-method"]) == (tag, "get"))
    kinds = [item["schema"].get("type") for item in operation.parameters if item["in"] == "path"]
    return "id" if kinds == ["integer"] else "uuid"
