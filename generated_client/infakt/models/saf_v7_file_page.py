# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .metainfo import Metainfo
from .saf_v7_file import SafV7File


class SafV7FilePage(Record):
    """One page of JPK V7 files."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[SafV7File]] = Field("entities", decode=SafV7File.decode_list)
