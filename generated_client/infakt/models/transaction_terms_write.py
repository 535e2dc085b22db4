# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload
from .transaction_term_write import TransactionTermWrite


@define(kw_only=True, repr=False)
class TransactionTermsWrite(Payload):
    """Contracts and orders that the document refers to."""

    _nested: ClassVar[dict[str, type[Payload]]] = {
        "contracts": TransactionTermWrite,
        "orders": TransactionTermWrite,
    }
    contracts: Sequence[TransactionTermWrite | Mapping[str, Any]] | Omit = field(default=OMIT)
    orders: Sequence[TransactionTermWrite | Mapping[str, Any]] | Omit = field(default=OMIT)
