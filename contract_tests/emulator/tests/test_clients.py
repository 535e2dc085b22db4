"""Clients: created, read, updated and deleted."""

from __future__ import annotations

import httpx
import pytest

COMPANY = {"company_name": "Śrubex", "country": "PL", "business_activity_kind": "other_business"}
NULL_UNSET = ("flat_number", "nip", "phone_number", "email")
BLANK_UNSET = ("web_site", "note", "receiver", "mailing_city", "days_to_payment", "payment_method", "invoice_note")


def test_created_client_comes_unwrapped(client: httpx.Client) -> None:
    """A creation is 201 with the client itself; unset fields are null or an empty string."""
    response = client.post("/clients.json", json={"client": COMPANY | {"colour": "green"}})

    row = response.json()
    assert response.status_code == 201
    assert {name: row[name] for name in COMPANY} == COMPANY
    assert [row[name] for name in NULL_UNSET] == [None] * len(NULL_UNSET)
    assert [row[name] for name in BLANK_UNSET] == [""] * len(BLANK_UNSET)
    assert row["same_forward_address"] is True
    assert "colour" not in row


def test_every_client_says_what_it_owes_and_where_it_is(client: httpx.Client) -> None:
    """Seen live: every row has `is_vindicable`, `vindicable_invoices_count` and the Polish name of its country."""
    rows = client.get("/clients.json", params={"limit": "100"}).json()["entities"]

    assert len(rows) == 60
    assert {(type(row["is_vindicable"]), type(row["vindicable_invoices_count"])) for row in rows} == {(bool, int)}
    assert {(row["country"], row["country_full_name"]) for row in rows} == {
        ("PL", "Polska"),
        ("DE", "Niemcy"),
        ("CZ", "Czechy"),
        ("FR", "Francja"),
    }


def test_person_has_no_company(client: httpx.Client) -> None:
    """A private person's company name is null."""
    person = {"business_activity_kind": "private_person", "first_name": "A", "last_name": "B", "country": "PL"}

    assert client.post("/clients.json", json={"client": person}).json()["company_name"] is None


@pytest.mark.parametrize("identity", ["id", "uuid"])
def test_client_is_read_by_id_or_uuid(client: httpx.Client, identity: str) -> None:
    """A path accepts either the id or the uuid of a client."""
    row = client.post("/clients.json", json={"client": COMPANY}).json()

    assert client.get(f"/clients/{row[identity]}.json").json() == row


@pytest.mark.parametrize("nip", ["0000010004", "000-001-00-04", "PL0000010004", "000 001 00 04", "DE123", "", None])
def test_nip_is_kept_as_written(client: httpx.Client, nip: str | None) -> None:
    """Only the check digit of a Polish NIP matters, not its format."""
    response = client.post("/clients.json", json={"client": COMPANY | {"nip": nip}})

    assert (response.status_code, response.json()["nip"]) == (201, nip)


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"nip": "0000010005"}, {"nip": ["NIP jest nieprawidłowy."]}),
        ({"nip": "12345"}, {"nip": ["NIP jest nieprawidłowy."]}),
        ({"country": None}, {"country": ["Pole jest wymagane."]}),
        ({"company_name": ""}, {"company_name": ["Pole jest wymagane."]}),
        (
            {"business_activity_kind": "private_person"},
            {"first_name": ["Pole jest wymagane."], "last_name": ["Pole jest wymagane."]},
        ),
    ],
)
def test_wrong_client_is_refused(client: httpx.Client, fields: dict[str, object], errors: dict[str, list[str]]) -> None:
    """An invalid client is 422 with errors of the field, and nothing is stored."""
    response = client.post("/clients.json", json={"client": COMPANY | fields})

    assert (response.status_code, response.json()) == (422, {"error": "Nieprawidłowe parametry.", "errors": errors})
    assert client.get("/clients.json").json()["metainfo"]["total_count"] == 60


def test_same_client_twice_is_two_clients(client: httpx.Client) -> None:
    """A second client with the same NIP is created."""
    ids = {client.post("/clients.json", json={"client": COMPANY | {"nip": "0000010004"}}).json()["id"] for _ in "ab"}

    assert len(ids) == 2


def test_update_keeps_the_rest(client: httpx.Client) -> None:
    """A PUT changes only the given fields and returns the whole client."""
    row = client.post("/clients.json", json={"client": COMPANY}).json()

    response = client.put(f"/clients/{row['id']}.json", json={"client": {"city": "Łódź", "days_to_payment": 7}})

    assert (response.status_code, response.json()) == (200, row | {"city": "Łódź", "days_to_payment": 7})


def test_deleted_client_is_gone(client: httpx.Client) -> None:
    """A deletion is 204, and 404 when repeated."""
    path = f"/clients/{client.post('/clients.json', json={'client': COMPANY}).json()['id']}.json"

    assert client.delete(path).status_code == 204
    assert client.get(path).json() == {"error": "Zasób którego szukasz nie został znaleziony."}


@pytest.mark.parametrize("name", ["  z przodu", "z tyłu ", "100%_rabatu", "🧾🐢", "a\u0301", "Ł" * 256, "<b>&\"'"])
def test_strings_are_returned_unchanged(client: httpx.Client, name: str) -> None:
    """Strings are neither trimmed, escaped nor normalised."""
    row = client.post("/clients.json", json={"client": COMPANY | {"company_name": name}}).json()

    assert client.get(f"/clients/{row['id']}.json").json()["company_name"] == name
