# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class VatRate(Record):
    """A VAT rate.

    Documents refer to it by its symbol.
    """

    __slots__ = ()

    id: Field[int | str] = Field("id")
    rate: Field[str] = Field("rate")
    """For example `23.0`. In percent."""
    name: Field[str] = Field("name")
    """For example `23%` or `zw.`."""
    symbol: Field[str] = Field("symbol")
    """For example `23`, `zw` or `np`; `oo`, the reverse charge, ended with October 2019."""
    valid_from: Field[date] = Field("valid_from", read=read_day)
    valid_until: Field[date] = Field("valid_until", read=read_day)
    """Null while in force."""
