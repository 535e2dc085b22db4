# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class Gtu(Record):
    """A group of goods and services distinguished in JPK V7.

    Document lines refer to it by its id.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    """The code itself, such as `GTU_01`."""
    short_description: Field[str] = Field("short_description")
    """In Polish."""
    description: Field[str] = Field("description")
    """In Polish."""
