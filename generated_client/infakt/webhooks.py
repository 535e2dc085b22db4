# Generated: do not edit. Change openapi/ or generator/templates/own/webhooks.py.jinja,
# then run: python -m generator build
"""What inFakt posts to an address of yours: whether it is genuine, which event it is, and how to answer it.

``receive`` does all of it. An event is a hint: read the object again before acting on it, since events may come late
and out of order.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any, TypeAlias

from ._runtime.errors import WebhookBodyError, WebhookSignatureError
from ._runtime.record import Field, Record
from ._runtime.seen import MemorySeenStore as MemorySeenStore
from ._runtime.seen import SeenStore as SeenStore
from ._runtime.seen import SQLiteSeenStore as SQLiteSeenStore
from ._runtime.seen import once
from ._runtime.webhooks import read_payload
from ._runtime.webhooks import sign as sign
from ._runtime.webhooks import verify as verify
from ._runtime.wire import is_object
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

_CODE = "verification_code"
_EVENTS: dict[str, type[InvoiceWebhook | KsefWebhook | TaskWebhook]] = {
    "async_invoice_creation_error": TaskWebhook,
    "async_invoice_creation_success": TaskWebhook,
    "draft_invoice_created": InvoiceWebhook,
    "invoice_deleted": InvoiceWebhook,
    "invoice_paid": InvoiceWebhook,
    "send_to_ksef_error": KsefWebhook,
    "send_to_ksef_success": KsefWebhook,
}


def parse(body: bytes | str | Mapping[str, Any]) -> Webhook | WebhookVerification:
    """The record of a body, or of what ``json.loads`` made of it. Checks no signature: that is ``verify``.

    Raises ``WebhookBodyError`` for what is neither an event nor the verification.
    """
    payload = read_payload(body)
    event = payload.get("event")
    if is_object(event):
        name = event.get("name")
        kind = _EVENTS.get(name, UnknownWebhook) if isinstance(name, str) else UnknownWebhook
        return kind.from_dict(payload)
    if isinstance(payload.get(_CODE), str):
        return WebhookVerification.from_dict(payload)
    msg = f"a webhook has an object under event, or a text under {_CODE}; this one has neither"
    raise WebhookBodyError(msg)


def handshake(body: bytes | str | Mapping[str, Any]) -> bytes | None:
    """The answer that proves to inFakt that the address is yours, to be sent with HTTP 200 exactly.

    None for everything but the verification.
    """
    try:
        webhook = parse(body)
    except WebhookBodyError:
        return None
    return json.dumps({_CODE: webhook[_CODE]}).encode() if isinstance(webhook, WebhookVerification) else None


@contextmanager
def receive(
    body: bytes, signature: str | None, secret: str, *, seen: SeenStore | None = None
) -> Generator[Webhook | None, None, None]:
    """Gives the ``with`` block an event that is genuine and new, or None: then there is nothing to do.

    None stands for an event that ``seen`` knows, and for the verification, which ``handshake`` answers. The
    verification may lack a signature, since it is not settled that inFakt signs it; a wrong one is refused there too.
    A block that raises makes ``seen`` forget the event, so that inFakt's next try comes through. A try that comes while
    the block is still at work counts as seen: put long work into a queue.

    Raises ``WebhookSignatureError`` or ``WebhookBodyError``, both ``WebhookError``, and what ``sign`` raises.
    """
    try:
        verify(body, signature, secret)
    except WebhookSignatureError:
        if (signature or "").strip() or handshake(body) is None:
            raise
    webhook = parse(body)
    if isinstance(webhook, WebhookVerification):
        yield None
        return
    uuid = webhook.event.uuid if webhook.event else None
    with once(seen, uuid if isinstance(uuid, str) else None) as is_first:
        yield webhook if is_first else None


__all__ = [
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
