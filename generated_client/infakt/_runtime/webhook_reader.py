# Generated: do not edit. Change openapi/ or generator/runtime/webhook_reader.py,
# then run: python -m generator build
"""Reads webhooks as records, answers the verification, and hands each event over once.

Which events there are and which record each has is a table in ``infakt.webhooks``, made from the description.
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
        guesses: The records of events whose names are not known for certain, each with the words that such a name has,
            most words first.
        unknown: The record of all other events.
        verification: The record of the verification of an address.
        code: The field of the verification that its answer repeats.
    """

    events: Mapping[str, type[Event]]
    guesses: tuple[tuple[tuple[str, ...], type[Event]], ...]
    unknown: type[Event]
    verification: type[Verification]
    code: str

    def parse(self, body: bytes | str | Mapping[str, Any]) -> Event | Verification:
        """Returns the record of a body, or of what ``json.loads`` made of it, without checking a signature.

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
        """Returns the answer that proves to inFakt that the address is yours, to be sent with HTTP 200 exactly.

        None for everything but the verification.
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
        """Gives the ``with`` block an event that is genuine and new, or None: then there is nothing to do.

        None stands for an event that was already handled according to ``seen``, and for the verification, which
        ``handshake`` answers. The verification may lack a signature, since it is not settled that inFakt signs it; a
        wrong one is refused there too. When the block ends, the event is done; when it raises, inFakt's next try comes
        through. When the process is killed inside the block, the next try comes through after the store's ``lease``,
        five minutes unless set otherwise, so a block must not take longer: put long work into a queue.

        Raises:
            WebhookError: Its ``status`` is what to answer. It is one of the three that follow.
            WebhookSignatureError: The signature is missing or wrong.
            WebhookBodyError: The body is neither an event nor the verification.
            WebhookInProgressError: Another try of the event is being handled.
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
        """The code of the verification; raises ``WebhookBodyError`` for what is none."""
        code = payload.get(self.code)
        if not isinstance(code, str):
            msg = f"a webhook has an object under event, or a text under {self.code}; this one has neither"
            raise WebhookBodyError(msg)
        return code
