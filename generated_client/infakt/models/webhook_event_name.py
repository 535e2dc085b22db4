# Generated: do not edit. Change openapi/ or generator/templates/overrides/str_enum.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from enum import StrEnum


class WebhookEventName(StrEnum):
    """Name of the event.

    The webhook form offers nine events; the names of the two about marking a document as paid asynchronously
    are guesses, and others may occur.
    """

    DRAFT_INVOICE_CREATED = "draft_invoice_created"
    INVOICE_PAID = "invoice_paid"
    INVOICE_DELETED = "invoice_deleted"
    ASYNC_INVOICE_CREATION_SUCCESS = "async_invoice_creation_success"
    ASYNC_INVOICE_CREATION_ERROR = "async_invoice_creation_error"
    INVOICE_MARKED_AS_PAID_VIA_ASYNC_API = "invoice_marked_as_paid_via_async_api"
    INVOICE_MARKED_AS_PAID_VIA_ASYNC_API_ERROR = "invoice_marked_as_paid_via_async_api_error"
    SEND_TO_KSEF_SUCCESS = "send_to_ksef_success"
    SEND_TO_KSEF_ERROR = "send_to_ksef_error"
