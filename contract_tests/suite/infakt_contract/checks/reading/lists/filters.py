"""The described filters of a list, and the conditions to test."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from infakt_contract.closed import Schema
from infakt_contract.description import Description
from infakt_contract.lists import CLEANED, COMPARISONS, clean, look_into, meets

Row = Mapping[str, Any]

PREDICATES = "|".join([*COMPARISONS, "null"])
NAME = re.compile(rf"q\[(?P<field>\w+)_(?P<predicate>{PREDICATES})\](?:\[\])?")
BARE_NAME = re.compile(r"(\w+)\[(\w+)\]")
ABSENT = "no row has this value"
ABSENT_UUID = "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True)
class Filter:
    """One described filter.

    Attributes:
        name: Keyword of the client.
        parameter: Name of the parameter in the query.
        words: Accepted values, if they are listed.
        is_ruled: Whether the filter follows from the general rule only, and is not listed.
        acts_on_total: Whether it was seen to change the total but not the rows.
    """

    name: str
    parameter: str
    field: str
    predicate: str
    schema: Schema = dataclasses.field(compare=False, repr=False)
    words: tuple[str, ...] = dataclasses.field(repr=False)
    is_ruled: bool = dataclasses.field(default=False, repr=False)
    acts_on_total: bool = dataclasses.field(default=False, repr=False)

    @property
    def is_predicate(self) -> bool:
        """Whether the parameter is a `q[...]`, which the client accepts by that name too."""
        return self.parameter.startswith("q[")

    @property
    def is_day(self) -> bool:
        """Whether the filter takes dates without a time."""
        return self.schema.get("format") == "date"

    @property
    def is_bound(self) -> bool:
        """Whether the filter takes a date or a number, which have a next and a previous value."""
        return self.is_day or not {"integer", "number"}.isdisjoint(read_types(self.schema))

    @property
    def is_flag(self) -> bool:
        """Whether the filter takes true or false."""
        return "boolean" in read_types(self.schema)

    def find_values(self, rows: Iterable[Row]) -> list[Any]:
        """Return the distinct values that rows have in the filtered field, sorted and without null."""
        found = [look_into(row, self.field) for row in rows]
        return sorted({item for value in found for item in (value if isinstance(value, list) else [value])} - {None})

    def conditions(self, rows: Iterable[Row]) -> st.SearchStrategy[Condition]:
        """Return conditions on values of the rows and on adjacent values, the simplest first."""
        values = self.find_values(rows)
        return self._operands(values).map(lambda operand: Condition(self, operand))

    def _operands(self, values: list[Any]) -> st.SearchStrategy[Any]:
        words = self.words or (*values, ABSENT)
        if self.is_flag:
            return st.booleans()
        if self.predicate == "in":
            return st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True)
        if self.words:
            return st.sampled_from([word for word in words if word in values] or words) | st.sampled_from(words)
        if self.is_bound:
            return st.builds(self.shift, st.sampled_from(values or [self.start]), st.sampled_from([0, 1, -1]))
        return st.sampled_from(values or [ABSENT]).flatmap(self._vary).filter(self._is_readable)

    def _vary(self, text: str) -> st.SearchStrategy[str]:
        """Return a string and others that nearly equal it."""
        if self.schema.get("format") == "uuid":
            return st.sampled_from([text, ABSENT_UUID])
        if self.predicate == "cont":
            ends = st.integers(0, len(text))
            return st.just(text) | st.builds(lambda one, other: text[min(one, other) : max(one, other)], ends, ends)
        written = [f"PL {text[:3]}-{text[3:]}"] if self.field in CLEANED else []
        return st.sampled_from([text, *written, text + "9", "9" + text])

    def _is_readable(self, text: str) -> bool:
        return bool(clean(text) if self.field in CLEANED else text.strip())

    def find_misses(self, rows: Sequence[Row]) -> list[Condition]:
        """Return conditions that no row meets."""
        values = self.find_values(rows) or [self.start]
        operands: list[Any] = [*self.words] or [ABSENT_UUID if self.schema.get("format") == "uuid" else ABSENT]
        if self.is_bound:
            operands = [self.shift(values[0], -1), self.shift(values[-1], 1)]
        elif self.is_flag:
            operands = [True, False]
        elif self.predicate == "in":
            operands = [[word] for word in operands]
        conditions = [Condition(self, operand) for operand in operands]
        return [condition for condition in conditions if not any(map(condition.accepts, rows))]

    @property
    def start(self) -> Any:
        """Value to use if no row has one."""
        return "2026-01-01" if self.is_day else 0

    def shift(self, value: Any, steps: int) -> Any:
        """Return the date or number a number of steps after a value."""
        if not self.is_day:
            return value + steps
        return (date.fromisoformat(value) + timedelta(days=steps)).isoformat()


@dataclass(frozen=True)
class Condition:
    """A filter with its value."""

    filter: Filter
    operand: Any

    def accepts(self, row: Row) -> bool:
        """Whether a row meets the condition."""
        is_cleaned = self.filter.field in CLEANED
        operand = clean(self.operand) if is_cleaned else self.operand
        return meets(look_into(row, self.filter.field), self.filter.predicate, operand)

    def write(self) -> list[tuple[str, str]]:
        """Return the value that is sent."""
        operands = self.operand if isinstance(self.operand, list) else [self.operand]
        texts = [str(operand).lower() if isinstance(operand, bool) else str(operand) for operand in operands]
        return [(self.filter.parameter, text) for text in texts]


def read_types(schema: Schema) -> set[str]:
    """Return the types that a schema allows."""
    types = schema.get("type", ())
    return {types} if isinstance(types, str) else set(types)


def ask_for(*conditions: Condition) -> dict[str, Any]:
    """Return conditions as the client's keywords, in their order."""
    return {condition.filter.name: condition.operand for condition in conditions}


def read_filters(description: Description, parameters: Iterable[Schema]) -> Iterator[Filter]:
    """Return the filters among an operation's parameters."""
    for parameter in parameters:
        schema = description.resolve(parameter["schema"])
        words = tuple(description.find_enum(schema.get("items", schema)))
        fact = parameter.get("x-filter", {})
        if match := NAME.fullmatch(parameter["name"]):
            found, predicate = match["field"], match["predicate"]
            is_ruled = fact.get("basis") == "general" and "x-evidence" not in parameter
            counts = fact.get("acts_on") == "total"
            yield Filter(f"{found}_{predicate}", parameter["name"], found, predicate, schema, words, is_ruled, counts)
        elif match := BARE_NAME.fullmatch(parameter["name"]):
            keyword = "_".join(match.groups())
            yield Filter(keyword, parameter["name"], keyword, "eq", schema, words)
