# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number


class Product(Record):
    """A product or service saved in the account.

    Fields that were never set are null or an empty string.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    symbol: Field[str] = Field("symbol")
    """The three classifications in one string, such as `62.01.11 / - / -`."""
    pkwiu: Field[str] = Field("pkwiu")
    """Polish classification of goods and services."""
    cn: Field[str] = Field("cn")
    """Combined nomenclature."""
    pkob: Field[str] = Field("pkob")
    """Polish classification of buildings."""
    unit: Field[str] = Field("unit")
    tax_symbol: Field[str] = Field("tax_symbol")
    """Symbol of a VAT rate."""
    flat_rate_tax_symbol: Field[str] = Field("flat_rate_tax_symbol")
    """Symbol of a flat rate, such as `8.5`; often an empty string."""
    quantity: Field[float] = Field("quantity", read=read_number)
    """Number of units that the net, tax and gross prices cover."""
    net_price: Field[int] = Field("net_price")
    """In grosze."""
    tax_price: Field[int] = Field("tax_price")
    """VAT. In grosze."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    unit_net_price: Field[int] = Field("unit_net_price")
    """Net price of one unit; may be 0 even if `net_price` is not. In grosze."""
    unit_net_price_before_discount: Field[int] = Field("unit_net_price_before_discount")
    """In grosze."""
    purchase_unit_net_price: Field[int] = Field("purchase_unit_net_price")
    """In grosze."""
    purchase_unit_gross_price: Field[int] = Field("purchase_unit_gross_price")
    """In grosze."""
    discount: Field[float] = Field("discount", read=read_number)
    """In percent."""
    gtu_id: Field[int] = Field("gtu_id")
    """Id of a GTU code."""
