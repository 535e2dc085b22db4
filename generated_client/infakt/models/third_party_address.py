# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, member
from .third_party_role import ThirdPartyRole


class ThirdPartyAddress(Record):
    """A third party, as defined by KSeF."""

    __slots__ = ()

    id: Field[int] = Field("id")
    company_name: Field[str] = Field("company_name")
    tax_id: Field[str] = Field("tax_id")
    street: Field[str] = Field("street")
    building_number: Field[str] = Field("building_number")
    door_number: Field[str] = Field("door_number")
    post_code: Field[str] = Field("post_code")
    city: Field[str] = Field("city")
    country_code: Field[str] = Field("country_code")
    """Alpha-2 code."""
    role_code: Field[ThirdPartyRole | str] = Field("role_code", read=member(ThirdPartyRole))
    internal_identifier: Field[str] = Field("internal_identifier")
    """NIP, a dash and five digits."""
