# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .internal_invoice import InternalInvoice
from .metainfo import Metainfo


class InternalInvoicePage(Record):
    """One page of internal invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[InternalInvoice]] = Field("entities", decode=InternalInvoice.decode_list)
