"""Hooks: which events they receive, in which order, and how a call ends if its hook raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, fields
from typing import Any

import httpx
import pytest

from contract_tests.client.observability.personal_calls import (
    FINE,
    KEY,
    LIMITED,
    ONE,
    PERSONAL_ANSWERS,
    HookError,
    fail,
    find_secrets,
    make_personal_calls,
)
from contract_tests.client.script import Script, answer
from infakt import Hooks, Infakt, Quota, QuotaWaitEvent, RequestEvent, ResponseEvent, RetryEvent, Window
from infakt.errors import NotFoundError, RateLimitError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
WHERE = ("get_client", "GET", "/clients/{client_id}.json")
NAMES = [field.name for field in fields(Hooks)]


class EventLog(list[Any]):
    """Records every event, in order."""

    def hooks(self) -> Hooks:
        """Return hooks that record their events here."""
        return Hooks(**dict.fromkeys(NAMES, self.append))


def test_success_is_a_request_and_a_response(make_client: Make, clock: FakeClock) -> None:
    """A successful call has one event when it is sent and one when it is answered, with the seconds in between."""
    log = EventLog()

    def take_two_seconds(request: httpx.Request) -> httpx.Response:
        clock.advance(2)
        return FINE(request)

    make_client(Script(take_two_seconds), hooks=log.hooks()).clients.get(1)

    assert log == [RequestEvent(*WHERE, 1), ResponseEvent(*WHERE, 1, 200, None, 2.0)]


def test_retry_is_reported_between_attempts(make_client: Make) -> None:
    """A failed attempt is reported with its reason and the wait, followed by the next attempt."""
    log = EventLog()
    lost = "no answer in time"

    make_client(Script(httpx.ReadTimeout, FINE), hooks=log.hooks(), rng=lambda: 0.5).clients.get(1)

    assert log == [
        RequestEvent(*WHERE, 1),
        ResponseEvent(*WHERE, 1, None, lost, 0.0),
        RetryEvent(*WHERE, 1, None, lost, 0.25),
        RequestEvent(*WHERE, 2),
        ResponseEvent(*WHERE, 2, 200, None, 0.0),
    ]


def test_limit_is_reported_with_retry_after(make_client: Make) -> None:
    """A refusal by a limit is a retry with status 429 and the seconds of Retry-After."""
    log = EventLog()

    make_client(Script(LIMITED, FINE), hooks=log.hooks()).clients.get(1)

    assert [event for event in log if isinstance(event, RetryEvent)] == [
        RetryEvent(*WHERE, 1, 429, None, 7.0, is_limit=True)
    ]


def test_failure_is_reported_as_its_answer(make_client: Make) -> None:
    """A call that fails for good is reported as a response, without a retry."""
    log = EventLog()

    with pytest.raises(NotFoundError, match="404"):
        make_client(Script(answer(404)), hooks=log.hooks()).clients.get(1)

    assert log == [RequestEvent(*WHERE, 1), ResponseEvent(*WHERE, 1, 404, None, 0.0)]


def test_wait_for_the_quota_is_reported_before_the_request(make_client: Make) -> None:
    """A call that waits for the quota is reported with the full windows, then sent."""
    log = EventLog()
    quota = Quota(reads=(*ONE, Window(5, 60)))
    client = make_client(Script(FINE, FINE), quota=quota, hooks=log.hooks())
    client.clients.get(1)
    log.clear()

    client.clients.get(1)

    assert log == [
        QuotaWaitEvent("get_client", "read", pytest.approx(10, abs=0.01), ONE),
        RequestEvent(*WHERE, 1),
        ResponseEvent(*WHERE, 1, 200, None, 0.0),
    ]


def test_wait_after_a_refusal_names_no_window(make_client: Make) -> None:
    """During the back-off after a refusal no window is full."""
    log = EventLog()
    client = make_client(Script(LIMITED, FINE), quota=Quota(), hooks=log.hooks())
    with pytest.raises(RateLimitError, match="429"):
        client.with_options(deadline=1).clients.get(1)

    client.clients.get(1)

    assert [event.windows for event in log if isinstance(event, QuotaWaitEvent)] == [()]


def test_hooks_of_a_copy_get_its_quota_waits(make_client: Make) -> None:
    """The hooks of ``with_options(hooks=…)`` receive the waits of its own calls, and the client's hooks do not."""
    own, other = EventLog(), EventLog()
    client = make_client(Script(FINE, FINE), quota=Quota(reads=ONE), hooks=own.hooks())
    client.clients.get(1)
    own.clear()

    client.with_options(hooks=other.hooks()).clients.get(1)

    assert ([type(event) for event in other], own) == ([QuotaWaitEvent, RequestEvent, ResponseEvent], [])


@pytest.mark.parametrize("name", NAMES)
def test_hook_that_raises_ends_the_call(make_client: Make, name: str) -> None:
    """An exception of a hook is raised by the call, and the client continues to work."""
    client = make_client(Script(*[FINE, answer(500), FINE] * 2), quota=Quota(reads=ONE))
    client.clients.get(1)

    with pytest.raises(HookError):
        client.with_options(hooks=Hooks(**{name: fail})).clients.get(1)

    assert client.clients.get(1).id == 1


def test_hook_that_raises_before_sending_uses_no_quota(make_client: Make, clock: FakeClock) -> None:
    """A call that was ended by its hook before it was sent does not count in the quota."""
    client = make_client(Script(FINE), quota=Quota(reads=ONE))
    with pytest.raises(HookError):
        client.with_options(hooks=Hooks(on_request=fail)).clients.get(1)

    client.clients.get(1)

    assert clock.slept == []


def test_events_contain_no_personal_data(make_client: Make) -> None:
    """No event contains the key, or a value from a path, a filter or a body."""
    log = EventLog()

    make_personal_calls(make_client(Script(*PERSONAL_ANSWERS), hooks=log.hooks(), api_key=KEY))

    assert len(log) == 8
    assert find_secrets(repr([asdict(event) for event in log])) == []
