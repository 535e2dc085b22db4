"""Filters of a list: the conditions of a call, their effect, and the rows that meet them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from .bundle import Served
from .description import Schema
from .messages import Row
from .payload import read_boolean

Search = Callable[[Any], Any]
Predicate = Callable[[Any, Any], bool]
Modes = Mapping[str, str]
"""The effect of filters, by the name of one (`issue_date_gteq`) or by their basis (`general`, `confirmed`).

`honoured`: rows that do not match are excluded. `ignored`: no effect. `counted`: only the total changes, as seen live
on costs. `case`: `_cont` is case-sensitive.
"""

FILTER = re.compile(r"^q\[(\w+)_([a-z]+)\](?:\[\])?$")
SEPARATOR = ","

PREDICATES: Mapping[str, Predicate] = {
    "eq": lambda value, operand: bool(value == operand),
    # Inferred: the case does not matter, as in Ransack on PostgreSQL.
    "cont": lambda value, operand: value is not None and str(operand).lower() in str(value).lower(),
    "lt": lambda value, operand: value is not None and bool(value < operand),
    "gt": lambda value, operand: value is not None and bool(value > operand),
    "lteq": lambda value, operand: value is not None and bool(value <= operand),
    "gteq": lambda value, operand: value is not None and bool(value >= operand),
    "null": lambda value, operand: (value is None) is operand,
    "in": lambda value, operand: any(item in operand for item in (value if isinstance(value, list) else [value])),
}


@dataclass(frozen=True, kw_only=True)
class Filter:
    """One condition on one field.

    Attributes:
        field: Field of the row.
        predicate: Function that compares the value of a row with the operand.
        operand: Value to compare with.
        search: Function that reads the value of a row for the comparison.
        mode: Effect, see `Modes`.
    """

    field: str
    predicate: Predicate
    operand: Any
    search: Search
    mode: str

    def accepts(self, row: Row) -> bool:
        """Whether a row meets the condition."""
        return self.predicate(self.search(row.get(self.field)), self.operand)


@dataclass(frozen=True, kw_only=True)
class Conditions:
    """The conditions of one call."""

    filters: tuple[Filter, ...]

    def count(self, rows: Iterable[Row]) -> int:
        """Return the total that the list reports."""
        return sum(all(item.accepts(row) for item in self.filters) for row in rows)

    def choose(self, rows: Iterable[Row]) -> list[Row]:
        """Return the rows of the list."""
        acting = [item for item in self.filters if item.mode != "counted"]
        return [row for row in rows if all(item.accepts(row) for item in acting)]


def read_filters(
    operation: Served,
    parameters: Mapping[str, str],
    searches: Mapping[str, tuple[str, Search]],
    predicates: Mapping[str, Predicate],
    modes: Modes,
) -> Conditions:
    """Return the conditions that have an effect.

    Seen live: unknown filters are silently ignored. Inferred: so are blank and unreadable values.

    Args:
        operation: The operation, with its parameters.
        parameters: Parameters of the call.
        searches: Fields that exist only as filters, see `Resource`.
        predicates: Functions that compare, by the suffix of a filter.
        modes: Effects of filters.
    """
    return Conditions(filters=tuple(_read_all(operation, parameters, searches, predicates, modes)))


def _read_all(
    operation: Served,
    parameters: Mapping[str, str],
    searches: Mapping[str, tuple[str, Search]],
    predicates: Mapping[str, Predicate],
    modes: Modes,
) -> Iterator[Filter]:
    for name in parameters.keys() & operation.parameters.keys():
        parts, mode = FILTER.match(name), find_mode(operation.parameters[name], modes)
        if not parts or not parameters[name].strip() or mode == "ignored":
            continue
        field, search = searches.get(parts[1], (parts[1], None))
        schema, predicate = operation.parameters[name]["schema"], parts[2]
        operand = _read_operand(schema, predicate, parameters[name])
        if operand is not None:
            if search:
                operand = [search(item) for item in operand] if isinstance(operand, list) else search(operand)
            is_text = f"q[{parts[1]}_cont]" in operation.parameters
            compare = _find_exact if mode == "case" and predicate == "cont" else predicates[predicate]
            read = search or find_reader(schema, predicate, is_text=is_text)
            yield Filter(field=field, predicate=compare, operand=operand, search=read, mode=mode)


def find_mode(parameter: Schema, modes: Modes) -> str:
    """Return the effect of a filter; the description marks those that were seen to change only the total."""
    fact = parameter.get("x-filter", {})
    usual = "counted" if fact.get("acts_on") == "total" else "honoured"
    name = f"{fact.get('field')}_{fact.get('predicate')}"
    return modes.get(name, modes.get(fact.get("basis", ""), usual))


def find_reader(schema: Schema, predicate: str, *, is_text: bool) -> Search:
    """Return the function that reads the value of a row; a number may be shown as a string, a date with a time."""
    if predicate == "null":
        # Inferred: an empty string is null in a column that is not a string.
        return lambda value: None if value == "" and not is_text else value
    if find_type(schema) in {"integer", "number"}:
        return _read_number
    if find_type(schema) == "boolean":
        return lambda value: None if value is None else read_boolean(value)
    if schema.get("format") == "date":
        return lambda value: value[:10] if isinstance(value, str) else value
    return lambda value: value


def find_type(schema: Schema) -> str:
    """Return the type of a schema, the first one of several."""
    types = schema.get("type", "")
    return str(types[0] if isinstance(types, list) else types)


def _find_exact(value: Any, operand: Any) -> bool:
    return value is not None and str(operand) in str(value)


def _read_number(value: Any) -> Decimal | None:
    try:
        return None if value is None or value == "" else Decimal(str(value))
    except InvalidOperation:
        return None


def _read_operand(schema: Schema, predicate: str, text: str) -> Any:
    """Return the value that a filter compares with, or None if its text cannot be read."""
    if predicate == "in":
        return text.split(SEPARATOR)
    read = READERS.get(schema.get("format") or find_type(schema), str)
    try:
        return read_boolean(text) if predicate == "null" else read(text)
    except ValueError:
        return None


def _read_decimal(text: str) -> Decimal | None:
    number = _read_number(text)
    return number if number is not None and number.is_finite() else None


READERS: Mapping[str, Callable[[str], Any]] = {
    "integer": lambda text: Decimal(int(text)),
    "number": _read_decimal,
    "boolean": read_boolean,
    "date": lambda text: date.fromisoformat(text).isoformat(),
}
"""Functions that read the text of a filter, by the format or type of its schema."""
