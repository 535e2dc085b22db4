# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class AdvanceReference(Record):
    """Whether this is a further advance for the same sale."""

    __slots__ = ()

    id: Field[int] = Field("id")
    uuid: Field[str] = Field("uuid")
    number: Field[str] = Field("number")
    invoice_date: Field[date] = Field("invoice_date", read=read_day)
    advance_price: Field[int] = Field("advance_price")
    """In grosze."""
