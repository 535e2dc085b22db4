# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AccountActivityBlame(Record):
    """The user who performed it."""

    __slots__ = ()

    uuid: Field[str] = Field("uuid")
    email: Field[str] = Field("email")
    fullname: Field[str] = Field("fullname")
    role: Field[str] = Field("role")
    """For example `owner` or `accountant`."""
