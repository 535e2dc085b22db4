# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .documents_marking import DocumentsMarking
from .metainfo import Metainfo


class DocumentsMarkingPage(Record):
    """One page of markings."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[DocumentsMarking]] = Field("entities", decode=DocumentsMarking.decode_list)
