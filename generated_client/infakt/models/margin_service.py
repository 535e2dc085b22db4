# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number, read_whole


class MarginService(Record):
    """A line of a margin invoice, without rate, classifications or net price."""

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    unit: Field[str] = Field("unit")
    quantity: Field[float] = Field("quantity", read=read_number)
    margin_amount_price: Field[int] = Field("margin_amount_price", read=read_whole)
    """In grosze."""
    gross_with_margin_amount_price: Field[int] = Field("gross_with_margin_amount_price", read=read_whole)
    """In grosze."""
    gtu_id: Field[int | str] = Field("gtu_id")
    """Id of a GTU code."""
