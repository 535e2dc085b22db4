"""Makes cassettes from the documentation: each documented answer, for a call that the description allows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, urlencode

from contract_tests.evidence.scrub import FAKE_BOUNDARY
from infakt_contract.closed import Schema
from infakt_contract.description import Description, Operation

from .cassette import Cassette, Exchange
from .documented import Documented, Request, Response
from .errata import REFUSED, WRONG_BODY, WRONG_STATUS

BASE_URL = "https://api.infakt.pl/api/v3"
UUID = "00000000-0000-4000-8000-000000000001"
PAGING = {"offset": "0", "limit": "100"}
JSON_TYPE = {"content-type": "application/json"}


def make_cassettes(description: Description, documented: list[Documented]) -> Iterator[Cassette]:
    """Yield a cassette for each documented example of an answer to a described operation."""
    for facts in documented:
        operation = description.operations.get(facts.key)
        for response in facts.responses if operation else ():
            if operation and is_recordable(facts, response):
                exchange = make_exchange(description, operation, facts, response)
                origin = f"documented/{facts.group}.json: {facts.name(response.case)}"
                name = f"{operation.id}__{response.case}"
                yield Cassette(operation.tag, name, "documentation", origin, (exchange.scrubbed(),))


def is_recordable(facts: Documented, response: Response) -> bool:
    """Whether an example has a correct body; files are documented without their content."""
    has_body = response.body is not None or response.content_type in (None, "application/json", "text/plain")
    return response.is_example and has_body and facts.name(response.case) not in WRONG_BODY


def read_status(operation: Operation, facts: Documented, response: Response) -> int:
    """Return the status of an example, or that of a success if none or a wrong one is documented."""
    is_wrong = facts.name(response.case) in WRONG_STATUS
    return operation.success_status if is_wrong or response.status is None else response.status


def make_exchange(description: Description, operation: Operation, facts: Documented, response: Response) -> Exchange:
    """Return the exchange in which a client calls an operation and gets an example as the answer."""
    request = choose_request(description, operation, facts, response)
    query = make_query(description, operation, parse_qsl(response.query) + list(request.query.items()))
    status = read_status(operation, facts, response)
    body = b"" if response.body is None else json.dumps(response.body, ensure_ascii=False).encode()
    content, kind = write_content(description, operation, request.body)
    return Exchange(
        method=operation.method,
        uri=BASE_URL + fill_path(operation) + (f"?{urlencode(query)}" if query else ""),
        request_headers={"accept": "application/json", **kind},
        request_body=content,
        status=status,
        reason=HTTPStatus(status).phrase,
        response_headers=JSON_TYPE if body else {},
        response_body=body,
    )


def fill_path(operation: Operation) -> str:
    """Return the path of an operation with invented identifiers."""
    types = {item["name"]: item["schema"].get("type") for item in operation.parameters if item["in"] == "path"}
    return re.sub(r"\{(\w+)\}", lambda match: "1" if types[match[1]] == "integer" else UUID, operation.path)


def make_query(
    description: Description, operation: Operation, documented: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Return the documented query with what a client adds: a stable order, paging and required parameters."""
    page = operation.node.get("x-page")
    order = {"order": page["order"]} if page and page.get("order") else {}
    required = {
        item["name"]: choose_value(description, item["schema"])
        for item in operation.parameters
        if item["in"] == "query" and item.get("required")
    }
    given = {**order, **(PAGING if page else {}), **required}
    named = {name for name, _ in documented}
    return documented + [(name, value) for name, value in given.items() if name not in named]


def choose_value(description: Description, schema: Schema) -> str:
    """Return a string that the schema of a parameter allows."""
    forms = [description.resolve(form) for form in description.resolve(schema).get("anyOf", [schema])]
    enums = [form["enum"][0] for form in map(description.resolve, forms) if "enum" in form]
    return str(enums[0]) if enums else "1"


def choose_request(description: Description, operation: Operation, facts: Documented, response: Response) -> Request:
    """Return the request for an answer: its own example, or the first correct one, or the smallest that is allowed."""
    content = description.request_content(operation)
    schema = next(iter(content.values()), None)
    if schema is None:
        return Request("none", {}, None)
    correct = [item for item in facts.requests if facts.name(item.case) not in {*WRONG_BODY, *REFUSED}]
    own = [item for item in correct if item.case == response.request]
    return next(iter([*own, *correct]), Request("smallest", {}, make_smallest(description, schema)))


def make_smallest(description: Description, schema: Schema) -> Any:
    """Return the smallest value that the schema of a body allows."""
    forms = [description.resolve(form) for form in description.resolve(schema).get("anyOf", [schema])]
    form = description.resolve(forms[0])
    types = form.get("type", "object")
    kind = types if isinstance(types, str) else types[0]
    if "enum" in form:
        return form["enum"][0]
    if kind == "object":
        return {name: make_smallest(description, form["properties"][name]) for name in form.get("required", ())}
    if kind == "array":
        return [make_smallest(description, form["items"])] * form.get("minItems", 0)
    return {"integer": 1, "number": 1, "boolean": True}.get(kind, "2026-01-02" if form.get("format") == "date" else "x")


def write_content(description: Description, operation: Operation, body: Any) -> tuple[bytes, Mapping[str, str]]:
    """Return a body as bytes, with its content type header."""
    form = description.request_content(operation).get("multipart/form-data")
    if form is not None:
        text = "".join(_write_parts(description, form, body)) + f"--{FAKE_BOUNDARY}--\r\n"
        return text.encode(), {"content-type": f"multipart/form-data; boundary={FAKE_BOUNDARY}"}
    kind = {} if operation.method == "GET" else JSON_TYPE
    return (json.dumps(body, ensure_ascii=False).encode() if body else b""), kind


def _write_parts(description: Description, form: Schema, body: Mapping[str, Any]) -> Iterator[str]:
    """Yield the parts of a form in the format of RFC 7578; files are named `upload`, like those without a name."""
    for name, value in body.items():
        schema = description.find_property(form, name) or {}
        is_file = (schema.get("items") or schema).get("format") == "binary"
        file = '; filename="upload"\r\nContent-Type: application/octet-stream' if is_file else ""
        for item in value if isinstance(value, list) else [value]:
            yield f'--{FAKE_BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n{item}\r\n'
