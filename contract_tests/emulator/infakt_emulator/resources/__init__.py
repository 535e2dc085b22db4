"""The resources of the account, one module each."""

from __future__ import annotations

from collections.abc import Mapping

from .account import ACCOUNT
from .advance_invoices import ADVANCE_INVOICES
from .bank_accounts import BANK_ACCOUNTS
from .books import BOOKS
from .clients import CLIENTS
from .corrective_invoices import CORRECTIVE_INVOICES
from .corrective_oss_invoices import CORRECTIVE_OSS_INVOICES
from .costs import COSTS
from .countries import COUNTRY_LIST
from .daily_revenues import DAILY_REVENUES
from .documents_markings import DOCUMENTS_MARKINGS
from .documents_pdf import DOCUMENTS_PDF
from .final_invoices import FINAL_INVOICES
from .fiscal_reports import FISCAL_REPORTS
from .flat_rates import FLAT_RATES
from .gtus import GTUS
from .income_taxes import INCOME_TAXES
from .insurance_fees import INSURANCE_FEES
from .internal_evidences import INTERNAL_EVIDENCES
from .internal_invoices import INTERNAL_INVOICES
from .invoices import ATTACHMENTS, INVOICES
from .ksef import IMPORTS, KSEF, KSEF1
from .margin_invoices import MARGIN_INVOICES
from .moss_vat_rates import MOSS_VAT_RATES
from .oss_invoices import OSS_INVOICES
from .payments import PAYMENTS
from .products import PRODUCTS
from .resource import Resource
from .saf_v7_files import SAF_V7_FILES
from .transaction_kinds import TRANSACTION_KINDS
from .vat_eu_taxes import VAT_EU_TAXES
from .vat_exemptions import VAT_EXEMPTIONS
from .vat_rates import VAT_RATES

RESOURCES: Mapping[str, Resource] = {
    resource.noun: resource
    for resource in (
        CLIENTS,
        INVOICES,
        ATTACHMENTS,
        CORRECTIVE_INVOICES,
        MARGIN_INVOICES,
        ADVANCE_INVOICES,
        FINAL_INVOICES,
        OSS_INVOICES,
        CORRECTIVE_OSS_INVOICES,
        INTERNAL_INVOICES,
        FISCAL_REPORTS,
        INTERNAL_EVIDENCES,
        DAILY_REVENUES,
        DOCUMENTS_PDF,
        PRODUCTS,
        BANK_ACCOUNTS,
        VAT_RATES,
        FLAT_RATES,
        MOSS_VAT_RATES,
        VAT_EXEMPTIONS,
        GTUS,
        DOCUMENTS_MARKINGS,
        TRANSACTION_KINDS,
        COUNTRY_LIST,
        COSTS,
        SAF_V7_FILES,
        VAT_EU_TAXES,
        INCOME_TAXES,
        BOOKS,
        INSURANCE_FEES,
        PAYMENTS,
        KSEF,
        IMPORTS,
        KSEF1,
        ACCOUNT,
    )
}
"""Every resource by its noun, in the order in which they are seeded."""
