# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class DocumentsMarking(Record):
    """A marking that JPK V7 carries.

    Documents name it by its id.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    code: Field[str] = Field("code")
    """Such as `SW`, `EE` or `TT_WNT`."""
    short_description: Field[str] = Field("short_description")
    """Polish."""
    description: Field[str] = Field("description")
    """Polish."""
