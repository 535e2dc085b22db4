# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .corrective_oss_invoice import CorrectiveOssInvoice
from .metainfo import Metainfo


class CorrectiveOssInvoicePage(Record):
    """One page of corrections of OSS invoices."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[CorrectiveOssInvoice]] = Field("entities", decode=CorrectiveOssInvoice.decode_list)
