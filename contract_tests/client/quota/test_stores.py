"""Every store counts alike: in memory, in a file, in Redis."""

from __future__ import annotations

import multiprocessing
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from infakt import QuotaStore, SQLiteQuotaStore, Window

TWO_IN_TEN = [("read:a", (Window(2, 10), Window(3, 100)))]
START = 1_000_000.0


def _settle(store: QuotaStore, now: float) -> None:
    ticket = store.reserve(TWO_IN_TEN, now)
    assert isinstance(ticket, tuple)
    store.settle(TWO_IN_TEN, ticket, now)


def test_full_window_says_how_long(store: QuotaStore) -> None:
    """With both places taken at 0 and 4, the next is free at 10."""
    _settle(store, START)
    _settle(store, START + 4)

    assert store.reserve(TWO_IN_TEN, START + 5) == pytest.approx(5)


def test_place_is_free_when_its_window_has_passed(store: QuotaStore) -> None:
    """A call counts for its window's length and no longer."""
    _settle(store, START)
    _settle(store, START + 4)

    assert isinstance(store.reserve(TWO_IN_TEN, START + 10.001), tuple)


def test_longest_window_counts_too(store: QuotaStore) -> None:
    """Three in a hundred seconds are all, however they are spread."""
    for moment in (0, 20, 40):
        _settle(store, START + moment)

    assert store.reserve(TWO_IN_TEN, START + 60) == pytest.approx(40)


def test_call_counts_from_its_answer(store: QuotaStore) -> None:
    """The server saw a call somewhere before its answer, so its place is free a window after that."""
    first = store.reserve(TWO_IN_TEN, START)
    assert isinstance(first, tuple)
    _settle(store, START + 1)
    store.settle(TWO_IN_TEN, first, START + 3)

    assert store.reserve(TWO_IN_TEN, START + 4) == pytest.approx(7)


def test_call_under_way_takes_a_place(store: QuotaStore) -> None:
    """What is not answered yet counts as of now."""
    store.take(TWO_IN_TEN, START)
    store.take(TWO_IN_TEN, START)

    assert store.reserve(TWO_IN_TEN, START + 30) == pytest.approx(10)


def test_released_place_is_free(store: QuotaStore) -> None:
    """A refused call does not count."""
    store.take(TWO_IN_TEN, START)
    store.release(TWO_IN_TEN, store.take(TWO_IN_TEN, START))

    assert isinstance(store.reserve(TWO_IN_TEN, START), tuple)


def test_refusal_holds_everybody_back(store: QuotaStore) -> None:
    """Until the moment the server named nobody sends, and an earlier one does not shorten it."""
    store.block(TWO_IN_TEN, START + 30)
    store.block(TWO_IN_TEN, START + 5)

    assert store.reserve(TWO_IN_TEN, START) == pytest.approx(30)


def test_several_windows_are_taken_together_or_not_at_all(store: QuotaStore) -> None:
    """Where one key has no place, none is taken of the other."""
    free = ("ksef_import:a", (Window(1, 10),))
    store.take(TWO_IN_TEN, START)
    store.take(TWO_IN_TEN, START)

    assert store.reserve([*TWO_IN_TEN, free], START) == pytest.approx(10)
    assert store.look(free, START) == [(0, 0.0)]


def test_windows_tell_what_is_used(store: QuotaStore) -> None:
    """Each window tells how many of its calls are used and when a place is free."""
    _settle(store, START)
    _settle(store, START + 4)

    assert store.look(TWO_IN_TEN[0], START + 5) == [(2, pytest.approx(5)), (2, 0.0)]


@pytest.mark.parametrize("seconds", [0.001, 0.5])
@pytest.mark.parametrize("lasts", [0.0, 0.4, 59.0, 61.0, 4000.0])
def test_window_shorter_than_a_call(store: QuotaStore, seconds: float, lasts: float) -> None:
    """A call that lasts longer than its window, or than any call should, is settled and counted as any other."""
    windows = [("read:a", (Window(2, seconds),))]
    slow = store.take(windows, START)
    for number in range(5):
        store.release(windows, store.take(windows, START + lasts * number / 4))
    store.settle(windows, slow, START + lasts)

    assert store.look(windows[0], START + lasts)[0][0] >= 1
    assert isinstance(store.reserve(windows, START + lasts + seconds + 0.001), tuple)


def test_place_without_an_end_is_free_in_the_end(store: QuotaStore) -> None:
    """A call whose process died counts from a minute after it was sent, for a window."""
    store.take(TWO_IN_TEN, START)
    store.take(TWO_IN_TEN, START)

    assert store.reserve(TWO_IN_TEN, START + 65) == pytest.approx(5)
    assert isinstance(store.reserve(TWO_IN_TEN, START + 70.001), tuple)


def test_programs_with_other_windows_share_a_store(store: QuotaStore) -> None:
    """Each program keeps to its own windows, and the calls of all count in them."""
    small, large = [("read:a", (Window(2, 10),))], [("read:a", (Window(3, 5), Window(5, 1000)))]
    for moment in (0, 1, 2):
        ticket = store.reserve(large, START + moment)
        assert isinstance(ticket, tuple)
        store.settle(large, ticket, START + moment)

    assert store.reserve(small, START + 3) == pytest.approx(8)
    assert store.reserve(large, START + 3) == pytest.approx(2)
    for moment in (20, 40):
        _settle_in(store, small, START + moment)
    assert store.reserve(large, START + 60) == pytest.approx(940)  # the small program forgot nothing of the large one's
    assert isinstance(store.reserve(small, START + 60), tuple)


def _settle_in(store: QuotaStore, demands: list[tuple[str, tuple[Window, ...]]], now: float) -> None:
    ticket = store.reserve(demands, now)
    assert isinstance(ticket, tuple)
    store.settle(demands, ticket, now)


@pytest.mark.parametrize("told", [None, 0.0, 0.2])
def test_refusals_in_a_row_hold_back_ever_longer(store: QuotaStore, told: float | None) -> None:
    """A refusal without a word holds back for a second, the next for two, up to 32; a success ends it."""
    now, waits = START, []
    for _ in range(7):
        ticket = store.reserve(TWO_IN_TEN, now)
        assert isinstance(ticket, tuple)
        store.refuse(TWO_IN_TEN, ticket, now + 0.1, told)
        wait = store.reserve(TWO_IN_TEN, now + 0.1)
        assert isinstance(wait, float)
        waits.append(wait)
        now += 0.1 + wait + 0.001
    _settle_in(store, TWO_IN_TEN, now)
    store.refuse(TWO_IN_TEN, store.take(TWO_IN_TEN, now + 50), now + 50, told)

    assert waits == [pytest.approx(seconds) for seconds in (1, 2, 4, 8, 16, 32, 32)]
    assert store.reserve(TWO_IN_TEN, now + 50) == pytest.approx(1)


def test_refusals_of_one_moment_are_one(store: QuotaStore) -> None:
    """Calls that were under way together and are all refused hold back as one does."""
    tickets = [store.take(TWO_IN_TEN, START + number / 100) for number in range(10)]
    for ticket in tickets:
        store.refuse(TWO_IN_TEN, ticket, START + 1, None)

    assert store.reserve(TWO_IN_TEN, START + 1) == pytest.approx(1)


def test_one_call_tries_after_a_refusal(store: QuotaStore) -> None:
    """When the pause is over one call goes; the others follow when it has succeeded, or one after a pause."""
    many = [("read:a", (Window(100, 10),))]
    store.refuse(many, store.take(many, START), START + 0.1, 5.0)
    ticket = store.reserve(many, START + 5.2)
    assert isinstance(ticket, tuple)
    waits = [store.reserve(many, START + 5.2) for _ in range(3)]
    store.settle(many, ticket, START + 5.3)

    assert waits == [pytest.approx(1)] * 3
    assert all(isinstance(store.reserve(many, START + 5.3), tuple) for _ in range(3))


def test_success_from_before_a_refusal_ends_nothing(store: QuotaStore) -> None:
    """A call that was sent before another was refused says nothing of the limit by succeeding."""
    early, late = store.take(TWO_IN_TEN, START), store.take(TWO_IN_TEN, START)
    store.refuse(TWO_IN_TEN, late, START + 0.1, 30.0)
    store.settle(TWO_IN_TEN, early, START + 0.2)

    assert store.reserve(TWO_IN_TEN, START + 0.2) == pytest.approx(29.9)


def test_calls_without_a_place_go_one_at_a_time(store: QuotaStore) -> None:
    """Of those who cannot wait for a place one goes at once, the next a window later, or ten seconds."""
    for seconds, turn in ((3.0, 3.0), (60.0, 10.0)):
        demands = [(f"read:{seconds}", (Window(1, seconds), Window(5, 1000)))]
        store.take(demands, START)

        assert isinstance(store.overtake(demands, START), tuple)
        assert store.overtake(demands, START + 1) == pytest.approx(turn - 1)
        assert isinstance(store.overtake(demands, START + turn), tuple)


def test_nobody_goes_against_a_refusal(store: QuotaStore) -> None:
    """A refusal is the server's word, which holds for those without patience too."""
    store.refuse(TWO_IN_TEN, store.take(TWO_IN_TEN, START), START, 500.0)

    assert store.overtake(TWO_IN_TEN, START + 1) == pytest.approx(499)


@pytest.mark.parametrize("change", ["deleted", "replaced", "emptied"])
def test_file_that_is_gone_is_made_again(tmp_path: Path, change: str) -> None:
    """A file that is deleted or replaced while it is open is noticed: two processes go on counting in one."""
    path = tmp_path / "quota.db"
    with closing(SQLiteQuotaStore(path)) as first, closing(SQLiteQuotaStore(path)) as second:
        _settle(first, START)
        _settle(second, START)
        if change == "replaced":
            with closing(SQLiteQuotaStore(tmp_path / "other.db")) as other:
                other.look(TWO_IN_TEN[0], START)
            (tmp_path / "other.db").rename(path)
        elif change == "deleted":
            for file in tmp_path.iterdir():
                file.unlink()
        else:
            path.unlink()
            path.touch()

        _settle(first, START + 1)
        _settle(second, START + 1)

        assert path.stat().st_size > 0
        assert first.reserve(TWO_IN_TEN, START + 2) == pytest.approx(9)


def _measure(store: QuotaStore, windows: tuple[Window, ...], calls: int) -> float:
    """Return the processor's seconds that asking for a place takes among so many calls."""
    demands = [(f"read:{calls}", windows)]
    for number in range(calls):
        store.settle(demands, store.take(demands, START + number / 1000), START + number / 1000)
    began = time.process_time()
    for _ in range(600):
        store.reserve(demands, START + calls / 1000)
    return time.process_time() - began


def test_call_costs_the_same_among_many(tmp_path: Path) -> None:
    """Asking for a place among thousands of calls costs hardly more than among ten."""
    windows = (Window(10, 0.001), Window(2500, 86_400))
    with closing(SQLiteQuotaStore(tmp_path / "quota.db")) as store:
        few, many = _measure(store, windows, 10), _measure(store, windows, 2500)

    assert many < 2 * few + 0.02  # what the processor's clock is off by


def _reserve_many(path: Path, tries: int, results: multiprocessing.Queue[int]) -> None:
    store = SQLiteQuotaStore(path)
    demands = [("read:a", (Window(50, 60),))]
    results.put(sum(isinstance(store.reserve(demands, START), tuple) for _ in range(tries)))


def test_processes_share_one_file_exactly(tmp_path: Path) -> None:
    """Four processes that make the file at once, with 40 tries each, get the 50 places there are, not one more."""
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[int] = context.Queue()
    path = tmp_path / "quota.db"
    workers = [context.Process(target=_reserve_many, args=(path, 40, results)) for _ in range(4)]
    for worker in workers:
        worker.start()
    admitted = [results.get(timeout=30) for _ in workers]
    for worker in workers:
        worker.join(timeout=30)

    assert sum(admitted) == 50


def _take_many(path: Path, calls: int) -> None:
    with closing(SQLiteQuotaStore(path)) as store:
        for _ in range(calls):
            store.take(TWO_IN_TEN, START)


def test_no_call_of_many_processes_is_lost(tmp_path: Path) -> None:
    """Sixteen processes take two hundred places each of one file, all at once, and 3,200 are counted."""
    path = tmp_path / "quota.db"
    context = multiprocessing.get_context("fork")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn where other tests left threads
        workers = [context.Process(target=_take_many, args=(path, 200)) for _ in range(16)]
        for worker in workers:
            worker.start()
    for worker in workers:
        worker.join(timeout=30)

    assert [worker.exitcode for worker in workers] == [0] * 16
    with closing(SQLiteQuotaStore(path)) as store:
        assert store.look(TWO_IN_TEN[0], START)[0][0] == 3200


def test_many_threads_wait_for_their_turn(store: QuotaStore) -> None:
    """Two hundred threads share a store; each is answered, and their calls are counted."""
    demands = [("read:a", (Window(10_000, 60),))]
    start = threading.Barrier(200)

    def call() -> None:
        start.wait(timeout=20)
        for _ in range(5):
            ticket = store.reserve(demands, START)
            assert isinstance(ticket, tuple)
            store.settle(demands, ticket, START)

    with ThreadPoolExecutor(200) as pool:
        errors = [work.exception() for work in [pool.submit(call) for _ in range(200)]]

    assert errors == [None] * 200
    assert store.look(demands[0], START)[0][0] == 1000
