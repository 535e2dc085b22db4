# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CostStatusSymbol(StrEnum):
    """Accounting or payment state of a cost."""

    COST_ACCOUNTED = "cost_accounted"
    AUTOX_ACCOUNTED = "autox_accounted"
    COST_REJECTED = "cost_rejected"
    TO_CLARIFY = "to_clarify"
    COST_NOT_ACCOUNTED = "cost_not_accounted"
    COST_ACCOUNTING_NOT_APPLICABLE = "cost_accounting_not_applicable"
    PAID = "paid"
    UNPAID = "unpaid"
    PARTIAL_PAYMENT = "partial_payment"
    PAYMENT_NOT_APPLICABLE = "payment_not_applicable"
