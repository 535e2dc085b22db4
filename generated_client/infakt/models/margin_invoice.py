# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from .._runtime.dates import read_day, read_moment
from .._runtime.record import Field, Record, member, read_whole
from .business_activity_kind import BusinessActivityKind
from .invoice_kind import InvoiceKind
from .invoice_status import InvoiceStatus
from .ksef_data import KsefData
from .local_government_address import LocalGovernmentAddress
from .margin_kind import MarginKind
from .margin_service import MarginService
from .payment_method import PaymentMethod
from .third_party_address import ThirdPartyAddress
from .transaction_terms import TransactionTerms
from .vat_date_value import VatDateValue
from .vat_exchange_date_kind import VatExchangeDateKind


class MarginInvoice(Record):
    """An invoice under a margin scheme.

    It has no net total and no VAT.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    """Not accepted in paths: use `uuid`."""
    uuid: Field[str] = Field("uuid")
    """The identifier used in every path."""
    number: Field[str] = Field("number")
    kind: Field[InvoiceKind | str] = Field("kind", read=member(InvoiceKind))
    status: Field[InvoiceStatus | str] = Field("status", read=member(InvoiceStatus))
    """The latest event, not whether the document is paid; see `paid_date` for that."""
    currency: Field[str] = Field("currency")
    """ISO 4217 code."""
    invoice_date: Field[date] = Field("invoice_date", read=read_day)
    """Issue date."""
    payment_date: Field[date] = Field("payment_date", read=read_day)
    """Date on which payment is due."""
    paid_date: Field[date] = Field("paid_date", read=read_day)
    """Payment date; null while unpaid."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    left_to_pay: Field[int] = Field("left_to_pay")
    """May equal `gross_price` even on a paid document. In grosze."""
    amount_in_words: Field[str] = Field("amount_in_words")
    """In Polish."""
    payment_method: Field[PaymentMethod | str] = Field("payment_method", read=member(PaymentMethod))
    bank_name: Field[str] = Field("bank_name")
    bank_account: Field[str] = Field("bank_account")
    swift: Field[str] = Field("swift")
    notes: Field[str] = Field("notes")
    recipient_signature: Field[str] = Field("recipient_signature")
    seller_signature: Field[str] = Field("seller_signature")
    vat_exchange_date_kind: Field[VatExchangeDateKind | str] = Field(
        "vat_exchange_date_kind", read=member(VatExchangeDateKind)
    )
    check_duplicate_number: Field[bool] = Field("check_duplicate_number")
    """Whether a number already in use is rejected."""
    bdo_code: Field[str] = Field("bdo_code")
    """Number in the waste register."""
    document_markings_ids: Field[Sequence[int | str]] = Field("document_markings_ids")
    """Ids of document markings."""
    client_id: Field[int] = Field("client_id")
    client_uuid: Field[str] = Field("client_uuid")
    client_company_name: Field[str] = Field("client_company_name")
    """Null for a private person."""
    client_first_name: Field[str] = Field("client_first_name")
    client_last_name: Field[str] = Field("client_last_name")
    client_business_activity_kind: Field[BusinessActivityKind | str] = Field(
        "client_business_activity_kind", read=member(BusinessActivityKind)
    )
    client_street: Field[str] = Field("client_street")
    client_street_number: Field[str] = Field("client_street_number")
    client_flat_number: Field[str] = Field("client_flat_number")
    client_city: Field[str] = Field("client_city")
    client_post_code: Field[str] = Field("client_post_code")
    client_tax_code: Field[str] = Field("client_tax_code")
    """NIP as entered, possibly with a country prefix."""
    client_country: Field[str] = Field("client_country")
    """Alpha-2 code."""
    transaction_terms: Field[TransactionTerms] = Field("transaction_terms", decode=TransactionTerms.decode)
    """Not in lists."""
    third_party_addresses: Field[Sequence[ThirdPartyAddress]] = Field(
        "third_party_addresses", decode=ThirdPartyAddress.decode_list
    )
    ksef_number: Field[str] = Field("ksef_number")
    """Assigned by KSeF."""
    ksef_data: Field[KsefData] = Field("ksef_data", decode=KsefData.decode)
    """Null until sent to KSeF; not in lists."""
    created_at: Field[datetime] = Field("created_at", read=read_moment)
    """For example `2026-05-05 15:31:58 +0200`."""
    sale_date: Field[date] = Field("sale_date", read=read_day)
    paid_price: Field[int] = Field("paid_price", read=read_whole)
    """May be 0 on a paid document; rely on `paid_date`. In grosze."""
    sales_kind: Field[str] = Field("sales_kind")
    """For example `sprzedaz_podstawowa`."""
    local_government_recipient_address: Field[LocalGovernmentAddress] = Field(
        "local_government_recipient_address", decode=LocalGovernmentAddress.decode
    )
    """Not in lists."""
    margin_kind: Field[str] = Field("margin_kind")
    """Polish name of the scheme; its symbol is in `margin_kind_symbol`."""
    margin_kind_symbol: Field[MarginKind | str] = Field("margin_kind_symbol", read=member(MarginKind))
    margin_kind_id: Field[int] = Field("margin_kind_id")
    margin_amount_price: Field[int] = Field("margin_amount_price")
    """The margin included in `gross_price`. In grosze."""
    vat_date_value: Field[VatDateValue | str] = Field("vat_date_value", read=member(VatDateValue))
    occasional_sale: Field[bool] = Field("occasional_sale")
    building_service: Field[bool] = Field("building_service")
    services: Field[Sequence[MarginService]] = Field("services", decode=MarginService.decode_list)
