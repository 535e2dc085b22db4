# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CostPaymentStatus(StrEnum):
    """Payment state of a cost."""

    PAID = "paid"
    UNPAID = "unpaid"
    PARTIAL_PAYMENT = "partial_payment"
    PAYMENT_NOT_APPLICABLE = "payment_not_applicable"
