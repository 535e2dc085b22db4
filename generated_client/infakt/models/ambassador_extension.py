# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record
from .ambassador_details import AmbassadorDetails


class AmbassadorExtension(Record):
    """The vendor's referral programme."""

    __slots__ = ()

    name: Field[str] = Field("name")
    """In Polish."""
    active: Field[bool] = Field("active")
    details: Field[AmbassadorDetails] = Field("details", decode=AmbassadorDetails.decode)
