# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class CostRelatedNote(Record):
    """The internal note of a cost."""

    __slots__ = ()

    number: Field[str] = Field("number")
    url: Field[str] = Field("url")
