# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .metainfo import Metainfo
from .vat_exemption import VatExemption


class VatExemptionPage(Record):
    """One page of grounds for VAT exemption."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[VatExemption]] = Field("entities", decode=VatExemption.decode_list)
