# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .flat_rate import FlatRate
from .metainfo import Metainfo


class FlatRatePage(Record):
    """One page of flat rates."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[FlatRate]] = Field("entities", decode=FlatRate.decode_list)
