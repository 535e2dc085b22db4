# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .invoice_attachment import InvoiceAttachment
from .metainfo import Metainfo


class InvoiceAttachmentPage(Record):
    """One page of attachments."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[InvoiceAttachment]] = Field("entities", decode=InvoiceAttachment.decode_list)
