# Generated: do not edit. Change openapi/ or generator/templates/overrides/models_init.py.jinja,
# then run: python -m generator build
"""The objects of the API: records that come, payloads that go, and their enums. Each is loaded at its first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .business_activity_kind import BusinessActivityKind as BusinessActivityKind
    from .client import Client as Client
    from .client_create import ClientCreate as ClientCreate
    from .client_page import ClientPage as ClientPage
    from .client_update import ClientUpdate as ClientUpdate
    from .document_type import DocumentType as DocumentType
    from .error_body import ErrorBody as ErrorBody
    from .extension import Extension as Extension
    from .extensions import Extensions as Extensions
    from .inform_via_email import InformViaEmail as InformViaEmail
    from .invoice import Invoice as Invoice
    from .invoice_attachment import InvoiceAttachment as InvoiceAttachment
    from .invoice_attachment_page import InvoiceAttachmentPage as InvoiceAttachmentPage
    from .invoice_create import InvoiceCreate as InvoiceCreate
    from .invoice_date_kind import InvoiceDateKind as InvoiceDateKind
    from .invoice_kind import InvoiceKind as InvoiceKind
    from .invoice_page import InvoicePage as InvoicePage
    from .invoice_status import InvoiceStatus as InvoiceStatus
    from .invoice_update import InvoiceUpdate as InvoiceUpdate
    from .ksef_data import KsefData as KsefData
    from .ksef_status import KsefStatus as KsefStatus
    from .ksef_timestamps import KsefTimestamps as KsefTimestamps
    from .local_government_address import LocalGovernmentAddress as LocalGovernmentAddress
    from .local_government_address_write import LocalGovernmentAddressWrite as LocalGovernmentAddressWrite
    from .locale import Locale as Locale
    from .message import Message as Message
    from .metainfo import Metainfo as Metainfo
    from .next_number import NextNumber as NextNumber
    from .numbered_kind import NumberedKind as NumberedKind
    from .payment_method import PaymentMethod as PaymentMethod
    from .print_type import PrintType as PrintType
    from .quick_payment import QuickPayment as QuickPayment
    from .sale_type import SaleType as SaleType
    from .service import Service as Service
    from .service_write import ServiceWrite as ServiceWrite
    from .share_link import ShareLink as ShareLink
    from .split_payment_type import SplitPaymentType as SplitPaymentType
    from .task_status import TaskStatus as TaskStatus
    from .task_timestamps import TaskTimestamps as TaskTimestamps
    from .third_party_address import ThirdPartyAddress as ThirdPartyAddress
    from .third_party_address_write import ThirdPartyAddressWrite as ThirdPartyAddressWrite
    from .third_party_role import ThirdPartyRole as ThirdPartyRole
    from .transaction_term import TransactionTerm as TransactionTerm
    from .transaction_term_write import TransactionTermWrite as TransactionTermWrite
    from .transaction_terms import TransactionTerms as TransactionTerms
    from .transaction_terms_write import TransactionTermsWrite as TransactionTermsWrite
    from .vat_date_value import VatDateValue as VatDateValue
    from .vat_exchange_date_kind import VatExchangeDateKind as VatExchangeDateKind

_MODULES = {
    "BusinessActivityKind": "business_activity_kind",
    "Client": "client",
    "ClientCreate": "client_create",
    "ClientPage": "client_page",
    "ClientUpdate": "client_update",
    "DocumentType": "document_type",
    "ErrorBody": "error_body",
    "Extension": "extension",
    "Extensions": "extensions",
    "InformViaEmail": "inform_via_email",
    "Invoice": "invoice",
    "InvoiceAttachment": "invoice_attachment",
    "InvoiceAttachmentPage": "invoice_attachment_page",
    "InvoiceCreate": "invoice_create",
    "InvoiceDateKind": "invoice_date_kind",
    "InvoiceKind": "invoice_kind",
    "InvoicePage": "invoice_page",
    "InvoiceStatus": "invoice_status",
    "InvoiceUpdate": "invoice_update",
    "KsefData": "ksef_data",
    "KsefStatus": "ksef_status",
    "KsefTimestamps": "ksef_timestamps",
    "LocalGovernmentAddress": "local_government_address",
    "LocalGovernmentAddressWrite": "local_government_address_write",
    "Locale": "locale",
    "Message": "message",
    "Metainfo": "metainfo",
    "NextNumber": "next_number",
    "NumberedKind": "numbered_kind",
    "PaymentMethod": "payment_method",
    "PrintType": "print_type",
    "QuickPayment": "quick_payment",
    "SaleType": "sale_type",
    "Service": "service",
    "ServiceWrite": "service_write",
    "ShareLink": "share_link",
    "SplitPaymentType": "split_payment_type",
    "TaskStatus": "task_status",
    "TaskTimestamps": "task_timestamps",
    "ThirdPartyAddress": "third_party_address",
    "ThirdPartyAddressWrite": "third_party_address_write",
    "ThirdPartyRole": "third_party_role",
    "TransactionTerm": "transaction_term",
    "TransactionTermWrite": "transaction_term_write",
    "TransactionTerms": "transaction_terms",
    "TransactionTermsWrite": "transaction_terms_write",
    "VatDateValue": "vat_date_value",
    "VatExchangeDateKind": "vat_exchange_date_kind",
}

__all__ = [
    "BusinessActivityKind",
    "Client",
    "ClientCreate",
    "ClientPage",
    "ClientUpdate",
    "DocumentType",
    "ErrorBody",
    "Extension",
    "Extensions",
    "InformViaEmail",
    "Invoice",
    "InvoiceAttachment",
    "InvoiceAttachmentPage",
    "InvoiceCreate",
    "InvoiceDateKind",
    "InvoiceKind",
    "InvoicePage",
    "InvoiceStatus",
    "InvoiceUpdate",
    "KsefData",
    "KsefStatus",
    "KsefTimestamps",
    "Locale",
    "LocalGovernmentAddress",
    "LocalGovernmentAddressWrite",
    "Message",
    "Metainfo",
    "NextNumber",
    "NumberedKind",
    "PaymentMethod",
    "PrintType",
    "QuickPayment",
    "SaleType",
    "Service",
    "ServiceWrite",
    "ShareLink",
    "SplitPaymentType",
    "TaskStatus",
    "TaskTimestamps",
    "ThirdPartyAddress",
    "ThirdPartyAddressWrite",
    "ThirdPartyRole",
    "TransactionTerm",
    "TransactionTerms",
    "TransactionTermsWrite",
    "TransactionTermWrite",
    "VatDateValue",
    "VatExchangeDateKind",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
