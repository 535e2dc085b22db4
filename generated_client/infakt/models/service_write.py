# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class ServiceWrite(Payload):
    """A line to send.

    Give only `gross_price` to compute from gross, or `net_price` or `unit_net_price` to compute from net; with
    both, net takes precedence. The rest is computed.
    """

    name: str = field(validator=accepts(str))
    """KSeF accepts at most 256 characters."""
    tax_symbol: str | int | Omit = field(default=OMIT, validator=accepts(str, int))
    """Symbol of a VAT rate, such as `23` or `zw`."""
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
    flat_rate_tax_symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Symbol of a flat rate, such as `8.5`."""
