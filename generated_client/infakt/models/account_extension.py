# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AccountExtension(Record):
    """An extension."""

    __slots__ = ()

    name: Field[str] = Field("name")
    """In Polish."""
    active: Field[bool] = Field("active")
