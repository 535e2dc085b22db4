# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CostKind(StrEnum):
    """An uploaded file (`document_scan`), an accounted `cost`, an internal evidence, or an evidence of a paid
    contribution to the labour fund or health insurance.
    """

    DOCUMENT_SCAN = "document_scan"
    COST = "cost"
    INTERNAL_EVIDENCE = "internal_evidence"
    WORK_FUND_EVIDENCE = "work_fund_evidence"
    HEALTH_FEE_EVIDENCE = "health_fee_evidence"
