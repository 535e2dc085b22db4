"""Copies of a client made by `with_options`: what they share with the original, and what is their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Script, answer, give
from contract_tests.client.security.server import Server
from contract_tests.client.security.server import give as give_always
from infakt import AsyncInfakt, Hooks, Infakt, Retry
from infakt.errors import LifecycleError, ServerError
from infakt_contract.facade import Loop
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
CLIENT = give(200, {"id": 1})


class Own:
    """A client with connections of its own, and how its copies are used as contexts and closed."""

    def __init__(self, client: Any, loop: Loop | None) -> None:
        self.client = client
        self._loop = loop

    def get(self, client: Any) -> Any:
        """Make a call, and return the id that came."""
        return self._finish(client.clients.get(1)).id

    def leave(self, client: Any) -> None:
        """Use a client as a context."""
        if self._loop is None:
            with client:
                pass
            return

        async def leave() -> None:
            async with client:
                pass

        self._loop.run(leave())

    def close(self, client: Any) -> None:
        """Close a client."""
        self._finish(client.close() if self._loop is None else client.aclose())

    def _finish(self, value: Any) -> Any:
        return value if self._loop is None else self._loop.run(value)


@pytest.fixture(params=["sync", "async"])
def own(request: pytest.FixtureRequest) -> Iterator[Own]:
    """A client of each kind whose server answers on a socket of this machine."""
    with Server(give_always({"id": 1})) as server:
        options: dict[str, Any] = {"api_key": "k", "base_url": server.base_url, "quota": None}
        with made(request.param, options) as own:
            yield own
            own.close(own.client)


@contextmanager
def made(kind: str, options: dict[str, Any]) -> Iterator[Own]:
    """A client of a kind, with an event loop where it needs one."""
    if kind == "sync":
        yield Own(Infakt(**options), None)
        return
    with Loop() as loop:
        yield Own(AsyncInfakt(**options), loop)


def test_leaving_a_copy_leaves_the_original_open(own: Own) -> None:
    """A copy used as a context does not close the connections that it shares, whether or not they were used before."""
    own.leave(own.client.with_options(timeout=1))
    assert own.get(own.client) == 1
    own.leave(own.client.with_options(timeout=1).with_options(deadline=2))

    assert own.get(own.client) == 1


def test_closing_a_copy_closes_nothing(own: Own) -> None:
    """A closed copy and other copies go on as long as the original is open."""
    copy, other = own.client.with_options(timeout=1), own.client.with_options(timeout=2)

    own.close(copy)

    assert [own.get(client) for client in (copy, other, own.client)] == [1, 1, 1]


@pytest.mark.parametrize("end", ["leave", "close"])
def test_closing_the_original_closes_its_copies(own: Own, end: str) -> None:
    """The connections belong to the original, so no copy can be used after it."""
    copy = own.client.with_options(timeout=1)

    getattr(own, end)(own.client)

    with pytest.raises(LifecycleError, match="the client is closed"):
        own.get(copy)


def test_copy_keeps_what_it_was_not_given(make_client: Make) -> None:
    """A copy of a copy has every option that either was given, and the original's for the rest."""
    events: list[object] = []
    script = Script(*[answer(503)] * 2, *[answer(503)] * 2, CLIENT)
    client = make_client(script, timeout=7, retry=Retry(attempts=2), hooks=Hooks(on_request=events.append))

    for copy in (client.with_options(deadline=50), client.with_options(timeout=3).with_options(deadline=50)):
        with pytest.raises(ServerError, match="503 after 2 attempts"):
            copy.clients.get(1)
    client.clients.get(1)

    assert [request.extensions["timeout"]["read"] for request in script.requests] == [7, 7, 3, 3, 7]
    assert len(events) == 5


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_copy_has_the_timeout_that_it_was_given(kind: str) -> None:
    """`timeout` and `deadline` hold for the copy's calls, and not for the original's."""
    script = Script(*[CLIENT] * 3)
    http = httpx.Client(transport=script) if kind == "sync" else httpx.AsyncClient(transport=script)
    options = {"api_key": "k", "base_url": "http://127.0.0.1", "timeout": 7, "quota": None}

    with made(kind, {**options, "http_client": http, "clock": FakeClock()}) as own:
        for client in (own.client.with_options(timeout=3), own.client.with_options(deadline=2), own.client):
            own.get(client)

    assert [request.extensions["timeout"]["read"] for request in script.requests] == [3, 2, 7]


def test_copy_is_named_as_the_original(make_client: Make) -> None:
    """A copy's calls carry the same key and user agent."""
    script = Script(CLIENT, CLIENT)
    client = make_client(script)

    client.clients.get(1)
    client.with_options(timeout=1).clients.get(1)

    first, second = script.requests
    for name in ("user-agent", "x-infakt-apikey"):
        assert first.headers[name] == second.headers[name]
