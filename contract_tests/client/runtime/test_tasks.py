"""Waiting for a task: how often it is polled, and when the client stops."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Infakt
from infakt.errors import CallError, NotFoundError, RateLimitError, TaskPendingError, TaskUnknownError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
STATUS = "GET /api/v3/async/invoices/status/r.json"
PENDING = give(200, {"processing_code": 140})
DONE = give(200, {"processing_code": 201, "invoice_uuid": "u"})
INVOICE = give(200, {"uuid": "u"})


@pytest.mark.parametrize(
    ("chance", "slept"), [(0.0, [0.25, 0.5, 1.0, 2.0, 4.0, 4.0]), (0.5, [0.375, 0.75, 1.5, 3.0, 6.0, 6.0])]
)
def test_pauses_grow_to_a_limit(make_client: Make, clock: FakeClock, chance: float, slept: list[float]) -> None:
    """The first poll is immediate; pauses double up to 8 seconds, less a random part of up to a half."""
    script = Script(*[PENDING] * 6, DONE, INVOICE)

    invoice = make_client(script, rng=lambda: chance).invoices.task("r").wait()

    assert (invoice.uuid, clock.slept) == ("u", slept)
    assert script.sent == [STATUS] * 7 + ["GET /api/v3/invoices/u.json"]


@pytest.mark.parametrize(
    ("deadline", "slept"), [(0, []), (0.4, []), (0.5, [0.375]), (2.0, [0.375, 0.75]), (5, [0.375, 0.75, 1.5])]
)
def test_waiting_ends_at_its_deadline(make_client: Make, clock: FakeClock, deadline: float, slept: list[float]) -> None:
    """A task is polled at least once, and no pause exceeds the deadline."""
    script = Script(*[PENDING] * 10)

    with pytest.raises(TaskPendingError, match=r"task r is still under way \(code 140\)") as caught:
        make_client(script, rng=lambda: 0.5).invoices.task("r").wait(deadline=deadline)

    assert (caught.value.reference, clock.slept) == ("r", slept)
    assert len(script.sent) == len(slept) + 1


def test_waiting_without_a_deadline_takes_the_clients(make_client: Make, clock: FakeClock) -> None:
    """Without a deadline, that of the client's `Retry` applies."""
    script = Script(*[PENDING] * 100)

    with pytest.raises(TaskPendingError, match="still under way"):
        make_client(script, rng=lambda: 0.0).invoices.task("r").wait()

    assert 120 - 8 <= sum(clock.slept) <= 120


def test_transient_failures_do_not_end_the_wait(make_client: Make) -> None:
    """A poll that a gateway refused is retried."""
    script = Script(answer(502), PENDING, httpx.ReadTimeout, DONE, answer(503), INVOICE)

    assert make_client(script).invoices.task("r").wait().uuid == "u"


def test_unknown_reference_is_not_waited_for_long(make_client: Make, clock: FakeClock) -> None:
    """An unknown reference is an error once the time in which a new task may be invisible is over."""
    script = Script(*[answer(404)] * 5)

    with pytest.raises(TaskUnknownError, match=r"the status of task r is unknown \(404\)") as caught:
        make_client(script, rng=lambda: 0.5).invoices.task("r").wait()

    assert (caught.value.reference, type(caught.value.__cause__)) == ("r", NotFoundError)
    assert (script.sent, clock.slept) == ([STATUS] * 5, [0.375, 0.75, 1.5, 3.0])


def test_retry_after_does_not_extend_the_deadline(make_client: Make, clock: FakeClock) -> None:
    """The deadline also holds if Retry-After is beyond it."""
    script = Script(answer(429, headers={"retry-after": "60"}), PENDING, PENDING)

    with pytest.raises(CallError, match="r") as caught:
        make_client(script).invoices.task("r").wait(deadline=10)

    assert isinstance(caught.value, TaskPendingError | RateLimitError)
    assert sum(clock.slept) <= 10


def test_slow_polls_do_not_extend_the_deadline(make_client: Make, clock: FakeClock) -> None:
    """The deadline also holds if each poll is slow."""

    def fail_slowly(_: httpx.Request) -> httpx.Response:
        clock.advance(9)
        return httpx.Response(502)

    script = Script(*[fail_slowly] * 10)
    started = clock.monotonic()

    with pytest.raises(CallError, match=r"502|under way"):
        make_client(script).invoices.task("r").wait(deadline=10)

    assert clock.monotonic() - started <= 10 + 9


def test_creating_and_waiting_have_separate_deadlines(make_client: Make, clock: FakeClock) -> None:
    """The given deadline applies to the wait; the creation has the client's."""
    created = give(201, {"invoice_task_reference_number": "r", "processing_code": 100})
    script = Script(answer(429, headers={"retry-after": "60"}), created, DONE, INVOICE)

    invoice = make_client(script).invoices.create_and_wait({"services": [{"name": "x"}]}, deadline=1)

    assert (invoice.uuid, clock.slept) == ("u", [60.0])
