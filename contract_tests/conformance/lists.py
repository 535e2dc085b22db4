"""What must hold of any list: its rows meet the filters asked for, and show no more than the fields asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Row = Mapping[str, Any]
Tree = dict[str, "Tree"]

FILTER = re.compile(r"q\[(?P<field>\w+)_(?P<predicate>eq|cont|lt|gt|lteq|gteq|null)\]")
# Documented: fields that are only there to search in, and the ones that are looked into.
SEARCHED = {"clean_nip": "nip", "clean_client_nip": "client_tax_code"}

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, operand: bool(value == operand),
    "lt": lambda value, operand: bool(value < operand),
    "gt": lambda value, operand: bool(value > operand),
    "lteq": lambda value, operand: bool(value <= operand),
    "gteq": lambda value, operand: bool(value >= operand),
    "cont": lambda value, operand: str(operand).casefold() in str(value).casefold(),
}


def find_strays(query: Mapping[str, Any], rows: list[Row]) -> list[str]:
    """Return which rows do not meet a filter of the query, as far as the rows show the field."""
    strays = []
    for name, text in query.items():
        match = FILTER.fullmatch(name)
        if match:
            field = SEARCHED.get(match["field"], match["field"])
            shown = [row[field] for row in rows if field in row]
            is_cleaned = field != match["field"]
            wrong = [value for value in shown if not meets(value, match["predicate"], text, is_cleaned=is_cleaned)]
            strays += [f"{name}={text!r} and yet {field}={value!r}" for value in wrong]
    return strays


def meets(value: Any, predicate: str, text: Any, *, is_cleaned: bool) -> bool:
    """Whether a value meets a condition; one that cannot be read does not act."""
    operand = str(text).strip()
    if predicate == "null":
        return operand not in {"true", "false"} or (value is None) == (operand == "true")
    if is_cleaned:
        return not clean(operand) or clean(str(value or "")) == clean(operand)
    if isinstance(value, int):
        return not re.fullmatch(r"-?[0-9]+", operand) or COMPARISONS[predicate](value, int(operand))
    return not operand or (value is not None and COMPARISONS[predicate](value, str(text)))


def clean(text: str) -> str:
    """Return a tax number without its country and separators."""
    return re.sub(r"^[A-Za-z]{2}|[\W_]", "", text.strip())


def find_excess(fields: str, rows: list[Row]) -> list[str]:
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
