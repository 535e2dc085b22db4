"""Sending to KSeF and waiting for its decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Act, Script, answer, give
from infakt import Infakt
from infakt.errors import KsefRefusedError, TaskPendingError, ValidationError
from infakt_emulator import Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
INVOICE_DATA = {
    "client_company_name": "X",
    "payment_method": "cash",
    "services": [{"name": "a", "net_price": 1, "tax_symbol": "23"}],
}


def status_step(status: str | None, **more: Any) -> Act:
    """Return the step of an answer with the status of a sent document."""
    return give(200, {"status": status, "ksef_number": None, **more})


def test_sent_document_gets_its_number(client: Infakt) -> None:
    """A document sent to KSeF gets its number once KSeF has accepted it."""
    invoice = client.invoices.create_and_wait(INVOICE_DATA)

    sent = client.invoices.send_to_ksef_and_wait(invoice.uuid or "")

    assert (sent.status, bool(sent.ksef_number)) == ("success", True)
    assert client.invoices.get(invoice.uuid or "").ksef_number == sent.ksef_number


@pytest.mark.parametrize("status", ["pending", "sent"])
def test_pending_is_waited_out(make_client: Make, clock: FakeClock, status: str) -> None:
    """An undecided document is polled, with growing pauses."""
    script = Script(
        status_step("sent"), status_step(status), status_step(status), status_step("success", ksef_number="1")
    )

    sent = make_client(script, rng=lambda: 0.0).invoices.send_to_ksef_and_wait("u")

    assert (sent.ksef_number, clock.slept) == ("1", [1.0, 2.0])
    assert script.sent[1:] == ["GET /api/v3/ksef2/documents/u/status.json"] * 3


@pytest.mark.parametrize("status", ["error", "rejected"])
def test_refusal_is_an_error_with_its_reason(make_client: Make, status: str) -> None:
    """The error of a refusal has KSeF's message as an attribute, and not in its text."""
    script = Script(status_step("sent"), status_step(status, status_description="zły NIP"))

    with pytest.raises(KsefRefusedError, match=rf"KSeF refused the document \({status}\)$") as caught:
        make_client(script).invoices.send_to_ksef_and_wait("u")

    assert caught.value.message == "zły NIP"


def test_undecided_document_is_pending_at_the_deadline(
    make_emulator: Callable[..., Emulator], make_client: Make, clock: FakeClock
) -> None:
    """A document that is undecided at the deadline is pending, neither sent nor refused."""
    client = make_client(InProcessTransport(make_emulator(faults=["ksef_pending"])))
    invoice = client.invoices.create_and_wait(INVOICE_DATA)
    started = clock.monotonic()

    with pytest.raises(TaskPendingError, match=r"not decided .*\(status (sent|pending)\)"):
        client.invoices.send_to_ksef_and_wait(invoice.uuid or "", deadline=60)

    assert clock.monotonic() - started <= 60


def test_unknown_status_is_pending(make_client: Make) -> None:
    """Only a number proves success; an unknown status is polled further."""
    script = Script(status_step("sent"), status_step("queued"), status_step("success", ksef_number="1"))

    assert make_client(script).invoices.send_to_ksef_and_wait("u").ksef_number == "1"


def test_refused_sending_is_not_waited_for(make_client: Make) -> None:
    """Without an integration the request to send is itself refused."""
    script = Script(answer(422))

    with pytest.raises(ValidationError, match="422"):
        make_client(script).invoices.send_to_ksef_and_wait("u")

    assert len(script.sent) == 1


def test_sending_by_the_resource_of_ksef(make_client: Make) -> None:
    """`client.ksef` has the same method for documents of any kind."""
    script = Script(status_step("sent"), status_step("success", ksef_number="1"))

    assert make_client(script).ksef.send_and_wait("u").ksef_number == "1"
