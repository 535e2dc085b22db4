# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class Gtu(Record):
    """A group of goods and services that JPK V7 sets apart.

    Lines of documents name it by its id.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    """The code itself, such as `GTU_01`."""
    short_description: Field[str] = Field("short_description")
    """Polish."""
    description: Field[str] = Field("description")
    """Polish."""
