# Generated: do not edit. Change openapi/ or generator/runtime/filters.py,
# then run: python -m generator build
"""The filters of a list: what each applies to, which ones follow from the general rule, and how they are sent.

The documentation says which predicates a field takes, by its type. A list to which that rule applies knows the types of
its rows' fields and takes every filter that follows from them, besides those that are listed one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .body import OMIT
from .dates import write_day
from .json_types import is_sequence
from .operation import Operation, write_value

_BOUNDS = ("eq", "lt", "lteq", "gt", "gteq", "null")
RULE: Mapping[str, tuple[str, ...]] = {
    "string": ("eq", "cont", "null"),
    "integer": _BOUNDS,
    "number": _BOUNDS,
    "date": _BOUNDS,
    # The others depend on whether a server compares a time with a day or with the start of the day.
    "date-time": ("lt", "gteq", "null"),
    "boolean": ("eq", "null"),
}
"""The predicates that a field takes by the general rule, by its type."""

_VALUES = {
    "date": re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII),
    "integer": re.compile(r"-?\d+", re.ASCII),
    "number": re.compile(r"-?\d+(\.\d+)?", re.ASCII),
    "boolean": re.compile("true|false"),
    "string": re.compile(r".*\S.*", re.DOTALL),
}
_WORDS = {
    "date": "a day (YYYY-MM-DD)",
    "integer": "an integer",
    "number": "a number",
    "boolean": "True or False",
    "string": "a string",
}
_ALWAYS_TAKEN = ("offset", "limit", "strict", "prefetch", "q")
_KEYWORDS = ("fields", "order", *_ALWAYS_TAKEN)
"""The arguments of a list that are not filters; a misspelt one arrives among the filters."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter.

    Attributes:
        field: The rows' field; a dotted one is a field of an object, or of each item of a list.
        predicate: How the field is compared, such as ``eq`` or ``null``.
        kind: Type of the field, see ``RULE``.
        reading: How strings are compared: ``nip`` without separators and country.
        is_confirmed: Whether it is documented by its own name or was seen, not only derived from the general rule.
    """

    field: str
    predicate: str
    kind: str = "string"
    reading: str = ""
    is_confirmed: bool = True

    @property
    def takes(self) -> str:
        """The type of its value."""
        return "boolean" if self.predicate == "null" else "date" if self.kind == "date-time" else self.kind


def find_filter(operation: Operation, name: str) -> Filter | None:
    """Returns the filter of a name, listed or by the general rule; None if there is none."""
    listed = operation.filters.get(name)
    field, _, predicate = name.rpartition("_")
    kind = operation.fields.get(field, "")
    return listed or (Filter(field, predicate, kind, "", False) if predicate in RULE.get(kind, ()) else None)


def write_filters(
    operation: Operation, filters: Mapping[str, Any], q: Mapping[str, Any] | None
) -> tuple[tuple[str, str], ...]:
    """Returns the ``q[…]`` parameters. ``q`` is the escape hatch for predicates that are not described.

    If the API does not know a filter or cannot read its value, it returns all rows. So both are refused here.

    Raises:
        TypeError: A filter is unknown; the message names the nearest ones.
        ValueError: A value is missing, blank or malformed.
    """
    known = {name: find_filter(operation, name) for name in filters}
    _refuse_unknown(operation, [name for name, found in known.items() if found is None])
    pairs: list[tuple[str, str]] = []
    for name, value in {**filters, **(q or {})}.items():
        pairs += _write_filter(name, None if name in (q or {}) else known.get(name), value)
    return tuple(pairs)


def _write_filter(name: str, known: Filter | None, value: Any) -> Iterator[tuple[str, str]]:
    takes_many = known is None or known.predicate == "in"
    kind = known.takes if known else "string"
    if is_sequence(value) and value and takes_many:
        yield from ((f"q[{name}][]", _write_operand(name, kind, item)) for item in value)
    elif known and takes_many:
        yield f"q[{name}][]", _write_operand(name, kind, value)
    else:
        yield f"q[{name}]", _write_operand(name, kind, value)


def _write_operand(name: str, kind: str, value: Any) -> str:
    if is_sequence(value) and value:
        msg = f"filter {name} must have one value, got {len(value)}: ask for each, or use q={{…}}"
        raise ValueError(msg)
    text = "" if value is None or value is OMIT or is_sequence(value) else write_value(name, value)
    if not text.strip():
        msg = f"filter {name} has no value, and the API would answer with everything: leave it out, or ask for null"
        raise ValueError(msg)
    if not _VALUES[kind].fullmatch(text):
        msg = f"filter {name} takes {_WORDS[kind]}, and the API would ignore {value!r} and answer with everything"
        raise ValueError(msg)
    return write_day(text, name) if kind == "date" else text


def _refuse_unknown(operation: Operation, names: Iterable[str]) -> None:
    """Raises ``TypeError`` for the first name, with the nearest filters and arguments."""
    for name in names:
        import difflib  # only needed for an error

        ruled = [f"{field}_{predicate}" for field, kind in operation.fields.items() for predicate in RULE[kind]]
        keywords = [keyword for keyword in _KEYWORDS if keyword != name]
        near = difflib.get_close_matches(name, dict.fromkeys([*keywords, *operation.filters, *ruled]), 3)
        more = f", and {len(ruled)} by the general rule, such as {ruled[-1]}" if ruled else ""
        known = f"there are {', '.join(operation.filters)}{more}; other arguments are {', '.join(_ALWAYS_TAKEN)}"
        hint = f"did you mean {', '.join(near)}?" if near else known
        msg = f"{operation.name} has no filter {name!r}; {hint}"
        raise TypeError(msg)
