# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .cost import Cost
from .metainfo import Metainfo


class CostPage(Record):
    """One page of costs."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    count: Field[int] = Field("count")
    total_count: Field[int] = Field("total_count")
    current_page: Field[int] = Field("current_page")
    pages: Field[int] = Field("pages")
    entities: Field[Sequence[Cost]] = Field("entities", decode=Cost.decode_list)
