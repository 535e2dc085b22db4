# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AccountingChoice(Record):
    """One of several forms of taxation."""

    __slots__ = ()

    value: Field[str] = Field("value")
    label: Field[str] = Field("label")
    """In Polish."""
