# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class LocalGovernmentAddress(Record):
    """A local government unit. Four keys are documented under two names; one of each comes.

    Fields:
        nip: Written as `tax_id`.
        street_number: Written as `building_number`.
        flat_number: Written as `door_number`.
        postal_code: Written as `post_code`.
        tax_id: The same as `nip`.
        building_number: The same as `street_number`.
        door_number: The same as `flat_number`.
        post_code: The same as `postal_code`.
        country: Alpha-2 code.
    """

    __slots__ = ()

    company_name: Field[str] = Field("company_name")
    nip: Field[str] = Field("nip")
    street: Field[str] = Field("street")
    street_number: Field[str] = Field("street_number")
    flat_number: Field[str] = Field("flat_number")
    postal_code: Field[str] = Field("postal_code")
    tax_id: Field[str] = Field("tax_id")
    building_number: Field[str] = Field("building_number")
    door_number: Field[str] = Field("door_number")
    post_code: Field[str] = Field("post_code")
    city: Field[str] = Field("city")
    country: Field[str] = Field("country")
