# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AccountedDocument(Record):
    """The result for one document."""

    __slots__ = ()

    uuid: Field[str] = Field("uuid")
    number: Field[str] = Field("number")
    status: Field[str] = Field("status")
    """Status of the action, such as `success`, not of the document."""
