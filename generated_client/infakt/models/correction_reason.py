# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class CorrectionReason(StrEnum):
    """Why a correction is made; `mistake` for an arithmetical or obvious error, `other` such as a return or a
    discount.
    """

    MISTAKE = "mistake"
    OTHER = "other"
