# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class ShareLink(Record):
    """A public page of the document, with its PDF and quick payment."""

    __slots__ = ()

    share_link: Field[str] = Field("share_link")
    expiration_date: Field[date] = Field("expiration_date", read=read_day)
