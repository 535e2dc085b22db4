# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date, datetime

from .._runtime.dates import read_day, read_moment
from .._runtime.record import Field, Record


class KsefImport(Record):
    """Summary of an invoice in KSeF."""

    __slots__ = ()

    ksef_number: Field[str] = Field("ksef_number")
    """Assigned by KSeF."""
    invoice_number: Field[str] = Field("invoice_number")
    invoice_kind: Field[str] = Field("invoice_kind")
    """For example `vat`."""
    invoice_date: Field[date] = Field("invoice_date", read=read_day)
    """Issue date."""
    client_name: Field[str] = Field("client_name")
    """That of the buyer, regardless of who fetches it."""
    client_tax_code: Field[str] = Field("client_tax_code")
    seller_name: Field[str] = Field("seller_name")
    seller_tax_code: Field[str] = Field("seller_tax_code")
    net_price: Field[int] = Field("net_price")
    """In grosze."""
    tax_price: Field[int] = Field("tax_price")
    """In grosze."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    currency: Field[str] = Field("currency")
    """ISO 4217 code."""
    schema_version: Field[str] = Field("schema_version")
    """For example `V1` or `V2`."""
    created_at: Field[datetime] = Field("created_at", read=read_moment)
    """When inFakt fetched the invoice, such as `2024-08-23T07:06:08.407Z`."""
