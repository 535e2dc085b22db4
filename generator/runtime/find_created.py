"""Finding the document of a creation whose outcome is unknown, by criteria that the caller knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from .dates import write_day
from .operation import Operation
from .record import Record


def write_criteria(criteria: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the criteria that have a value, in the form that the API uses.

    Raises:
        ValueError: No criterion has a value.
    """
    written = {name: write_day(value, name) if isinstance(value, date) else value for name, value in criteria.items()}
    given = {name: value for name, value in written.items() if value is not None}
    if not given:
        msg = f"expected at least one of {', '.join(criteria)}: without a criterion every document would match"
        raise ValueError(msg)
    return given


def to_filters(operation: Operation, criteria: Mapping[str, Any]) -> dict[str, Any]:
    """The filters of the list that the criteria allow; the rest is compared once the rows are here."""
    return {name: value for criterion, value in criteria.items() for name in operation.criteria[criterion]}


def matches(criteria: Mapping[str, Any]) -> Callable[[Record], bool]:
    """Returns a function that says whether a record has exactly the value of every criterion."""
    return lambda record: all(name in record and record[name] == value for name, value in criteria.items())
