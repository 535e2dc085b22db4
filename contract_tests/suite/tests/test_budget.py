"""How a run against a live server is paced: to the second, on a clock that nobody waits for."""

from __future__ import annotations

import pytest

from infakt_contract.target.budget import SHARE, Budget, BudgetSpentError, Kind
from infakt_emulator.clock import FakeClock
from infakt_emulator.limits import DAY, HOUR, MINUTE, POLICIES

KINDS: tuple[Kind, ...] = ("read", "write")


def spend(budget: Budget, clock: FakeClock, kind: Kind, times: int) -> list[float]:
    """Send so many requests as soon as each may go, and return when each went, in seconds from the start."""
    start, moments = clock.monotonic(), []
    for _ in range(times):
        clock.sleep(budget.find_wait(kind, clock.monotonic()))
        budget.count(kind, clock.monotonic())
        moments.append(clock.monotonic() - start)
    return moments


@pytest.fixture
def patient() -> Budget:
    """The known limits, for a caller who has all day."""
    return Budget("seed", max_wait_seconds=2 * DAY)


@pytest.mark.parametrize(("kind", "minute", "hour"), [("read", 45, 180), ("write", 9, 90)])
def test_requests_go_as_soon_as_they_may(patient: Budget, clock: FakeClock, kind: Kind, minute: int, hour: int) -> None:
    """Nine tenths of a minute's requests go at once, the next a minute later, until the hour's are used up."""
    moments = spend(patient, clock, kind, hour + 1)

    assert moments[:hour] == [60.0 * (number // minute) for number in range(hour)]
    assert moments[hour] == 3_600.0


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seconds", [MINUTE, HOUR, DAY])
def test_no_window_ever_holds_more_than_its_share(patient: Budget, clock: FakeClock, kind: Kind, seconds: int) -> None:
    """Wherever a window of the limits begins, at most nine tenths of what it allows are in it."""
    allowed = int(SHARE * POLICIES["seed"][kind].windows[seconds])

    moments = spend(patient, clock, kind, 1_200)

    assert max(sum(begin <= moment < begin + seconds for moment in moments) for begin in set(moments)) == allowed
    assert SHARE == 0.9


def test_reads_and_writes_are_paced_apart(patient: Budget, clock: FakeClock) -> None:
    """A minute full of writes leaves its reads alone."""
    spend(patient, clock, "write", 9)

    assert patient.find_wait("write", clock.monotonic()) == 60.0
    assert patient.find_wait("read", clock.monotonic()) == 0.0


def test_room_comes_back_one_by_one(patient: Budget, clock: FakeClock) -> None:
    """A window slides: a minute after each request there is room for one."""
    for _ in range(9):
        spend(patient, clock, "write", 1)
        clock.advance(2.0)

    assert patient.find_wait("write", clock.monotonic()) == 42.0
    clock.advance(42.0)
    assert patient.find_wait("write", clock.monotonic()) == 0.0


def test_too_long_a_wait_is_refused_in_words(clock: FakeClock) -> None:
    """A wait for the hour is an error that names the windows, the wait and the option; nothing is counted."""
    budget = Budget("seed", max_wait_seconds=120.0)
    spend(budget, clock, "read", 180)
    clock.advance(0.75)

    expected = (
        r"^the budget of 45 reads a minute, 180 reads an hour, 900 reads a day is used up for another 3420 s; "
        r"run again later, or allow the wait with --max-wait 3420$"
    )
    with pytest.raises(BudgetSpentError, match=expected):
        budget.find_wait("read", clock.monotonic())
    assert budget.find_wait("write", clock.monotonic()) == 0.0


def test_wait_of_just_the_allowed_length_is_waited(clock: FakeClock) -> None:
    """The longest wait allowed is allowed."""
    budget = Budget("seed", max_wait_seconds=60.0)
    spend(budget, clock, "write", 9)

    assert budget.find_wait("write", clock.monotonic()) == 60.0


def test_end_of_a_run_says_what_each_window_holds(patient: Budget, clock: FakeClock) -> None:
    """The counts are those of the whole run, and of each window as it stands."""
    spend(patient, clock, "read", 50)
    spend(patient, clock, "write", 2)

    assert patient.lines(clock.monotonic()) == [
        "reads: 50 in this run, 5 of 45 a minute, 50 of 180 an hour, 50 of 900 a day",
        "writes: 2 in this run, 2 of 9 a minute, 2 of 90 an hour, 2 of 450 a day",
    ]


def test_server_without_limits_is_counted_and_never_waited_for(clock: FakeClock) -> None:
    """On this machine nothing is paced."""
    budget = Budget("none", max_wait_seconds=0.0)

    assert spend(budget, clock, "read", 1_000) == [0.0] * 1_000
    assert budget.lines(clock.monotonic()) == ["reads: 1000 in this run", "writes: 0 in this run"]
