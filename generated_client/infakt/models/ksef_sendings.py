# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .ksef_data import KsefData


class KsefSendings(Record):
    """KSeF status of several documents."""

    __slots__ = ()

    entities: Field[Sequence[KsefData]] = Field("entities", decode=KsefData.decode_list)
