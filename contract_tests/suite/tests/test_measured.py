"""What a run shows of a server's limits, on a clock that nobody waits for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest

from contract_tests.client.script import Script, give, page
from infakt import Infakt, Quota, Retry, Window
from infakt_contract.target.budget import Budget
from infakt_contract.target.measured import Measured
from infakt_contract.target.target import SANDBOX_URL, Key, Target
from infakt_contract.target.transport import LiveTransport
from infakt_contract.watch import Watch
from infakt_emulator.clock import FakeClock

LIMIT_HEADERS = {"retry-after": "0", "x-ratelimit-remaining": "0", "set-cookie": "somebody's"}


def answer(measured: Measured, clock: FakeClock, times: int, *, every: float = 0.0) -> None:
    """Have so many reads answered, one every so many seconds."""
    for _ in range(times):
        measured.note("read", 200, {}, clock.monotonic())
        clock.advance(every)


def test_most_of_each_window_is_what_was_answered_within_one(clock: FakeClock) -> None:
    """Windows slide: the most is found wherever it began, and an answer a window ago is no longer in it."""
    measured = Measured()
    answer(measured, clock, 20, every=2.0)
    clock.advance(3_600.0)
    answer(measured, clock, 31, every=2.0)

    assert measured.find_most("read") == {60: 30, 3_600: 31, 86_400: 51}
    assert measured.find_most("write") == {}


@pytest.mark.parametrize(("status", "headers"), [(429, {}), (429, LIMIT_HEADERS), (503, {"retry-after": "7"})])
def test_refusal_says_what_was_answered_before_it(clock: FakeClock, status: int, headers: Mapping[str, str]) -> None:
    """A refusal is no answer; what each window before it held is kept, of its own kind alone."""
    measured = Measured()
    measured.note("write", 201, {}, clock.monotonic())
    answer(measured, clock, 5)
    clock.advance(60.0)
    answer(measured, clock, 3)

    measured.note("read", status, headers, clock.monotonic())

    seen = measured.as_data()
    assert (seen["read"]["answered"], seen["read"]["refused"], seen["write"]["refused"]) == (8, 1, 0)
    assert seen["read"]["refusals"][0]["status"] == status
    assert seen["read"]["refusals"][0]["answered"] == {60: 3, 3_600: 8, 86_400: 8}


def test_gateway_that_fails_is_no_limit(clock: FakeClock) -> None:
    """A 503 that does not say when to come back is an answer like others."""
    measured = Measured()

    measured.note("read", 503, {}, clock.monotonic())

    assert measured.as_data()["read"]["refused"] == 0


def test_only_headers_of_a_limit_show_their_values(clock: FakeClock) -> None:
    """Every header of a refusal is named, and none but those that speak of a limit is shown."""
    measured = Measured()

    measured.note("read", 429, LIMIT_HEADERS, clock.monotonic())

    headers = measured.as_data()["read"]["refusals"][0]["headers"]
    assert headers == {"retry-after": "0", "x-ratelimit-remaining": "0", "set-cookie": None}
    assert "somebody's" not in json.dumps(measured.as_data()) + "".join(measured.lines())


def test_end_of_a_run_says_what_was_seen(clock: FakeClock) -> None:
    """The lines say of each kind how much went through, and after how much it was refused."""
    measured = Measured()
    answer(measured, clock, 2)
    measured.note("read", 429, {"retry-after": "0"}, clock.monotonic())
    measured.note("read", 429, {}, clock.monotonic())

    assert measured.lines() == [
        "reads: 2 answered, at most 2 a minute, 2 an hour, 2 a day; 2 refused",
        "reads: 429 after 2 a minute, 2 an hour, 2 a day (retry-after: 0)",
        "reads: 429 after 2 a minute, 2 an hour, 2 a day (no header says for how long)",
        "writes: 0 answered; 0 refused",
    ]


def test_quota_can_be_made_of_what_was_measured(clock: FakeClock) -> None:
    """The windows of the evidence, read from its file, are windows of a quota."""
    measured = Measured()
    answer(measured, clock, 40, every=3.0)
    seen = json.loads(json.dumps(measured.as_data()))["read"]["most"]

    quota = Quota(reads=tuple(Window(count, float(seconds)) for seconds, count in seen.items()))

    assert quota.reads == (Window(20, 60), Window(40, 3_600), Window(40, 86_400))


def test_every_answer_on_the_way_is_measured(
    make_client: Callable[..., Infakt], clock: FakeClock, watch: Watch
) -> None:
    """Each attempt of a client counts, the refused ones as such, and nothing is sent for the sake of measuring."""
    seen, measured = Watch(watch.description), Measured()
    target = Target(name="sandbox", base_url=SANDBOX_URL, api_key=Key("of-nobody"), is_live=True, may_write=False)
    script = Script(give(429, {}, {"retry-after": "1"}), page([], 0))
    budget = Budget("seed", max_wait_seconds=60.0)
    transport = LiveTransport(
        target,
        budget,
        seen,
        measured=measured,
        inner=script,
        inner_async=script,
        now=clock.monotonic,
        sleep=clock.sleep,
    )

    list(make_client(transport, base_url=SANDBOX_URL, retry=Retry(attempts=3)).clients.list())

    assert len(script.sent) == 2
    assert measured.lines()[0] == "reads: 1 answered, at most 1 a minute, 1 an hour, 1 a day; 1 refused"
