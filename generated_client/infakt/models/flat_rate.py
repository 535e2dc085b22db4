# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from datetime import date

from .._runtime.dates import read_day
from .._runtime.record import Field, Record


class FlatRate(Record):
    """A rate of flat-rate income tax. Lines of documents name it by its symbol.

    Fields:
        rate: Such as `5.5`. In percent.
        name: With a decimal comma, such as `5,5%`.
        symbol: Such as `5.5`.
        valid_until: Null while in force.
    """

    __slots__ = ()

    id: Field[int | str] = Field("id")
    rate: Field[str] = Field("rate")
    name: Field[str] = Field("name")
    symbol: Field[str] = Field("symbol")
    valid_from: Field[date] = Field("valid_from", read=read_day)
    valid_until: Field[date] = Field("valid_until", read=read_day)
