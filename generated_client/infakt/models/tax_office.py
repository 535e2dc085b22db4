# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class TaxOffice(Record):
    """Where a tax goes."""

    __slots__ = ()

    info: Field[str] = Field("info")
    """A remark when something restricts paying, else an empty text; Polish."""
    name: Field[str] = Field("name")
    bank_name: Field[str] = Field("bank_name")
    account_number: Field[str] = Field("account_number")
