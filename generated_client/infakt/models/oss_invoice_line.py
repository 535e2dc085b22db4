# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number


class OssInvoiceLine(Record):
    """A line of an OSS invoice."""

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    tax_rate: Field[float] = Field("tax_rate", read=read_number)
    """In percent."""
    unit: Field[str] = Field("unit")
    quantity: Field[float] = Field("quantity", read=read_number)
    unit_net_price: Field[int] = Field("unit_net_price")
    """In grosze."""
    net_price: Field[int] = Field("net_price")
    """For the whole line; may include `additional_price`. In grosze."""
    tax_price: Field[int] = Field("tax_price")
    """In grosze."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    additional_price: Field[int] = Field("additional_price")
    """A surcharge on the line. In grosze."""
    flat_rate_tax_symbol: Field[str] = Field("flat_rate_tax_symbol")
