# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .income_tax import IncomeTax
from .metainfo import Metainfo


class IncomeTaxPage(Record):
    """One page of income taxes."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[IncomeTax]] = Field("entities", decode=IncomeTax.decode_list)
