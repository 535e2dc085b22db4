"""No server delays a call beyond its deadline, whatever it sends or does not send, and at whichever layer.

The servers of a table are called all at once, each by its own client, so that a table takes as long as one row.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from threading import Event
from typing import Any, TypeAlias

import httpx
import pytest

from contract_tests.client.security.conftest import KEY, SHARED
from contract_tests.client.security.hostile import (
    CHUNKED,
    HEAD,
    Hostile,
    Pieces,
    compress_nothing,
    drip,
    fall_silent,
    send_repeatedly,
)
from infakt import AsyncInfakt, Infakt, Retry
from infakt.errors import InfaktError

DEADLINE_SECONDS = 0.2
LATE_SECONDS = 0.5
OPTIONS: dict[str, Any] = {
    "api_key": KEY,
    "quota": None,
    "timeout": 2.0,
    "retry": Retry(attempts=4, deadline=DEADLINE_SECONDS, base=0.01),
}
PDF_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: 9000\r\n\r\n%PDF-1.4"
LARGE = {"notes": "x" * 8_000_000}
HINTS = b"HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n"
Call: TypeAlias = Callable[[Any], Any]
Make: TypeAlias = Callable[[ssl.SSLContext | None], Hostile]
Measure: TypeAlias = Callable[..., dict[str, str]]

ANSWERS: dict[str, Make] = {
    "nothing": lambda tls: Hostile(fall_silent(), tls=tls),
    "status in drops": lambda tls: Hostile(drip(b"HTTP/1.1 200 ", b"OK"), tls=tls),
    "header in drops": lambda tls: Hostile(drip(HEAD, b"x"), tls=tls),
    "headers without end": lambda tls: Hostile(send_repeatedly(HEAD, b"x: y\r\n"), tls=tls),
    "100 again and again": lambda tls: Hostile(send_repeatedly(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), tls=tls),
    "body in drops": lambda tls: Hostile(drip(HEAD + b"content-length: 9000\r\n\r\n", b" "), tls=tls),
    "body without end": lambda tls: Hostile(drip(HEAD + b"connection: close\r\n\r\n", b" "), tls=tls),
    "half a body": lambda tls: Hostile(fall_silent(HEAD + b"content-length: 9\r\n\r\n{}"), tls=tls),
    "connection left open": lambda tls: Hostile(fall_silent(HEAD + b"connection: close\r\n\r\n{}"), tls=tls),
    "chunks in drops": lambda tls: Hostile(send_repeatedly(CHUNKED, b"1\r\n \r\n"), tls=tls),
    "chunk extension": lambda tls: Hostile(drip(CHUNKED + b"1;", b"x"), tls=tls),
    "trailer": lambda tls: Hostile(drip(CHUNKED + b"2\r\n{}\r\n0\r\nx: ", b"y"), tls=tls),
    "trailers": lambda tls: Hostile(send_repeatedly(CHUNKED + b"2\r\n{}\r\n0\r\n", b"x: y\r\n"), tls=tls),
    "gzip of nothing": lambda tls: Hostile(compress_nothing("gzip"), tls=tls),
    "deflate of nothing": lambda tls: Hostile(compress_nothing("deflate"), tls=tls),
    "error in drops": lambda tls: Hostile(drip(b"HTTP/1.1 503 Busy\r\ncontent-length: 9000\r\n\r\n", b" "), tls=tls),
}


def describe(started: float, failure: object) -> str:
    """Return how a call ended, and how late it was if that is too late."""
    late = time.monotonic() - started - DEADLINE_SECONDS
    return type(failure).__name__ if late < LATE_SECONDS else f"{type(failure).__name__}, {late:.1f} s late"


def measure_threads(base_urls: Mapping[str, str], call: Call, http: httpx.Client | None) -> dict[str, str]:
    """Return how a call to each server ended, each made by a thread."""

    def measure(client: Infakt) -> str:
        started = time.monotonic()
        try:
            return describe(started, call(client))
        except InfaktError as error:
            return describe(started, error)

    clients = [Infakt(base_url=base_url, http_client=http, **OPTIONS) for base_url in base_urls.values()]
    with ThreadPoolExecutor(len(clients)) as pool:
        found = list(pool.map(measure, clients))
    for client in clients:
        client.close()
    return dict(zip(base_urls, found, strict=True))


def measure_tasks(base_urls: Mapping[str, str], call: Call, http: httpx.AsyncClient | None) -> dict[str, str]:
    """Return how a call to each server ended, each made by a task."""

    async def measure(client: AsyncInfakt) -> str:
        started = time.monotonic()
        try:
            return describe(started, await call(client))
        except InfaktError as error:
            return describe(started, error)

    async def measure_all() -> list[str]:
        clients = [AsyncInfakt(base_url=base_url, http_client=http, **OPTIONS) for base_url in base_urls.values()]
        found = await asyncio.gather(*map(measure, clients))
        for client in clients:
            await client.aclose()
        return found

    return dict(zip(base_urls, asyncio.run(measure_all()), strict=True))


@pytest.fixture(params=["sync", "async"])
def measure(request: pytest.FixtureRequest) -> Callable[..., dict[str, str]]:
    """A function that calls all servers of a table, by their base URLs, and returns how each call ended."""

    def choose(base_urls: Mapping[str, str], call: Call, *, is_own: bool = True) -> dict[str, str]:
        if request.param == "sync":
            return measure_threads(base_urls, call, None if is_own else httpx.Client(**SHARED))
        return measure_tasks(base_urls, call, None if is_own else httpx.AsyncClient(**SHARED))

    return choose


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Do the imports of a process's first calls, so that they are not measured."""
    with serve({"none": lambda _: Hostile(fall_silent(b"HTTP/1.1 204 None\r\n\r\n"))}) as base_urls:
        for call in (read, write):
            measure_threads(base_urls, call, None)
            measure_tasks(base_urls, call, None)


@contextmanager
def serve(
    table: Mapping[str, Make], tls: ssl.SSLContext | None = None, scheme: str = "http"
) -> Iterator[dict[str, str]]:
    """Start the servers of a table, and return the address of each."""
    with ExitStack() as stack:
        servers = {name: stack.enter_context(make(tls)) for name, make in table.items()}
        yield {name: f"{scheme}://{server.address}/api/v3" for name, server in servers.items()}


def read(client: Any) -> Any:
    """Request a client."""
    return client.clients.get(1)


def write(client: Any) -> Any:
    """Create a client."""
    return client.clients.create({"country": "PL"})


def read_with_time_to_connect(client: Any) -> Any:
    """Request a client, with enough time to connect once or twice."""
    return client.with_options(deadline=1.0).request("GET", "/clients/1.json")


def test_answer_is_waited_for_until_the_deadline(measure: Measure) -> None:
    """A read from a server that never finishes ends at the deadline, as a timeout of the answer."""
    with serve(ANSWERS) as base_urls:
        assert measure(base_urls, read) == dict.fromkeys(ANSWERS, "AnswerTimeoutError")


def test_write_is_waited_for_until_the_deadline(measure: Measure) -> None:
    """A write to such a server ends at the deadline, with an unknown outcome."""
    with serve(ANSWERS) as base_urls:
        assert measure(base_urls, write) == dict.fromkeys(ANSWERS, "OutcomeUnknownError")


@pytest.mark.usefixtures("trusted")
def test_answer_inside_tls_is_waited_for_until_the_deadline(measure: Measure, server_tls: ssl.SSLContext) -> None:
    """The same holds with TLS, whose closing handshake is not waited for either."""
    with serve(ANSWERS, server_tls, "https") as base_urls:
        assert measure(base_urls, read) == dict.fromkeys(ANSWERS, "AnswerTimeoutError")


def test_answer_that_floods_is_waited_for_until_the_deadline(measure: Measure) -> None:
    """The deadline also holds for a call that never has to wait for data."""
    table: dict[str, Make] = {
        "103 without a pause": lambda tls: Hostile(send_repeatedly(b"", HINTS * 50), pause=0, tls=tls)
    }
    with serve(table) as base_urls:
        assert measure(base_urls, read) == dict.fromkeys(table, "AnswerTimeoutError")


def test_trickling_pdf_ends_at_the_deadline(measure: Measure, tmp_path: Path) -> None:
    """A download that trickles in ends at the deadline and leaves no file."""
    table: dict[str, Make] = {"print": lambda tls: Hostile(drip(PDF_HEAD, b" "), tls=tls)}
    with serve(table) as base_urls:
        found = measure(base_urls, lambda client: client.invoices.pdf("u", document_type="original", to=tmp_path / "f"))

    assert found == {"print": "AnswerTimeoutError"}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.usefixtures("trusted")
def test_sending_to_a_server_that_does_not_read_ends_at_the_deadline(
    measure: Measure, server_tls: ssl.SSLContext, scheme: str
) -> None:
    """Sending more than the buffers hold, to a server that reads nothing, ends at the deadline."""
    table: dict[str, Make] = {"unread": lambda tls: Hostile(fall_silent(), is_read=False, tls=tls)}
    with serve(table, server_tls if scheme == "https" else None, scheme) as base_urls:
        found = measure(base_urls, lambda client: client.request("POST", "/clients.json", json=LARGE))

    assert found == {"unread": "OutcomeUnknownError"}


def test_handshake_is_waited_for_until_the_deadline(measure: Measure) -> None:
    """If TLS is not established, nothing was sent, and the error says so: the write may be repeated."""
    record = b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc"
    table: dict[str, Make] = {
        "nothing": lambda _: Hostile(fall_silent(), is_read=False),
        "record in drops": lambda _: Hostile(drip(record, b"\x03"), is_read=False),
    }
    with serve(table, None, "https") as base_urls:
        assert measure(base_urls, write) == dict.fromkeys(table, "ConnectionFailedError")


@pytest.mark.parametrize(
    "answer",
    [fall_silent(), drip(b"HTTP/1.1 200 OK\r\nx: ", b"y"), send_repeatedly(b"", b"HTTP/1.1 100 Continue\r\n\r\n")],
    ids=["nothing", "header in drops", "100 again and again"],
)
def test_proxy_is_waited_for_until_the_deadline(
    measure: Measure, monkeypatch: pytest.MonkeyPatch, answer: Pieces
) -> None:
    """A proxy that never opens its tunnel has forwarded nothing, and the error says so, also for a write."""
    with Hostile(answer) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{proxy.address}")

        assert measure({"proxy": "https://api.example.com/api/v3"}, write) == {"proxy": "ConnectionFailedError"}


@contextmanager
def fill_queue() -> Iterator[int]:
    """Create a server that accepts no more connections, and return its port."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for _ in range(8):
            waiting = stack.enter_context(socket.socket())
            waiting.setblocking(False)
            with suppress(BlockingIOError):
                waiting.connect(listener.getsockname())
        yield listener.getsockname()[1]


def test_connection_is_waited_for_until_the_deadline(measure: Measure) -> None:
    """A server that accepts no connection is abandoned at the deadline."""
    with fill_queue() as port:
        found = measure({"queue": f"http://127.0.0.1:{port}/api/v3"}, write)

    assert found == {"queue": "ConnectionFailedError"}


def test_lookup_is_waited_for_until_the_deadline(measure: Measure, monkeypatch: pytest.MonkeyPatch) -> None:
    """A resolver that hangs delays neither the call nor the end of the event loop."""
    woken = Event()

    def hang(*_: Any, **__: Any) -> Any:
        woken.wait(3)
        raise socket.gaierror(socket.EAI_AGAIN, "scripted")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    started = time.monotonic()
    found = measure({"host": "https://api.example.com/api/v3"}, write)
    took = time.monotonic() - started
    woken.set()

    assert found == {"host": "ConnectionFailedError"}
    assert took < DEADLINE_SECONDS + 2 * LATE_SECONDS


def test_failed_lookup_is_a_failed_connection(measure: Measure, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown host is reported as a connection that was not made."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "scripted")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    assert measure({"host": "https://api.example.com/api/v3"}, write) == {"host": "ConnectionFailedError"}


def test_address_that_hangs_does_not_use_up_the_time_of_the_next(
    measure: Measure, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the first address of a host accepts no connection, the second is tried within the deadline."""
    table: dict[str, Make] = {"host": lambda _: Hostile(fall_silent(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"))}
    with fill_queue() as full, serve(table) as base_urls:
        ports = [full, int(base_urls["host"].rpartition(":")[2].partition("/")[0])]
        entries = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)) for port in ports]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: entries)

        assert measure({"host": "http://localhost/api/v3"}, read_with_time_to_connect) == {"host": "Answer"}


def test_callers_http_client_keeps_the_deadline_between_pieces(measure: Measure) -> None:
    """A body that arrives in pieces also ends at the deadline with the caller's HTTP client."""
    table = {name: ANSWERS[name] for name in ("body in drops", "body without end", "chunks in drops")}
    with serve(table) as base_urls:
        assert measure(base_urls, read, is_own=False) == dict.fromkeys(table, "AnswerTimeoutError")
