"""A client used or closed in an event loop other than that of its connections."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Script, give, page
from contract_tests.client.security.server import Server
from contract_tests.client.security.server import give as give_always
from infakt import AsyncInfakt
from infakt.errors import LifecycleError

OTHER_LOOP = "belongs to another event loop: make one in each, and close it there"


def use(client: AsyncInfakt) -> Coroutine[Any, Any, Any]:
    """Make a call."""
    return client.clients.get(1)


async def leave(client: AsyncInfakt) -> None:
    """Use the client as a context manager."""
    async with client:
        pass


async def walk(client: AsyncInfakt) -> None:
    """Read a list with prefetched pages."""
    async for _ in client.clients.list(prefetch=2):
        pass


USES: dict[str, Callable[[AsyncInfakt], Coroutine[Any, Any, Any]]] = {
    "call": use,
    "aclose": lambda client: client.aclose(),
    "context": leave,
    "prefetch": walk,
    "copy": lambda client: use(client.with_options(timeout=1)),
}


@pytest.mark.parametrize("act", USES.values(), ids=USES)
def test_second_event_loop_is_refused(act: Callable[[AsyncInfakt], Coroutine[Any, Any, Any]]) -> None:
    """Any use of a client in a second loop is a `LifecycleError`, and sends nothing."""
    with Server(give_always({"id": 1})) as server, asyncio.Runner() as home:
        client = AsyncInfakt(api_key="k", base_url=server.base_url, quota=None)
        assert home.run(use(client)).id == 1

        with pytest.raises(LifecycleError, match=OTHER_LOOP):
            asyncio.run(act(client))

        home.run(client.aclose())
        assert len(server.requests) == 1


def test_unused_client_can_be_closed_in_any_loop() -> None:
    """A client without connections may be closed in any loop, and closing it again there does nothing."""
    client = AsyncInfakt(api_key="k")

    asyncio.run(client.aclose())
    asyncio.run(client.aclose())

    with pytest.raises(LifecycleError, match="the client is closed"):
        asyncio.run(use(client))


def test_closed_client_can_be_closed_again_in_another_loop() -> None:
    """If nothing is left to close, any loop may close the client."""

    async def use_and_close(client: AsyncInfakt) -> None:
        async with client:
            await use(client)

    with Server(give_always({"id": 1})) as server:
        client = AsyncInfakt(api_key="k", base_url=server.base_url, quota=None)
        asyncio.run(use_and_close(client))

        asyncio.run(client.aclose())

        assert len(server.requests) == 1


@pytest.fixture
def trio(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Another event loop library, as far as the client can see: asyncio under another name."""
    library: Any = SimpleNamespace(token=SimpleNamespace())
    library.token = type("Token", (), {})()
    library.lowlevel = SimpleNamespace(current_trio_token=lambda: library.token)
    monkeypatch.setitem(sys.modules, "trio", library)
    return library


def test_second_loop_of_another_library_is_refused(trio: Any) -> None:
    """A client used under trio works there, and is refused in the next run."""
    http = httpx.AsyncClient(transport=Script(*[give(200, {"id": 1})] * 2))
    client = AsyncInfakt(api_key="k", quota=None, http_client=http)
    found = [asyncio.run(use(client)).id, asyncio.run(use(client)).id]
    trio.token = type(trio.token)()

    with pytest.raises(LifecycleError, match=OTHER_LOOP):
        asyncio.run(use(client))

    assert found == [1, 1]


@pytest.mark.usefixtures("trio")
def test_prefetch_under_another_library_is_refused() -> None:
    """Prefetching needs asyncio, so it is refused before anything is sent; without it the list is read."""
    script = Script(page([{"id": 1}], 1))
    client = AsyncInfakt(api_key="k", quota=None, http_client=httpx.AsyncClient(transport=script))

    with pytest.raises(LifecycleError, match="prefetch needs asyncio"):
        asyncio.run(walk(client))

    assert script.sent == []
    assert [row.id for row in asyncio.run(client.clients.list().to_list())] == [1]
