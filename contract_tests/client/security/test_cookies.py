"""Cookies belong to one account: none is stored, and none is sent with a key."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

import httpx
import pytest

from contract_tests.client.security.server import Request, Server, give
from infakt import AsyncInfakt, Infakt
from infakt.errors import ValidationError

SET = {"set-cookie": "session=first; Path=/"}


def names(server: Server) -> set[str]:
    """Return the names of all headers that a server received."""
    return {name for request in server.requests for name, _ in request.fields}


def reply(request: Request) -> Iterable[bytes]:
    """Set a cookie, in a success and in a refusal."""
    is_read = request.line.startswith("GET")
    return give({"id": 1}, 200 if is_read else 422, SET)(request)


@pytest.mark.parametrize("http", [None, {}, {"cookies": {"session": "own"}}, {"headers": {"Cookie": "session=own"}}])
def test_cookie_is_not_sent(open_client: Callable[..., Infakt], http: dict[str, Any] | None) -> None:
    """A cookie set by the server, or in the caller's HTTP client, is in no request, not even after a refusal."""
    with Server(reply) as server:
        client = open_client(server.base_url, http)
        client.clients.get(1)
        with pytest.raises(ValidationError, match="422"):
            client.clients.create({"country": "PL"})
        client.with_options(timeout=5).clients.get(1)

    assert len(server.requests) == 3
    assert "cookie" not in names(server)


def test_accounts_that_share_connections_share_no_cookie() -> None:
    """A cookie received with one account's key is not sent with another's, over one HTTP client."""
    with Server(reply) as server, httpx.Client() as http:
        for key in ("first-key", "second-key", "first-key"):
            Infakt(api_key=key, base_url=server.base_url, http_client=http, quota=None).clients.get(1)

    assert [dict(request.fields)["x-infakt-apikey"] for request in server.requests] == [
        "first-key",
        "second-key",
        "first-key",
    ]
    assert "cookie" not in names(server)


def test_tasks_that_share_connections_share_no_cookie() -> None:
    """The same holds for asyncio tasks."""

    async def run(base_url: str) -> None:
        async with httpx.AsyncClient() as http:
            for key in ("first-key", "second-key"):
                await AsyncInfakt(api_key=key, base_url=base_url, http_client=http, quota=None).clients.get(1)

    with Server(reply) as server:
        asyncio.run(run(server.base_url))

    assert len(server.requests) == 2
    assert "cookie" not in names(server)


@pytest.mark.parametrize("name", ["Cookie", "cookie"])
def test_cookie_of_a_raw_request_is_refused(open_client: Callable[..., Infakt], name: str) -> None:
    """A cookie passed by the caller is refused rather than silently dropped."""
    with Server(give({})) as server, pytest.raises(ValueError, match="Cookie"):
        open_client(server.base_url).request("GET", "/x.json", headers={name: "a=b"})

    assert server.connections == 0
