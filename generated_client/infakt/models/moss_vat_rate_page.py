# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .metainfo import Metainfo
from .moss_vat_rate import MossVatRate


class MossVatRatePage(Record):
    """One page of OSS VAT rates."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[MossVatRate]] = Field("entities", decode=MossVatRate.decode_list)
