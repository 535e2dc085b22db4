# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .insurance_fee import InsuranceFee
from .metainfo import Metainfo


class InsuranceFeePage(Record):
    """One page of contributions."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[InsuranceFee]] = Field("entities", decode=InsuranceFee.decode_list)
