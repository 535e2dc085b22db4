"""Events whose names or counters are uncertain: none is lost, and none is handled twice."""

from __future__ import annotations

import json
from typing import Any

import pytest

from infakt import webhooks
from infakt.models import InvoiceWebhook, TaskWebhook
from infakt.webhooks import MemorySeenStore, UnknownWebhook

SECRET = "secret"


def receive_all(payloads: list[Any]) -> list[Any]:
    """Return what a program with one store receives from signed payloads, one after another."""
    seen, given = MemorySeenStore(), list[Any]()
    for payload in payloads:
        body = json.dumps(payload).encode()
        with webhooks.receive(body, webhooks.sign(body, SECRET), SECRET, seen=seen) as webhook:
            given.append(webhook)
    return given


@pytest.mark.parametrize(
    "name",
    [
        "invoice_marked_as_paid_via_async_api",
        "invoice_marked_as_paid_via_async_api_error",
        "async_invoice_paid_success",
        "async_invoice_marked_as_paid_error",
        "invoice_paid_async",
    ],
)
def test_payment_task_event_is_read_whatever_its_name(name: str) -> None:
    """The two events about tasks that mark a payment, whose names were never seen, are read as task events."""
    task_status = {"invoice_task_reference_number": "t-1", "processing_code": 200, "invoice_uuid": "i-1"}
    payload = {"event": {"uuid": "e-1", "name": name}, "resource": task_status}

    (webhook,) = receive_all([payload])

    assert isinstance(webhook, TaskWebhook)
    assert webhook.resource is not None
    assert (webhook.resource["processing_code"], webhook.to_dict()) == (200, payload)


def test_document_under_a_guessed_name_loses_nothing() -> None:
    """If such an event contains the document instead of the task, all of it can still be read."""
    document = {"uuid": "i-1", "number": "1/2026", "paid_date": None}
    payload = {"event": {"name": "async_invoice_paid"}, "resource": document}

    webhook = webhooks.parse(payload)

    assert isinstance(webhook, TaskWebhook)
    assert webhook.resource is not None
    assert (webhook.resource["uuid"], webhook.resource["number"], webhook.to_dict()) == ("i-1", "1/2026", payload)


@pytest.mark.parametrize("name", ["invoice_marked_as_paid", "async_invoice_sent", "invoice_unarchived", "x" * 100_000])
def test_event_of_an_unknown_name_is_received_once(name: str) -> None:
    """An unknown event is passed to the block like any other, its repetition is dropped, and neither fails."""
    payload = {"event": {"uuid": "e-1", "name": name}, "resource": {"uuid": "i-1"}}

    first, second = receive_all([payload] * 2)

    assert isinstance(first, UnknownWebhook)
    assert (first.to_dict(), second) == (payload, None)


@pytest.mark.parametrize("counter", [0, 1, 7, None, "1", -1])
def test_counter_of_deliveries_is_ignored(counter: object) -> None:
    """The first delivery is handled and its repetition dropped, whatever number the server counts from."""
    events = [{"uuid": "e-1", "name": "invoice_paid", "retry_counter": number} for number in (counter, 1)]

    first, second = receive_all([{"event": event} for event in events])

    assert isinstance(first, InvoiceWebhook)
    assert second is None
