# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts


@define(kw_only=True, repr=False)
class BankAccountUpdate(Payload):
    """Changes to a bank account."""

    bank_name: str | Omit = field(default=OMIT, validator=accepts(str))
    custom_name: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """The user's own label."""
    account_number: str | Omit = field(default=OMIT, validator=accepts(str))
    swift: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    default: bool | Omit = field(default=OMIT, validator=accepts(bool))
    """The account that documents show unless they name another."""
    currency: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    """ISO 4217 code."""
