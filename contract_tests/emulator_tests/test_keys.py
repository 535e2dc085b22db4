"""Keys, scopes, and paths that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from contract_tests.emulator import READ_KEY, Emulator

Connect = Callable[..., httpx.Client]


@pytest.mark.parametrize("key", ["", "unknown-key"])
def test_unknown_key_is_401(emulator: Emulator, connect: Connect, key: str) -> None:
    """Without a known key nothing is told, and the key is not repeated."""
    response = connect(emulator, key=key).get("/clients.json")

    assert (response.status_code, response.json()) == (401, {"error": "Nieprawidłowy klucz API."})


def test_missing_key_is_401(client: httpx.Client) -> None:
    """No header at all is as good as an unknown key."""
    del client.headers["X-inFakt-ApiKey"]

    assert client.get("/clients.json").status_code == 401


def test_header_name_has_any_case(client: httpx.Client) -> None:
    """`x-INFAKT-apikey` is the same header."""
    del client.headers["X-inFakt-ApiKey"]

    assert client.get("/clients.json", headers={"x-INFAKT-apikey": "emulator-key"}).status_code == 200


def test_reading_key_cannot_write(emulator: Emulator, connect: Connect) -> None:
    """A scope that is missing is 403, and nothing is done."""
    client = connect(emulator, key=READ_KEY)

    response = client.post("/clients.json", json={"client": {"company_name": "A", "country": "PL"}})

    assert (response.status_code, list(response.json())) == (403, ["error"])
    assert client.get("/clients.json").json()["metainfo"]["total_count"] == 60


def test_keys_can_be_added(make_emulator: Callable[..., Emulator], connect: Connect) -> None:
    """A test may bring keys of its own, with the scopes it needs."""
    emulator = make_emulator(keys={"all": None, "costs": ["api:costs:read"]})

    statuses = [connect(emulator, key=key).get("/clients.json").status_code for key in ("all", "costs")]

    assert statuses == [200, 403]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/nowhere.json"),
        ("GET", "/clients"),
        ("PATCH", "/clients.json"),
        ("DELETE", "/invoices.json"),
        ("PUT", "/invoices/x/change_status.json"),
        ("GET", "https://emulator.test/api/v2/clients.json"),
        ("GET", "https://emulator.test/clients.json"),
        ("GET", "/__emulator__/counts"),
    ],
)
def test_what_is_not_there_is_404(client: httpx.Client, method: str, path: str) -> None:
    """An unknown path, a wrong method, an old version: the same words."""
    response = client.request(method, path)

    assert response.status_code == 404
    assert response.json() == {"error": "Zasób którego szukasz nie został znaleziony."}


@pytest.mark.parametrize(
    "headers",
    [
        {"Accept": "application/vnd.infakt.v3+json"},
        {"Accept": "application/vnd.infakt.v4+json"},
        {"X-API-Version": "4"},
    ],
    ids=str,
)
def test_version_in_a_header_is_ignored(client: httpx.Client, headers: dict[str, str]) -> None:
    """There is one version, whichever a header names."""
    query = "/clients.json?order=id&limit=2"

    assert client.get(query, headers=headers).json() == client.get(query).json()


@pytest.mark.parametrize(
    "path",
    [
        "/webhooks.json",
        "/invoices/x/deliver.json",
        "/invoices/x/deliver_via_post.json",
        "/ksef2/documents/x/upo.json",
        "/async/invoices/send.json",
    ],
)
def test_what_the_api_never_had_or_lost_is_404(client: httpx.Client, path: str) -> None:
    """Webhooks are made in the application alone, and neither guesses nor old ways of sending are paths."""
    assert [client.request(method, path).status_code for method in ("GET", "POST")] == [404, 404]
