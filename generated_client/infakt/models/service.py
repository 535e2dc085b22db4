# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number, read_whole


class Service(Record):
    """A line of an income document."""

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    tax_symbol: Field[str] = Field("tax_symbol")
    """Symbol of a VAT rate."""
    unit: Field[str] = Field("unit")
    quantity: Field[float] = Field("quantity", read=read_number)
    unit_net_price: Field[int] = Field("unit_net_price", read=read_whole)
    """Net price of one unit after the discount. In grosze."""
    unit_net_price_before_discount: Field[int] = Field("unit_net_price_before_discount", read=read_whole)
    """In grosze."""
    net_price: Field[int] = Field("net_price", read=read_whole)
    """In grosze."""
    tax_price: Field[int] = Field("tax_price", read=read_whole)
    """In grosze."""
    gross_price: Field[int] = Field("gross_price", read=read_whole)
    """In grosze."""
    discount: Field[float] = Field("discount", read=read_number)
    """In percent."""
    symbol: Field[str] = Field("symbol")
    """The three classifications in one string, such as `62.01.11 / - / -`."""
    pkwiu: Field[str] = Field("pkwiu")
    """Polish classification of goods and services."""
    cn: Field[str] = Field("cn")
    """Combined nomenclature."""
    pkob: Field[str] = Field("pkob")
    """Polish classification of buildings."""
    gtin: Field[str] = Field("gtin")
    gtu_id: Field[int | str] = Field("gtu_id")
    """Id of a GTU code."""
    related_id: Field[int] = Field("related_id")
    """Id of the related line."""
    flat_rate_tax_symbol: Field[str] = Field("flat_rate_tax_symbol")
    """For example `8.5`; often an empty string."""
