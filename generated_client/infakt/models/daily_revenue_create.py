# Generated: do not edit. Change openapi/ or generator/templates/own/payload.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from attrs import define, field

from .._runtime.body import OMIT, Omit
from .._runtime.payload import Payload, accepts
from .daily_revenue_line_write import DailyRevenueLineWrite


@define(kw_only=True, repr=False)
class DailyRevenueCreate(Payload):
    """A daily revenue to create."""

    _nested: ClassVar[dict[str, type[Payload]]] = {
        "services": DailyRevenueLineWrite,
    }
    services: Sequence[DailyRevenueLineWrite | Mapping[str, Any]] = field()
    number: str | Omit = field(default=OMIT, validator=accepts(str))
    """Defaults to the next free number."""
    notes: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    issue_date: date | str | Omit = field(default=OMIT, validator=accepts(date, str))
    description: str | None | Omit = field(default=OMIT, validator=accepts(str, null=True))
    vat_exemption_reason: int | str | None | Omit = field(default=OMIT, validator=accepts(int, str, null=True))
    """Id of a VAT exemption."""
