# Generated: do not edit. Change openapi/ or generator/templates/own/filters.py.jinja,
# then run: python -m generator build
"""The filters of each list, for annotations: ``def find(**filters: Unpack[InvoiceFilters])``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from .models import CostAccountingStatus, CostKind, CostPaymentStatus, CostStatusSymbol, InvoiceKind, InvoiceStatus


class AdvanceInvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""
    clean_client_nip_eq: str
    """The buyer's NIP, digits only, however it was written."""


class BankAccountFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    bank_name_eq: str
    """This very name of a bank."""
    account_number_eq: str
    """This very number, as it was entered."""


class ClientFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    company_name_eq: str
    """This very name."""
    company_name_cont: str
    """A part of the name."""
    nip_eq: str
    """The NIP as it was entered, prefix and dashes included."""
    nip_cont: str
    """A part of the NIP as it was entered."""
    clean_nip_eq: str
    """The NIP, however it was entered."""
    email_eq: str
    """This very e-mail text."""
    phone_number_eq: str
    """The phone number as it was entered."""


class CorrectiveInvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""


class CostFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    kind_in: Sequence[CostKind | str]
    """Of these kinds."""
    payment_document_statuses_symbol_in: Sequence[CostPaymentStatus | str]
    """With one of these states of payment."""
    cost_accounting_document_statuses_symbol_in: Sequence[CostAccountingStatus | str]
    """With one of these states of accounting."""
    document_statuses_symbol_in: Sequence[CostStatusSymbol | str]
    """With one of these states, be it of payment or of accounting."""
    source_eq: str
    """Where it came from, such as `infakt`."""
    created_at_gteq: date | str
    """Added on this day or later."""
    created_at_lteq: date | str
    """Added on this day or earlier."""
    issue_date_gteq: date | str
    """Issued on this day or later."""
    issue_date_lteq: date | str
    """Issued on this day or earlier."""
    due_date_gteq: date | str
    """Due on this day or later."""
    due_date_lteq: date | str
    """Due on this day or earlier."""
    net_in_cents_gteq: int
    """Net of this amount or more."""
    net_in_cents_lteq: int
    """Net of this amount or less."""
    gross_in_cents_gteq: int
    """Gross of this amount or more."""
    gross_in_cents_lteq: int
    """Gross of this amount or less."""
    currency_in: Sequence[str]
    """In one of these currencies, ISO 4217 codes."""
    currency_eq: str
    """In this currency, an ISO 4217 code."""
    seller_tax_code_eq: str
    """From the seller with this very tax number."""


class CountryFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    english_name_eq: str
    """This very English name."""


class DailyRevenueFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""


class FinalInvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""
    clean_client_nip_eq: str
    """The buyer's NIP, digits only, however it was written."""


class FiscalReportFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""


class FlatRateFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    rate_eq: str
    """This very rate, such as `20.0`."""


class InternalEvidenceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""


class InternalInvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""


class InvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""
    status_eq: InvoiceStatus | str
    """In this status; a paid document may read `printed` or `sent`."""
    kind_eq: InvoiceKind | str
    """VAT invoices or proformas only."""
    client_id_eq: int
    """A client of the account."""
    clean_client_nip_eq: str
    """The buyer's NIP, digits only, however it was written."""
    invoice_date_gt: date | str
    """Issued after this day."""
    invoice_date_gteq: date | str
    """Issued on this day or later."""
    invoice_date_lt: date | str
    """Issued before this day."""
    invoice_date_lteq: date | str
    """Issued on this day or earlier."""
    sale_date_eq: date | str
    """Sold on this day."""
    paid_date_null: bool
    """True for documents without a day of payment."""


class KsefImportFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    invoice_date_gteq: date | str
    """Issued on this day or later."""
    invoice_date_lteq: date | str
    """Issued on this day or earlier."""


class MarginInvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    number_eq: str
    """This very number, such as `1/09/2013`."""
    clean_client_nip_eq: str
    """The buyer's NIP, digits only, however it was written."""


class OssInvoiceFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    client_name_eq: str
    """This very name of a buyer."""
    country_eq: str
    """Buyers of this country; alpha-2 code."""


class ProductFilters(TypedDict, total=False):
    """The filters of a list; only those that the API is known to take."""

    name_eq: str
    """This very name."""
    unit_net_price_gt: int
    """Products whose unit costs more than this, net, in grosze."""


__all__ = [
    "AdvanceInvoiceFilters",
    "BankAccountFilters",
    "ClientFilters",
    "CorrectiveInvoiceFilters",
    "CostFilters",
    "CountryFilters",
    "DailyRevenueFilters",
    "FinalInvoiceFilters",
    "FiscalReportFilters",
    "FlatRateFilters",
    "InternalEvidenceFilters",
    "InternalInvoiceFilters",
    "InvoiceFilters",
    "KsefImportFilters",
    "MarginInvoiceFilters",
    "OssInvoiceFilters",
    "ProductFilters",
]
