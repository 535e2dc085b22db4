"""The key: sent once, to one server, and present nowhere else."""

from __future__ import annotations

import io
import logging
import pickle
import re
import socket
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from contract_tests.client.security.conftest import KEY
from contract_tests.client.security.reporter import collect, find
from contract_tests.client.security.server import Reply, Request, Server, give, write_head
from infakt import Infakt, Retry
from infakt.errors import InfaktError, OutcomeUnknownError, StatusError

ONCE = Retry(attempts=1)
PDF = b"%PDF-1.4 scripted"
READ: Callable[[Infakt], Any] = lambda client: client.clients.get(1)  # noqa: E731 - an entry of the tables below
WRITE: Callable[[Infakt], Any] = lambda client: client.clients.create({"country": "PL"})  # noqa: E731 - the same


@pytest.fixture
def other_server() -> Iterator[Server]:
    """A server that must receive no call."""
    with Server(give({"id": 1})) as server:
        yield server


@pytest.mark.parametrize("call", [READ, WRITE], ids=["read", "write"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_is_not_followed(
    open_client: Callable[..., Infakt], other_server: Server, status: int, call: Callable[[Infakt], Any]
) -> None:
    """A redirect is an error and causes no second request, even if the caller's HTTP client follows redirects."""
    with (
        Server(give({}, status, {"location": f"{other_server.base_url}/clients/1.json"})) as server,
        pytest.raises(StatusError if call is READ else OutcomeUnknownError, match=f": {status}"),
    ):
        call(open_client(server.base_url, {"follow_redirects": True}))

    assert len(server.requests) == 1
    assert (other_server.connections, bytes(other_server.received)) == (0, b"")


def reply_page(other_server: Server) -> Reply:
    """Return a reply with the pages of four rows, whose links lead to another server."""
    link = f"{other_server.base_url}/clients.json?offset=2&limit=2"

    def reply(request: Request) -> Iterable[bytes]:
        offset, limit = (int(re.findall(rf"{name}=(\d+)", request.line)[0]) for name in ("offset", "limit"))
        metainfo = {"count": 2, "total_count": 4, "next": link, "previous": link}
        rows = [{"id": number} for number in range(4)][offset : offset + limit]
        return give({"metainfo": metainfo, "entities": rows})(request)

    return reply


def test_link_to_the_next_page_is_not_called(open_client: Callable[..., Infakt], other_server: Server) -> None:
    """A list continues at the configured server, wherever its `next` leads."""
    with Server(reply_page(other_server)) as server:
        found = [row.id for row in open_client(server.base_url).clients.list(limit=2)]

    assert (found, len(server.requests)) == ([0, 1, 2, 3], 3)
    assert (other_server.connections, bytes(other_server.received)) == (0, b"")


def test_link_to_an_attachment_is_not_called(open_client: Callable[..., Infakt], other_server: Server) -> None:
    """A link in a record is a string, and reading, printing or writing the record requests nothing."""
    link = f"{other_server.base_url}/attachment.pdf"
    with Server(give({"uuid": "u", "attachments": [{"download_url": link}]})) as server:
        cost = open_client(server.base_url).costs.get("u")

        assert [attachment.download_url for attachment in cost.attachments or []] == [link]
        assert link in str(cost.to_dict())
    assert (other_server.connections, bytes(other_server.received)) == (0, b"")


def upload(client: Infakt) -> None:
    """Send a multipart form."""
    client.costs.upload([io.BytesIO(PDF)])


@pytest.mark.parametrize("call", [READ, WRITE, upload], ids=["read", "write", "form"])
def test_key_is_sent_once(open_client: Callable[..., Infakt], call: Callable[[Infakt], Any]) -> None:
    """The key is in its own header and nowhere else in what is sent."""
    with Server(give({"id": 1, "uploads": []})) as server:
        call(open_client(server.base_url))

    assert dict(server.requests[0].fields)["x-infakt-apikey"] == KEY
    assert bytes(server.received).count(KEY.encode()) == 1


def hang_up(request: Request) -> Iterable[bytes]:
    """Disconnect in the middle of a body."""
    yield write_head(200, {"content-type": "application/json", "content-length": "100"}) + b'{"id":'
    raise ConnectionError(request.line)


def answer_page(status: int) -> Reply:
    """Return a reply with a gateway's page."""
    page = b"<html>gateway</html>"
    return lambda _: [write_head(status, {"content-type": "text/html", "content-length": str(len(page))}) + page]


FAILURES: dict[str, Reply] = {
    "refused": give({"error": "Nieprawidłowy klucz API."}, 401),
    "invalid": give({"errors": {"nip": ["Zły."]}}, 422),
    "gateway": answer_page(502),
    "page instead of an object": answer_page(200),
    "broken off": hang_up,
}


def fail(call: Callable[[], Any]) -> InfaktError:
    """Return the error that a call raises."""
    with pytest.raises(InfaktError, match=r"\w") as caught:
        call()
    return caught.value


@pytest.mark.parametrize("call", [READ, WRITE], ids=["read", "write"])
@pytest.mark.parametrize("reply", FAILURES.values(), ids=list(FAILURES))
def test_crash_report_does_not_contain_the_key(
    open_client: Callable[..., Infakt], reply: Reply, call: Callable[[Infakt], Any]
) -> None:
    """The key is in no text, attribute or pickle of errors and their causes, and in no variable of their frames."""
    with Server(reply) as server:
        client = open_client(server.base_url, retry=ONCE)
        error = fail(lambda: call(client))

    assert find(error, KEY) == []
    assert [link for link in collect(error) if KEY.encode() in pickle.dumps(link)] == []


@pytest.mark.parametrize("call", [READ, WRITE], ids=["read", "write"])
def test_crash_report_without_a_server_does_not_contain_the_key(
    open_client: Callable[..., Infakt], call: Callable[[Infakt], Any]
) -> None:
    """The error of an unreachable server does not show the key, in its frames either."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    client = open_client(f"http://127.0.0.1:{port}", retry=ONCE)

    error = fail(lambda: call(client))

    assert find(error, KEY) == []


@pytest.mark.parametrize("reply", [give({"id": 1}), *FAILURES.values()], ids=["fine", *FAILURES])
def test_key_is_in_no_log(open_client: Callable[..., Infakt], caplog: pytest.LogCaptureFixture, reply: Reply) -> None:
    """At debug level neither the client nor the HTTP library below it logs the key."""
    caplog.set_level(logging.DEBUG)

    with Server(reply) as server:
        client = open_client(server.base_url, retry=Retry(attempts=2))
        for call in (READ, WRITE):
            try:
                call(client)
            except InfaktError:
                logging.getLogger("caller").exception("a call failed")

    logged = [(record.getMessage(), record.args, record.exc_text) for record in caplog.records]
    assert {record.name.partition(".")[0] for record in caplog.records} >= {"httpx", "httpcore"}
    assert [text for text in map(repr, logged) if KEY in text] == []
