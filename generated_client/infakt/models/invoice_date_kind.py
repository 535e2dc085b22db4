# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class InvoiceDateKind(StrEnum):
    """Meaning of the sale date."""

    SALE_DATE = "sale_date"
    SERVICE_DATE = "service_date"
    CARGO_DATE = "cargo_date"
    CONTINUOUS_SERVICE_END_ON = "continuous_service_end_on"
