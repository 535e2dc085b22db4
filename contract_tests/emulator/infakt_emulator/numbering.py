"""Numbers of documents: the next one of its kind and month, which asking does not reserve."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from .messages import Row


def next_number(rows: Iterable[Row], pattern: str, day: date) -> str:
    """Return the number after the highest that the month has; only the documents of that month count, as documented."""
    month = {"month": f"{day.month:02d}", "year": day.year}
    shape = re.compile(re.escape(pattern.format(n="@", **month)).replace("@", r"(\d{1,9})"))
    taken = (shape.fullmatch(str(row.get("number"))) for row in rows)
    return pattern.format(n=max((int(match[1]) for match in taken if match), default=0) + 1, **month)
