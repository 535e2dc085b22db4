# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .fiscal_report_line_write import FiscalReportLineWrite


@define(kw_only=True, repr=False)
class FiscalReportUpdate(Payload):
    """Changes to a fiscal report."""

    _nested: ClassVar[dict[str, type[Payload]]] = {
        "services": FiscalReportLineWrite,
    }
    number: str | Omit = field(default=OMIT, validator=accepts(str))
    """Defaults to the next free number."""
    notes: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    invoice_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    """Issue date."""
    net_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    tax_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    gross_price: int | Omit = field(default=OMIT, validator=accepts(int, unit="grosze"))
    """In grosze."""
    services: Sequence[FiscalReportLineWrite | Mapping[str, Any]] | Omit = field(default=OMIT)
