"""Answers larger than a client should take: stopped at a bound, however they are packed."""

from __future__ import annotations

import tracemalloc
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from contract_tests.security.server import Reply, Request, Server, write_head
from infakt import Infakt, Retry
from infakt.errors import InfaktError, NoAnswerError, OutcomeUnknownError, UnusableAnswerError

MEGABYTE = 1_000_000
BOUND = 50 * MEGABYTE
BUFFERS = 20 * MEGABYTE  # what the machine's sockets may hold that nobody has read
ONCE = Retry(attempts=1)
TOO_LARGE = "the answer is larger than the client accepts"


def pour(status: int, headers: dict[str, str]) -> Reply:
    """Return what answers with JSON that goes on for as long as somebody takes it."""

    def reply(_: Request) -> Iterable[bytes]:
        yield write_head(status, {"content-type": "application/json", "connection": "close", **headers})
        while True:
            yield b" " * MEGABYTE

    return reply


@pytest.mark.parametrize("headers", [{}, {"content-length": str(10**12)}], ids=["endless", "announced"])
@pytest.mark.parametrize("status", [200, 404, 500])
def test_answer_is_read_up_to_a_bound(open_client: Callable[..., Infakt], status: int, headers: dict[str, str]) -> None:
    """An answer beyond 50 MB is refused without taking the rest, and not asked for again."""
    with Server(pour(status, headers)) as server, pytest.raises(UnusableAnswerError, match=TOO_LARGE):
        open_client(server.base_url).clients.get(1)

    assert len(server.requests) == 1
    assert server.sent_bytes < BOUND + BUFFERS


def test_write_with_too_large_an_answer(open_client: Callable[..., Infakt]) -> None:
    """A write whose answer is too large may have been processed, and is not sent again."""
    with Server(pour(201, {})) as server, pytest.raises(OutcomeUnknownError, match=TOO_LARGE):
        open_client(server.base_url).clients.create({"country": "PL"})

    assert len(server.requests) == 1


def test_header_is_read_up_to_a_bound(open_client: Callable[..., Infakt]) -> None:
    """A header without an end is refused."""

    def reply(_: Request) -> Iterable[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        while True:
            yield b"X-Filler: " + b"x" * 10_000 + b"\r\n"

    with Server(reply) as server, pytest.raises(NoAnswerError, match="the connection broke"):
        open_client(server.base_url, retry=ONCE).clients.get(1)

    assert server.sent_bytes < BUFFERS


def pack_zeros(megabytes: int) -> Iterator[bytes]:
    """Yield the gzip form of so many megabytes of zeros, of which each takes a kilobyte."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    zeros = bytes(MEGABYTE)
    for _ in range(megabytes):
        yield packer.compress(zeros)
    yield packer.flush()


def pack(content: Iterable[bytes]) -> bytes:
    """Return the gzip form of pieces."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    return b"".join(packer.compress(piece) for piece in content) + packer.flush()


def give_packed(body: bytes, encoding: str) -> Reply:
    """Return what answers with a packed body."""
    headers = {"content-type": "application/json", "content-encoding": encoding, "content-length": str(len(body))}
    return lambda _: [write_head(200, headers) + body]


@contextmanager
def measure_memory() -> Iterator[list[int]]:
    """Give the most bytes that were in use at once, when the block has ended."""
    peak: list[int] = []
    tracemalloc.start(1)
    try:
        yield peak
    finally:
        peak.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()


@pytest.fixture(scope="module")
def bombs() -> dict[str, bytes]:
    """250 MB of zeros, packed once and twice."""
    once = b"".join(pack_zeros(250))
    return {"gzip": once, "gzip, gzip": pack([once])}


@pytest.mark.parametrize("encoding", ["gzip", "gzip, gzip"])
def test_packed_answer_is_unpacked_up_to_a_bound(
    open_client: Callable[..., Infakt], bombs: dict[str, Any], encoding: str
) -> None:
    """A small body that unpacks to 250 MB is refused, and never held whole."""
    with (
        Server(give_packed(bombs[encoding], encoding)) as server,
        measure_memory() as peak,
        pytest.raises(InfaktError, match=r"larger than the client accepts|could not be decoded"),
    ):
        open_client(server.base_url, retry=ONCE).clients.get(1)

    assert len(bombs[encoding]) < MEGABYTE
    assert peak[0] < 3 * BOUND
