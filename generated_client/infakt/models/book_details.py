# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record
from .book_company import BookCompany
from .book_line import BookLine
from .book_sums import BookSums


class BookDetails(Record):
    """One month's ledger."""

    __slots__ = ()

    id: Field[int] = Field("id")
    period: Field[date] = Field("period", read=read_day)
    """First day of the month."""
    date: Field[date] = Field("date", read=read_day)
    period_name: Field[str] = Field("period_name")
    """In Polish, such as `Marzec 2023`."""
    company: Field[BookCompany] = Field("company", decode=BookCompany.decode)
    transfered: Field[BookSums] = Field("transfered", decode=BookSums.decode)
    """Carried over from earlier months. Spelled this way by the API."""
    lines: Field[Sequence[BookLine]] = Field("lines", decode=BookLine.decode_list)
