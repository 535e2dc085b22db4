"""Answers larger than a client should accept: reading stops at a bound."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import pytest

from contract_tests.client.security.server import Reply, Request, Server, write_head
from infakt import Infakt, Retry
from infakt.errors import NoAnswerError, OutcomeUnknownError, UnusableAnswerError, ValidationError

MEGABYTE = 1_000_000
BOUND = 50 * MEGABYTE
BUFFERS = 20 * MEGABYTE  # what the sockets of this machine may buffer unread
ONCE = Retry(attempts=1)
TOO_LARGE = "the answer is larger than the client accepts"


def flood(status: int, headers: dict[str, str]) -> Reply:
    """Return a reply with JSON that continues for as long as it is read."""

    def reply(_: Request) -> Iterable[bytes]:
        yield write_head(status, {"content-type": "application/json", "connection": "close", **headers})
        while True:
            yield b" " * MEGABYTE

    return reply


@pytest.mark.parametrize("headers", [{}, {"content-length": str(10**12)}], ids=["endless", "announced"])
@pytest.mark.parametrize("status", [200, 404, 500])
def test_answer_is_read_up_to_a_bound(open_client: Callable[..., Infakt], status: int, headers: dict[str, str]) -> None:
    """An answer beyond 50 MB is refused without reading the rest, and not requested again."""
    with Server(flood(status, headers)) as server, pytest.raises(UnusableAnswerError, match=TOO_LARGE):
        open_client(server.base_url).clients.get(1)

    assert len(server.requests) == 1
    assert server.sent_bytes < BOUND + BUFFERS


def test_write_with_too_large_an_answer(open_client: Callable[..., Infakt]) -> None:
    """A write with an answer that is too large may have been processed, and is not sent again."""
    with Server(flood(201, {})) as server, pytest.raises(OutcomeUnknownError, match=TOO_LARGE):
        open_client(server.base_url).clients.create({"country": "PL"})

    assert len(server.requests) == 1


def test_header_is_read_up_to_a_bound(open_client: Callable[..., Infakt]) -> None:
    """An endless header is refused."""

    def reply(_: Request) -> Iterable[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        while True:
            yield b"X-Filler: " + b"x" * 10_000 + b"\r\n"

    with Server(reply) as server, pytest.raises(NoAnswerError, match="the connection broke"):
        open_client(server.base_url, retry=ONCE).clients.get(1)

    assert server.sent_bytes < BUFFERS


@contextmanager
def measure_memory() -> Iterator[list[int]]:
    """Yield a list that contains the peak memory usage, once the block has ended."""
    peak: list[int] = []
    tracemalloc.start(1)
    try:
        yield peak
    finally:
        peak.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()


ROWS: dict[str, bytes] = {
    "objects": b"{},",
    "lists": b"[],",
    "small objects": b'{"a":1},',
    "lists of lists": b"[[],[]],",
    "numbers": b"1,",
}


def give_rows(row: bytes, status: int, megabytes: int = 5) -> Reply:
    """Return a reply with a page of one repeated row."""
    rows = (row * (megabytes * MEGABYTE // len(row)))[:-1]
    body = b'{"entities":[' + rows + b'],"metainfo":{"total_count":1}}'
    head = write_head(status, {"content-type": "application/json", "content-length": str(len(body))})
    return lambda _: [head, body]


@pytest.mark.parametrize("row", ROWS.values(), ids=list(ROWS))
def test_rows_are_counted_before_they_are_read(open_client: Callable[..., Infakt], row: bytes) -> None:
    """An answer within the byte limit that would be millions of values is refused before it is parsed."""
    reply = give_rows(row, 200)
    with Server(reply) as server, measure_memory() as peak:
        client = open_client(server.base_url, retry=ONCE)
        with pytest.raises(UnusableAnswerError, match="more than 1,000,000 values"):
            client.clients.list().to_list()
        with pytest.raises(OutcomeUnknownError, match="more than 1,000,000 values"):
            client.clients.create({"country": "PL"})

    assert len(server.requests) == 2
    assert peak[0] < BOUND


def test_errors_are_counted_before_they_are_read(open_client: Callable[..., Infakt]) -> None:
    """The same holds for the body of a refusal, whose error then has only its status."""
    with (
        Server(give_rows(b"{},", 422)) as server,
        measure_memory() as peak,
        pytest.raises(ValidationError, match=r"422$"),
    ):
        open_client(server.base_url).clients.get(1)

    assert len(server.requests) == 1
    assert peak[0] < BOUND


def test_page_of_many_values_is_read(open_client: Callable[..., Infakt]) -> None:
    """A page of a hundred rows with a thousand values each is read like any other."""
    row = b'{"id":1,"tags":[' + b"1," * 1000 + b"1]},"
    with Server(give_page(row * 100, 100)) as server:
        page = open_client(server.base_url).request("GET", "/clients.json").json()

    assert len(page["entities"]) == 100
    assert len(server.requests) == 1


def give_page(rows: bytes, total: int) -> Reply:
    """Return a reply with one page."""
    body = b'{"entities":[' + rows[:-1] + b'],"metainfo":{"total_count":%d}}' % total
    head = write_head(200, {"content-type": "application/json", "content-length": str(len(body))})
    return lambda _: [head + body]


ODD_JSON: dict[str, bytes] = {
    "nested lists": b'{"id":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "unclosed lists": b"[" * 100_000,
    "nested objects": b'{"id":' * 50_000 + b"1" + b"}" * 50_000,
    "long number": b'{"id":' + b"1" * 5_000 + b"}",
    "long negative number": b'{"id":-' + b"1" * 5_000 + b"}",
}


@pytest.mark.parametrize("body", ODD_JSON.values(), ids=list(ODD_JSON))
def test_json_that_python_cannot_parse_is_an_error_of_the_client(
    open_client: Callable[..., Infakt], body: bytes
) -> None:
    """JSON that Python does not parse is an unusable answer; after a write the outcome is unknown."""
    head = {"content-type": "application/json", "content-length": str(len(body))}
    with Server(lambda request: [write_head(422 if "422" in request.line else 200, head), body]) as server:
        client = open_client(server.base_url, retry=ONCE)
        with pytest.raises(UnusableAnswerError, match="200 with a body that is not JSON"):
            client.clients.get(1)
        with pytest.raises(OutcomeUnknownError, match="200 with a body that is not JSON"):
            client.clients.create({"country": "PL"})
        with pytest.raises(ValidationError, match=r"422$"):
            client.clients.get(422)

    assert len(server.requests) == 3
