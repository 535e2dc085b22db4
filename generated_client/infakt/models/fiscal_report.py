# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .fiscal_report_line import FiscalReportLine
from .invoice_status import InvoiceStatus
from .ksef_data import KsefData


class FiscalReport(Record):
    """Sales of a cash register over a period."""

    __slots__ = ()

    id: Field[int] = Field("id")
    """Not accepted in paths: use `uuid`."""
    uuid: Field[str] = Field("uuid")
    """The identifier used in every path."""
    number: Field[str] = Field("number")
    notes: Field[str] = Field("notes")
    invoice_date: Field[date] = Field("invoice_date", read=read_day)
    """Issue date."""
    net_price: Field[int] = Field("net_price")
    """May be 0, like `tax_price`, even if the lines have values. In grosze."""
    tax_price: Field[int] = Field("tax_price")
    """VAT. In grosze."""
    gross_price: Field[int] = Field("gross_price")
    """In grosze."""
    kind: Field[str] = Field("kind")
    """`fiscal_report`."""
    status: Field[InvoiceStatus | str] = Field("status", read=member(InvoiceStatus))
    """`draft`, or `paid` once accounted."""
    services: Field[Sequence[FiscalReportLine]] = Field("services", decode=FiscalReportLine.decode_list)
    ksef_data: Field[KsefData] = Field("ksef_data", decode=KsefData.decode)
    """Null in every example."""
