# Generated: do not edit. Change openapi/ or generator/templates/overrides/models_init.py.jinja,
# then run: python -m generator build
"""The objects of the API: records that come, payloads that go, and their enums. Each is loaded at its first use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_activity import AccountActivity as AccountActivity
    from .account_activity_blame import AccountActivityBlame as AccountActivityBlame
    from .account_activity_page import AccountActivityPage as AccountActivityPage
    from .account_company import AccountCompany as AccountCompany
    from .account_data import AccountData as AccountData
    from .account_details import AccountDetails as AccountDetails
    from .account_extension import AccountExtension as AccountExtension
    from .account_extensions import AccountExtensions as AccountExtensions
    from .account_role import AccountRole as AccountRole
    from .account_subscription import AccountSubscription as AccountSubscription
    from .account_user_type import AccountUserType as AccountUserType
    from .accounted_document import AccountedDocument as AccountedDocument
    from .accounted_documents import AccountedDocuments as AccountedDocuments
    from .accounting_choice import AccountingChoice as AccountingChoice
    from .accounting_extensions import AccountingExtensions as AccountingExtensions
    from .accounting_office_service import AccountingOfficeService as AccountingOfficeService
    from .accounting_payments import AccountingPayments as AccountingPayments
    from .accounting_settings import AccountingSettings as AccountingSettings
    from .advance_invoice import AdvanceInvoice as AdvanceInvoice
    from .advance_invoice_create import AdvanceInvoiceCreate as AdvanceInvoiceCreate
    from .advance_invoice_page import AdvanceInvoicePage as AdvanceInvoicePage
    from .advance_invoice_update import AdvanceInvoiceUpdate as AdvanceInvoiceUpdate
    from .advance_reference import AdvanceReference as AdvanceReference
    from .ambassador_details import AmbassadorDetails as AmbassadorDetails
    from .ambassador_extension import AmbassadorExtension as AmbassadorExtension
    from .aml_process import AmlProcess as AmlProcess
    from .autopay_extension import AutopayExtension as AutopayExtension
    from .bank_account import BankAccount as BankAccount
    from .bank_account_create import BankAccountCreate as BankAccountCreate
    from .bank_account_page import BankAccountPage as BankAccountPage
    from .bank_account_update import BankAccountUpdate as BankAccountUpdate
    from .book import Book as Book
    from .book_company import BookCompany as BookCompany
    from .book_details import BookDetails as BookDetails
    from .book_line import BookLine as BookLine
    from .book_page import BookPage as BookPage
    from .book_status import BookStatus as BookStatus
    from .book_sums import BookSums as BookSums
    from .business_activity_kind import BusinessActivityKind as BusinessActivityKind
    from .client import Client as Client
    from .client_create import ClientCreate as ClientCreate
    from .client_page import ClientPage as ClientPage
    from .client_update import ClientUpdate as ClientUpdate
    from .correction_reason import CorrectionReason as CorrectionReason
    from .corrective_invoice import CorrectiveInvoice as CorrectiveInvoice
    from .corrective_invoice_create import CorrectiveInvoiceCreate as CorrectiveInvoiceCreate
    from .corrective_invoice_page import CorrectiveInvoicePage as CorrectiveInvoicePage
    from .corrective_invoice_update import CorrectiveInvoiceUpdate as CorrectiveInvoiceUpdate
    from .corrective_oss_invoice import CorrectiveOssInvoice as CorrectiveOssInvoice
    from .corrective_oss_invoice_create import CorrectiveOssInvoiceCreate as CorrectiveOssInvoiceCreate
    from .corrective_oss_invoice_line import CorrectiveOssInvoiceLine as CorrectiveOssInvoiceLine
    from .corrective_oss_invoice_line_write import CorrectiveOssInvoiceLineWrite as CorrectiveOssInvoiceLineWrite
    from .corrective_oss_invoice_page import CorrectiveOssInvoicePage as CorrectiveOssInvoicePage
    from .corrective_service import CorrectiveService as CorrectiveService
    from .corrective_service_write import CorrectiveServiceWrite as CorrectiveServiceWrite
    from .cost import Cost as Cost
    from .cost_accounting_status import CostAccountingStatus as CostAccountingStatus
    from .cost_attachment import CostAttachment as CostAttachment
    from .cost_category import CostCategory as CostCategory
    from .cost_kind import CostKind as CostKind
    from .cost_note import CostNote as CostNote
    from .cost_page import CostPage as CostPage
    from .cost_payment_status import CostPaymentStatus as CostPaymentStatus
    from .cost_related_note import CostRelatedNote as CostRelatedNote
    from .cost_result import CostResult as CostResult
    from .cost_result_status import CostResultStatus as CostResultStatus
    from .cost_source import CostSource as CostSource
    from .cost_status import CostStatus as CostStatus
    from .cost_status_group import CostStatusGroup as CostStatusGroup
    from .cost_status_symbol import CostStatusSymbol as CostStatusSymbol
    from .cost_upload import CostUpload as CostUpload
    from .cost_uploads import CostUploads as CostUploads
    from .costs_result import CostsResult as CostsResult
    from .country import Country as Country
    from .country_page import CountryPage as CountryPage
    from .daily_revenue import DailyRevenue as DailyRevenue
    from .daily_revenue_create import DailyRevenueCreate as DailyRevenueCreate
    from .daily_revenue_line import DailyRevenueLine as DailyRevenueLine
    from .daily_revenue_line_write import DailyRevenueLineWrite as DailyRevenueLineWrite
    from .daily_revenue_page import DailyRevenuePage as DailyRevenuePage
    from .daily_revenue_update import DailyRevenueUpdate as DailyRevenueUpdate
    from .declaration_status import DeclarationStatus as DeclarationStatus
    from .document_type import DocumentType as DocumentType
    from .documents_marking import DocumentsMarking as DocumentsMarking
    from .documents_marking_page import DocumentsMarkingPage as DocumentsMarkingPage
    from .documents_pdf_order import DocumentsPdfOrder as DocumentsPdfOrder
    from .documents_pdf_state import DocumentsPdfState as DocumentsPdfState
    from .error_body import ErrorBody as ErrorBody
    from .evidence_classification import EvidenceClassification as EvidenceClassification
    from .extension import Extension as Extension
    from .extensions import Extensions as Extensions
    from .final_invoice import FinalInvoice as FinalInvoice
    from .final_invoice_create import FinalInvoiceCreate as FinalInvoiceCreate
    from .final_invoice_page import FinalInvoicePage as FinalInvoicePage
    from .final_invoice_update import FinalInvoiceUpdate as FinalInvoiceUpdate
    from .fiscal_report import FiscalReport as FiscalReport
    from .fiscal_report_create import FiscalReportCreate as FiscalReportCreate
    from .fiscal_report_line import FiscalReportLine as FiscalReportLine
    from .fiscal_report_line_write import FiscalReportLineWrite as FiscalReportLineWrite
    from .fiscal_report_page import FiscalReportPage as FiscalReportPage
    from .fiscal_report_update import FiscalReportUpdate as FiscalReportUpdate
    from .flat_rate import FlatRate as FlatRate
    from .flat_rate_page import FlatRatePage as FlatRatePage
    from .foundation_process import FoundationProcess as FoundationProcess
    from .gtu import Gtu as Gtu
    from .gtu_page import GtuPage as GtuPage
    from .income_tax import IncomeTax as IncomeTax
    from .income_tax_page import IncomeTaxPage as IncomeTaxPage
    from .income_tax_status import IncomeTaxStatus as IncomeTaxStatus
    from .inform_via_email import InformViaEmail as InformViaEmail
    from .insurance_fee import InsuranceFee as InsuranceFee
    from .insurance_fee_page import InsuranceFeePage as InsuranceFeePage
    from .insurance_fee_status import InsuranceFeeStatus as InsuranceFeeStatus
    from .internal_evidence import InternalEvidence as InternalEvidence
    from .internal_evidence_create import InternalEvidenceCreate as InternalEvidenceCreate
    from .internal_evidence_page import InternalEvidencePage as InternalEvidencePage
    from .internal_evidence_update import InternalEvidenceUpdate as InternalEvidenceUpdate
    from .internal_invoice import InternalInvoice as InternalInvoice
    from .internal_invoice_create import InternalInvoiceCreate as InternalInvoiceCreate
    from .internal_invoice_line import InternalInvoiceLine as InternalInvoiceLine
    from .internal_invoice_line_write import InternalInvoiceLineWrite as InternalInvoiceLineWrite
    from .internal_invoice_page import InternalInvoicePage as InternalInvoicePage
    from .internal_invoice_update import InternalInvoiceUpdate as InternalInvoiceUpdate
    from .internal_transaction_kind import InternalTransactionKind as InternalTransactionKind
    from .invoice import Invoice as Invoice
    from .invoice_attachment import InvoiceAttachment as InvoiceAttachment
    from .invoice_attachment_page import InvoiceAttachmentPage as InvoiceAttachmentPage
    from .invoice_create import InvoiceCreate as InvoiceCreate
    from .invoice_date_kind import InvoiceDateKind as InvoiceDateKind
    from .invoice_kind import InvoiceKind as InvoiceKind
    from .invoice_page import InvoicePage as InvoicePage
    from .invoice_status import InvoiceStatus as InvoiceStatus
    from .invoice_update import InvoiceUpdate as InvoiceUpdate
    from .invoice_webhook import InvoiceWebhook as InvoiceWebhook
    from .ksef_data import KsefData as KsefData
    from .ksef_file_format import KsefFileFormat as KsefFileFormat
    from .ksef_import import KsefImport as KsefImport
    from .ksef_import_page import KsefImportPage as KsefImportPage
    from .ksef_integration import KsefIntegration as KsefIntegration
    from .ksef_sendings import KsefSendings as KsefSendings
    from .ksef_status import KsefStatus as KsefStatus
    from .ksef_timestamps import KsefTimestamps as KsefTimestamps
    from .ksef_webhook import KsefWebhook as KsefWebhook
    from .local_government_address import LocalGovernmentAddress as LocalGovernmentAddress
    from .local_government_address_write import LocalGovernmentAddressWrite as LocalGovernmentAddressWrite
    from .locale import Locale as Locale
    from .margin_invoice import MarginInvoice as MarginInvoice
    from .margin_invoice_create import MarginInvoiceCreate as MarginInvoiceCreate
    from .margin_invoice_page import MarginInvoicePage as MarginInvoicePage
    from .margin_invoice_update import MarginInvoiceUpdate as MarginInvoiceUpdate
    from .margin_kind import MarginKind as MarginKind
    from .margin_service import MarginService as MarginService
    from .margin_service_write import MarginServiceWrite as MarginServiceWrite
    from .message import Message as Message
    from .metainfo import Metainfo as Metainfo
    from .moss_vat_rate import MossVatRate as MossVatRate
    from .moss_vat_rate_page import MossVatRatePage as MossVatRatePage
    from .next_number import NextNumber as NextNumber
    from .numbered_kind import NumberedKind as NumberedKind
    from .oss_correction_reason import OssCorrectionReason as OssCorrectionReason
    from .oss_invoice import OssInvoice as OssInvoice
    from .oss_invoice_create import OssInvoiceCreate as OssInvoiceCreate
    from .oss_invoice_line import OssInvoiceLine as OssInvoiceLine
    from .oss_invoice_line_write import OssInvoiceLineWrite as OssInvoiceLineWrite
    from .oss_invoice_page import OssInvoicePage as OssInvoicePage
    from .oss_service_type import OssServiceType as OssServiceType
    from .payment_link import PaymentLink as PaymentLink
    from .payment_method import PaymentMethod as PaymentMethod
    from .pit_period import PitPeriod as PitPeriod
    from .print_type import PrintType as PrintType
    from .product import Product as Product
    from .product_create import ProductCreate as ProductCreate
    from .product_page import ProductPage as ProductPage
    from .product_update import ProductUpdate as ProductUpdate
    from .quick_payment import QuickPayment as QuickPayment
    from .saf_v7_file import SafV7File as SafV7File
    from .saf_v7_file_page import SafV7FilePage as SafV7FilePage
    from .sale_type import SaleType as SaleType
    from .service import Service as Service
    from .service_write import ServiceWrite as ServiceWrite
    from .share_link import ShareLink as ShareLink
    from .split_payment_type import SplitPaymentType as SplitPaymentType
    from .task_status import TaskStatus as TaskStatus
    from .task_timestamps import TaskTimestamps as TaskTimestamps
    from .task_webhook import TaskWebhook as TaskWebhook
    from .tax_office import TaxOffice as TaxOffice
    from .third_party_address import ThirdPartyAddress as ThirdPartyAddress
    from .third_party_address_write import ThirdPartyAddressWrite as ThirdPartyAddressWrite
    from .third_party_role import ThirdPartyRole as ThirdPartyRole
    from .transaction_kind import TransactionKind as TransactionKind
    from .transaction_kind_page import TransactionKindPage as TransactionKindPage
    from .transaction_kind_symbol import TransactionKindSymbol as TransactionKindSymbol
    from .transaction_term import TransactionTerm as TransactionTerm
    from .transaction_term_write import TransactionTermWrite as TransactionTermWrite
    from .transaction_terms import TransactionTerms as TransactionTerms
    from .transaction_terms_write import TransactionTermsWrite as TransactionTermsWrite
    from .vat_date_value import VatDateValue as VatDateValue
    from .vat_eu_tax import VatEuTax as VatEuTax
    from .vat_eu_tax_page import VatEuTaxPage as VatEuTaxPage
    from .vat_exchange_date_kind import VatExchangeDateKind as VatExchangeDateKind
    from .vat_exemption import VatExemption as VatExemption
    from .vat_exemption_page import VatExemptionPage as VatExemptionPage
    from .vat_rate import VatRate as VatRate
    from .vat_rate_page import VatRatePage as VatRatePage
    from .vat_sales import VatSales as VatSales
    from .webhook_event import WebhookEvent as WebhookEvent
    from .webhook_event_name import WebhookEventName as WebhookEventName
    from .webhook_reference import WebhookReference as WebhookReference
    from .webhook_verification import WebhookVerification as WebhookVerification

_MODULES = {
    "AccountActivity": "account_activity",
    "AccountActivityBlame": "account_activity_blame",
    "AccountActivityPage": "account_activity_page",
    "AccountCompany": "account_company",
    "AccountData": "account_data",
    "AccountDetails": "account_details",
    "AccountExtension": "account_extension",
    "AccountExtensions": "account_extensions",
    "AccountRole": "account_role",
    "AccountSubscription": "account_subscription",
    "AccountUserType": "account_user_type",
    "AccountedDocument": "accounted_document",
    "AccountedDocuments": "accounted_documents",
    "AccountingChoice": "accounting_choice",
    "AccountingExtensions": "accounting_extensions",
    "AccountingOfficeService": "accounting_office_service",
    "AccountingPayments": "accounting_payments",
    "AccountingSettings": "accounting_settings",
    "AdvanceInvoice": "advance_invoice",
    "AdvanceInvoiceCreate": "advance_invoice_create",
    "AdvanceInvoicePage": "advance_invoice_page",
    "AdvanceInvoiceUpdate": "advance_invoice_update",
    "AdvanceReference": "advance_reference",
    "AmbassadorDetails": "ambassador_details",
    "AmbassadorExtension": "ambassador_extension",
    "AmlProcess": "aml_process",
    "AutopayExtension": "autopay_extension",
    "BankAccount": "bank_account",
    "BankAccountCreate": "bank_account_create",
    "BankAccountPage": "bank_account_page",
    "BankAccountUpdate": "bank_account_update",
    "Book": "book",
    "BookCompany": "book_company",
    "BookDetails": "book_details",
    "BookLine": "book_line",
    "BookPage": "book_page",
    "BookStatus": "book_status",
    "BookSums": "book_sums",
    "BusinessActivityKind": "business_activity_kind",
    "Client": "client",
    "ClientCreate": "client_create",
    "ClientPage": "client_page",
    "ClientUpdate": "client_update",
    "CorrectionReason": "correction_reason",
    "CorrectiveInvoice": "corrective_invoice",
    "CorrectiveInvoiceCreate": "corrective_invoice_create",
    "CorrectiveInvoicePage": "corrective_invoice_page",
    "CorrectiveInvoiceUpdate": "corrective_invoice_update",
    "CorrectiveOssInvoice": "corrective_oss_invoice",
    "CorrectiveOssInvoiceCreate": "corrective_oss_invoice_create",
    "CorrectiveOssInvoiceLine": "corrective_oss_invoice_line",
    "CorrectiveOssInvoiceLineWrite": "corrective_oss_invoice_line_write",
    "CorrectiveOssInvoicePage": "corrective_oss_invoice_page",
    "CorrectiveService": "corrective_service",
    "CorrectiveServiceWrite": "corrective_service_write",
    "Cost": "cost",
    "CostAccountingStatus": "cost_accounting_status",
    "CostAttachment": "cost_attachment",
    "CostCategory": "cost_category",
    "CostKind": "cost_kind",
    "CostNote": "cost_note",
    "CostPage": "cost_page",
    "CostPaymentStatus": "cost_payment_status",
    "CostRelatedNote": "cost_related_note",
    "CostResult": "cost_result",
    "CostResultStatus": "cost_result_status",
    "CostSource": "cost_source",
    "CostStatus": "cost_status",
    "CostStatusGroup": "cost_status_group",
    "CostStatusSymbol": "cost_status_symbol",
    "CostUpload": "cost_upload",
    "CostUploads": "cost_uploads",
    "CostsResult": "costs_result",
    "Country": "country",
    "CountryPage": "country_page",
    "DailyRevenue": "daily_revenue",
    "DailyRevenueCreate": "daily_revenue_create",
    "DailyRevenueLine": "daily_revenue_line",
    "DailyRevenueLineWrite": "daily_revenue_line_write",
    "DailyRevenuePage": "daily_revenue_page",
    "DailyRevenueUpdate": "daily_revenue_update",
    "DeclarationStatus": "declaration_status",
    "DocumentType": "document_type",
    "DocumentsMarking": "documents_marking",
    "DocumentsMarkingPage": "documents_marking_page",
    "DocumentsPdfOrder": "documents_pdf_order",
    "DocumentsPdfState": "documents_pdf_state",
    "ErrorBody": "error_body",
    "EvidenceClassification": "evidence_classification",
    "Extension": "extension",
    "Extensions": "extensions",
    "FinalInvoice": "final_invoice",
    "FinalInvoiceCreate": "final_invoice_create",
    "FinalInvoicePage": "final_invoice_page",
    "FinalInvoiceUpdate": "final_invoice_update",
    "FiscalReport": "fiscal_report",
    "FiscalReportCreate": "fiscal_report_create",
    "FiscalReportLine": "fiscal_report_line",
    "FiscalReportLineWrite": "fiscal_report_line_write",
    "FiscalReportPage": "fiscal_report_page",
    "FiscalReportUpdate": "fiscal_report_update",
    "FlatRate": "flat_rate",
    "FlatRatePage": "flat_rate_page",
    "FoundationProcess": "foundation_process",
    "Gtu": "gtu",
    "GtuPage": "gtu_page",
    "IncomeTax": "income_tax",
    "IncomeTaxPage": "income_tax_page",
    "IncomeTaxStatus": "income_tax_status",
    "InformViaEmail": "inform_via_email",
    "InsuranceFee": "insurance_fee",
    "InsuranceFeePage": "insurance_fee_page",
    "InsuranceFeeStatus": "insurance_fee_status",
    "InternalEvidence": "internal_evidence",
    "InternalEvidenceCreate": "internal_evidence_create",
    "InternalEvidencePage": "internal_evidence_page",
    "InternalEvidenceUpdate": "internal_evidence_update",
    "InternalInvoice": "internal_invoice",
    "InternalInvoiceCreate": "internal_invoice_create",
    "InternalInvoiceLine": "internal_invoice_line",
    "InternalInvoiceLineWrite": "internal_invoice_line_write",
    "InternalInvoicePage": "internal_invoice_page",
    "InternalInvoiceUpdate": "internal_invoice_update",
    "InternalTransactionKind": "internal_transaction_kind",
    "Invoice": "invoice",
    "InvoiceAttachment": "invoice_attachment",
    "InvoiceAttachmentPage": "invoice_attachment_page",
    "InvoiceCreate": "invoice_create",
    "InvoiceDateKind": "invoice_date_kind",
    "InvoiceKind": "invoice_kind",
    "InvoicePage": "invoice_page",
    "InvoiceStatus": "invoice_status",
    "InvoiceUpdate": "invoice_update",
    "InvoiceWebhook": "invoice_webhook",
    "KsefData": "ksef_data",
    "KsefFileFormat": "ksef_file_format",
    "KsefImport": "ksef_import",
    "KsefImportPage": "ksef_import_page",
    "KsefIntegration": "ksef_integration",
    "KsefSendings": "ksef_sendings",
    "KsefStatus": "ksef_status",
    "KsefTimestamps": "ksef_timestamps",
    "KsefWebhook": "ksef_webhook",
    "LocalGovernmentAddress": "local_government_address",
    "LocalGovernmentAddressWrite": "local_government_address_write",
    "Locale": "locale",
    "MarginInvoice": "margin_invoice",
    "MarginInvoiceCreate": "margin_invoice_create",
    "MarginInvoicePage": "margin_invoice_page",
    "MarginInvoiceUpdate": "margin_invoice_update",
    "MarginKind": "margin_kind",
    "MarginService": "margin_service",
    "MarginServiceWrite": "margin_service_write",
    "Message": "message",
    "Metainfo": "metainfo",
    "MossVatRate": "moss_vat_rate",
    "MossVatRatePage": "moss_vat_rate_page",
    "NextNumber": "next_number",
    "NumberedKind": "numbered_kind",
    "OssCorrectionReason": "oss_correction_reason",
    "OssInvoice": "oss_invoice",
    "OssInvoiceCreate": "oss_invoice_create",
    "OssInvoiceLine": "oss_invoice_line",
    "OssInvoiceLineWrite": "oss_invoice_line_write",
    "OssInvoicePage": "oss_invoice_page",
    "OssServiceType": "oss_service_type",
    "PaymentLink": "payment_link",
    "PaymentMethod": "payment_method",
    "PitPeriod": "pit_period",
    "PrintType": "print_type",
    "Product": "product",
    "ProductCreate": "product_create",
    "ProductPage": "product_page",
    "ProductUpdate": "product_update",
    "QuickPayment": "quick_payment",
    "SafV7File": "saf_v7_file",
    "SafV7FilePage": "saf_v7_file_page",
    "SaleType": "sale_type",
    "Service": "service",
    "ServiceWrite": "service_write",
    "ShareLink": "share_link",
    "SplitPaymentType": "split_payment_type",
    "TaskStatus": "task_status",
    "TaskTimestamps": "task_timestamps",
    "TaskWebhook": "task_webhook",
    "TaxOffice": "tax_office",
    "ThirdPartyAddress": "third_party_address",
    "ThirdPartyAddressWrite": "third_party_address_write",
    "ThirdPartyRole": "third_party_role",
    "TransactionKind": "transaction_kind",
    "TransactionKindPage": "transaction_kind_page",
    "TransactionKindSymbol": "transaction_kind_symbol",
    "TransactionTerm": "transaction_term",
    "TransactionTermWrite": "transaction_term_write",
    "TransactionTerms": "transaction_terms",
    "TransactionTermsWrite": "transaction_terms_write",
    "VatDateValue": "vat_date_value",
    "VatEuTax": "vat_eu_tax",
    "VatEuTaxPage": "vat_eu_tax_page",
    "VatExchangeDateKind": "vat_exchange_date_kind",
    "VatExemption": "vat_exemption",
    "VatExemptionPage": "vat_exemption_page",
    "VatRate": "vat_rate",
    "VatRatePage": "vat_rate_page",
    "VatSales": "vat_sales",
    "WebhookEvent": "webhook_event",
    "WebhookEventName": "webhook_event_name",
    "WebhookReference": "webhook_reference",
    "WebhookVerification": "webhook_verification",
}

__all__ = [
    "AccountActivity",
    "AccountActivityBlame",
    "AccountActivityPage",
    "AccountCompany",
    "AccountData",
    "AccountDetails",
    "AccountedDocument",
    "AccountedDocuments",
    "AccountExtension",
    "AccountExtensions",
    "AccountingChoice",
    "AccountingExtensions",
    "AccountingOfficeService",
    "AccountingPayments",
    "AccountingSettings",
    "AccountRole",
    "AccountSubscription",
    "AccountUserType",
    "AdvanceInvoice",
    "AdvanceInvoiceCreate",
    "AdvanceInvoicePage",
    "AdvanceInvoiceUpdate",
    "AdvanceReference",
    "AmbassadorDetails",
    "AmbassadorExtension",
    "AmlProcess",
    "AutopayExtension",
    "BankAccount",
    "BankAccountCreate",
    "BankAccountPage",
    "BankAccountUpdate",
    "Book",
    "BookCompany",
    "BookDetails",
    "BookLine",
    "BookPage",
    "BookStatus",
    "BookSums",
    "BusinessActivityKind",
    "Client",
    "ClientCreate",
    "ClientPage",
    "ClientUpdate",
    "CorrectionReason",
    "CorrectiveInvoice",
    "CorrectiveInvoiceCreate",
    "CorrectiveInvoicePage",
    "CorrectiveInvoiceUpdate",
    "CorrectiveOssInvoice",
    "CorrectiveOssInvoiceCreate",
    "CorrectiveOssInvoiceLine",
    "CorrectiveOssInvoiceLineWrite",
    "CorrectiveOssInvoicePage",
    "CorrectiveService",
    "CorrectiveServiceWrite",
    "Cost",
    "CostAccountingStatus",
    "CostAttachment",
    "CostCategory",
    "CostKind",
    "CostNote",
    "CostPage",
    "CostPaymentStatus",
    "CostRelatedNote",
    "CostResult",
    "CostResultStatus",
    "CostSource",
    "CostsResult",
    "CostStatus",
    "CostStatusGroup",
    "CostStatusSymbol",
    "CostUpload",
    "CostUploads",
    "Country",
    "CountryPage",
    "DailyRevenue",
    "DailyRevenueCreate",
    "DailyRevenueLine",
    "DailyRevenueLineWrite",
    "DailyRevenuePage",
    "DailyRevenueUpdate",
    "DeclarationStatus",
    "DocumentsMarking",
    "DocumentsMarkingPage",
    "DocumentsPdfOrder",
    "DocumentsPdfState",
    "DocumentType",
    "ErrorBody",
    "EvidenceClassification",
    "Extension",
    "Extensions",
    "FinalInvoice",
    "FinalInvoiceCreate",
    "FinalInvoicePage",
    "FinalInvoiceUpdate",
    "FiscalReport",
    "FiscalReportCreate",
    "FiscalReportLine",
    "FiscalReportLineWrite",
    "FiscalReportPage",
    "FiscalReportUpdate",
    "FlatRate",
    "FlatRatePage",
    "FoundationProcess",
    "Gtu",
    "GtuPage",
    "IncomeTax",
    "IncomeTaxPage",
    "IncomeTaxStatus",
    "InformViaEmail",
    "InsuranceFee",
    "InsuranceFeePage",
    "InsuranceFeeStatus",
    "InternalEvidence",
    "InternalEvidenceCreate",
    "InternalEvidencePage",
    "InternalEvidenceUpdate",
    "InternalInvoice",
    "InternalInvoiceCreate",
    "InternalInvoiceLine",
    "InternalInvoiceLineWrite",
    "InternalInvoicePage",
    "InternalInvoiceUpdate",
    "InternalTransactionKind",
    "Invoice",
    "InvoiceAttachment",
    "InvoiceAttachmentPage",
    "InvoiceCreate",
    "InvoiceDateKind",
    "InvoiceKind",
    "InvoicePage",
    "InvoiceStatus",
    "InvoiceUpdate",
    "InvoiceWebhook",
    "KsefData",
    "KsefFileFormat",
    "KsefImport",
    "KsefImportPage",
    "KsefIntegration",
    "KsefSendings",
    "KsefStatus",
    "KsefTimestamps",
    "KsefWebhook",
    "Locale",
    "LocalGovernmentAddress",
    "LocalGovernmentAddressWrite",
    "MarginInvoice",
    "MarginInvoiceCreate",
    "MarginInvoicePage",
    "MarginInvoiceUpdate",
    "MarginKind",
    "MarginService",
    "MarginServiceWrite",
    "Message",
    "Metainfo",
    "MossVatRate",
    "MossVatRatePage",
    "NextNumber",
    "NumberedKind",
    "OssCorrectionReason",
    "OssInvoice",
    "OssInvoiceCreate",
    "OssInvoiceLine",
    "OssInvoiceLineWrite",
    "OssInvoicePage",
    "OssServiceType",
    "PaymentLink",
    "PaymentMethod",
    "PitPeriod",
    "PrintType",
    "Product",
    "ProductCreate",
    "ProductPage",
    "ProductUpdate",
    "QuickPayment",
    "SafV7File",
    "SafV7FilePage",
    "SaleType",
    "Service",
    "ServiceWrite",
    "ShareLink",
    "SplitPaymentType",
    "TaskStatus",
    "TaskTimestamps",
    "TaskWebhook",
    "TaxOffice",
    "ThirdPartyAddress",
    "ThirdPartyAddressWrite",
    "ThirdPartyRole",
    "TransactionKind",
    "TransactionKindPage",
    "TransactionKindSymbol",
    "TransactionTerm",
    "TransactionTerms",
    "TransactionTermsWrite",
    "TransactionTermWrite",
    "VatDateValue",
    "VatEuTax",
    "VatEuTaxPage",
    "VatExchangeDateKind",
    "VatExemption",
    "VatExemptionPage",
    "VatRate",
    "VatRatePage",
    "VatSales",
    "WebhookEvent",
    "WebhookEventName",
    "WebhookReference",
    "WebhookVerification",
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
