"""Small answers that decompress to large ones: no more is decompressed than the client accepts."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.security.server import Reply, Server, write_head
from infakt import Infakt, Retry
from infakt.errors import InfaktError, UnusableAnswerError

MEGABYTE = 1_000_000
BOUND = 50 * MEGABYTE
ONCE = Retry(attempts=1)
GZIP, FRAMED, BARE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
make_decompressor: Callable[[int], Any] = zlib.decompressobj


def pack_zeros(megabytes: int, window: int = GZIP) -> bytes:
    """Return the compressed form of some megabytes of zeros, a kilobyte for each."""
    packer = zlib.compressobj(9, zlib.DEFLATED, window)
    zeros = bytes(MEGABYTE)
    return b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()


def give_packed(body: bytes, encoding: str) -> Reply:
    """Return a reply with a compressed body."""
    headers = {"content-type": "application/json", "content-encoding": encoding, "content-length": str(len(body))}
    return lambda _: [write_head(200, headers) + body]


class CountingDecompressor:
    """A decompressor of zlib that notes the size of everything it returns."""

    def __init__(self, sizes: list[int], window: int) -> None:
        self._sizes = sizes
        self._stream = make_decompressor(window)

    def decompress(self, data: bytes, max_length: int = 0) -> bytes:
        """Decompress as zlib does."""
        part: bytes = self._stream.decompress(data, max_length)
        self._sizes.append(len(part))
        return part

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@pytest.fixture
def sizes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The size of each part that zlib decompressed, in bytes."""
    found: list[int] = []
    monkeypatch.setattr(zlib, "decompressobj", lambda window=FRAMED: CountingDecompressor(found, window))
    return found


@pytest.fixture(scope="module")
def bombs() -> dict[str, tuple[str, bytes]]:
    """100 MB of zeros, compressed in every requested encoding."""
    return {
        "gzip": ("gzip", pack_zeros(100)),
        "deflate": ("deflate", pack_zeros(100, FRAMED)),
        "deflate without a frame": ("deflate", pack_zeros(100, BARE)),
        "members": ("gzip", pack_zeros(10) * 10),
    }


@pytest.mark.parametrize("name", ["gzip", "deflate", "deflate without a frame", "members"])
def test_compressed_answer_is_decompressed_up_to_a_bound(
    open_client: Callable[..., Infakt], bombs: dict[str, tuple[str, bytes]], sizes: list[int], name: str
) -> None:
    """Of a small body that stands for 100 MB, little more than the bound is decompressed, a little at a time."""
    encoding, body = bombs[name]
    with (
        Server(give_packed(body, encoding)) as server,
        pytest.raises(UnusableAnswerError, match="larger than the client accepts"),
    ):
        open_client(server.base_url, retry=ONCE).clients.get(1)

    assert len(body) < MEGABYTE
    assert BOUND < sum(sizes) <= BOUND + max(sizes)
    assert max(sizes) <= MEGABYTE


def test_answer_that_is_compressed_twice_is_not_decompressed(
    open_client: Callable[..., Infakt], bombs: dict[str, tuple[str, bytes]], sizes: list[int]
) -> None:
    """A body that is compressed twice is refused before any of it is decompressed."""
    body = zlib.compress(bombs["gzip"][1], wbits=GZIP)
    with (
        Server(give_packed(body, "gzip, gzip")) as server,
        pytest.raises(InfaktError, match="packed more than once"),
    ):
        open_client(server.base_url, retry=ONCE).clients.get(1)

    assert sizes == []
