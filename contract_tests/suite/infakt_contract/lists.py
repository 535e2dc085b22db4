"""Rules for any list: its rows meet the requested filters, and show no more than the requested fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from infakt_contract.description import load_description

Row = Mapping[str, Any]
Tree = dict[str, "Tree"]

FILTER = re.compile(r"q\[(?P<field>\w+)_(?P<predicate>eq|cont|lt|gt|lteq|gteq|null)\]")


def _read_searched() -> Iterator[tuple[str, str, str]]:
    """Return the fields that exist only as filters: each with the rows' field that it looks into, and how."""
    for operation in load_description().operations.values():
        for parameter in operation.parameters:
            fact = parameter.get("x-filter", {})
            wire = re.sub(r"\W+", "_", parameter["name"].removeprefix("q[")).strip("_")
            name, field = wire.removesuffix(f"_{fact.get('predicate')}"), fact.get("field", "").partition(".")[0]
            if field and name != field:
                yield name, field, fact.get("reading", "")


CLEANED = frozenset(name for name, _, reading in _read_searched() if reading == "nip")
SEARCHED = {name: field for name, field, _ in _read_searched()}

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: bool(value == operand),
    "lt": lambda value, operand: bool(value < operand),
    "gt": lambda value, operand: bool(value > operand),
    "lteq": lambda value, operand: bool(value <= operand),
    "gteq": lambda value, operand: bool(value >= operand),
    "cont": lambda value, operand: str(operand).lower() in str(value).lower(),
    "in": lambda value, operand: any(item in operand for item in (value if isinstance(value, list) else [value])),
}


def find_mismatches(query: Mapping[str, Any], rows: Sequence[Row]) -> list[str]:
    """Return the rows that do not meet a filter of the query, as far as they show the field."""
    mismatches = []
    for name, text in query.items():
        match = FILTER.fullmatch(name)
        if match:
            field, predicate = match["field"], match["predicate"]
            shown = [look_into(row, field) for row in rows if SEARCHED.get(field, field) in row]
            wrong = [value for value in shown if not meets_text(field, value, predicate, text)]
            mismatches += [f"{name}={text!r} and yet {SEARCHED.get(field, field)} is {value!r}" for value in wrong]
    return mismatches


def look_into(row: Row, field: str) -> Any:
    """Return the value that a filter on a field compares, as a row shows it."""
    value = row.get(SEARCHED.get(field, field))
    read = READINGS.get(field)
    return value if read is None or value is None else read(value)


def meets(value: Any, predicate: str, operand: Any) -> bool:
    """Whether a value meets a condition; null is neither equal to anything nor less or more."""
    if predicate == "null":
        return (value is None) is operand
    return value is not None and COMPARISONS[predicate](value, operand)


def meets_text(field: str, value: Any, predicate: str, text: Any) -> bool:
    """Whether a value meets a condition as it is sent; one that cannot be read does not act."""
    operand = str(text).strip()
    if predicate == "null":
        return operand not in {"true", "false"} or meets(value, predicate, operand == "true")
    if field in CLEANED:
        return not clean(operand) or (value or "") == clean(operand)
    if isinstance(value, bool):
        return operand not in {"true", "false"} or meets(value, predicate, operand == "true")
    if isinstance(value, int | float):
        return not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", operand) or meets(value, predicate, float(operand))
    return not operand or meets(value, predicate, str(text))


def clean(text: str) -> str:
    """Return a tax number without its country and separators."""
    return re.sub(r"^[A-Za-z]{2}|[\W_]", "", text.strip())


READINGS: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(CLEANED, clean),
    "created_at": lambda moment: moment[:10],  # filtered by day
    "rate": float,  # a text of a number
    "blame_uuid": lambda user: user["uuid"],
    "document_statuses_symbol": lambda states: [state["symbol"] for state in states],
    "payment_document_statuses_symbol": lambda states: find_symbols(states, "payment"),
    "cost_accounting_document_statuses_symbol": lambda states: find_symbols(states, "cost_accounting"),
}
"""How a filter reads the field that it looks into, where it does not take it as it is shown."""


def find_symbols(states: list[Row], group: str) -> list[str]:
    """Return the symbols of a document's states of one group."""
    return [state["symbol"] for state in states if state["group"] == group]


def find_excess(fields: str, rows: Sequence[Row]) -> list[str]:
    """Return what rows show beyond the fields asked for; `id` comes without being asked for, and must."""
    tree = read_tree(fields)
    if not tree:
        return []
    missing = ["id is missing" for row in rows if "id" not in row]
    return missing + [place for row in rows for place in walk_excess(tree, row, "")]


def walk_excess(tree: Tree, value: Any, at: str) -> Iterator[str]:
    """Go through a value beside the fields asked of it."""
    if isinstance(value, list):
        for item in value:
            yield from walk_excess(tree, item, at)
    elif isinstance(value, Mapping) and tree:
        yield from (f"{at}/{name}" for name in value.keys() - tree.keys() - {"id"})
        for name in value.keys() & tree.keys():
            yield from walk_excess(tree[name], value[name], f"{at}/{name}")


def read_tree(fields: str) -> Tree:
    """Return `a,b(c,d)` as a tree."""
    root: Tree = {}
    path = [root]
    for name, sign in re.findall(r"([^,()]*)([,()]?)", fields):
        branch = path[-1].setdefault(name.strip(), {}) if name.strip() else {}
        if sign == "(":
            path.append(branch)
        elif sign == ")" and len(path) > 1:
            path.pop()
    return root
