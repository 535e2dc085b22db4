"""Lies about fields of the main resources: nulled, constant, cut, shifted, of another type, here or everywhere."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from infakt_emulator import Emulator
from infakt_emulator.description import Schema
from infakt_emulator.faults.edits import edit_rows
from infakt_emulator.messages import Call, Row

from .lie import MONEY, Falsify, Lie, Visibility, make_call
from .resources import MAIN, Listed, find_list, find_types, find_verbs, find_writable, is_made

Scope = Literal["everywhere", "in every third row", "in the list only", "in the single answer only"]
SCOPES: tuple[Scope, ...] = (
    "everywhere",
    "in every third row",
    "in the list only",
    "in the single answer only",
)
LONGEST = 60
SUMMED = ("net", "tax", "gross", "vat")
"""What the names of amounts begin with of which one is the sum of the others."""
SETTLED = frozenset({"left_to_pay", "paid_price"})
"""Amounts that together are the gross amount."""


@dataclass(frozen=True)
class Edit:
    """One way to change a value; `types` are those that the changed value has, if that is another type."""

    kind: str
    sentence: str
    change: Callable[[Any], Any]
    types: frozenset[str] = frozenset()


def derive() -> Iterator[Lie]:
    """Return every lie about a field: each applicable edit, in the scope that is its turn."""
    for tag in MAIN:
        listed = find_list(tag)
        for field, schema in listed.fields.items():
            for edit in find_edits(listed, schema):
                scope = SCOPES[zlib.crc32(f"{tag} {field} {edit.kind}".encode()) % len(SCOPES)]
                yield make(listed, field, schema, edit, scope)


def make(listed: Listed, field: str, schema: Schema, edit: Edit, scope: Scope) -> Lie:
    """Return a lie about one field."""
    tag = listed.operation.tag
    verbs = find_verbs(tag)
    verbs_lied = {"in the list only": {"list"}, "in the single answer only": {"get"}}.get(
        scope, {"list", "get", "create", "create_sync", "create_sync_deprecated", "update"}
    )
    return Lie(
        name=f"{tag}.{field} {edit.kind} {scope}",
        description=f"`{field}` of {tag} {edit.sentence} {scope}.",
        kind=f"field {edit.kind}",
        case=listed.name,
        operations=frozenset(operation.id for verb, operation in verbs.items() if verb in verbs_lied),
        subject=field,
        is_money=schema.get("x-unit") == "grosze" or bool(MONEY.search(field)),
        visibility=find_visibility(listed, field, edit, scope),
        otherwise=find_written(tag, field),
        falsify=falsify_rows(field, edit.change, third_only=scope == "in every third row"),
        probes=lambda emulator: find_probes(listed, emulator),
    )


def find_visibility(listed: Listed, field: str, edit: Edit, scope: Scope) -> Visibility:
    """Return who sees that a field is wrong, by the first rule that applies."""
    tag, types = listed.operation.tag, find_types(listed.bundle, listed.fields[field])
    if edit.types and types and not edit.types & types and not (edit.types == {"integer"} and "number" in types):
        return Visibility(seen="reading", reason="the value has a type that is not described")
    if scope.endswith("only") and "get" in find_verbs(tag):
        return Visibility(seen="reading", reason="the list and the single answer differ")
    if field == listed.operation.node["x-page"]["identity"] and "get" in find_verbs(tag):
        return Visibility(seen="reading", reason="a row is not found by the identity that it shows")
    if any(item.field == field and (edit.kind != "nulled" or item.finds_hidden) for item in listed.filters):
        return Visibility(seen="reading", reason="a filter on the field finds the row by another value")
    if is_summed(listed, field):
        return Visibility(seen="reading", reason="the amount is part of a sum in the same row")
    return find_written(tag, field)


def find_written(tag: str, field: str) -> Visibility:
    """Return who sees that a field is wrong if nothing that is read contradicts it."""
    if field not in find_writable(tag):
        return Visibility(seen="nowhere", reason="read-only, in no filter, sum or second answer")
    if is_made(tag):
        return Visibility(seen="writing", reason="the field is written, and can be read back")
    return Visibility(seen="nowhere", reason="nothing else shows it, and the command makes no rows of this resource")


def is_summed(listed: Listed, field: str) -> bool:
    """Whether a field is an amount that is the sum of others in its row, or one of these."""
    if listed.fields[field].get("x-unit") != "grosze":
        return False
    beginning, _, rest = field.partition("_")
    parts = {name for name in SUMMED if f"{name}_{rest}" in listed.fields}
    return (beginning in parts and len(parts) >= 3) or (field in SETTLED and listed.fields.keys() >= SETTLED)


def find_edits(listed: Listed, schema: Schema) -> Iterator[Edit]:
    """Return the edits that a field's type allows."""
    types = find_types(listed.bundle, schema)
    yield Edit("nulled", "is null", lambda _: None, frozenset({"null"}))
    if schema.get("format") == "date":
        yield Edit("constant", "is always the same date", lambda _: "2026-01-01")
        yield Edit("shifted", "is a day later", _shift_date)
    elif types & {"integer", "number"}:
        yield Edit("shifted", "is one more", lambda value: value + 1 if _is_number(value) else value)
        yield Edit("constant", "is always 1", lambda value: 1 if _is_number(value) else value)
    elif "string" in types:
        yield Edit(
            "cut", f"has {LONGEST} letters at most", lambda value: value[:LONGEST] if isinstance(value, str) else value
        )
        yield Edit("constant", "is always the same text", _make_constant_text(listed, schema))
    elif "boolean" in types:
        yield Edit("constant", "is always true", lambda value: True if isinstance(value, bool) else value)
        yield Edit("inverted", "is the opposite", lambda value: not value if isinstance(value, bool) else value)
    elif "array" in types:
        yield Edit("cut", "has one item at most", lambda value: value[:1] if isinstance(value, list) else value)
    yield from _find_other_type(types)


def _find_other_type(types: set[str]) -> Iterator[Edit]:
    if not types:
        return
    if "string" not in types:
        yield Edit(
            "of another type", "is a text", lambda value: "1" if value is not None else None, frozenset({"string"})
        )
    else:
        yield Edit("of another type", "is an object", lambda value: value and {"value": value}, frozenset({"object"}))


def _make_constant_text(listed: Listed, schema: Schema) -> Callable[[Any], Any]:
    """Return a constant that the description allows: the first word of an enum, or a text."""
    words = [
        word for form in listed.bundle.resolve(schema).get("anyOf", [schema]) for word in _read_words(listed, form)
    ]
    return lambda value: (words[0] if words else "stały tekst") if isinstance(value, str) else value


def _read_words(listed: Listed, form: Schema) -> list[str]:
    return [word for word in listed.bundle.resolve(form).get("enum", ()) if isinstance(word, str)]


def _cut(value: Any) -> Any:
    return value[:LONGEST] if isinstance(value, str) else value


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shift_date(value: Any) -> Any:
    return (date.fromisoformat(value[:10]) + timedelta(days=1)).isoformat() if isinstance(value, str) else value


def falsify_rows(field: str, change: Callable[[Any], Any], *, third_only: bool) -> Falsify:
    """Return a function that changes a field of rows, wherever it is not null."""

    def edit(row: Row) -> Row:
        if row.get(field) is None or (third_only and isinstance(row.get("id"), int) and row["id"] % 3):
            return row
        return row | {field: change(row[field])}

    return lambda call, server: edit_rows(edit)(call, server.answer(call))


def find_probes(listed: Listed, emulator: Emulator) -> Iterator[Call]:
    """Return calls that read each row, in the list and alone."""
    yield listed.ask(emulator, "limit=100")
    alone = find_verbs(listed.operation.tag).get("get")
    rows = emulator.answer(listed.ask(emulator, "limit=100")).json()["entities"]
    for row in rows if alone else ():
        name = row["uuid"] if alone and "uuid" in alone.path.partition("}")[0] else row["id"]
        yield make_call(fill_path(alone.path if alone else "", name))


def fill_path(path: str, name: Any) -> str:
    """Return a path with its first value filled in."""
    before, _, rest = path.partition("{")
    return f"{before}{name}{rest.partition('}')[2]}"
