"""Actions on an invoice, and what they change."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from infakt_emulator import Account, Emulator

from .conftest import finish

Create = Callable[..., dict[str, Any]]


def read(client: httpx.Client, invoice: dict[str, Any]) -> dict[str, Any]:
    """Read an invoice again."""
    row: dict[str, Any] = client.get(f"/invoices/{invoice['uuid']}.json").json()
    return row


def pay(client: httpx.Client, invoice: dict[str, Any], **request: Any) -> dict[str, Any]:
    """Mark an invoice as paid and wait for it."""
    return finish(client, client.post(f"/async/invoices/{invoice['uuid']}/paid.json", **request))


def test_print_is_a_pdf_with_the_number(client: httpx.Client, create: Create) -> None:
    """The PDF is the same each time and contains the number of the invoice."""
    path = f"/invoices/{create()['uuid']}/pdf.json?document_type=original"

    responses = [client.get(path), client.get(path)]

    assert responses[0].headers["content-type"] == "application/pdf"
    assert responses[0].content == responses[1].content
    assert responses[0].content.startswith(b"%PDF-")
    assert b"(1/11/2026)" in responses[0].content


def test_print_flips_the_status_and_keeps_the_payment(client: httpx.Client, create: Create) -> None:
    """A paid invoice whose PDF is read has the status `printed` and keeps its date of payment."""
    invoice = create(status="paid", paid_date="2026-11-05")

    client.get(f"/invoices/{invoice['uuid']}/pdf.json?document_type=copy&locale=en")

    assert read(client, invoice) == invoice | {"status": "printed"}


@pytest.mark.parametrize("query", ["", "?document_type=nonsense", "?document_type=original&locale=xx"])
def test_print_wants_its_type(client: httpx.Client, create: Create, query: str) -> None:
    """A missing or unknown type is refused and changes nothing."""
    invoice = create()

    response = client.get(f"/invoices/{invoice['uuid']}/pdf.json{query}")

    assert (response.status_code, response.json()["error"]) == (422, "Nieprawidłowe parametry.")
    assert read(client, invoice) == invoice


def test_print_type_may_come_in_a_body(client: httpx.Client, create: Create) -> None:
    """A GET with a JSON body works, as documented."""
    path = f"/invoices/{create()['uuid']}/pdf.json"

    assert client.request("GET", path, json={"document_type": "original"}).status_code == 200


def test_xml_books_a_draft(client: httpx.Client, create: Create) -> None:
    """The XML for KSeF has amounts in zloty, and reading it changes the status of a draft."""
    invoice = create()

    response = client.get(f"/invoices/{invoice['uuid']}/download_xml.json")

    root = ET.fromstring(response.content)  # noqa: S314 - our own XML
    assert response.headers["content-type"] == "application/xml"
    assert root.findtext(".//{*}P_15") == "123.00"
    assert read(client, invoice)["status"] != "draft"


def test_mail_is_accepted_without_a_body(client: httpx.Client, create: Create) -> None:
    """Sending an e-mail is 202 with an empty body and changes the status."""
    invoice = create()

    response = client.post(
        f"/invoices/{invoice['uuid']}/deliver_via_email.json",
        json={"print_type": "original", "recipient": "klient@example.com"},
    )

    assert (response.status_code, response.content) == (202, b"")
    assert "content-type" not in response.headers
    assert read(client, invoice)["status"] == "sent"


def test_mail_wants_an_address(client: httpx.Client, create: Create) -> None:
    """Without a recipient and an address of the client it is 422 with a message only."""
    invoice = create()

    response = client.post(f"/invoices/{invoice['uuid']}/deliver_via_email.json", json={"print_type": "original"})

    assert response.status_code == 422
    assert response.json() == {"error": "Nie można wysłać faktury: adres e-mail Klienta jest nieznany."}
    assert read(client, invoice) == invoice


def test_mail_goes_to_the_clients_address(client: httpx.Client, create: Create) -> None:
    """A client with an address needs no recipient."""
    buyer = {"company_name": "A", "country": "PL", "email": "a@example.com"}
    invoice = create(client_id=client.post("/clients.json", json={"client": buyer}).json()["id"])

    response = client.post(f"/invoices/{invoice['uuid']}/deliver_via_email.json", json={"print_type": "copy"})

    assert response.status_code == 202


@pytest.mark.parametrize(
    "request_",
    [
        {"json": {"paid_date": "2026-11-20"}},
        {"json": {"invoice": {"paid_date": "2026-11-20"}}},
        {"params": {"paid_date": "2026-11-20"}},
    ],
)
def test_payment_by_a_task(client: httpx.Client, create: Create, request_: dict[str, Any]) -> None:
    """A date of payment is accepted bare, wrapped or in the query; `left_to_pay` stays unchanged."""
    invoice = create()

    task = pay(client, invoice, **request_)

    assert (task["processing_code"], task["action"]) == (200, "mark_as_paid")
    assert task["invoice_uuid"] == invoice["uuid"]
    assert read(client, invoice) == invoice | {"status": "paid", "paid_date": "2026-11-20"}


def test_payment_and_change_do_not_lose_each_other(client: httpx.Client, create: Create) -> None:
    """An update during a pending payment is kept, and so is the payment."""
    invoice = create()
    path = f"/invoices/{invoice['uuid']}"
    ordered = client.post(f"/async{path}/paid.json")
    client.put(f"{path}.json", json={"invoice": {"notes": "Uwaga"}})

    finish(client, ordered)

    assert read(client, invoice) == invoice | {"notes": "Uwaga", "status": "paid", "paid_date": "2026-11-05"}


def test_payment_is_today_unless_said(client: httpx.Client, create: Create) -> None:
    """The default date is the current one in Poland."""
    invoice = create()

    pay(client, invoice)

    assert read(client, invoice)["paid_date"] == "2026-11-05"


def test_second_payment_is_taken_and_fails(client: httpx.Client, create: Create) -> None:
    """A second payment is accepted, and its task fails with a string as the error, not a list."""
    invoice = create()
    pay(client, invoice)

    task = pay(client, invoice)

    assert (task["processing_code"], task["processing_description"]) == (
        422,
        "Nie udało się oznaczyć faktury jako zapłaconej",
    )
    assert task["invoice_errors"] == {"status": "Faktura już została oznaczona jako zapłacona."}


def test_payment_before_issue_fails(client: httpx.Client, create: Create) -> None:
    """A payment before the date of issue fails."""
    invoice = create()

    task = pay(client, invoice, json={"paid_date": "2026-11-04"})

    assert (task["processing_code"], list(task["invoice_errors"])) == (422, ["paid_date"])
    assert read(client, invoice) == invoice


def test_payment_of_an_unknown_invoice_is_not_found(client: httpx.Client) -> None:
    """The payment of an unknown invoice is 404, and no task is created."""
    assert client.post("/async/invoices/nothing/paid.json").status_code == 404


def test_synchronous_payment_still_works(client: httpx.Client, create: Create) -> None:
    """The undocumented operation marks an invoice as paid immediately, with an empty response."""
    invoice = create()

    response = client.post(f"/invoices/{invoice['uuid']}/paid.json", json={"paid_date": "2026-11-06"})

    assert (response.status_code, response.content) == (204, b"")
    assert read(client, invoice)["paid_date"] == "2026-11-06"


def test_sending_to_ksef_clears_later(client: httpx.Client, create: Create) -> None:
    """A sending is first `pending`, then `sent`, then `success` with a number, as the invoice is read."""
    invoice = create()

    sent = client.post(f"/invoices/{invoice['uuid']}/send_to_ksef.json")

    readings = [read(client, invoice)["ksef_data"] for _ in range(2)]
    assert (sent.status_code, sent.json()["status"], sent.json()["ksef_number"]) == (200, "pending", None)
    assert [data["status"] for data in readings] == ["sent", "success"]
    assert readings[1]["ksef_number"] == read(client, invoice)["ksef_number"]


def test_second_sending_to_ksef_is_refused(client: httpx.Client, create: Create) -> None:
    """A document that is being sent cannot be sent again."""
    path = f"/invoices/{create()['uuid']}/send_to_ksef.json"
    client.post(path)

    response = client.post(path)

    assert (response.status_code, list(response.json())) == (422, ["error"])


def test_sending_to_ksef_is_no_invoice_task(client: httpx.Client, create: Create) -> None:
    """The `request_uuid` of a sending is unknown to the status of tasks."""
    sent = client.post(f"/invoices/{create()['uuid']}/send_to_ksef.json").json()

    assert client.get(f"/async/invoices/status/{sent['request_uuid']}.json").status_code == 404


def test_sending_to_ksef_wants_an_integration(
    make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client]
) -> None:
    """An account that is not connected to KSeF gets a message that says so."""
    client = connect(make_emulator(account=Account(is_ksef_integrated=False)))
    uuid = client.get("/invoices.json?limit=1").json()["entities"][0]["uuid"]

    response = client.post(f"/invoices/{uuid}/send_to_ksef.json")

    assert response.status_code == 422
    assert response.json() == {"error": "Użytkownik nie jest zintegrowany z KSeF."}


def test_invoice_can_be_sent_on_when_created(client: httpx.Client) -> None:
    """`send_to_ksef` beside the invoice sends it once it is created."""
    fields = {
        "client_company_name": "A",
        "payment_method": "cash",
        "services": [{"name": "A", "tax_symbol": "23", "net_price": 1}],
    }

    task = finish(client, client.post("/async/invoices.json", json={"invoice": fields, "send_to_ksef": True}))

    assert client.get(f"/invoices/{task['invoice_uuid']}.json").json()["ksef_data"]["status"] == "sent"


def test_share_link_is_created_and_deleted(client: httpx.Client, create: Create) -> None:
    """A share link is created, read, prolonged by 30 days and deleted with a message, and is then 404."""
    invoice = create()
    path = f"/invoices/{invoice['uuid']}/share_links"

    made = client.post(f"{path}.json")
    found = client.get(f"{path}.json")
    longer = client.post(f"{path}/prolong.json")
    deleted = client.delete(f"{path}.json")

    assert (made.status_code, made.json()["expiration_date"]) == (201, "2026-12-05")
    assert found.json() == made.json()
    assert longer.json() == made.json() | {"expiration_date": "2027-01-04"}
    assert (deleted.status_code, deleted.json()) == (200, {"message": "Udostępnianie faktury zostało wyłączone."})
    assert client.get(f"{path}.json").status_code == 404
    assert read(client, invoice) == invoice


def test_open_pages_show_on_the_invoice(client: httpx.Client, create: Create) -> None:
    """The invoice shows both links in its extensions."""
    invoice = create()
    shared = client.post(f"/invoices/{invoice['uuid']}/share_links.json").json()
    paid = client.post(f"/invoices/{invoice['uuid']}/quick_payments.json").json()

    extensions = read(client, invoice)["extensions"]

    assert extensions["shares"]["link"] == shared["share_link"]
    assert extensions["shares"]["valid_until"] == shared["expiration_date"]
    assert extensions["payments"]["link"] == paid["payment_link"]


def test_quick_payment_is_created_and_deleted(client: httpx.Client, create: Create) -> None:
    """A quick payment is created, read and deleted; its link ends with the uuid of the invoice."""
    invoice = create()
    path = f"/invoices/{invoice['uuid']}/quick_payments.json"

    made, found, deleted = client.post(path), client.get(path), client.delete(path)

    assert made.status_code == 201
    assert made.json()["payment_link"].endswith(invoice["uuid"])
    assert found.json() == made.json()
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert client.get(path).status_code == 404


def test_attachments_are_listed_and_read(client: httpx.Client) -> None:
    """The attachments of an invoice have links, and another invoice does not list them."""
    first, second = client.get("/invoices.json?order=id&limit=2").json()["entities"]

    listed = client.get(f"/invoices/{first['uuid']}/attachments.json").json()

    file = listed["entities"][0]
    assert listed["metainfo"]["total_count"] == 2
    assert set(file) == {"id", "name", "content_type", "download_link"}
    assert client.get(f"/invoices/{first['uuid']}/attachments/{file['id']}.json").json() == file
    assert client.get(f"/invoices/{second['uuid']}/attachments/{file['id']}.json").status_code == 404
    assert client.get("/invoices/nothing/attachments.json").status_code == 404


def test_third_party_is_edited_by_its_id_and_removed(client: httpx.Client, create: Create) -> None:
    """A third party gets an id, and an update with `_destroy` removes it and keeps the others."""
    parties = [{"company_name": f"Party {number}", "role_code": "2"} for number in range(2)]
    invoice = read(client, create(third_party_addresses=parties))
    first, second = invoice["third_party_addresses"]

    edit = {"third_party_addresses": [{**first, "_destroy": True}, second]}
    client.put(f"/invoices/{invoice['uuid']}.json", json={"invoice": edit})

    assert read(client, invoice)["third_party_addresses"] == [second]
