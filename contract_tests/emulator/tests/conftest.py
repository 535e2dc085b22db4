"""An emulator, a clock that tests advance, and a client that checks every response against the bundle."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from infakt_contract.closed import forgive_words
from infakt_contract.description import load_description
from infakt_contract.drift import Drift
from infakt_emulator import Emulator, make_client

# 2026-11-05 12:00:00 in Warsaw.
NOON = 1_793_876_400.0
DRIFT = Drift(load_description())


class Clock:
    """A clock that advances only when a test sets it."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> float:
        return self.now


def assert_conforms(response: httpx.Response) -> None:
    """Fail unless a response is as described for its operation and status, apart from unlisted values of enums."""
    found = DRIFT.description.find(response.request.method, response.request.url.path)
    kind = response.headers.get("content-type", "").partition(";")[0]

    rows = DRIFT.see(found[0], response.status_code, kind, response.content) if found else []
    assert forgive_words(rows) == []


@pytest.fixture
def clock() -> Clock:
    """Return a clock that does not advance by itself."""
    return Clock()


@pytest.fixture
def make_emulator(clock: Clock) -> Callable[..., Emulator]:
    """Return a function that creates an emulator with the clock."""

    def make(**settings: Any) -> Emulator:
        return Emulator(clock=clock, **settings)

    return make


@pytest.fixture
def connect() -> Iterator[Callable[..., httpx.Client]]:
    """Return a function that creates a client that checks its responses."""
    clients = []

    def make(emulator: Emulator, **settings: Any) -> httpx.Client:
        client = make_client(emulator, **settings)

        def check(response: httpx.Response) -> None:
            response.read()
            assert_conforms(response)

        client.event_hooks["response"].append(check)
        clients.append(client)
        return client

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def emulator(make_emulator: Callable[..., Emulator]) -> Emulator:
    """Return an emulator without limits."""
    return make_emulator()


@pytest.fixture
def client(emulator: Emulator, connect: Callable[..., httpx.Client]) -> httpx.Client:
    """Return a client of the emulator with every scope."""
    return connect(emulator)


@pytest.fixture
def run_task(client: httpx.Client) -> Callable[..., dict[str, Any]]:
    """Return a function that creates an invoice asynchronously and returns the finished task."""

    def create(**fields: Any) -> dict[str, Any]:
        line = {"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}
        invoice = {"client_tax_code": "000-001-00-04", "payment_method": "cash", "services": [line], **fields}
        return finish(client, client.post("/async/invoices.json", json={"invoice": invoice}))

    return create


@pytest.fixture
def create(client: httpx.Client, run_task: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """Return a function that creates an invoice and reads it."""

    def read(**fields: Any) -> dict[str, Any]:
        task = run_task(**fields)
        assert task["processing_code"] == 201, task
        invoice: dict[str, Any] = client.get(f"/invoices/{task['invoice_uuid']}.json").json()
        return invoice

    return read


def finish(client: httpx.Client, response: httpx.Response, noun: str = "invoices") -> dict[str, Any]:
    """Poll a task until it ends."""
    assert response.status_code == 201, response.text
    task = response.json()
    while task["processing_code"] < 200:
        task = client.get(f"/async/{noun}/status/{task['invoice_task_reference_number']}.json").json()
    return dict(task)


def read_all(client: httpx.Client, path: str, **parameters: str) -> list[dict[str, Any]]:
    """Return all rows of a list, read by offset in a stable order."""
    rows: list[dict[str, Any]] = []
    while len(rows) % 100 == 0:
        query = {"order": "id asc", **parameters, "limit": "100", "offset": str(len(rows))}
        page = client.get(path, params=query).json()["entities"]
        rows += page
        if not page:
            break
    return rows
