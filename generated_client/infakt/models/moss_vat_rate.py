# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number


class MossVatRate(Record):
    """A VAT rate of a European Union country."""

    __slots__ = ()

    id: Field[int] = Field("id")
    country: Field[str] = Field("country")
    """Alpha-2 code, except that Greece is `EL`."""
    value: Field[float] = Field("value", read=read_number)
    """In percent."""
    reduced: Field[bool] = Field("reduced")
    """Whether it is a reduced rate."""
