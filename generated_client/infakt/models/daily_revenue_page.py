# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .daily_revenue import DailyRevenue
from .metainfo import Metainfo


class DailyRevenuePage(Record):
    """One page of daily revenues."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[DailyRevenue]] = Field("entities", decode=DailyRevenue.decode_list)
