"""Keys, scopes and unknown paths."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from infakt_emulator import READ_KEY, Emulator

Connect = Callable[..., httpx.Client]


@pytest.mark.parametrize(
    ("key", "error"),
    [("", "Musisz podać klucz API."), ("unknown-key", "Klucz API który podałeś jest nieprawidłowy.")],
)
def test_unknown_key_is_401(emulator: Emulator, connect: Connect, key: str, error: str) -> None:
    """A missing and a wrong key are refused with the two messages seen live, without the key."""
    response = connect(emulator, key=key).get("/clients.json")

    assert (response.status_code, response.json()) == (401, {"error": error})


def test_missing_header_is_a_missing_key(client: httpx.Client) -> None:
    """A missing header is refused like an empty one."""
    del client.headers["X-inFakt-ApiKey"]

    response = client.get("/clients.json")

    assert (response.status_code, response.json()) == (401, {"error": "Musisz podać klucz API."})


@pytest.mark.parametrize("key", ["", "unknown-key", "emulator-key"])
@pytest.mark.parametrize("path", ["/clients", "/invoices/1", "/clients.xml", "/nowhere"])
def test_path_without_json_is_406(emulator: Emulator, connect: Connect, key: str, path: str) -> None:
    """Seen live: a path without `.json` is 406, with any key or none."""
    response = connect(emulator, key=key).get(path)

    assert (response.status_code, list(response.json())) == (406, ["error"])


@pytest.mark.parametrize(("key", "status"), [("", 403), ("unknown-key", 401), ("emulator-key", 404)])
def test_unknown_path_without_a_key_is_403(emulator: Emulator, connect: Connect, key: str, status: int) -> None:
    """Seen live: an unknown path is 403 without a key and 404 with a valid key."""
    assert connect(emulator, key=key).get("/payment_methods.json").status_code == status


@pytest.mark.parametrize(
    ("path", "scope"),
    [
        ("/bank_accounts.json", "api:sensitive:bank_accounts:read"),
        ("/bank_accounts/1.json", "api:sensitive:bank_accounts:read"),
        ("/account/details.json", "api:account:read"),
        ("/account/activities.json", "api:account:read"),
    ],
)
def test_sensitive_reading_needs_its_own_scope(
    make_emulator: Callable[..., Emulator], connect: Connect, path: str, scope: str
) -> None:
    """Bank accounts and the account can be read only with the scope for reading them."""
    scopes = make_emulator().bundle.scopes
    emulator = make_emulator(keys={"own": [scope], "others": scopes - {scope}})

    statuses = [connect(emulator, key=key).get(path).status_code for key in ("own", "others")]

    assert statuses[0] != 403
    assert statuses[1] == 403


def test_bank_accounts_are_not_changed_with_the_scope_for_reading(
    make_emulator: Callable[..., Emulator], connect: Connect
) -> None:
    """A key with the scope for reading bank accounts cannot delete one."""
    emulator = make_emulator(keys={"reader": ["api:sensitive:bank_accounts:read"]})
    client = connect(emulator, key="reader")
    account = client.get("/bank_accounts.json").json()["entities"][0]["id"]

    assert client.delete(f"/bank_accounts/{account}.json").status_code == 403


def test_header_name_has_any_case(client: httpx.Client) -> None:
    """`x-INFAKT-apikey` is the same header."""
    del client.headers["X-inFakt-ApiKey"]

    assert client.get("/clients.json", headers={"x-INFAKT-apikey": "emulator-key"}).status_code == 200


def test_reading_key_cannot_write(emulator: Emulator, connect: Connect) -> None:
    """A missing scope is 403, and nothing changes."""
    client = connect(emulator, key=READ_KEY)

    response = client.post("/clients.json", json={"client": {"company_name": "A", "country": "PL"}})

    assert (response.status_code, list(response.json())) == (403, ["error"])
    assert client.get("/clients.json").json()["metainfo"]["total_count"] == 60


def test_keys_can_be_added(make_emulator: Callable[..., Emulator], connect: Connect) -> None:
    """A test may add keys with any scopes."""
    emulator = make_emulator(keys={"all": None, "costs": ["api:costs:read"]})

    statuses = [connect(emulator, key=key).get("/clients.json").status_code for key in ("all", "costs")]

    assert statuses == [200, 403]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/nowhere.json"),
        ("PATCH", "/clients.json"),
        ("DELETE", "/invoices.json"),
        ("PUT", "/invoices/x/change_status.json"),
        ("GET", "https://emulator.test/api/v2/clients.json"),
        ("GET", "https://emulator.test/clients.json"),
        ("GET", "https://emulator.test/__emulator__/counts"),
    ],
)
def test_what_is_not_there_is_404(client: httpx.Client, method: str, path: str) -> None:
    """An unknown path, a wrong method and an old version have the same message."""
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
    """A version in a header has no effect."""
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
    """There are no paths for webhooks, guessed names or former ways of sending."""
    assert [client.request(method, path).status_code for method in ("GET", "POST")] == [404, 404]
