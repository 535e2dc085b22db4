# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .accounted_document import AccountedDocument


class AccountedDocuments(Record):
    """The result of marking documents as accounted."""

    __slots__ = ()

    success: Field[bool] = Field("success")
    entities: Field[Sequence[AccountedDocument]] = Field("entities", decode=AccountedDocument.decode_list)
