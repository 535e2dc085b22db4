# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class VatExchangeDateKind(StrEnum):
    """Which day's exchange rate VAT is counted at; `vat` the day it falls due, `pit` as for income tax."""

    VAT = "vat"
    PIT = "pit"
