# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .internal_evidence import InternalEvidence
from .metainfo import Metainfo


class InternalEvidencePage(Record):
    """One page of internal evidences."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[InternalEvidence]] = Field("entities", decode=InternalEvidence.decode_list)
