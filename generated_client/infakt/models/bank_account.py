# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class BankAccount(Record):
    """A bank account that documents can show."""

    __slots__ = ()

    id: Field[int] = Field("id")
    bank_name: Field[str] = Field("bank_name")
    custom_name: Field[str] = Field("custom_name")
    """The user's own label."""
    account_number: Field[str] = Field("account_number")
    """As entered, with or without a country prefix."""
    swift: Field[str] = Field("swift")
    default: Field[bool] = Field("default")
    """The account that documents show unless they name another."""
    currency: Field[str] = Field("currency")
    """ISO 4217 code."""
