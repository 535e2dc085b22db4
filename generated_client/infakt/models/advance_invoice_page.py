# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .advance_invoice import AdvanceInvoice
from .metainfo import Metainfo


class AdvanceInvoicePage(Record):
    """One page of advance invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[AdvanceInvoice]] = Field("entities", decode=AdvanceInvoice.decode_list)
