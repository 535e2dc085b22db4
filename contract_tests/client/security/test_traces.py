"""However a call fails, the key is not shown: neither in a text nor in a variable of any frame."""

from __future__ import annotations

import asyncio
import copy
import io
import pickle
import signal
import socket
import threading
import traceback
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, NoReturn

import httpx
import pytest

from contract_tests.client.security.conftest import KEY
from contract_tests.client.security.reporter import find
from contract_tests.client.security.server import Reply, Request, Server, give, write_head
from infakt import AsyncInfakt, Hooks, Infakt, Retry
from infakt.errors import ConfigurationError, InfaktError
from infakt.webhooks import sign, verify

ONCE = Retry(attempts=1)
PDF = b"%PDF-1.4 scripted"
SECRET = "wh00k-s3cret"
UNREACHABLE = httpx.URL("http://127.0.0.1:9")
HALF = "\ud800"
LONG = "x" * 70_000


class CallersError(Exception):
    """An exception of the caller's own code."""


def raise_callers_error(*_: Any, **__: Any) -> NoReturn:
    """Raise in the caller's own code."""
    msg = "the caller's own"
    raise CallersError(msg)


async def araise_callers_error(given: Any) -> None:
    """Raise in the caller's own code, for the asynchronous HTTP client."""
    raise_callers_error(given)


class FailingStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that raises the caller's own exception while it is read."""

    def __iter__(self) -> Iterator[bytes]:
        yield b"{"
        raise_callers_error()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


class FailingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A caller's transport that fails at once, or in the body of its answer."""

    def __init__(self, *, is_late: bool) -> None:
        self.is_late = is_late

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if not self.is_late:
            raise_callers_error(request)
        return httpx.Response(200, stream=FailingStream())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


class WrappedTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A caller's transport that raises its own error while handling one of the HTTP library."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.url = UNREACHABLE
        try:
            return httpx.HTTPTransport(verify=False).handle_request(request)
        except httpx.ConnectError:
            raise_callers_error()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        request.url = UNREACHABLE
        try:
            return await httpx.AsyncHTTPTransport(verify=False).handle_async_request(request)
        except httpx.ConnectError:
            raise_callers_error()


def hook(name: str) -> Callable[[bool], dict[str, Any]]:
    """Return a function that creates the options of an HTTP client whose event hook fails."""
    return lambda is_sync: {"event_hooks": {name: [raise_callers_error if is_sync else araise_callers_error]}}


CALLERS: dict[str, Callable[[bool], dict[str, Any]]] = {
    "request hook": hook("request"),
    "response hook": hook("response"),
    "transport": lambda _: {"transport": FailingTransport(is_late=False)},
    "transport over the library's": lambda _: {"transport": WrappedTransport()},
    "body of a transport": lambda _: {"transport": FailingTransport(is_late=True)},
}
READ: Callable[[Infakt], Any] = lambda client: client.clients.get(1)  # noqa: E731 - an entry of the tables below
WRITE: Callable[[Infakt], Any] = lambda client: client.clients.create({"country": "PL"})  # noqa: E731 - the same
CALLS = pytest.mark.parametrize("call", [READ, WRITE], ids=["read", "write"])


@CALLS
@pytest.mark.parametrize("make", CALLERS.values(), ids=list(CALLERS))
def test_failing_code_of_the_caller(
    request: pytest.FixtureRequest,
    open_client: Callable[..., Infakt],
    make: Callable[[bool], dict[str, Any]],
    call: Callable[[Infakt], Any],
) -> None:
    """An exception of the caller's code inside the HTTP library has the caller's frames, and no key in them."""
    is_sync = request.node.callspec.params["open_client"] == "sync"
    with Server(give({"id": 1})) as server, pytest.raises(CallersError, match="the caller's own") as caught:
        call(open_client(server.base_url, make(is_sync)))

    assert [entry.name for entry in traceback.extract_tb(caught.tb)][-1] == "raise_callers_error"
    assert find(caught.value, KEY) == []


@pytest.mark.parametrize("moment", ["on_request", "on_response"])
def test_failing_hook_of_the_client(open_client: Callable[..., Infakt], moment: str) -> None:
    """An exception of a hook of the client shows no key."""
    hooks = Hooks(**{moment: raise_callers_error})
    with Server(give({"id": 1})) as server, pytest.raises(CallersError, match="the caller's own") as caught:
        READ(open_client(server.base_url, http=None, hooks=hooks))

    assert find(caught.value, KEY) == []


def test_failing_progress(open_client: Callable[..., Infakt]) -> None:
    """An exception of the callback of a download shows no key."""
    head = write_head(200, {"content-type": "application/pdf", "content-length": str(len(PDF))})
    with Server(lambda _: [head + PDF]) as server, pytest.raises(CallersError, match="the caller's own") as caught:
        open_client(server.base_url, http=None).invoices.pdf(
            "u", document_type="original", to=io.BytesIO(), progress=raise_callers_error
        )

    assert find(caught.value, KEY) == []


@CALLS
def test_interrupt_while_sending(
    open_client: Callable[..., Infakt], monkeypatch: pytest.MonkeyPatch, call: Callable[[Infakt], Any]
) -> None:
    """Ctrl-C while the bytes of a request are being sent shows no key."""
    send = socket.socket.send

    def interrupt(self: socket.socket, data: bytes, *rest: Any) -> int:
        if KEY.encode() in bytes(data):
            raise KeyboardInterrupt
        return send(self, data, *rest)

    with Server(give({"id": 1})) as server:
        client = open_client(server.base_url, http=None)
        monkeypatch.setattr(socket.socket, "send", interrupt)
        with pytest.raises(KeyboardInterrupt) as caught:
            call(client)
        monkeypatch.undo()

    assert find(caught.value, KEY) == []


def test_interrupt_while_waiting() -> None:
    """A real Ctrl-C while waiting for the answer shows no key."""
    main = threading.main_thread().ident
    assert main is not None

    def interrupt(request: Request) -> Iterable[bytes]:
        signal.pthread_kill(main, signal.SIGINT)
        yield from give({"id": 1})(request)

    with Server(interrupt) as server, Infakt(api_key=KEY, base_url=server.base_url, quota=None) as client:
        with pytest.raises(KeyboardInterrupt) as caught:
            client.clients.get(1)
        client.close()

    assert find(caught.value, KEY) == []


async def wait_for(call: Any, _: threading.Event) -> None:
    """Give up by `wait_for`."""
    await asyncio.wait_for(call, 0.5)


async def time_out(call: Any, arrived: threading.Event) -> None:
    """Give up by `timeout`."""
    async with asyncio.timeout(None) as scope:
        task = asyncio.ensure_future(call)
        await asyncio.to_thread(arrived.wait, 5)
        scope.reschedule(asyncio.get_running_loop().time())
        await task


async def fail_in_a_group(call: Any, arrived: threading.Event) -> None:
    """Give up because another task of the group failed."""
    async with asyncio.TaskGroup() as group:
        group.create_task(call)
        await asyncio.to_thread(arrived.wait, 5)
        raise_callers_error()


async def cancel(call: Any, arrived: threading.Event) -> None:
    """Give up by cancelling the task."""
    task = asyncio.ensure_future(call)
    await asyncio.to_thread(arrived.wait, 5)
    task.cancel()
    await task


@pytest.mark.parametrize("is_debug", [False, True], ids=["plain", "debug"])
@pytest.mark.parametrize("give_up", [wait_for, time_out, fail_in_a_group, cancel])
def test_cancelled_call(give_up: Callable[..., Any], is_debug: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """A call that is cancelled, in whatever way, shows no key, even if asyncio keeps more for debugging."""
    arrived, ended = threading.Event(), threading.Event()
    errors: list[asyncio.CancelledError] = []

    def wait(_: Request) -> Iterable[bytes]:
        arrived.set()
        ended.wait(5)
        return []

    async def call(base_url: str) -> None:
        async with AsyncInfakt(api_key=KEY, base_url=base_url, quota=None) as client:
            try:
                await client.clients.get(1)
            except asyncio.CancelledError as error:
                errors.append(error)
                raise

    async def run(base_url: str) -> None:
        await give_up(call(base_url), arrived)

    with Server(wait) as server:
        with pytest.raises((TimeoutError, asyncio.CancelledError, BaseExceptionGroup)) as caught:
            asyncio.run(run(server.base_url), debug=is_debug)
        ended.set()

    assert len(server.requests) == len(errors) == 1
    assert (find(caught.value, KEY), find(errors[0], KEY)) == ([], [])


def echo(line: bytes) -> Reply:
    """Return a reply that repeats the key of a request in a line that violates the protocol."""

    def reply(request: Request) -> Iterable[bytes]:
        key = dict(request.fields)["x-infakt-apikey"].encode()
        return [line.replace(b"KEY", key)]

    return reply


MALFORMED: dict[str, Reply] = {
    "header without a colon": echo(b"HTTP/1.1 200 OK\r\nX-Echo KEY\r\n\r\n"),
    "header with a space before its colon": echo(b"HTTP/1.1 200 OK\r\nKEY : 1\r\n\r\n"),
    "header with a zero": echo(b"HTTP/1.1 200 OK\r\nX-Echo: KEY\0\r\n\r\n"),
    "status line": echo(b"KEY\r\n\r\n"),
    "status": echo(b"HTTP/1.1 KEY OK\r\n\r\n"),
    "chunk": echo(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nKEY\r\n{}\r\n0\r\n\r\n"),
    "length": echo(b"HTTP/1.1 200 OK\r\nContent-Length: KEY\r\n\r\n"),
    "encoding": echo(b"HTTP/1.1 200 OK\r\nContent-Encoding: KEY\r\nContent-Length: 2\r\n\r\n{}"),
    "transfer encoding": echo(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: KEY\r\n\r\n"),
    "hung up": lambda _: [],
}


@CALLS
@pytest.mark.parametrize("reply", MALFORMED.values(), ids=list(MALFORMED))
def test_malformed_answer(open_client: Callable[..., Infakt], reply: Reply, call: Callable[[Infakt], Any]) -> None:
    """The error of an answer that violates the protocol and repeats the key does not show it."""

    def answer(request: Request) -> Iterable[bytes]:
        yield from reply(request)
        raise ConnectionError(request.line)  # closes the connection

    with Server(answer) as server, pytest.raises(InfaktError, match=r"^(GET|POST) /clients") as caught:
        call(open_client(server.base_url, http=None, retry=ONCE))

    assert find(caught.value, KEY) == []


ARGUMENTS: dict[str, tuple[Callable[[Infakt], Any], str]] = {
    "long filter": (lambda client: client.clients.list(q={"company_name_cont": LONG}).to_list(), "company_name_cont"),
    "long filters": (lambda client: client.clients.list(q={"id_in": [1234] * 5000}).to_list(), "id_in"),
    "long string that grows": (lambda client: client.clients.list(q={"city_eq": "ż" * 20_000}).to_list(), "city_eq"),
    "half in a filter": (lambda client: client.clients.list(q={"city_eq": HALF}).to_list(), "city_eq"),
    "half in a filter's name": (lambda client: client.clients.list(q={HALF: "x"}).to_list(), r"ud800"),
    "half in fields": (lambda client: client.clients.list(fields=["id", HALF]).to_list(), "fields"),
    "long fields": (lambda client: client.clients.list(fields=[LONG]).to_list(), "fields"),
    "half in order": (lambda client: client.clients.list(order=HALF).to_list(), "order"),
    "long identifier": (lambda client: client.clients.get(LONG), "client_id"),
    "half in an identifier": (lambda client: client.clients.get(HALF), "client_id"),
    "long identifier to delete": (lambda client: client.clients.delete(LONG), "client_id"),
    "long path": (lambda client: client.request("GET", "/" + LONG), "path"),
    "half in a path": (lambda client: client.request("GET", "/" + HALF), "path"),
    "long query": (lambda client: client.request("GET", "/x.json", query={"mine": LONG}), "mine"),
    "half in a query": (lambda client: client.request("GET", "/x.json", query={"mine": HALF}), "mine"),
    "half in a name": (lambda client: client.request("GET", "/x.json", query={HALF: "x"}), r"ud800"),
    "half in a header": (lambda client: client.request("GET", "/x.json", headers={"X-Mine": HALF}), "header"),
    "half in a body": (lambda client: client.clients.create({"country": "PL", "city": HALF}), "body"),
    "half in a form": (lambda client: client.costs.add_note(["u"], content=HALF), "content"),
}


@pytest.mark.parametrize(("call", "name"), ARGUMENTS.values(), ids=list(ARGUMENTS))
def test_argument_that_cannot_be_sent(
    open_client: Callable[..., Infakt], call: Callable[[Infakt], Any], name: str
) -> None:
    """An unsendable argument is a `ValueError` of the client that names it, and shows no key."""
    with Server(give({"id": 1})) as server, pytest.raises(ValueError, match=name) as caught:
        call(open_client(server.base_url, http=None))

    assert type(caught.value) is ValueError
    assert (server.connections, find(caught.value, KEY)) == (0, [])


SETTINGS: dict[str, tuple[dict[str, Any], str]] = {
    "timeout": ({"timeout": 0.0}, "timeout"),
    "environment": ({"environment": "prod"}, "environment"),
    "unencrypted server": ({"base_url": "http://api.infakt.pl"}, "base_url"),
    "invalid server": ({"base_url": "api.infakt.pl"}, "base_url"),
    "key of two lines": ({"api_key": f"{KEY}\nX: 1"}, "API key"),
    "key of two words": ({"api_key": f"{KEY} {KEY}"}, "API key"),
    "key that is not ASCII": ({"api_key": f"{KEY}ż"}, "API key"),
    "key of bytes": ({"api_key": KEY.encode()}, "api_key must be a str, got bytes"),
    "keys in a list": ({"api_key": [KEY]}, "api_key must be a str, got list"),
}


@pytest.mark.parametrize("is_variable", [False, True], ids=["argument", "variable"])
@pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])
@pytest.mark.parametrize(("given", "name"), SETTINGS.values(), ids=list(SETTINGS))
def test_wrong_setting(
    monkeypatch: pytest.MonkeyPatch,
    kind: type[Infakt | AsyncInfakt],
    given: dict[str, Any],
    name: str,
    is_variable: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    """A client that cannot be created shows no key, wherever the key came from."""
    monkeypatch.setenv("INFAKT_API_KEY", KEY)
    own = {} if is_variable or "api_key" in given else {"api_key": KEY}

    with pytest.raises(ConfigurationError, match=name) as caught:
        kind(**own, **given)

    assert find(caught.value, KEY) == []


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "SSL_CERT_FILE"])
@pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])
def test_wrong_variable(monkeypatch: pytest.MonkeyPatch, kind: type[Infakt | AsyncInfakt], variable: str) -> None:
    """A client that cannot be created because of its environment shows no key."""
    monkeypatch.setenv(variable, "socks4://nowhere")

    with pytest.raises(ConfigurationError, match=variable) as caught:
        kind(api_key=KEY)

    assert find(caught.value, KEY) == []


@pytest.mark.parametrize("act", [copy.copy, copy.deepcopy, pickle.dumps])
@pytest.mark.parametrize("kind", [Infakt, AsyncInfakt])
def test_parts_of_a_client_are_not_copied(kind: type[Infakt | AsyncInfakt], act: Callable[[Any], Any]) -> None:
    """The objects that contain the key cannot be pickled through the client's attributes either."""
    client = kind(api_key=KEY)

    for part in vars(client).values():
        with suppress(Exception):
            assert KEY not in repr(act(part))


WEBHOOKS: dict[str, tuple[Callable[[], Any], type[Exception]]] = {
    "no signature": (lambda: verify(b"{}", None, SECRET), InfaktError),
    "wrong signature": (lambda: verify(b"{}", "0" * 64, SECRET), InfaktError),
    "signature that is not a string": (lambda: verify(b"{}", HALF, SECRET), InfaktError),
    "string for a body": (lambda: verify("{}", "0" * 64, SECRET), TypeError),  # type: ignore[arg-type] - the mistake under test
    "object for a body": (lambda: sign({}, SECRET), TypeError),  # type: ignore[arg-type] - the mistake under test
    "bytes for the secret": (lambda: verify(b"{}", "0" * 64, SECRET.encode()), TypeError),  # type: ignore[arg-type] - the mistake under test
    "list for the secret": (lambda: sign(b"{}", [SECRET]), TypeError),  # type: ignore[arg-type] - the mistake under test
    "bytes for the signature": (lambda: verify(b"{}", b"0" * 64, SECRET), InfaktError),  # type: ignore[arg-type] - the mistake under test
}


@pytest.mark.parametrize(("call", "kind"), WEBHOOKS.values(), ids=list(WEBHOOKS))
def test_webhook_that_is_refused(call: Callable[[], Any], kind: type[Exception]) -> None:
    """A refused webhook shows neither the secret nor the right signature."""
    right = sign(b"{}", SECRET)

    with pytest.raises(kind) as caught:
        call()

    assert (find(caught.value, SECRET), find(caught.value, right)) == ([], [])
