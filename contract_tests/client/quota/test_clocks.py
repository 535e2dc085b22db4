"""A clock that is set back, or was briefly wrong, neither delays calls for long nor lets too many through."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from contract_tests.client.script import Script, answer, give
from infakt import Infakt, Quota, QuotaStore, SQLiteQuotaStore, Window
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
THREE_IN_TEN = [("read:a", (Window(3, 10),))]
START = 1_793_876_400.0
HOUR = 3600.0
IN_2036 = 2_082_758_400.0
SET_BACK_SECONDS = [2.0, 60.0, HOUR, 86_400.0, START]


def call(store: QuotaStore, now: float) -> float:
    """Make a call that is answered at once, or return the number of seconds it has to wait."""
    answer = store.reserve(THREE_IN_TEN, now)
    if isinstance(answer, float):
        return answer
    store.settle(THREE_IN_TEN, answer, now)
    return 0.0


def call_patiently(store: QuotaStore, now: float) -> tuple[float, float]:
    """Make a call, waiting as long as the store says; return when it was made and how long it waited."""
    waited = 0.0
    while (seconds := call(store, now + waited)) > 0:
        waited += seconds + 0.001
        assert waited < 2 * HOUR, "the call waits for the clock to catch up"
    return now + waited, waited


@pytest.mark.parametrize("seconds", SET_BACK_SECONDS)
def test_clock_set_back_delays_no_call_beyond_a_window(store: QuotaStore, seconds: float) -> None:
    """After a clock is set back, no call waits longer than a window, and none is sent before it is allowed."""
    for offset in (0, 4, 8):
        call(store, START + offset)

    made, waits = START + 9 - seconds, []
    for _ in range(9):
        made, waited = call_patiently(store, made)
        waits.append(waited)

    # The three calls were 1, 5 and 9 seconds ago, of which the clock hides at most the last second.
    assert all(1 - 0.01 <= waited <= 10 + 2 for waited in waits[:1])
    assert max(waits) <= 10.01 + 2
    assert sum(waits) >= 3 * 10 - 9


@pytest.mark.parametrize("calls", [1, 3])
def test_clock_briefly_in_2036_has_no_lasting_effect(store: QuotaStore, calls: int) -> None:
    """Calls dated by a clock far ahead count for one window after the clock is corrected, and no longer."""
    for _ in range(calls):
        call(store, IN_2036)

    made, _ = call_patiently(store, START)
    for _ in range(8):
        made, waited = call_patiently(store, made)
        assert waited <= 10.01
    assert made <= START + 40.1


def test_clock_far_ahead_forgets_nothing(store: QuotaStore) -> None:
    """Calls made before a clock went wrong still count once it is corrected."""
    for offset in (0, 1, 2):
        call(store, START + offset)
    call(store, IN_2036)

    assert call(store, START + 3) >= 7


@pytest.mark.parametrize("ahead", [HOUR, IN_2036 - START])
def test_call_in_progress_from_the_future(store: QuotaStore, ahead: float) -> None:
    """A call sent under a clock far ahead that never ended stops counting a minute after the clock is corrected."""
    for _ in range(3):
        store.take(THREE_IN_TEN, START + ahead)
    made = START
    for _ in range(3):
        made, _ = call_patiently(store, made)

    assert made <= START + 60 + 10.1


@pytest.mark.parametrize("ahead", [HOUR, 86_400.0, IN_2036 - START])
@pytest.mark.parametrize("seconds", [None, 0.0, 7.0, 1e12])
def test_refusal_from_the_future(store: QuotaStore, ahead: float, seconds: float | None) -> None:
    """A refusal received under a clock far ahead holds for as long as it said, and at most a day."""
    store.refuse(THREE_IN_TEN, store.take(THREE_IN_TEN, START + ahead), START + ahead, seconds)

    assert 0.9 <= call(store, START) <= min(max(seconds or 0, 1), 86_400) + 0.1


def test_block_far_ahead_is_dropped(store: QuotaStore) -> None:
    """No caller is held back for longer than a day."""
    store.block(THREE_IN_TEN, IN_2036)

    assert call(store, START) == 0


def test_look_is_right_after_a_jump(store: QuotaStore) -> None:
    """The reported state of the windows is correct after a clock is set back."""
    for offset in (0, 1, 2):
        call(store, START + offset)

    [(used, seconds)] = store.look(THREE_IN_TEN[0], START + 3 - HOUR)

    assert (used, seconds) == (3, pytest.approx(9, abs=1.1))


class JumpingClock(FakeClock):
    """A clock whose wall time can be set while its monotonic time continues."""

    def __init__(self) -> None:
        super().__init__()
        self.offset = 0.0

    def now(self) -> datetime:
        """Return the wall time."""
        return super().now() + timedelta(seconds=self.offset)


@pytest.fixture
def clock() -> JumpingClock:
    """A clock that a test can set."""
    return JumpingClock()


@pytest.mark.parametrize("offset", [-HOUR, -86_400.0, HOUR, IN_2036 - START])
@pytest.mark.parametrize("stays", [True, False])
def test_client_ignores_the_wall_clock(make_client: Make, clock: JumpingClock, offset: float, *, stays: bool) -> None:
    """A client that shares its quota with no other process waits as if the clock had not been set, either way."""
    client = make_client(Script(*[give(200, {"id": 1})] * 6), quota=Quota(reads=THREE_IN_TEN[0][1]))
    for number in range(6):
        client.clients.get(1)
        clock.offset = offset * (number >= 2) if stays else offset * (number % 2)

    assert clock.slept == [pytest.approx(10, abs=0.01)]


def test_client_ignores_the_wall_clock_after_a_refusal(make_client: Make, clock: JumpingClock) -> None:
    """A Retry-After holds for as long as it said, even if the wall clock is set back."""
    client = make_client(Script(answer(429, headers={"retry-after": "7"}), give(200, {"id": 1})), quota=Quota())
    with pytest.raises(Exception, match="429"):
        client.with_options(deadline=1).clients.get(1)
    clock.offset = -HOUR

    client.clients.get(1)

    assert clock.slept == [pytest.approx(7, abs=0.01)]


def test_client_with_a_file_waits_a_window_at_most(make_client: Make, clock: JumpingClock, tmp_path: Path) -> None:
    """With a shared file, which can only share wall time, a jump of the clock costs one window at most."""
    store = SQLiteQuotaStore(tmp_path / "quota.db")
    script = Script(*[give(200, {"id": 1})] * 6)
    client = make_client(script, quota=Quota(reads=THREE_IN_TEN[0][1]), quota_store=store)
    for number in range(6):
        client.clients.get(1)
        clock.offset = -HOUR if number >= 2 else 0.0
    store.close()

    assert clock.slept == [pytest.approx(10, abs=0.1)]
