"""Webhooks: their bodies, signatures and retries."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from infakt_contract.description import load_description
from infakt_emulator import Emulator

from .conftest import finish

SECRET = "secret"
Create = Callable[..., dict[str, Any]]


class Listener:
    """A receiver that returns the given statuses, then 200."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.deliveries: list[tuple[bytes, dict[str, str]]] = []

    def __call__(self, body: bytes, headers: dict[str, str]) -> int:
        self.deliveries.append((body, headers))
        return self.statuses.pop(0) if self.statuses else 200

    @property
    def contents(self) -> list[dict[str, Any]]:
        """Return every decoded body."""
        return [json.loads(body) for body, _ in self.deliveries]

    @property
    def names(self) -> list[str]:
        """Return the names of the events, oldest first."""
        return [content["event"]["name"] for content in self.contents]


@pytest.fixture
def listener(emulator: Emulator) -> Listener:
    """Return a listener that receives every event."""
    listener = Listener()
    emulator.webhooks.subscribe(listener, secret=SECRET)
    return listener


def test_signature_is_the_bodys(listener: Listener, create: Create) -> None:
    """The header is the HMAC-SHA256 of the raw body, in hexadecimal."""
    create()

    for body, headers in listener.deliveries:
        assert headers["X-Infakt-Signature"] == hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()


def test_sender_names_itself(listener: Listener, create: Create) -> None:
    """Seen live: deliveries have the user agent of inFakt."""
    create()

    assert {headers["User-Agent"] for _, headers in listener.deliveries} == {"Infakt-Webhooks/2"}


def test_life_of_an_invoice_is_sent(client: httpx.Client, listener: Listener, create: Create) -> None:
    """Creation, sending, payment and deletion each have their events."""
    path = f"/invoices/{create()['uuid']}"
    client.post(f"{path}/send_to_ksef.json")
    client.get(f"{path}.json")
    client.get(f"{path}.json")
    finish(client, client.post(f"/async{path}/paid.json"))
    client.delete(f"{path}.json")

    assert listener.names == [
        "draft_invoice_created",
        "async_invoice_creation_success",
        "send_to_ksef_success",
        "invoice_paid",
        "invoice_marked_as_paid_via_async_api",
        "invoice_deleted",
    ]


def test_refused_payment_is_sent(client: httpx.Client, listener: Listener, create: Create) -> None:
    """A task that marks a paid invoice as paid ends with its own event, which has the task and its errors."""
    path = f"/async/invoices/{create()['uuid']}/paid.json"
    finish(client, client.post(path))
    refused = finish(client, client.post(path))

    *_, last = listener.contents

    assert last["event"]["name"] == "invoice_marked_as_paid_via_async_api_error"
    assert (last["resource"], last["resource"]["processing_code"]) == (refused, 422)


def test_every_event_is_described(client: httpx.Client, listener: Listener, create: Create, run_task: Create) -> None:
    """Each body is as described for its event, for refused tasks as well, and all but one of the events occur."""
    path = f"/invoices/{create()['uuid']}"
    run_task(client_tax_code="0000010005")
    for _ in range(2):
        finish(client, client.post(f"/async{path}/paid.json"))
    client.post(f"{path}/send_to_ksef.json")
    client.get(f"{path}.json")
    client.get(f"{path}.json")
    client.delete(f"{path}.json")

    description = load_description()
    for content in listener.contents:
        request = description.document["webhooks"][content["event"]["name"]]["post"]["requestBody"]
        assert description.find_undeclared(request["content"]["application/json"]["schema"], content) == []
    assert set(listener.names) == description.document["webhooks"].keys() - {"verification", "send_to_ksef_error"}


def test_document_comes_without_lines(listener: Listener, create: Create) -> None:
    """An invoice's event has its id, uuid and kind, and no lines."""
    invoice = create()

    resource = listener.contents[0]["resource"]

    assert (resource["id"], resource["uuid"], resource["kind"]) == (invoice["id"], invoice["uuid"], "vat")
    assert "services" not in resource


def test_confidential_data_can_be_left_out(emulator: Emulator, create: Create) -> None:
    """Without data only the uuid is sent."""
    listener = Listener()
    emulator.webhooks.subscribe(listener, secret=SECRET, has_data=False)

    invoice = create()

    assert [content["resource"] for content in listener.contents] == [{"uuid": invoice["uuid"]}] * 2


@pytest.mark.parametrize("first", [0, 1])
def test_failure_is_tried_again(emulator: Emulator, create: Create, first: int) -> None:
    """Any status but 200 and 201 repeats the event, counted from either possible number of a first attempt."""
    emulator.webhooks.first_counter = first
    listener = Listener(500, 202, 201)
    emulator.webhooks.subscribe(listener, secret=SECRET)

    create()

    events = [content["event"] for content in listener.contents]
    assert [event["retry_counter"] for event in events] == [first, first + 1, first + 2, first]
    assert len({event["uuid"] for event in events}) == 2


def test_ten_failures_switch_it_off(emulator: Emulator, create: Create) -> None:
    """A receiver is disabled after ten failures."""
    listener = Listener(*[500] * 30)
    subscription = emulator.webhooks.subscribe(listener, secret=SECRET)

    create()

    assert (len(listener.deliveries), subscription.is_active) == (10, False)


def test_verification_has_a_new_code_each_time(emulator: Emulator) -> None:
    """The body of a verification is a code, and is signed."""
    first, second = (emulator.webhooks.make_verification(SECRET) for _ in "ab")

    assert list(json.loads(first[0])) == ["verification_code"]
    assert first[0] != second[0]
    assert first[1]["X-Infakt-Signature"] == hmac.new(SECRET.encode(), first[0], hashlib.sha256).hexdigest()


def test_correction_is_sent_as_a_draft(client: httpx.Client, emulator: Emulator, listener: Listener) -> None:
    """A correction has the same event name as an invoice, and another kind."""
    invoice = client.get("/invoices.json?order=id&limit=1").json()["entities"][0]
    pair = [
        {"name": "A", "tax_symbol": "23", "group": 1, "correction": after, "net_price": 1} for after in (False, True)
    ]
    body = {"corrected_invoice_uuid": invoice["uuid"], "correction_reason": "other", "services": pair}

    finish(
        client, client.post("/async/corrective_invoices.json", json={"corrective_invoice": body}), "corrective_invoices"
    )

    content = listener.contents[0]
    assert (content["event"]["name"], content["resource"]["kind"]) == ("draft_invoice_created", "correction")
    assert len(emulator.store.table("corrective_invoices")) == 15
