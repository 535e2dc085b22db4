"""One question about a task: how long it may take, and what its failure leaves in the error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from contract_tests.client.runtime.accepted_tasks import DONE, INVOICE, PENDING, SENT
from contract_tests.client.script import Script, answer
from infakt import Infakt, Retry
from infakt.errors import RateLimitError, TaskError, TaskPendingError, TaskUnknownError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
Wait = Callable[[Infakt, float], Any]
LIMIT_OF_A_MINUTE = answer(429, headers={"retry-after": "60"})
WAITS: dict[str, tuple[list[Any], Wait]] = {
    "task": ([], lambda client, deadline: client.invoices.task("r").wait(deadline=deadline)),
    "ksef": ([SENT], lambda client, deadline: client.invoices.send_to_ksef_and_wait("d-1", deadline=deadline)),
}
BOTH = pytest.mark.parametrize(("before", "wait"), WAITS.values(), ids=WAITS)


@BOTH
@pytest.mark.parametrize("pending", [0, 2])
def test_limit_while_polling_names_the_task(make_client: Make, before: list[Any], wait: Wait, pending: int) -> None:
    """A limit that outlasts the waiting leaves the task pending: the error names it, and the limit is its cause."""
    script = Script(*before, *[PENDING] * pending, LIMIT_OF_A_MINUTE)

    with pytest.raises(TaskPendingError) as caught:
        wait(make_client(script), 30)

    assert (caught.value.reference or caught.value.document_uuid) in {"r", "d-1"}
    assert isinstance(caught.value.__cause__, RateLimitError)
    assert caught.value.__cause__.retry_at is not None


@BOTH
def test_question_has_the_clients_deadline_at_most(
    make_client: Make, clock: FakeClock, before: list[Any], wait: Wait
) -> None:
    """Waiting longer than the client's deadline does not make a single question any more patient."""
    client = make_client(Script(*before, LIMIT_OF_A_MINUTE), retry=Retry(deadline=20))

    with pytest.raises(TaskPendingError):
        wait(client, 600)

    assert clock.slept == []


@BOTH
def test_question_has_the_rest_of_the_waiting_at_most(
    make_client: Make, clock: FakeClock, before: list[Any], wait: Wait
) -> None:
    """A limit that ends after the deadline of the waiting is not waited out, however short both are."""
    client = make_client(Script(*before, answer(429, headers={"retry-after": "3"})))

    with pytest.raises(TaskPendingError):
        wait(client, 2)

    assert clock.slept == []


def test_each_question_has_less_time(make_client: Make) -> None:
    """The time that the network has for a question is what is left of the waiting."""
    script = Script(PENDING, PENDING, DONE, INVOICE)

    make_client(script, rng=lambda: 0.0, timeout=60, retry=Retry(deadline=40)).invoices.task("r").wait(deadline=10)

    timeouts = [request.extensions["timeout"]["read"] for request in script.requests]
    assert timeouts == [10, 9.75, 9.25, 40]


@pytest.mark.parametrize("times", [1, 3])
def test_failed_question_says_how_often_it_was_asked(make_client: Make, clock: FakeClock, times: int) -> None:
    """The error of a task whose status could not be read has the attempts and seconds of its cause."""

    def fail(_: httpx.Request) -> httpx.Response:
        clock.advance(2)
        return httpx.Response(500)

    client = make_client(Script(*[fail] * times), rng=lambda: 0.0, retry=Retry(attempts=times))

    with pytest.raises(TaskUnknownError) as caught:
        client.invoices.task("r").refresh()

    assert (caught.value.attempts, caught.value.elapsed) == (times, 2.0 * times)


def test_task_may_be_waited_for_again(make_client: Make) -> None:
    """A waiting that a limit ended is taken up by the next one, by the same reference."""
    script = Script(PENDING, LIMIT_OF_A_MINUTE, PENDING, DONE, INVOICE)
    task = make_client(script).invoices.task("r")

    with pytest.raises(TaskError):
        task.wait(deadline=10)

    assert (task.code, task.is_pending) == (140, True)
    assert task.wait(deadline=10).uuid == "u"
    assert script.sent[:4] == ["GET /api/v3/async/invoices/status/r.json"] * 4
