# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .accounting_extensions import AccountingExtensions
from .declaration_status import DeclarationStatus
from .tax_office import TaxOffice


class SafV7File(Record):
    """A JPK V7 file: the VAT ledger and declaration of one period."""

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
    """For example `JPK-V7M`."""
    tax_to_pay_price: Field[int] = Field("tax_to_pay_price")
    """In grosze."""
    status: Field[DeclarationStatus | str] = Field("status", read=member(DeclarationStatus))
    tax_office: Field[TaxOffice] = Field("tax_office", decode=TaxOffice.decode)
    """Not in lists."""
