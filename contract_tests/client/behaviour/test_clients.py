"""The clients (buyers) of the account."""

from __future__ import annotations

import json
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt.models import BusinessActivityKind, Client, ClientCreate, ClientUpdate
from infakt_emulator import Emulator

COMPANY: dict[str, Any] = {"company_name": "Żółw & Córka", "country": "PL", "nip": "0000010004"}


@pytest.fixture
def row(emulator: Emulator) -> dict[str, Any]:
    """A client of the account, as stored by the emulator."""
    return next(iter(emulator.store.table("clients")))


@pytest.mark.parametrize("given", [COMPANY, ClientCreate(**COMPANY)], ids=["mapping", "model"])
def test_create_returns_the_client(client: Infakt, emulator: Emulator, given: ClientCreate) -> None:
    """A created client exists at once, as it was written."""
    created = client.clients.create(given)

    assert (created.company_name, created.nip) == (COMPANY["company_name"], COMPANY["nip"])
    assert created == client.clients.get(created.id or 0)
    assert json.loads(emulator.recorder[0].body) == {"client": COMPANY}


def test_letters_are_sent_as_utf8(client: Infakt, emulator: Emulator) -> None:
    """A body is compact UTF-8 without escapes."""
    client.clients.create(COMPANY)

    assert emulator.recorder[0].body == ('{"client":{"country":"PL","company_name":"Żółw & Córka","nip":"0000010004"}}')


def test_get_takes_the_id_as_integer_or_string(client: Infakt, row: dict[str, Any]) -> None:
    """An id may be an integer or a string."""
    assert client.clients.get(row["id"]) == client.clients.get(str(row["id"])) == Client.from_dict(row)


def test_update_sends_only_what_is_given(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """`update` sends only the given fields and returns the whole client."""
    before = dict(row)

    changed = client.clients.update(row["id"], ClientUpdate(note=None, city="Łódź"))

    assert changed == Client.from_dict({**before, "note": "", "city": "Łódź"})
    assert json.loads(emulator.recorder[0].body) == {"client": {"city": "Łódź", "note": None}}


def test_enum_member_is_sent_as_its_value(client: Infakt, emulator: Emulator) -> None:
    """A member of an enum and its string value are sent alike."""
    client.clients.create({**COMPANY, "business_activity_kind": BusinessActivityKind.OTHER_BUSINESS})

    assert json.loads(emulator.recorder[0].body)["client"]["business_activity_kind"] == "other_business"


def test_delete_removes_the_client(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """After `delete` the client is not found."""
    client.clients.delete(row["id"])

    exchange = emulator.recorder[0]
    assert (exchange.method, exchange.path, exchange.body) == ("DELETE", f"/api/v3/clients/{row['id']}.json", "")
    with pytest.raises(NotFoundError, match="404"):
        client.clients.get(row["id"])
