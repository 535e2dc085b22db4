# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class InvoiceStatus(StrEnum):
    """The latest event of a document."""

    DRAFT = "draft"
    SENT = "sent"
    PRINTED = "printed"
    PAID = "paid"
