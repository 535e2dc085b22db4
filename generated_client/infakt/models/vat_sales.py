# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number


class VatSales(Record):
    """Whether sales are taxed or exempt."""

    __slots__ = ()

    value: Field[str] = Field("value")
    """For example `taxed`."""
    label: Field[str] = Field("label")
    """In Polish."""
    ratio: Field[float] = Field("ratio", read=read_number)
