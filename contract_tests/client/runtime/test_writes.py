"""Writes after a failure: sent again only when they were certainly not processed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Act, Script, Step, answer, break_off, give
from infakt import Infakt
from infakt.errors import (
    AnswerTimeoutError,
    CallError,
    ConnectionFailedError,
    NoAnswerError,
    NotFoundError,
    OutcomeUnknownError,
    RateLimitError,
    ServerError,
    StatusError,
    UnusableAnswerError,
    ValidationError,
)
from infakt_emulator import Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
Write = Callable[[Infakt], Any]
INVOICE_DATA = {"client_company_name": "Nowa", "payment_method": "cash", "services": [{"name": "x", "tax_symbol": 23}]}
FINE = give(201, {"id": 1, "invoice_task_reference_number": "r"})
WRITES: dict[str, Write] = {
    "POST": lambda client: client.invoices.create(INVOICE_DATA),
    "PUT": lambda client: client.clients.update(1, {"note": "x"}),
    "DELETE": lambda client: client.clients.delete(1),
}
ALL = pytest.mark.parametrize("method", WRITES)
NOT_REPEATABLE = pytest.mark.parametrize("method", sorted(WRITES.keys() - {"DELETE"}))


@NOT_REPEATABLE
@pytest.mark.parametrize(
    ("failure", "cause", "status"),
    [
        (httpx.ReadTimeout, AnswerTimeoutError, None),
        (httpx.WriteTimeout, AnswerTimeoutError, None),
        (httpx.ReadError, NoAnswerError, None),
        (httpx.WriteError, NoAnswerError, None),
        (httpx.RemoteProtocolError, NoAnswerError, None),
        (break_off(201, b'{"id": 1'), NoAnswerError, None),
        (answer(201, b"not gzip", {"content-encoding": "gzip"}), UnusableAnswerError, None),
        (answer(304), StatusError, 304),
        (answer(307), StatusError, 307),
        (answer(408), StatusError, 408),
        (answer(499), StatusError, 499),
        (answer(500), ServerError, 500),
        (answer(502), ServerError, 502),
        (answer(503), ServerError, 503),
        (answer(503, headers={"retry-after": "soon"}), ServerError, 503),
        (answer(504), ServerError, 504),
        (answer(520), ServerError, 520),
        (answer(599), ServerError, 599),
        (answer(600), ServerError, 600),
        (answer(999), ServerError, 999),
    ],
)
def test_write_that_may_be_processed_is_not_repeated(
    make_client: Make, clock: FakeClock, method: str, failure: Step, cause: type[CallError], status: int | None
) -> None:
    """Without an idempotency key, an uncertain write is left to the caller."""
    script = Script(failure)

    with pytest.raises(OutcomeUnknownError, match=r"it may have been processed and was not sent again$") as caught:
        WRITES[method](make_client(script))

    assert (type(caught.value.__cause__), caught.value.status) == (cause, status)
    assert ([request.method for request in script.requests], clock.slept) == ([method], [])


@ALL
@pytest.mark.parametrize(
    ("failure", "slept"),
    [
        (httpx.ConnectError, 0.25),
        (httpx.ConnectTimeout, 0.25),
        (httpx.PoolTimeout, 0.25),
        (answer(429), 1.5),
        (answer(429, headers={"retry-after": "0"}), 1.5),
        (answer(429, headers={"retry-after": "7"}), 7.0),
    ],
)
def test_write_that_was_not_processed_is_repeated(
    make_client: Make, clock: FakeClock, method: str, failure: Step, slept: float
) -> None:
    """After a connection that was never made, or a 429, nothing was changed, so the write is sent again."""
    script = Script(failure, FINE)

    WRITES[method](make_client(script, rng=lambda: 0.5))

    assert ([request.method for request in script.requests], clock.slept) == ([method] * 2, [slept])
    assert script.requests[0].content == script.requests[1].content


@ALL
@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 405, 406, 409, 410, 418, 421, 422, 423, 425, 428, 451])
def test_refused_write_is_raised_as_refused(make_client: Make, clock: FakeClock, method: str, status: int) -> None:
    """A definite refusal is not an unknown outcome."""
    script = Script(answer(status))

    with pytest.raises(StatusError, match=rf": {status}(; .+)?$") as caught:
        WRITES[method](make_client(script))

    assert not isinstance(caught.value, OutcomeUnknownError)
    assert (len(script.sent), clock.slept) == (1, [])


@ALL
@pytest.mark.parametrize(
    ("failure", "kind", "sends"), [(httpx.ConnectError, ConnectionFailedError, 4), (answer(429), RateLimitError, 9)]
)
def test_write_never_processed_is_reported_as_such(
    make_client: Make, method: str, failure: Step, kind: type[CallError], sends: int
) -> None:
    """If no attempt was processed, the error after the last one still says so."""
    script = Script(*[failure] * sends)

    with pytest.raises(kind, match=rf"after {sends} attempts$"):
        WRITES[method](make_client(script, rng=lambda: 0.5))


def answer_from_afar(clock: FakeClock, status: int, seconds: float) -> Act:
    """Return an answer whose Retry-After is a date some seconds from now."""
    moment = format_datetime(clock.now() + timedelta(seconds=seconds), usegmt=True)
    return answer(status, headers={"retry-after": moment})


@NOT_REPEATABLE
@pytest.mark.parametrize("retry_after", ["0", "-5", "7", "0.5", "1e9", -60, 0, 60])
def test_write_answered_503_is_not_repeated_whatever_it_says(
    make_client: Make, clock: FakeClock, method: str, retry_after: str | float
) -> None:
    """A gateway may answer 503 to a processed write, so no Retry-After, in seconds or as a date, allows a retry."""
    step = (
        answer(503, headers={"retry-after": retry_after})
        if isinstance(retry_after, str)
        else answer_from_afar(clock, 503, retry_after)
    )
    script = Script(step)

    with pytest.raises(OutcomeUnknownError, match=r"503; it may have been processed and was not sent again$"):
        WRITES[method](make_client(script))

    assert ([request.method for request in script.requests], clock.slept) == ([method], [])


def test_deletion_answered_503_is_repeated_and_may_find_nothing(make_client: Make, clock: FakeClock) -> None:
    """A deletion may be retried after a 503, and a 404 then shows that the first one was processed."""
    script = Script(answer(503, headers={"retry-after": "7"}), answer(404))

    WRITES["DELETE"](make_client(script))

    assert (len(script.sent), clock.slept) == (2, [7.0])


@NOT_REPEATABLE
@pytest.mark.parametrize("status", [300, 302, 303, 304, 308, 399, 101, 199, 600, 777, 999])
def test_status_that_is_neither_success_nor_refusal_is_unknown(
    make_client: Make, clock: FakeClock, method: str, status: int
) -> None:
    """Only a 4xx says that a write was not processed; a redirect or an unassigned status does not."""
    script = Script(answer(status, headers={"location": "/elsewhere"}))

    with pytest.raises(OutcomeUnknownError, match=rf"{status}; it may have been processed") as caught:
        WRITES[method](make_client(script))

    assert (caught.value.status, len(script.sent), clock.slept) == (status, 1, [])


@NOT_REPEATABLE
def test_lost_answer_ends_the_retries(make_client: Make, method: str) -> None:
    """A write that could be retried at first becomes uncertain once an answer is lost."""
    script = Script(httpx.ConnectError, answer(429), httpx.ReadTimeout)

    with pytest.raises(OutcomeUnknownError, match=r"after 3 attempts$") as caught:
        WRITES[method](make_client(script))

    assert (caught.value.attempts, len(script.sent)) == (3, 3)


@pytest.mark.parametrize("failure", [httpx.ReadTimeout, httpx.ReadError, answer(408), answer(500), answer(502)])
def test_deletion_is_repeated(make_client: Make, clock: FakeClock, failure: Step) -> None:
    """Deleting twice changes nothing, so an uncertain deletion is sent again."""
    script = Script(failure, answer(204))

    WRITES["DELETE"](make_client(script, rng=lambda: 0.5))

    assert (len(script.sent), clock.slept) == (2, [0.25])


def test_repeated_deletion_that_finds_nothing_has_worked(make_client: Make) -> None:
    """A 404 after an uncertain deletion shows that the first one was processed."""
    script = Script(httpx.ReadTimeout, answer(404))

    WRITES["DELETE"](make_client(script))

    assert len(script.sent) == 2


def test_first_deletion_that_finds_nothing_is_an_error(make_client: Make) -> None:
    """A 404 without an uncertain deletion before it is an error, also after a limit."""
    script = Script(answer(429), answer(404))

    with pytest.raises(NotFoundError, match="404 after 2 attempts"):
        WRITES["DELETE"](make_client(script))


def test_deletion_that_stays_uncertain_is_unknown(make_client: Make) -> None:
    """A deletion whose answer never arrives has an unknown outcome."""
    script = Script(*[httpx.ReadTimeout] * 4)

    with pytest.raises(OutcomeUnknownError, match="after 4 attempts"):
        WRITES["DELETE"](make_client(script))


def test_refusal_after_a_repetition_is_a_refusal(make_client: Make) -> None:
    """After a retry, the answer that arrived counts."""
    script = Script(answer(429), answer(422))

    with pytest.raises(ValidationError, match="422 after 2 attempts"):
        WRITES["POST"](make_client(script))


def test_late_answer_counts(make_client: Make, clock: FakeClock) -> None:
    """A write whose answer arrived is done, even if the deadline passed meanwhile."""

    def answer_late(request: httpx.Request) -> httpx.Response:
        clock.advance(121)
        return FINE(request)

    assert make_client(Script(answer_late)).invoices.create(INVOICE_DATA).reference == "r"


def test_lost_answer_makes_no_second_invoice(make_emulator: Callable[..., Emulator], make_client: Make) -> None:
    """A task that was accepted while its answer got lost creates one invoice."""
    emulator = make_emulator(faults=["post_answer_lost"], settle_seconds=0)
    client = make_client(InProcessTransport(emulator))

    with pytest.raises(OutcomeUnknownError, match="the connection broke"):
        client.invoices.create(INVOICE_DATA)

    assert client.invoices.list().count() == 238
    assert [exchange.method for exchange in emulator.recorder] == ["POST", "GET"]


def test_limits_are_waited_out(make_emulator: Callable[..., Emulator], make_client: Make, clock: FakeClock) -> None:
    """More writes than a minute allows take longer, and each is processed once."""
    emulator = make_emulator(limits="seed")
    client = make_client(InProcessTransport(emulator))

    for number in range(12):
        client.clients.create({"country": "PL", "company_name": f"Klient {number}"})

    assert len(emulator.store.table("clients")) == 72
    assert (emulator.recorder.counts()["rate_limited"], clock.slept) == (1, [60.0])


@pytest.mark.parametrize("fault", ["retry_after_missing", "retry_after_is_date"])
def test_limits_are_waited_out_in_any_form(
    make_emulator: Callable[..., Emulator], make_client: Make, clock: FakeClock, fault: str
) -> None:
    """A refusal with a date, or without Retry-After, loses no write either, if the deadline is long enough."""
    emulator = make_emulator(limits="seed", limit_scale=0.05, faults=[fault])
    client = make_client(InProcessTransport(emulator), rng=lambda: 0.9)

    for number in range(11):
        client.clients.create({"country": "PL", "company_name": f"Klient {number}"})

    assert len(emulator.store.table("clients")) == 71
    assert sum(clock.slept) >= 3.0
