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

from ._runtime.deduplication import Claim as Claim
from ._runtime.deduplication import MemorySeenStore as MemorySeenStore
from ._runtime.deduplication import SeenStore as SeenStore
from ._runtime.deduplication import SQLiteSeenStore as SQLiteSeenStore
from ._runtime.deduplication import name_event, once
from ._runtime.errors import WebhookBodyError, WebhookSignatureError
from ._runtime.json_types import is_object
from ._runtime.record import Field, Record
from ._runtime.webhooks import read_payload
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

_CODE = "verification_code"
_EVENTS: dict[str, type[InvoiceWebhook | KsefWebhook | TaskWebhook]] = {
    "async_invoice_creation_error": TaskWebhook,
    "async_invoice_creation_success": TaskWebhook,
    "draft_invoice_created": InvoiceWebhook,
    "invoice_deleted": InvoiceWebhook,
    "invoice_marked_as_paid_via_async_api": TaskWebhook,
    "invoice_marked_as_paid_via_async_api_error": TaskWebhook,
    "invoice_paid": InvoiceWebhook,
    "send_to_ksef_error": KsefWebhook,
    "send_to_ksef_success": KsefWebhook,
}
# Events whose names are not known for certain, by the words that their names have; most words first.
_GUESSES: list[tuple[tuple[str, ...], type[InvoiceWebhook | KsefWebhook | TaskWebhook]]] = [
    (("async", "paid", "error"), TaskWebhook),
    (("async", "paid"), TaskWebhook),
]


def parse(body: bytes | str | Mapping[str, Any]) -> Webhook | WebhookVerification:
    """The record of a body, or of what ``json.loads`` made of it. Checks no signature: that is ``verify``.

    Raises ``WebhookBodyError`` for what is neither an event nor the verification.
    """
    payload = read_payload(body)
    event = payload.get("event")
    if is_object(event):
        name = event.get("name")
        kind = _find_record(name) if isinstance(name, str) else UnknownWebhook
        return kind.from_dict(payload)
    if isinstance(payload.get(_CODE), str):
        return WebhookVerification.from_dict(payload)
    msg = f"a webhook has an object under event, or a text under {_CODE}; this one has neither"
    raise WebhookBodyError(msg)


def _find_record(name: str) -> type[Webhook]:
    guessed = (record for words, record in _GUESSES if all(word in name for word in words))
    return _EVENTS.get(name) or next(guessed, UnknownWebhook)


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

    None stands for an event that ``seen`` knows to be handled, and for the verification, which ``handshake`` answers.
    The verification may lack a signature, since it is not settled that inFakt signs it; a wrong one is refused there
    too. When the block ends, the event is done; when it raises, inFakt's next try comes through. When the process is
    killed inside of the block, the next try comes through after the store's ``lease``, five minutes unless set
    otherwise, so a block must not take longer: put long work into a queue.

    Raises ``WebhookSignatureError``, ``WebhookBodyError``, or ``WebhookInProgressError`` while another try of the event
    is being handled. All are ``WebhookError``, whose ``status`` is what to answer. Raises otherwise what ``sign`` raises.
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
    with once(seen, name_event(webhook.event.uuid if webhook.event else None)) as is_new:
        yield webhook if is_new else None


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
