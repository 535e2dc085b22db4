# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .margin_invoice import MarginInvoice
from .metainfo import Metainfo


class MarginInvoicePage(Record):
    """One page of margin invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[MarginInvoice]] = Field("entities", decode=MarginInvoice.decode_list)
