# Generated: do not edit. Change openapi/ or generator/templates/own/filters.py.jinja,
# then run: python -m generator build
"""The filters of each list, for annotations: ``def find(**filters: Unpack[InvoiceFilters])``.

Those with a docstring are documented one by one or were seen; the others follow from the documentation's general rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TypedDict

from .models import (
    CostAccountingStatus,
    CostKind,
    CostPaymentStatus,
    CostSource,
    CostStatusSymbol,
    InvoiceKind,
    InvoiceStatus,
)


class AdvanceInvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``AdvanceInvoice``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    clean_client_nip_eq: str
    """NIP of the buyer, digits only, regardless of how it was written."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    kind_eq: str
    kind_cont: str
    kind_null: bool
    status_eq: str
    status_cont: str
    status_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool
    invoice_date_eq: date | str
    invoice_date_lt: date | str
    invoice_date_lteq: date | str
    invoice_date_gt: date | str
    invoice_date_gteq: date | str
    invoice_date_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    paid_date_eq: date | str
    paid_date_lt: date | str
    paid_date_lteq: date | str
    paid_date_gt: date | str
    paid_date_gteq: date | str
    paid_date_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    left_to_pay_eq: int
    left_to_pay_lt: int
    left_to_pay_lteq: int
    left_to_pay_gt: int
    left_to_pay_gteq: int
    left_to_pay_null: bool
    amount_in_words_eq: str
    amount_in_words_cont: str
    amount_in_words_null: bool
    payment_method_eq: str
    payment_method_cont: str
    payment_method_null: bool
    bank_name_eq: str
    bank_name_cont: str
    bank_name_null: bool
    bank_account_eq: str
    bank_account_cont: str
    bank_account_null: bool
    swift_eq: str
    swift_cont: str
    swift_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    recipient_signature_eq: str
    recipient_signature_cont: str
    recipient_signature_null: bool
    seller_signature_eq: str
    seller_signature_cont: str
    seller_signature_null: bool
    vat_exchange_date_kind_eq: str
    vat_exchange_date_kind_cont: str
    vat_exchange_date_kind_null: bool
    check_duplicate_number_eq: bool
    check_duplicate_number_null: bool
    bdo_code_eq: str
    bdo_code_cont: str
    bdo_code_null: bool
    client_id_eq: int
    client_id_lt: int
    client_id_lteq: int
    client_id_gt: int
    client_id_gteq: int
    client_id_null: bool
    client_uuid_eq: str
    client_uuid_cont: str
    client_uuid_null: bool
    client_company_name_eq: str
    client_company_name_cont: str
    client_company_name_null: bool
    client_first_name_eq: str
    client_first_name_cont: str
    client_first_name_null: bool
    client_last_name_eq: str
    client_last_name_cont: str
    client_last_name_null: bool
    client_business_activity_kind_eq: str
    client_business_activity_kind_cont: str
    client_business_activity_kind_null: bool
    client_street_eq: str
    client_street_cont: str
    client_street_null: bool
    client_street_number_eq: str
    client_street_number_cont: str
    client_street_number_null: bool
    client_flat_number_eq: str
    client_flat_number_cont: str
    client_flat_number_null: bool
    client_city_eq: str
    client_city_cont: str
    client_city_null: bool
    client_post_code_eq: str
    client_post_code_cont: str
    client_post_code_null: bool
    client_tax_code_eq: str
    client_tax_code_cont: str
    client_tax_code_null: bool
    client_country_eq: str
    client_country_cont: str
    client_country_null: bool
    ksef_number_eq: str
    ksef_number_cont: str
    ksef_number_null: bool
    created_at_lt: date | str
    created_at_gteq: date | str
    created_at_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    split_payment_eq: bool
    split_payment_null: bool
    split_payment_type_eq: str
    split_payment_type_cont: str
    split_payment_type_null: bool
    sale_type_eq: str
    sale_type_cont: str
    sale_type_null: bool
    vat_exemption_reason_eq: int
    vat_exemption_reason_lt: int
    vat_exemption_reason_lteq: int
    vat_exemption_reason_gt: int
    vat_exemption_reason_gteq: int
    vat_exemption_reason_null: bool
    transaction_kind_id_eq: int
    transaction_kind_id_lt: int
    transaction_kind_id_lteq: int
    transaction_kind_id_gt: int
    transaction_kind_id_gteq: int
    transaction_kind_id_null: bool
    receipt_number_eq: str
    receipt_number_cont: str
    receipt_number_null: bool
    not_income_eq: bool
    not_income_null: bool
    sales_kind_eq: str
    sales_kind_cont: str
    sales_kind_null: bool
    previous_advance_id_eq: int
    previous_advance_id_lt: int
    previous_advance_id_lteq: int
    previous_advance_id_gt: int
    previous_advance_id_gteq: int
    previous_advance_id_null: bool
    bank_id_eq: int
    bank_id_lt: int
    bank_id_lteq: int
    bank_id_gt: int
    bank_id_gteq: int
    bank_id_null: bool
    client_days_to_payment_eq: int
    client_days_to_payment_lt: int
    client_days_to_payment_lteq: int
    client_days_to_payment_gt: int
    client_days_to_payment_gteq: int
    client_days_to_payment_null: bool
    client_notes_eq: str
    client_notes_cont: str
    client_notes_null: bool
    advance_date_eq: date | str
    advance_date_lt: date | str
    advance_date_lteq: date | str
    advance_date_gt: date | str
    advance_date_gteq: date | str
    advance_date_null: bool
    advance_price_eq: int
    advance_price_lt: int
    advance_price_lteq: int
    advance_price_gt: int
    advance_price_gteq: int
    advance_price_null: bool
    invoice_date_kind_eq: str
    invoice_date_kind_cont: str
    invoice_date_kind_null: bool


class BankAccountFilters(TypedDict, total=False):
    """Filters for lists of ``BankAccount``."""

    bank_name_eq: str
    """Exact bank name."""
    account_number_eq: str
    """Exact number, as entered."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    bank_name_cont: str
    bank_name_null: bool
    custom_name_eq: str
    custom_name_cont: str
    custom_name_null: bool
    account_number_cont: str
    account_number_null: bool
    swift_eq: str
    swift_cont: str
    swift_null: bool
    default_eq: bool
    default_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool


class BookFilters(TypedDict, total=False):
    """Filters for lists of ``Book``."""

    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    period_eq: date | str
    period_lt: date | str
    period_lteq: date | str
    period_gt: date | str
    period_gteq: date | str
    period_null: bool
    period_name_eq: str
    period_name_cont: str
    period_name_null: bool
    income_price_eq: int
    income_price_lt: int
    income_price_lteq: int
    income_price_gt: int
    income_price_gteq: int
    income_price_null: bool
    expenses_price_eq: int
    expenses_price_lt: int
    expenses_price_lteq: int
    expenses_price_gt: int
    expenses_price_gteq: int
    expenses_price_null: bool
    profit_price_eq: int
    profit_price_lt: int
    profit_price_lteq: int
    profit_price_gt: int
    profit_price_gteq: int
    profit_price_null: bool
    status_eq: str
    status_cont: str
    status_null: bool


class ClientFilters(TypedDict, total=False):
    """Filters for lists of ``Client``."""

    company_name_eq: str
    """Exact name."""
    company_name_cont: str
    """Part of the name."""
    nip_eq: str
    """Exact NIP as entered, including prefix and dashes."""
    nip_cont: str
    """Part of the NIP as entered."""
    clean_nip_eq: str
    """NIP, regardless of how it was entered."""
    email_eq: str
    """Exact e-mail string."""
    phone_number_eq: str
    """Exact phone number as entered."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    company_name_null: bool
    first_name_eq: str
    first_name_cont: str
    first_name_null: bool
    last_name_eq: str
    last_name_cont: str
    last_name_null: bool
    business_activity_kind_eq: str
    business_activity_kind_cont: str
    business_activity_kind_null: bool
    street_eq: str
    street_cont: str
    street_null: bool
    street_number_eq: str
    street_number_cont: str
    street_number_null: bool
    flat_number_eq: str
    flat_number_cont: str
    flat_number_null: bool
    city_eq: str
    city_cont: str
    city_null: bool
    postal_code_eq: str
    postal_code_cont: str
    postal_code_null: bool
    country_eq: str
    country_cont: str
    country_null: bool
    country_full_name_eq: str
    country_full_name_cont: str
    country_full_name_null: bool
    nip_null: bool
    phone_number_cont: str
    phone_number_null: bool
    email_cont: str
    email_null: bool
    web_site_eq: str
    web_site_cont: str
    web_site_null: bool
    note_eq: str
    note_cont: str
    note_null: bool
    receiver_eq: str
    receiver_cont: str
    receiver_null: bool
    same_forward_address_eq: bool
    same_forward_address_null: bool
    mailing_company_name_eq: str
    mailing_company_name_cont: str
    mailing_company_name_null: bool
    mailing_street_eq: str
    mailing_street_cont: str
    mailing_street_null: bool
    mailing_city_eq: str
    mailing_city_cont: str
    mailing_city_null: bool
    mailing_postal_code_eq: str
    mailing_postal_code_cont: str
    mailing_postal_code_null: bool
    days_to_payment_eq: int
    days_to_payment_lt: int
    days_to_payment_lteq: int
    days_to_payment_gt: int
    days_to_payment_gteq: int
    days_to_payment_null: bool
    payment_method_eq: str
    payment_method_cont: str
    payment_method_null: bool
    invoice_note_eq: str
    invoice_note_cont: str
    invoice_note_null: bool
    is_vindicable_eq: bool
    is_vindicable_null: bool
    vindicable_invoices_count_eq: int
    vindicable_invoices_count_lt: int
    vindicable_invoices_count_lteq: int
    vindicable_invoices_count_gt: int
    vindicable_invoices_count_gteq: int
    vindicable_invoices_count_null: bool


class CorrectiveInvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``CorrectiveInvoice``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    kind_eq: str
    kind_cont: str
    kind_null: bool
    status_eq: str
    status_cont: str
    status_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool
    invoice_date_eq: date | str
    invoice_date_lt: date | str
    invoice_date_lteq: date | str
    invoice_date_gt: date | str
    invoice_date_gteq: date | str
    invoice_date_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    paid_date_eq: date | str
    paid_date_lt: date | str
    paid_date_lteq: date | str
    paid_date_gt: date | str
    paid_date_gteq: date | str
    paid_date_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    left_to_pay_eq: int
    left_to_pay_lt: int
    left_to_pay_lteq: int
    left_to_pay_gt: int
    left_to_pay_gteq: int
    left_to_pay_null: bool
    amount_in_words_eq: str
    amount_in_words_cont: str
    amount_in_words_null: bool
    payment_method_eq: str
    payment_method_cont: str
    payment_method_null: bool
    bank_name_eq: str
    bank_name_cont: str
    bank_name_null: bool
    bank_account_eq: str
    bank_account_cont: str
    bank_account_null: bool
    swift_eq: str
    swift_cont: str
    swift_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    recipient_signature_eq: str
    recipient_signature_cont: str
    recipient_signature_null: bool
    seller_signature_eq: str
    seller_signature_cont: str
    seller_signature_null: bool
    vat_exchange_date_kind_eq: str
    vat_exchange_date_kind_cont: str
    vat_exchange_date_kind_null: bool
    check_duplicate_number_eq: bool
    check_duplicate_number_null: bool
    bdo_code_eq: str
    bdo_code_cont: str
    bdo_code_null: bool
    client_id_eq: int
    client_id_lt: int
    client_id_lteq: int
    client_id_gt: int
    client_id_gteq: int
    client_id_null: bool
    client_uuid_eq: str
    client_uuid_cont: str
    client_uuid_null: bool
    client_company_name_eq: str
    client_company_name_cont: str
    client_company_name_null: bool
    client_first_name_eq: str
    client_first_name_cont: str
    client_first_name_null: bool
    client_last_name_eq: str
    client_last_name_cont: str
    client_last_name_null: bool
    client_business_activity_kind_eq: str
    client_business_activity_kind_cont: str
    client_business_activity_kind_null: bool
    client_street_eq: str
    client_street_cont: str
    client_street_null: bool
    client_street_number_eq: str
    client_street_number_cont: str
    client_street_number_null: bool
    client_flat_number_eq: str
    client_flat_number_cont: str
    client_flat_number_null: bool
    client_city_eq: str
    client_city_cont: str
    client_city_null: bool
    client_post_code_eq: str
    client_post_code_cont: str
    client_post_code_null: bool
    client_tax_code_eq: str
    client_tax_code_cont: str
    client_tax_code_null: bool
    client_country_eq: str
    client_country_cont: str
    client_country_null: bool
    ksef_number_eq: str
    ksef_number_cont: str
    ksef_number_null: bool
    created_at_lt: date | str
    created_at_gteq: date | str
    created_at_null: bool
    sale_date_eq: date | str
    sale_date_lt: date | str
    sale_date_lteq: date | str
    sale_date_gt: date | str
    sale_date_gteq: date | str
    sale_date_null: bool
    paid_price_eq: int
    paid_price_lt: int
    paid_price_lteq: int
    paid_price_gt: int
    paid_price_gteq: int
    paid_price_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    split_payment_eq: bool
    split_payment_null: bool
    split_payment_type_eq: str
    split_payment_type_cont: str
    split_payment_type_null: bool
    sale_type_eq: str
    sale_type_cont: str
    sale_type_null: bool
    vat_exemption_reason_eq: int
    vat_exemption_reason_lt: int
    vat_exemption_reason_lteq: int
    vat_exemption_reason_gt: int
    vat_exemption_reason_gteq: int
    vat_exemption_reason_null: bool
    transaction_kind_id_eq: int
    transaction_kind_id_lt: int
    transaction_kind_id_lteq: int
    transaction_kind_id_gt: int
    transaction_kind_id_gteq: int
    transaction_kind_id_null: bool
    receipt_number_eq: str
    receipt_number_cont: str
    receipt_number_null: bool
    not_income_eq: bool
    not_income_null: bool
    invoice_date_kind_eq: str
    invoice_date_kind_cont: str
    invoice_date_kind_null: bool
    continuous_service_start_on_eq: date | str
    continuous_service_start_on_lt: date | str
    continuous_service_start_on_lteq: date | str
    continuous_service_start_on_gt: date | str
    continuous_service_start_on_gteq: date | str
    continuous_service_start_on_null: bool
    continuous_service_end_on_eq: date | str
    continuous_service_end_on_lt: date | str
    continuous_service_end_on_lteq: date | str
    continuous_service_end_on_gt: date | str
    continuous_service_end_on_gteq: date | str
    continuous_service_end_on_null: bool
    corrected_invoice_uuid_eq: str
    corrected_invoice_uuid_cont: str
    corrected_invoice_uuid_null: bool
    corrected_invoice_number_eq: str
    corrected_invoice_number_cont: str
    corrected_invoice_number_null: bool
    corrected_invoice_date_eq: date | str
    corrected_invoice_date_lt: date | str
    corrected_invoice_date_lteq: date | str
    corrected_invoice_date_gt: date | str
    corrected_invoice_date_gteq: date | str
    corrected_invoice_date_null: bool
    corrected_invoice_gross_price_eq: int
    corrected_invoice_gross_price_lt: int
    corrected_invoice_gross_price_lteq: int
    corrected_invoice_gross_price_gt: int
    corrected_invoice_gross_price_gteq: int
    corrected_invoice_gross_price_null: bool
    correction_reason_eq: str
    correction_reason_cont: str
    correction_reason_null: bool
    correction_reason_symbol_eq: str
    correction_reason_symbol_cont: str
    correction_reason_symbol_null: bool
    check_correction_obligation_eq: bool
    check_correction_obligation_null: bool
    sale_date_before_correction_eq: date | str
    sale_date_before_correction_lt: date | str
    sale_date_before_correction_lteq: date | str
    sale_date_before_correction_gt: date | str
    sale_date_before_correction_gteq: date | str
    sale_date_before_correction_null: bool
    continuous_service_start_on_before_correction_eq: date | str
    continuous_service_start_on_before_correction_lt: date | str
    continuous_service_start_on_before_correction_lteq: date | str
    continuous_service_start_on_before_correction_gt: date | str
    continuous_service_start_on_before_correction_gteq: date | str
    continuous_service_start_on_before_correction_null: bool
    continuous_service_end_on_before_correction_eq: date | str
    continuous_service_end_on_before_correction_lt: date | str
    continuous_service_end_on_before_correction_lteq: date | str
    continuous_service_end_on_before_correction_gt: date | str
    continuous_service_end_on_before_correction_gteq: date | str
    continuous_service_end_on_before_correction_null: bool
    confirmation_eq: bool
    confirmation_null: bool
    confirmation_date_eq: date | str
    confirmation_date_lt: date | str
    confirmation_date_lteq: date | str
    confirmation_date_gt: date | str
    confirmation_date_gteq: date | str
    confirmation_date_null: bool
    vat_date_value_eq: str
    vat_date_value_cont: str
    vat_date_value_null: bool
    occasional_sale_eq: bool
    occasional_sale_null: bool


class CorrectiveOssInvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``CorrectiveOssInvoice``."""

    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    number_eq: str
    number_cont: str
    number_null: bool
    country_eq: str
    country_cont: str
    country_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool
    issue_date_eq: date | str
    issue_date_lt: date | str
    issue_date_lteq: date | str
    issue_date_gt: date | str
    issue_date_gteq: date | str
    issue_date_null: bool
    service_date_eq: date | str
    service_date_lt: date | str
    service_date_lteq: date | str
    service_date_gt: date | str
    service_date_gteq: date | str
    service_date_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    advance_price_eq: int
    advance_price_lt: int
    advance_price_lteq: int
    advance_price_gt: int
    advance_price_gteq: int
    advance_price_null: bool
    sale_type_eq: str
    sale_type_cont: str
    sale_type_null: bool
    service_type_eq: str
    service_type_cont: str
    service_type_null: bool
    service_place_primary_eq: str
    service_place_primary_cont: str
    service_place_primary_null: bool
    service_place_secondary_eq: str
    service_place_secondary_cont: str
    service_place_secondary_null: bool
    client_name_eq: str
    client_name_cont: str
    client_name_null: bool
    client_first_name_eq: str
    client_first_name_cont: str
    client_first_name_null: bool
    client_last_name_eq: str
    client_last_name_cont: str
    client_last_name_null: bool
    client_email_eq: str
    client_email_cont: str
    client_email_null: bool
    client_street_eq: str
    client_street_cont: str
    client_street_null: bool
    client_street_number_eq: str
    client_street_number_cont: str
    client_street_number_null: bool
    client_flat_number_eq: str
    client_flat_number_cont: str
    client_flat_number_null: bool
    client_post_code_eq: str
    client_post_code_cont: str
    client_post_code_null: bool
    client_city_eq: str
    client_city_cont: str
    client_city_null: bool
    recipient_signature_eq: str
    recipient_signature_cont: str
    recipient_signature_null: bool
    seller_signature_eq: str
    seller_signature_cont: str
    seller_signature_null: bool
    comments_eq: str
    comments_cont: str
    comments_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    corrected_invoice_number_eq: str
    corrected_invoice_number_cont: str
    corrected_invoice_number_null: bool
    corrected_invoice_date_eq: date | str
    corrected_invoice_date_lt: date | str
    corrected_invoice_date_lteq: date | str
    corrected_invoice_date_gt: date | str
    corrected_invoice_date_gteq: date | str
    corrected_invoice_date_null: bool
    correction_reason_eq: str
    correction_reason_cont: str
    correction_reason_null: bool


class CostFilters(TypedDict, total=False):
    """Filters for lists of ``Cost``."""

    kind_in: Sequence[CostKind | str]
    """Any of these kinds."""
    payment_document_statuses_symbol_in: Sequence[CostPaymentStatus | str]
    """Any of these payment states."""
    cost_accounting_document_statuses_symbol_in: Sequence[CostAccountingStatus | str]
    """Any of these accounting states."""
    document_statuses_symbol_in: Sequence[CostStatusSymbol | str]
    """Any of these states, of payment or accounting."""
    source_eq: CostSource | str
    """Origin of the cost."""
    created_at_gteq: date | str
    """Added on or after this date."""
    created_at_lteq: date | str
    """Added on or before this date."""
    issue_date_gteq: date | str
    """Issued on or after this date; the server also returns other rows, which the client leaves out."""
    issue_date_lteq: date | str
    """Issued on or before this date; the server also returns other rows, which the client leaves out."""
    due_date_gteq: date | str
    """Due on or after this date."""
    due_date_lteq: date | str
    """Due on or before this date."""
    net_in_cents_gteq: int
    """Net amount at least this."""
    net_in_cents_lteq: int
    """Net amount at most this."""
    gross_in_cents_gteq: int
    """Gross amount at least this."""
    gross_in_cents_lteq: int
    """Gross amount at most this."""
    currency_in: Sequence[str]
    """Any of these currencies, as ISO 4217 codes."""
    currency_eq: str
    """This currency, as an ISO 4217 code."""
    seller_tax_code_eq: str
    """Exact tax number of the seller."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_eq: str
    number_cont: str
    number_null: bool
    kind_eq: str
    kind_cont: str
    kind_null: bool
    category_eq: str
    category_cont: str
    category_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    currency_cont: str
    currency_null: bool
    accounted_at_eq: date | str
    accounted_at_lt: date | str
    accounted_at_lteq: date | str
    accounted_at_gt: date | str
    accounted_at_gteq: date | str
    accounted_at_null: bool
    issue_date_eq: date | str
    issue_date_lt: date | str
    issue_date_gt: date | str
    issue_date_null: bool
    received_date_eq: date | str
    received_date_lt: date | str
    received_date_lteq: date | str
    received_date_gt: date | str
    received_date_gteq: date | str
    received_date_null: bool
    due_date_eq: date | str
    due_date_lt: date | str
    due_date_gt: date | str
    due_date_null: bool
    seller_name_eq: str
    seller_name_cont: str
    seller_name_null: bool
    seller_tax_code_cont: str
    seller_tax_code_null: bool
    seller_bank_account_eq: str
    seller_bank_account_cont: str
    seller_bank_account_null: bool
    description_eq: str
    description_cont: str
    description_null: bool
    added_by_eq: str
    added_by_cont: str
    added_by_null: bool
    source_cont: str
    source_null: bool
    duplicated_eq: bool
    duplicated_null: bool
    reconciliation_id_eq: int
    reconciliation_id_lt: int
    reconciliation_id_lteq: int
    reconciliation_id_gt: int
    reconciliation_id_gteq: int
    reconciliation_id_null: bool
    notes_count_eq: int
    notes_count_lt: int
    notes_count_lteq: int
    notes_count_gt: int
    notes_count_gteq: int
    notes_count_null: bool
    created_at_lt: date | str
    created_at_null: bool
    created_by_eq: str
    created_by_cont: str
    created_by_null: bool
    source_created_by_eq: str
    source_created_by_cont: str
    source_created_by_null: bool


class CountryFilters(TypedDict, total=False):
    """Filters for lists of ``Country``."""

    english_name_eq: str
    """Exact English name."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    alpha_2_eq: str
    alpha_2_cont: str
    alpha_2_null: bool
    alpha_3_eq: str
    alpha_3_cont: str
    alpha_3_null: bool
    english_name_cont: str
    english_name_null: bool
    polish_name_eq: str
    polish_name_cont: str
    polish_name_null: bool
    continent_eq: str
    continent_cont: str
    continent_null: bool
    european_union_eq: bool
    european_union_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool


class DailyRevenueFilters(TypedDict, total=False):
    """Filters for lists of ``DailyRevenue``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    status_eq: str
    status_cont: str
    status_null: bool
    issue_date_eq: date | str
    issue_date_lt: date | str
    issue_date_lteq: date | str
    issue_date_gt: date | str
    issue_date_gteq: date | str
    issue_date_null: bool
    description_eq: str
    description_cont: str
    description_null: bool
    vat_exemption_reason_eq: int
    vat_exemption_reason_lt: int
    vat_exemption_reason_lteq: int
    vat_exemption_reason_gt: int
    vat_exemption_reason_gteq: int
    vat_exemption_reason_null: bool


class FinalInvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``FinalInvoice``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    clean_client_nip_eq: str
    """NIP of the buyer, digits only, regardless of how it was written."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    kind_eq: str
    kind_cont: str
    kind_null: bool
    status_eq: str
    status_cont: str
    status_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool
    invoice_date_eq: date | str
    invoice_date_lt: date | str
    invoice_date_lteq: date | str
    invoice_date_gt: date | str
    invoice_date_gteq: date | str
    invoice_date_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    paid_date_eq: date | str
    paid_date_lt: date | str
    paid_date_lteq: date | str
    paid_date_gt: date | str
    paid_date_gteq: date | str
    paid_date_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    left_to_pay_eq: int
    left_to_pay_lt: int
    left_to_pay_lteq: int
    left_to_pay_gt: int
    left_to_pay_gteq: int
    left_to_pay_null: bool
    amount_in_words_eq: str
    amount_in_words_cont: str
    amount_in_words_null: bool
    payment_method_eq: str
    payment_method_cont: str
    payment_method_null: bool
    bank_name_eq: str
    bank_name_cont: str
    bank_name_null: bool
    bank_account_eq: str
    bank_account_cont: str
    bank_account_null: bool
    swift_eq: str
    swift_cont: str
    swift_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    recipient_signature_eq: str
    recipient_signature_cont: str
    recipient_signature_null: bool
    seller_signature_eq: str
    seller_signature_cont: str
    seller_signature_null: bool
    vat_exchange_date_kind_eq: str
    vat_exchange_date_kind_cont: str
    vat_exchange_date_kind_null: bool
    check_duplicate_number_eq: bool
    check_duplicate_number_null: bool
    bdo_code_eq: str
    bdo_code_cont: str
    bdo_code_null: bool
    client_id_eq: int
    client_id_lt: int
    client_id_lteq: int
    client_id_gt: int
    client_id_gteq: int
    client_id_null: bool
    client_uuid_eq: str
    client_uuid_cont: str
    client_uuid_null: bool
    client_company_name_eq: str
    client_company_name_cont: str
    client_company_name_null: bool
    client_first_name_eq: str
    client_first_name_cont: str
    client_first_name_null: bool
    client_last_name_eq: str
    client_last_name_cont: str
    client_last_name_null: bool
    client_business_activity_kind_eq: str
    client_business_activity_kind_cont: str
    client_business_activity_kind_null: bool
    client_street_eq: str
    client_street_cont: str
    client_street_null: bool
    client_street_number_eq: str
    client_street_number_cont: str
    client_street_number_null: bool
    client_flat_number_eq: str
    client_flat_number_cont: str
    client_flat_number_null: bool
    client_city_eq: str
    client_city_cont: str
    client_city_null: bool
    client_post_code_eq: str
    client_post_code_cont: str
    client_post_code_null: bool
    client_tax_code_eq: str
    client_tax_code_cont: str
    client_tax_code_null: bool
    client_country_eq: str
    client_country_cont: str
    client_country_null: bool
    ksef_number_eq: str
    ksef_number_cont: str
    ksef_number_null: bool
    created_at_lt: date | str
    created_at_gteq: date | str
    created_at_null: bool
    sale_date_eq: date | str
    sale_date_lt: date | str
    sale_date_lteq: date | str
    sale_date_gt: date | str
    sale_date_gteq: date | str
    sale_date_null: bool
    paid_price_eq: int
    paid_price_lt: int
    paid_price_lteq: int
    paid_price_gt: int
    paid_price_gteq: int
    paid_price_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    split_payment_eq: bool
    split_payment_null: bool
    split_payment_type_eq: str
    split_payment_type_cont: str
    split_payment_type_null: bool
    sale_type_eq: str
    sale_type_cont: str
    sale_type_null: bool
    vat_exemption_reason_eq: int
    vat_exemption_reason_lt: int
    vat_exemption_reason_lteq: int
    vat_exemption_reason_gt: int
    vat_exemption_reason_gteq: int
    vat_exemption_reason_null: bool
    transaction_kind_id_eq: int
    transaction_kind_id_lt: int
    transaction_kind_id_lteq: int
    transaction_kind_id_gt: int
    transaction_kind_id_gteq: int
    transaction_kind_id_null: bool
    receipt_number_eq: str
    receipt_number_cont: str
    receipt_number_null: bool
    not_income_eq: bool
    not_income_null: bool
    invoice_date_kind_eq: str
    invoice_date_kind_cont: str
    invoice_date_kind_null: bool
    continuous_service_start_on_eq: date | str
    continuous_service_start_on_lt: date | str
    continuous_service_start_on_lteq: date | str
    continuous_service_start_on_gt: date | str
    continuous_service_start_on_gteq: date | str
    continuous_service_start_on_null: bool
    continuous_service_end_on_eq: date | str
    continuous_service_end_on_lt: date | str
    continuous_service_end_on_lteq: date | str
    continuous_service_end_on_gt: date | str
    continuous_service_end_on_gteq: date | str
    continuous_service_end_on_null: bool
    sales_kind_eq: str
    sales_kind_cont: str
    sales_kind_null: bool
    previous_advance_id_eq: int
    previous_advance_id_lt: int
    previous_advance_id_lteq: int
    previous_advance_id_gt: int
    previous_advance_id_gteq: int
    previous_advance_id_null: bool
    bank_id_eq: int
    bank_id_lt: int
    bank_id_lteq: int
    bank_id_gt: int
    bank_id_gteq: int
    bank_id_null: bool
    client_days_to_payment_eq: int
    client_days_to_payment_lt: int
    client_days_to_payment_lteq: int
    client_days_to_payment_gt: int
    client_days_to_payment_gteq: int
    client_days_to_payment_null: bool
    client_notes_eq: str
    client_notes_cont: str
    client_notes_null: bool


class FiscalReportFilters(TypedDict, total=False):
    """Filters for lists of ``FiscalReport``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    invoice_date_eq: date | str
    invoice_date_lt: date | str
    invoice_date_lteq: date | str
    invoice_date_gt: date | str
    invoice_date_gteq: date | str
    invoice_date_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    kind_eq: str
    kind_cont: str
    kind_null: bool
    status_eq: str
    status_cont: str
    status_null: bool


class FlatRateFilters(TypedDict, total=False):
    """Filters for lists of ``FlatRate``."""

    rate_eq: float | int | Decimal | str
    """Exact rate, such as `20.0`."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    rate_lt: float | int | Decimal
    rate_lteq: float | int | Decimal
    rate_gt: float | int | Decimal
    rate_gteq: float | int | Decimal
    rate_null: bool
    name_eq: str
    name_cont: str
    name_null: bool
    symbol_eq: str
    symbol_cont: str
    symbol_null: bool
    valid_from_eq: date | str
    valid_from_lt: date | str
    valid_from_lteq: date | str
    valid_from_gt: date | str
    valid_from_gteq: date | str
    valid_from_null: bool
    valid_until_eq: date | str
    valid_until_lt: date | str
    valid_until_lteq: date | str
    valid_until_gt: date | str
    valid_until_gteq: date | str
    valid_until_null: bool


class IncomeTaxFilters(TypedDict, total=False):
    """Filters for lists of ``IncomeTax``."""

    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    period_eq: date | str
    period_lt: date | str
    period_lteq: date | str
    period_gt: date | str
    period_gteq: date | str
    period_null: bool
    period_name_eq: str
    period_name_cont: str
    period_name_null: bool
    correction_counter_eq: int
    correction_counter_lt: int
    correction_counter_lteq: int
    correction_counter_gt: int
    correction_counter_gteq: int
    correction_counter_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    real_pay_eq: int
    real_pay_lt: int
    real_pay_lteq: int
    real_pay_gt: int
    real_pay_gteq: int
    real_pay_null: bool
    automatically_paid_eq: bool
    automatically_paid_null: bool
    automatically_paid_on_eq: str
    automatically_paid_on_cont: str
    automatically_paid_on_null: bool
    symbol_eq: str
    symbol_cont: str
    symbol_null: bool
    period_type_eq: str
    period_type_cont: str
    period_type_null: bool
    period_income_price_eq: int
    period_income_price_lt: int
    period_income_price_lteq: int
    period_income_price_gt: int
    period_income_price_gteq: int
    period_income_price_null: bool
    incremental_income_price_eq: int
    incremental_income_price_lt: int
    incremental_income_price_lteq: int
    incremental_income_price_gt: int
    incremental_income_price_gteq: int
    incremental_income_price_null: bool
    period_cost_price_eq: int
    period_cost_price_lt: int
    period_cost_price_lteq: int
    period_cost_price_gt: int
    period_cost_price_gteq: int
    period_cost_price_null: bool
    incremental_cost_price_eq: int
    incremental_cost_price_lt: int
    incremental_cost_price_lteq: int
    incremental_cost_price_gt: int
    incremental_cost_price_gteq: int
    incremental_cost_price_null: bool
    period_proceeds_price_eq: int
    period_proceeds_price_lt: int
    period_proceeds_price_lteq: int
    period_proceeds_price_gt: int
    period_proceeds_price_gteq: int
    period_proceeds_price_null: bool
    incremental_proceeds_price_eq: int
    incremental_proceeds_price_lt: int
    incremental_proceeds_price_lteq: int
    incremental_proceeds_price_gt: int
    incremental_proceeds_price_gteq: int
    incremental_proceeds_price_null: bool
    incremental_social_insurance_price_eq: int
    incremental_social_insurance_price_lt: int
    incremental_social_insurance_price_lteq: int
    incremental_social_insurance_price_gt: int
    incremental_social_insurance_price_gteq: int
    incremental_social_insurance_price_null: bool
    incremental_health_insurance_price_eq: int
    incremental_health_insurance_price_lt: int
    incremental_health_insurance_price_lteq: int
    incremental_health_insurance_price_gt: int
    incremental_health_insurance_price_gteq: int
    incremental_health_insurance_price_null: bool
    tax_paid_in_year_price_eq: int
    tax_paid_in_year_price_lt: int
    tax_paid_in_year_price_lteq: int
    tax_paid_in_year_price_gt: int
    tax_paid_in_year_price_gteq: int
    tax_paid_in_year_price_null: bool
    to_pay_price_eq: int
    to_pay_price_lt: int
    to_pay_price_lteq: int
    to_pay_price_gt: int
    to_pay_price_gteq: int
    to_pay_price_null: bool
    status_eq: str
    status_cont: str
    status_null: bool


class InsuranceFeeFilters(TypedDict, total=False):
    """Filters for lists of ``InsuranceFee``."""

    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    period_eq: date | str
    period_lt: date | str
    period_lteq: date | str
    period_gt: date | str
    period_gteq: date | str
    period_null: bool
    period_name_eq: str
    period_name_cont: str
    period_name_null: bool
    correction_counter_eq: int
    correction_counter_lt: int
    correction_counter_lteq: int
    correction_counter_gt: int
    correction_counter_gteq: int
    correction_counter_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    real_pay_eq: int
    real_pay_lt: int
    real_pay_lteq: int
    real_pay_gt: int
    real_pay_gteq: int
    real_pay_null: bool
    automatically_paid_eq: bool
    automatically_paid_null: bool
    automatically_paid_on_eq: str
    automatically_paid_on_cont: str
    automatically_paid_on_null: bool
    correction_eq: bool
    correction_null: bool
    social_amount_price_eq: int
    social_amount_price_lt: int
    social_amount_price_lteq: int
    social_amount_price_gt: int
    social_amount_price_gteq: int
    social_amount_price_null: bool
    health_amount_price_eq: int
    health_amount_price_lt: int
    health_amount_price_lteq: int
    health_amount_price_gt: int
    health_amount_price_gteq: int
    health_amount_price_null: bool
    work_amount_price_eq: int
    work_amount_price_lt: int
    work_amount_price_lteq: int
    work_amount_price_gt: int
    work_amount_price_gteq: int
    work_amount_price_null: bool
    social_amount_paid_eq: int
    social_amount_paid_lt: int
    social_amount_paid_lteq: int
    social_amount_paid_gt: int
    social_amount_paid_gteq: int
    social_amount_paid_null: bool
    health_amount_paid_eq: int
    health_amount_paid_lt: int
    health_amount_paid_lteq: int
    health_amount_paid_gt: int
    health_amount_paid_gteq: int
    health_amount_paid_null: bool
    work_amount_paid_eq: int
    work_amount_paid_lt: int
    work_amount_paid_lteq: int
    work_amount_paid_gt: int
    work_amount_paid_gteq: int
    work_amount_paid_null: bool
    annual_settlement_amount_price_eq: int
    annual_settlement_amount_price_lt: int
    annual_settlement_amount_price_lteq: int
    annual_settlement_amount_price_gt: int
    annual_settlement_amount_price_gteq: int
    annual_settlement_amount_price_null: bool
    annual_settlement_amount_paid_eq: int
    annual_settlement_amount_paid_lt: int
    annual_settlement_amount_paid_lteq: int
    annual_settlement_amount_paid_gt: int
    annual_settlement_amount_paid_gteq: int
    annual_settlement_amount_paid_null: bool
    show_annual_settlement_eq: bool
    show_annual_settlement_null: bool
    sum_amount_price_eq: int
    sum_amount_price_lt: int
    sum_amount_price_lteq: int
    sum_amount_price_gt: int
    sum_amount_price_gteq: int
    sum_amount_price_null: bool
    show_payment_option_eq: bool
    show_payment_option_null: bool
    social_account_number_eq: str
    social_account_number_cont: str
    social_account_number_null: bool
    health_account_number_eq: str
    health_account_number_cont: str
    health_account_number_null: bool
    work_account_number_eq: str
    work_account_number_cont: str
    work_account_number_null: bool
    status_eq: str
    status_cont: str
    status_null: bool


class InternalEvidenceFilters(TypedDict, total=False):
    """Filters for lists of ``InternalEvidence``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    status_eq: str
    status_cont: str
    status_null: bool
    classification_symbol_eq: str
    classification_symbol_cont: str
    classification_symbol_null: bool
    invoice_date_eq: date | str
    invoice_date_lt: date | str
    invoice_date_lteq: date | str
    invoice_date_gt: date | str
    invoice_date_gteq: date | str
    invoice_date_null: bool
    sale_date_eq: date | str
    sale_date_lt: date | str
    sale_date_lteq: date | str
    sale_date_gt: date | str
    sale_date_gteq: date | str
    sale_date_null: bool
    service_name_eq: str
    service_name_cont: str
    service_name_null: bool
    quantity_eq: float | int | Decimal
    quantity_lt: float | int | Decimal
    quantity_lteq: float | int | Decimal
    quantity_gt: float | int | Decimal
    quantity_gteq: float | int | Decimal
    quantity_null: bool
    unit_price_eq: int
    unit_price_lt: int
    unit_price_lteq: int
    unit_price_gt: int
    unit_price_gteq: int
    unit_price_null: bool
    total_price_eq: int
    total_price_lt: int
    total_price_lteq: int
    total_price_gt: int
    total_price_gteq: int
    total_price_null: bool
    flat_rate_tax_symbol_eq: str
    flat_rate_tax_symbol_cont: str
    flat_rate_tax_symbol_null: bool


class InternalInvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``InternalInvoice``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    invoice_date_eq: date | str
    invoice_date_lt: date | str
    invoice_date_lteq: date | str
    invoice_date_gt: date | str
    invoice_date_gteq: date | str
    invoice_date_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    status_eq: str
    status_cont: str
    status_null: bool
    transaction_kind_symbol_eq: str
    transaction_kind_symbol_cont: str
    transaction_kind_symbol_null: bool


class InvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``Invoice``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    status_eq: InvoiceStatus | str
    """This status; a paid document may have `printed` or `sent`."""
    kind_eq: InvoiceKind | str
    """Only VAT invoices or only proformas."""
    client_id_eq: int
    """Id of a client of the account."""
    clean_client_nip_eq: str
    """NIP of the buyer, digits only, regardless of how it was written."""
    invoice_date_gt: date | str
    """Issued after this date."""
    invoice_date_gteq: date | str
    """Issued on or after this date."""
    invoice_date_lt: date | str
    """Issued before this date."""
    invoice_date_lteq: date | str
    """Issued on or before this date."""
    sale_date_eq: date | str
    """Sold on this date."""
    paid_date_null: bool
    """True for documents without a payment date."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    kind_cont: str
    kind_null: bool
    status_cont: str
    status_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool
    invoice_date_eq: date | str
    invoice_date_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    paid_date_eq: date | str
    paid_date_lt: date | str
    paid_date_lteq: date | str
    paid_date_gt: date | str
    paid_date_gteq: date | str
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    left_to_pay_eq: int
    left_to_pay_lt: int
    left_to_pay_lteq: int
    left_to_pay_gt: int
    left_to_pay_gteq: int
    left_to_pay_null: bool
    amount_in_words_eq: str
    amount_in_words_cont: str
    amount_in_words_null: bool
    payment_method_eq: str
    payment_method_cont: str
    payment_method_null: bool
    bank_name_eq: str
    bank_name_cont: str
    bank_name_null: bool
    bank_account_eq: str
    bank_account_cont: str
    bank_account_null: bool
    swift_eq: str
    swift_cont: str
    swift_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    recipient_signature_eq: str
    recipient_signature_cont: str
    recipient_signature_null: bool
    seller_signature_eq: str
    seller_signature_cont: str
    seller_signature_null: bool
    vat_exchange_date_kind_eq: str
    vat_exchange_date_kind_cont: str
    vat_exchange_date_kind_null: bool
    check_duplicate_number_eq: bool
    check_duplicate_number_null: bool
    bdo_code_eq: str
    bdo_code_cont: str
    bdo_code_null: bool
    client_id_lt: int
    client_id_lteq: int
    client_id_gt: int
    client_id_gteq: int
    client_id_null: bool
    client_uuid_eq: str
    client_uuid_cont: str
    client_uuid_null: bool
    client_company_name_eq: str
    client_company_name_cont: str
    client_company_name_null: bool
    client_first_name_eq: str
    client_first_name_cont: str
    client_first_name_null: bool
    client_last_name_eq: str
    client_last_name_cont: str
    client_last_name_null: bool
    client_business_activity_kind_eq: str
    client_business_activity_kind_cont: str
    client_business_activity_kind_null: bool
    client_street_eq: str
    client_street_cont: str
    client_street_null: bool
    client_street_number_eq: str
    client_street_number_cont: str
    client_street_number_null: bool
    client_flat_number_eq: str
    client_flat_number_cont: str
    client_flat_number_null: bool
    client_city_eq: str
    client_city_cont: str
    client_city_null: bool
    client_post_code_eq: str
    client_post_code_cont: str
    client_post_code_null: bool
    client_tax_code_eq: str
    client_tax_code_cont: str
    client_tax_code_null: bool
    client_country_eq: str
    client_country_cont: str
    client_country_null: bool
    ksef_number_eq: str
    ksef_number_cont: str
    ksef_number_null: bool
    created_at_lt: date | str
    created_at_gteq: date | str
    created_at_null: bool
    sale_date_lt: date | str
    sale_date_lteq: date | str
    sale_date_gt: date | str
    sale_date_gteq: date | str
    sale_date_null: bool
    paid_price_eq: int
    paid_price_lt: int
    paid_price_lteq: int
    paid_price_gt: int
    paid_price_gteq: int
    paid_price_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    split_payment_eq: bool
    split_payment_null: bool
    split_payment_type_eq: str
    split_payment_type_cont: str
    split_payment_type_null: bool
    sale_type_eq: str
    sale_type_cont: str
    sale_type_null: bool
    vat_exemption_reason_eq: int
    vat_exemption_reason_lt: int
    vat_exemption_reason_lteq: int
    vat_exemption_reason_gt: int
    vat_exemption_reason_gteq: int
    vat_exemption_reason_null: bool
    transaction_kind_id_eq: int
    transaction_kind_id_lt: int
    transaction_kind_id_lteq: int
    transaction_kind_id_gt: int
    transaction_kind_id_gteq: int
    transaction_kind_id_null: bool
    receipt_number_eq: str
    receipt_number_cont: str
    receipt_number_null: bool
    not_income_eq: bool
    not_income_null: bool
    invoice_date_kind_eq: str
    invoice_date_kind_cont: str
    invoice_date_kind_null: bool
    continuous_service_start_on_eq: date | str
    continuous_service_start_on_lt: date | str
    continuous_service_start_on_lteq: date | str
    continuous_service_start_on_gt: date | str
    continuous_service_start_on_gteq: date | str
    continuous_service_start_on_null: bool
    continuous_service_end_on_eq: date | str
    continuous_service_end_on_lt: date | str
    continuous_service_end_on_lteq: date | str
    continuous_service_end_on_gt: date | str
    continuous_service_end_on_gteq: date | str
    continuous_service_end_on_null: bool
    sales_kind_eq: str
    sales_kind_cont: str
    sales_kind_null: bool
    vat_date_value_eq: str
    vat_date_value_cont: str
    vat_date_value_null: bool
    occasional_sale_eq: bool
    occasional_sale_null: bool
    building_service_eq: bool
    building_service_null: bool
    parent_id_eq: int
    parent_id_lt: int
    parent_id_lteq: int
    parent_id_gt: int
    parent_id_gteq: int
    parent_id_null: bool
    reconciliation_id_eq: int
    reconciliation_id_lt: int
    reconciliation_id_lteq: int
    reconciliation_id_gt: int
    reconciliation_id_gteq: int
    reconciliation_id_null: bool


class KsefImportFilters(TypedDict, total=False):
    """Filters for lists of ``KsefImport``."""

    invoice_date_gteq: date | str
    """Issued on or after this date."""
    invoice_date_lteq: date | str
    """Issued on or before this date."""


class MarginInvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``MarginInvoice``."""

    number_eq: str
    """Exact number, such as `1/09/2013`."""
    clean_client_nip_eq: str
    """NIP of the buyer, digits only, regardless of how it was written."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    number_cont: str
    number_null: bool
    kind_eq: str
    kind_cont: str
    kind_null: bool
    status_eq: str
    status_cont: str
    status_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool
    invoice_date_eq: date | str
    invoice_date_lt: date | str
    invoice_date_lteq: date | str
    invoice_date_gt: date | str
    invoice_date_gteq: date | str
    invoice_date_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    paid_date_eq: date | str
    paid_date_lt: date | str
    paid_date_lteq: date | str
    paid_date_gt: date | str
    paid_date_gteq: date | str
    paid_date_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    left_to_pay_eq: int
    left_to_pay_lt: int
    left_to_pay_lteq: int
    left_to_pay_gt: int
    left_to_pay_gteq: int
    left_to_pay_null: bool
    amount_in_words_eq: str
    amount_in_words_cont: str
    amount_in_words_null: bool
    payment_method_eq: str
    payment_method_cont: str
    payment_method_null: bool
    bank_name_eq: str
    bank_name_cont: str
    bank_name_null: bool
    bank_account_eq: str
    bank_account_cont: str
    bank_account_null: bool
    swift_eq: str
    swift_cont: str
    swift_null: bool
    notes_eq: str
    notes_cont: str
    notes_null: bool
    recipient_signature_eq: str
    recipient_signature_cont: str
    recipient_signature_null: bool
    seller_signature_eq: str
    seller_signature_cont: str
    seller_signature_null: bool
    vat_exchange_date_kind_eq: str
    vat_exchange_date_kind_cont: str
    vat_exchange_date_kind_null: bool
    check_duplicate_number_eq: bool
    check_duplicate_number_null: bool
    bdo_code_eq: str
    bdo_code_cont: str
    bdo_code_null: bool
    client_id_eq: int
    client_id_lt: int
    client_id_lteq: int
    client_id_gt: int
    client_id_gteq: int
    client_id_null: bool
    client_uuid_eq: str
    client_uuid_cont: str
    client_uuid_null: bool
    client_company_name_eq: str
    client_company_name_cont: str
    client_company_name_null: bool
    client_first_name_eq: str
    client_first_name_cont: str
    client_first_name_null: bool
    client_last_name_eq: str
    client_last_name_cont: str
    client_last_name_null: bool
    client_business_activity_kind_eq: str
    client_business_activity_kind_cont: str
    client_business_activity_kind_null: bool
    client_street_eq: str
    client_street_cont: str
    client_street_null: bool
    client_street_number_eq: str
    client_street_number_cont: str
    client_street_number_null: bool
    client_flat_number_eq: str
    client_flat_number_cont: str
    client_flat_number_null: bool
    client_city_eq: str
    client_city_cont: str
    client_city_null: bool
    client_post_code_eq: str
    client_post_code_cont: str
    client_post_code_null: bool
    client_tax_code_eq: str
    client_tax_code_cont: str
    client_tax_code_null: bool
    client_country_eq: str
    client_country_cont: str
    client_country_null: bool
    ksef_number_eq: str
    ksef_number_cont: str
    ksef_number_null: bool
    created_at_lt: date | str
    created_at_gteq: date | str
    created_at_null: bool
    sale_date_eq: date | str
    sale_date_lt: date | str
    sale_date_lteq: date | str
    sale_date_gt: date | str
    sale_date_gteq: date | str
    sale_date_null: bool
    paid_price_eq: int
    paid_price_lt: int
    paid_price_lteq: int
    paid_price_gt: int
    paid_price_gteq: int
    paid_price_null: bool
    sales_kind_eq: str
    sales_kind_cont: str
    sales_kind_null: bool
    margin_kind_eq: str
    margin_kind_cont: str
    margin_kind_null: bool
    margin_kind_symbol_eq: str
    margin_kind_symbol_cont: str
    margin_kind_symbol_null: bool
    margin_kind_id_eq: int
    margin_kind_id_lt: int
    margin_kind_id_lteq: int
    margin_kind_id_gt: int
    margin_kind_id_gteq: int
    margin_kind_id_null: bool
    margin_amount_price_eq: int
    margin_amount_price_lt: int
    margin_amount_price_lteq: int
    margin_amount_price_gt: int
    margin_amount_price_gteq: int
    margin_amount_price_null: bool
    vat_date_value_eq: str
    vat_date_value_cont: str
    vat_date_value_null: bool
    occasional_sale_eq: bool
    occasional_sale_null: bool
    building_service_eq: bool
    building_service_null: bool


class OssInvoiceFilters(TypedDict, total=False):
    """Filters for lists of ``OssInvoice``."""

    client_name_eq: str
    """Exact name of the buyer."""
    country_eq: str
    """Country of the buyer, as an alpha-2 code."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    number_eq: str
    number_cont: str
    number_null: bool
    country_cont: str
    country_null: bool
    currency_eq: str
    currency_cont: str
    currency_null: bool
    issue_date_eq: date | str
    issue_date_lt: date | str
    issue_date_lteq: date | str
    issue_date_gt: date | str
    issue_date_gteq: date | str
    issue_date_null: bool
    service_date_eq: date | str
    service_date_lt: date | str
    service_date_lteq: date | str
    service_date_gt: date | str
    service_date_gteq: date | str
    service_date_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    advance_price_eq: int
    advance_price_lt: int
    advance_price_lteq: int
    advance_price_gt: int
    advance_price_gteq: int
    advance_price_null: bool
    sale_type_eq: str
    sale_type_cont: str
    sale_type_null: bool
    service_type_eq: str
    service_type_cont: str
    service_type_null: bool
    service_place_primary_eq: str
    service_place_primary_cont: str
    service_place_primary_null: bool
    service_place_secondary_eq: str
    service_place_secondary_cont: str
    service_place_secondary_null: bool
    client_name_cont: str
    client_name_null: bool
    client_first_name_eq: str
    client_first_name_cont: str
    client_first_name_null: bool
    client_last_name_eq: str
    client_last_name_cont: str
    client_last_name_null: bool
    client_email_eq: str
    client_email_cont: str
    client_email_null: bool
    client_street_eq: str
    client_street_cont: str
    client_street_null: bool
    client_street_number_eq: str
    client_street_number_cont: str
    client_street_number_null: bool
    client_flat_number_eq: str
    client_flat_number_cont: str
    client_flat_number_null: bool
    client_post_code_eq: str
    client_post_code_cont: str
    client_post_code_null: bool
    client_city_eq: str
    client_city_cont: str
    client_city_null: bool
    recipient_signature_eq: str
    recipient_signature_cont: str
    recipient_signature_null: bool
    seller_signature_eq: str
    seller_signature_cont: str
    seller_signature_null: bool
    comments_eq: str
    comments_cont: str
    comments_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool


class ProductFilters(TypedDict, total=False):
    """Filters for lists of ``Product``."""

    name_eq: str
    """Exact name."""
    unit_net_price_gt: int
    """Unit net price above this, in grosze."""
    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    name_cont: str
    name_null: bool
    symbol_eq: str
    symbol_cont: str
    symbol_null: bool
    pkwiu_eq: str
    pkwiu_cont: str
    pkwiu_null: bool
    cn_eq: str
    cn_cont: str
    cn_null: bool
    pkob_eq: str
    pkob_cont: str
    pkob_null: bool
    unit_eq: str
    unit_cont: str
    unit_null: bool
    tax_symbol_eq: str
    tax_symbol_cont: str
    tax_symbol_null: bool
    flat_rate_tax_symbol_eq: str
    flat_rate_tax_symbol_cont: str
    flat_rate_tax_symbol_null: bool
    quantity_eq: float | int | Decimal
    quantity_lt: float | int | Decimal
    quantity_lteq: float | int | Decimal
    quantity_gt: float | int | Decimal
    quantity_gteq: float | int | Decimal
    quantity_null: bool
    net_price_eq: int
    net_price_lt: int
    net_price_lteq: int
    net_price_gt: int
    net_price_gteq: int
    net_price_null: bool
    tax_price_eq: int
    tax_price_lt: int
    tax_price_lteq: int
    tax_price_gt: int
    tax_price_gteq: int
    tax_price_null: bool
    gross_price_eq: int
    gross_price_lt: int
    gross_price_lteq: int
    gross_price_gt: int
    gross_price_gteq: int
    gross_price_null: bool
    unit_net_price_eq: int
    unit_net_price_lt: int
    unit_net_price_lteq: int
    unit_net_price_gteq: int
    unit_net_price_null: bool
    unit_net_price_before_discount_eq: int
    unit_net_price_before_discount_lt: int
    unit_net_price_before_discount_lteq: int
    unit_net_price_before_discount_gt: int
    unit_net_price_before_discount_gteq: int
    unit_net_price_before_discount_null: bool
    purchase_unit_net_price_eq: int
    purchase_unit_net_price_lt: int
    purchase_unit_net_price_lteq: int
    purchase_unit_net_price_gt: int
    purchase_unit_net_price_gteq: int
    purchase_unit_net_price_null: bool
    purchase_unit_gross_price_eq: int
    purchase_unit_gross_price_lt: int
    purchase_unit_gross_price_lteq: int
    purchase_unit_gross_price_gt: int
    purchase_unit_gross_price_gteq: int
    purchase_unit_gross_price_null: bool
    discount_eq: float | int | Decimal
    discount_lt: float | int | Decimal
    discount_lteq: float | int | Decimal
    discount_gt: float | int | Decimal
    discount_gteq: float | int | Decimal
    discount_null: bool
    gtu_id_eq: int
    gtu_id_lt: int
    gtu_id_lteq: int
    gtu_id_gt: int
    gtu_id_gteq: int
    gtu_id_null: bool


class SafV7FileFilters(TypedDict, total=False):
    """Filters for lists of ``SafV7File``."""

    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    period_eq: date | str
    period_lt: date | str
    period_lteq: date | str
    period_gt: date | str
    period_gteq: date | str
    period_null: bool
    period_name_eq: str
    period_name_cont: str
    period_name_null: bool
    correction_counter_eq: int
    correction_counter_lt: int
    correction_counter_lteq: int
    correction_counter_gt: int
    correction_counter_gteq: int
    correction_counter_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    uuid_eq: str
    uuid_cont: str
    uuid_null: bool
    real_pay_eq: int
    real_pay_lt: int
    real_pay_lteq: int
    real_pay_gt: int
    real_pay_gteq: int
    real_pay_null: bool
    automatically_paid_eq: bool
    automatically_paid_null: bool
    automatically_paid_on_eq: str
    automatically_paid_on_cont: str
    automatically_paid_on_null: bool
    symbol_eq: str
    symbol_cont: str
    symbol_null: bool
    tax_to_pay_price_eq: int
    tax_to_pay_price_lt: int
    tax_to_pay_price_lteq: int
    tax_to_pay_price_gt: int
    tax_to_pay_price_gteq: int
    tax_to_pay_price_null: bool
    status_eq: str
    status_cont: str
    status_null: bool


class VatEuTaxFilters(TypedDict, total=False):
    """Filters for lists of ``VatEuTax``."""

    id_eq: int
    id_lt: int
    id_lteq: int
    id_gt: int
    id_gteq: int
    id_null: bool
    period_eq: date | str
    period_lt: date | str
    period_lteq: date | str
    period_gt: date | str
    period_gteq: date | str
    period_null: bool
    period_name_eq: str
    period_name_cont: str
    period_name_null: bool
    correction_counter_eq: int
    correction_counter_lt: int
    correction_counter_lteq: int
    correction_counter_gt: int
    correction_counter_gteq: int
    correction_counter_null: bool
    payment_date_eq: date | str
    payment_date_lt: date | str
    payment_date_lteq: date | str
    payment_date_gt: date | str
    payment_date_gteq: date | str
    payment_date_null: bool
    symbol_eq: str
    symbol_cont: str
    symbol_null: bool
    period_type_eq: str
    period_type_cont: str
    period_type_null: bool
    services_price_eq: int
    services_price_lt: int
    services_price_lteq: int
    services_price_gt: int
    services_price_gteq: int
    services_price_null: bool
    sell_cargo_price_eq: int
    sell_cargo_price_lt: int
    sell_cargo_price_lteq: int
    sell_cargo_price_gt: int
    sell_cargo_price_gteq: int
    sell_cargo_price_null: bool
    purchase_cargo_price_eq: int
    purchase_cargo_price_lt: int
    purchase_cargo_price_lteq: int
    purchase_cargo_price_gt: int
    purchase_cargo_price_gteq: int
    purchase_cargo_price_null: bool
    status_eq: str
    status_cont: str
    status_null: bool


__all__ = [
    "AdvanceInvoiceFilters",
    "BankAccountFilters",
    "BookFilters",
    "ClientFilters",
    "CorrectiveInvoiceFilters",
    "CorrectiveOssInvoiceFilters",
    "CostFilters",
    "CountryFilters",
    "DailyRevenueFilters",
    "FinalInvoiceFilters",
    "FiscalReportFilters",
    "FlatRateFilters",
    "IncomeTaxFilters",
    "InsuranceFeeFilters",
    "InternalEvidenceFilters",
    "InternalInvoiceFilters",
    "InvoiceFilters",
    "KsefImportFilters",
    "MarginInvoiceFilters",
    "OssInvoiceFilters",
    "ProductFilters",
    "SafV7FileFilters",
    "VatEuTaxFilters",
]
