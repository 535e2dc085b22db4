"""What a server refuses, whoever asks: a wrong key, an id in place of a uuid, a row that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.emulator import READ_KEY, Emulator, InProcessTransport
from contract_tests.target.scratch import Scratch
from infakt import Infakt
from infakt.errors import AuthenticationError, NotFoundError, PermissionDeniedError, ValidationError

pytestmark = pytest.mark.contract

Make = Callable[..., Infakt]
NOWHERE = "00000000-0000-4000-8000-000000000404"


def test_wrong_key_is_refused_at_once(make_client: Make, target: tuple[str, str, Any]) -> None:
    """A key that the server does not know is an error of its own, and is not tried again."""
    base_url, _, transport = target
    client = make_client(transport, base_url=base_url, api_key="no-such-key")

    with pytest.raises(AuthenticationError, match=r"^GET /clients/\{client_id\}.json: 401$") as caught:
        client.clients.get(1)

    assert (caught.value.status, caught.value.attempts, bool(caught.value.message)) == (401, 1, True)


def test_id_is_no_uuid(client: Infakt, emulator: Emulator) -> None:
    """An invoice is found by its uuid alone, not by its id; of a live server this is not settled."""
    invoice = next(iter(emulator.store.table("invoices")))

    with pytest.raises(NotFoundError, match=r"^GET /invoices/\{invoice_uuid\}.json: 404$") as caught:
        client.invoices.get(str(invoice["id"]))

    assert caught.value.message == "Zasób którego szukasz nie został znaleziony."


def test_unknown_invoice_is_not_found(client: Infakt) -> None:
    """A uuid that no invoice has is an error of its own, with the sentence that inFakt has for it everywhere."""
    with pytest.raises(NotFoundError, match=r"^GET /invoices/\{invoice_uuid\}.json: 404$") as caught:
        client.invoices.get(NOWHERE)

    assert caught.value.message == "Zasób którego szukasz nie został znaleziony."


def test_refused_row_names_its_fields(client: Infakt, scratch: Scratch) -> None:
    """What cannot be created is told by field, in lists of texts, and the error's own text holds no value."""
    person = {"note": scratch.name(), "country": "PL", "business_activity_kind": "private_person"}

    with pytest.raises(ValidationError, match=r"^POST /clients.json: 422 \(.*\bfirst_name\b.*\)$") as caught:
        client.clients.create(person)

    messages = caught.value.field_errors["first_name"]
    assert isinstance(messages, list)
    assert [message for message in messages if not message.strip()] == []
    assert (bool(messages), bool(caught.value.message)) == (True, True)


def test_key_for_reading_may_not_write(emulator: Emulator, make_client: Make) -> None:
    """A key without the scope reads, is refused a write, and does not try again."""
    client = make_client(InProcessTransport(emulator), api_key=READ_KEY)
    invoice = client.invoices.list(limit=1).first()

    with pytest.raises(PermissionDeniedError, match=r"403$"):
        client.invoices.delete(invoice.uuid if invoice and invoice.uuid else "")

    assert [exchange.status for exchange in emulator.recorder] == [200, 403]
    assert client.invoices.list(limit=1).first() == invoice
