# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .accounting_extensions import AccountingExtensions
from .insurance_fee_status import InsuranceFeeStatus


class InsuranceFee(Record):
    """One month's ZUS contributions.

    For a company that is not a sole trader's, the three parts and their accounts are absent.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    period: Field[date] = Field("period", read=read_day)
    """First day of the month or quarter."""
    period_name: Field[str] = Field("period_name")
    """In Polish, such as `Marzec 2023`."""
    correction_counter: Field[int] = Field("correction_counter")
    """Number of the correction; 0 for the original."""
    payment_date: Field[date] = Field("payment_date", read=read_day)
    """Due day."""
    uuid: Field[str] = Field("uuid")
    """Accepted by payment links."""
    real_pay: Field[int] = Field("real_pay")
    """In grosze."""
    automatically_paid: Field[bool] = Field("automatically_paid")
    automatically_paid_on: Field[str] = Field("automatically_paid_on")
    extensions: Field[AccountingExtensions] = Field("extensions", decode=AccountingExtensions.decode)
    """Not in lists."""
    correction: Field[bool] = Field("correction")
    social_amount_price: Field[int] = Field("social_amount_price")
    """Social insurance. In grosze."""
    health_amount_price: Field[int] = Field("health_amount_price")
    """Health insurance. In grosze."""
    work_amount_price: Field[int] = Field("work_amount_price")
    """Labour fund. In grosze."""
    social_amount_paid: Field[int] = Field("social_amount_paid")
    """In grosze."""
    health_amount_paid: Field[int] = Field("health_amount_paid")
    """In grosze."""
    work_amount_paid: Field[int] = Field("work_amount_paid")
    """In grosze."""
    annual_settlement_amount_price: Field[int] = Field("annual_settlement_amount_price")
    """In grosze."""
    annual_settlement_amount_paid: Field[int] = Field("annual_settlement_amount_paid")
    """In grosze."""
    show_annual_settlement: Field[bool] = Field("show_annual_settlement")
    sum_amount_price: Field[int] = Field("sum_amount_price")
    """In grosze."""
    show_payment_option: Field[bool] = Field("show_payment_option")
    social_account_number: Field[str] = Field("social_account_number")
    """Account to pay to; not in lists."""
    health_account_number: Field[str] = Field("health_account_number")
    """Account to pay to; not in lists."""
    work_account_number: Field[str] = Field("work_account_number")
    """Account to pay to; not in lists."""
    status: Field[InsuranceFeeStatus | str] = Field("status", read=member(InsuranceFeeStatus))
