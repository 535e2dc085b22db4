# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class AccountingOfficeService(Record):
    """Whether the vendor's accountants keep the books."""

    __slots__ = ()

    active: Field[bool] = Field("active")
    last_accounted_month: Field[date] = Field("last_accounted_month", read=read_day)
    service_global_name: Field[str] = Field("service_global_name")
