# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CorrectionReason(StrEnum):
    """Reason for the correction; `mistake` for an arithmetical or obvious error, `other` for example for a return
    or a discount.
    """

    MISTAKE = "mistake"
    OTHER = "other"
