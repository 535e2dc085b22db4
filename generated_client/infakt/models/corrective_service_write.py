# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class CorrectiveServiceWrite(Payload):
    """A line before or after the correction. A line taken back has the quantity 0 after.

    Fields:
        tax_symbol: Symbol of a VAT rate, such as `23` or `zw`.
        group: The same on the line before and the line after.
        name: KSeF takes 256 characters at most.
        quantity: 1 when absent.
        unit_net_price: In grosze.
        unit_net_price_before_discount: In grosze.
        net_price: In grosze.
        tax_price: In grosze.
        gross_price: In grosze.
        discount: In percent.
        symbol: Use `pkwiu`, `cn` or `pkob`.
        gtu_id: Id of a GTU code.
        correction: False before, true after.
    """

    tax_symbol: str | int = field(validator=accepts(str, int))
    group: int | str = field(validator=accepts(int, str))
    name: str | Omit = field(default=OMIT, validator=accepts(str))
    unit: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    quantity: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    unit_net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    unit_net_price_before_discount: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    tax_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    discount: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    pkwiu: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    cn: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    pkob: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    gtin: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    gtu_id: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    correction: bool | Omit = field(default=OMIT, validator=accepts(bool))
