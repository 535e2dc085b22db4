# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class WebhookEventName(StrEnum):
    """What happened."""

    DRAFT_INVOICE_CREATED = "draft_invoice_created"
    INVOICE_PAID = "invoice_paid"
    INVOICE_DELETED = "invoice_deleted"
    ASYNC_INVOICE_CREATION_SUCCESS = "async_invoice_creation_success"
    ASYNC_INVOICE_CREATION_ERROR = "async_invoice_creation_error"
    SEND_TO_KSEF_SUCCESS = "send_to_ksef_success"
    SEND_TO_KSEF_ERROR = "send_to_ksef_error"
