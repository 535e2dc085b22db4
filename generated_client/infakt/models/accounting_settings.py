# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record
from .accounting_choice import AccountingChoice
from .pit_period import PitPeriod
from .vat_sales import VatSales


class AccountingSettings(Record):
    """How the company is taxed."""

    __slots__ = ()

    status: Field[str] = Field("status")
    """For example `finished`."""
    accounting_data_filled: Field[bool] = Field("accounting_data_filled")
    pit_type: Field[AccountingChoice] = Field("pit_type", decode=AccountingChoice.decode)
    """Income tax, such as `regular` or `flat_rate`."""
    pit_history: Field[Sequence[PitPeriod]] = Field("pit_history", decode=PitPeriod.decode_list)
    vat_sales: Field[VatSales] = Field("vat_sales", decode=VatSales.decode)
    vat_method: Field[AccountingChoice] = Field("vat_method", decode=AccountingChoice.decode)
    started_at_in_infakt: Field[date] = Field("started_at_in_infakt", read=read_day)
    business_activity_code: Field[str] = Field("business_activity_code")
    insurance_fee_account_number: Field[str] = Field("insurance_fee_account_number")
    individual_tax_account_number: Field[str] = Field("individual_tax_account_number")
    zus: Field[AccountingChoice] = Field("zus", decode=AccountingChoice.decode)
    """Social insurance, such as `cutted_zus`."""
