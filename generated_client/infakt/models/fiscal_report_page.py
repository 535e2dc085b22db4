# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record
from .fiscal_report import FiscalReport
from .metainfo import Metainfo


class FiscalReportPage(Record):
    """One page of fiscal reports."""

    __slots__ = ()

    metainfo: Field[Metainfo] = Field("metainfo", decode=Metainfo.decode)
    entities: Field[Sequence[FiscalReport]] = Field("entities", decode=FiscalReport.decode_list)
