"""Recorded requests as calls of the client, and the results of these calls as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from contract_tests.evidence.recording.cassette import Exchange
from infakt import Infakt, Record
from infakt.errors import StatusError
from infakt_contract.description import Description, Operation, to_identifier

PAGING = {"offset": "0", "limit": "100"}
PART = re.compile(
    rb'name="(?P<name>[^"]+)"(?:; filename="(?P<file>[^"\r]+)"[^\r]*\r\n[^\r]+)?\r\n\r\n(?P<content>.*?)\r\n--',
    re.DOTALL,
)


@dataclass(frozen=True)
class ClientCall:
    """A call of a method of the client, with its arguments by name."""

    operation: Operation
    arguments: Mapping[str, Any]

    def make(self, client: Infakt) -> Any:
        """Call the method and return its result in the form of `expect`; a `StatusError` counts as a result."""
        method = getattr(getattr(client, self.operation.tag), to_identifier(self.operation.node["x-method"]))
        call = partial(method, **self.arguments)
        try:
            return read_first_page(call()) if "x-page" in self.operation.node else to_data(call())
        except StatusError as error:
            return error_to_data(error.status, error.message, error.field_errors)


def read_call(description: Description, exchange: Exchange) -> ClientCall:
    """Return the call that sends a recorded request.

    Raises:
        LookupError: The description has no such operation.
    """
    found = description.find(exchange.method, exchange.path)
    if found is None:
        msg = f"{exchange.method} {exchange.path} is not described; describe it or record the cassette again"
        raise LookupError(msg)
    operation, path = found
    query = read_query(operation, parse_qsl(urlsplit(exchange.uri).query))
    return ClientCall(operation, {**path, **query, **read_body(exchange)})


def read_query(operation: Operation, pairs: list[tuple[str, str]]) -> dict[str, Any]:
    """Return a query as arguments, without the parameters that the client adds itself."""
    page = operation.node.get("x-page")
    added = {**PAGING, "order": page.get("order")} if page else {}
    given = {name: value for name, value in pairs if added.get(name) != value}
    if not page:
        return {to_identifier(name): value for name, value in given.items()}
    filters = {name: value for name, value in given.items() if name.startswith("q[")}
    rest = {name: int(value) if name in PAGING else value for name, value in given.items() if name not in filters}
    return {**rest, **({"q": {name[2:-1]: value for name, value in filters.items()}} if filters else {})}


def read_body(exchange: Exchange) -> dict[str, Any]:
    """Return a body as arguments: its properties, or the fields and files of a form."""
    if "multipart" not in exchange.request_headers.get("content-type", ""):
        return {to_identifier(name): value for name, value in (exchange.request_json() or {}).items()}
    arguments: dict[str, Any] = {}
    for part in PART.finditer(exchange.request_body):
        name = to_identifier(part["name"].decode())
        if part["file"]:
            file = BytesIO(part["content"])
            file.name = part["file"].decode()
            arguments.setdefault(name, []).append(file)
        else:
            arguments[name] = part["content"].decode()
    return arguments


def expect(operation: Operation, exchange: Exchange) -> Any:
    """Return what a caller should get for a recorded answer."""
    body = exchange.response_json()
    if exchange.status >= 400:
        return error_to_data(exchange.status, body.get("error"), body.get("errors", {}))
    if "x-task" in operation.node:
        return expect_task(body)
    if "x-page" in operation.node:
        return {"rows": body["entities"], "metainfo": body.get("metainfo", {})}
    return body if exchange.is_json else exchange.response_body or None


def expect_task(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the attributes of a task, from the answer that describes it."""
    return {
        "reference": body["invoice_task_reference_number"],
        "code": body["processing_code"],
        "description": body["processing_description"],
        "document_uuid": body.get("invoice_uuid"),
    }


def to_data(result: Any) -> Any:
    """Return the result of a method as data."""
    if isinstance(result, Record):
        return result.to_dict()
    if hasattr(result, "reference"):
        return {name: getattr(result, name) for name in ("reference", "code", "description", "document_uuid")}
    return result


def read_first_page(pages: Any) -> dict[str, Any]:
    """Return the first page of a list, as data."""
    walk = pages.pages()
    page = next(walk)
    walk.close()
    return {"rows": [row.to_dict() for row in page.items], "metainfo": dict(page.metainfo)}


def error_to_data(status: int | None, message: str | None, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return an error as data."""
    return {"status": status, "message": message, "fields": dict(fields)}
