# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class MarginServiceWrite(Payload):
    """A line of a margin invoice to send."""

    name: str = field(validator=accepts(str))
    """KSeF accepts at most 256 characters."""
    margin_amount_price: int = field(validator=accepts(int, unit="grosze"))
    """In grosze."""
    gross_with_margin_amount_price: int = field(validator=accepts(int, unit="grosze"))
    """In grosze."""
    unit: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    quantity: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    gtu_id: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    """Id of a GTU code."""
