"""The recorder, and the control endpoints that show it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx
import pytest

from infakt_emulator import Emulator, InProcessTransport, create_app

HEADERS = {"X-inFakt-ApiKey": "emulator-key"}


def test_exchange_is_recorded(emulator: Emulator, client: httpx.Client) -> None:
    """Method, path, query, body, status and operation are kept; the key is not."""
    client.post("/clients.json?a=1", json={"client": {"nip": "0000010005"}})

    exchange = emulator.recorder[0]
    assert (exchange.method, exchange.path, exchange.query) == ("POST", "/api/v3/clients.json", "a=1")
    assert (exchange.status, exchange.operation, exchange.number) == (422, "create_client", 1)
    assert exchange.body == '{"client":{"nip":"0000010005"}}'
    assert "emulator-key" not in str(exchange)


def test_calls_are_counted_by_class(
    make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client]
) -> None:
    """The counts are those of reads, writes and calls over the limit."""
    emulator = make_emulator(limits="seed")
    client = connect(emulator)
    for _ in range(12):
        client.delete("/clients/1.json")
    client.get("/clients.json")

    assert emulator.recorder.counts() == {"read": 1, "write": 12, "rate_limited": 2}


async def ask(emulator: Emulator, *calls: tuple[str, str], has_control: bool) -> list[httpx.Response]:
    """Send calls through the web application."""
    transport = httpx.ASGITransport(create_app(emulator, has_control=has_control))
    async with httpx.AsyncClient(transport=transport, base_url="http://emulator.test", headers=HEADERS) as client:
        return [await client.request(method, path) for method, path in calls]


def test_control_is_closed_unless_asked_for(emulator: Emulator) -> None:
    """The control endpoints are off by default."""
    [response] = asyncio.run(ask(emulator, ("GET", "/__emulator__/counts"), has_control=False))

    assert response.status_code == 404


def test_control_shows_and_resets(emulator: Emulator) -> None:
    """The control endpoints return the exchanges and reset the emulator."""
    calls = [
        ("GET", "/api/v3/clients.json"),
        ("GET", "/__emulator__/counts"),
        ("GET", "/__emulator__/requests"),
        ("POST", "/__emulator__/reset?seed=nonsense"),
        ("POST", "/__emulator__/reset?seed=5"),
        ("GET", "/__emulator__/counts"),
    ]

    _, counts, requests, refused, reset, after = asyncio.run(ask(emulator, *calls, has_control=True))

    assert counts.json() == {"read": 1, "write": 0, "rate_limited": 0}
    assert [exchange["operation"] for exchange in requests.json()] == ["list_clients"]
    assert (refused.status_code, reset.status_code) == (400, 204)
    assert after.json()["read"] == 0
    assert emulator.seed == 5


@pytest.mark.parametrize("path", ["/clients.json?order=id+asc&q[company_name_cont]=ł", "/invoices/nothing.json"])
def test_every_way_in_answers_alike(emulator: Emulator, path: str) -> None:
    """Sync, async and the web application give the same response."""
    url = f"http://emulator.test/api/v3{path}"

    async def ask_directly() -> httpx.Response:
        async with httpx.AsyncClient(transport=InProcessTransport(emulator), headers=HEADERS) as client:
            return await client.get(url)

    [over_web] = asyncio.run(ask(emulator, ("GET", f"/api/v3{path}"), has_control=False))
    directly = asyncio.run(ask_directly())
    with httpx.Client(transport=InProcessTransport(emulator), headers=HEADERS) as client:
        synchronously = client.get(url)

    assert over_web.content == directly.content == synchronously.content
    assert over_web.headers == directly.headers == synchronously.headers
