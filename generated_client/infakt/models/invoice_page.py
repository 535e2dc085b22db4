# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .invoice import Invoice
from .metainfo import Metainfo


class InvoicePage(Record):
    """One page of invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[Invoice]] = Field("entities", decode=Invoice.decode_list)
