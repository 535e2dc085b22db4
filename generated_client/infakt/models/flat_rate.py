# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class FlatRate(Record):
    """A flat-rate income tax rate.

    Document lines refer to it by its symbol.
    """

    __slots__ = ()

    id: Field[int | str] = Field("id")
    rate: Field[str] = Field("rate")
    """For example `5.5`. In percent."""
    name: Field[str] = Field("name")
    """With a decimal comma, such as `5,5%`."""
    symbol: Field[str] = Field("symbol")
    """For example `5.5`."""
    valid_from: Field[date] = Field("valid_from", read=read_day)
    valid_until: Field[date] = Field("valid_until", read=read_day)
    """Null while in force."""
