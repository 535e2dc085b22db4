"""Downloads that end early are an error; complete ones are returned."""

from __future__ import annotations

import gzip
import io
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Act, Script, answer, break_off
from contract_tests.client.security.server import Request, Server, write_head
from infakt import Infakt, Retry
from infakt.errors import CallError, InfaktError, NoAnswerError, UnusableAnswerError
from infakt_emulator.pdf import make_pdf

PDF = make_pdf("Faktura 1/2026") + b"\n" * 20
XML = "<?xml version='1.0' encoding='UTF-8'?>\n<Faktura xmlns='x'><P>zażółć</P></Faktura>\n".encode()
HTML = b"<!DOCTYPE html>\n<HTML><body>" + b"<p>x</p>" * 300 + b"</body></HTML>\n"
Make = Callable[..., Infakt]


class Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that is streamed in pieces."""

    def __init__(self, body: bytes) -> None:
        self._body = body

    def __iter__(self) -> Iterator[bytes]:
        for start in range(0, len(self._body), 50):
            yield self._body[start : start + 50]

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def stream(body: bytes, kind: str = "application/pdf", **headers: str) -> Act:
    """Return the step of an answer whose body is streamed, without a length."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: httpx.Response(200, stream=Pieces(body), headers={"content-type": kind, **named})


def fetch_pdf(client: Infakt, **options: Any) -> bytes | None:
    """Request a PDF."""
    return client.invoices.pdf("u", document_type="original", **options)


FETCH: dict[str, Callable[..., bytes | None]] = {
    "application/pdf": fetch_pdf,
    "application/xml": lambda client, **options: client.invoices.xml("u", **options),
    "text/html": lambda client, **options: client.ksef.import_invoice("1-2-3", file_format="html", **options),
}
WHOLE = [
    ("application/pdf", PDF),
    ("application/pdf", PDF.rstrip()),
    ("application/pdf", PDF + b"\0" * 900),
    ("application/xml", XML),
    ("application/xml", b"\xef\xbb\xbf\r\n" + XML + b"<!-- end -->"),
    ("application/xml", "<?xml version='1.0' encoding='windows-1250'?><F>żó</F>".encode("cp1250")),
    ("text/html", HTML),
    ("text/html", b"<div>a fragment"),
]
CUT = [
    *[("application/pdf", PDF[:size]) for size in (5, 100, len(PDF) // 2, PDF.index(b"%%EOF") + 4)],
    ("application/pdf", PDF + b"\0" * 2_000),
    *[("application/xml", XML[:size]) for size in (1, 30, 60, len(XML) - 3, XML.index(b"\xc5") + 1)],
    ("application/xml", XML + XML),
    ("application/xml", b"<!DOCTYPE F [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><F>&b;</F>"),
    ("text/html", HTML[: len(HTML) // 2]),
    ("text/html", HTML[:40]),
]


@pytest.mark.parametrize("send", [answer, stream], ids=["counted", "streamed"])
@pytest.mark.parametrize(("kind", "body"), WHOLE)
def test_whole_download_is_returned(make_client: Make, tmp_path: Path, kind: str, body: bytes, send: Any) -> None:
    """A body with the proper end for its type is returned as received, with any bytes after the end."""
    step = send(200, body, kind=kind) if send is answer else send(body, kind)
    client = make_client(Script(step, step))

    FETCH[kind](client, to=tmp_path / "x")

    assert FETCH[kind](client) == (tmp_path / "x").read_bytes() == body


@pytest.mark.parametrize("send", [answer, stream], ids=["counted", "streamed"])
@pytest.mark.parametrize(("kind", "body"), CUT)
def test_download_that_ends_early_is_an_error(
    make_client: Make, tmp_path: Path, kind: str, body: bytes, send: Any
) -> None:
    """A body without its end is not returned: into memory, into a file and into an object alike."""
    step = send(200, body, kind=kind) if send is answer else send(body, kind)
    client = make_client(Script(*[step] * 3))
    file = io.BytesIO()

    for options in ({}, {"to": tmp_path / "x"}, {"to": file}):
        with pytest.raises(UnusableAnswerError, match=f"200 with {kind} that ends early or is damaged"):
            FETCH[kind](client, **options)

    assert ([*tmp_path.iterdir()], file.getvalue()) == ([], b"")


def outcome(client: Infakt) -> bytes | type[Any] | None:
    """Return the result of requesting a PDF."""
    try:
        return fetch_pdf(client)
    except InfaktError as error:
        return type(error)


PACKED: dict[str, Callable[[bytes], bytes]] = {
    "whole": gzip.compress,
    "cut": lambda body: gzip.compress(body)[: len(gzip.compress(body)) // 2],
    "two members": lambda body: gzip.compress(body[:200]) + gzip.compress(body[200:]),
    "second member cut": lambda body: gzip.compress(body[:200]) + gzip.compress(body[200:])[:40],
    "header only": lambda body: gzip.compress(body)[:10],
    "nothing": lambda _: b"",
}


@pytest.mark.parametrize("pack", PACKED.values(), ids=PACKED)
def test_compressed_download_is_complete_or_an_error(make_client: Make, pack: Callable[[bytes], bytes]) -> None:
    """Compressed bytes that end early, and concatenated members, never return part of a PDF."""
    script = Script(*[stream(pack(PDF), content_encoding="gzip")] * 2)

    came = outcome(make_client(script, retry=Retry(attempts=2)))

    assert came in {PDF, UnusableAnswerError}
    assert came == PDF or pack is not gzip.compress


LENGTHS = [(len(PDF) - 1, False), (len(PDF) + 1, False), (len(PDF) * 2, False), (0, False), (len(PDF), True)]


@pytest.mark.parametrize(("announced", "is_whole"), LENGTHS)
def test_length_is_checked_against_the_body(make_client: Make, announced: int, is_whole: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """A body shorter or longer than announced is an error, and requested again."""
    script = Script(*[stream(PDF, content_length=str(announced))] * 2)
    client = make_client(script, retry=Retry(attempts=2))

    if is_whole:
        assert fetch_pdf(client) == PDF
        return
    with pytest.raises(NoAnswerError, match=rf"the connection broke \(\d+ of {announced} bytes\) after 2 attempts"):
        fetch_pdf(client)


def test_length_is_that_of_the_compressed_bytes(make_client: Make) -> None:
    """The announced length is that of the compressed bytes, not of the decompressed ones."""
    packed = gzip.compress(PDF)

    assert (
        fetch_pdf(make_client(Script(stream(packed, content_encoding="gzip", content_length=str(len(packed)))))) == PDF
    )


def test_answer_without_a_body_has_no_length_to_check(make_client: Make) -> None:
    """The answer to a HEAD request announces a body that is not sent."""
    script = Script(lambda _: httpx.Response(200, stream=Pieces(b""), headers={"content-length": "100"}))

    assert make_client(script).request("HEAD", "/invoices.json").status == 200


HALF = PDF[: len(PDF) // 2]
ENDINGS = {
    "chunks": ({"transfer-encoding": "chunked"}, b"%x\r\n%s\r\n0\r\n\r\n" % (len(HALF), HALF)),
    "closed": ({"connection": "close"}, HALF),
}


@pytest.mark.parametrize(("head", "body"), ENDINGS.values(), ids=ENDINGS)
def test_connection_that_ends_in_the_middle(tmp_path: Path, head: dict[str, str], body: bytes) -> None:
    """A PDF whose chunks end early, or whose connection is just closed, is an error and leaves no file."""

    def reply(_: Request) -> Iterator[bytes]:
        yield write_head(200, {"content-type": "application/pdf", **head}) + body
        raise ConnectionAbortedError

    with (
        Server(reply) as server,
        Infakt(api_key="k", base_url=server.base_url, quota=None) as client,
        pytest.raises(UnusableAnswerError, match="that ends early"),
    ):
        fetch_pdf(client, to=tmp_path / "x")

    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("announced", [True, False], ids=["announced", "unsaid"])
def test_size_of_a_download_is_bounded(make_client: Make, tmp_path: Path, announced: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """A download beyond `max_download_bytes` is an error, is not requested again, and leaves the old file."""
    path = tmp_path / "x"
    path.write_bytes(b"old")
    length = {"content_length": str(len(PDF))} if announced else {}
    script = Script(stream(PDF, **length))

    with pytest.raises(UnusableAnswerError, match=f"more than {len(PDF) - 1} bytes"):
        fetch_pdf(make_client(script, max_download_bytes=len(PDF) - 1), to=path)

    assert ([*tmp_path.iterdir()], path.read_bytes()) == ([path], b"old")
    fetch_pdf(make_client(Script(stream(PDF)), max_download_bytes=len(PDF)), to=path)
    assert path.read_bytes() == PDF


def test_bound_applies_to_the_decompressed_bytes(make_client: Make, tmp_path: Path) -> None:
    """A few compressed bytes cannot fill a disk."""
    script = Script(stream(gzip.compress(b"%PDF-" + b"0" * 1_000_000), content_encoding="gzip"))

    with pytest.raises(UnusableAnswerError, match="more than 100000 bytes"):
        fetch_pdf(make_client(script, max_download_bytes=100_000), to=tmp_path / "x")


NOTE = "the server may have done its part nevertheless"


@pytest.mark.parametrize(
    ("steps", "is_noted"),
    [
        ([answer(200, PDF[:9], kind="application/pdf")], True),
        ([httpx.ReadTimeout], True),
        ([break_off(200, PDF[:9])], True),
        ([answer(500)], True),
        ([answer(404)], False),
        ([answer(422)], False),
        ([httpx.ConnectError], False),
    ],
    ids=["cut", "timeout", "broken", "500", "404", "422", "unconnected"],
)
@pytest.mark.parametrize("to", [None, io.BytesIO()], ids=["memory", "object"])
def test_error_of_a_pdf_download_says_what_may_have_changed(
    make_client: Make,
    steps: list[Any],
    is_noted: bool,  # noqa: FBT001 - a parameter of the table
    to: Any,
) -> None:
    """Printing books a draft: an error after which that may have happened says so, and no other does."""
    with pytest.raises(CallError) as caught:
        fetch_pdf(make_client(Script(*steps), retry=Retry(attempts=1)), to=to)

    notes = getattr(caught.value, "__notes__", [])
    assert [NOTE in note and "draft" in note for note in notes] == ([True] if is_noted else [])


def test_download_without_effects_is_not_noted(make_client: Make) -> None:
    """A failed read without side effects has no such note."""
    client = make_client(Script(answer(200, b"<html>", kind="text/html")))

    with pytest.raises(UnusableAnswerError, match="ends early") as caught:
        FETCH["text/html"](client)

    assert not hasattr(caught.value, "__notes__")
