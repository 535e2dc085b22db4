# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class TaxOffice(Record):
    """Account that a tax is paid to."""

    __slots__ = ()

    info: Field[str] = Field("info")
    """A remark in Polish when payment is restricted, otherwise an empty string."""
    name: Field[str] = Field("name")
    bank_name: Field[str] = Field("bank_name")
    account_number: Field[str] = Field("account_number")
