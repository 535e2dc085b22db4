# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class PitPeriod(Record):
    """A period with one form of income tax."""

    __slots__ = ()

    value: Field[str] = Field("value")
    label: Field[str] = Field("label")
    """In Polish."""
    start_on: Field[str] = Field("start_on")
    finish_on: Field[str] = Field("finish_on")
    """Null while the period lasts."""
