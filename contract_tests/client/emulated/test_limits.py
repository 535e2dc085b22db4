"""The limits of a server with the smallest plan: how many calls they allow, and what a refusal says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt import Infakt, Retry
from infakt.errors import CallError, RateLimitError
from infakt_contract.selection import SYNC
from infakt_contract.values import FEW
from infakt_emulator import Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock

pytestmark = SYNC

MINUTE, HOUR, DAY = 60, 3_600, 86_400
READS, WRITES = 50, 10
READS_AN_HOUR, WRITES_AN_HOUR = 200, 100
REFUSED = 429
UNKNOWN = 1


class RecordingTransport(InProcessTransport):
    """A transport to an emulator that records each answer as received."""

    def __init__(self, emulator: Emulator) -> None:
        super().__init__(emulator)
        self.answers: list[httpx.Response] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer, and record it."""
        self.answers.append(super().handle_request(request))
        return self.answers[-1]


@dataclass(frozen=True)
class Caller:
    """Makes single calls, with a client that never retries."""

    client: Infakt
    transport: RecordingTransport
    clock: FakeClock

    def read(self) -> httpx.Response:
        """Request a client, and return the answer."""
        return self._call(self.client.clients.get)

    def write(self) -> httpx.Response:
        """Delete an unknown client, and return the answer."""
        return self._call(self.client.clients.delete)

    def _call(self, act: Callable[[int], Any]) -> httpx.Response:
        with pytest.raises(CallError, match=r"404|429|503"):
            act(UNKNOWN)
        return self.transport.answers[-1]

    def fill(self, call: Callable[[], httpx.Response], allowed: int) -> None:
        """Use up a window without a refusal, a day after any earlier calls."""
        self.clock.advance(DAY)
        assert {call().status_code for _ in range(allowed)} == {404}


@pytest.fixture
def caller(make_client: Callable[..., Infakt], make_emulator: Callable[..., Emulator], clock: FakeClock) -> Caller:
    """A caller of an emulator with limits."""
    transport = RecordingTransport(make_emulator(limits="seed"))
    return Caller(make_client(transport, retry=Retry(attempts=1)), transport, clock)


BOTH = pytest.mark.parametrize(("kind", "allowed"), [("read", READS), ("write", WRITES)])


@BOTH
def test_minute_allows_50_reads_or_10_writes(caller: Caller, kind: str, allowed: int) -> None:
    """A minute allows 50 reads or 10 writes; every further call is refused."""
    call = getattr(caller, kind)

    statuses = [call().status_code for _ in range(allowed + 3)]

    assert statuses == [404] * allowed + [REFUSED] * 3


@BOTH
def test_refusal_says_why_and_how_long(caller: Caller, kind: str, allowed: int) -> None:
    """A refusal has a message in JSON, and an integer number of seconds to wait, at least one."""
    call = getattr(caller, kind)
    caller.fill(call, allowed)

    refusal = call()

    assert refusal.headers["content-type"].partition(";")[0] == "application/json"
    assert refusal.json().keys() == {"error"}
    assert refusal.headers["retry-after"].isdecimal()
    assert int(refusal.headers["retry-after"]) >= 1


def test_refusal_is_an_error_of_its_own(caller: Caller) -> None:
    """The client raises its own error, with the vendor's message and the time to come back."""
    caller.fill(caller.write, WRITES)

    with pytest.raises(RateLimitError, match="429") as caught:
        caller.client.clients.delete(UNKNOWN)

    assert caught.value.message == caller.transport.answers[-1].json()["error"]
    assert caught.value.retry_at is not None
    assert 0 < (caught.value.retry_at - caller.clock.now()).total_seconds() <= MINUTE


@FEW
@given(gaps=st.lists(st.integers(0, 20).map(lambda quarters: quarters / 4), min_size=WRITES, max_size=WRITES))
def test_retry_after_is_just_long_enough(caller: Caller, gaps: list[float]) -> None:
    """After Retry-After the next call is allowed, and a second earlier it is not."""
    caller.clock.advance(DAY)
    start = caller.clock.time()
    for gap in gaps:
        assert caller.write().status_code == 404
        caller.clock.advance(gap)

    seconds = int(caller.write().headers["retry-after"])
    assert 0 <= seconds - (start + MINUTE - caller.clock.time()) < 1
    for wait_seconds, status in ((seconds - 1, REFUSED), (1, 404)):
        caller.clock.advance(wait_seconds)
        assert caller.write().status_code == status


@pytest.mark.parametrize(
    ("kind", "allowed", "allowed_an_hour"), [("read", READS, READS_AN_HOUR), ("write", WRITES, WRITES_AN_HOUR)]
)
def test_hour_has_a_limit(caller: Caller, kind: str, allowed: int, allowed_an_hour: int) -> None:
    """A caller within the limits of a minute reaches the hourly one and waits until the first calls are an hour old."""
    call = getattr(caller, kind)
    start = caller.clock.time()
    for _ in range(allowed_an_hour // allowed):
        assert {call().status_code for _ in range(allowed)} == {404}
        caller.clock.advance(MINUTE)

    refusal = call()

    assert refusal.status_code == REFUSED
    assert int(refusal.headers["retry-after"]) == start + HOUR - caller.clock.time()


@pytest.mark.parametrize(("kind", "allowed", "other"), [("read", READS, "write"), ("write", WRITES, "read")])
def test_reads_and_writes_are_counted_separately(caller: Caller, kind: str, allowed: int, other: str) -> None:
    """A caller who has used up one kind may still make calls of the other."""
    caller.fill(getattr(caller, kind), allowed)

    assert [getattr(caller, name)().status_code for name in (kind, other)] == [REFUSED, 404]
