# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .cost_result import CostResult


class CostsResult(Record):
    """The result for several costs."""

    __slots__ = ()

    success: Field[bool] = Field("success")
    """True only if nothing failed."""
    entities: Field[Sequence[CostResult]] = Field("entities", decode=CostResult.decode_list)
    """Unknown uuids are omitted."""
