# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class BankAccountCreate(Payload):
    """A bank account to create.

    Fields:
        custom_name: The user's own label.
        default: The account that documents carry unless they name another.
        currency: ISO 4217 code.
    """

    bank_name: str = field(validator=accepts(str))
    account_number: str = field(validator=accepts(str))
    custom_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    swift: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    default: bool | Omit = field(default=OMIT, validator=accepts(bool))
    currency: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
