"""Reading of a body; seen live: unknown fields are ignored and values are cast."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from .bundle import Bundle
from .description import Schema
from .messages import Row

Errors = dict[str, list[str]]

IGNORED = object()
FALSE_TEXTS = frozenset({"", "0", "f", "false", "off"})


def read_values(bundle: Bundle, fields: Mapping[str, Schema], given: Row, prefix: str = "") -> tuple[Row, Errors]:
    """Return the described fields of a body, cast to their described types, and the errors of the others."""
    values: Row = {}
    errors: Errors = {}
    for name in fields.keys() & given.keys():
        value, problems = _cast(bundle, bundle.resolve_written(fields[name]), given[name], prefix + name)
        errors |= problems
        if value is not IGNORED:
            values[name] = value
    return values, errors


def read_integer(value: Any) -> int | None:
    """Return the leading digits of a value as an integer; seen live: `"283.74 PLN"` is 283."""
    text = str(int(value) if isinstance(value, bool) else value).strip()
    digits = re.match(r"[-+]?\d{1,18}", text)
    return int(digits[0]) if digits else (0 if text else None)


def read_number(value: Any) -> int | float | None:
    """Return the leading number of a value, as an integer if it has no fraction."""
    text = str(value).strip().replace(",", ".")
    digits = re.match(r"[-+]?\d{1,15}(\.\d{1,9})?", text)
    number = float(digits[0]) if digits else 0.0
    return (int(number) if number.is_integer() else number) if text else None


def read_boolean(value: Any) -> bool:
    """Return whether a value counts as true, as in a form."""
    return str(value).lower() not in FALSE_TEXTS


READERS: Mapping[str, Callable[[Any], Any]] = {
    "integer": read_integer,
    "number": read_number,
    "boolean": read_boolean,
    "string": str,
}


def _cast(bundle: Bundle, schema: Schema, value: Any, name: str) -> tuple[Any, Errors]:
    types = schema.get("type", "string")
    kind = types if isinstance(types, str) else types[0]
    if value is None:
        return None, {}
    if kind == "object" and isinstance(value, dict):
        return read_values(bundle, schema["properties"], value, name + ".")
    if kind == "array" and isinstance(value, list):
        return _cast_items(bundle, schema, value, name)
    # Inferred: a list or an object in place of a scalar, or the reverse, is dropped, as by `permit` of Rails.
    if isinstance(value, dict | list) or kind in ("object", "array"):
        return IGNORED, {}
    if schema.get("format") == "date":
        return _cast_date(value, name)
    return READERS[kind](value), {}


def _cast_items(bundle: Bundle, schema: Schema, values: list[Any], name: str) -> tuple[Any, Errors]:
    item = bundle.resolve_written(schema["items"])
    cast = [_cast(bundle, item, value, name) for value in values]
    kept = [value for value, _ in cast if value is not IGNORED and value is not None]
    return kept, {key: texts for _, problems in cast for key, texts in problems.items()}


def _cast_date(value: Any, name: str) -> tuple[Any, Errors]:
    """Return a date of `YYYY-MM-DD` or an empty string; seen live: another order of day and month is refused."""
    try:
        return (date.fromisoformat(str(value)).isoformat() if value != "" else None), {}
    except ValueError:
        return IGNORED, {name: ["Nieprawidłowa data."]}
