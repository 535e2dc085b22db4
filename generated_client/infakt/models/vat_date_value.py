# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class VatDateValue(StrEnum):
    """Date on which VAT becomes due."""

    ISSUE_DATE = "issue_date"
    SALE_DATE = "sale_date"
    PAID_DATE = "paid_date"
