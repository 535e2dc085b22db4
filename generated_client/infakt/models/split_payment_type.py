# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class SplitPaymentType(StrEnum):
    """`required` is marked on the PDF and in JPK V7, `optional` on the PDF only."""

    REQUIRED = "required"
    OPTIONAL = "optional"
