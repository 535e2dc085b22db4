"""Details of spans: ports, methods, the number of retries; and what is logged of a refusal behind another error."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.observability.test_tracing import Spans
from contract_tests.client.script import Script, answer, give
from infakt import Infakt, Quota, QuotaWaitEvent, Window
from infakt.errors import OutcomeUnknownError

Make = Callable[..., Infakt]
FINE = give(200, {"id": 1})


@pytest.mark.parametrize(
    ("base_url", "port"),
    [("https://emulator.test/api/v3", 443), ("http://127.0.0.1/api/v3", 80), ("http://127.0.0.1:8420/api/v3", 8420)],
)
def test_span_has_the_port_of_the_server(make_client: Make, base_url: str, port: int) -> None:
    """The port is that of the address, or the usual one of its scheme."""
    spans = Spans()

    make_client(Script(FINE), base_url=base_url, hooks=spans.hooks()).clients.get(1)

    assert dict(spans.only().attributes or {})["server.port"] == port


def test_unknown_method_is_another(make_client: Make) -> None:
    """A method that the conventions do not know is `_OTHER`."""
    spans = Spans()

    make_client(Script(FINE), hooks=spans.hooks()).request("PURGE", "/clients.json")

    assert dict(spans.only().attributes or {})["http.request.method"] == "_OTHER"


def test_first_retry_is_counted(make_client: Make) -> None:
    """A call that was sent twice has one retry, and one that was sent once has none."""
    spans = Spans()
    client = make_client(Script(FINE, answer(500), FINE), hooks=spans.hooks())

    client.clients.get(1)
    client.clients.get(1)

    counts = [dict(span.attributes or {}).get("http.request.resend_count") for span in spans.ended()]
    assert counts == [None, 1]


def test_tracing_calls_the_hook_of_waits_too(make_client: Make) -> None:
    """A wait for the quota is an event of the span, and the hook for waits is called as without tracing."""
    spans, waits = Spans(), list[QuotaWaitEvent]()
    quota = Quota(reads=(Window(1, 30),))
    client = make_client(Script(FINE, FINE), quota=quota, hooks=spans.hooks(on_quota_wait=waits.append))

    client.clients.get(1)
    client.clients.get(1)

    assert [event.kind for event in waits] == ["read"]
    assert [event.name for event in spans.ended()[1].events] == ["infakt.quota_wait", "infakt.attempt"]


def test_refusal_behind_an_unknown_outcome_is_logged(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A deletion that may have been processed, and is then refused for longer than the deadline, logs the refusal."""
    caplog.set_level(logging.WARNING, "infakt")
    script = Script(answer(500), answer(429, headers={"retry-after": "3600"}))
    client: Any = make_client(script)

    with pytest.raises(OutcomeUnknownError, match="may have been processed"):
        client.clients.delete(1)

    assert [record.getMessage() for record in caplog.records] == [
        "DELETE /clients/{client_id}.json: 429, refused for 3600.000 s, given up"
    ]
