# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .ksef_import import KsefImport
from .metainfo import Metainfo


class KsefImportPage(Record):
    """One page of invoices in KSeF."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    """Has neither a total nor links, and may be absent; continue until a page is empty."""
    entities: Field[Sequence[KsefImport]] = Field("entities", decode=KsefImport.decode_list)
