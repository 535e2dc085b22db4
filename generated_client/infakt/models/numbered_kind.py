# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class NumberedKind(StrEnum):
    """Kinds of document with separate numbering."""

    VAT = "vat"
    PROFORMA = "proforma"
    ADVANCE = "advance"
    FINAL = "final"
    MARGIN = "margin"
