"""The way to a live server: what may pass, what is counted, and what is seen of it."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from contract_tests.client.script import Script, Step, answer, give, page
from contract_tests.evidence.recording.documentation import fill_path
from infakt import Infakt, Retry
from infakt.errors import RateLimitError
from infakt_contract.drift import tabulate
from infakt_contract.target.budget import Budget, BudgetSpentError
from infakt_contract.target.target import SANDBOX_URL, Key, Target
from infakt_contract.target.transport import LiveTransport, ReadOnlyError
from infakt_contract.watch import Watch
from infakt_emulator.clock import FakeClock

REFUSED = give(429, {"error": "Za dużo zapytań."}, {"retry-after": "5"})
EMPTY = page([], 0)
Lead = Callable[..., tuple[Script, LiveTransport]]
Connect = Callable[..., Infakt]


@pytest.fixture
def budget() -> Budget:
    """The known limits, for a caller who waits a minute at most."""
    return Budget("seed", max_wait_seconds=60.0)


@pytest.fixture
def seen(watch: Watch) -> Watch:
    """What looks at the answers of the scripted server, so that nothing of them is taken for the suite's."""
    seen = Watch(watch.description)
    seen.begin("target/test_transport.py")
    return seen


@pytest.fixture
def lead(budget: Budget, clock: FakeClock, seen: Watch) -> Lead:
    """Factory of scripted servers and of transports to them, read-only by default."""

    def make(*steps: Step, may_write: bool = False) -> tuple[Script, LiveTransport]:
        script = Script(*steps)
        key = Key("of-nobody")
        target = Target(name="sandbox", base_url=SANDBOX_URL, api_key=key, is_live=True, may_write=may_write)
        transport = LiveTransport(
            target, budget, seen, inner=script, inner_async=script, now=clock.monotonic, sleep=clock.sleep
        )
        return script, transport

    return make


@pytest.fixture
def connect(make_client: Connect) -> Connect:
    """What makes a client of that server, blocking in one run of the test and asynchronous in the other."""
    return lambda transport, **given: make_client(transport, base_url=SANDBOX_URL, **given)


def count(budget: Budget, clock: FakeClock) -> list[str]:
    """Return what was sent in all, reads and writes."""
    return [line.partition(",")[0] for line in budget.lines(clock.monotonic())]


def test_only_what_changes_nothing_passes(lead: Lead, seen: Watch) -> None:
    """Of all operations those pass that are a GET and are not described to change something."""
    operations = list(seen.description.operations.values())
    script, transport = lead(*[answer(404)] * len(operations))

    refused = set()
    for operation in operations:
        request = httpx.Request(operation.method, SANDBOX_URL + fill_path(operation))
        try:
            transport.handle_request(request)
        except ReadOnlyError:
            refused.add(operation.id)

    passed = {operation.id for operation in operations} - refused
    assert {request.method for request in script.requests} == {"GET"}
    assert len(script.requests) == len(passed)
    assert {"list_clients", "get_invoice", "get_next_invoice_number"} <= passed
    assert {"download_invoice_pdf", "download_invoice_xml", "email_cost_attachments", "create_client"} <= refused
    assert {operation.id for operation in operations if "x-side-effects" in operation.node} & passed == set()


def test_write_needs_leave(lead: Lead, connect: Connect, budget: Budget, clock: FakeClock) -> None:
    """A call that changes something is refused before it is sent or counted, and the error names the option."""
    script, transport = lead()
    client = connect(transport)

    with pytest.raises(
        ReadOnlyError, match=r"^POST /api/v3/clients\.json changes something, .*; allow it with --write$"
    ):
        client.clients.create({"company_name": "Firma Zmyślona", "country": "PL"})
    with pytest.raises(ReadOnlyError, match=r"^GET /api/v3/invoices/1/pdf\.json changes something"):
        client.invoices.pdf("1", document_type="original")

    assert (script.sent, count(budget, clock)) == ([], ["reads: 0 in this run", "writes: 0 in this run"])


def test_write_with_leave_is_counted_as_one(lead: Lead, connect: Connect, budget: Budget, clock: FakeClock) -> None:
    """What may be written goes out, and is of the budget of writes; a print is a read for the limits."""
    script, transport = lead(answer(204), answer(200, b"%PDF-1.4 %%EOF", kind="application/pdf"), may_write=True)
    client = connect(transport)

    client.clients.delete(1)
    client.invoices.pdf("1", document_type="original")

    assert script.sent == ["DELETE /api/v3/clients/1.json", "GET /api/v3/invoices/1/pdf.json"]
    assert count(budget, clock) == ["reads: 1 in this run", "writes: 1 in this run"]


def test_path_that_is_not_described_may_change_anything(lead: Lead) -> None:
    """What a GET of an unknown path does is not known, so it needs leave too."""
    _, transport = lead()

    with pytest.raises(ReadOnlyError, match=r"GET /api/v3/unknown\.json changes something"):
        transport.handle_request(httpx.Request("GET", f"{SANDBOX_URL}/unknown.json"))


@pytest.mark.parametrize("may_write", [False, True])
def test_another_host_is_never_asked(lead: Lead, may_write: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """The key leaves for the chosen server only."""
    script, transport = lead(may_write=may_write)

    with pytest.raises(ReadOnlyError, match=r"request must be for api\.sandbox-infakt\.pl, got api\.infakt\.pl"):
        transport.handle_request(httpx.Request("GET", "https://api.infakt.pl/api/v3/clients.json"))

    assert script.sent == []


def test_every_attempt_is_counted(lead: Lead, connect: Connect, budget: Budget, clock: FakeClock) -> None:
    """A call that is refused twice for the rate costs three requests."""
    script, transport = lead(REFUSED, REFUSED, EMPTY)

    rows = list(connect(transport, retry=Retry(attempts=5)).clients.list())

    assert (rows, len(script.sent)) == ([], 3)
    assert count(budget, clock) == ["reads: 3 in this run", "writes: 0 in this run"]


def test_request_that_fails_is_counted(lead: Lead, connect: Connect, budget: Budget, clock: FakeClock) -> None:
    """A request that got no answer went out all the same."""
    _, transport = lead(httpx.ReadError, EMPTY)

    list(connect(transport).clients.list())

    assert count(budget, clock) == ["reads: 2 in this run", "writes: 0 in this run"]


def test_full_window_is_waited_for(lead: Lead, connect: Connect, budget: Budget, clock: FakeClock) -> None:
    """The request that would be one too many waits to the second, and then goes out."""
    script, transport = lead(*[EMPTY] * 46)
    client = connect(transport)

    for _ in range(45):
        list(client.clients.list())
    waited_before = list(clock.slept)
    list(client.clients.list())

    assert (waited_before, clock.slept, len(script.sent)) == ([], [60.0], 46)
    assert budget.lines(clock.monotonic())[0].startswith("reads: 46 in this run, 1 of 45 a minute, 46 of 180 an hour")


def test_retries_wait_for_the_window_too(lead: Lead, connect: Connect, budget: Budget, clock: FakeClock) -> None:
    """A retry is held back like any request, over and above what the server asked to wait."""
    for _ in range(44):
        budget.count("read", clock.monotonic())
    script, transport = lead(REFUSED, EMPTY)

    list(connect(transport).clients.list())

    assert (clock.slept, len(script.sent)) == ([5.0, 55.0], 2)


def test_spent_budget_ends_the_test_in_words(lead: Lead, connect: Connect, budget: Budget, clock: FakeClock) -> None:
    """Where the wait would be longer than allowed nothing is sent, and the client does not take it for a refusal."""
    script, transport = lead()
    for _ in range(180):
        budget.count("read", clock.monotonic())

    with pytest.raises(BudgetSpentError, match=r"is used up for another 3600 s; .* --max-wait 3600$"):
        list(connect(transport).clients.list())

    assert (script.sent, clock.slept) == ([], [])


def test_what_is_answered_is_seen(lead: Lead, connect: Connect, seen: Watch) -> None:
    """Each answer, also that of an attempt that failed, is held against the description and noted for its test."""
    odd = give(200, {"id": 1, "invented": "somebody's"})
    _, transport = lead(REFUSED, odd)

    client = connect(transport).clients.get(1)

    assert client.to_dict()["id"] == 1
    assert ("get_client", "/invented", "a field", "nothing") in seen.evidence.drift
    assert "somebody's" not in "".join(tabulate(seen.evidence.drift))
    assert seen.evidence.calls["get_client"]["target"] == {"target/test_transport.py"}


def test_refusal_of_the_server_reaches_the_caller(lead: Lead, connect: Connect) -> None:
    """The way to the server adds nothing to its answers and takes nothing from them."""
    _, transport = lead(REFUSED)

    with pytest.raises(RateLimitError, match="429") as caught:
        connect(transport, retry=Retry(attempts=1)).clients.get(1)

    assert (caught.value.status, caught.value.message) == (429, "Za dużo zapytań.")


def test_server_behind_a_proxy_is_seen(budget: Budget, seen: Watch) -> None:
    """Below a base URL with a path before that of the API, calls are what the description says they are."""
    target = Target(name="it", base_url="https://it.example/proxy/api/v3", api_key=Key("of-nobody"), may_write=False)
    transport = LiveTransport(target, budget, seen, inner=Script(answer(299)))

    transport.handle_request(httpx.Request("GET", f"{target.base_url}/clients.json"))

    assert {row[0] for row in seen.evidence.drift} == {"list_clients"}
