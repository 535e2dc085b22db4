"""Requests that public clients send get the responses that their authors recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest

from infakt_emulator import Account, Emulator
from infakt_emulator.fakes import fake_nip

from .conftest import finish, read_all
from .recorded import INVOICE, MAIL, RECORDED, Recorded, is_text

RunTask = Callable[..., dict[str, Any]]


@pytest.fixture
def names(emulator: Emulator) -> dict[str, Any]:
    """Return the values of the names in braces."""
    invoices = list(emulator.store.table("invoices"))
    unpaid = next(row for row in invoices if row["paid_date"] is None and row["client_id"] is not None)
    client = next(iter(emulator.store.table("clients")))
    return {
        "unpaid": unpaid["uuid"],
        "id": unpaid["id"],
        "number": unpaid["number"],
        "paid": next(row["uuid"] for row in invoices if row["status"] == "paid"),
        "correction": next(iter(emulator.store.table("corrective_invoices")))["uuid"],
        "client_uuid": client["uuid"],
    }


def fill(value: Any, names: Mapping[str, Any]) -> Any:
    """Return a body with the names in braces filled in."""
    match value:
        case {**items}:
            return {key: fill(item, names) for key, item in items.items()}
        case str():
            return names.get(value[1:-1], value)
        case _:
            return value


@pytest.mark.parametrize("recorded", RECORDED, ids=str)
def test_answer_is_the_recorded_one(client: httpx.Client, names: dict[str, Any], recorded: Recorded) -> None:
    """A request of a public client gets the status and the facts that its author recorded."""
    path, params = recorded.path.format(**names), recorded.params or None
    body = fill(recorded.json, names)

    response = client.request(recorded.method, path, params=params, json=body, headers=recorded.headers)

    assert response.status_code == recorded.status, response.text
    assert recorded.facts(response), response.text


def test_clean_number_is_compared_on_both_sides(client: httpx.Client) -> None:
    """`clean_nip_eq` finds a NIP with separators or a country prefix, `nip_eq` does not; 2026-07."""
    digits = fake_nip(91_001)
    written = (f"{digits[:3]}-{digits[3:6]}-{digits[6:8]}-{digits[8:]}", f"PL{digits}")
    bodies = [{"company_name": "A", "country": "PL", "nip": nip} for nip in written]
    ids = {client.post("/clients.json", json={"client": body}).json()["id"] for body in bodies}

    found = [
        {row["id"] for row in client.get("/clients.json", params={f"q[{name}]": nip}).json()["entities"]}
        for name, nip in (
            ("clean_nip_eq", digits),
            ("clean_nip_eq", f"PL {digits[:3]} {digits[3:]}"),
            ("nip_eq", digits),
        )
    ]

    assert found == [ids, ids, set()]


def test_invoices_are_found_by_a_part_of_the_buyer(client: httpx.Client) -> None:
    """Only invoices of the buyer are returned; 2026."""
    query = {"q[client_company_name_cont]": "tartak"}

    rows = read_all(client, "/invoices.json", **query)

    assert 0 < len(rows) < 237
    assert [row for row in rows if "tartak" not in row["client_company_name"].lower()] == []


def test_invoices_are_found_by_the_buyers_clean_number(client: httpx.Client, emulator: Emulator) -> None:
    """All invoices of a buyer are returned, in any format of the NIP; 2026-07."""
    row = next(row for row in emulator.store.table("invoices") if (row["client_tax_code"] or "").startswith("000-"))
    digits = row["client_tax_code"].replace("-", "")

    rows = client.get("/invoices.json", params={"q[clean_client_nip_eq]": digits, "limit": "100"}).json()["entities"]

    assert row["uuid"] in {found["uuid"] for found in rows}
    assert {found["client_tax_code"].replace("-", "") for found in rows} == {digits}


def test_same_client_is_made_twice(client: httpx.Client) -> None:
    """The same NIP twice is 201 twice, with two clients; 2024 and 2026."""
    body = {"client": {"company_name": "A", "country": "PL", "nip": "0000010004"}}

    responses = [client.post("/clients.json", json=body) for _ in range(2)]

    assert [response.status_code for response in responses] == [201, 201]
    assert len({response.json()["id"] for response in responses}) == 2


@pytest.mark.parametrize(
    ("noun", "identity", "changes"),
    [("clients", "id", {"city": "Łódź"}), ("invoices", "uuid", {"notes": "x"}), ("products", "id", {"unit": "szt."})],
)
def test_update_of_one_field_answers_with_the_whole(
    client: httpx.Client, emulator: Emulator, noun: str, identity: str, changes: dict[str, str]
) -> None:
    """A PUT of one field is 200 with the whole object and keeps the other fields; 2024."""
    path = f"/{noun}/{next(iter(emulator.store.table(noun)))[identity]}.json"
    before = client.get(path).json()

    response = client.put(path, json={noun.removesuffix("s"): changes})

    assert (response.status_code, response.json()) == (200, before | changes)


def test_new_default_account_clears_the_old_one(client: httpx.Client) -> None:
    """A PUT of `default` leaves one default account."""
    before = client.get("/bank_accounts.json?limit=100").json()["entities"]
    other = next(row["id"] for row in before if not row["default"])

    client.put(f"/bank_accounts/{other}.json", json={"bank_account": {"default": True}})

    after = client.get("/bank_accounts.json?limit=100").json()["entities"]
    assert len([row for row in before if row["default"]]) == 1
    assert [row["id"] for row in after if row["default"]] == [other]


def test_transfer_without_any_bank_is_refused_by_its_name(
    make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client]
) -> None:
    """A transfer without a bank is 422 on `bank_name`, with the message that was recorded; 2026-06."""
    client = connect(make_emulator(account=Account(bank_name="", bank_account="")))

    response = client.post("/invoices.json", json={"invoice": {**INVOICE, "payment_method": "transfer"}})

    assert response.status_code == 422
    assert response.json() == {
        "error": "Nieprawidłowe parametry.",
        "errors": {"bank_name": ["Proszę podać nazwę banku."]},
    }


def test_mail_to_nobody_is_one_sentence(client: httpx.Client) -> None:
    """An e-mail to a buyer without an address is 422 with `error` only; 2026-07."""
    invoice = client.post("/invoices.json", json={"invoice": INVOICE}).json()

    response = client.post(f"/invoices/{invoice['uuid']}/deliver_via_email.json", json={"print_type": "original"})

    assert response.status_code == 422
    assert is_text("adres e-mail Klienta jest nieznany")(response)


@pytest.mark.parametrize("action", ["pdf.json?document_type=original", "deliver_via_email.json"])
def test_last_action_is_the_status_and_the_day_stays(client: httpx.Client, names: dict[str, Any], action: str) -> None:
    """A paid invoice that is printed or e-mailed is `printed` or `sent` and keeps its date of payment; 2026."""
    path = f"/invoices/{names['paid']}"
    before = client.get(f"{path}.json").json()

    client.request("GET" if action.startswith("pdf") else "POST", f"{path}/{action}", json=MAIL)

    after = client.get(f"{path}.json").json()
    assert (before["status"], after["status"]) == ("paid", "printed" if action.startswith("pdf") else "sent")
    assert after["paid_date"] == before["paid_date"]


@pytest.mark.parametrize(("place", "is_sent"), [("beside", True), ("inside", False)])
def test_wish_for_ksef_stands_beside_the_invoice(client: httpx.Client, place: str, *, is_sent: bool) -> None:
    """`send_to_ksef` works at the top level; inside the invoice it is an unknown field."""
    inside = {"send_to_ksef": True} if place == "inside" else {}
    beside = {"send_to_ksef": True} if place == "beside" else {}
    body = {"invoice": {**INVOICE, **inside}, **beside}

    task = finish(client, client.post("/async/invoices.json", json=body))

    row = client.get(f"/invoices/{task['invoice_uuid']}.json").json()
    assert (row["ksef_data"] is not None) == is_sent


def test_second_sending_to_ksef_is_refused(client: httpx.Client, names: dict[str, Any]) -> None:
    """A sending is 200 the first time, then 422; 2026-07."""
    path = f"/invoices/{names['unpaid']}/send_to_ksef.json"

    assert [client.post(path).status_code for _ in range(2)] == [200, 422]


@pytest.mark.parametrize(("changes", "code"), [({}, 201), ({"services": [{"name": "A", "net_price": 1}]}, 422)])
def test_task_echoes_action_and_kind(run_task: RunTask, changes: dict[str, Any], code: int) -> None:
    """Action and kind are echoed on success and on failure alike; only the uuid proves a document; 2026-07."""
    task = run_task(**changes)

    assert (task["processing_code"], task["action"], task["invoice_kind"]) == (code, "create_invoice", "invoice")
    assert ("invoice_uuid" in task) == (code == 201)
