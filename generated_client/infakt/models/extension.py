# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class Extension(Record):
    """One public page."""

    __slots__ = ()

    link: Field[str] = Field("link")
    available: Field[bool] = Field("available")
    """Whether it can be enabled."""
    valid_until: Field[date] = Field("valid_until", read=read_day)
    """Share links only."""
