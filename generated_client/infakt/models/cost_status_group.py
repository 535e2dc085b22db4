# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CostStatusGroup(StrEnum):
    """What a state is about."""

    COST_ACCOUNTING = "cost_accounting"
    PAYMENT = "payment"
