# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class TransactionTerm(Record):
    """One contract or order."""

    __slots__ = ()

    number: Field[str] = Field("number")
    date: Field[date] = Field("date", read=read_day)
