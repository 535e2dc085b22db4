"""Reads webhooks as records, responds to the verification, and passes on each event once.

The table of events and their records is in ``infakt.webhooks``, generated from the description.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .deduplication import SeenStore, name_event, once
from .errors import WebhookBodyError, WebhookSignatureError
from .json_types import is_object
from .record import Record
from .webhooks import read_payload, verify

Event = TypeVar("Event", bound=Record)
Verification = TypeVar("Verification", bound=Record)


@dataclass(frozen=True, slots=True)
class WebhookReader(Generic[Event, Verification]):
    """Reads webhooks by a table of events.

    Attributes:
        events: The record of each event, by its name.
        guesses: The records of events whose names are not known for certain, each with the words that such a name
            contains, most words first.
        unknown: The record of all other events.
        verification: The record of the verification of an address.
        code: The field of the verification that the response repeats.
    """

    events: Mapping[str, type[Event]]
    guesses: tuple[tuple[tuple[str, ...], type[Event]], ...]
    unknown: type[Event]
    verification: type[Verification]
    code: str

    def parse(self, body: bytes | str | Mapping[str, Any]) -> Event | Verification:
        """Returns the record of a webhook's body without verifying its signature.

        Args:
            body: The body as received, or the mapping that ``json.loads`` returned for it.

        Raises:
            WebhookBodyError: The body is neither an event nor the verification.
        """
        payload = read_payload(body)
        event = payload.get("event")
        if is_object(event):
            return self._find_record(event).from_dict(payload)
        self._read_code(payload)
        return self.verification.from_dict(payload)

    def handshake(self, body: bytes | str | Mapping[str, Any]) -> bytes | None:
        """Returns the body of the response that proves to inFakt that the address is yours.

        Send it with status 200; inFakt accepts no other.

        Args:
            body: The body as received, or the mapping that ``json.loads`` returned for it.

        Returns:
            The response's body, or None if the webhook is not the verification.
        """
        try:
            payload = read_payload(body)
            code = None if is_object(payload.get("event")) else self._read_code(payload)
        except WebhookBodyError:
            return None
        return None if code is None else json.dumps({self.code: code}).encode()

    @contextmanager
    def receive(
        self, body: bytes, signature: str | None, secret: str, *, seen: SeenStore | None = None
    ) -> Generator[Event | None, None, None]:
        """Verifies a webhook, and passes its event to the ``with`` block unless it was handled before.

        When the block ends, the event counts as handled; if the block raises, inFakt's next attempt is let through. If
        the process is killed inside the block, the next attempt is let through after the store's ``lease``, five
        minutes by default. A block must not take longer than that, so put long work into a queue.

        The verification may come without a signature, because it is not known whether inFakt signs it. A wrong
        signature is rejected there too.

        Args:
            body: The raw body, as received.
            signature: The value of the header ``SIGNATURE_HEADER``.
            secret: The secret that inFakt shows in the webhook's settings.
            seen: The store of handled events; without one no event counts as a duplicate.

        Yields:
            The event, or None if there is nothing to do: the event was handled before, or the body is the verification,
            to which ``handshake`` returns the response.

        Raises:
            WebhookError: Its ``status`` is the status to respond with. It is one of the next three.
            WebhookSignatureError: The signature is missing or wrong.
            WebhookBodyError: The body is neither an event nor the verification.
            WebhookInProgressError: Another attempt at the same event is being handled.
            ConfigurationError: There is no secret.
            TypeError: The body is not bytes, or the secret is not a string.
        """
        try:
            verify(body, signature, secret)
        except WebhookSignatureError:
            if (signature or "").strip() or self.handshake(body) is None:
                raise
        payload = read_payload(body)
        event = payload.get("event")
        if not is_object(event):
            self._read_code(payload)
            yield None
            return
        webhook = self._find_record(event).from_dict(payload)
        with once(seen, name_event(event.get("uuid"))) as is_new:
            yield webhook if is_new else None

    def _find_record(self, event: Mapping[str, Any]) -> type[Event]:
        name = event.get("name")
        if not isinstance(name, str):
            return self.unknown
        guessed = (record for words, record in self.guesses if all(word in name for word in words))
        return self.events.get(name) or next(guessed, self.unknown)

    def _read_code(self, payload: Mapping[str, Any]) -> str:
        """The code of the verification; raises ``WebhookBodyError`` if the webhook is none."""
        code = payload.get(self.code)
        if not isinstance(code, str):
            msg = f"a webhook has an object under event, or a text under {self.code}; this one has neither"
            raise WebhookBodyError(msg)
        return code
