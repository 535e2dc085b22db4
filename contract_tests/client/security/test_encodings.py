"""Compressed bodies: which encodings are requested and accepted, and that a body is read completely or not at all."""

from __future__ import annotations

import io
import json
import zlib
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from contract_tests.client.security.server import Reply, Request, Server, write_head
from infakt import Infakt, Retry
from infakt.errors import OutcomeUnknownError, UnusableAnswerError

ONCE = Retry(attempts=1)
JSON = json.dumps({"id": 1, "city": "Łódź" * 50}).encode()
PDF = b"%PDF-1.4 " + bytes(range(256)) * 20 + b"%%EOF\n"
WINDOWS = {"gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS, "raw": -zlib.MAX_WBITS}
CALLS: dict[str, Callable[[Infakt], Any]] = {
    "read": lambda client: client.clients.get(1),
    "write": lambda client: client.clients.create({"country": "PL"}),
    "form": lambda client: client.costs.upload([io.BytesIO(PDF)]),
    "download": lambda client: client.invoices.pdf("u", document_type="original"),
    "raw": lambda client: client.request("GET", "/x.json", headers={"Accept-Encoding": "br, zstd"}),
}


def compress(content: bytes, kind: str = "gzip") -> bytes:
    """Return the compressed form of a body."""
    packer = zlib.compressobj(9, zlib.DEFLATED, WINDOWS[kind])
    return packer.compress(content) + packer.flush()


def give(body: bytes, *encodings: str, size: int = 1 << 16, kind: str = "application/json") -> Reply:
    """Return a reply with a body in pieces, with a header for each encoding."""
    head = write_head(200, {"content-type": kind, "content-length": str(len(body))}).removesuffix(b"\r\n")
    lines = b"".join(f"Content-Encoding: {encoding}\r\n".encode() for encoding in encodings)
    return lambda _: [head + lines + b"\r\n", *(body[place : place + size] for place in range(0, len(body), size))]


@pytest.mark.parametrize("http", [None, {}, {"headers": {"Accept-Encoding": "br"}}], ids=["own", "given", "with br"])
@pytest.mark.parametrize("call", CALLS.values(), ids=list(CALLS))
def test_two_encodings_are_requested(
    open_client: Callable[..., Infakt], http: dict[str, Any] | None, call: Callable[[Infakt], Any]
) -> None:
    """Every request accepts gzip and deflate and no other encoding, whatever packages are installed."""

    def reply(request: Request) -> Iterable[bytes]:
        is_pdf = request.line.startswith("GET") and "pdf" in request.line
        return give(PDF, kind="application/pdf")(request) if is_pdf else give(b'{"id": 1, "uploads": []}')(request)

    with Server(reply) as server:
        call(open_client(server.base_url, http))

    requested = [value for name, value in server.requests[0].fields if name == "accept-encoding"]
    assert requested == ["gzip, deflate"]


REFUSED = [
    ["br"],
    ["BR"],
    [" zstd "],
    ["compress"],
    ["something"],
    ["gzip, br"],
    ["br, gzip"],
    ["gzip", "br"],
    ["gzip,gzip"],
    ["gzip", "gzip"],
    ["deflate", "x-gzip"],
    ["identity, br"],
    ["gzip;q=1"],
]


@pytest.mark.parametrize("encodings", REFUSED, ids=str)
def test_other_encodings_are_refused(open_client: Callable[..., Infakt], encodings: list[str]) -> None:
    """A body in an encoding that was not requested, or in two, is an error before any of it is decompressed."""
    with (
        Server(give(JSON, *encodings)) as server,
        pytest.raises(UnusableAnswerError, match=r"could not be decoded \(a body that is packed"),
    ):
        open_client(server.base_url, retry=ONCE).clients.get(1)
    with Server(give(JSON, *encodings)) as server, pytest.raises(OutcomeUnknownError, match="a body that is packed"):
        open_client(server.base_url).clients.create({"country": "PL"})

    assert len(server.requests) == 1


ACCEPTED: dict[str, tuple[bytes, list[str]]] = {
    "as it is": (JSON, []),
    "empty": (JSON, [""]),
    "identity": (JSON, ["identity"]),
    "gzip": (compress(JSON), ["gzip"]),
    "gzip in upper case": (compress(JSON), ["GZIP"]),
    "gzip with spaces": (compress(JSON), [" gzip "]),
    "gzip by its old name": (compress(JSON), ["x-gzip"]),
    "gzip and identity": (compress(JSON), ["identity, gzip"]),
    "gzip and identity in two headers": (compress(JSON), ["gzip", "identity"]),
    "deflate": (compress(JSON, "deflate"), ["deflate"]),
    "raw deflate": (compress(JSON, "raw"), ["deflate"]),
    "two members": (compress(JSON[:20]) + compress(JSON[20:]), ["gzip"]),
    "three members, one of them empty": (compress(JSON[:20]) + compress(b"") + compress(JSON[20:]), ["gzip"]),
    "zeros at the end": (compress(JSON) + bytes(500), ["gzip"]),
}


@pytest.mark.parametrize("size", [1, 7, 1 << 16])
@pytest.mark.parametrize(("body", "encodings"), ACCEPTED.values(), ids=list(ACCEPTED))
def test_compressed_body_is_read_whole(
    open_client: Callable[..., Infakt], body: bytes, encodings: list[str], size: int
) -> None:
    """A body in a requested encoding is decompressed completely, in whatever pieces it arrives."""
    with Server(give(body, *encodings, size=size)) as server:
        found = open_client(server.base_url).clients.get(1)

    assert found.to_dict() == json.loads(JSON)


CUT: dict[str, tuple[bytes, str]] = {
    "gzip without its end": (compress(JSON)[:-8], "gzip"),
    "gzip without the last byte": (compress(JSON)[:-1], "gzip"),
    "half of gzip": (compress(JSON)[:40], "gzip"),
    "header of gzip": (compress(JSON)[:5], "gzip"),
    "one byte of gzip": (compress(JSON)[:1], "gzip"),
    "half of a second member": (compress(JSON) + compress(JSON)[:30], "gzip"),
    "something after gzip": (compress(JSON) + b"something", "gzip"),
    "wrong sum": (compress(JSON)[:-8] + bytes(8), "gzip"),
    "not gzip": (JSON, "gzip"),
    "half of deflate": (compress(JSON, "deflate")[:40], "deflate"),
    "half of raw deflate": (compress(JSON, "raw")[:40], "deflate"),
    "deflate without its checksum": (compress(JSON, "deflate")[:-4], "deflate"),
    "not deflate": (b"{" + JSON, "deflate"),
}


@pytest.mark.parametrize("size", [1, 1 << 16])
@pytest.mark.parametrize(("body", "encoding"), CUT.values(), ids=list(CUT))
def test_compressed_body_that_ends_early_is_an_error(
    open_client: Callable[..., Infakt], body: bytes, encoding: str, size: int
) -> None:
    """A truncated or damaged compressed body never counts as complete, even if its length is right."""
    with Server(give(body, encoding, size=size)) as server, pytest.raises(UnusableAnswerError, match="decoded"):
        open_client(server.base_url, retry=ONCE).clients.get(1)

    assert len(server.requests) == 1


def test_compressed_download_that_ends_early_is_an_error(open_client: Callable[..., Infakt]) -> None:
    """The same holds for a download that begins and ends like a PDF."""
    with (
        Server(give(compress(PDF)[:-8], "gzip", kind="application/pdf")) as server,
        pytest.raises(UnusableAnswerError, match="ends early"),
    ):
        open_client(server.base_url, retry=ONCE).invoices.pdf("u", document_type="original")

    assert len(server.requests) == 1
