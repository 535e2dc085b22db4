"""Strategies for the values of fields: values of the type, and often values that programs mishandle."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from infakt_contract.closed import Schema
from infakt_contract.description import Operation
from infakt_contract.subjects import DESCRIPTION

from .exceptions import RoundTripException, find_exceptions

Strategy = st.SearchStrategy[Any]
RoundTripExceptions = Mapping[str, RoundTripException]

# Random text hardly ever has these.
EDGES = (
    " blank in front",
    "blank at the end ",
    "\u00a0hard blank\u00a0",
    "a\u0301e\u0328 combined",
    "🧾🐢👩\u200d👩\u200d👧",
    "100%_",
    "'\"\\<b>&amp;",
    "Zażółć\ngęślą jaźń",
    "null",
    "0012.50",
    "ł" * 256,
)
TEXTS = st.sampled_from(EDGES) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=8
)
LARGE = 99_999_999_999
GROSZE = st.sampled_from((0, 1, 99, LARGE)) | st.integers(0, LARGE)
# In the past, whenever that is asked; the last one is rare.
DAYS = (st.dates(date(2001, 1, 1), date(2026, 10, 31)) | st.just(date(2024, 2, 29))).map(date.isoformat)
PLAIN: Mapping[str, Strategy] = {
    "string": TEXTS,
    "integer": st.integers(0, 1_000_000),
    "number": st.sampled_from((1, 2, 0.5, 1_000)),
    "boolean": st.booleans(),
}
PAIRED = {"group", "correction"}
"""Lines of a correction: each is given twice, before and after the correction."""


def read_payload(operation: Operation) -> tuple[str, Schema]:
    """Return the name and the schema of the object that a call writes."""
    body = DESCRIPTION.resolve(DESCRIPTION.request_content(operation)["application/json"])
    (reference,) = (body["properties"][name]["$ref"] for name in body["required"])
    schema = DESCRIPTION.resolve({"$ref": reference})
    if "kind" in schema["properties"] and "x-kinds" in schema:  # the client sends no other
        kind = {**schema["properties"]["kind"], "anyOf": [{"type": "string", "enum": schema["x-kinds"]}]}
        schema = {**schema, "properties": {**schema["properties"], "kind": kind}}
    return reference.rpartition("/")[2], schema


def takes_null(schema: Schema) -> bool:
    """Whether null may be written to a field."""
    schema = DESCRIPTION.resolve(schema)
    return "null" in schema.get("type", ()) or any(map(takes_null, schema.get("anyOf", ())))


@cache
def find_fields(operation: str) -> Mapping[str, Strategy]:
    """Return strategies for each field of a call that is read back as written."""
    found = DESCRIPTION.by_id[operation]
    exceptions = find_exceptions(found.tag)
    fields = read_payload(found)[1]["properties"].items()
    lost = {name for name, exception in exceptions.items() if not exception.is_kept}
    return {name: _write(schema, name, exceptions) for name, schema in fields if name not in lost}


def write_freely(operation: Operation, path: str, exception: RoundTripException) -> Strategy:
    """Return the strategy for a path in the object of a call, without regard to exceptions."""
    others = {name: other for name, other in find_exceptions(operation.tag).items() if other is not exception}
    return _write(find_field(operation, path), path, others)


def find_field(operation: Operation, path: str) -> Schema:
    """Return the schema of a field of the object that a call writes."""
    schema = DESCRIPTION.find_property(read_payload(operation)[1], path)
    assert schema is not None, f"{operation.id} writes no {path}"
    return schema


def _write(schema: Schema, path: str, exceptions: RoundTripExceptions) -> Strategy:
    """Return the strategy of a schema, for the first form that it allows."""
    exception, words = exceptions.get(path), DESCRIPTION.find_enum(schema)
    if exception and exception.takes is not None:
        return exception.takes
    if words:
        return st.sampled_from(words)
    schema = DESCRIPTION.resolve(schema)
    types = schema.get("type", ())
    kind = types if isinstance(types, str) else types[0]
    if kind == "object":
        return _write_object(schema, path, exceptions)
    if kind == "array":
        return _write_list(DESCRIPTION.resolve(schema["items"]), path, exceptions)
    if schema.get("x-unit") == "grosze":
        return GROSZE
    return {"date": DAYS, "uuid": st.uuids(version=4).map(str)}.get(schema.get("format", ""), PLAIN[kind])


def _write_object(schema: Schema, path: str, exceptions: RoundTripExceptions) -> Strategy:
    own = {name: exceptions[at] for name in schema["properties"] if (at := f"{path}.{name}") in exceptions}
    needed = {*schema.get("required", ()), *(name for name, exception in own.items() if exception.is_needed)}
    lost = {name for name, exception in own.items() if not exception.is_kept} - needed
    fields = {name: _write(item, f"{path}.{name}", exceptions) for name, item in schema["properties"].items()}
    optional = {name: item for name, item in fields.items() if name not in needed | lost}
    return st.fixed_dictionaries({name: fields[name] for name in sorted(needed)}, optional=optional)


def _write_list(schema: Schema, path: str, exceptions: RoundTripExceptions) -> Strategy:
    items = _write(schema, path, exceptions)
    if schema.get("properties", {}).keys() >= PAIRED:
        return st.lists(st.tuples(items, items), min_size=1, max_size=2).map(_pair)
    return st.lists(items, min_size=1, max_size=2)


def _pair(lines: list[tuple[Any, Any]]) -> list[Any]:
    return [
        {**line, "group": number, "correction": is_after}
        for number, pair in enumerate(lines, 1)
        for is_after, line in zip((False, True), pair, strict=True)
    ]
