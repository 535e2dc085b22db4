# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .final_invoice import FinalInvoice
from .metainfo import Metainfo


class FinalInvoicePage(Record):
    """One page of final invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[FinalInvoice]] = Field("entities", decode=FinalInvoice.decode_list)
