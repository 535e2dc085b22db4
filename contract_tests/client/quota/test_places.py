"""Which place of the quota a call takes, how long it waits for it, and when it gives it back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import pytest

from contract_tests.client.script import Act, Script, answer, give
from infakt import Hooks, Infakt, MemoryQuotaStore, Quota, Retry, Window
from infakt.errors import OutcomeUnknownError, RateLimitError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
Call = Callable[[Infakt], Any]
CLIENT = give(200, {"id": 1})
ONE_EACH = Quota(reads=(Window(1, 10),), writes=(Window(1, 10),))
OTHER_SERVER = "http://127.0.0.1:8421/api/v3"
READ_AND_WRITE = pytest.mark.parametrize(
    ("kind", "call"),
    [("read", lambda client: client.clients.get(1)), ("write", lambda client: client.clients.update(1, {"note": "x"}))],
    ids=["read", "write"],
)


def used(client: Infakt, kind: str) -> int:
    """Return how many places of a kind are taken."""
    [state] = [state for state in client.quota.snapshot() if state.kind == kind]
    return state.used


def test_writes_of_two_keys_share_a_window(make_client: Make, clock: FakeClock) -> None:
    """Writes count for the address that calls, so another key at the same server waits for the first one's place."""
    store = MemoryQuotaStore()
    for key in ("one", "two"):
        make_client(Script(answer(204)), quota=ONE_EACH, quota_store=store, api_key=key).clients.delete(1)

    assert clock.slept == [pytest.approx(10, abs=0.01)]


@READ_AND_WRITE
def test_servers_do_not_share_a_window(make_client: Make, clock: FakeClock, kind: str, call: Call) -> None:
    """Calls of one key to two servers, such as sandbox and production, do not wait for each other."""
    store = MemoryQuotaStore()
    first = make_client(Script(CLIENT), quota=ONE_EACH, quota_store=store)
    second = make_client(Script(CLIENT), quota=ONE_EACH, quota_store=store, base_url=OTHER_SERVER)

    call(first)
    call(second)

    assert (clock.slept, used(first, kind), used(second, kind)) == ([], 1, 1)


def interrupt(kind: type[BaseException]) -> Act:
    """Return a step in which the caller is interrupted."""

    def act(_: httpx.Request) -> httpx.Response:
        raise kind

    return act


@READ_AND_WRITE
@pytest.mark.parametrize("interruption", [KeyboardInterrupt, asyncio.CancelledError, TimeoutError])
def test_interrupted_call_keeps_its_place(
    make_client: Make, kind: str, call: Call, interruption: type[BaseException]
) -> None:
    """A call that its caller gives up while it is under way was counted by the server, and stays counted."""
    client = make_client(Script(interrupt(interruption)), quota=ONE_EACH)

    with pytest.raises(interruption):
        call(client)

    assert used(client, kind) == 1


@READ_AND_WRITE
def test_call_that_a_hook_prevents_gives_its_place_back(make_client: Make, kind: str, call: Call) -> None:
    """A call whose hook raises before it is sent is not counted."""
    script = Script()
    client = make_client(script, quota=ONE_EACH, hooks=Hooks(on_request=stop))

    with pytest.raises(StoppedError):
        call(client)

    assert (script.sent, used(client, kind)) == ([], 0)


@READ_AND_WRITE
def test_refusal_is_counted_before_its_hook(make_client: Make, clock: FakeClock, kind: str, call: Call) -> None:
    """A hook that raises at a refusal does not keep the refusal from the other callers."""
    client = make_client(Script(answer(429, headers={"retry-after": "7"}), CLIENT), quota=ONE_EACH)
    with pytest.raises(StoppedError):
        call(client.with_options(hooks=Hooks(on_response=stop)))

    call(client)

    assert clock.slept == [pytest.approx(7, abs=0.01)]
    assert used(client, kind) == 1


def stop(_: object) -> None:
    """Raise from a hook."""
    raise StoppedError


class StoppedError(Exception):
    """An error of the application's own hook."""


class FullStore(MemoryQuotaStore):
    """A store whose windows stay full: each request for a place is answered with the seconds to wait.

    turns: what requests for a turn without a place are answered with, one after the other; a turn for None.
    """

    def __init__(self, seconds: float, *turns: float | None) -> None:
        super().__init__()
        self.asked = 0
        self._seconds = seconds
        self._turns = list(turns)

    def reserve(self, demands: Sequence[Any], now: float) -> float | tuple[int, ...]:  # noqa: ARG002 - the protocol's
        """Return the seconds to wait."""
        self.asked += 1
        assert self.asked < 100, "the call waits without an end"
        return self._seconds

    def overtake(self, demands: Sequence[Any], now: float) -> float | tuple[int, ...]:
        """Return the next answer; without any left, the seconds to wait."""
        seconds = self._turns.pop(0) if self._turns else self._seconds
        return self.take(demands, now) if seconds is None else seconds


def test_waits_together_stay_within_the_longest_wait(make_client: Make, clock: FakeClock) -> None:
    """A call whose place others take again and again waits `max_wait` in all, and then goes without one."""
    store = FullStore(10, None)
    client = make_client(Script(CLIENT), quota=Quota(max_wait=25), quota_store=store)

    client.clients.get(1)

    assert clock.slept == [pytest.approx(10, abs=0.01)] * 2


@READ_AND_WRITE
def test_waits_together_stay_within_the_deadline(make_client: Make, clock: FakeClock, kind: str, call: Call) -> None:
    """A call that has neither a place nor a turn before its deadline is not sent, and does not wait beyond it."""
    script = Script()
    client = make_client(script, quota=Quota(), quota_store=FullStore(10), retry=Retry(deadline=25))

    with pytest.raises(RateLimitError, match="not sent, since the quota has no place within the deadline") as caught:
        call(client)

    assert clock.slept == [pytest.approx(10, abs=0.01)] * 2
    assert script.sent == []
    assert caught.value.retry_at is not None
    assert (caught.value.retry_at - clock.now()).total_seconds() == pytest.approx(10)
    assert {state.used for state in client.quota.snapshot() if state.kind == kind} == {0}


def test_place_at_the_deadline_comes_too_late(make_client: Make, clock: FakeClock) -> None:
    """A place that is free when the deadline is over is not waited for."""
    client = make_client(Script(), quota=Quota(), quota_store=FullStore(5), retry=Retry(deadline=5))

    with pytest.raises(RateLimitError, match="not sent"):
        client.clients.get(1)

    assert clock.slept == []


def test_deadline_shorter_than_the_longest_wait_is_what_counts(make_client: Make, clock: FakeClock) -> None:
    """A call whose deadline comes before its place takes a turn, though it might wait longer for a place."""
    store = FullStore(30, None)
    client = make_client(Script(CLIENT), quota=Quota(max_wait=60), quota_store=store, retry=Retry(deadline=20))

    client.clients.get(1)

    assert clock.slept == []


def test_call_waiting_for_its_turn_is_logged_once(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A call that goes without a place is logged once, however often it has to wait for its turn."""
    caplog.set_level(logging.WARNING, "infakt")
    store = FullStore(90, 3, 3, 3, None)

    make_client(Script(CLIENT), quota=Quota(), quota_store=store).clients.get(1)

    assert [record.getMessage().partition(":")[0] for record in caplog.records] == ["get_client"]


def test_refused_deletion_of_unknown_outcome_says_which_window_is_full(make_client: Make) -> None:
    """The refusal behind an unknown outcome names the full windows as one that is raised by itself does."""
    script = Script(httpx.ReadTimeout, answer(429, headers={"retry-after": "3600"}))
    client = make_client(script, quota=Quota(writes=(Window(1, 3600),), max_wait=0))

    with pytest.raises(OutcomeUnknownError) as caught:
        client.clients.delete(1)

    refusal = caught.value.__cause__
    assert isinstance(refusal, RateLimitError)
    assert refusal.windows == (Window(1, 3600),)


def test_attempt_after_a_wait_has_what_is_left_of_the_deadline(make_client: Make, clock: FakeClock) -> None:
    """A call that waited for its place is sent with the rest of its deadline, not with all of it."""
    script = Script(CLIENT, CLIENT)
    client = make_client(script, quota=ONE_EACH, timeout=60, retry=Retry(deadline=30))

    client.clients.get(1)
    client.clients.get(1)

    assert clock.slept == [pytest.approx(10, abs=0.01)]
    timeouts = [request.extensions["timeout"]["read"] for request in script.requests]
    assert timeouts == [30, pytest.approx(20, abs=0.01)]
