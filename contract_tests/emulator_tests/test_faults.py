"""Faults: each can be noticed."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from contract_tests.emulator import FAULTS, Emulator, make_client

Make = Callable[..., Emulator]


@pytest.fixture
def faulty(make_emulator: Make) -> Callable[[str], httpx.Client]:
    """Return what makes a client of an emulator with one fault."""

    def make(name: str) -> httpx.Client:
        return make_client(make_emulator(faults=[name]))

    return make


def test_names_are_said_once() -> None:
    """A fault is found by its own name and says what it does."""
    assert all(name == fault.name and fault.description.endswith(".") for name, fault in FAULTS.items())


def test_filters_ignored(faulty: Callable[[str], httpx.Client]) -> None:
    """A filter changes nothing."""
    client = faulty("filters_ignored")

    assert client.get("/invoices.json", params={"q[number_eq]": "x"}).json()["metainfo"]["total_count"] == 237


def test_lteq_excludes_equal(faulty: Callable[[str], httpx.Client]) -> None:
    """The very day is missing."""
    client = faulty("lteq_excludes_equal")

    totals = [
        client.get("/invoices.json", params={f"q[invoice_date_{name}]": "2025-06-04"}).json()["metainfo"]["total_count"]
        for name in ("lt", "lteq")
    ]

    assert totals[0] == totals[1]


def test_gateway_fails(faulty: Callable[[str], httpx.Client]) -> None:
    """Every third read is a page of HTML."""
    client = faulty("gateway_fails")

    responses = [client.get("/clients.json") for _ in range(6)]

    assert [response.status_code for response in responses] == [200, 200, 502, 200, 200, 502]
    assert responses[2].headers["content-type"] == "text/html"


def test_post_answer_lost(make_emulator: Make) -> None:
    """The client is made, but its maker never hears."""
    emulator = make_emulator(faults=["post_answer_lost"])

    with pytest.raises(httpx.RemoteProtocolError, match="peer closed connection"):
        make_client(emulator).post("/clients.json", json={"client": {"company_name": "A", "country": "PL"}})

    assert len(emulator.store.table("clients")) == 61


def test_answer_late(faulty: Callable[[str], httpx.Client]) -> None:
    """A late answer is a timeout, without anybody waiting."""
    client = faulty("answer_late")
    client.get("/clients.json")

    with pytest.raises(httpx.ReadTimeout, match=r"no answer within 5\.0 s"):
        client.get("/clients.json")


def test_delete_does_nothing(faulty: Callable[[str], httpx.Client]) -> None:
    """What was deleted is still there."""
    client = faulty("delete_does_nothing")
    path = f"/clients/{client.get('/clients.json').json()['entities'][0]['id']}.json"

    assert (client.delete(path).status_code, client.get(path).status_code) == (204, 200)


def test_total_counts_the_page(faulty: Callable[[str], httpx.Client]) -> None:
    """The list seems to end with its page."""
    client = faulty("total_counts_the_page")

    assert client.get("/invoices.json?limit=3").json()["metainfo"]["total_count"] == 3
