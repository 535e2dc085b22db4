# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._runtime.record import Field, Record
from .account_activity_blame import AccountActivityBlame


class AccountActivity(Record):
    """An activity in the account."""

    __slots__ = ()

    id: Field[int] = Field("id")
    user: Field[str] = Field("user")
    subject_id: Field[int] = Field("subject_id")
    """Id of the object concerned."""
    subject_type: Field[str] = Field("subject_type")
    subject_data: Field[Mapping[str, Any]] = Field("subject_data")
    """The keys depend on the action."""
    action_symbol: Field[str] = Field("action_symbol")
    """For example `login`, `create` or `settings/pit_type`."""
    action_name: Field[str] = Field("action_name")
    """In Polish."""
    performed_at: Field[str] = Field("performed_at")
    """For example `2024-03-06, 13:04:54`; the time zone is not stated."""
    device: Field[str] = Field("device")
    """Often an empty string."""
    blame: Field[AccountActivityBlame] = Field("blame", decode=AccountActivityBlame.decode)
