# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, member
from .transaction_kind_symbol import TransactionKindSymbol


class TransactionKind(Record):
    """The kind of transaction of a document.

    Documents refer to it by its id.
    """

    __slots__ = ()

    id: Field[int] = Field("id")
    name: Field[str] = Field("name")
    """In Polish."""
    symbol: Field[TransactionKindSymbol | str] = Field("symbol", read=member(TransactionKindSymbol))
