# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record, read_number


class VatSales(Record):
    """Whether what is sold is taxed or exempt."""

    __slots__ = ()

    value: Field[str] = Field("value")
    """Such as `taxed`."""
    label: Field[str] = Field("label")
    """Polish."""
    ratio: Field[float] = Field("ratio", read=read_number)
