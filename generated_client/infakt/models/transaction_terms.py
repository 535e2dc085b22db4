# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .transaction_term import TransactionTerm


class TransactionTerms(Record):
    """Contracts and orders that the document refers to."""

    __slots__ = ()

    contracts: Field[Sequence[TransactionTerm]] = Field("contracts", decode=TransactionTerm.decode_list)
    orders: Field[Sequence[TransactionTerm]] = Field("orders", decode=TransactionTerm.decode_list)
