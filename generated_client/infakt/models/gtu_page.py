# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .gtu import Gtu
from .metainfo import Metainfo


class GtuPage(Record):
    """One page of GTU codes."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[Gtu]] = Field("entities", decode=Gtu.decode_list)
