"""Finding out whether a write whose outcome is not known has been done, by the caller's own marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from .dates import write_day
from .operation import Operation
from .record import Record


def write_marks(marks: Mapping[str, Any]) -> dict[str, Any]:
    """The marks that were given, as the wire has them. Raises ``ValueError`` when there is none."""
    given = {name: write_day(value, name) if isinstance(value, date) else value for name, value in marks.items()}
    told = {name: value for name, value in given.items() if value is not None}
    if not told:
        msg = f"tell at least one of {', '.join(marks)}: without a mark every document would be found"
        raise ValueError(msg)
    return told


def narrow(operation: Operation, marks: Mapping[str, Any]) -> dict[str, Any]:
    """The filters of a list that its marks allow; the rest is compared when the rows are here."""
    return {name: value for mark, value in marks.items() for name in operation.marks[mark]}


def bears(marks: Mapping[str, Any]) -> Callable[[Record], bool]:
    """Whether a record has every mark, exactly."""
    return lambda record: all(name in record and record[name] == value for name, value in marks.items())
