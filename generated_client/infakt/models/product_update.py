# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from decimal import Decimal

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class ProductUpdate(Payload):
    """Changes to a product."""

    name: str | Omit = field(default=OMIT, validator=accepts(str))
    symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Use `pkwiu`, `cn` or `pkob`."""
    pkwiu: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Polish classification of goods and services."""
    cn: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Combined nomenclature."""
    pkob: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Polish classification of buildings."""
    unit: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    tax_symbol: str | int | Omit = field(default=OMIT, validator=accepts(str, int))
    """Symbol of a VAT rate, such as `23` or `zw`. Give it on creation."""
    flat_rate_tax_symbol: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Symbol of a flat rate, such as `8.5`; needed for accounts taxed at flat rates."""
    quantity: float | int | Decimal | Omit = field(default=OMIT, validator=accepts(float, int, Decimal))
    """Defaults to 1."""
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    tax_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    unit_net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """Net price of one unit; the totals are computed from it. In grosze."""
    unit_net_price_before_discount: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    purchase_unit_net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    purchase_unit_gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    discount: float | int | Decimal | str | Omit = field(default=OMIT, validator=accepts(float, int, Decimal, str))
    """In percent."""
    gtu_id: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    """Id of a GTU code."""
