"""Pages, and the `metainfo` of a list."""

from __future__ import annotations

import httpx
import pytest

from infakt_contract.served import serve
from infakt_emulator import FULL_KEY, Emulator
from infakt_emulator.keys import KEY_HEADER

from .conftest import read_all

HOST = "https://emulator.test/api/v3"


def test_count_is_not_the_number_of_rows(client: httpx.Client) -> None:
    """`count` is the smaller of ten and the total, regardless of the page."""
    body = client.get("/invoices.json?limit=2").json()

    assert (body["metainfo"]["count"], body["metainfo"]["total_count"], len(body["entities"])) == (10, 237, 2)


def test_empty_list_still_has_links(client: httpx.Client) -> None:
    """An empty result is 200 with both links."""
    body = client.get("/invoices.json?q[number_eq]=none").json()

    assert body == {
        "metainfo": {
            "count": 0,
            "total_count": 0,
            "next": f"{HOST}/invoices.json?q%5Bnumber_eq%5D=none&offset=10&limit=10",
            "previous": f"{HOST}/invoices.json?q%5Bnumber_eq%5D=none&offset=0&limit=10",
        },
        "entities": [],
    }


@pytest.mark.parametrize(
    ("query", "following", "preceding"),
    [
        ("", "offset=10&limit=10", "offset=0&limit=10"),
        ("limit=2", "limit=2&offset=2", "limit=2&offset=0"),
        ("offset=10&limit=5", "offset=15&limit=5", "offset=5&limit=5"),
        ("fields=company_name,nip", "fields=company_name%2Cnip&offset=10&limit=10", None),
        ("order=id+desc&unknown=1", "order=id+desc&unknown=1&offset=10&limit=10", None),
        ("offset=1000", "offset=1010&limit=10", "offset=990&limit=10"),
    ],
)
def test_links_repeat_the_query(client: httpx.Client, query: str, following: str, preceding: str | None) -> None:
    """Links have the parameters of the caller first, then offset and limit, even past the end."""
    metainfo = client.get(f"/clients.json?{query}").json()["metainfo"]

    assert metainfo["next"] == f"{HOST}/clients.json?{following}"
    assert preceding is None or metainfo["previous"] == f"{HOST}/clients.json?{preceding}"


@pytest.mark.parametrize(
    "base_url",
    ["https://api.sandbox-infakt.pl/api/v3", "https://api.infakt.pl/api/v3", "http://127.0.0.1:8420/api/v3"],
)
def test_links_lead_to_the_host_that_was_asked(client: httpx.Client, base_url: str) -> None:
    """Links have the scheme, host and port of the request."""
    metainfo = client.get(f"{base_url}/clients.json?limit=1").json()["metainfo"]

    assert metainfo["next"] == f"{base_url}/clients.json?limit=1&offset=1"
    assert metainfo["previous"] == f"{base_url}/clients.json?limit=1&offset=0"


def test_links_follow_the_host_header_alone(emulator: Emulator) -> None:
    """Over a socket, links have the `Host` header, port included, and ignore headers of proxies."""
    headers = {KEY_HEADER: FULL_KEY, "Host": "api.sandbox-infakt.pl:8443", "X-Forwarded-Host": "elsewhere.example"}
    with serve(emulator) as url:
        metainfo = httpx.get(f"{url}/clients.json?limit=1", headers=headers).json()["metainfo"]

    assert metainfo["next"] == "http://api.sandbox-infakt.pl:8443/api/v3/clients.json?limit=1&offset=1"


def test_short_prefix_answers_with_the_long_one(client: httpx.Client) -> None:
    """`/v3` works as well, and its links have `/api/v3`."""
    response = client.get("https://emulator.test/v3/clients.json?limit=1")

    assert response.json()["metainfo"]["next"] == f"{HOST}/clients.json?limit=1&offset=1"


@pytest.mark.parametrize(
    ("limit", "rows"), [("500", 100), ("100", 100), ("0", 10), ("-1", 10), ("many", 10), ("", 10), ("3", 3)]
)
def test_limit_is_clamped(client: httpx.Client, limit: str, rows: int) -> None:
    """A limit above 100 is 100; an invalid one is the default."""
    body = client.get("/invoices.json", params={"limit": limit}).json()

    assert len(body["entities"]) == rows


def test_page_and_per_page_are_ignored(client: httpx.Client) -> None:
    """`page` and `per_page` are ignored: the first ten rows are returned."""
    ordered = client.get("/clients.json?order=id").json()["entities"]

    rows = client.get("/clients.json?order=id&page=2&per_page=3").json()["entities"]

    assert rows == ordered


def test_offset_past_the_end_is_an_empty_page(client: httpx.Client) -> None:
    """Seen live: an offset beyond the last row is 200 without rows, with the total."""
    response = client.get("/clients.json?offset=1000")

    body = response.json()
    assert (response.status_code, body["entities"], body["metainfo"]["total_count"]) == (200, [], 60)


@pytest.mark.parametrize("offset", ["-5", "start", ""])
def test_senseless_offset_is_zero(client: httpx.Client, offset: str) -> None:
    """An invalid or negative offset is 0."""
    ordered = {"order": "id asc"}

    rows = client.get("/clients.json", params={**ordered, "offset": offset}).json()["entities"]

    assert rows == client.get("/clients.json", params=ordered).json()["entities"]


def test_walk_in_an_order_finds_every_row_once(client: httpx.Client) -> None:
    """With an order, the pages have each row once."""
    ids = [row["id"] for row in read_all(client, "/invoices.json")]

    assert ids == sorted(set(ids))
    assert len(ids) == 237


def test_walk_without_an_order_meets_rows_again(client: httpx.Client) -> None:
    """Without an order, the same ids reappear on later pages, so others are missing."""
    ids = []
    for offset in range(0, 240, 10):
        ids += [row["id"] for row in client.get(f"/invoices.json?offset={offset}").json()["entities"]]

    assert len(ids) == 237
    assert len(set(ids)) < 237


def test_get_takes_its_parameters_from_a_body(client: httpx.Client) -> None:
    """A GET may carry its parameters as JSON."""
    sent = {"q": {"paid_date_null": True}, "limit": 3, "order": "id asc"}

    by_body = client.request("GET", "/invoices.json", json=sent).json()

    assert by_body == client.get("/invoices.json?q[paid_date_null]=true&limit=3&order=id+asc").json()
