"""The invented account: the same for the same seed, and as varied as a real one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt_emulator import Emulator
from infakt_emulator.engine import seed_store
from infakt_emulator.fakes import NIP_PREFIX, fake_account, fake_nip, is_nip
from infakt_emulator.resources import RESOURCES
from infakt_emulator.resources.resource import Resource
from infakt_emulator.world import Account, World

from .conftest import read_all


def snapshot(emulator: Emulator) -> list[object]:
    """Return every row of an account."""
    return [dict(row) for row in emulator.store.rows()]


def test_same_seed_is_the_same_account(make_emulator: Callable[..., Emulator]) -> None:
    """The same seed gives the same rows, another seed gives others."""
    first, second, other = (snapshot(make_emulator(seed=seed)) for seed in (7, 7, 8))

    assert first == second
    assert first != other


def test_further_table_leaves_the_others_alone() -> None:
    """Each table has separate random numbers and ids, so a new table does not change the others."""

    def seed_labels(world: World) -> Iterator[dict[str, Any]]:
        for _ in range(3):
            yield {"line": world.store.next_id(), "colour": world.store.random.random()}

    labels = Resource(noun="labels", seed=seed_labels)

    with_labels = seed_store(1, Account(), [labels, *RESOURCES.values()])

    without = seed_store(1, Account(), RESOURCES.values())
    assert len(with_labels.table("labels")) == 3
    assert {noun: list(with_labels.table(noun)) for noun in RESOURCES} == {
        noun: list(without.table(noun)) for noun in RESOURCES
    }


def test_reset_starts_again(emulator: Emulator, client: httpx.Client) -> None:
    """A reset restores the account and clears the recorder."""
    before = snapshot(emulator)
    row = client.get("/clients.json?limit=1").json()["entities"][0]
    client.delete(f"/clients/{row['id']}.json")

    emulator.reset()

    assert snapshot(emulator) == before
    assert len(emulator.recorder) == 0


@pytest.mark.parametrize("seed", [1, 2])
def test_every_seeded_row_is_described(
    make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client], seed: int
) -> None:
    """Each list and each row of a new account is as described."""
    client = connect(make_emulator(seed=seed))

    assert len(read_all(client, "/clients.json")) == 60
    for row in read_all(client, "/invoices.json"):
        assert client.get(f"/invoices/{row['uuid']}.json").status_code == 200


def test_account_holds_every_variety(client: httpx.Client) -> None:
    """The account has all statuses, both kinds, several currencies, unusual names, nulls and empty strings."""
    invoices, clients = read_all(client, "/invoices.json"), read_all(client, "/clients.json")

    assert {row["status"] for row in invoices} == {"draft", "sent", "printed", "paid"}
    assert {row["kind"] for row in invoices} == {"vat", "proforma"}
    assert {row["currency"] for row in invoices} == {"PLN", "EUR", "USD"}
    assert {"", None} < {row["notes"] for row in invoices}
    assert {"", None} < {row["flat_number"] for row in clients}
    assert any(row["paid_date"] and row["status"] == "printed" for row in invoices)
    assert max(len(row["company_name"] or "") for row in clients) == 256


@given(number=st.integers(0, 99_999))
def test_fake_nip_passes_checks_and_is_no_ones(number: int) -> None:
    """An invented NIP has a correct check digit and a tax office that does not exist."""
    nip = fake_nip(number)

    assert is_nip(nip)
    assert nip.startswith(NIP_PREFIX)
    assert nip[3:8] == f"{number:05d}"


def test_fake_account_passes_checks() -> None:
    """An invented bank account has correct check digits."""
    account = fake_account(42)

    assert int(account[2:] + "2521" + account[:2]) % 97 == 1


def test_everything_is_served(emulator: Emulator) -> None:
    """Every operation of the bundle has a resource and a handler."""
    unserved = emulator.routes.unserved

    assert unserved == [], f"add their tables to infakt_emulator/resources/__init__.py: {', '.join(unserved)}"


def test_every_list_and_its_details_are_described(emulator: Emulator, client: httpx.Client) -> None:
    """Each list has rows, and each row can be read by its path; both are as described."""
    operations = emulator.bundle.served.values()
    details = {operation.tag: operation.path for operation in operations if operation.handler == "get"}
    for listing in operations:
        if listing.handler not in ("list", "list_selected"):
            continue
        rows = client.get(listing.path, params={"limit": "100"}).json()["entities"]
        assert rows, listing.id
        for row in rows if listing.tag in details else ():
            folder = details[listing.tag].rpartition("/")[0]
            identity = row[RESOURCES[listing.tag].identity]
            assert client.get(f"{folder}/{identity}.json").status_code == 200
