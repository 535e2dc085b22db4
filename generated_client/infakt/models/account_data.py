# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import datetime

from .._runtime.dates import read_moment
from .._runtime.record import Field, Record, member
from .account_role import AccountRole


class AccountData(Record):
    """The owner of the key."""

    __slots__ = ()

    uuid: Field[str] = Field("uuid")
    email: Field[str] = Field("email")
    username: Field[str] = Field("username")
    site: Field[str] = Field("site")
    role: Field[AccountRole | str] = Field("role", read=member(AccountRole))
    registered_at: Field[datetime] = Field("registered_at", read=read_moment)
    """For example `2024-03-06 13:04:54 +0100`."""
