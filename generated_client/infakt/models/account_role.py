# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class AccountRole(StrEnum):
    """The user's role in the company; a `collaborator` owns a share, an `invoicer` only issues documents."""

    OWNER = "owner"
    COLLABORATOR = "collaborator"
    EMPLOYEE = "employee"
    INVOICER = "invoicer"
