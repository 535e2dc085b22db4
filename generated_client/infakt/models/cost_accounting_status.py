# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CostAccountingStatus(StrEnum):
    """Accounting state of a cost."""

    COST_ACCOUNTED = "cost_accounted"
    AUTOX_ACCOUNTED = "autox_accounted"
    COST_REJECTED = "cost_rejected"
    TO_CLARIFY = "to_clarify"
    COST_NOT_ACCOUNTED = "cost_not_accounted"
    COST_ACCOUNTING_NOT_APPLICABLE = "cost_accounting_not_applicable"
