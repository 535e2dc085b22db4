"""Limits are waited out separately from failures: for as long as their window, whatever Retry-After says."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Act, Script, Step, answer, give
from infakt import Hooks, Infakt, MemoryQuotaStore, Quota, Retry, RetryEvent
from infakt.errors import RateLimitError, ServerError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
FINE = give(200, {"id": 1})
GROWING = [1.5, 3.0, 6.0, 12.0, 22.5, 22.5, 22.5, 22.5]
UNUSABLE_RETRY_AFTER: dict[str, list[tuple[str, str]]] = {
    "zero": [("retry-after", "0")],
    "zero, written differently": [("retry-after", "0.0")],
    "negative": [("retry-after", "-5")],
    "absent": [],
    "empty": [("retry-after", "")],
    "word": [("retry-after", "soon")],
    "no number": [("retry-after", "nan")],
    "infinite": [("retry-after", "inf")],
    "twice": [("retry-after", "0"), ("retry-after", "0")],
    "past": [("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT")],
    "past, in the obsolete form": [("retry-after", "Wednesday, 21-Oct-15 07:28:00 GMT")],
    "no date": [("retry-after", "Wed, 31 Feb 2026 07:28:00 GMT")],
}
UNUSABLE_HEADERS = pytest.mark.parametrize("headers", UNUSABLE_RETRY_AFTER.values(), ids=UNUSABLE_RETRY_AFTER.keys())
CALLS: dict[str, Callable[[Infakt], Any]] = {
    "GET": lambda client: client.clients.get(1),
    "POST": lambda client: client.clients.create({"country": "PL"}),
    "PUT": lambda client: client.clients.update(1, {"note": "x"}),
    "DELETE": lambda client: client.clients.delete(1),
}
ALL = pytest.mark.parametrize("method", CALLS)


def half() -> float:
    """Return a random value of one half."""
    return 0.5


def refuse(headers: list[tuple[str, str]], status: int = 429) -> Act:
    """Return a refusal with headers, which may be repeated."""
    return lambda _: httpx.Response(status, headers=headers)


@ALL
@UNUSABLE_HEADERS
def test_limit_without_retry_after_is_retried_at_growing_intervals(
    make_client: Make, clock: FakeClock, method: str, headers: list[tuple[str, str]]
) -> None:
    """Waits grow from a second or two to half a minute and end at the deadline: nine calls in two minutes."""
    script = Script(*[refuse(headers)] * 9)

    with pytest.raises(RateLimitError, match=r"429 after 9 attempts(; come back at .+)?$"):
        CALLS[method](make_client(script, rng=half))

    assert clock.slept == GROWING


@UNUSABLE_HEADERS
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_limit_that_ends_is_waited_out(make_client: Make, method: str, headers: list[tuple[str, str]]) -> None:
    """More refusals than attempts do not end a call."""
    script = Script(*[refuse(headers)] * 6, FINE)

    CALLS[method](make_client(script, rng=half, retry=Retry(attempts=2)))

    assert len(script.sent) == 7


@pytest.mark.parametrize("chance", [0.0, 0.25, 0.999])
def test_waits_are_jittered_above_a_floor(make_client: Make, clock: FakeClock, chance: float) -> None:
    """Each wait is between half and all of its maximum, so that callers retry at different times, never at once."""
    script = Script(*[answer(429)] * 4, FINE)

    make_client(script, rng=lambda: chance).clients.get(1)

    assert clock.slept == pytest.approx([bound * (0.5 + chance / 2) for bound in (2, 4, 8, 16)])
    assert min(clock.slept) >= Retry().limit_floor


def test_floor_and_cap_can_be_set(make_client: Make, clock: FakeClock) -> None:
    """`limit_floor` and `limit_cap` set where the waits begin and how far they grow."""
    script = Script(*[answer(429)] * 4, FINE)

    make_client(script, rng=lambda: 0.0, retry=Retry(limit_floor=3, limit_cap=10)).clients.get(1)

    assert clock.slept == [3, 5, 5, 5]


def test_waits_do_not_overflow(make_client: Make, clock: FakeClock) -> None:
    """However often it is refused, a call continues until its deadline."""
    patient = Retry(deadline=600, limit_floor=0.5, limit_cap=1)
    script = Script(*[answer(429)] * 1_200)

    with pytest.raises(RateLimitError, match="after 1200 attempts"):
        make_client(script, rng=lambda: 0.0, retry=patient).clients.get(1)

    assert sum(clock.slept) == 599.5


@pytest.mark.parametrize(("retry_after", "slept"), [("1", [1.5, 3.0, 6.0]), ("5", [5.0, 5.0, 6.0]), ("20", [20.0] * 3)])
def test_repeated_retry_after_grows(make_client: Make, clock: FakeClock, retry_after: str, slept: list[float]) -> None:
    """A short Retry-After that repeatedly proves wrong is exceeded more and more."""
    script = Script(*[answer(429, headers={"retry-after": retry_after})] * 3, FINE)

    make_client(script, rng=half).clients.get(1)

    assert clock.slept == slept


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("is_date", [False, True])
@pytest.mark.parametrize("seconds", [120, 600, 86_400, 10**9])
def test_limit_beyond_the_deadline_is_raised_at_once(
    make_client: Make, clock: FakeClock, status: int, seconds: int, *, is_date: bool
) -> None:
    """A limit that lasts beyond the deadline is not waited for."""
    moment = clock.now() + timedelta(seconds=seconds)
    retry_after = format_datetime(moment, usegmt=True) if is_date else str(seconds)

    with pytest.raises(RateLimitError, match=rf": {status}; come back at ") as caught:
        make_client(Script(answer(status, headers={"retry-after": retry_after}))).clients.get(1)

    assert (caught.value.retry_at, clock.slept) == (moment, [])


def test_refusals_are_not_counted_as_attempts(make_client: Make, clock: FakeClock) -> None:
    """Refusals between failures do not count as attempts."""
    script = Script(answer(502), answer(429), answer(502), answer(429), answer(502), answer(429), answer(502))

    with pytest.raises(ServerError, match="502 after 7 attempts"):
        make_client(script, rng=half).clients.get(1)

    assert clock.slept == [0.25, 1.5, 0.5, 3.0, 1.0, 6.0]


def test_single_attempt_is_not_repeated_at_a_limit(make_client: Make, clock: FakeClock) -> None:
    """With one attempt a refusal is raised."""
    with pytest.raises(RateLimitError, match=r"429$"):
        make_client(Script(answer(429)), retry=Retry(attempts=1)).clients.get(1)

    assert clock.slept == []


@pytest.mark.parametrize(
    ("step", "is_limit"),
    [
        (answer(429), True),
        (answer(429, headers={"retry-after": "0"}), True),
        (answer(503, headers={"retry-after": "0"}), True),
        (answer(503), False),
        (httpx.ReadTimeout, False),
    ],
)
def test_limit_is_reported_to_hooks_and_log(
    make_client: Make, caplog: pytest.LogCaptureFixture, step: Step, *, is_limit: bool
) -> None:
    """The retry event says whether a limit was reached, and such a wait is logged as a warning."""
    caplog.set_level(logging.INFO, "infakt")
    events: list[RetryEvent] = []

    make_client(Script(step, FINE), rng=half, hooks=Hooks(on_retry=events.append)).clients.get(1)

    assert [(event.is_limit, event.seconds) for event in events] == [(is_limit, 1.5 if is_limit else 0.25)]
    assert [record.levelname for record in caplog.records] == ["WARNING" if is_limit else "INFO"]


def test_growing_wait_holds_other_callers_back(make_client: Make, clock: FakeClock) -> None:
    """Other callers with the same quota wait as long as the caller that got Retry-After 0."""
    store = MemoryQuotaStore()
    first = make_client(
        Script(*[answer(429, headers={"retry-after": "0"})] * 4), quota=Quota(), quota_store=store, rng=half
    )
    other = make_client(Script(FINE), quota=Quota(), quota_store=store, rng=half)

    def give_up(event: RetryEvent) -> None:
        if event.attempt == 3:
            raise GaveUpError

    with pytest.raises(GaveUpError):
        first.with_options(hooks=Hooks(on_retry=give_up)).clients.get(1)
    slept = sum(clock.slept)
    other.clients.get(1)

    assert slept == pytest.approx(1.5 + 3.0, abs=0.02)
    # The third refusal in a row backs off for 1 s, doubled twice, for all callers.
    assert sum(clock.slept) - slept == pytest.approx(4.0, abs=0.02)


class GaveUpError(Exception):
    """The exception that ends a call before its next attempt."""
