# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class LocalGovernmentAddressWrite(Payload):
    """A local government unit.

    Four keys are accepted under either of two names; give one of each. Responses have the short one.
    """

    company_name: str | Omit = field(default=OMIT, validator=accepts(str))
    nip: str | Omit = field(default=OMIT, validator=accepts(str))
    street: str | Omit = field(default=OMIT, validator=accepts(str))
    street_number: str | Omit = field(default=OMIT, validator=accepts(str))
    flat_number: str | Omit = field(default=OMIT, validator=accepts(str))
    postal_code: str | Omit = field(default=OMIT, validator=accepts(str))
    tax_id: str | Omit = field(default=OMIT, validator=accepts(str))
    """The same as `nip`."""
    building_number: str | Omit = field(default=OMIT, validator=accepts(str))
    """The same as `street_number`."""
    door_number: str | Omit = field(default=OMIT, validator=accepts(str))
    """The same as `flat_number`."""
    post_code: str | Omit = field(default=OMIT, validator=accepts(str))
    """The same as `postal_code`."""
    city: str | Omit = field(default=OMIT, validator=accepts(str))
    country: str | Omit = field(default=OMIT, validator=accepts(str))
    """Alpha-2 code."""
