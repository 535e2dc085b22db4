# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number, read_whole


class DailyRevenueLine(Record):
    """A line of a daily revenue."""

    __slots__ = ()

    quantity: Field[float] = Field("quantity", read=read_number)
    unit_price: Field[int] = Field("unit_price", read=read_whole)
    """In grosze."""
    total_price: Field[int] = Field("total_price")
    """In grosze."""
    flat_rate_tax_symbol: Field[str] = Field("flat_rate_tax_symbol")
