# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .daily_revenue_line import DailyRevenueLine
from .invoice_status import InvoiceStatus
from .ksef_data import KsefData


class DailyRevenue(Record):
    """Takings of one day."""

    __slots__ = ()

    id: Field[int] = Field("id")
    """Not accepted in paths: use `uuid`."""
    uuid: Field[str] = Field("uuid")
    """The identifier used in every path."""
    number: Field[str] = Field("number")
    notes: Field[str] = Field("notes")
    status: Field[InvoiceStatus | str] = Field("status", read=member(InvoiceStatus))
    """`draft` or `printed`."""
    issue_date: Field[date] = Field("issue_date", read=read_day)
    description: Field[str] = Field("description")
    vat_exemption_reason: Field[int] = Field("vat_exemption_reason")
    """Id of a VAT exemption."""
    services: Field[Sequence[DailyRevenueLine]] = Field("services", decode=DailyRevenueLine.decode_list)
    ksef_data: Field[KsefData] = Field("ksef_data", decode=KsefData.decode)
    """Null in every example."""
