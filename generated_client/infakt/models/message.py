# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class Message(Record):
    """A sentence in Polish."""

    __slots__ = ()

    message: Field[str] = Field("message")
