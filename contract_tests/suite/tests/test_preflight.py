"""The preflight of a live run: whatever would fail as a whole is one line that says what to do."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import httpx
import pytest

from contract_tests.suite.tests.child import SECRET, run
from infakt import Infakt
from infakt.errors import PermissionDeniedError
from infakt_contract.preflight import LONGEST_SECONDS, PreflightError, check
from infakt_contract.scopes import Scopes
from infakt_contract.sent import Sent
from infakt_contract.served import serve
from infakt_contract.target.budget import BudgetSpentError
from infakt_contract.target.target import Key, Target
from infakt_contract.watch import Watch
from infakt_emulator import Emulator

BASE_URL = "https://sandbox.example/api/v3"
PAGE = {"metainfo": {"count": 0, "total_count": 0}, "entities": []}


@pytest.fixture
def dead_url() -> Iterator[str]:
    """Base URL at which nothing listens, as long as the test holds the port."""
    with closing(socket.socket()) as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}/api/v3"


def make_target(base_url: str = BASE_URL, key: str = SECRET) -> Target:
    """Return a live server."""
    return Target(name="sandbox.example", base_url=base_url, api_key=Key(key), is_live=True, may_write=False)


def refuse(
    outcome: httpx.Response | Exception, *, base_url: str = BASE_URL, key: str = SECRET
) -> tuple[str, list[httpx.Request]]:
    """Return the complaint about an answer or an error, and what was sent."""
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    with pytest.raises(PreflightError, match=r"\S") as caught:
        check(make_target(base_url, key), httpx.MockTransport(answer))
    return str(caught.value), sent


def chain(error: Exception, cause: Exception) -> Exception:
    """Return an error as httpx raises it from one of the system."""
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("outcome", "complaint"),
    [
        (httpx.Response(401, json={}), "the key is wrong: check --api-key"),
        (httpx.Response(404, json={}), "so no inFakt API is there: check the host"),
        (httpx.Response(200, html="<html>"), "200, text/html, so no inFakt API is there"),
        (httpx.Response(302, headers={"location": "https://login.example/"}), "it redirects to login.example"),
        (httpx.Response(429, headers={"retry-after": "40"}), "the limits are used up already: run again in 40 s"),
        (httpx.Response(502, html="<html>"), "502, text/html: the server, or a proxy before it, is down"),
        (chain(httpx.ConnectError(""), socket.gaierror(-2, "")), "sandbox.example does not resolve"),
        (chain(httpx.ConnectError(""), ConnectionRefusedError()), "nothing answers at sandbox.example"),
        (chain(httpx.ConnectError(""), ssl.SSLError(1, "")), "no TLS with sandbox.example"),
        (httpx.ConnectTimeout(""), "does not answer in"),
        (httpx.RemoteProtocolError(""), "is no HTTP of this scheme"),
    ],
)
def test_what_would_fail_as_a_whole_says_what_to_do(outcome: httpx.Response | Exception, complaint: str) -> None:
    """One read is sent, once, and its outcome is one line without the key."""
    message, sent = refuse(outcome)

    assert complaint in message
    assert "\n" not in message
    assert [(request.method, request.url.path) for request in sent] == [("GET", "/api/v3/clients.json")]


def test_base_url_with_another_path_is_corrected() -> None:
    """If nothing is there, the path is what to look at first, unless it is that of the API."""
    message, _ = refuse(httpx.Response(404, json={}), base_url="https://sandbox.example/v2")

    assert message.endswith("the base URL must end in /api/v3, such as https://sandbox.example/api/v3")


@pytest.mark.parametrize("place", ["/{}", "/api/v3/{}"])
def test_key_in_the_address_is_masked(place: str) -> None:
    """A key that was given as part of the address is not repeated."""
    message, _ = refuse(httpx.Response(404, json={}), base_url="https://sandbox.example" + place.format(SECRET))

    assert SECRET not in message


def test_key_that_cannot_be_sent_is_named_and_not_shown() -> None:
    """A key with letters that no header may have is a wrong key."""
    message, sent = refuse(httpx.Response(200, json=PAGE), key="zażółć-gęślą-jaźń")

    assert (message.startswith("the key cannot be sent"), "gęślą" in message, sent) == (True, False, [])


def test_server_that_hangs_is_given_up() -> None:
    """Whatever takes long, be it the name, the connection or the body, ends after a time."""
    is_over = Event()
    transport = httpx.MockTransport(lambda _: httpx.Response(200 if is_over.wait(60) else 500))
    begun = time.monotonic()

    with pytest.raises(PreflightError, match="does not answer"):
        check(make_target(), transport, longest_seconds=0.01)
    is_over.set()

    assert time.monotonic() - begun < LONGEST_SECONDS < 10


def raise_spent(_: httpx.Request) -> httpx.Response:
    """Refuse to send, as the transport does after the deadline."""
    raise BudgetSpentError


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: httpx.Response(200, json=PAGE),
        lambda _: httpx.Response(403, json={"error": "scope"}),  # a key without this scope
        lambda _: httpx.Response(500, json={"error": "one operation"}),  # a matter of the tests
        raise_spent,
    ],
)
def test_server_that_is_there_is_tested(answer: Callable[[httpx.Request], httpx.Response]) -> None:
    """What concerns one operation only, or the budget, is left to the tests."""
    check(make_target(), httpx.MockTransport(answer))


def test_command_ends_before_any_test(dead_url: str, tmp_path: Path) -> None:
    """A dead port, a wrong key and a wrong path end the command with 4 and a line; the report has it too."""
    emulator, report = Emulator(keys={SECRET: None}), tmp_path / "report.md"
    with serve(emulator) as url:
        ends = [
            run(url, "--report", str(report), key="0" * 40),
            run(url.removesuffix("/api/v3") + "/v2"),
            run(dead_url),
        ]

    complaints = ["401, the key is wrong: ", "the base URL must end in /api/v3", "nothing answers at 127.0.0.1:"]
    assert [(ended.returncode, ended.stdout, ended.stderr.strip().count("\n")) for ended in ends] == [(4, "", 0)] * 3
    assert [text in ended.stderr for text, ended in zip(complaints, ends, strict=True)] == [True] * 3
    assert len(emulator.recorder) == 2
    assert "401, the key is wrong" in report.read_text(encoding="utf-8")


def test_command_refuses_an_unknown_fault() -> None:
    """A fault that does not exist is a wrong option, whatever the server."""
    ended = run("emulator", "--faults", "nope")

    assert (ended.returncode, ended.stdout) == (4, "")
    assert ended.stderr.startswith("ERROR: --faults: unknown: nope; known: ")


def test_key_without_a_scope_is_no_failure() -> None:
    """What the key may not read is named, and the run is green."""
    emulator = Emulator(keys={SECRET: {"api:clients:read"}})
    with serve(emulator) as url:
        ended = run(url, "-k", "test_unknown_is_not_found or (test_predicates and bank_accounts)")

    assert ended.returncode == 0
    assert "not run: the key lacks the scope api:invoices:read" in ended.stdout
    assert "list_bank_accounts: 403; it wants api:sensitive:bank_accounts:read" in ended.stdout


@pytest.mark.parametrize(("succeeded", "is_failure"), [("list_clients", True), ("list_costs", False)])
def test_refusal_of_a_granted_scope_is_a_failure(
    make_client: Callable[..., Infakt], watch: Watch, succeeded: str, *, is_failure: bool
) -> None:
    """A key has a scope if another operation that wants it has succeeded, so that the refusal is the server's."""
    client = make_client(httpx.MockTransport(lambda _: httpx.Response(403, json={"error": "no"})))

    def read_one() -> None:
        client.clients.get(1)

    seen = Watch(watch.description)
    seen.evidence.succeeded.add(succeeded)
    seen.send(Sent(method="GET", url="", operation=watch.description.by_id["get_client"]))
    call = pytest.CallInfo.from_call(read_one, when="call")

    next(Scopes(seen).pytest_runtest_makereport(call))

    assert call.excinfo is not None
    assert isinstance(call.excinfo.value, PermissionDeniedError) == is_failure
    assert isinstance(call.excinfo.value, pytest.skip.Exception) != is_failure
