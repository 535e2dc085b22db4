# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class BookLine(Record):
    """A line of a ledger.

    A stocktaking has only a description.
    """

    __slots__ = ()

    income_cargo_services: Field[int] = Field("income_cargo_services")
    """Goods and services sold. In grosze."""
    income_others: Field[int] = Field("income_others")
    """In grosze."""
    income_summary: Field[int] = Field("income_summary")
    """In grosze."""
    expense_cargo_material: Field[int] = Field("expense_cargo_material")
    """Goods and materials bought. In grosze."""
    expense_incidental: Field[int] = Field("expense_incidental")
    """Incidental costs of purchase. In grosze."""
    expense_salary: Field[int] = Field("expense_salary")
    """Wages in cash and in kind. In grosze."""
    expense_others: Field[int] = Field("expense_others")
    """In grosze."""
    expense_sum: Field[int] = Field("expense_sum")
    """In grosze."""
    expense_research: Field[int] = Field("expense_research")
    """Research and development; 0 before April 2016. In grosze."""
    ordinal: Field[int | str] = Field("ordinal")
    date: Field[date] = Field("date", read=read_day)
    number: Field[str] = Field("number")
    """Of the underlying document."""
    client_name: Field[str] = Field("client_name")
    client_address: Field[str] = Field("client_address")
    description: Field[str] = Field("description")
