"""The form of every request, and raw requests to paths that are not described."""

from __future__ import annotations

import platform
from collections.abc import Callable
from typing import Any

import httpx
import pytest

import infakt
from contract_tests.client.script import Script, give
from infakt import OMIT, Answer, Infakt
from infakt.errors import NotFoundError
from infakt_emulator import Emulator


def test_read_has_the_key_and_a_user_agent(make_client: Callable[..., Infakt]) -> None:
    """A read has its user agent, the accepted types and the key, and no body."""
    script = Script(give(200, {"id": 1}))

    make_client(script, api_key="some-key").clients.get(1)

    request = script.requests[0]
    agent = f"infakt-client/{infakt.__version__} python/{platform.python_version()} httpx/{httpx.__version__}"
    headers = {name: request.headers.get_list(name) for name in ("accept", "user-agent", "x-infakt-apikey")}
    assert headers == {"accept": ["application/json"], "user-agent": [agent], "x-infakt-apikey": ["some-key"]}
    assert ("content-type" in request.headers, request.content) == (False, b"")
    assert (request.method, str(request.url)) == ("GET", "https://emulator.test/api/v3/clients/1.json")


@pytest.mark.parametrize(
    ("call", "body"),
    [
        (lambda client: client.clients.create({"country": "PL"}), b'{"client":{"country":"PL"}}'),
        (lambda client: client.clients.update(1, {}), b'{"client":{}}'),
        (lambda client: client.clients.delete(1), b""),
        (lambda client: client.invoices.create_quick_payment("u"), b""),
    ],
    ids=["create", "update nothing", "delete", "bodiless"],
)
def test_write_is_json(make_client: Callable[..., Infakt], call: Callable[[Infakt], Any], body: bytes) -> None:
    """A write declares its body as JSON."""
    script = Script(give(200, {"id": 1}))

    call(make_client(script))

    assert script.requests[0].headers.get_list("content-type") == ["application/json"]
    assert script.requests[0].content == body


def test_raw_request_returns_status_headers_and_body(client: Infakt, emulator: Emulator) -> None:
    """A path that is not described can be requested too."""
    answer = client.request("get", "/clients.json", query={"limit": 1, "order": "id asc", "fields": None, "x": OMIT})

    row = next(iter(emulator.store.table("clients")))
    assert (answer.status, answer.content_type) == (200, "application/json")
    assert answer.object()["entities"] == [row]
    assert (emulator.recorder[0].method, emulator.recorder[0].query) == ("GET", "limit=1&order=id+asc")


def test_raw_write_sends_its_json(client: Infakt, emulator: Emulator) -> None:
    """A raw body is sent as given, with models converted to objects."""
    answer = client.request(
        "POST", "/clients.json", json={"client": infakt.models.ClientCreate(country="PL", company_name="x")}
    )

    assert (answer.status, answer.json()["company_name"]) == (201, "x")
    assert emulator.recorder[0].body == '{"client":{"country":"PL","company_name":"x"}}'


def test_raw_request_raises_what_others_raise(client: Infakt) -> None:
    """The error of a raw request does not show the path, since it may contain what must not be logged."""
    with pytest.raises(NotFoundError, match=r"^GET \(raw request\): 404; path is added to base_url, ") as caught:
        client.request("GET", "/secret/path.json")

    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("path", ["invoices.json", "//evil.example/x", "https://evil.example/x", ""])
def test_raw_request_stays_with_its_server(make_client: Callable[..., Infakt], path: str) -> None:
    """A raw path cannot send the key to another host."""
    script = Script()

    with pytest.raises(ValueError, match="path must start with one slash and be relative to base_url"):
        make_client(script).request("GET", path)

    assert script.sent == []


def test_raw_headers_are_sent(make_client: Callable[..., Infakt]) -> None:
    """A caller's header is sent as well."""
    script = Script(give(200, {}))

    make_client(script).request("GET", "/x.json", headers={"X-Trace": "1"})

    assert script.requests[0].headers["x-trace"] == "1"


@pytest.mark.parametrize("name", ["X-inFakt-ApiKey", "x-infakt-apikey", "accept", "USER-AGENT"])
def test_raw_headers_do_not_double_the_clients_own(make_client: Callable[..., Infakt], name: str) -> None:
    """A header that the client sends is sent once, in whatever case the caller writes it."""
    script = Script(give(200, {}))

    make_client(script).request("GET", "/x.json", headers={name: "mine"})

    assert len(script.requests[0].headers.get_list(name)) == 1


def test_query_in_a_raw_path_is_kept(make_client: Callable[..., Infakt]) -> None:
    """A query in the path and one given as an argument are both sent."""
    script = Script(give(200, {}))

    make_client(script).request("GET", "/x.json?a=1", query={"b": 2})

    assert dict(script.requests[0].url.params) == {"a": "1", "b": "2"}


def test_answer_is_a_plain_value() -> None:
    """An answer can be created in an application's tests."""
    answer = Answer(200, {"content-type": "application/json; charset=utf-8", "x-request-id": "r-1"}, b'{"a":1}')

    assert (answer.is_success, answer.content_type, answer.request_id, answer.object()) == (
        True,
        "application/json",
        "r-1",
        {"a": 1},
    )


def test_request_goes_to_the_configured_server_only(make_client: Callable[..., Infakt]) -> None:
    """A redirect is not followed, since it could send the key to another server."""
    script = Script(lambda _: httpx.Response(302, headers={"location": "https://evil.example/"}))

    with pytest.raises(infakt.errors.StatusError, match="302"):
        make_client(script).clients.get(1)

    assert script.sent == ["GET /api/v3/clients/1.json"]
