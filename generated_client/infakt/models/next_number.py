# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class NextNumber(Record):
    """The number of the next document of a month."""

    __slots__ = ()

    next_number: Field[str] = Field("next_number")
    invoice_date: Field[date] = Field("invoice_date", read=read_day)
    invoice_kind: Field[str] = Field("invoice_kind")
