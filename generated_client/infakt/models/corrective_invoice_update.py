# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Kinds, Payload, accepts
from .business_activity_kind import BusinessActivityKind
from .correction_reason import CorrectionReason
from .corrective_service_write import CorrectiveServiceWrite
from .invoice_date_kind import InvoiceDateKind
from .invoice_status import InvoiceStatus
from .payment_method import PaymentMethod
from .sale_type import SaleType
from .split_payment_type import SplitPaymentType
from .third_party_address_write import ThirdPartyAddressWrite
from .transaction_terms_write import TransactionTermsWrite
from .vat_exchange_date_kind import VatExchangeDateKind


@define(kw_only=True, repr=False)
class CorrectiveInvoiceUpdate(Payload):
    """Changes to a corrective invoice."""

    _nested: ClassVar[dict[str, type[Payload]]] = {
        "transaction_terms": TransactionTermsWrite,
        "third_party_addresses": ThirdPartyAddressWrite,
        "services": CorrectiveServiceWrite,
    }
    _kinds: ClassVar[Kinds | None] = Kinds(
        ("correction",),
        {
            "advance": "advance_invoices",
            "final": "final_invoices",
            "margin": "margin_invoices",
            "proforma": "invoices",
            "vat": "invoices",
        },
    )
    number: str | Omit = field(default=OMIT, validator=accepts(str))
    """Defaults to the next free number."""
    status: InvoiceStatus | str | Omit = field(default=OMIT, validator=accepts(str))
    """Defaults to `draft`. `paid` also needs `paid_date`."""
    currency: str | Omit = field(default=OMIT, validator=accepts(str))
    """ISO 4217 code; silently defaults to the account's currency."""
    invoice_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Issue date."""
    payment_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Date on which payment is due."""
    paid_date: date | str | None | Omit = field(default=OMIT, validator=accepts(date, str, null=True))
    left_to_pay: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    payment_method: PaymentMethod | str | Omit = field(default=OMIT, validator=accepts(str))
    """`transfer` needs a bank account, given here or verified in the account."""
    bank_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    bank_account: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    swift: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    notes: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """KSeF accepts at most 3500 characters."""
    recipient_signature: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    seller_signature: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    vat_exchange_date_kind: VatExchangeDateKind | str | None | Omit = field(
        default=OMIT, validator=accepts(str, null=True)
    )
    """Documented as required for a foreign currency."""
    check_duplicate_number: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """True rejects a number already in use, which prevents duplicates."""
    bdo_code: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Number in the waste register."""
    document_markings_ids: Sequence[int] | Omit = field(default=OMIT)
    """Ids of document markings."""
    client_id: int | str | None | Omit = field(default=OMIT, validator=accepts(int, str, null=True))
    """Id of a client of the account."""
    client_company_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_first_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_last_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_business_activity_kind: BusinessActivityKind | str | None | Omit = field(
        default=OMIT, validator=accepts(str, null=True)
    )
    client_street: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_street_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_flat_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_city: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_post_code: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    client_tax_code: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """NIP, with or without separators and country prefix. A wrong check digit may be rejected with 422."""
    client_country: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """Alpha-2 code."""
    transaction_terms: TransactionTermsWrite | Mapping[str, Any] | Omit = field(default=OMIT)
    third_party_addresses: Sequence[ThirdPartyAddressWrite | Mapping[str, Any]] | Omit = field(default=OMIT)
    external_id: str | Omit = field(default=OMIT, validator=accepts(str))
    sale_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    paid_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    split_payment: bool | Omit = field(default=OMIT, validator=accepts(bool))
    split_payment_type: SplitPaymentType | str | Omit = field(default=OMIT, validator=accepts(str))
    sale_type: SaleType | str | Omit = field(default=OMIT, validator=accepts(str))
    vat_exemption_reason: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    """Id of a VAT exemption; needed for an exempt sale unless the account has its own."""
    transaction_kind_id: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    """Id of a transaction kind."""
    receipt_number: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """An empty string removes it."""
    not_income: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """Exclude from income tax. Documented as required on an advance, and on an invoice for a receipt or its
    correction.
    """
    invoice_date_kind: InvoiceDateKind | str | Omit = field(default=OMIT, validator=accepts(str))
    continuous_service_start_on: date | str | None | Omit = field(default=OMIT, validator=accepts(date, str, null=True))
    continuous_service_end_on: date | str | None | Omit = field(default=OMIT, validator=accepts(date, str, null=True))
    corrected_invoice_uuid: str | Omit = field(default=OMIT, validator=accepts(str))
    corrected_invoice_number: str | Omit = field(default=OMIT, validator=accepts(str))
    corrected_invoice_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    correction_reason: CorrectionReason | str | Omit = field(default=OMIT, validator=accepts(str))
    """The symbol. KSeF accepts at most 256 characters."""
    check_correction_obligation: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """Verify the grounds for the correction."""
    sale_date_before_correction: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Must equal that of the corrected invoice."""
    continuous_service_start_on_before_correction: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Must equal that of the corrected invoice."""
    continuous_service_end_on_before_correction: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Must equal that of the corrected invoice. Replaces `sale_date_before_correction` when `invoice_date_kind` is
    `continuous_service_end_on`.
    """
    confirmation: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """Whether the signed invoice was returned."""
    confirmation_date: date | str | None | Omit = field(default=OMIT, validator=accepts(date, str, null=True))
    """Signing date."""
    services: Sequence[CorrectiveServiceWrite | Mapping[str, Any]] | Omit = field(default=OMIT)
    """Two per `group`, before and after. Omit when correcting a date."""
