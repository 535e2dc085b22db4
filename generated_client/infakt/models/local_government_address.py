# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class LocalGovernmentAddress(Record):
    """A local government unit. The vendor renamed four keys; older answers may carry the older names.

    Fields:
        country: Alpha-2 code.
        nip: Older name of `tax_id`.
        street_number: Older name of `building_number`.
        flat_number: Older name of `door_number`.
        postal_code: Older name of `post_code`.
    """

    __slots__ = ()

    company_name: Field[str] = Field("company_name")
    tax_id: Field[str] = Field("tax_id")
    street: Field[str] = Field("street")
    building_number: Field[str] = Field("building_number")
    door_number: Field[str] = Field("door_number")
    post_code: Field[str] = Field("post_code")
    city: Field[str] = Field("city")
    country: Field[str] = Field("country")
    nip: Field[str] = Field("nip")
    street_number: Field[str] = Field("street_number")
    flat_number: Field[str] = Field("flat_number")
    postal_code: Field[str] = Field("postal_code")
