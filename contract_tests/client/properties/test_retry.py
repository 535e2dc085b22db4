"""Retries compared with a model of their rules, written independently here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from email.utils import format_datetime
from itertools import count
from math import floor

import httpx
import pytest
from hypothesis import event, example, given
from hypothesis import strategies as st

from contract_tests.client.script import BrokenBody, Script
from infakt import Infakt, Retry
from infakt.errors import CallError
from infakt_contract.values import MANY
from infakt_emulator.clock import FakeClock

PASSING = [408, 429, 500, 502, 503, 504, 520, 523, 527]
STATUSES = [200, 204, 301, 302, 600, 400, 401, 404, 409, 422, 499, 501, 519, 528, 599, *PASSING, *PASSING]
NAMES = {
    400: "BadRequestError",
    401: "AuthenticationError",
    404: "NotFoundError",
    422: "ValidationError",
    429: "RateLimitError",
}


@dataclass(frozen=True)
class Step:
    """The outcome of one attempt: a status or a broken connection, after some seconds.

    Attributes:
        retry_after: The seconds of the answer's Retry-After, or a malformed header as a string.
        is_date: Whether Retry-After is sent as a date.
        is_begun: Whether the connection breaks in the body of an answer.
    """

    status: int | None
    failure: type[httpx.TransportError] | None
    retry_after: float | str | None
    is_date: bool
    seconds: float
    is_begun: bool = False

    @property
    def is_refused_connection(self) -> bool:
        """Whether nothing was sent."""
        return self.failure in {httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout}

    def play(self, clock: FakeClock) -> Callable[[httpx.Request], httpx.Response]:
        """Return the step for the scripted server."""

        def act(request: httpx.Request) -> httpx.Response:
            clock.advance(self.seconds)
            if self.is_begun:
                return httpx.Response(200, stream=BrokenBody(b"{"))
            if self.failure is not None:
                msg = "scripted"
                raise self.failure(msg, request=request)
            return httpx.Response(self.status or 0, headers=self.headers(clock))

        return act

    @property
    def is_limit(self) -> bool:
        """Whether it reports a limit."""
        return self.status == 429 or (self.status == 503 and isinstance(self.retry_after, int | float))

    def headers(self, clock: FakeClock) -> dict[str, str]:
        """Return the Retry-After header of the answer."""
        if self.retry_after is None:
            return {}
        if self.is_date and not isinstance(self.retry_after, str):
            return {"retry-after": format_datetime(clock.now() + timedelta(seconds=self.retry_after), usegmt=True)}
        return {"retry-after": str(self.retry_after)}


LATE = [httpx.ReadTimeout, httpx.WriteTimeout]
BROKEN = [httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError]
MALFORMED = ["", "soon", "nan", "inf", "1e999", "7 s", "Wed, 31 Feb 2026 07:28:00 GMT", "Thu, 05 Nov 99999999999"]
STEPS = st.one_of(
    st.builds(
        Step,
        st.sampled_from(STATUSES),
        st.none(),
        st.none() | st.sampled_from([-5, 0, 0.5, 1, 7, 30, 119, 120, 500, 10**9]) | st.sampled_from(MALFORMED),
        st.booleans(),
        st.sampled_from([0, 0, 0, 5, 40]),
    ),
    st.builds(
        Step,
        st.none(),
        st.sampled_from([httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, *LATE, *BROKEN]),
        st.none(),
        st.just(value=False),
        st.sampled_from([0, 5, 30]),
    ),
    st.just(Step(None, httpx.ReadError, None, is_date=False, seconds=5, is_begun=True)),
)


def script(*steps: Step) -> list[Step]:
    """Return a strategy for steps that end with a success."""
    return [*steps, *[answered(200)] * 5]


def answered(status: int, retry_after: float | str | None = None, *, is_date: bool = False) -> Step:
    """Return an answer that arrives at once."""
    return Step(status, None, retry_after, is_date=is_date, seconds=0)


def unanswered(failure: type[httpx.TransportError]) -> Step:
    """Return an attempt without an answer."""
    return Step(None, failure, None, is_date=False, seconds=5)


# Rarely drawn: each form of Retry-After, and a deletion that was processed although its answer did not arrive.
RETRY_AFTER: list[float | str] = [-5, 0, 7, 10**9, *MALFORMED]
SCRIPTS = [
    *(script(answered(status, retry_after)) for status in (429, 503) for retry_after in RETRY_AFTER),
    *(script(answered(status, retry_after, is_date=True)) for status in (429, 503) for retry_after in (-5, 7, 10**9)),
    *(
        script(first, answered(404))
        for first in (unanswered(httpx.ReadTimeout), unanswered(httpx.ConnectError), answered(502))
    ),
    *([answered(status, retry_after)] * 12 for status in (429, 503) for retry_after in (0, 1, None)),
    script(answered(502), answered(429), answered(502), answered(429), answered(502), answered(502)),
]
POLICIES = st.builds(
    Retry,
    attempts=st.integers(1, 6),
    deadline=st.sampled_from([1, 10, 100, 500]),
    base=st.sampled_from([0.0, 0.5, 4.0]),
    cap=st.sampled_from([0.0, 2.0, 8.0]),
    limit_floor=st.sampled_from([0.5, 1.0, 4.0]),
    limit_cap=st.sampled_from([1.0, 8.0, 30.0]),
)

# Multiples of 1/32, so that no wait is finer than a microsecond.
CHANCES = st.integers(0, 31).map(lambda part: part / 32)


def predict(steps: list[Step], policy: Retry, chance: float, *, method: str) -> tuple[str, int, list[float]]:
    """Return the expected outcome of a call, the number of attempts and the waits."""
    waits: list[float] = []
    passed = 0.0
    is_uncertain = False
    failures = refusals = 0
    for number in count(1):
        step = steps[number - 1] if number <= len(steps) else answered(200)
        passed += step.seconds
        if step.status in {200, 204} or (method == "DELETE" and is_uncertain and step.status == 404):
            return "success", number, waits
        is_open = step.status is None or step.status == 429
        end = "OutcomeUnknownError" if is_uncertain and is_open else name_end(step, is_write=method != "GET")
        seconds = 0.0 if isinstance(step.retry_after, str) else step.retry_after or 0.0
        if step.is_date and seconds:
            seconds = floor(passed + seconds) - passed  # dates have a resolution of one second
        if step.is_limit:
            refusals += 1
            longest = min(policy.limit_cap, 2 * policy.limit_floor * 2 ** (refusals - 1))
            wait = max(seconds, longest / 2 + chance * longest / 2)
        else:
            failures += 1
            wait = chance * min(policy.cap, policy.base * 2 ** (failures - 1))
        is_last = policy.attempts in {1, failures} or passed + wait >= policy.deadline
        if is_last or not is_repeatable(step, is_write=method in {"POST", "PUT"}):
            return end, number, waits
        is_uncertain = is_uncertain or (method == "DELETE" and end == "OutcomeUnknownError")
        waits.append(wait)
        passed += wait
    raise AssertionError


def is_repeatable(step: Step, *, is_write: bool) -> bool:
    """Whether another attempt may follow."""
    if step.status is None:
        return step.is_refused_connection or not is_write
    if is_write:
        return step.status == 429
    return step.status in PASSING


def name_end(step: Step, *, is_write: bool) -> str:
    """Return the name of the error of the last attempt."""
    if step.status is None:
        if step.is_refused_connection:
            return "ConnectionFailedError"
        late = "AnswerTimeoutError" if step.failure in LATE else "NoAnswerError"
        return "OutcomeUnknownError" if is_write else late
    if is_write and (step.status in {408, 499} or not 400 <= step.status < 500):
        return "OutcomeUnknownError"
    if step.is_limit:
        return "RateLimitError"
    return NAMES.get(step.status, "ServerError" if step.status >= 500 else "StatusError")


def with_scripts(test: Callable[..., None]) -> Callable[..., None]:
    """Add the scripts as examples of a property."""
    for steps in SCRIPTS:
        test = example(steps=steps, policy=Retry(), chance=0.5)(test)
    return test


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
@MANY
@with_scripts
@given(
    steps=st.lists(STEPS, min_size=6, max_size=6),
    policy=POLICIES,
    chance=CHANCES,
)
def test_call_ends_as_the_rules_say(
    make_client: Callable[..., Infakt], method: str, steps: list[Step], policy: Retry, chance: float
) -> None:
    """For any sequence of steps, attempts, waits and outcome follow the rules."""
    clock = FakeClock()
    script = Script(*[step.play(clock) for step in steps], *[answered(200).play(clock)] * 2_000)
    client = make_client(script, clock=clock, retry=policy, rng=lambda: chance)

    seen = ("success", len(script.requests), method)
    try:
        client.request(method, "/x.json")
    except CallError as error:
        seen = (type(error).__name__, error.attempts, error.method)

    end, attempts, waits = predict(steps, policy, chance, method=method)
    event(end)
    assert seen[0::2] == (end, method)
    assert end == "success" or seen[1] == attempts
    assert len(script.requests) == attempts
    assert clock.slept == pytest.approx(waits)


@given(chances=st.lists(st.floats(0, 1, exclude_max=True), min_size=8, max_size=8), policy=POLICIES)
def test_waits_stay_within_their_bounds(chances: list[float], policy: Retry) -> None:
    """No back-off exceeds the cap or the doubled maximum."""
    clock = FakeClock()
    drawn = iter(chances)
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(502))) as http:
        client = Infakt(api_key="x", http_client=http, clock=clock, retry=policy, rng=lambda: next(drawn))
        with pytest.raises(CallError, match="502"):
            client.request("GET", "/x.json")

    assert len(clock.slept) < policy.attempts
    assert sum(clock.slept) < policy.deadline
    assert all(0 <= wait <= min(policy.cap, policy.base * 2**number) for number, wait in enumerate(clock.slept))
