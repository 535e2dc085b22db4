# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record, member
from .account_user_type import AccountUserType


class AccountSubscription(Record):
    """The plan."""

    __slots__ = ()

    name: Field[str] = Field("name")
    """In Polish."""
    expired_on: Field[date] = Field("expired_on", read=read_day)
    days_until_expiration: Field[int] = Field("days_until_expiration")
    """In days."""
    user_type_symbol: Field[AccountUserType | str] = Field("user_type_symbol", read=member(AccountUserType))
    recurring_payment: Field[bool] = Field("recurring_payment")
