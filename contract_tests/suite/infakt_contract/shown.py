"""The described facts that an answer shows, by name: operations, fields, and values of enums.

A field is named after its component (`Client.uuid`), one of an object without a name after what that stands in
(`Schema.a.b`), and one of a body without a name after its operation (`list_clients.answer.total`); the rows of a list
have no number. A value is named after its enum (`InvoiceStatus=sent`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any, TypeAlias, cast

from infakt_contract.closed import Schema
from infakt_contract.description import Description, Operation

Fact: TypeAlias = tuple[str, str]
"""Which of the kinds it is, and its name."""

KINDS = ("operations", "parameters", "fields", "values")
GUESS = "inferred:"
LEFT_OUT = ("live answers lack it", "in no example")
"""What evidence says of a field that is documented and known not to come."""


class Shown:
    """Finds out what answers show of the description.

    A field is shown by a value. Null only shows that the field exists, which counts if it can be nothing else, or with
    `counts_null`.
    """

    def __init__(self, description: Description, *, counts_null: bool = False) -> None:
        self.description = description
        self._counts_null = counts_null
        self._seen: set[tuple[str, int, bytes]] = set()

    def see(self, operation: Operation, status: int, body: bytes) -> Iterator[Fact]:
        """Return what an answer shows as it came; the same answer shows nothing new, and is looked at once."""
        key = (operation.id, status, blake2b(body).digest())
        if key in self._seen:
            return
        self._seen.add(key)
        try:
            data = json.loads(body)
        except ValueError:
            data = None
        yield from self.read(operation, status, data)

    def read(self, operation: Operation, status: int, data: Any) -> Iterator[Fact]:
        """Return what the data of an answer shows; an operation is shown by a success."""
        if status < 300:
            yield "operations", operation.id
        schema = (self.description.content(operation, status) or {}).get("application/json")
        if schema is not None:
            yield from self.walk(schema, data, f"{operation.id}.answer")

    def read_event(self, webhook: Operation, data: Any) -> Iterator[Fact]:
        """Return what the data of a webhook shows."""
        yield "operations", webhook.id
        yield from self.walk(
            self.description.request_content(webhook)["application/json"], data, f"{webhook.id}.payload"
        )

    def walk(self, schema: Schema, data: Any, name: str) -> Iterator[Fact]:
        """Return what data shows of a schema; `name` is that of the schema where it has none of its own."""
        if isinstance(data, list):
            for form, at in find_forms(self.description, schema, name):
                for row in cast("Iterable[Any]", data) if "items" in form else ():
                    yield from self.walk(form["items"], row, at)
        elif isinstance(data, dict):
            yield from self._walk_object(schema, cast("dict[str, Any]", data), name)
        elif data is not None:
            for form, at in find_forms(self.description, schema, name):
                if data in form.get("enum", ()):
                    yield "values", f"{at}={data}"

    def _walk_object(self, schema: Schema, data: dict[str, Any], name: str) -> Iterator[Fact]:
        form, at = self._choose(schema, data, name)
        for field, inner in form.get("properties", {}).items():
            if field in data and (data[field] is not None or self._counts_null or inner.get("type") == "null"):
                yield "fields", f"{at}.{field}"
                yield from self.walk(inner, data[field], f"{at}.{field}")

    def _choose(self, schema: Schema, data: dict[str, Any], name: str) -> tuple[Schema, str]:
        """Return the object that data is one of: the narrowest that knows all of it, or the one that knows most."""
        objects = [pair for pair in find_forms(self.description, schema, name) if "properties" in pair[0]]

        def rank(pair: tuple[Schema, str]) -> tuple[int, int]:
            return len(data.keys() - pair[0]["properties"].keys()), len(pair[0]["properties"])

        nothing: tuple[Schema, str] = ({}, name)
        return min(objects, key=rank, default=nothing)


def find_forms(description: Description, schema: Schema, name: str) -> Iterator[tuple[Schema, str]]:
    """Return every form that a schema allows, with the name of each; `name` is for one that has none of its own."""
    name = schema["$ref"].rpartition("/")[2] if "$ref" in schema else name
    schema = description.resolve(schema)
    if "anyOf" not in schema:
        yield schema, name
    for form in schema.get("anyOf", ()):
        yield from find_forms(description, form, name)


def find_fields(description: Description) -> dict[str, Schema]:
    """Return every field that an answer or a webhook may have, by name."""
    fields: dict[str, Schema] = {}

    def walk(schema: Schema, name: str) -> None:
        for form, at in find_forms(description, schema, name):
            if "items" in form:
                walk(form["items"], at)
            for field, inner in form.get("properties", {}).items():
                if f"{at}.{field}" not in fields:
                    fields[f"{at}.{field}"] = inner
                    walk(inner, f"{at}.{field}")

    for operation in description.operations.values():
        for status in operation.node["responses"]:
            content = description.content(operation, int(status.replace("XX", "00"))) or {}
            walk(content.get("application/json", {}), f"{operation.id}.answer")
    for webhook in description.webhooks.values():
        walk(description.request_content(webhook)["application/json"], f"{webhook.id}.payload")
    return fields


def find_evidence(description: Description, name: str) -> list[str]:
    """Return what is said to stand behind a field: behind it alone, or its whole component."""
    component, _, field = name.partition(".")
    schema = description.document["components"]["schemas"].get(component, {})
    own = description.find_property(schema, field) or {}
    return [text for node in (own, schema) for text in read_evidence(node)]


def is_inferred(field: Schema) -> bool:
    """Whether nothing but a guess stands behind a field."""
    evidence = read_evidence(field)
    return bool(evidence) and all(text.startswith(GUESS) for text in evidence)


def is_left_out(field: Schema) -> bool:
    """Whether a field is documented and known not to come."""
    return any(words in text for text in read_evidence(field) for words in LEFT_OUT)


def read_evidence(node: Schema) -> list[str]:
    """Return the texts of a node's evidence; that of an enum may stand by value."""
    evidence: Any = node.get("x-evidence", [])
    parts: Iterable[Any] = evidence.values() if isinstance(evidence, dict) else [evidence]
    return [text for part in parts for text in ([part] if isinstance(part, str) else part)]
