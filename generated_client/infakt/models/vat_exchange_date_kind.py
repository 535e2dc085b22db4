# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class VatExchangeDateKind(StrEnum):
    """Date whose exchange rate is used for VAT; `vat` is when VAT becomes due, `pit` the same as for income tax."""

    VAT = "vat"
    PIT = "pit"
