# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number, read_whole


class Service(Record):
    """A line of an income document.

    Fields:
        tax_symbol: Symbol of a VAT rate.
        unit_net_price: Net price of one unit after the discount. In grosze.
        unit_net_price_before_discount: In grosze.
        net_price: In grosze.
        tax_price: In grosze.
        gross_price: In grosze.
        discount: In percent.
        symbol: The three classifications in one text, such as `62.01.11 / - / -`.
        pkwiu: Polish classification of goods and services.
        cn: Combined nomenclature.
        pkob: Polish classification of buildings.
        gtu_id: Id of a GTU code.
        related_id: Id of the related line.
        flat_rate_tax_symbol: Such as `8.5`; often an empty text.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    tax_symbol: Field[str] = Field("tax_symbol")
    unit: Field[str] = Field("unit")
    quantity: Field[float] = Field("quantity", read=read_number)
    unit_net_price: Field[int] = Field("unit_net_price", read=read_whole)
    unit_net_price_before_discount: Field[int] = Field("unit_net_price_before_discount", read=read_whole)
    net_price: Field[int] = Field("net_price", read=read_whole)
    tax_price: Field[int] = Field("tax_price", read=read_whole)
    gross_price: Field[int] = Field("gross_price", read=read_whole)
    discount: Field[float] = Field("discount", read=read_number)
    symbol: Field[str] = Field("symbol")
    pkwiu: Field[str] = Field("pkwiu")
    cn: Field[str] = Field("cn")
    pkob: Field[str] = Field("pkob")
    gtin: Field[str] = Field("gtin")
    gtu_id: Field[int | str] = Field("gtu_id")
    related_id: Field[int] = Field("related_id")
    flat_rate_tax_symbol: Field[str] = Field("flat_rate_tax_symbol")
