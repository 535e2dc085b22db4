# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class DailyRevenueLineWrite(Payload):
    """A line to send."""

    unit_price: int = field(validator=accepts(int, unit="grosze"))
    """In grosze."""
    quantity: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    flat_rate_tax_symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """For example `8.5`; required if the account is taxed at flat rates."""
