"""One call of each operation that does no harm, on rows of the recording where the call changes something."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from itertools import islice
from typing import Any

from infakt import Infakt, InfaktError, Task
from infakt.errors import NoAnswerError, TaskError
from infakt_contract.description import Description, Operation, to_identifier
from infakt_contract.payloads import CHANGES, WRITERS, write
from infakt_contract.subjects import takes_uuid

from .cassette import Exchange
from .harmless import DELETERS, MAKERS, TASK_STATUS, books, find_harm
from .stories import MARK

ROWS = 10
"""Rows to read of a list, so that a cassette can be read too."""
PARENTS = 4
POLLS = 5
SCAN = b"%PDF-1.4\n% " + MARK.encode() + b"\n%%EOF\n"
ORDER = ("update", "create_", "list_", "get_", "status", "prolong_", "mark_", "pdf", "xml", "delete_")
"""In which order the operations on one row are called: what is created is read before it is deleted."""
COST_OPTIONS: Mapping[str, Mapping[str, Any]] = {
    "rename_files": {"file_name": MARK},
    "assign_category": {"cost_category_id": "1"},
    "add_note": {"content": MARK},
}
"""What the operations on costs take besides uuids."""


class Tour:
    """Calls operations and keeps the exchange of each that succeeded.

    Args:
        client: A client whose exchanges are recorded.
        description: What there is to call.
        exchanges: The list that the recording grows.
        may_book: Whether documents of the recording may be printed and booked.

    Attributes:
        kept: The exchange of each operation that succeeded, by name; the last one, which shows a task at its end.
        missed: Why an operation without harm has no exchange, by name.
    """

    def __init__(
        self, client: Infakt, description: Description, exchanges: list[Exchange], *, may_book: bool = False
    ) -> None:
        self.client = client
        self.kept: dict[str, Exchange] = {}
        self.missed: dict[str, str] = {}
        self._description = description
        self._exchanges = exchanges
        self._may_book = may_book
        self._rows: dict[str, list[Any]] = {}
        self._own: dict[str, list[Any]] = {}

    def go(self) -> None:
        """Create a row of each resource, read everything, change what was created, and delete it."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # every operation is called, also those
            for tag in WRITERS:
                self._make(tag)
            self._upload()
            self._read_all()
            for tag in reversed(list(self._own)):  # what refers to another document before that changes
                self._change(tag)
            if self._may_book:
                self._book()
            for tag in reversed(self._own):
                self._delete(tag)
        for operation in self._list_harmless():
            if operation.id not in self.kept:
                self.missed.setdefault(operation.id, "nothing in the account that it can be asked about")

    def attempt(self, operation: Operation, **arguments: Any) -> Any:
        """Call an operation and return its result, the rows of a list's page, or None where it failed.

        Raises:
            NoAnswerError: The server cannot be reached.
        """
        start = len(self._exchanges)
        try:
            result = self._call(operation, arguments)
        except NoAnswerError:
            raise
        except InfaktError as error:
            self.missed[operation.id] = explain(error)
            return None
        for exchange in self._exchanges[start:]:
            found = self._description.find(exchange.method, exchange.path)
            if found is not None and found[0].id == operation.id and exchange.status < 300:
                self.kept[operation.id] = exchange
                self.missed.pop(operation.id, None)
        return result

    def _call(self, operation: Operation, arguments: Mapping[str, Any]) -> Any:
        method = getattr(getattr(self.client, operation.tag), to_identifier(operation.node["x-method"]))
        if "x-page" not in operation.node:
            return method(**arguments)
        pages = method(**arguments, limit=ROWS).pages()
        try:
            return list(next(pages).items)
        finally:
            pages.close()

    def _list_harmless(self, tag: str | None = None) -> Iterator[Operation]:
        for operation in self._description.by_id.values():
            is_asked = tag in (None, operation.tag)
            if is_asked and find_harm(self._description, operation, may_book=self._may_book) is None:
                yield operation

    def _find(self, tag: str, is_it: Callable[[str], bool]) -> Operation | None:
        return next((item for item in self._list_harmless(tag) if is_it(item.node["x-method"])), None)

    def _make(self, tag: str) -> None:
        """Create a row of a resource in each way that there is."""
        for method in sorted(MAKERS - {"upload"}):
            operation = self._find(tag, method.__eq__)
            if operation is not None:
                self._make_one(operation, f"{MARK} {method}")

    def _make_one(self, operation: Operation, name: str) -> Any:
        tag = operation.tag
        body = next(iter(self._description.request_content(operation).values()))
        wrapper = self._description.resolve(body)["required"][0]
        row = self.attempt(operation, **{wrapper: {**write(self.client, tag, name), **self._refer(tag)}})
        if isinstance(row, Task):
            row = self._finish(operation, row)
        if row is not None:
            self._own.setdefault(tag, []).append(row)
        return row

    def _refer(self, tag: str) -> dict[str, Any]:
        """Return what a document has to refer to, of the recording's own."""
        corrected, advance = self._own.get("invoices"), self._own.get("advance_invoices")
        if tag == "corrective_invoices" and corrected:
            return {"corrected_invoice_uuid": corrected[0]["uuid"]}
        if tag == "final_invoices" and advance:
            return {"previous_advance_id": advance[0]["id"]}
        return {}

    def _finish(self, operation: Operation, task: Task[Any]) -> Any:
        """Wait for a task, read its status once more, and return its document, or None if it has none."""
        document = None
        try:
            document = task.wait()
        except TaskError as error:
            self.missed[operation.id] = explain(error)
        status = self._find(operation.tag, TASK_STATUS.__eq__)
        if status is not None:
            self.attempt(status, invoice_task_reference_number=task.reference)
        return document

    def _upload(self) -> None:
        operation = self._find("costs", "upload".__eq__)
        file = BytesIO(SCAN)
        file.name = f"{MARK}.pdf"
        uploaded = self.attempt(operation, uploads=[file]) if operation else None
        uuids = [row.document_scan_uuid for row in uploaded.entities or () if row.success] if uploaded else []
        if uuids:
            self._own["costs"] = [{"uuid": uuid} for uuid in uuids]

    def _read_all(self) -> None:
        """Read each list, then a row of each."""
        reads = [item for item in self._list_harmless() if item.method == "GET" and not books(self._description, item)]
        for operation in sorted(reads, key=lambda item: item.path.count("{")):
            if operation.path.count("{") == 0:
                rows = self.attempt(operation)
                if operation.node["x-method"] in {"list", "import_incomes", "import_costs"}:
                    self._rows.setdefault(operation.tag, []).extend(rows or [])
            elif operation.node["x-method"] == "get":
                self._read_one(operation)
            elif "{ksef_number}" in operation.path and self._rows.get("ksef"):
                self.attempt(operation, ksef_number=self._rows["ksef"][0]["ksef_number"])

    def _read_one(self, operation: Operation) -> None:
        rows = [*self._own.get(operation.tag, []), *self._rows.get(operation.tag, [])]
        if rows:
            self.attempt(operation, **self._name(operation, rows[0]))

    def _name(self, operation: Operation, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return the first parameter of a path, which identifies a row."""
        parameter = next(item["name"] for item in operation.parameters if item["in"] == "path")
        return {parameter: row["uuid" if takes_uuid(operation) else "id"]}

    def _change(self, tag: str) -> None:
        """Call what can be done with one row of the recording, and read what belongs to it."""
        row = self._own[tag][0]
        for operation in sorted(self._list_harmless(tag), key=rank):
            method = operation.node["x-method"]
            if method in {"get", TASK_STATUS, *MAKERS, *DELETERS} or books(self._description, operation):
                continue
            if "{attachment_id}" in operation.path or method == "list_attachments":
                self._read_attachments(operation)
            elif operation.path.count("{") == 1:
                self._act(operation, row)
            elif operation.method != "GET":
                self.attempt(operation, uuids=[row["uuid"]], **COST_OPTIONS.get(method, {}))
        if tag == "invoices" and (status := self._find("ksef", "status".__eq__)):
            self._read_of_some(tag, lambda invoice: self.attempt(status, document_uuid=invoice["uuid"]))

    def _act(self, operation: Operation, row: Mapping[str, Any]) -> None:
        given = self._name(operation, row)
        if operation.node["x-method"] == "update":
            body = next(iter(self._description.request_content(operation).values()))
            wrapper = self._description.resolve(body)["required"][0]
            given[wrapper] = CHANGES.get(operation.tag, {"number": f"{MARK} updated"})
        if "document_type" in {item["name"] for item in operation.parameters}:
            given["document_type"] = "original"
        result = self.attempt(operation, **given)
        if isinstance(result, Task):
            self._finish(operation, result)

    def _read_attachments(self, operation: Operation) -> None:
        """Read the attachments of the first document that has some; reading changes none."""
        listing = self._description.by_id["list_invoice_attachments"]

        def read(row: Mapping[str, Any]) -> Any:
            files = self.attempt(listing, **self._name(listing, row))
            if files and "{attachment_id}" in operation.path:
                self.attempt(operation, **self._name(operation, row), attachment_id=files[0]["id"])
            return files

        self._read_of_some(operation.tag, read)

    def _read_of_some(self, tag: str, read: Callable[[Mapping[str, Any]], Any]) -> None:
        """Read something about the first few documents, until one has it."""
        for row in islice([self._own[tag][0], *self._rows.get(tag, [])], PARENTS):
            if read(row):
                return

    def _book(self) -> None:
        """Print and book documents of the recording that nothing else is done with."""
        for tag in list(self._own):
            operations = [item for item in self._list_harmless(tag) if books(self._description, item)]
            maker = self._find(tag, "create".__eq__)
            row = self._make_one(maker, f"{MARK} booked") if operations and maker else None
            if row is None:
                continue
            for operation in sorted(operations, key=rank):
                self._act(operation, row)
            if tag == "invoices":
                self._book_elsewhere(row["uuid"])

    def _book_elsewhere(self, uuid: str) -> None:
        """Have a document of the recording printed by the operations that are not about its resource alone."""
        by_id = self._description.by_id
        self.attempt(by_id["download_ksef_xml"], document_uuid=uuid)
        order = self.attempt(by_id["request_documents_pdf"], uuids=[uuid])
        for _ in range(POLLS if order is not None else 0):
            state = self.attempt(by_id["check_documents_pdf"], download_token=order.download_token)
            if state is None or state.ready:
                break
        if order is not None:
            self.attempt(by_id["download_documents_pdf"], download_token=order.download_token)

    def _delete(self, tag: str) -> None:
        operation = self._find(tag, DELETERS.__contains__)
        if operation is None:
            return
        for row in reversed(self._own[tag]):
            if "{" in operation.path:
                self.attempt(operation, **self._name(operation, row))
            else:
                self.attempt(operation, uuids=[row["uuid"]])


def rank(operation: Operation) -> int:
    """Return the place of an operation in `ORDER`; what is not in it comes first."""
    method = operation.node["x-method"]
    return next((place for place, start in enumerate(ORDER) if method.startswith(start)), -1)


def explain(error: InfaktError) -> str:
    """Return why an operation failed, without anything from the body of the answer."""
    status = getattr(error, "status", None)
    return f"answered {status}" if status else f"failed: {type(error).__name__}"
