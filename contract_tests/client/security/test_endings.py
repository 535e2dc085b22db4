"""How clients are closed, and how they work after an interrupted call, event loop or process."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event
from typing import Any

import httpx
import pytest

from contract_tests.client.security.conftest import KEY, close
from contract_tests.client.security.server import Reply, Request, Server, give, write_head
from infakt import AsyncInfakt, Infakt, Retry
from infakt.errors import InfaktError

ONCE = Retry(attempts=1)
ONE_CONNECTION = {"limits": httpx.Limits(max_connections=1)}
TIMEOUT_SECONDS = 5.0
PDF_HEAD = {"content-type": "application/pdf", "content-length": "1000000"}


def test_client_may_be_closed_twice(open_client: Callable[..., Infakt]) -> None:
    """Closing twice is the same as closing once, and closes the connections."""
    with Server(give({"id": 1})) as server:
        client = open_client(server.base_url, http=None)
        client.clients.get(1)

        close(client)
        close(client)

    assert (server.connections, len(server.requests)) == (1, 1)


def test_client_without_a_call_is_closed(open_client: Callable[..., Infakt]) -> None:
    """A client that was never used can be closed."""
    with Server(give({"id": 1})) as server:
        close(open_client(server.base_url, http=None))

    assert server.connections == 0


@pytest.mark.parametrize("is_used", [False, True], ids=["unused", "used"])
def test_call_of_a_closed_client_is_an_error(open_client: Callable[..., Infakt], is_used: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """A call of a closed client raises an `InfaktError`, and nothing is sent."""
    with Server(give({"id": 1})) as server:
        client = open_client(server.base_url, http=None)
        if is_used:
            client.clients.get(1)
        close(client)

        with pytest.raises(InfaktError, match="closed"):
            client.clients.get(1)

    assert len(server.requests) == is_used


def test_callers_pool_stays_open(open_client: Callable[..., Infakt]) -> None:
    """Closing a client does not close the caller's HTTP client."""
    with Server(give({"id": 1})) as server:
        client = open_client(server.base_url, {})
        client.clients.get(1)
        close(client)

        assert client.clients.get(1).id == 1
    assert server.connections == 1


@pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])
def test_unused_client_is_dropped_without_a_warning(kind: type[Infakt | AsyncInfakt]) -> None:
    """A client that made no connection does not have to be closed."""
    with warnings.catch_warnings(record=True) as reports:
        warnings.simplefilter("always")
        kind(api_key=KEY)
        gc.collect()

    assert [str(warning.message) for warning in reports] == []


def test_closed_client_is_dropped_without_a_warning() -> None:
    """A closed client leaves no socket for the garbage collector."""
    with Server(give({"id": 1})) as server, warnings.catch_warnings(record=True) as reports:
        warnings.simplefilter("always")
        with Infakt(api_key=KEY, base_url=server.base_url, quota=None) as client:
            client.clients.get(1)
        del client
        gc.collect()

    assert [str(warning.message) for warning in reports] == []


def test_error_inside_with_closes_the_client() -> None:
    """An exception inside `with` is raised unchanged, and the client is closed."""
    failure = KeyError("the caller's own")

    def use(base_url: str) -> None:
        with Infakt(api_key=KEY, base_url=base_url, quota=None) as client:
            client.clients.get(1)
            raise failure

    with Server(give({"id": 1})) as server, pytest.raises(KeyError, match="the caller's own") as caught:
        use(server.base_url)

    assert caught.value is failure


def test_error_inside_async_with_closes_the_client() -> None:
    """An exception inside `async with` is raised unchanged, and no transport is left."""
    failure = KeyError("the caller's own")

    async def use(base_url: str) -> None:
        async with AsyncInfakt(api_key=KEY, base_url=base_url, quota=None) as client:
            await client.clients.get(1)
            raise failure

    with Server(give({"id": 1})) as server, warnings.catch_warnings(record=True) as reports:
        warnings.simplefilter("always")
        with pytest.raises(KeyError, match="the caller's own") as caught:
            asyncio.run(use(server.base_url))
        gc.collect()

    assert caught.value is failure
    assert [str(warning.message) for warning in reports] == []


def fail_first(failure: Reply) -> Reply:
    """Return a reply that fails in the given way for all paths except number 2."""

    def reply(request: Request) -> Iterable[bytes]:
        return give({"id": 2})(request) if "/2.json" in request.line else failure(request)

    return reply


def hang_up(request: Request) -> Iterable[bytes]:
    """Disconnect in the middle of a body."""
    yield write_head(200, {"content-type": "application/json", "content-length": "100"}) + b'{"id":'
    raise ConnectionError(request.line)


def flood(_: Request) -> Iterable[bytes]:
    """Answer with more than a client accepts."""
    yield write_head(200, {"content-type": "application/json"})
    while True:
        yield b" " * 1_000_000


@pytest.mark.parametrize(
    "failure", [give({}, 404), give([], 200), hang_up, flood], ids=["status", "unusable", "broken off", "too large"]
)
def test_failed_call_releases_its_connection(open_client: Callable[..., Infakt], failure: Reply) -> None:
    """After a failure of any kind a pool with one connection serves the next call."""
    with Server(fail_first(failure)) as server:
        client = open_client(server.base_url, ONE_CONNECTION, retry=ONCE, timeout=TIMEOUT_SECONDS)
        with pytest.raises(InfaktError, match=r"^GET /clients/\{client_id\}.json: "):
            client.clients.get(1)

        assert client.clients.get(2).id == 2


def interrupt_pdf(event: Event) -> Reply:
    """Return a reply that sends the start of a PDF, and continues once the event is set."""

    def reply(request: Request) -> Iterable[bytes]:
        if "pdf" not in request.line:
            yield from give({"id": 2})(request)
            return
        yield write_head(200, PDF_HEAD) + b"%PDF-1.4"
        event.wait(TIMEOUT_SECONDS)

    return reply


def interrupt(*_: Any) -> None:
    """Interrupt the main thread, as Ctrl-C does."""
    raise KeyboardInterrupt


def test_interrupted_download_leaves_nothing(open_client: Callable[..., Infakt], tmp_path: Path) -> None:
    """Ctrl-C during a download leaves neither a partial nor a complete file, and the pool serves another call."""
    event = Event()
    with Server(interrupt_pdf(event)) as server:
        client = open_client(server.base_url, ONE_CONNECTION, timeout=TIMEOUT_SECONDS)
        with pytest.raises(KeyboardInterrupt, match=r"^$"):
            client.invoices.pdf("u", document_type="original", to=tmp_path / "faktura.pdf", progress=interrupt)
        event.set()

        assert list(tmp_path.iterdir()) == []
        assert client.clients.get(2).id == 2


def test_cancelled_call_releases_its_connection(tmp_path: Path) -> None:
    """A task cancelled during a download ends as cancelled, leaves no partial file, and releases its connection."""
    event = Event()

    async def cancel(base_url: str) -> tuple[bool, int | None]:
        started = asyncio.Event()
        async with httpx.AsyncClient(limits=ONE_CONNECTION["limits"]) as http:
            client = AsyncInfakt(api_key=KEY, base_url=base_url, quota=None, http_client=http, timeout=TIMEOUT_SECONDS)
            path = tmp_path / "faktura.pdf"
            download = client.invoices.pdf("u", document_type="original", to=path, progress=lambda *_: started.set())
            task = asyncio.ensure_future(download)
            await asyncio.wait_for(started.wait(), TIMEOUT_SECONDS)
            task.cancel()
            await asyncio.wait({task})
            event.set()
            return task.cancelled(), (await client.clients.get(2)).id

    with Server(interrupt_pdf(event)) as server:
        outcome = asyncio.run(cancel(server.base_url))

    assert outcome == (True, 2)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("moment", ["before", "waiting"])
def test_callers_timeout_ends_the_call(moment: str) -> None:
    """`asyncio.timeout` around a call raises `TimeoutError`, also while the client waits before another attempt."""
    event = Event()

    def reply(request: Request) -> Iterable[bytes]:
        if moment == "before":
            event.wait(TIMEOUT_SECONDS)
        return give({}, 503)(request)

    async def call(base_url: str) -> None:
        async with AsyncInfakt(api_key=KEY, base_url=base_url, quota=None, rng=lambda: 1.0) as client:
            async with asyncio.timeout(0.2):
                await client.clients.get(1)

    with Server(reply) as server:
        with pytest.raises(TimeoutError, match=r"^$"):
            asyncio.run(call(server.base_url))
        event.set()

    assert len(server.requests) == 1


TWO_LOOPS = """
import asyncio, sys
import infakt

async def ask():
    return (await client.clients.get(1)).id

client = infakt.AsyncInfakt(api_key="k", base_url=sys.argv[1], quota=None)
found = [asyncio.run(ask())]
try:
    found.append(asyncio.run(ask()))
except infakt.InfaktError as error:
    found.append("event loop" in str(error))
print(found)
"""


def run(script: str, base_url: str) -> tuple[str, str]:
    """Return the output of a separate process, and only the last line of its errors."""
    command = (sys.executable, "-W", "ignore::ResourceWarning", "-c", script, base_url)
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603 - our own
    return done.stdout, done.stderr.strip().rpartition("\n")[2]


def test_second_event_loop_works_or_is_refused() -> None:
    """A client in a second event loop works there, or raises an `InfaktError` that says that it does not."""
    with Server(give({"id": 1})) as server:
        outcome = run(TWO_LOOPS, server.base_url)

    assert outcome in {("[1, 1]\n", ""), ("[1, True]\n", "")}


FORK = """
import os, sys
import infakt

client = infakt.Infakt(api_key="k", base_url=sys.argv[1], quota=None)
client.clients.get(1)
child = os.fork()
if not child:
    os._exit(client.clients.get(2).id)
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(status, client.clients.get(3).id)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no fork on this platform")
def test_forked_process_makes_its_own_connection() -> None:
    """A client used before a fork works in both processes, and they do not share a socket."""

    def echo(request: Request) -> Iterable[bytes]:
        return give({"id": int(request.line.split()[1].rpartition("/")[2].removesuffix(".json"))})(request)

    with Server(echo) as server:
        outcome = run(FORK, server.base_url)

    parent, child, again = (request.connection for request in server.requests)
    assert outcome == ("2 3\n", "")
    assert (parent == again, parent == child) == (True, False)
