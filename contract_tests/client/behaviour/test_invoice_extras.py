"""Actions related to an invoice: its next number, e-mail, KSeF, public pages and attachments."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import ValidationError
from infakt.models import NextNumber, PrintType
from infakt_emulator import Account, Emulator, InProcessTransport


@pytest.fixture
def row(emulator: Emulator) -> dict[str, Any]:
    """The first invoice of the account, which has attachments."""
    return next(iter(emulator.store.table("invoices")))


def test_email_has_an_empty_answer(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """An e-mail is accepted with 202 and no body, and the status becomes `sent`."""
    client.invoices.send_email(
        row["uuid"], print_type=PrintType.ORIGINAL, recipient="kto@example.com", locale="pl", send_copy=False
    )

    exchange = emulator.recorder[0]
    assert (exchange.method, exchange.path) == ("POST", f"/api/v3/invoices/{row['uuid']}/deliver_via_email.json")
    assert json.loads(exchange.body) == {
        "print_type": "original",
        "locale": "pl",
        "recipient": "kto@example.com",
        "send_copy": False,
    }
    assert (exchange.status, client.invoices.get(row["uuid"]).status) == (202, "sent")


def test_email_without_an_address_is_refused_with_a_message(client: Infakt, emulator: Emulator) -> None:
    """If the state of the invoice forbids it, the refusal has a message and no field errors."""
    clients = {row["id"]: row for row in emulator.store.table("clients")}
    row = next(row for row in emulator.store.table("invoices") if clients[row["client_id"]]["email"] is None)

    with pytest.raises(ValidationError, match=r"422$") as caught:
        client.invoices.send_email(row["uuid"], print_type="original")

    assert caught.value.message == "Nie można wysłać faktury: adres e-mail Klienta jest nieznany."
    assert caught.value.field_errors == {}


def test_next_number_is_of_the_month(client: Infakt, emulator: Emulator) -> None:
    """The next number of a month is requested by kind and date, and nothing is reserved."""
    number = client.invoices.next_number(kind="vat", date=date(2030, 2, 3))

    expected = {"next_number": "1/02/2030", "invoice_date": "2030-02-03", "invoice_kind": "vat"}
    assert number == NextNumber.from_dict(expected)
    assert number.invoice_date == date(2030, 2, 3)
    assert emulator.recorder[0].query == "kind=vat&date=2030-02-03"


def test_next_number_without_choices_sends_none(client: Infakt, emulator: Emulator) -> None:
    """Arguments that are not given are not sent."""
    number = client.invoices.next_number()

    assert (number.invoice_kind, number.invoice_date) == ("vat", date(2026, 11, 5))
    assert emulator.recorder[0].query == ""


def test_ksef_needs_an_integration(make_emulator: Callable[..., Emulator], make_client: Callable[..., Infakt]) -> None:
    """Without an integration the refusal has a message."""
    emulator = make_emulator(account=Account(is_ksef_integrated=False))
    row = next(iter(emulator.store.table("invoices")))
    client = make_client(InProcessTransport(emulator))

    with pytest.raises(ValidationError, match=r"422$") as caught:
        client.invoices.send_to_ksef(row["uuid"])

    assert caught.value.message == "Użytkownik nie jest zintegrowany z KSeF."
