"""Errors of a document that its body alone shows, without the account and without any sum.

The README lists the rules with the evidence of each.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from .bundle import Bundle, Served
from .currencies import CURRENCIES
from .description import Schema
from .messages import Row
from .payload import Errors, read_integer, read_number
from .texts import MISSING, NO_LINES, WRONG_VALUE

# Seen live: an unknown kind silently makes a VAT invoice. Inferred: an unknown status makes a draft.
LENIENT = frozenset({"kind", "status"})
# Seen live: the errors name the fields that depend on a missing rate, once the sums are computed, and not the rate.
RATES = frozenset({"tax_symbol", "tax_rate"})
NUMBER = re.compile(r"\s*[-+]?\d")


def find_missing_lines(operation: Served, given: Row, stand_ins: Collection[str]) -> Errors:
    """Return the error of a document without lines, unless it has a field that makes lines unnecessary."""
    lines = given.get("services")
    has_lines = isinstance(lines, list) and any(isinstance(line, dict) for line in lines)
    needs_lines = "services" in operation.writable and not any(given.get(name) for name in stand_ins)
    return {"services": [NO_LINES]} if needs_lines and not has_lines else {}


def find_wrong_values(bundle: Bundle, operation: Served, given: Row) -> Errors:
    """Return the errors of the given values, lines included, that need neither the account nor a sum."""
    errors = dict(_check_object(bundle, operation.writable, given))
    if "services" not in operation.writable:
        # A document without lines, which has their fields itself.
        return errors | dict(_check_amounts(bundle, operation.writable, given, ""))
    lines, item = given.get("services"), bundle.resolve(bundle.resolve(operation.writable["services"])["items"])
    for line in lines if isinstance(lines, list) else ():
        if isinstance(line, dict):
            errors |= _check_amounts(bundle, item["properties"], line, "services.")
    return errors


def _check_object(
    bundle: Bundle, fields: Mapping[str, Schema], given: Row, prefix: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """Yield the errors of values and structure at every depth; null and an empty string count as absent."""
    for name in fields.keys() & given.keys():
        schema, value = bundle.resolve_written(fields[name]), given[name]
        if isinstance(value, dict) and "properties" in schema:
            yield from _check_object(bundle, schema["properties"], value, f"{prefix}{name}.")
        elif isinstance(value, list) and "items" in schema:
            yield from _check_items(bundle, bundle.resolve_written(schema["items"]), value, prefix + name)
        elif not isinstance(value, dict | list) and value not in (None, "") and not _is_word(name, schema, value):
            yield prefix + name, [WRONG_VALUE]


def _check_items(bundle: Bundle, item: Schema, values: list[Any], name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the errors of a list of objects: an item that is not an object, and a missing required field."""
    if "properties" not in item:
        return
    for value in values:
        if not isinstance(value, dict):
            yield name, [WRONG_VALUE]
            continue
        yield from _check_object(bundle, item["properties"], value, f"{name}.")
        for needed in item.get("required", ()):
            if needed not in RATES and value.get(needed) in (None, ""):
                yield f"{name}.{needed}", [MISSING]


def _check_amounts(
    bundle: Bundle, fields: Mapping[str, Schema], line: Row, prefix: str
) -> Iterator[tuple[str, list[str]]]:
    """Yield the errors of the numbers of a line: its quantity, its percentages and its prices.

    Documented: amounts of a correction may be negative. Inferred: elsewhere a negative price is refused, although no
    source has such a price or its refusal; a correction may have the quantity 0, which takes the whole line back.
    """
    is_corrected = "correction" in fields
    for name in fields.keys() & line.keys():
        schema, value = bundle.resolve_written(fields[name]), line[name]
        if value in (None, "") or isinstance(value, dict | list):
            continue
        unit = schema.get("x-unit")
        if name == "quantity":
            is_right = _is_number(value) and (number := read_number(value) or 0) >= 0 and (is_corrected or number > 0)
        elif unit == "percent":
            is_right = _is_number(value) and 0 <= (read_number(value) or 0) <= 100
        else:
            is_right = unit != "grosze" or is_corrected or (read_integer(value) or 0) >= 0
        if not is_right:
            yield prefix + name, [WRONG_VALUE]


def _is_number(value: Any) -> bool:
    return not isinstance(value, bool) and NUMBER.match(str(value)) is not None


def _is_word(name: str, schema: Schema, value: Any) -> bool:
    """Whether a scalar is one of the described values, if the description lists any."""
    if name == "currency":
        return str(value).upper() in CURRENCIES
    return name in LENIENT or "enum" not in schema or str(value) in schema["enum"]
