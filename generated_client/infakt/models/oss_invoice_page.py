# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .metainfo import Metainfo
from .oss_invoice import OssInvoice


class OssInvoicePage(Record):
    """One page of OSS invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[OssInvoice]] = Field("entities", decode=OssInvoice.decode_list)
