"""Webhooks: the events that inFakt posts, built, signed and delivered in process."""

from __future__ import annotations

import hashlib
import hmac
import json
import random
import uuid
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime

from .messages import Row

Deliver = Callable[[bytes, dict[str, str]], int]
Sign = Callable[[str, bytes], str]

# Documented: a delivery is retried until one of these statuses, and the webhook is disabled after ten failures.
ACCEPTED = (200, 201)
MAX_TRIES = 10


def sign(secret: str, body: bytes) -> str:
    """Return the signature of a body: HMAC-SHA256 in hexadecimal, as seen live."""
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@dataclass(kw_only=True)
class Subscription:
    """One receiver of events.

    Attributes:
        deliver: Function that takes a body and its headers, and returns an HTTP status.
        secret: Secret of the signature.
        has_data: Whether bodies have the whole resource, or its uuid only.
        is_active: Whether it still receives events; False after ten failures of one delivery.
    """

    deliver: Deliver
    secret: str
    has_data: bool
    is_active: bool = True


class Webhooks:
    """Every subscription, and the undelivered events.

    Faults change `copies`, the number of deliveries of each event, and `sign`, the function that signs a body.
    `first_counter` is the `retry_counter` of the first attempt, which is not settled: 1 was seen live, 0 is documented.
    """

    def __init__(self, *, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.first_counter = 1
        self._subscriptions: list[Subscription] = []
        self.clear(0)

    def clear(self, seed: int) -> None:
        """Drop undelivered events and undo faults; subscriptions stay."""
        self.copies = 1
        self.sign: Sign = sign
        self._random = random.Random(seed)
        self._events: list[tuple[Row, Row]] = []

    def subscribe(self, deliver: Deliver, *, secret: str, has_data: bool = True) -> Subscription:
        """Deliver all later events to a function.

        Args:
            deliver: Function that takes a body and its headers, and returns an HTTP status.
            secret: Secret of the signature.
            has_data: Whether the body has the whole resource, or its uuid only.
        """
        subscription = Subscription(deliver=deliver, secret=secret, has_data=has_data)
        self._subscriptions.append(subscription)
        return subscription

    def add(self, name: str, resource: Row) -> None:
        """Add an event; it is delivered once the call that caused it has been answered."""
        if not self._subscriptions:
            return
        now = datetime.fromtimestamp(self.clock(), UTC).isoformat(timespec="microseconds")
        event = {
            "uuid": str(uuid.UUID(int=self._random.getrandbits(128), version=4)),
            "name": name,
            # Seen live in this format; the documentation has milliseconds and an offset.
            "created_at": now.replace("+00:00", "Z"),
        }
        self._events.append((event, deepcopy(resource)))

    def deliver(self) -> None:
        """Deliver every event to every subscription. A failure is retried at once, as the delays are not documented."""
        while self._events:
            event, resource = self._events.pop(0)
            for subscription in self._subscriptions * self.copies:
                self._send(subscription, event, resource)

    def make_verification(self, secret: str) -> tuple[bytes, dict[str, str]]:
        """Return the body and headers of a verification, whose code the receiver must echo; each code is new.

        Inferred: the request is signed too, which is not settled.
        """
        return self._pack(secret, {"verification_code": f"{self._random.getrandbits(80):020x}"})

    def _send(self, subscription: Subscription, event: Row, resource: Row) -> None:
        # Inferred: a task is sent as the uuid of its document, null without one.
        uuid_only = {"uuid": resource.get("uuid") or resource.get("invoice_uuid")}
        shown = resource if subscription.has_data else uuid_only
        for counter in range(self.first_counter, self.first_counter + MAX_TRIES):
            if not subscription.is_active:
                return
            content = {"event": {**event, "retry_counter": counter}, "resource": shown}
            if subscription.deliver(*self._pack(subscription.secret, content)) in ACCEPTED:
                return
        subscription.is_active = False

    def _pack(self, secret: str, content: Row) -> tuple[bytes, dict[str, str]]:
        body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
        # Seen live: the user agent. There is no timestamp, so a signature never expires.
        headers = {"Content-Type": "application/json", "User-Agent": "Infakt-Webhooks/2"}
        return body, {**headers, "X-Infakt-Signature": self.sign(secret, body)}
