# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .accounting_extensions import AccountingExtensions
from .income_tax_status import IncomeTaxStatus
from .tax_office import TaxOffice


class IncomeTax(Record):
    """An income tax advance.

    `incremental` amounts are cumulative since the start of the year.
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
    symbol: Field[str] = Field("symbol")
    """For example `PIT-5` or `PPE`."""
    period_type: Field[str] = Field("period_type")
    """`M` for a month."""
    period_income_price: Field[int] = Field("period_income_price")
    """Not in lists. In grosze."""
    incremental_income_price: Field[int] = Field("incremental_income_price")
    """In grosze."""
    period_cost_price: Field[int] = Field("period_cost_price")
    """Not in lists. In grosze."""
    incremental_cost_price: Field[int] = Field("incremental_cost_price")
    """In grosze."""
    period_proceeds_price: Field[int] = Field("period_proceeds_price")
    """Profit; negative for a loss. In grosze."""
    incremental_proceeds_price: Field[int] = Field("incremental_proceeds_price")
    """Profit; negative for a loss. In grosze."""
    incremental_social_insurance_price: Field[int] = Field("incremental_social_insurance_price")
    """Not in lists. In grosze."""
    incremental_health_insurance_price: Field[int] = Field("incremental_health_insurance_price")
    """Not in lists. In grosze."""
    tax_paid_in_year_price: Field[int] = Field("tax_paid_in_year_price")
    """Not in lists. In grosze."""
    to_pay_price: Field[int] = Field("to_pay_price")
    """In grosze."""
    status: Field[IncomeTaxStatus | str] = Field("status", read=member(IncomeTaxStatus))
    tax_office: Field[TaxOffice] = Field("tax_office", decode=TaxOffice.decode)
    """Not in lists."""
