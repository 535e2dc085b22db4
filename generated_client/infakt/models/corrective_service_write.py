# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class CorrectiveServiceWrite(Payload):
    """A line before or after the correction.

    A removed line has quantity 0 after.
    """

    tax_symbol: str | int = field(validator=accepts(str, int))
    """Symbol of a VAT rate, such as `23` or `zw`."""
    group: int | str = field(validator=accepts(int, str))
    """The same on the lines before and after."""
    name: str | Omit = field(default=OMIT, validator=accepts(str))
    """KSeF accepts at most 256 characters."""
    unit: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    quantity: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    """Defaults to 1."""
    unit_net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    unit_net_price_before_discount: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    tax_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    discount: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    """In percent."""
    symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Use `pkwiu`, `cn` or `pkob`."""
    pkwiu: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    cn: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    pkob: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    gtin: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    gtu_id: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    """Id of a GTU code."""
    correction: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """False before, true after."""
