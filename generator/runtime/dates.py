"""Days and moments as the API writes them.

Timestamps come in several forms: ``2026-05-05 15:31:58 +0200``, ``2024-12-01T10:00:00+01:00``,
``2024-08-23T07:06:08.407Z``, ``2026-01-02, 10:11:12``. What is none of them is given as it came.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:T|, | )(\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?\s?(Z|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)


def read_day(value: Any) -> Any:
    """``"2026-05-05"`` as a date; a timestamp as its day; anything else as it came."""
    if type(value) is not str:
        return value
    try:
        return date.fromisoformat(value) if _DAY.fullmatch(value) else _parse(value).date()
    except ValueError:
        return value


def read_moment(value: Any) -> Any:
    """A timestamp, aware if it says its offset; anything else as it came."""
    if type(value) is not str:
        return value
    try:
        return _parse(value)
    except ValueError:
        return value


def _parse(text: str) -> datetime:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    day, time, fraction, offset = match.groups()
    micros = f".{fraction[:6]:0<6}" if fraction else ""
    return datetime.fromisoformat(f"{day}T{time}{micros}{'+00:00' if offset == 'Z' else offset or ''}")


def write_day(value: date | str, name: str) -> str:
    """The wire's form of a day. A datetime is refused: its day depends on a time zone that only the caller knows."""
    if isinstance(value, datetime):
        msg = f"{name} must be a date, got a datetime, {value!r}: pass the Polish local date, such as value.date()"
        raise TypeError(msg)
    if isinstance(value, date):
        return value.isoformat()
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    msg = f"{name} must be a date written YYYY-MM-DD, got {value!r}"
    raise ValueError(msg)
