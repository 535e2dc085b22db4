"""The probe of the limits: it reads until it is refused, only if asked, and writes nothing."""

from __future__ import annotations

import httpx
import pytest

from contract_tests.suite.tests.child import SECRET, run
from infakt_contract.probe import MOST, probe
from infakt_contract.served import serve
from infakt_contract.target.measured import Measured
from infakt_contract.target.target import Key, Target
from infakt_emulator import Emulator

CHOSEN = ("-k", "test_unknown_invoice_is_not_found", "--limits", "none")
TARGET = Target(name="it", base_url="https://it.example/api/v3", api_key=Key(SECRET), is_live=True)


@pytest.mark.parametrize(("options", "reads"), [((), 2), (("--probe-limits",), 51)])
def test_probe_meets_the_limit_if_asked(options: tuple[str, ...], reads: int) -> None:
    """With --probe-limits the run ends with the first refusal, and names its window and each of its headers."""
    emulator = Emulator(limits="seed", keys={SECRET: None})
    with serve(emulator) as url:
        ended = run(url, *CHOSEN, *options)

    exchanges = list(emulator.recorder)
    text = " ".join(ended.stdout.split())
    assert ended.returncode == 0
    assert (len(exchanges), {exchange.method for exchange in exchanges}) == (reads, {"GET"})
    assert ("48 reads answered in" in text, "header retry-after: " in text) == (bool(options),) * 2
    assert "then 429 after 50 a minute" in text or not options
    assert SECRET not in ended.stdout


def test_probe_ends_without_a_limit() -> None:
    """A server without limits is asked so many times and no more, with light reads."""
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, json={})

    assert probe(TARGET, httpx.MockTransport(answer), Measured(), now=lambda: 0.0) == [
        "400 reads answered in 0.0 s, none refused"
    ]
    assert len(sent) == MOST
    assert {(request.method, request.url.query.decode()) for request in sent} == {("GET", "limit=1&fields=id")}


def test_probe_ends_when_the_server_does() -> None:
    """A connection that breaks ends the probe, and is said."""

    def refuse(_: httpx.Request) -> httpx.Response:
        msg = "gone"
        raise httpx.ConnectError(msg)

    found = probe(TARGET, httpx.MockTransport(refuse), Measured(), now=lambda: 0.0)

    assert found == ["0 reads answered in 0.0 s, then ConnectError"]
