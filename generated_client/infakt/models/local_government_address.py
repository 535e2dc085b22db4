# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class LocalGovernmentAddress(Record):
    """A local government unit.

    Always returned under these names, whichever of the two spellings was sent.
    """

    __slots__ = ()

    company_name: Field[str] = Field("company_name")
    nip: Field[str] = Field("nip")
    street: Field[str] = Field("street")
    street_number: Field[str] = Field("street_number")
    flat_number: Field[str] = Field("flat_number")
    postal_code: Field[str] = Field("postal_code")
    city: Field[str] = Field("city")
    country: Field[str] = Field("country")
    """Alpha-2 code."""
