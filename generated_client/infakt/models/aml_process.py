# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AmlProcess(Record):
    """Progress of the anti-money-laundering check."""

    __slots__ = ()

    status: Field[str] = Field("status")
    in_progress: Field[bool] = Field("in_progress")
    completed: Field[bool] = Field("completed")
