# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class CorrectiveOssInvoiceLineWrite(Payload):
    """A line as it was before or shall be after the correction. With net and gross prices, net wins.

    Fields:
        tax_rate: One of the rates of the buyer's country, such as 20. In percent.
        group: The same number on the line before and the line after.
        correction: False on the line before, true on the line after.
        unit_net_price: In grosze.
        net_price: May be taken as the price of one unit; `unit_net_price` is clearer. In grosze.
        tax_price: Computed when absent. In grosze.
        gross_price: In grosze.
        additional_price: A surcharge on the line. In grosze.
        flat_rate_tax_symbol: Such as `8.5`; required if the account is taxed at flat rates.
    """

    name: str = field(validator=accepts(str))
    tax_rate: float | int | Decimal | str = field(validator=accepts(float, int, Decimal, str))
    group: int | str = field(validator=accepts(int, str))
    correction: bool = field(validator=accepts(bool))
    unit: str | int | None | Omit = field(default=OMIT, validator=accepts(str, int, null=True))
    quantity: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    unit_net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    tax_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    additional_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    flat_rate_tax_symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
