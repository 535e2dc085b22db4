# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from typing import ClassVar

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .third_party_role import ThirdPartyRole


@define(kw_only=True, repr=False)
class ThirdPartyAddressWrite(Payload):
    """A third party, as defined by KSeF.

    On an update, `id` identifies an existing entry.
    """

    _names: ClassVar[dict[str, str]] = {
        "destroy": "_destroy",
    }
    company_name: str = field(validator=accepts(str))
    role_code: ThirdPartyRole | str = field(validator=accepts(str))
    id: int | Omit = field(default=OMIT, validator=accepts(int))
    destroy: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """True removes the entry on an update."""
    tax_id: str | Omit = field(default=OMIT, validator=accepts(str))
    street: str | Omit = field(default=OMIT, validator=accepts(str))
    building_number: str | Omit = field(default=OMIT, validator=accepts(str))
    door_number: str | Omit = field(default=OMIT, validator=accepts(str))
    post_code: str | Omit = field(default=OMIT, validator=accepts(str))
    city: str | Omit = field(default=OMIT, validator=accepts(str))
    country_code: str | Omit = field(default=OMIT, validator=accepts(str))
    """Alpha-2 code."""
    internal_identifier: str | Omit = field(default=OMIT, validator=accepts(str))
    """NIP, a dash and five digits."""
