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
    """An invoice to a consumer in another country of the EU, with that country's VAT (one stop shop).

    Fields:
        id: Not accepted in paths: they take a uuid.
        country: The buyer's; alpha-2 code.
        currency: ISO 4217 code.
        service_date: Day of sale.
        net_price: In grosze.
        tax_price: VAT. In grosze.
        gross_price: In grosze.
        advance_price: Sum of the advances. In grosze.
        sale_type: Null on documents from the time of MOSS.
        service_type: Null on goods.
        service_place_primary: How the place of supply was found.
        service_place_secondary: A second proof of the place of supply.
        comments: What was written as `notes`.
        uuid: What every path takes. May be missing; a task's `invoice_uuid` tells it too.
        services: Not in lists.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    number: Field[str] = Field("number")
    country: Field[str] = Field("country")
    currency: Field[str] = Field("currency")
    issue_date: Field[date] = Field("issue_date", read=read_day)
    service_date: Field[date] = Field("service_date", read=read_day)
    payment_date: Field[date] = Field("payment_date", read=read_day)
    net_price: Field[int] = Field("net_price")
    tax_price: Field[int] = Field("tax_price")
    gross_price: Field[int] = Field("gross_price")
    advance_price: Field[int] = Field("advance_price")
    sale_type: Field[SaleType | str | str] = Field("sale_type", read=member(SaleType))
    service_type: Field[OssServiceType | str | str] = Field("service_type", read=member(OssServiceType))
    service_place_primary: Field[str] = Field("service_place_primary")
    service_place_secondary: Field[str] = Field("service_place_secondary")
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
    uuid: Field[str] = Field("uuid")
    services: Field[Sequence[OssInvoiceLine]] = Field("services", decode=OssInvoiceLine.decode_list)
