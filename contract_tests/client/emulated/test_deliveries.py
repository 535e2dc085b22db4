"""What a server does by itself after a call: it delivers webhooks, and KSeF finishes with a document."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Any

import pytest

from infakt import Infakt
from infakt.models import KsefStatus
from infakt.webhooks import SIGNATURE_HEADER, MemorySeenStore, receive
from infakt_contract.payloads import PAID_AT_ONCE, create, write
from infakt_contract.selection import SYNC
from infakt_contract.subjects import Subject, each, is_ordered
from infakt_emulator import Emulator

pytestmark = SYNC

SECRET = "a secret"
INVOICE_DATA = {**PAID_AT_ONCE, "services": [{"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}]}
POLLS = 2
"""The number of polls before a task of the emulator is done."""


class Receiver:
    """Receives deliveries like a program that uses `infakt.webhooks`, and fails on the first `failures` events."""

    def __init__(self, failures: int = 0) -> None:
        self.bodies: list[bytes] = []
        self.events: list[Any] = []
        self.left = failures
        self._seen = MemorySeenStore()

    def __call__(self, body: bytes, headers: dict[str, str]) -> int:
        """Return the status to answer the delivery with."""
        self.bodies.append(body)
        with suppress(LookupError), receive(body, headers[SIGNATURE_HEADER], SECRET, seen=self._seen) as event:
            if event is not None:
                self._handle(event)
            return 200
        return 500

    def _handle(self, event: Any) -> None:
        if self.left:
            self.left -= 1
            msg = "handling the event failed"
            raise LookupError(msg)
        self.events.append(event)

    @property
    def names(self) -> list[str]:
        """The names of the handled events, in order."""
        return [event.event.name.value for event in self.events]


@pytest.fixture
def uuid(client: Infakt) -> str:
    """A new invoice."""
    return str(client.invoices.create_and_wait(INVOICE_DATA).uuid)


@pytest.fixture
def receiver(emulator: Emulator) -> Receiver:
    """A receiver of every event."""
    receiver = Receiver()
    emulator.webhooks.subscribe(receiver, secret=SECRET)
    return receiver


def test_events_of_an_invoice_are_delivered_once(client: Infakt, receiver: Receiver, uuid: str) -> None:
    """Each event is delivered once, with a valid signature, and in the order in which the events happened."""
    client.invoices.send_to_ksef_and_wait(uuid)
    client.invoices.mark_paid_and_wait(uuid, paid_date=date(2026, 11, 5))
    client.invoices.delete(uuid)

    assert receiver.names == [
        "draft_invoice_created",
        "async_invoice_creation_success",
        "send_to_ksef_success",
        "invoice_paid",
        "invoice_marked_as_paid_via_async_api",
        "invoice_deleted",
    ]
    assert len(receiver.bodies) == len({event.event.uuid for event in receiver.events}) == len(receiver.events)


@each("create", "delete", where=is_ordered("create"))
def test_every_kind_of_document_has_events(client: Infakt, subject: Subject, receiver: Receiver) -> None:
    """Whatever a task creates, its creation is delivered with the document's uuid, and so is its deletion."""
    document = create(client, subject, write(client, subject.tag, "X/1"))

    subject.of(client).delete(document.uuid)

    resources = {event.event.name.value: event.resource for event in receiver.events}
    assert list(resources) == ["draft_invoice_created", "async_invoice_creation_success", "invoice_deleted"]
    assert resources["async_invoice_creation_success"].invoice_uuid == document.uuid
    assert resources["draft_invoice_created"].uuid == resources["invoice_deleted"].uuid == document.uuid
    assert len(receiver.bodies) == len(resources)


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("failures", [1, 3])
def test_event_is_delivered_until_it_is_accepted(
    client: Infakt, emulator: Emulator, uuid: str, failures: int, first: int
) -> None:
    """An event whose delivery fails is sent again as the same event and handled once, whatever its counter says."""
    emulator.webhooks.first_counter = first
    receiver = Receiver(failures)
    emulator.webhooks.subscribe(receiver, secret=SECRET)

    client.invoices.delete(uuid)

    assert receiver.names == ["invoice_deleted"]
    assert receiver.events[0].event.retry_counter == first + failures
    assert len(receiver.bodies) == failures + 1


def test_refused_task_has_one_event(client: Infakt, receiver: Receiver) -> None:
    """A task that is eventually refused delivers only that event."""
    task = client.invoices.create({**INVOICE_DATA, "client_tax_code": "0000010005"})
    task.refresh()
    task.refresh()

    assert (task.code, receiver.names) == (422, ["async_invoice_creation_error"])


def test_ksef_finishes(client: Infakt, emulator: Emulator, uuid: str) -> None:
    """A document sent to KSeF is accepted within as many requests as a task takes, and then has its number."""
    emulator.recorder.clear()

    cleared = client.invoices.send_to_ksef_and_wait(uuid)

    assert cleared.status == KsefStatus.SUCCESS
    assert [exchange.method for exchange in emulator.recorder] == ["POST", *["GET"] * POLLS]
    assert client.invoices.get(uuid).ksef_number == cleared.ksef_number
    assert cleared.ksef_number
