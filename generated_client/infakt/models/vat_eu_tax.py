# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .declaration_status import DeclarationStatus


class VatEuTax(Record):
    """A VAT-UE declaration: the summary of one period's trade within the European Union."""

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
    symbol: Field[str] = Field("symbol")
    """For example `VAT-UE`."""
    period_type: Field[str] = Field("period_type")
    """`M` for a month."""
    services_price: Field[int] = Field("services_price")
    """Services sold. In grosze."""
    sell_cargo_price: Field[int] = Field("sell_cargo_price")
    """Goods sold. In grosze."""
    purchase_cargo_price: Field[int] = Field("purchase_cargo_price")
    """Goods bought. In grosze."""
    status: Field[DeclarationStatus | str] = Field("status", read=member(DeclarationStatus))
