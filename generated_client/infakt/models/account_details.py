# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .account_company import AccountCompany
from .account_data import AccountData
from .account_extensions import AccountExtensions
from .account_subscription import AccountSubscription
from .accounting_office_service import AccountingOfficeService
from .accounting_settings import AccountingSettings
from .aml_process import AmlProcess
from .foundation_process import FoundationProcess


class AccountDetails(Record):
    """The account, its company and its plan."""

    __slots__ = ()

    account_data: Field[AccountData] = Field("account_data", decode=AccountData.decode)
    company_data: Field[AccountCompany] = Field("company_data", decode=AccountCompany.decode)
    current_subscription: Field[AccountSubscription] = Field("current_subscription", decode=AccountSubscription.decode)
    accounting_settings: Field[AccountingSettings] = Field("accounting_settings", decode=AccountingSettings.decode)
    accounting_office_service: Field[AccountingOfficeService] = Field(
        "accounting_office_service", decode=AccountingOfficeService.decode
    )
    foundation_process: Field[FoundationProcess] = Field("foundation_process", decode=FoundationProcess.decode)
    aml_process: Field[AmlProcess] = Field("aml_process", decode=AmlProcess.decode)
    extentions: Field[AccountExtensions] = Field("extentions", decode=AccountExtensions.decode)
    """Spelled this way by the API."""
