# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import datetime

from .._runtime.dates import read_moment
from .._runtime.record import Field, Record


class KsefTimestamps(Record):
    """Start and end of a submission."""

    __slots__ = ()

    request_created_at: Field[datetime] = Field("request_created_at", read=read_moment)
    request_finished_at: Field[datetime] = Field("request_finished_at", read=read_moment)
    """Null while `sent`."""
