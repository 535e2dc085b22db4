"""A call that cannot wait for the quota is sent in turn; if no turn is in time, its error says when to try again."""

from __future__ import annotations

import copy
import logging
import pickle
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import httpx
import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Hooks, Infakt, MemoryQuotaStore, Quota, QuotaWaitEvent, Window
from infakt.errors import OutcomeUnknownError, RateLimitError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
CLIENT = give(200, {"id": 1})
ONE_AN_HOUR = Quota(reads=(Window(1, 3600),), writes=(Window(1, 3600),), max_wait=60)


def read_warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the messages logged as warnings."""
    return [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]


def test_call_beyond_the_quota_is_logged(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A warning says which quota is full, for how long, and that the call is sent nevertheless."""
    client = make_client(Script(CLIENT, CLIENT), quota=ONE_AN_HOUR)
    client.clients.get(1)
    assert read_warnings(caplog) == []

    client.clients.get(1)

    [warning] = read_warnings(caplog)
    assert warning.startswith(
        "get_client: read quota has no place for 3600.000 s, longer than the call may wait (60 s);"
    )


def test_calls_beyond_the_quota_take_turns(make_client: Make, clock: FakeClock) -> None:
    """The first is sent at once, each other ten seconds after the one before; the hook receives every wait."""
    events: list[QuotaWaitEvent] = []
    client = make_client(Script(*[CLIENT] * 5), quota=ONE_AN_HOUR, hooks=Hooks(on_quota_wait=events.append))

    for _ in range(5):
        client.clients.get(1)

    assert clock.slept == [pytest.approx(10, abs=0.01)] * 3
    assert [event.windows for event in events] == [ONE_AN_HOUR.reads] * 3


def test_turns_are_as_short_as_the_shortest_window(make_client: Make, clock: FakeClock) -> None:
    """If the shortest window is shorter than ten seconds, calls follow each other at that interval."""
    quota = Quota(reads=(Window(3, 2), Window(3, 3600)), max_wait=0)
    client = make_client(Script(*[CLIENT] * 6), quota=quota)

    for _ in range(6):
        client.clients.get(1)

    assert clock.slept == [pytest.approx(2, abs=0.01)] * 2


def test_room_in_the_quota_ends_the_turns(make_client: Make, clock: FakeClock) -> None:
    """A call that waits for its turn is sent earlier if the quota has room before that."""
    client = make_client(Script(*[CLIENT] * 3), quota=Quota(reads=(Window(1, 6), Window(2, 14)), max_wait=0))

    for _ in range(3):
        client.clients.get(1)

    assert clock.slept == [pytest.approx(6, abs=0.01)]


def test_call_that_has_no_turn_in_time_is_not_sent(make_client: Make, clock: FakeClock) -> None:
    """If no turn comes before the deadline, the error says so at once, and nothing is sent."""
    script = Script(CLIENT, CLIENT)
    client = make_client(script, quota=ONE_AN_HOUR)
    for _ in range(2):
        client.clients.get(1)

    with pytest.raises(RateLimitError, match=r"not sent.*come back at 2026-.*; full: 1 in 3600 s") as caught:
        client.with_options(deadline=5).clients.get(1)

    error = caught.value
    assert (error.attempts, error.status, error.windows) == (0, None, ONE_AN_HOUR.reads)
    assert error.retry_at == clock.now() + timedelta(seconds=10)
    assert (len(script.requests), clock.slept) == (2, [])


def test_write_that_was_not_sent_is_no_unknown_outcome(make_client: Make) -> None:
    """A write that was never sent does not have an unknown outcome."""
    client = make_client(Script(answer(204), answer(204)), quota=ONE_AN_HOUR)
    client.clients.delete(1)
    client.clients.delete(2)

    with pytest.raises(RateLimitError, match="not sent"):
        client.with_options(deadline=5).clients.delete(3)


def test_write_without_an_answer_stays_unknown(make_client: Make) -> None:
    """A deletion sent without an answer stays unknown if the quota has no room for another attempt."""
    client = make_client(Script(answer(204), answer(503)), quota=ONE_AN_HOUR)
    client.clients.delete(1)

    with pytest.raises(OutcomeUnknownError, match=r"not sent.*may have been processed") as caught:
        client.with_options(deadline=9).clients.delete(2)

    assert caught.value.attempts == 1


def test_refusal_beyond_the_deadline_holds_others_back(make_client: Make) -> None:
    """After a Retry-After of an hour no other caller of the account sends before; each error says when to retry."""
    script = Script(answer(429, headers={"retry-after": "3600"}))
    client = make_client(script, quota=Quota())

    for _ in range(4):
        with pytest.raises(RateLimitError, match=r"come back at 2026-11-05T12:00:00"):
            client.clients.get(1)

    assert len(script.requests) == 1


@pytest.mark.parametrize(
    ("headers", "when"),
    [({"retry-after": "300"}, "11:05:00"), ({}, "11:01:00"), ({"retry-after": "0"}, "11:01:00")],
)
def test_error_says_when_and_which(make_client: Make, headers: dict[str, str], when: str) -> None:
    """The text says when to come back, by Retry-After or else by the forecast, and which windows are full."""
    client = make_client(
        Script(CLIENT, answer(429, headers=headers)), quota=Quota(reads=(Window(1, 0.5), Window(1, 60)), max_wait=0)
    )
    client.clients.get(1)

    with pytest.raises(RateLimitError) as caught:
        client.with_options(deadline=0.2).clients.get(1)

    text = str(caught.value)
    assert text == (
        f"GET /clients/{{client_id}}.json: 429; come back at 2026-11-05T{when}+00:00; full: 1 in 0.5 s, 1 in 60 s"
    )
    assert caught.value.resets_at is not None


def test_error_survives_copy_and_pickle(make_client: Make) -> None:
    """The attributes of the error survive copying and pickling."""
    client = make_client(Script(answer(429, headers={"retry-after": "300"})), quota=Quota())
    with pytest.raises(RateLimitError) as caught:
        client.clients.get(1)

    for other in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):  # noqa: S301 - our own
        assert (str(other), other.windows, other.resets_at) == (
            str(caught.value),
            caught.value.windows,
            caught.value.resets_at,
        )


def test_refused_callers_send_one_call_per_pause(make_client: Make, clock: FakeClock) -> None:
    """Twenty callers that keep being refused send one call per pause, and the pauses grow for all of them."""
    store = MemoryQuotaStore()
    sent: list[float] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        sent.append(clock.time())
        return httpx.Response(429, request=request)

    for _ in range(20):
        client = make_client(Script(*[refuse] * 9), quota=Quota(), quota_store=store)
        with pytest.raises(RateLimitError):
            client.with_options(deadline=40).clients.get(1)

    gaps = [later - earlier for earlier, later in pairwise(sent)]
    assert gaps[:5] == sorted(gaps[:5])
    assert max(gaps) >= 16
