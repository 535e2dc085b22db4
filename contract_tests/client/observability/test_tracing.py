"""Spans: one for each call, however it ends."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from contract_tests.client.observability.personal_calls import (
    FINE,
    KEY,
    ONE,
    PERSONAL_ANSWERS,
    HookError,
    fail,
    find_secrets,
    make_personal_calls,
)
from contract_tests.client.script import Script, answer
from contract_tests.client.table import Table
from infakt import AsyncInfakt, Infakt, Quota, ResponseEvent, TracingHooks
from infakt.errors import NotFoundError, UnusableAnswerError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
CALL = {
    "http.request.method": "GET",
    "url.template": "/clients/{client_id}.json",
    "server.address": "emulator.test",
    "server.port": 443,
}


class Spans:
    """A provider that records spans."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider(shutdown_on_exit=False)
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))

    def hooks(self, **given: Any) -> TracingHooks:
        """Return hooks whose spans are recorded here."""
        return TracingHooks(tracer_provider=self.provider, **given)

    def ended(self) -> list[ReadableSpan]:
        """Return the ended spans, in the order of their ends."""
        return list(self._exporter.get_finished_spans())

    def only(self) -> ReadableSpan:
        """Return the only ended span."""
        (span,) = self.ended()
        return span


@pytest.fixture
def spans() -> Spans:
    """A provider that records spans."""
    return Spans()


def read_events(span: ReadableSpan) -> list[tuple[str, dict[str, Any]]]:
    """Return name and attributes of the events of a span."""
    return [(event.name, dict(event.attributes or {})) for event in span.events]


def attempt(number: int, **given: Any) -> tuple[str, dict[str, Any]]:
    """Return the event of an attempt that took no time."""
    return "infakt.attempt", {"infakt.attempt": number, "infakt.seconds": 0.0, **given}


def status(code: int) -> dict[str, int]:
    """Return the attribute of a status."""
    return {"http.response.status_code": code}


def test_call_is_a_span_named_after_its_operation(make_client: Make, spans: Spans) -> None:
    """The span of a successful call follows the HTTP client conventions, and its status is left unset."""
    make_client(Script(FINE), hooks=spans.hooks()).clients.get(1)

    span = spans.only()
    assert (span.name, span.kind, span.status.status_code) == ("get_client", SpanKind.CLIENT, StatusCode.UNSET)
    assert dict(span.attributes or {}) == {**CALL, **status(200)}
    assert read_events(span) == [attempt(1, **status(200))]


def test_port_of_the_base_url_is_an_attribute(make_client: Make, spans: Spans) -> None:
    """A base URL that names a port gives the span that port."""
    make_client(Script(FINE), hooks=spans.hooks(), base_url="https://emulator.test:8443/api/v3").clients.get(1)

    assert dict(spans.only().attributes or {})["server.port"] == 8443


def test_retries_are_events_of_one_span(make_client: Make, spans: Spans) -> None:
    """Each attempt is an event with its status or reason, and the span counts the retries."""
    make_client(Script(answer(500), httpx.ReadTimeout, FINE), hooks=spans.hooks()).clients.get(1)

    span = spans.only()
    assert dict(span.attributes or {}) == {**CALL, **status(200), "http.request.resend_count": 2}
    assert read_events(span) == [
        attempt(1, **status(500)),
        attempt(2, **{"infakt.reason": "no answer in time"}),
        attempt(3, **status(200)),
    ]


def test_failure_is_recorded_by_its_class(make_client: Make, spans: Spans) -> None:
    """A failed call has status ERROR and the class of its error, without a message or a trace."""
    with pytest.raises(NotFoundError, match="404"):
        make_client(Script(answer(404, "Kowalska")), hooks=spans.hooks()).clients.get(1)

    span = spans.only()
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, None)
    assert dict(span.attributes or {}) == {**CALL, **status(404), "error.type": "NotFoundError"}
    assert read_events(span) == [attempt(1, **status(404))]


def test_answer_that_cannot_be_read_is_a_failure(make_client: Make, spans: Spans) -> None:
    """A success that cannot be decoded is an error of its call."""
    with pytest.raises(UnusableAnswerError, match="JSON"):
        make_client(Script(answer(200, "<html>")), hooks=spans.hooks()).clients.get(1)

    attributes = dict(spans.only().attributes or {})
    assert attributes == {**CALL, **status(200), "error.type": "UnusableAnswerError"}


def test_wait_for_the_quota_is_an_event(make_client: Make, spans: Spans) -> None:
    """A wait for the quota is an event with kind, full windows and seconds."""
    client = make_client(Script(FINE, FINE), quota=Quota(reads=ONE), hooks=spans.hooks())
    client.clients.get(1)

    client.clients.get(1)

    seconds = pytest.approx(10.002)
    wait = {"infakt.quota.kind": "read", "infakt.quota.windows": ("1 in 10 s",), "infakt.seconds": seconds}
    assert read_events(spans.ended()[1]) == [("infakt.quota_wait", wait), attempt(1, **status(200))]


def test_each_page_is_a_call(make_client: Make, spans: Spans) -> None:
    """A list has a span for each page that it requests."""
    table = Table(range(12))
    make_client(table, hooks=spans.hooks()).clients.list(limit=5).to_list()

    assert len(table.offsets) >= 3
    assert [span.name for span in spans.ended()] == ["list_clients"] * len(table.offsets)


def test_span_is_the_child_of_the_current_one(make_client: Make, spans: Spans) -> None:
    """A call inside a span is its child, and that span stays current afterwards."""
    client = make_client(Script(FINE), hooks=spans.hooks())
    with spans.provider.get_tracer("test").start_as_current_span("work") as work:
        client.clients.get(1)
        current = trace.get_current_span()

    call, _ = spans.ended()
    assert call.parent == work.get_span_context()
    assert current is work


def test_prefetched_pages_are_children_too(make_client: Make, spans: Spans) -> None:
    """Pages read by other threads or tasks are children of the span in which the list is read."""
    table = Table(range(12))
    client = make_client(table, hooks=spans.hooks())
    rows = client.clients.list(limit=5, prefetch=1)
    with spans.provider.get_tracer("test").start_as_current_span("work") as work:
        rows.to_list()

    *calls, _ = spans.ended()
    assert [call.parent for call in calls] == [work.get_span_context()] * len(table.offsets)
    assert len(calls) >= 3


def test_span_is_current_during_the_call(make_client: Make, spans: Spans) -> None:
    """What happens inside a call, such as the HTTP library's own spans, belongs to its span."""
    seen: list[trace.Span] = []

    def look(request: httpx.Request) -> httpx.Response:
        seen.append(trace.get_current_span())
        return FINE(request)

    make_client(Script(look), hooks=spans.hooks()).clients.get(1)

    assert [span.get_span_context() for span in seen] == [spans.only().get_span_context()]


def test_own_hooks_are_called_too(make_client: Make, spans: Spans) -> None:
    """The caller's own hooks are called in addition to the spans."""
    events: list[ResponseEvent] = []

    make_client(Script(FINE), hooks=spans.hooks(on_response=events.append)).clients.get(1)

    assert ([event.status for event in events], len(spans.ended())) == ([200], 1)


@pytest.mark.parametrize("hook", ["on_request", "on_response"])
def test_span_ends_when_a_hook_raises(make_client: Make, spans: Spans, hook: str) -> None:
    """An exception of a hook ends the span as an error, and no span stays current."""
    with pytest.raises(HookError):
        make_client(Script(FINE), hooks=spans.hooks(**{hook: fail})).clients.get(1)

    assert (spans.only().attributes or {})["error.type"] == "HookError"
    assert trace.get_current_span() is trace.INVALID_SPAN


def test_span_ends_with_the_interrupt(make_client: Make, spans: Spans) -> None:
    """An interrupted call ends its span at once, even while the interrupt is still being handled."""

    def interrupt(_: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        make_client(Script(interrupt), hooks=spans.hooks()).clients.get(1)

    assert caught.type is KeyboardInterrupt
    assert (spans.only().attributes or {})["error.type"] == "KeyboardInterrupt"


def cancel_one_call(spans: Spans, clock: FakeClock) -> asyncio.CancelledError:
    """Cancel a call that waits for its answer, and return the error, which refers to the frames of the call."""

    async def run() -> asyncio.CancelledError:
        arrived = asyncio.Event()

        async def hang(_: httpx.Request) -> httpx.Response:
            arrived.set()
            return await asyncio.Future[httpx.Response]()

        async with httpx.AsyncClient(transport=httpx.MockTransport(hang)) as http:
            client = AsyncInfakt(api_key="k", http_client=http, hooks=spans.hooks(), clock=clock)
            task = asyncio.create_task(client.clients.get(1))
            await arrived.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            return caught.value

    return asyncio.run(run())


def test_span_ends_when_the_task_is_cancelled(spans: Spans, clock: FakeClock) -> None:
    """A call of a cancelled task ends its span at once, and not when it is garbage collected."""
    error = cancel_one_call(spans, clock)

    assert error.__traceback__ is not None
    assert (spans.only().attributes or {})["error.type"] == "CancelledError"


def test_tasks_do_not_mix_their_spans(spans: Spans, clock: FakeClock) -> None:
    """Concurrent calls have spans of their own, each with its own attempts."""

    async def run() -> None:
        async def respond(_: httpx.Request) -> httpx.Response:
            await asyncio.sleep(0)
            return httpx.Response(200, json={"id": 1})

        async with httpx.AsyncClient(transport=httpx.MockTransport(respond)) as http:
            client = AsyncInfakt(api_key="k", http_client=http, hooks=spans.hooks(), clock=clock)
            await asyncio.gather(*(client.clients.get(number) for number in range(1, 6)))

    asyncio.run(run())

    assert [read_events(span) for span in spans.ended()] == [[attempt(1, **status(200))]] * 5
    assert [span.parent for span in spans.ended()] == [None] * 5


def test_spans_contain_no_personal_data(make_client: Make, spans: Spans) -> None:
    """No span contains the key, or a value from a path, a filter or a body; a raw request has no template."""
    make_personal_calls(make_client(Script(*PERSONAL_ANSWERS), hooks=spans.hooks(), api_key=KEY))

    ended = spans.ended()
    assert [span.name for span in ended] == ["create_client", "list_clients", "get_invoice", "request"]
    assert find_secrets("".join(span.to_json() for span in ended)) == []
    assert "url.template" not in (ended[-1].attributes or {})


def test_calls_work_without_a_provider(make_client: Make) -> None:
    """Without a provider configured by the application calls work, and no span is recorded."""
    assert make_client(Script(FINE), hooks=TracingHooks()).clients.get(1).id == 1


UNTRACED = """
import sys
import httpx, infakt
infakt.TracingHooks
http = httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, json={"id": 1})))
infakt.Infakt(api_key="k", http_client=http, hooks=infakt.Hooks()).clients.get(1)
print([name for name in sys.modules if name.startswith("opentelemetry")])
"""
MISSING = """
import sys
sys.modules["opentelemetry"] = None
import infakt
infakt.TracingHooks()
"""


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a new interpreter."""
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603 - our own command


def test_nothing_is_imported_unless_used() -> None:
    """Importing the client and calling without tracing load no module of OpenTelemetry."""
    assert run_python(UNTRACED).stdout == "[]\n"


def test_missing_extra_is_reported_when_hooks_are_made() -> None:
    """Without the extra making the hooks fails, not a later call."""
    assert "ModuleNotFoundError" in run_python(MISSING).stderr
