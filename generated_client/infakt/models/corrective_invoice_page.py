# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .corrective_invoice import CorrectiveInvoice
from .metainfo import Metainfo


class CorrectiveInvoicePage(Record):
    """One page of corrective invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[CorrectiveInvoice]] = Field("entities", decode=CorrectiveInvoice.decode_list)
