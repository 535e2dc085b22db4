"""Values that would become a second header or a second request are refused or escaped."""

from __future__ import annotations

import email
import io
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from contract_tests.client.security.server import Server, give
from infakt import Infakt
from infakt.errors import ConfigurationError, InfaktError

BREAKS = {"crlf": "\r\n", "lf": "\n", "cr": "\r"}
EVIL = "X-Evil: 1"
ANSWER = {"id": 1, "entities": [], "uploads": []}
Make = Callable[[str], Callable[[Infakt], Any]]

IDENTIFIERS: dict[str, Make] = {
    "get": lambda bad: lambda client: client.clients.get(bad),
    "update": lambda bad: lambda client: client.clients.update(bad, {"country": "PL"}),
    "download": lambda bad: lambda client: client.invoices.pdf(bad, document_type="original"),
}
RAW: dict[str, Make] = {
    "header value": lambda bad: lambda client: client.request("GET", "/x.json", headers={"X-Mine": bad}),
    "header name": lambda bad: lambda client: client.request("GET", "/x.json", headers={bad: "mine"}),
    "value of a write's header": lambda bad: (
        lambda client: client.request("POST", "/x.json", json={"a": 1}, headers={"X-Mine": bad})
    ),
    "method": lambda bad: lambda client: client.request(f"GET / HTTP/1.1{bad}", "/x.json"),
    "path": lambda bad: lambda client: client.request("GET", f"/x HTTP/1.1{bad}"),
}
QUERIES: dict[str, Make] = {
    "value": lambda bad: lambda client: client.request("GET", "/x.json", query={"a": bad}),
    "name": lambda bad: lambda client: client.request("GET", "/x.json", query={bad: "a"}),
    "query of the path": lambda bad: lambda client: client.request("GET", f"/x.json?a={bad}"),
    "filter": lambda bad: lambda client: client.clients.list(q={bad: bad}).to_list(),
    "order": lambda bad: lambda client: client.clients.list(order=bad).to_list(),
    "fields": lambda bad: lambda client: client.clients.list(fields=["id", bad]).to_list(),
}


def write_attack(line_break: str) -> str:
    """Return a string that would be two headers if sent as one."""
    return f"a{line_break}{EVIL}"


@pytest.mark.parametrize("line_break", BREAKS.values(), ids=list(BREAKS))
def test_line_break_in_a_key_is_refused(open_client: Callable[..., Infakt], line_break: str) -> None:
    """A key that would be two headers is refused when the client is created."""
    with pytest.raises(ConfigurationError, match="do not belong in a header"):
        open_client("http://127.0.0.1:1", api_key=write_attack(line_break))


@pytest.mark.parametrize("line_break", [*BREAKS.values(), "\x85", "\u2028", "\0"], ids=ascii)
@pytest.mark.parametrize("make", IDENTIFIERS.values(), ids=list(IDENTIFIERS))
def test_line_break_in_an_identifier_is_refused(
    open_client: Callable[..., Infakt], make: Make, line_break: str
) -> None:
    """An identifier with a line break of any kind is refused before a connection is made."""
    with Server(give(ANSWER)) as server, pytest.raises(ValueError, match="must be an identifier without blanks"):
        make(write_attack(line_break))(open_client(server.base_url))

    assert server.connections == 0


@pytest.mark.parametrize("line_break", BREAKS.values(), ids=list(BREAKS))
@pytest.mark.parametrize("make", RAW.values(), ids=list(RAW))
def test_line_break_in_a_raw_request_sends_nothing(
    open_client: Callable[..., Infakt], make: Make, line_break: str
) -> None:
    """A raw request that would be two sends nothing, not even a byte."""
    with Server(give(ANSWER)) as server, pytest.raises((InfaktError, ValueError, httpx.InvalidURL), match=r"\w"):
        make(write_attack(line_break))(open_client(server.base_url))

    assert bytes(server.received) == b""


@pytest.mark.parametrize("make", RAW.values(), ids=list(RAW))
def test_line_break_in_a_raw_request_is_the_callers_mistake(open_client: Callable[..., Infakt], make: Make) -> None:
    """An unsendable raw request is a `ValueError` at once, without a retry and without an unknown outcome."""
    with Server(give(ANSWER)) as server, pytest.raises(ValueError, match=r"method|path|header"):
        make(write_attack("\r\n"))(open_client(server.base_url))

    assert server.connections == 0


@pytest.mark.parametrize("name", ["header value", "header name"])
def test_refused_header_is_not_shown(open_client: Callable[..., Infakt], name: str) -> None:
    """The message does not show the header, which may be a secret."""
    with Server(give(ANSWER)) as server, pytest.raises((InfaktError, ValueError), match=r"\w") as caught:
        RAW[name]("s3cret\r\n")(open_client(server.base_url))

    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("line_break", BREAKS.values(), ids=list(BREAKS))
@pytest.mark.parametrize("make", QUERIES.values(), ids=list(QUERIES))
def test_line_break_in_a_query_is_escaped(open_client: Callable[..., Infakt], make: Make, line_break: str) -> None:
    """A line break in a query is sent as `%0D` and `%0A`, in one request with the usual headers."""
    with Server(give(ANSWER)) as server:
        make(write_attack(line_break))(open_client(server.base_url))

    assert len(server.requests) == 1
    assert "x-evil" not in dict(server.requests[0].fields)
    assert "".join(f"%{ord(letter):02X}" for letter in line_break) in server.lines[0]


@pytest.mark.parametrize("name", ['x"\r\nX-Evil: 1\r\n\r\n.pdf', "x\nX-Evil: 1.pdf", 'x"; filename="y.pdf'])
def test_name_of_an_upload_stays_a_name(open_client: Callable[..., Infakt], name: str) -> None:
    """The name of a file adds no header and no second name to its part of the form."""
    file = io.BytesIO(b"%PDF-")
    file.name = name  # as files from open() have

    with Server(give(ANSWER)) as server:
        open_client(server.base_url).costs.upload([file])

    kind = dict(server.requests[0].fields)["content-type"].encode()
    form = email.message_from_bytes(b"Content-Type: " + kind + b"\r\n\r\n" + server.requests[0].body)
    parts = [part for part in form.walk() if not part.is_multipart()]
    assert [sorted(part.keys()) for part in parts] == [["Content-Disposition", "Content-Type"]]
    assert [key for key, _ in parts[0].get_params([], "content-disposition")] == ["form-data", "name", "filename"]
    assert parts[0].get_payload(decode=True) == b"%PDF-"


def test_raw_path_stays_with_its_server(open_client: Callable[..., Infakt]) -> None:
    """A raw path that looks like the address of another host is a path of the configured server."""
    with Server(give(ANSWER)) as server:
        open_client(server.base_url).request("GET", "/@evil.example:1/x.json")

    assert server.lines == ["GET /v3/@evil.example:1/x.json"]
