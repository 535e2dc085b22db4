# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, member
from .cost_result_status import CostResultStatus


class CostResult(Record):
    """The result for one cost."""

    __slots__ = ()

    uuid: Field[str] = Field("uuid")
    number: Field[str] = Field("number")
    """Number of the document, or name of the uploaded file."""
    status: Field[CostResultStatus | str] = Field("status", read=member(CostResultStatus))
