# Generated: do not edit. Change openapi/ or generator/templates/overrides/client.py.jinja,
# then run: python -m generator build
"""The two clients and their resources."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import httpx

from ._runtime.clock import Clock
from ._runtime.events import Hooks
from ._runtime.quota import Quota, QuotaStore
from ._runtime.retry import Retry
from ._runtime.session import AsyncSession, Session
from ._runtime.settings import Environment, find_key, resolve_settings
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
        timeout: Seconds that any one wait for the network may take.
        retry: How often and how long failed calls are repeated.
        quota: The rate limits that calls are paced by before the server refuses them: ``Quota()``, those stated for
            plans other than accountants'; ``Quota.published()``, those of the vendor's public page; windows of your
            own; None for no pacing.
        quota_store: Where the calls are counted, to share a quota: between processes ``SQLiteQuotaStore(path)``,
            between machines ``RedisQuotaStore(url)``; when None, between the threads and tasks of this client.
        hooks: What to call on requests, responses, retries and waits for the quota.
        http_client: An ``httpx.Client`` of your own (proxy, certificates); it is not closed with the client.
        clock: Where time comes from. rng: Where chance comes from. Both are for tests.

    Raises ``ConfigurationError`` without a key, and for an address that would give the key away.
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
        )
        super().__init__(
            settings,
            user_agent=USER_AGENT,
            http_client=http_client,
            quota_store=quota_store,
            clock=clock,
            rng=rng,
        )

    @cached_property
    def invoices(self) -> Invoices:
        """VAT invoices and proformas."""
        from .resources.invoices import Invoices

        return Invoices(self._transport)

    @cached_property
    def corrective_invoices(self) -> CorrectiveInvoices:
        """Corrections of VAT invoices."""
        from .resources.corrective_invoices import CorrectiveInvoices

        return CorrectiveInvoices(self._transport)

    @cached_property
    def margin_invoices(self) -> MarginInvoices:
        """Invoices under a margin scheme."""
        from .resources.margin_invoices import MarginInvoices

        return MarginInvoices(self._transport)

    @cached_property
    def advance_invoices(self) -> AdvanceInvoices:
        """Invoices for payments received before a sale."""
        from .resources.advance_invoices import AdvanceInvoices

        return AdvanceInvoices(self._transport)

    @cached_property
    def final_invoices(self) -> FinalInvoices:
        """Invoices that settle advances."""
        from .resources.final_invoices import FinalInvoices

        return FinalInvoices(self._transport)

    @cached_property
    def oss_invoices(self) -> OssInvoices:
        """Invoices to consumers in the EU with their country's VAT."""
        from .resources.oss_invoices import OssInvoices

        return OssInvoices(self._transport)

    @cached_property
    def corrective_oss_invoices(self) -> CorrectiveOssInvoices:
        """Corrections of OSS invoices."""
        from .resources.corrective_oss_invoices import CorrectiveOssInvoices

        return CorrectiveOssInvoices(self._transport)

    @cached_property
    def internal_invoices(self) -> InternalInvoices:
        """Documents for VAT that no buyer gets."""
        from .resources.internal_invoices import InternalInvoices

        return InternalInvoices(self._transport)

    @cached_property
    def fiscal_reports(self) -> FiscalReports:
        """Reports of cash registers."""
        from .resources.fiscal_reports import FiscalReports

        return FiscalReports(self._transport)

    @cached_property
    def internal_evidences(self) -> InternalEvidences:
        """Documents of one's own that prove income."""
        from .resources.internal_evidences import InternalEvidences

        return InternalEvidences(self._transport)

    @cached_property
    def daily_revenues(self) -> DailyRevenues:
        """Takings of a day."""
        from .resources.daily_revenues import DailyRevenues

        return DailyRevenues(self._transport)

    @cached_property
    def documents_pdf(self) -> DocumentsPdf:
        """One PDF of many income documents."""
        from .resources.documents_pdf import DocumentsPdf

        return DocumentsPdf(self._transport)

    @cached_property
    def clients(self) -> Clients:
        """The buyers kept in the account."""
        from .resources.clients import Clients

        return Clients(self._transport)

    @cached_property
    def products(self) -> Products:
        """Products and services kept in the account."""
        from .resources.products import Products

        return Products(self._transport)

    @cached_property
    def bank_accounts(self) -> BankAccounts:
        """The bank accounts that documents carry."""
        from .resources.bank_accounts import BankAccounts

        return BankAccounts(self._transport)

    @cached_property
    def vat_rates(self) -> VatRates:
        """VAT rates."""
        from .resources.vat_rates import VatRates

        return VatRates(self._transport)

    @cached_property
    def flat_rates(self) -> FlatRates:
        """Rates of flat-rate income tax."""
        from .resources.flat_rates import FlatRates

        return FlatRates(self._transport)

    @cached_property
    def moss_vat_rates(self) -> MossVatRates:
        """VAT rates of OSS invoices."""
        from .resources.moss_vat_rates import MossVatRates

        return MossVatRates(self._transport)

    @cached_property
    def vat_exemptions(self) -> VatExemptions:
        """Grounds for VAT exemption."""
        from .resources.vat_exemptions import VatExemptions

        return VatExemptions(self._transport)

    @cached_property
    def gtus(self) -> Gtus:
        """GTU codes, groups of goods and services in JPK V7."""
        from .resources.gtus import Gtus

        return Gtus(self._transport)

    @cached_property
    def documents_markings(self) -> DocumentsMarkings:
        """Markings of income documents in JPK V7."""
        from .resources.documents_markings import DocumentsMarkings

        return DocumentsMarkings(self._transport)

    @cached_property
    def transaction_kinds(self) -> TransactionKinds:
        """What sort of transaction a document is about."""
        from .resources.transaction_kinds import TransactionKinds

        return TransactionKinds(self._transport)

    @cached_property
    def countries(self) -> Countries:
        """Countries."""
        from .resources.countries import Countries

        return Countries(self._transport)

    @cached_property
    def costs(self) -> Costs:
        """Costs and the files that prove them."""
        from .resources.costs import Costs

        return Costs(self._transport)

    @cached_property
    def saf_v7_files(self) -> SafV7Files:
        """JPK V7, VAT ledgers and declarations."""
        from .resources.saf_v7_files import SafV7Files

        return SafV7Files(self._transport)

    @cached_property
    def vat_eu_taxes(self) -> VatEuTaxes:
        """VAT-UE declarations."""
        from .resources.vat_eu_taxes import VatEuTaxes

        return VatEuTaxes(self._transport)

    @cached_property
    def income_taxes(self) -> IncomeTaxes:
        """Advances on income tax."""
        from .resources.income_taxes import IncomeTaxes

        return IncomeTaxes(self._transport)

    @cached_property
    def books(self) -> Books:
        """Monthly ledgers of income and expenses."""
        from .resources.books import Books

        return Books(self._transport)

    @cached_property
    def insurance_fees(self) -> InsuranceFees:
        """Contributions to ZUS."""
        from .resources.insurance_fees import InsuranceFees

        return InsuranceFees(self._transport)

    @cached_property
    def payments(self) -> Payments:
        """Paying taxes and contributions."""
        from .resources.payments import Payments

        return Payments(self._transport)

    @cached_property
    def ksef(self) -> Ksef:
        """KSeF 2.0, the national system of e-invoices."""
        from .resources.ksef import Ksef

        return Ksef(self._transport)

    @cached_property
    def ksef1(self) -> Ksef1:
        """KSeF 1.0, switched off; every call answers 410."""
        from .resources.ksef1 import Ksef1

        return Ksef1(self._transport)

    @cached_property
    def account(self) -> Account:
        """The account itself."""
        from .resources.account import Account

        return Account(self._transport)


class AsyncInfakt(AsyncSession):
    """A client of one inFakt account, for tasks.

    Args:
        api_key: The account's key; ``INFAKT_API_KEY`` when None.
        environment: ``"production"`` or ``"sandbox"``; ``INFAKT_ENVIRONMENT`` when None, else production.
        base_url: Another server; ``INFAKT_BASE_URL`` when None. ``http://`` is for this machine's own addresses only.
        timeout: Seconds that any one wait for the network may take.
        retry: How often and how long failed calls are repeated.
        quota: The rate limits that calls are paced by before the server refuses them: ``Quota()``, those stated for
            plans other than accountants'; ``Quota.published()``, those of the vendor's public page; windows of your
            own; None for no pacing.
        quota_store: Where the calls are counted, to share a quota: between processes ``SQLiteQuotaStore(path)``,
            between machines ``RedisQuotaStore(url)``; when None, between the threads and tasks of this client.
        hooks: What to call on requests, responses, retries and waits for the quota.
        http_client: An ``httpx.AsyncClient`` of your own (proxy, certificates); it is not closed with the client.
        clock: Where time comes from. rng: Where chance comes from. Both are for tests.

    Raises ``ConfigurationError`` without a key, and for an address that would give the key away.
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
        )
        super().__init__(
            settings,
            user_agent=USER_AGENT,
            http_client=http_client,
            quota_store=quota_store,
            clock=clock,
            rng=rng,
        )

    @cached_property
    def invoices(self) -> AsyncInvoices:
        """VAT invoices and proformas."""
        from .resources.invoices import AsyncInvoices

        return AsyncInvoices(self._transport)

    @cached_property
    def corrective_invoices(self) -> AsyncCorrectiveInvoices:
        """Corrections of VAT invoices."""
        from .resources.corrective_invoices import AsyncCorrectiveInvoices

        return AsyncCorrectiveInvoices(self._transport)

    @cached_property
    def margin_invoices(self) -> AsyncMarginInvoices:
        """Invoices under a margin scheme."""
        from .resources.margin_invoices import AsyncMarginInvoices

        return AsyncMarginInvoices(self._transport)

    @cached_property
    def advance_invoices(self) -> AsyncAdvanceInvoices:
        """Invoices for payments received before a sale."""
        from .resources.advance_invoices import AsyncAdvanceInvoices

        return AsyncAdvanceInvoices(self._transport)

    @cached_property
    def final_invoices(self) -> AsyncFinalInvoices:
        """Invoices that settle advances."""
        from .resources.final_invoices import AsyncFinalInvoices

        return AsyncFinalInvoices(self._transport)

    @cached_property
    def oss_invoices(self) -> AsyncOssInvoices:
        """Invoices to consumers in the EU with their country's VAT."""
        from .resources.oss_invoices import AsyncOssInvoices

        return AsyncOssInvoices(self._transport)

    @cached_property
    def corrective_oss_invoices(self) -> AsyncCorrectiveOssInvoices:
        """Corrections of OSS invoices."""
        from .resources.corrective_oss_invoices import AsyncCorrectiveOssInvoices

        return AsyncCorrectiveOssInvoices(self._transport)

    @cached_property
    def internal_invoices(self) -> AsyncInternalInvoices:
        """Documents for VAT that no buyer gets."""
        from .resources.internal_invoices import AsyncInternalInvoices

        return AsyncInternalInvoices(self._transport)

    @cached_property
    def fiscal_reports(self) -> AsyncFiscalReports:
        """Reports of cash registers."""
        from .resources.fiscal_reports import AsyncFiscalReports

        return AsyncFiscalReports(self._transport)

    @cached_property
    def internal_evidences(self) -> AsyncInternalEvidences:
        """Documents of one's own that prove income."""
        from .resources.internal_evidences import AsyncInternalEvidences

        return AsyncInternalEvidences(self._transport)

    @cached_property
    def daily_revenues(self) -> AsyncDailyRevenues:
        """Takings of a day."""
        from .resources.daily_revenues import AsyncDailyRevenues

        return AsyncDailyRevenues(self._transport)

    @cached_property
    def documents_pdf(self) -> AsyncDocumentsPdf:
        """One PDF of many income documents."""
        from .resources.documents_pdf import AsyncDocumentsPdf

        return AsyncDocumentsPdf(self._transport)

    @cached_property
    def clients(self) -> AsyncClients:
        """The buyers kept in the account."""
        from .resources.clients import AsyncClients

        return AsyncClients(self._transport)

    @cached_property
    def products(self) -> AsyncProducts:
        """Products and services kept in the account."""
        from .resources.products import AsyncProducts

        return AsyncProducts(self._transport)

    @cached_property
    def bank_accounts(self) -> AsyncBankAccounts:
        """The bank accounts that documents carry."""
        from .resources.bank_accounts import AsyncBankAccounts

        return AsyncBankAccounts(self._transport)

    @cached_property
    def vat_rates(self) -> AsyncVatRates:
        """VAT rates."""
        from .resources.vat_rates import AsyncVatRates

        return AsyncVatRates(self._transport)

    @cached_property
    def flat_rates(self) -> AsyncFlatRates:
        """Rates of flat-rate income tax."""
        from .resources.flat_rates import AsyncFlatRates

        return AsyncFlatRates(self._transport)

    @cached_property
    def moss_vat_rates(self) -> AsyncMossVatRates:
        """VAT rates of OSS invoices."""
        from .resources.moss_vat_rates import AsyncMossVatRates

        return AsyncMossVatRates(self._transport)

    @cached_property
    def vat_exemptions(self) -> AsyncVatExemptions:
        """Grounds for VAT exemption."""
        from .resources.vat_exemptions import AsyncVatExemptions

        return AsyncVatExemptions(self._transport)

    @cached_property
    def gtus(self) -> AsyncGtus:
        """GTU codes, groups of goods and services in JPK V7."""
        from .resources.gtus import AsyncGtus

        return AsyncGtus(self._transport)

    @cached_property
    def documents_markings(self) -> AsyncDocumentsMarkings:
        """Markings of income documents in JPK V7."""
        from .resources.documents_markings import AsyncDocumentsMarkings

        return AsyncDocumentsMarkings(self._transport)

    @cached_property
    def transaction_kinds(self) -> AsyncTransactionKinds:
        """What sort of transaction a document is about."""
        from .resources.transaction_kinds import AsyncTransactionKinds

        return AsyncTransactionKinds(self._transport)

    @cached_property
    def countries(self) -> AsyncCountries:
        """Countries."""
        from .resources.countries import AsyncCountries

        return AsyncCountries(self._transport)

    @cached_property
    def costs(self) -> AsyncCosts:
        """Costs and the files that prove them."""
        from .resources.costs import AsyncCosts

        return AsyncCosts(self._transport)

    @cached_property
    def saf_v7_files(self) -> AsyncSafV7Files:
        """JPK V7, VAT ledgers and declarations."""
        from .resources.saf_v7_files import AsyncSafV7Files

        return AsyncSafV7Files(self._transport)

    @cached_property
    def vat_eu_taxes(self) -> AsyncVatEuTaxes:
        """VAT-UE declarations."""
        from .resources.vat_eu_taxes import AsyncVatEuTaxes

        return AsyncVatEuTaxes(self._transport)

    @cached_property
    def income_taxes(self) -> AsyncIncomeTaxes:
        """Advances on income tax."""
        from .resources.income_taxes import AsyncIncomeTaxes

        return AsyncIncomeTaxes(self._transport)

    @cached_property
    def books(self) -> AsyncBooks:
        """Monthly ledgers of income and expenses."""
        from .resources.books import AsyncBooks

        return AsyncBooks(self._transport)

    @cached_property
    def insurance_fees(self) -> AsyncInsuranceFees:
        """Contributions to ZUS."""
        from .resources.insurance_fees import AsyncInsuranceFees

        return AsyncInsuranceFees(self._transport)

    @cached_property
    def payments(self) -> AsyncPayments:
        """Paying taxes and contributions."""
        from .resources.payments import AsyncPayments

        return AsyncPayments(self._transport)

    @cached_property
    def ksef(self) -> AsyncKsef:
        """KSeF 2.0, the national system of e-invoices."""
        from .resources.ksef import AsyncKsef

        return AsyncKsef(self._transport)

    @cached_property
    def ksef1(self) -> AsyncKsef1:
        """KSeF 1.0, switched off; every call answers 410."""
        from .resources.ksef1 import AsyncKsef1

        return AsyncKsef1(self._transport)

    @cached_property
    def account(self) -> AsyncAccount:
        """The account itself."""
        from .resources.account import AsyncAccount

        return AsyncAccount(self._transport)
