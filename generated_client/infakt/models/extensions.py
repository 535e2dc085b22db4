# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .extension import Extension


class Extensions(Record):
    """Public pages of a document."""

    __slots__ = ()

    payments: Field[Extension] = Field("payments", decode=Extension.decode)
    shares: Field[Extension] = Field("shares", decode=Extension.decode)
