# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class InsuranceFeeStatus(StrEnum):
    """Status of contributions: `sent` to ZUS, `draft` until the accountant approves, `reopened` after the approval
    is withdrawn.
    """

    NOT_APPLICABLE = "not_applicable"
    UNPAID = "unpaid"
    PARTIALLY_PAID = "partially_paid"
    PAID = "paid"
    SENT = "sent"
    DRAFT = "draft"
    REOPENED = "reopened"
