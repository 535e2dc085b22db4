# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .metainfo import Metainfo
from .vat_eu_tax import VatEuTax


class VatEuTaxPage(Record):
    """One page of VAT-UE declarations."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[VatEuTax]] = Field("entities", decode=VatEuTax.decode_list)
