# Generated: do not edit. Change openapi/ or generator/templates/own/webhooks.py.jinja,
# then run: python -m generator build
"""What inFakt posts to an address of yours: whether it is genuine, which event it is, and how to answer it.

``receive`` does all of it. An event is a hint: read the object again before acting on it, since events may come late
and out of order.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
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


def parse(body: bytes | str | Mapping[str, Any]) -> Webhook | WebhookVerification:
    """Return the record of a webhook's body without verifying its signature.

    Args:
        body: The body as received, or the mapping that ``json.loads`` returned for it.

    Raises:
        WebhookBodyError: The body is neither an event nor the verification.
    """
    return _READER.parse(body)


def handshake(body: bytes | str | Mapping[str, Any]) -> bytes | None:
    """Return the body of the response that proves to inFakt that the address is yours.

    Send it with status 200; inFakt accepts no other.

    Args:
        body: The body as received, or the mapping that ``json.loads`` returned for it.

    Returns:
        The response's body, or None if the webhook is not the verification.
    """
    return _READER.handshake(body)


def receive(
    body: bytes, signature: str | None, secret: str, *, seen: SeenStore | None = None
) -> AbstractContextManager[Webhook | None]:
    """Verify a webhook, and pass its event to the ``with`` block unless it was handled before.

    When the block ends, the event counts as handled; if the block raises, inFakt's next attempt is let through. If the
    process is killed inside the block, the next attempt is let through after the store's ``lease``, five minutes by
    default. A block must not take longer than that, so put long work into a queue.

    The verification may come without a signature, because it is not known whether inFakt signs it. A wrong signature is
    rejected there too.

    Args:
        body: The raw body, as received.
        signature: The value of the header ``SIGNATURE_HEADER``.
        secret: The secret that inFakt shows in the webhook's settings.
        seen: The store of handled events; without one no event counts as a duplicate.

    Returns:
        A context manager for the event. It is None if there is nothing to do: the event was handled before, or the body
        is the verification, to which ``handshake`` returns the response.

    Raises:
        WebhookError: Its ``status`` is the status to respond with. It is one of the next three.
        WebhookSignatureError: The signature is missing or wrong.
        WebhookBodyError: The body is neither an event nor the verification.
        WebhookInProgressError: Another attempt at the same event is being handled.
        ConfigurationError: There is no secret.
        TypeError: The body is not bytes, or the secret is not a string.
    """
    return _READER.receive(body, signature, secret, seen=seen)


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
