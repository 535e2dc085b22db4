# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class BookCompany(Record):
    """Owner of the ledger."""

    __slots__ = ()

    name: Field[str] = Field("name")
    taxid: Field[str] = Field("taxid")
    """NIP."""
    full_address: Field[str] = Field("full_address")
