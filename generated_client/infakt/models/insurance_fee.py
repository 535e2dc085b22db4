# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .accounting_extensions import AccountingExtensions
from .insurance_fee_status import InsuranceFeeStatus


class InsuranceFee(Record):
    """One month's contributions to ZUS. A company that is not a sole trader's gets them without the three parts
    and their accounts.

    Fields:
        period: First day of the month or quarter.
        period_name: Polish, such as `Marzec 2023`.
        correction_counter: Which correction it is; 0 for the original.
        payment_date: Day it is due.
        uuid: What a payment link takes.
        real_pay: In grosze.
        extensions: Not in lists.
        social_amount_price: Social insurance. In grosze.
        health_amount_price: Health insurance. In grosze.
        work_amount_price: Labour fund. In grosze.
        social_amount_paid: In grosze.
        health_amount_paid: In grosze.
        work_amount_paid: In grosze.
        annual_settlement_amount_price: In grosze.
        annual_settlement_amount_paid: In grosze.
        sum_amount_price: In grosze.
        social_account_number: Where to pay; not in lists.
        health_account_number: Where to pay; not in lists.
        work_account_number: Where to pay; not in lists.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    period: Field[date] = Field("period", read=read_day)
    period_name: Field[str] = Field("period_name")
    correction_counter: Field[int] = Field("correction_counter")
    payment_date: Field[date] = Field("payment_date", read=read_day)
    uuid: Field[str] = Field("uuid")
    real_pay: Field[int] = Field("real_pay")
    automatically_paid: Field[bool] = Field("automatically_paid")
    automatically_paid_on: Field[str] = Field("automatically_paid_on")
    extensions: Field[AccountingExtensions] = Field("extensions", decode=AccountingExtensions.decode)
    correction: Field[bool] = Field("correction")
    social_amount_price: Field[int] = Field("social_amount_price")
    health_amount_price: Field[int] = Field("health_amount_price")
    work_amount_price: Field[int] = Field("work_amount_price")
    social_amount_paid: Field[int] = Field("social_amount_paid")
    health_amount_paid: Field[int] = Field("health_amount_paid")
    work_amount_paid: Field[int] = Field("work_amount_paid")
    annual_settlement_amount_price: Field[int] = Field("annual_settlement_amount_price")
    annual_settlement_amount_paid: Field[int] = Field("annual_settlement_amount_paid")
    show_annual_settlement: Field[bool] = Field("show_annual_settlement")
    sum_amount_price: Field[int] = Field("sum_amount_price")
    show_payment_option: Field[bool] = Field("show_payment_option")
    social_account_number: Field[str] = Field("social_account_number")
    health_account_number: Field[str] = Field("health_account_number")
    work_account_number: Field[str] = Field("work_account_number")
    status: Field[InsuranceFeeStatus | str | str] = Field("status", read=member(InsuranceFeeStatus))
