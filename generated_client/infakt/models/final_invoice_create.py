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
from .invoice_date_kind import InvoiceDateKind
from .invoice_status import InvoiceStatus
from .local_government_address_write import LocalGovernmentAddressWrite
from .payment_method import PaymentMethod
from .sale_type import SaleType
from .service_write import ServiceWrite
from .split_payment_type import SplitPaymentType
from .third_party_address_write import ThirdPartyAddressWrite
from .transaction_terms_write import TransactionTermsWrite
from .vat_exchange_date_kind import VatExchangeDateKind


@define(kw_only=True, repr=False)
class FinalInvoiceCreate(Payload):
    """A final invoice to create.

    It refers to the last advance and may omit lines.
    """

    _nested: ClassVar[dict[str, type[Payload]]] = {
        "transaction_terms": TransactionTermsWrite,
        "third_party_addresses": ThirdPartyAddressWrite,
        "local_government_recipient_address": LocalGovernmentAddressWrite,
        "services": ServiceWrite,
    }
    _kinds: ClassVar[Kinds | None] = Kinds(
        ("final",),
        {
            "advance": "advance_invoices",
            "correction": "corrective_invoices",
            "margin": "margin_invoices",
            "proforma": "invoices",
            "vat": "invoices",
        },
    )
    previous_advance_id: int = field(validator=accepts(int))
    """Id, not uuid, of the previous advance."""
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
    client_id: int | None | Omit = field(default=OMIT, validator=accepts(int, null=True))
    """Id of a client of the account; use the `client_*` fields for a buyer who is not one."""
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
    sales_kind: str | Omit = field(default=OMIT, validator=accepts(str))
    local_government_recipient_address: LocalGovernmentAddressWrite | Mapping[str, Any] | Omit = field(default=OMIT)
    bank_id: int | Omit = field(default=OMIT, validator=accepts(int))
    """Id of a bank account."""
    client_days_to_payment: int | Omit = field(default=OMIT, validator=accepts(int))
    """In days."""
    client_notes: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    services: Sequence[ServiceWrite | Mapping[str, Any]] | Omit = field(default=OMIT)
