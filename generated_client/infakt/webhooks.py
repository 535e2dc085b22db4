# Generated: do not edit. Change openapi/ or generator/templates/own/webhooks.py.jinja,
# then run: python -m generator build
"""What inFakt posts to an address of yours: whether it is genuine, which event it is, and how to answer it.

``receive`` does all of it. An event is a hint: read the object again before acting on it, since events may come late
and out of order.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from ._runtime.deduplication import Claim as Claim
from ._runtime.deduplication import MemorySeenStore as MemorySeenStore
from ._runtime.deduplication import SeenStore as SeenStore
from ._runtime.deduplication import SQLiteSeenStore as SQLiteSeenStore
from ._runtime.record import Field, Record
from ._runtime.webhook_reader import WebhookReader
from ._runtime.webhooks import sign as sign
from ._runtime.webhooks import verify as verify
from .models import InvoiceWebhook, KsefWebhook, TaskWebhook, WebhookEvent, WebhookVerification

SIGNATURE_HEADER = "X-Infakt-Signature"
"""The header whose value ``receive`` and ``verify`` take as ``signature``."""


class UnknownWebhook(Record):
    """An event of a name that this version does not know; ``resource`` is as it came."""

    __slots__ = ()

    event: Field[WebhookEvent] = Field("event", decode=WebhookEvent.decode)
    resource: Field[Any] = Field("resource")


Webhook: TypeAlias = InvoiceWebhook | KsefWebhook | TaskWebhook | UnknownWebhook
"""An event, as the record of its name; tell them apart with ``match`` or ``isinstance``."""

_READER: WebhookReader[Webhook, WebhookVerification] = WebhookReader(
    events={
        "async_invoice_creation_error": TaskWebhook,
        "async_invoice_creation_success": TaskWebhook,
        "draft_invoice_created": InvoiceWebhook,
        "invoice_deleted": InvoiceWebhook,
        "invoice_marked_as_paid_via_async_api": TaskWebhook,
        "invoice_marked_as_paid_via_async_api_error": TaskWebhook,
        "invoice_paid": InvoiceWebhook,
        "send_to_ksef_error": KsefWebhook,
        "send_to_ksef_success": KsefWebhook,
    },
    guesses=(
        (("async", "paid", "error"), TaskWebhook),
        (("async", "paid"), TaskWebhook),
    ),
    unknown=UnknownWebhook,
    verification=WebhookVerification,
    code="verification_code",
)
parse = _READER.parse
handshake = _READER.handshake
receive = _READER.receive

__all__ = [
    "Claim",
    "MemorySeenStore",
    "SIGNATURE_HEADER",
    "SQLiteSeenStore",
    "SeenStore",
    "UnknownWebhook",
    "Webhook",
    "handshake",
    "parse",
    "receive",
    "sign",
    "verify",
]


def __dir__() -> list[str]:
    return __all__
