"""Numbers of documents: the next one by kind and month; reading it does not reserve it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from .messages import Row


def next_number(rows: Iterable[Row], pattern: str, day: date) -> str:
    """Return the number after the highest one of the month; documented: only documents of that month count."""
    month = {"month": f"{day.month:02d}", "year": day.year}
    shape = re.compile(re.escape(pattern.format(n="@", **month)).replace("@", r"(\d{1,9})"))
    taken = (shape.fullmatch(str(row.get("number"))) for row in rows)
    return pattern.format(n=max((int(match[1]) for match in taken if match), default=0) + 1, **month)
