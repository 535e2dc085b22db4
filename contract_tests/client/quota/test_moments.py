"""Moments at the edge of a window, of a refusal and of a call without an end, the same in every store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from infakt import QuotaStore, Window

Demand = tuple[str, tuple[Window, ...]]
START = 1_000_000.0
ONE_IN_TEN: Demand = ("read:a", (Window(1, 10),))
MANY: Demand = ("read:a", (Window(50, 100),))


def take(store: Any, demand: Demand, now: float) -> Sequence[int]:
    """Take a place, whether or not there is one."""
    ticket: Sequence[int] = store.take([demand], now)
    return ticket


@pytest.mark.parametrize(("seconds", "used"), [(9.5, 1), (10, 0)])
def test_call_leaves_its_window_at_its_length(store: QuotaStore, seconds: float, used: int) -> None:
    """A call counts until the window has passed since its answer, and from that moment on no more."""
    store.settle([ONE_IN_TEN], tuple(take(store, ONE_IN_TEN, START)), START)

    assert store.look(ONE_IN_TEN, START + seconds) == [(used, 10 - seconds)]


def test_calls_without_an_end_are_each_counted_once(store: QuotaStore) -> None:
    """Of two calls whose end nobody reported, the one that is just a minute old counts as answered too, and once."""
    take(store, MANY, START)
    take(store, MANY, START + 1)

    used = [store.look(MANY, START + 61 + seconds)[0][0] for seconds in (0, 99, 100)]

    assert used == [2, 1, 0]


def test_call_sent_at_the_moment_of_a_refusal_does_not_lift_it(store: QuotaStore) -> None:
    """Only a call that was sent after a refusal shows, by its success, that the limit is over."""
    first, second = (tuple(take(store, MANY, START)) for _ in range(2))
    store.refuse([MANY], first, START, 30.0)

    store.settle([MANY], second, START + 1)

    assert store.reserve([MANY], START + 1) == 29.0


def test_clock_set_back_delays_a_call_without_a_place_by_one_turn(store: QuotaStore) -> None:
    """After the clock was set back, a call without a place waits for a turn, not for the clock to catch up."""
    demand: Demand = ("read:a", (Window(1, 3600),))
    assert isinstance(store.overtake([demand], START), tuple)

    assert store.overtake([demand], START - 1_000) == 10.0
