# Generated: do not edit. Change openapi/ or generator/templates/overrides/client.py.jinja,
# then run: python -m generator build
"""The two clients and their resources."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import httpx

from ._runtime.clock import Clock
from ._runtime.events import Hooks
from ._runtime.lazy import Lazy
from ._runtime.quota import Quota, QuotaStore
from ._runtime.retry import Retry
from ._runtime.session import AsyncSession, Session
from ._runtime.settings import MAX_DOWNLOAD_BYTES, Environment, find_key, resolve_settings
from ._version import __version__

if TYPE_CHECKING:
    from .resources.account import Account, AsyncAccount
    from .resources.advance_invoices import AdvanceInvoices, AsyncAdvanceInvoices
    from .resources.bank_accounts import AsyncBankAccounts, BankAccounts
    from .resources.books import AsyncBooks, Books
    from .resources.clients import AsyncClients, Clients
    from .resources.corrective_invoices import AsyncCorrectiveInvoices, CorrectiveInvoices
    from .resources.corrective_oss_invoices import AsyncCorrectiveOssInvoices, CorrectiveOssInvoices
    from .resources.costs import AsyncCosts, Costs
    from .resources.countries import AsyncCountries, Countries
    from .resources.daily_revenues import AsyncDailyRevenues, DailyRevenues
    from .resources.documents_markings import AsyncDocumentsMarkings, DocumentsMarkings
    from .resources.documents_pdf import AsyncDocumentsPdf, DocumentsPdf
    from .resources.final_invoices import AsyncFinalInvoices, FinalInvoices
    from .resources.fiscal_reports import AsyncFiscalReports, FiscalReports
    from .resources.flat_rates import AsyncFlatRates, FlatRates
    from .resources.gtus import AsyncGtus, Gtus
    from .resources.income_taxes import AsyncIncomeTaxes, IncomeTaxes
    from .resources.insurance_fees import AsyncInsuranceFees, InsuranceFees
    from .resources.internal_evidences import AsyncInternalEvidences, InternalEvidences
    from .resources.internal_invoices import AsyncInternalInvoices, InternalInvoices
    from .resources.invoices import AsyncInvoices, Invoices
    from .resources.ksef import AsyncKsef, Ksef
    from .resources.ksef1 import AsyncKsef1, Ksef1
    from .resources.margin_invoices import AsyncMarginInvoices, MarginInvoices
    from .resources.moss_vat_rates import AsyncMossVatRates, MossVatRates
    from .resources.oss_invoices import AsyncOssInvoices, OssInvoices
    from .resources.payments import AsyncPayments, Payments
    from .resources.products import AsyncProducts, Products
    from .resources.saf_v7_files import AsyncSafV7Files, SafV7Files
    from .resources.transaction_kinds import AsyncTransactionKinds, TransactionKinds
    from .resources.vat_eu_taxes import AsyncVatEuTaxes, VatEuTaxes
    from .resources.vat_exemptions import AsyncVatExemptions, VatExemptions
    from .resources.vat_rates import AsyncVatRates, VatRates

USER_AGENT = f"infakt-client/{__version__} python/{sys.version.split()[0]} httpx/{httpx.__version__}"


class Infakt(Session):
    """A client of one inFakt account, for threads.

    Args:
        api_key: The account's key; ``INFAKT_API_KEY`` when None.
        environment: ``"production"`` or ``"sandbox"``; ``INFAKT_ENVIRONMENT`` when None, else production.
        base_url: Another server; ``INFAKT_BASE_URL`` when None. ``http://`` is for this machine's own addresses only.
        timeout: Seconds that any single wait for the network may take.
        retry: How often and how long failed calls are repeated.
        quota: The rate limits that calls are paced by before the server refuses them: ``Quota()``, those stated for
            plans other than accountants'; ``Quota.published()``, those of the vendor's public page; windows of your
            own; None for no pacing.
        quota_store: Where the calls are counted, to share a quota: between processes ``SQLiteQuotaStore(path)``,
            between machines ``RedisQuotaStore(url)``; when None, between the threads and tasks of this client.
        max_download_bytes: The largest download into a file, unpacked; one into memory has 50 MB at most.
        hooks: What to call on requests, responses, retries and waits for the quota.
        http_client: An ``httpx.Client`` of your own (proxy, certificates); it is not closed with the client.
            Only the client's own connections keep the deadline whatever the server does. Over these it is looked at
            between two pieces of a body; before that ``timeout`` bounds each wait for the network alone.
        clock: The source of time, for tests.
        rng: The source of random numbers, for tests.

    Raises:
        ConfigurationError: There is no key, the address would disclose it, or an argument has the wrong type.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        environment: Environment | None = None,
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry | None = None,
        quota: Quota | None = Quota(),
        quota_store: QuotaStore | None = None,
        max_download_bytes: int = MAX_DOWNLOAD_BYTES,
        hooks: Hooks | None = None,
        http_client: httpx.Client | None = None,
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        key = find_key(api_key)
        del api_key  # from here on no report of an error shows it
        settings = resolve_settings(
            api_key=key,
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            retry=retry,
            quota=quota,
            hooks=hooks,
            max_download_bytes=max_download_bytes,
        )
        super().__init__(
            settings,
            user_agent=USER_AGENT,
            http_client=http_client,
            quota_store=quota_store,
            clock=clock,
            rng=rng,
        )

    @Lazy
    def invoices(self) -> type[Invoices]:
        """VAT invoices and proformas."""
        from .resources.invoices import Invoices

        return Invoices

    @Lazy
    def corrective_invoices(self) -> type[CorrectiveInvoices]:
        """Corrections of VAT invoices."""
        from .resources.corrective_invoices import CorrectiveInvoices

        return CorrectiveInvoices

    @Lazy
    def margin_invoices(self) -> type[MarginInvoices]:
        """Invoices under a margin scheme."""
        from .resources.margin_invoices import MarginInvoices

        return MarginInvoices

    @Lazy
    def advance_invoices(self) -> type[AdvanceInvoices]:
        """Invoices for payments received before a sale."""
        from .resources.advance_invoices import AdvanceInvoices

        return AdvanceInvoices

    @Lazy
    def final_invoices(self) -> type[FinalInvoices]:
        """Invoices that settle advances."""
        from .resources.final_invoices import FinalInvoices

        return FinalInvoices

    @Lazy
    def oss_invoices(self) -> type[OssInvoices]:
        """Invoices to consumers in the EU with their country's VAT."""
        from .resources.oss_invoices import OssInvoices

        return OssInvoices

    @Lazy
    def corrective_oss_invoices(self) -> type[CorrectiveOssInvoices]:
        """Corrections of OSS invoices."""
        from .resources.corrective_oss_invoices import CorrectiveOssInvoices

        return CorrectiveOssInvoices

    @Lazy
    def internal_invoices(self) -> type[InternalInvoices]:
        """VAT documents that are not sent to a buyer."""
        from .resources.internal_invoices import InternalInvoices

        return InternalInvoices

    @Lazy
    def fiscal_reports(self) -> type[FiscalReports]:
        """Cash register reports."""
        from .resources.fiscal_reports import FiscalReports

        return FiscalReports

    @Lazy
    def internal_evidences(self) -> type[InternalEvidences]:
        """Internal documents that prove income."""
        from .resources.internal_evidences import InternalEvidences

        return InternalEvidences

    @Lazy
    def daily_revenues(self) -> type[DailyRevenues]:
        """Daily takings."""
        from .resources.daily_revenues import DailyRevenues

        return DailyRevenues

    @Lazy
    def documents_pdf(self) -> type[DocumentsPdf]:
        """A single PDF of many income documents."""
        from .resources.documents_pdf import DocumentsPdf

        return DocumentsPdf

    @Lazy
    def clients(self) -> type[Clients]:
        """Buyers saved in the account."""
        from .resources.clients import Clients

        return Clients

    @Lazy
    def products(self) -> type[Products]:
        """Products and services saved in the account."""
        from .resources.products import Products

        return Products

    @Lazy
    def bank_accounts(self) -> type[BankAccounts]:
        """Bank accounts shown on documents."""
        from .resources.bank_accounts import BankAccounts

        return BankAccounts

    @Lazy
    def vat_rates(self) -> type[VatRates]:
        """VAT rates."""
        from .resources.vat_rates import VatRates

        return VatRates

    @Lazy
    def flat_rates(self) -> type[FlatRates]:
        """Flat-rate income tax rates."""
        from .resources.flat_rates import FlatRates

        return FlatRates

    @Lazy
    def moss_vat_rates(self) -> type[MossVatRates]:
        """VAT rates of OSS invoices."""
        from .resources.moss_vat_rates import MossVatRates

        return MossVatRates

    @Lazy
    def vat_exemptions(self) -> type[VatExemptions]:
        """Grounds for VAT exemption."""
        from .resources.vat_exemptions import VatExemptions

        return VatExemptions

    @Lazy
    def gtus(self) -> type[Gtus]:
        """GTU codes, groups of goods and services in JPK V7."""
        from .resources.gtus import Gtus

        return Gtus

    @Lazy
    def documents_markings(self) -> type[DocumentsMarkings]:
        """Document markings used in JPK V7."""
        from .resources.documents_markings import DocumentsMarkings

        return DocumentsMarkings

    @Lazy
    def transaction_kinds(self) -> type[TransactionKinds]:
        """Kinds of transactions that documents refer to."""
        from .resources.transaction_kinds import TransactionKinds

        return TransactionKinds

    @Lazy
    def countries(self) -> type[Countries]:
        """Countries."""
        from .resources.countries import Countries

        return Countries

    @Lazy
    def costs(self) -> type[Costs]:
        """Costs and their files."""
        from .resources.costs import Costs

        return Costs

    @Lazy
    def saf_v7_files(self) -> type[SafV7Files]:
        """JPK V7, VAT ledgers and declarations."""
        from .resources.saf_v7_files import SafV7Files

        return SafV7Files

    @Lazy
    def vat_eu_taxes(self) -> type[VatEuTaxes]:
        """VAT-UE declarations."""
        from .resources.vat_eu_taxes import VatEuTaxes

        return VatEuTaxes

    @Lazy
    def income_taxes(self) -> type[IncomeTaxes]:
        """Income tax advances."""
        from .resources.income_taxes import IncomeTaxes

        return IncomeTaxes

    @Lazy
    def books(self) -> type[Books]:
        """Monthly ledgers of income and expenses."""
        from .resources.books import Books

        return Books

    @Lazy
    def insurance_fees(self) -> type[InsuranceFees]:
        """ZUS contributions."""
        from .resources.insurance_fees import InsuranceFees

        return InsuranceFees

    @Lazy
    def payments(self) -> type[Payments]:
        """Paying taxes and contributions."""
        from .resources.payments import Payments

        return Payments

    @Lazy
    def ksef(self) -> type[Ksef]:
        """KSeF 2.0, the national e-invoicing system."""
        from .resources.ksef import Ksef

        return Ksef

    @Lazy
    def ksef1(self) -> type[Ksef1]:
        """KSeF 1.0, switched off; every call returns 410."""
        from .resources.ksef1 import Ksef1

        return Ksef1

    @Lazy
    def account(self) -> type[Account]:
        """The account."""
        from .resources.account import Account

        return Account


class AsyncInfakt(AsyncSession):
    """A client of one inFakt account, for tasks.

    Args:
        api_key: The account's key; ``INFAKT_API_KEY`` when None.
        environment: ``"production"`` or ``"sandbox"``; ``INFAKT_ENVIRONMENT`` when None, else production.
        base_url: Another server; ``INFAKT_BASE_URL`` when None. ``http://`` is for this machine's own addresses only.
        timeout: Seconds that any single wait for the network may take.
        retry: How often and how long failed calls are repeated.
        quota: The rate limits that calls are paced by before the server refuses them: ``Quota()``, those stated for
            plans other than accountants'; ``Quota.published()``, those of the vendor's public page; windows of your
            own; None for no pacing.
        quota_store: Where the calls are counted, to share a quota: between processes ``SQLiteQuotaStore(path)``,
            between machines ``RedisQuotaStore(url)``; when None, between the threads and tasks of this client.
        max_download_bytes: The largest download into a file, unpacked; one into memory has 50 MB at most.
        hooks: What to call on requests, responses, retries and waits for the quota.
        http_client: An ``httpx.AsyncClient`` of your own (proxy, certificates); it is not closed with the client.
            It keeps the deadline too, but its pool may lose connections for good when calls are cancelled.
        clock: The source of time, for tests.
        rng: The source of random numbers, for tests.

    Raises:
        ConfigurationError: There is no key, the address would disclose it, or an argument has the wrong type.
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        environment: Environment | None = None,
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry | None = None,
        quota: Quota | None = Quota(),
        quota_store: QuotaStore | None = None,
        max_download_bytes: int = MAX_DOWNLOAD_BYTES,
        hooks: Hooks | None = None,
        http_client: httpx.AsyncClient | None = None,
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        key = find_key(api_key)
        del api_key  # from here on no report of an error shows it
        settings = resolve_settings(
            api_key=key,
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            retry=retry,
            quota=quota,
            hooks=hooks,
            max_download_bytes=max_download_bytes,
        )
        super().__init__(
            settings,
            user_agent=USER_AGENT,
            http_client=http_client,
            quota_store=quota_store,
            clock=clock,
            rng=rng,
        )

    @Lazy
    def invoices(self) -> type[AsyncInvoices]:
        """VAT invoices and proformas."""
        from .resources.invoices import AsyncInvoices

        return AsyncInvoices

    @Lazy
    def corrective_invoices(self) -> type[AsyncCorrectiveInvoices]:
        """Corrections of VAT invoices."""
        from .resources.corrective_invoices import AsyncCorrectiveInvoices

        return AsyncCorrectiveInvoices

    @Lazy
    def margin_invoices(self) -> type[AsyncMarginInvoices]:
        """Invoices under a margin scheme."""
        from .resources.margin_invoices import AsyncMarginInvoices

        return AsyncMarginInvoices

    @Lazy
    def advance_invoices(self) -> type[AsyncAdvanceInvoices]:
        """Invoices for payments received before a sale."""
        from .resources.advance_invoices import AsyncAdvanceInvoices

        return AsyncAdvanceInvoices

    @Lazy
    def final_invoices(self) -> type[AsyncFinalInvoices]:
        """Invoices that settle advances."""
        from .resources.final_invoices import AsyncFinalInvoices

        return AsyncFinalInvoices

    @Lazy
    def oss_invoices(self) -> type[AsyncOssInvoices]:
        """Invoices to consumers in the EU with their country's VAT."""
        from .resources.oss_invoices import AsyncOssInvoices

        return AsyncOssInvoices

    @Lazy
    def corrective_oss_invoices(self) -> type[AsyncCorrectiveOssInvoices]:
        """Corrections of OSS invoices."""
        from .resources.corrective_oss_invoices import AsyncCorrectiveOssInvoices

        return AsyncCorrectiveOssInvoices

    @Lazy
    def internal_invoices(self) -> type[AsyncInternalInvoices]:
        """VAT documents that are not sent to a buyer."""
        from .resources.internal_invoices import AsyncInternalInvoices

        return AsyncInternalInvoices

    @Lazy
    def fiscal_reports(self) -> type[AsyncFiscalReports]:
        """Cash register reports."""
        from .resources.fiscal_reports import AsyncFiscalReports

        return AsyncFiscalReports

    @Lazy
    def internal_evidences(self) -> type[AsyncInternalEvidences]:
        """Internal documents that prove income."""
        from .resources.internal_evidences import AsyncInternalEvidences

        return AsyncInternalEvidences

    @Lazy
    def daily_revenues(self) -> type[AsyncDailyRevenues]:
        """Daily takings."""
        from .resources.daily_revenues import AsyncDailyRevenues

        return AsyncDailyRevenues

    @Lazy
    def documents_pdf(self) -> type[AsyncDocumentsPdf]:
        """A single PDF of many income documents."""
        from .resources.documents_pdf import AsyncDocumentsPdf

        return AsyncDocumentsPdf

    @Lazy
    def clients(self) -> type[AsyncClients]:
        """Buyers saved in the account."""
        from .resources.clients import AsyncClients

        return AsyncClients

    @Lazy
    def products(self) -> type[AsyncProducts]:
        """Products and services saved in the account."""
        from .resources.products import AsyncProducts

        return AsyncProducts

    @Lazy
    def bank_accounts(self) -> type[AsyncBankAccounts]:
        """Bank accounts shown on documents."""
        from .resources.bank_accounts import AsyncBankAccounts

        return AsyncBankAccounts

    @Lazy
    def vat_rates(self) -> type[AsyncVatRates]:
        """VAT rates."""
        from .resources.vat_rates import AsyncVatRates

        return AsyncVatRates

    @Lazy
    def flat_rates(self) -> type[AsyncFlatRates]:
        """Flat-rate income tax rates."""
        from .resources.flat_rates import AsyncFlatRates

        return AsyncFlatRates

    @Lazy
    def moss_vat_rates(self) -> type[AsyncMossVatRates]:
        """VAT rates of OSS invoices."""
        from .resources.moss_vat_rates import AsyncMossVatRates

        return AsyncMossVatRates

    @Lazy
    def vat_exemptions(self) -> type[AsyncVatExemptions]:
        """Grounds for VAT exemption."""
        from .resources.vat_exemptions import AsyncVatExemptions

        return AsyncVatExemptions

    @Lazy
    def gtus(self) -> type[AsyncGtus]:
        """GTU codes, groups of goods and services in JPK V7."""
        from .resources.gtus import AsyncGtus

        return AsyncGtus

    @Lazy
    def documents_markings(self) -> type[AsyncDocumentsMarkings]:
        """Document markings used in JPK V7."""
        from .resources.documents_markings import AsyncDocumentsMarkings

        return AsyncDocumentsMarkings

    @Lazy
    def transaction_kinds(self) -> type[AsyncTransactionKinds]:
        """Kinds of transactions that documents refer to."""
        from .resources.transaction_kinds import AsyncTransactionKinds

        return AsyncTransactionKinds

    @Lazy
    def countries(self) -> type[AsyncCountries]:
        """Countries."""
        from .resources.countries import AsyncCountries

        return AsyncCountries

    @Lazy
    def costs(self) -> type[AsyncCosts]:
        """Costs and their files."""
        from .resources.costs import AsyncCosts

        return AsyncCosts

    @Lazy
    def saf_v7_files(self) -> type[AsyncSafV7Files]:
        """JPK V7, VAT ledgers and declarations."""
        from .resources.saf_v7_files import AsyncSafV7Files

        return AsyncSafV7Files

    @Lazy
    def vat_eu_taxes(self) -> type[AsyncVatEuTaxes]:
        """VAT-UE declarations."""
        from .resources.vat_eu_taxes import AsyncVatEuTaxes

        return AsyncVatEuTaxes

    @Lazy
    def income_taxes(self) -> type[AsyncIncomeTaxes]:
        """Income tax advances."""
        from .resources.income_taxes import AsyncIncomeTaxes

        return AsyncIncomeTaxes

    @Lazy
    def books(self) -> type[AsyncBooks]:
        """Monthly ledgers of income and expenses."""
        from .resources.books import AsyncBooks

        return AsyncBooks

    @Lazy
    def insurance_fees(self) -> type[AsyncInsuranceFees]:
        """ZUS contributions."""
        from .resources.insurance_fees import AsyncInsuranceFees

        return AsyncInsuranceFees

    @Lazy
    def payments(self) -> type[AsyncPayments]:
        """Paying taxes and contributions."""
        from .resources.payments import AsyncPayments

        return AsyncPayments

    @Lazy
    def ksef(self) -> type[AsyncKsef]:
        """KSeF 2.0, the national e-invoicing system."""
        from .resources.ksef import AsyncKsef

        return AsyncKsef

    @Lazy
    def ksef1(self) -> type[AsyncKsef1]:
        """KSeF 1.0, switched off; every call returns 410."""
        from .resources.ksef1 import AsyncKsef1

        return AsyncKsef1

    @Lazy
    def account(self) -> type[AsyncAccount]:
        """The account."""
        from .resources.account import AsyncAccount

        return AsyncAccount
