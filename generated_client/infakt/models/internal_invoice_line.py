# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class InternalInvoiceLine(Record):
    """A line of an internal invoice.

    Fields:
        name: Always `BRAK` (none).
        tax_symbol: Symbol of a VAT rate.
        net_price: In grosze.
        vat_price: In grosze.
        gross_price: In grosze.
    """

    __slots__ = ()

    name: Field[str] = Field("name")
    tax_symbol: Field[str | int] = Field("tax_symbol")
    net_price: Field[int] = Field("net_price")
    vat_price: Field[int] = Field("vat_price")
    gross_price: Field[int] = Field("gross_price")
