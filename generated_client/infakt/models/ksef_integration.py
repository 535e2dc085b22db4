# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import datetime

from .._runtime.dates import read_moment
from .._runtime.record import Field, Record


class KsefIntegration(Record):
    """Whether the account is connected to KSeF, and since when."""

    __slots__ = ()

    active: Field[bool] = Field("active")
    incomes_last_fetched_at: Field[datetime] = Field("incomes_last_fetched_at", read=read_moment)
    """For example `2024-03-04 16:06:29 +0100`. Sales are currently not fetched from KSeF 2.0."""
    costs_last_fetched_at: Field[datetime] = Field("costs_last_fetched_at", read=read_moment)
    """When purchases were last fetched."""
    changed_at: Field[datetime] = Field("changed_at", read=read_moment)
    """On connecting only."""
