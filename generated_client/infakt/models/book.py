# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .book_status import BookStatus


class Book(Record):
    """The totals of one month's ledger."""

    __slots__ = ()

    id: Field[int] = Field("id")
    period: Field[date] = Field("period", read=read_day)
    """First day of the month."""
    period_name: Field[str] = Field("period_name")
    """In Polish, such as `Marzec 2023`."""
    income_price: Field[int] = Field("income_price")
    """In grosze."""
    expenses_price: Field[int] = Field("expenses_price")
    """In grosze."""
    profit_price: Field[int] = Field("profit_price")
    """In grosze."""
    status: Field[BookStatus | str] = Field("status", read=member(BookStatus))
