# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .oss_invoice_line import OssInvoiceLine
from .oss_service_type import OssServiceType
from .sale_type import SaleType


class OssInvoice(Record):
    """An invoice to a consumer in another EU country, with that country's VAT (one stop shop)."""

    __slots__ = ()

    id: Field[int] = Field("id")
    """Not accepted in paths, which need a uuid."""
    number: Field[str] = Field("number")
    country: Field[str] = Field("country")
    """Country of the buyer, as an alpha-2 code."""
    currency: Field[str] = Field("currency")
    """ISO 4217 code."""
    issue_date: Field[date] = Field("issue_date", read=read_day)
    service_date: Field[date] = Field("service_date", read=read_day)
    """Sale date."""
    payment_date: Field[date] = Field("payment_date", read=read_day)
    net_price: Field[int] = Field("net_price")
    """In grosze."""
    tax_price: Field[int] = Field("tax_price")
    """VAT. In grosze."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    advance_price: Field[int] = Field("advance_price")
    """Total of the advances. In grosze."""
    sale_type: Field[SaleType | str] = Field("sale_type", read=member(SaleType))
    """Null on documents from the time of MOSS."""
    service_type: Field[OssServiceType | str] = Field("service_type", read=member(OssServiceType))
    """Null on goods."""
    service_place_primary: Field[str] = Field("service_place_primary")
    """How the place of supply was determined."""
    service_place_secondary: Field[str] = Field("service_place_secondary")
    """Second evidence of the place of supply."""
    client_name: Field[str] = Field("client_name")
    client_first_name: Field[str] = Field("client_first_name")
    client_last_name: Field[str] = Field("client_last_name")
    client_email: Field[str] = Field("client_email")
    client_street: Field[str] = Field("client_street")
    client_street_number: Field[str] = Field("client_street_number")
    client_flat_number: Field[str] = Field("client_flat_number")
    client_post_code: Field[str] = Field("client_post_code")
    client_city: Field[str] = Field("client_city")
    recipient_signature: Field[str] = Field("recipient_signature")
    seller_signature: Field[str] = Field("seller_signature")
    comments: Field[str] = Field("comments")
    """Sent as `notes`."""
    uuid: Field[str] = Field("uuid")
    """The identifier used in every path. May be missing; a task's `invoice_uuid` also contains it."""
    services: Field[Sequence[OssInvoiceLine]] = Field("services", decode=OssInvoiceLine.decode_list)
    """Not in lists."""
