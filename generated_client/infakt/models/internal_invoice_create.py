# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .internal_invoice_line_write import InternalInvoiceLineWrite
from .internal_transaction_kind import InternalTransactionKind


@define(kw_only=True, repr=False)
class InternalInvoiceCreate(Payload):
    """An internal invoice to create."""

    _nested: ClassVar[dict[str, type[Payload]]] = {
        "services": InternalInvoiceLineWrite,
    }
    transaction_kind_symbol: InternalTransactionKind | str = field(validator=accepts(str))
    services: Sequence[InternalInvoiceLineWrite | Mapping[str, Any]] = field()
    number: str | Omit = field(default=OMIT, validator=accepts(str))
    """Defaults to the next free number."""
    notes: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    invoice_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Issue date."""
