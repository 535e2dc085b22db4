# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class CorrectiveOssInvoiceLineWrite(Payload):
    """A line before or after the correction.

    If both net and gross prices are given, net takes precedence.
    """

    name: str = field(validator=accepts(str))
    tax_rate: float | int | Decimal | str = field(validator=accepts(float, int, Decimal, str))
    """One of the rates of the buyer's country, such as 20. In percent."""
    group: int | str = field(validator=accepts(int, str))
    """The same number on the lines before and after."""
    correction: bool = field(validator=accepts(bool))
    """False on the line before, true on the line after."""
    unit: str | int | None | Omit = field(default=OMIT, validator=accepts(str, int, null=True))
    quantity: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    unit_net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """May be interpreted as the price of one unit; `unit_net_price` is unambiguous. In grosze."""
    tax_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Computed if omitted. In grosze."""
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    additional_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """A surcharge on the line. In grosze."""
    flat_rate_tax_symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """For example `8.5`; required if the account is taxed at flat rates."""
