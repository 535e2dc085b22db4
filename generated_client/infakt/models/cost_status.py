# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, member
from .cost_status_group import CostStatusGroup
from .cost_status_symbol import CostStatusSymbol


class CostStatus(Record):
    """One of a cost's states; it has one in each group."""

    __slots__ = ()

    symbol: Field[CostStatusSymbol | str] = Field("symbol", read=member(CostStatusSymbol))
    name: Field[str] = Field("name")
    """In Polish."""
    group: Field[CostStatusGroup | str] = Field("group", read=member(CostStatusGroup))
