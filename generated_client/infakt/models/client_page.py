# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .client import Client
from .metainfo import Metainfo


class ClientPage(Record):
    """One page of clients."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[Client]] = Field("entities", decode=Client.decode_list)
