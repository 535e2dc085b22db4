"""Checks the rows of a list against the filters that were sent.

The API may ignore a filter silently, or count by it and send other rows nevertheless. A row that does not match is left
out. A row that cannot be checked is kept: its field is absent, or has a value of an unexpected form.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from .dates import read_day, read_moment
from .filters import Filter, find_filter
from .json_types import is_list, is_object
from .operation import Operation

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "in": operator.eq,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}
_NAME = re.compile(r"q\[(\w+)\](?:\[\])?")
_NUMBER = re.compile(r"-?\d{1,40}(\.\d{1,40})?([eE][+-]?\d{1,3})?", re.ASCII)
_FLAGS = {"true": True, "false": False}
_WARSAW = (timedelta(hours=1), timedelta(hours=2))
_ODD = object()
"""Stands for the value of a field that a row lacks."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter that was sent: its name, what it applies to, and its values in the form in which they are compared."""

    name: str
    filter: Filter
    wanted: tuple[Any, ...]

    def is_met(self, row: Any) -> bool | None:
        """Whether a row matches the filter; None if that cannot be decided."""
        values = _look(row, self.filter.field)
        if self.filter.predicate == "null":
            return _is_null(values, self.filter.kind, is_wanted=self.wanted[0])
        return _any(self._compare(value) for value in values)

    def _compare(self, value: Any) -> bool | None:
        if value is None or (value == "" and (self.filter.kind != "string" or self.filter.reading)):
            return False  # as in a database: what is not there is neither equal to anything nor less or more
        read, compare = _reader(self.filter), _COMPARE.get(self.filter.predicate)
        if compare is None:
            return _contains(value, self.wanted)
        if self.filter.kind == "string" and type(value) is not str:
            return True if str(value) in self.wanted else None
        found = {compare(item, wanted) for wanted in self.wanted for item in read(value)}
        # One of several wanted values is enough; one day of a moment that may be two is not.
        is_sure = len(found) == 1 or self.filter.predicate == "in"
        return any(found) if found and is_sure else None


def read_conditions(operation: Operation, query: Iterable[tuple[str, str]]) -> tuple[Condition, ...]:
    """The filters of a query that rows can be checked against; the API ignores a value that cannot be parsed."""
    sent: dict[str, list[str]] = {}
    for wire, text in query:
        match = _NAME.fullmatch(wire)
        sent.setdefault(match[1] if match else wire, []).append(text)
    found = ((name, _find(operation, name), texts) for name, texts in sent.items())
    conditions = [(name, known, _read_wanted(known, texts)) for name, known, texts in found if known]
    return tuple(Condition(name, known, wanted) for name, known, wanted in conditions if wanted)


def _find(operation: Operation, name: str) -> Filter | None:
    """The filter of a name, also with a predicate beyond the rule, which ``q`` can send."""
    field, _, predicate = name.rpartition("_")
    kind = operation.fields.get(field)
    is_known = kind is not None and predicate in {*_COMPARE, "null", *(["cont"] if kind == "string" else [])}
    return find_filter(operation, name) or (Filter(field, predicate, kind or "", "", False) if is_known else None)


def _read_wanted(known: Filter, texts: Sequence[str]) -> tuple[Any, ...]:
    """The values that were sent; none if one cannot be parsed, or if there are too many for the predicate."""
    read = _READERS["boolean"] if known.predicate == "null" else _reader(known)
    values = [tuple(read(text)) for text in texts]
    wanted = tuple(value for found in values for value in found)
    is_one = len(texts) == 1 or known.predicate == "in"
    return wanted if is_one and len(wanted) == len(texts) and "" not in wanted else ()


def _look(row: Any, path: str) -> list[Any]:
    """What a row has at a field, or in each item of a list."""
    head, _, inner = path.partition(".")
    value = row.get(head, _ODD) if is_object(row) else _ODD
    if not inner or value is None:
        return [value]
    items = value if is_list(value) else [value]
    return [item.get(inner, _ODD) if is_object(item) else _ODD for item in items]


def _is_null(values: Sequence[Any], kind: str, *, is_wanted: bool) -> bool | None:
    """A cleared field comes as an empty text. A day or a number has no such value; of a text it may be either."""
    (value,) = values
    if value is _ODD or (value == "" and kind == "string"):
        return None
    return (value is None or value == "") is is_wanted


def _any(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return True if True in found else None if None in found else False


def _contains(value: Any, wanted: Sequence[str]) -> bool | None:
    if type(value) is not str:
        return True if wanted[0].casefold() in str(value).casefold() else None
    return wanted[0].casefold() in value.casefold()


def _reader(known: Filter) -> Callable[[Any], Sequence[Any]]:
    return _READERS[known.reading or known.kind]


def _read_text(value: Any) -> Sequence[str]:
    return (value,) if type(value) is str else ()


def _read_nip(value: Any) -> Sequence[str]:
    """A tax number without separators and country."""
    return (re.sub(r"^[A-Z]{2}", "", re.sub(r"[\W_]", "", value).upper()),) if type(value) is str else ()


def _read_number(value: Any) -> Sequence[Decimal]:
    if type(value) is int:
        return (Decimal(value),)
    text = repr(value) if type(value) is float else value
    return (Decimal(text),) if type(text) is str and _NUMBER.fullmatch(text) else ()


def _read_flag(value: Any) -> Sequence[bool]:
    if type(value) is str:
        return (_FLAGS[value],) if value in _FLAGS else ()
    return (value,) if type(value) is bool else ()


def _read_days(value: Any) -> Sequence[date]:
    """The local day in Poland as sent; a time with another offset may fall on either of two days."""
    day, moment = read_day(value), read_moment(value)
    if type(day) is not date:
        return ()
    if not isinstance(moment, datetime) or moment.utcoffset() in {None, *_WARSAW}:
        return (day,)
    try:
        return (day, *(moment.astimezone(timezone(offset)).date() for offset in _WARSAW))
    except OverflowError:
        return ()


_READERS: dict[str, Callable[[Any], Sequence[Any]]] = {
    "string": _read_text,
    "nip": _read_nip,
    "integer": _read_number,
    "number": _read_number,
    "date": _read_days,
    "date-time": _read_days,
    "boolean": _read_flag,
}


class Sieve:
    """Leaves out the rows of a list that do not match its filters, and counts them."""

    def __init__(self, conditions: Sequence[Condition]) -> None:
        self._conditions = conditions
        self._seen = 0
        self._unmet: dict[str, None] = {}
        self._decided: set[str] = set()
        self.left_out = 0

    def keep(self, rows: list[Any]) -> list[Any]:
        """Those rows that are, or may be, as every filter says."""
        return [row for row in rows if self._is_kept(row)] if self._conditions else rows

    def _is_kept(self, row: Any) -> bool:
        self._seen += 1
        answers = {condition.name: condition.is_met(row) for condition in self._conditions}
        self._decided.update(name for name, answer in answers.items() if answer is not None)
        unmet = dict.fromkeys(name for name, answer in answers.items() if answer is False)
        self._unmet |= unmet
        self.left_out += bool(unmet)
        return not unmet

    def explain(self) -> str | None:
        """What the caller should know: rows that were left out, or a filter of which nothing is known."""
        if self.left_out:
            names = ", ".join(self._unmet)
            return (
                f"{self.left_out} of {self._seen} rows did not match {names} and were left out: the server ignores the "
                "filter, in part at least; the rows given are right, total_count is the server's"
            )
        guesses = [item for item in self._conditions if not item.filter.is_confirmed]
        unchecked = [item for item in guesses if item.name not in self._decided]
        if not self._seen or not unchecked:
            return None
        names = ", ".join(item.name for item in unchecked)
        fields = ", ".join(dict.fromkeys(item.filter.field for item in unchecked))
        return f"no row shows {fields}, so whether the server took {names} is not known: look at each row by itself"
