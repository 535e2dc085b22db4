# Generated: do not edit. Change openapi/ or generator/runtime/row_order.py,
# then run: python -m generator build
"""In which order a list is asked for, and whether its rows come in it.

Only what everybody orders alike is compared: numbers, days, and moments with an offset. Texts have a language, where
null stands is the server's business, and a row may not show the field: such rows are in order wherever they come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

from .address import check_query
from .dates import read_day, read_moment
from .errors import BadRequestError, StatusError, ValidationError
from .json_types import is_object
from .known import Identity

Key: TypeAlias = int | float | date | datetime
_REFUSAL = re.compile(r"\border\b|\bsort|\bkolejno[sś]", re.IGNORECASE)
_MISSING = object()


@dataclass(frozen=True, slots=True)
class RowOrder:
    """An order as it is sent, None for none, with the ``query`` that asks for it."""

    text: str | None = None
    query: tuple[tuple[str, str], ...] = ()
    is_callers: bool = False

    def __post_init__(self) -> None:
        check_query(self.query)

    def is_kept(self, rows: Sequence[Any], before: Any = None) -> bool:
        """Whether rows come in this order, after the row ``before`` where there is one."""
        if self.text is None:
            return True
        field, _, direction = self.text.strip().partition(" ")
        is_descending = direction.strip().lower() == "desc"
        last: Key | None = None
        for row in (before, *rows):
            key = _read_key(_read_value(row, field))
            if key is None:
                continue
            if last is not None and _is_before(*((last, key) if is_descending else (key, last))):
                return False
            last = key
        return True

    def value(self, row: Any) -> Any:
        """What a row is ordered by; equal to nothing else where it does not show that."""
        found = _MISSING if self.text is None else _read_value(row, self.text.strip().partition(" ")[0])
        return object() if found is _MISSING or isinstance(found, dict | list) else found


class Ties:
    """The last rows that were read, as far as they have one value: a server may give them in another order each time.

    Attributes:
        names: Their identities, in the order in which they came.
    """

    def __init__(self, order: RowOrder) -> None:
        self._order = order
        self._value: Any = object()
        self.names: list[Identity] = []

    def __len__(self) -> int:
        return len(self.names)

    def follow(self, rows: Sequence[Any], names: Sequence[Identity | None]) -> None:
        """Takes in a page that follows what was read."""
        value = self._order.value(rows[-1]) if rows else object()
        tied: list[Identity] = []
        for row, name in zip(reversed(rows), reversed(names), strict=True):
            if name is None or not _are_equal(self._order.value(row), value):
                break
            tied.insert(0, name)
        is_longer = len(tied) == len(rows) and _are_equal(value, self._value)
        self.names = list(dict.fromkeys([*(self.names if is_longer else ()), *tied]))
        self._value = value

    def explain(self, rows: Sequence[Any], again: Iterable[Identity | None]) -> bool:
        """Whether these rows changing places is enough for a page to begin so, and for known rows to come ``again``."""
        return bool(rows) and _are_equal(self._order.value(rows[0]), self._value) and set(again) <= set(self.names)

    def are_among(self, names: Sequence[Identity | None]) -> bool:
        """Whether a page has all of them, in whatever order."""
        return bool(self.names) and set(self.names) <= set(names)


def is_refusal_of_order(error: StatusError) -> bool:
    """Whether an answer refuses the order of a list: 400 or 422 with a field or a word that says so."""
    if not isinstance(error, BadRequestError | ValidationError):
        return False
    messages = [text for texts in error.field_errors.values() for text in texts]
    return bool(_REFUSAL.search(" ".join([*error.field_errors, *messages, error.message or ""])))


def _read_value(row: Any, field: str) -> Any:
    return row.get(field, _MISSING) if is_object(row) else _MISSING


def _read_key(value: Any) -> Key | None:
    if type(value) is int or type(value) is float:
        return value
    if type(value) is not str:
        return None
    moment = read_moment(value)
    if isinstance(moment, datetime):
        return moment if moment.tzinfo else None
    day = read_day(value)
    return day if isinstance(day, date) else None


def _is_before(one: Key, other: Key) -> bool:
    """Whether one of two keys of the same kind is smaller; keys of two kinds have no order."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    if type(one) is date and type(other) is date:
        return one < other
    return isinstance(one, int | float) and isinstance(other, int | float) and one < other


def _are_equal(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)
