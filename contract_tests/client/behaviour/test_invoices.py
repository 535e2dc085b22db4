"""Reading, creating, changing and deleting invoices."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from infakt import OMIT, Infakt
from infakt.errors import NotFoundError, TaskFailedError, TaskPendingError, ValidationError
from infakt.models import Invoice, InvoiceCreate, InvoiceStatus, InvoiceUpdate, ServiceWrite
from infakt_emulator import Emulator, InProcessTransport

LINE = {"name": "Usługa", "tax_symbol": 23, "net_price": 10_000}
INVOICE_DATA: dict[str, Any] = {"client_company_name": "Nowa", "payment_method": "cash", "services": [LINE]}


def bodies(emulator: Emulator) -> list[Any]:
    """Return the body of each write received by the emulator."""
    return [json.loads(exchange.body) for exchange in emulator.recorder if not exchange.is_read]


def sent(emulator: Emulator) -> list[str]:
    """Return method and path of each request, relative to the base URL."""
    return [f"{exchange.method} {exchange.path.removeprefix('/api/v3')}" for exchange in emulator.recorder]


@pytest.fixture
def row(emulator: Emulator) -> dict[str, Any]:
    """An invoice of the account, as stored by the emulator."""
    return next(row for row in emulator.store.table("invoices") if row["status"] == "draft")


def test_get_returns_the_whole_invoice(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """`get` reads one invoice by its uuid."""
    invoice = client.invoices.get(row["uuid"])

    assert invoice == Invoice.from_dict(row)
    assert sent(emulator) == [f"GET /invoices/{row['uuid']}.json"]


def test_get_of_chosen_fields(client: Infakt, row: dict[str, Any]) -> None:
    """`fields` leaves out everything except the id."""
    invoice = client.invoices.get(row["uuid"], fields=["number", "gross_price"])

    assert invoice.to_dict() == {"number": row["number"], "gross_price": row["gross_price"], "id": row["id"]}


@pytest.mark.parametrize(
    "given",
    [
        INVOICE_DATA,
        InvoiceCreate.coerce(INVOICE_DATA),
        InvoiceCreate(
            client_company_name="Nowa",
            payment_method="cash",
            services=[ServiceWrite(name="Usługa", tax_symbol=23, net_price=10_000)],
        ),
    ],
    ids=["mapping", "coerced", "model"],
)
def test_create_sends_what_was_given(client: Infakt, emulator: Emulator, given: InvoiceCreate) -> None:
    """A mapping and a model with the same fields send the same body, with nothing added."""
    task = client.invoices.create(given)

    assert (task.code, task.description, task.is_pending, task.document_uuid) == (100, "Zlecenie przyjęte", True, None)
    assert sent(emulator) == ["POST /async/invoices.json"]
    assert bodies(emulator) == [{"invoice": INVOICE_DATA}]


@pytest.mark.parametrize(("given", "body"), [(True, {"send_to_ksef": True}), (False, {"send_to_ksef": False})])
def test_send_to_ksef_is_sent_next_to_the_invoice(
    client: Infakt, emulator: Emulator, body: dict[str, Any], *, given: bool
) -> None:
    """`send_to_ksef` is a sibling of the invoice in the body."""
    client.invoices.create(INVOICE_DATA, send_to_ksef=given)

    assert bodies(emulator) == [{"invoice": INVOICE_DATA, **body}]


def test_create_and_wait_returns_the_invoice(client: Infakt, emulator: Emulator) -> None:
    """One call creates the task, waits until it is done, and reads the document."""
    invoice = client.invoices.create_and_wait(INVOICE_DATA)

    assert (invoice.status, invoice.gross_price, invoice.tax_price) == (InvoiceStatus.DRAFT, 12_300, 2_300)
    path, poll = sent(emulator)[0], sent(emulator)[1]
    assert path == "POST /async/invoices.json"
    assert sent(emulator)[1:] == [poll, poll, f"GET /invoices/{invoice.uuid}.json"]
    assert poll.startswith("GET /async/invoices/status/")


def test_task_is_rebuilt_from_its_reference(client: Infakt, emulator: Emulator) -> None:
    """A reference saved before a crash is enough to poll again, and creating the handle sends nothing."""
    reference = client.invoices.create(INVOICE_DATA).reference

    task = client.invoices.task(reference)

    assert (task.reference, task.code, task.is_pending, len(emulator.recorder)) == (reference, None, True, 1)
    assert task.wait().gross_price == 12_300


def test_refresh_polls_once(client: Infakt, emulator: Emulator) -> None:
    """`refresh` reads the status of the task once and does not wait."""
    task = client.invoices.create(INVOICE_DATA)

    task.refresh()

    assert (task.code, task.is_pending) == (140, True)
    assert sent(emulator)[1:] == [f"GET /async/invoices/status/{task.reference}.json"]


def test_task_status_is_returned_uninterpreted(client: Infakt) -> None:
    """`task_status` returns the answer as received."""
    reference = client.invoices.create(INVOICE_DATA).reference

    status = client.invoices.task_status(reference)

    assert (status.processing_code, status.invoice_task_reference_number) == (140, reference)


def test_refused_task_says_why(client: Infakt, emulator: Emulator) -> None:
    """A task that the API refuses is an error with the messages of each field, and creates no document."""
    with pytest.raises(TaskFailedError, match=r"was refused \(422\): client_tax_code;") as caught:
        client.invoices.create_and_wait({**INVOICE_DATA, "client_tax_code": "0000010005"})

    assert caught.value.field_errors == {"client_tax_code": ["NIP jest nieprawidłowy."]}
    assert caught.value.message == "Nie udało się stworzyć faktury"
    assert caught.value.reference is not None
    assert "0000010005" not in str(caught.value)
    assert len(emulator.store.table("invoices")) == 237


def test_unfinished_task_is_pending(make_emulator: Callable[..., Emulator], make_client: Callable[..., Infakt]) -> None:
    """At the deadline the task continues, and the error has its reference."""
    client = make_client(InProcessTransport(make_emulator(pending_polls=10_000)))
    task = client.invoices.create(INVOICE_DATA)

    with pytest.raises(TaskPendingError, match=r"is still under way \(code 140\)") as caught:
        task.wait(deadline=20)

    assert (caught.value.reference, caught.value.code) == (task.reference, 140)


def test_task_finished_meanwhile_needs_no_second_one(
    make_emulator: Callable[..., Emulator], make_client: Callable[..., Infakt]
) -> None:
    """Waiting again after the deadline finds the same document."""
    emulator = make_emulator(pending_polls=4)
    task = make_client(InProcessTransport(emulator)).invoices.create(INVOICE_DATA)
    with pytest.raises(TaskPendingError, match="still under way"):
        task.wait(deadline=0.1)

    invoice = task.wait()

    assert invoice.uuid == task.document_uuid
    assert len(emulator.store.table("invoices")) == 238


@pytest.mark.parametrize(
    "given", [{"notes": "Nowa uwaga"}, InvoiceUpdate(notes="Nowa uwaga")], ids=["mapping", "model"]
)
def test_update_changes_only_what_is_given(
    client: Infakt, emulator: Emulator, row: dict[str, Any], given: InvoiceUpdate
) -> None:
    """`update` sends only the given field and returns the whole invoice."""
    before = dict(row)

    invoice = client.invoices.update(row["uuid"], given)

    assert invoice == Invoice.from_dict({**before, "notes": "Nowa uwaga"})
    assert sent(emulator) == [f"PUT /invoices/{row['uuid']}.json"]
    assert bodies(emulator) == [{"invoice": {"notes": "Nowa uwaga"}}]


def test_none_is_sent_and_omit_is_not(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """None sets a field to null, `OMIT` leaves it unchanged."""
    client.invoices.update(row["uuid"], InvoiceUpdate(notes=None, number=OMIT))

    assert bodies(emulator) == [{"invoice": {"notes": None}}]


def test_refused_update_says_why(client: Infakt, row: dict[str, Any]) -> None:
    """A value that the API refuses is a `ValidationError` with the messages of each field."""
    with pytest.raises(ValidationError, match=r"422 \(paid_date\)$") as caught:
        client.invoices.update(row["uuid"], {"paid_date": "2001-01-01"})

    assert caught.value.field_errors == {"paid_date": ["Data zapłaty nie może być wcześniejsza niż data wystawienia."]}
    assert caught.value.message == "Nieprawidłowe parametry."


def test_delete_removes_the_invoice(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """After `delete` the invoice is not found."""
    client.invoices.delete(row["uuid"])

    assert sent(emulator) == [f"DELETE /invoices/{row['uuid']}.json"]
    with pytest.raises(NotFoundError, match="404"):
        client.invoices.get(row["uuid"])


def test_mark_paid_and_wait_returns_the_paid_invoice(client: Infakt, emulator: Emulator) -> None:
    """The invoice is paid once its task is done; the date is sent as the API writes dates."""
    row = next(row for row in emulator.store.table("invoices") if row["paid_date"] is None)

    invoice = client.invoices.mark_paid_and_wait(row["uuid"], paid_date=date(2026, 11, 4))

    assert (invoice.uuid, invoice.paid_date) == (row["uuid"], date(2026, 11, 4))
    assert sent(emulator)[0] == f"POST /async/invoices/{row['uuid']}/paid.json"
    assert bodies(emulator) == [{"paid_date": "2026-11-04"}]


def test_mark_paid_without_a_date_sends_no_body(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """The API uses the current date if none is given."""
    invoice = client.invoices.mark_paid(row["uuid"]).wait()

    assert invoice.paid_date == date(2026, 11, 5)
    assert emulator.recorder[0].body == ""


def test_paying_twice_is_refused_with_a_message(client: Infakt, emulator: Emulator) -> None:
    """A message that is a plain string is read like a list with one message."""
    row = next(row for row in emulator.store.table("invoices") if row["paid_date"] is not None)

    with pytest.raises(TaskFailedError, match="was refused") as caught:
        client.invoices.mark_paid_and_wait(row["uuid"])

    assert caught.value.field_errors == {"status": ["Faktura już została oznaczona jako zapłacona."]}
