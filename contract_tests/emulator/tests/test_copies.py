"""Rows that a creation makes twice: equal in everything but what identifies them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from infakt_emulator import Emulator, make_client

from .conftest import finish
from .test_invalid_creations import LINE

IDENTITY = ("id", "uuid")
CLIENT = {"company_name": "Nowa", "country": "PL"}
INVOICE = {"client_company_name": "Nowa", "payment_method": "cash", "services": [LINE]}


@pytest.mark.parametrize("noun", ["clients", "invoices"])
def test_copies_differ_in_their_identity(make_emulator: Callable[..., Emulator], noun: str) -> None:
    """With the fault `created_twice` a creation makes two rows with an id and a uuid of their own, else equal."""
    emulator = make_emulator(faults=["created_twice"])
    table = emulator.store.table(noun)
    before = len(table)
    client = make_client(emulator)
    if noun == "clients":
        client.post("/clients.json", json={"client": CLIENT})
    else:
        finish(client, client.post("/async/invoices.json", json={"invoice": INVOICE}))
    *_, first, second = table

    assert len(table) == before + 2
    assert [first[name] == second[name] for name in IDENTITY] == [False, False]
    assert {**first, **dict.fromkeys(IDENTITY)} == {**second, **dict.fromkeys(IDENTITY)}
