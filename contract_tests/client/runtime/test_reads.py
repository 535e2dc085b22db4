"""Reads after a failure: what is retried, after how long, and when the client gives up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime

import httpx
import pytest

from contract_tests.client.script import Script, Step, answer, break_off, give
from infakt import Infakt, Retry
from infakt.errors import (
    AnswerTimeoutError,
    CallError,
    ConnectionFailedError,
    NoAnswerError,
    RateLimitError,
    ServerError,
    StatusError,
    UnusableAnswerError,
)
from infakt_emulator.clock import FakeClock

FINE = give(200, {"id": 1})
PASSING = [408, 429, 500, 502, 503, 504, *range(520, 528)]
LASTING = [301, 400, 401, 402, 403, 404, 405, 406, 409, 410, 422, 423, 499, 501, 505, 519, 528, 599]
Make = Callable[..., Infakt]


def half() -> float:
    """Return a random value that halves every wait."""
    return 0.5


@pytest.mark.parametrize("status", PASSING)
def test_transient_status_is_retried(make_client: Make, clock: FakeClock, status: int) -> None:
    """A transient status takes a short wait and one more call; the wait after a limit is longer."""
    script = Script(answer(status), FINE)

    assert make_client(script, rng=half).clients.get(1).id == 1
    assert (script.sent, clock.slept) == (["GET /api/v3/clients/1.json"] * 2, [1.5 if status == 429 else 0.25])


@pytest.mark.parametrize("status", LASTING)
def test_permanent_status_is_raised_at_once(make_client: Make, clock: FakeClock, status: int) -> None:
    """A permanent error is not retried, whatever Retry-After says."""
    script = Script(answer(status, headers={"retry-after": "1"}))

    with pytest.raises(StatusError, match=str(status)):
        make_client(script).clients.get(1)

    assert (len(script.sent), clock.slept) == (1, [])


@pytest.mark.parametrize(
    "failure",
    [
        httpx.ConnectError,
        httpx.ConnectTimeout,
        httpx.PoolTimeout,
        httpx.ProxyError,
        httpx.ReadError,
        httpx.ReadTimeout,
        httpx.WriteError,
        httpx.WriteTimeout,
        httpx.RemoteProtocolError,
        break_off(200, b'{"id": 1'),
        answer(200, b"not gzip", {"content-encoding": "gzip"}),
    ],
)
def test_read_without_an_answer_is_retried(make_client: Make, clock: FakeClock, failure: Step) -> None:
    """A read changes nothing, so it is retried after every kind of broken connection."""
    script = Script(failure, FINE)

    assert make_client(script, rng=half).clients.get(1).id == 1
    assert clock.slept == [0.25]


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (httpx.ConnectError, ConnectionFailedError),
        (httpx.ConnectTimeout, ConnectionFailedError),
        (httpx.PoolTimeout, ConnectionFailedError),
        (httpx.ReadTimeout, AnswerTimeoutError),
        (httpx.ReadError, NoAnswerError),
        (httpx.RemoteProtocolError, NoAnswerError),
        (break_off(200, b'{"id": 1'), NoAnswerError),
        (answer(200, b"not gzip", {"content-encoding": "gzip"}), UnusableAnswerError),
        (answer(500), ServerError),
        (answer(503), ServerError),
        (answer(503, headers={"retry-after": "soon"}), ServerError),
    ],
)
def test_last_failure_is_raised(make_client: Make, failure: Step, kind: type[CallError]) -> None:
    """The error describes the last failure and the number of attempts."""
    script = Script(answer(502), answer(502), answer(502), failure)

    with pytest.raises(CallError, match="after 4 attempts") as caught:
        make_client(script).clients.get(1)

    assert (type(caught.value), caught.value.attempts, len(script.sent)) == (kind, 4, 4)


def write_date(clock: FakeClock, seconds: float) -> str:
    """Return an HTTP date some seconds from now."""
    return format_datetime(clock.now() + timedelta(seconds=seconds), usegmt=True)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("retry_after", "slept"),
    [("7", 7.0), ("1.6", 1.6), (" 7 ", 7.0), ("1e1", 10.0), ("0.5", 1.5), ("0", 1.5), ("-7", 1.5)],
)
def test_retry_after_in_seconds(
    make_client: Make, clock: FakeClock, status: int, retry_after: str, slept: float
) -> None:
    """The client waits for Retry-After, but no less than its own wait for a limit."""
    script = Script(answer(status, headers={"retry-after": retry_after}), FINE)

    assert make_client(script, rng=half).clients.get(1).id == 1
    assert clock.slept == [slept]


@pytest.mark.parametrize(("status", "slept"), [(429, 1.5), (503, 0.25)])
@pytest.mark.parametrize(
    "retry_after",
    [
        *("", "soon", "nan", "inf", "-inf", "7, 8", "7s", "Thu, 05 Nov", "2026-11-05"),
        "Wed, 21 Oct 99999999999999999999 07:28:00 GMT",
        "Wed, 21 Oct 2026 07:28:00 +99999999",
    ],
)
def test_invalid_retry_after_is_ignored(
    make_client: Make, clock: FakeClock, status: int, retry_after: str, slept: float
) -> None:
    """Without a valid Retry-After 429 is still a limit, and 503 a transient failure."""
    script = Script(answer(status, headers={"retry-after": retry_after}), FINE)

    assert make_client(script, rng=half).clients.get(1).id == 1
    assert clock.slept == [slept]


@pytest.mark.parametrize(("seconds", "slept"), [(9, 9.0), (0, 1.5), (-9, 1.5), (-1e9, 1.5)])
def test_retry_after_as_a_date(make_client: Make, clock: FakeClock, seconds: float, slept: float) -> None:
    """The client waits until the date; after one in the past it takes its own wait for a limit."""
    script = Script(answer(429, headers={"retry-after": write_date(clock, seconds)}), FINE)

    assert make_client(script, rng=half).clients.get(1).id == 1
    assert clock.slept == [slept]


@pytest.mark.parametrize("seconds", [120, 121, 3_600, 86_400])
@pytest.mark.parametrize("is_date", [False, True])
def test_wait_beyond_the_deadline_is_not_begun(
    make_client: Make, clock: FakeClock, seconds: int, *, is_date: bool
) -> None:
    """A Retry-After beyond the deadline is raised at once, with its time."""
    moment = clock.now() + timedelta(seconds=seconds)
    retry_after = write_date(clock, seconds) if is_date else str(seconds)

    with pytest.raises(RateLimitError, match=r"429; come back at \d{4}") as caught:
        make_client(Script(answer(429, headers={"retry-after": retry_after}))).clients.get(1)

    assert (caught.value.retry_at, caught.value.attempts, clock.slept) == (moment, 1, [])


@pytest.mark.parametrize("retry_after", ["1" + "0" * 30, "1e300", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_absurd_retry_after_is_reported(make_client: Make, clock: FakeClock, retry_after: str) -> None:
    """A Retry-After beyond the range of dates does not crash."""
    with pytest.raises(RateLimitError, match=r"429; come back at \d{4}") as caught:
        make_client(Script(answer(429, headers={"retry-after": retry_after}))).clients.get(1)

    assert caught.value.retry_at is not None
    assert caught.value.retry_at - clock.now() > timedelta(days=365)
    assert clock.slept == []


@pytest.mark.parametrize(("chance", "slept"), [(0.0, [0.0] * 5), (0.5, [0.25, 0.5, 1.0, 2.0, 4.0])])
def test_waits_double(make_client: Make, clock: FakeClock, chance: float, slept: list[float]) -> None:
    """Each wait is a random part of a maximum that doubles every time."""
    script = Script(*[answer(502)] * 5, FINE)

    make_client(script, rng=lambda: chance, retry=Retry(attempts=6)).clients.get(1)

    assert clock.slept == slept


def test_waits_are_capped(make_client: Make, clock: FakeClock) -> None:
    """No back-off is longer than the cap."""
    script = Script(*[answer(502)] * 6, FINE)

    make_client(script, rng=half, retry=Retry(attempts=7, base=1, cap=4)).clients.get(1)

    assert clock.slept == [0.5, 1.0, 2.0, 2.0, 2.0, 2.0]


def test_single_attempt_repeats_nothing(make_client: Make, clock: FakeClock) -> None:
    """With one attempt nothing is repeated."""
    with pytest.raises(ServerError, match=r"502$"):
        make_client(Script(answer(502)), retry=Retry(attempts=1)).clients.get(1)

    assert clock.slept == []


def test_deadline_ends_before_attempts_do(make_client: Make, clock: FakeClock) -> None:
    """A wait that would reach the deadline is not begun."""
    script = Script(*[answer(502)] * 5)

    with pytest.raises(ServerError, match="after 5 attempts"):
        make_client(script, rng=half, retry=Retry(attempts=100, deadline=6)).clients.get(1)

    assert clock.slept == [0.25, 0.5, 1.0, 2.0]


def test_time_spent_on_answers_counts(make_client: Make, clock: FakeClock) -> None:
    """The deadline covers the whole call, including slow answers."""

    def fail_slowly(_: httpx.Request) -> httpx.Response:
        clock.advance(50)
        return httpx.Response(502)

    script = Script(*[fail_slowly] * 3)

    with pytest.raises(ServerError, match="after 3 attempts") as caught:
        make_client(script, rng=half).clients.get(1)

    assert caught.value.elapsed == 150.75


def test_no_attempt_waits_beyond_the_deadline(make_client: Make, clock: FakeClock) -> None:
    """The timeout of each attempt is the client's, or the time left if that is less."""

    def fail_slowly(_: httpx.Request) -> httpx.Response:
        clock.advance(10)
        return httpx.Response(502)

    script = Script(fail_slowly, fail_slowly, FINE)
    make_client(script, rng=half, timeout=15, retry=Retry(deadline=30)).clients.get(1)

    assert [request.extensions["timeout"]["read"] for request in script.requests] == [15, 15, 9.25]


def test_answer_that_never_ends_is_refused(make_client: Make) -> None:
    """A body larger than any answer of the API is neither kept in memory nor requested again."""

    class Endless(httpx.SyncByteStream, httpx.AsyncByteStream):
        def __iter__(self):  # type: ignore[no-untyped-def] # noqa: ANN204 - a stream
            while True:
                yield b" " * 1_000_000

        async def __aiter__(self):  # type: ignore[no-untyped-def] # noqa: ANN204 - a stream
            while True:
                yield b" " * 1_000_000

    script = Script(lambda _: httpx.Response(200, stream=Endless()))

    with pytest.raises(UnusableAnswerError, match="the answer is larger than the client accepts"):
        make_client(script).clients.get(1)


def test_refused_connection_is_retried(make_client: Make, clock: FakeClock) -> None:
    """A connection to a closed port is reported as never made."""
    client = make_client(None, base_url="http://127.0.0.1:9", rng=half)

    with pytest.raises(ConnectionFailedError, match=r"the connection was not made.*after 4 attempts"):
        client.clients.get(1)

    assert clock.slept == [0.25, 0.5, 1.0]
