# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class LocalGovernmentAddressWrite(Payload):
    """A local government unit.

    Fields:
        country: Alpha-2 code.
    """

    company_name: str | Omit = field(default=OMIT, validator=accepts(str))
    tax_id: str | Omit = field(default=OMIT, validator=accepts(str))
    street: str | Omit = field(default=OMIT, validator=accepts(str))
    building_number: str | Omit = field(default=OMIT, validator=accepts(str))
    door_number: str | Omit = field(default=OMIT, validator=accepts(str))
    post_code: str | Omit = field(default=OMIT, validator=accepts(str))
    city: str | Omit = field(default=OMIT, validator=accepts(str))
    country: str | Omit = field(default=OMIT, validator=accepts(str))
