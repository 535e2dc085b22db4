"""All stores count in the same way: in memory, in a file, in Redis."""

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
    """With two calls at 0 and 4 filling the window, the next is allowed at 10."""
    _settle(store, START)
    _settle(store, START + 4)

    assert store.reserve(TWO_IN_TEN, START + 5) == pytest.approx(5)


def test_call_counts_for_one_window(store: QuotaStore) -> None:
    """A call counts for the length of its window and no longer."""
    _settle(store, START)
    _settle(store, START + 4)

    assert isinstance(store.reserve(TWO_IN_TEN, START + 10.001), tuple)


def test_longest_window_counts_too(store: QuotaStore) -> None:
    """Three calls in a hundred seconds fill the longer window, however they are spread."""
    for offset in (0, 20, 40):
        _settle(store, START + offset)

    assert store.reserve(TWO_IN_TEN, START + 60) == pytest.approx(40)


def test_call_counts_from_its_answer(store: QuotaStore) -> None:
    """The server counted a call at some time before its answer, so it stops counting a window after the answer."""
    first = store.reserve(TWO_IN_TEN, START)
    assert isinstance(first, tuple)
    _settle(store, START + 1)
    store.settle(TWO_IN_TEN, first, START + 3)

    assert store.reserve(TWO_IN_TEN, START + 4) == pytest.approx(7)


def test_call_in_progress_counts(store: QuotaStore) -> None:
    """A call without an answer yet counts as if sent now."""
    store.take(TWO_IN_TEN, START)
    store.take(TWO_IN_TEN, START)

    assert store.reserve(TWO_IN_TEN, START + 30) == pytest.approx(10)


def test_released_call_does_not_count(store: QuotaStore) -> None:
    """A released call does not count."""
    store.take(TWO_IN_TEN, START)
    store.release(TWO_IN_TEN, store.take(TWO_IN_TEN, START))

    assert isinstance(store.reserve(TWO_IN_TEN, START), tuple)


def test_block_holds_back_every_caller(store: QuotaStore) -> None:
    """No caller sends before the time the server named, and an earlier time does not shorten it."""
    store.block(TWO_IN_TEN, START + 30)
    store.block(TWO_IN_TEN, START + 5)

    assert store.reserve(TWO_IN_TEN, START) == pytest.approx(30)


def test_several_keys_are_reserved_together_or_not_at_all(store: QuotaStore) -> None:
    """If one key has no room, nothing is reserved for the other."""
    free = ("ksef_import:a", (Window(1, 10),))
    store.take(TWO_IN_TEN, START)
    store.take(TWO_IN_TEN, START)

    assert store.reserve([*TWO_IN_TEN, free], START) == pytest.approx(10)
    assert store.look(free, START) == [(0, 0.0)]


def test_windows_report_what_is_used(store: QuotaStore) -> None:
    """Each window reports how many of its calls are used and when the next is allowed."""
    _settle(store, START)
    _settle(store, START + 4)

    assert store.look(TWO_IN_TEN[0], START + 5) == [(2, pytest.approx(5)), (2, 0.0)]


@pytest.mark.parametrize("seconds", [0.001, 0.5])
@pytest.mark.parametrize("lasts", [0.0, 0.4, 59.0, 61.0, 4000.0])
def test_window_shorter_than_a_call(store: QuotaStore, seconds: float, lasts: float) -> None:
    """A call that lasts longer than its window, or than any call should, is settled and counted like any other."""
    windows = [("read:a", (Window(2, seconds),))]
    slow = store.take(windows, START)
    for number in range(5):
        store.release(windows, store.take(windows, START + lasts * number / 4))
    store.settle(windows, slow, START + lasts)

    assert store.look(windows[0], START + lasts)[0][0] >= 1
    assert isinstance(store.reserve(windows, START + lasts + seconds + 0.001), tuple)


def test_call_that_never_ends_stops_counting(store: QuotaStore) -> None:
    """A call whose process died stops counting one window after a minute has passed since it was sent."""
    store.take(TWO_IN_TEN, START)
    store.take(TWO_IN_TEN, START)

    assert store.reserve(TWO_IN_TEN, START + 65) == pytest.approx(5)
    assert isinstance(store.reserve(TWO_IN_TEN, START + 70.001), tuple)


def test_programs_with_different_windows_share_a_store(store: QuotaStore) -> None:
    """Each program keeps to its own windows, and the calls of all programs count in them."""
    small, large = [("read:a", (Window(2, 10),))], [("read:a", (Window(3, 5), Window(5, 1000)))]
    for offset in (0, 1, 2):
        ticket = store.reserve(large, START + offset)
        assert isinstance(ticket, tuple)
        store.settle(large, ticket, START + offset)

    assert store.reserve(small, START + 3) == pytest.approx(8)
    assert store.reserve(large, START + 3) == pytest.approx(2)
    for offset in (20, 40):
        _settle_in(store, small, START + offset)
    assert store.reserve(large, START + 60) == pytest.approx(940)  # the other program's calls were kept
    assert isinstance(store.reserve(small, START + 60), tuple)


def _settle_in(store: QuotaStore, demands: list[tuple[str, tuple[Window, ...]]], now: float) -> None:
    ticket = store.reserve(demands, now)
    assert isinstance(ticket, tuple)
    store.settle(demands, ticket, now)


@pytest.mark.parametrize("retry_after", [None, 0.0, 0.2])
def test_repeated_refusals_hold_back_longer(store: QuotaStore, retry_after: float | None) -> None:
    """A refusal without Retry-After holds back for 1 s, the next for 2 s, up to 32 s; a success resets it."""
    now, waits = START, []
    for _ in range(7):
        ticket = store.reserve(TWO_IN_TEN, now)
        assert isinstance(ticket, tuple)
        store.refuse(TWO_IN_TEN, ticket, now + 0.1, retry_after)
        wait = store.reserve(TWO_IN_TEN, now + 0.1)
        assert isinstance(wait, float)
        waits.append(wait)
        now += 0.1 + wait + 0.001
    _settle_in(store, TWO_IN_TEN, now)
    store.refuse(TWO_IN_TEN, store.take(TWO_IN_TEN, now + 50), now + 50, retry_after)

    assert waits == [pytest.approx(seconds) for seconds in (1, 2, 4, 8, 16, 32, 32)]
    assert store.reserve(TWO_IN_TEN, now + 50) == pytest.approx(1)


def test_simultaneous_refusals_count_as_one(store: QuotaStore) -> None:
    """Calls that were in progress together and were all refused hold back as long as one refusal does."""
    tickets = [store.take(TWO_IN_TEN, START + number / 100) for number in range(10)]
    for ticket in tickets:
        store.refuse(TWO_IN_TEN, ticket, START + 1, None)

    assert store.reserve(TWO_IN_TEN, START + 1) == pytest.approx(1)


def test_one_call_is_sent_after_a_refusal(store: QuotaStore) -> None:
    """After the pause one call is sent; the others follow once it has succeeded, or one by one after a pause."""
    many = [("read:a", (Window(100, 10),))]
    store.refuse(many, store.take(many, START), START + 0.1, 5.0)
    ticket = store.reserve(many, START + 5.2)
    assert isinstance(ticket, tuple)
    waits = [store.reserve(many, START + 5.2) for _ in range(3)]
    store.settle(many, ticket, START + 5.3)

    assert waits == [pytest.approx(1)] * 3
    assert all(isinstance(store.reserve(many, START + 5.3), tuple) for _ in range(3))


def test_success_of_an_earlier_call_does_not_end_the_pause(store: QuotaStore) -> None:
    """The success of a call that was sent before another was refused does not end the pause."""
    early, late = store.take(TWO_IN_TEN, START), store.take(TWO_IN_TEN, START)
    store.refuse(TWO_IN_TEN, late, START + 0.1, 30.0)
    store.settle(TWO_IN_TEN, early, START + 0.2)

    assert store.reserve(TWO_IN_TEN, START + 0.2) == pytest.approx(29.9)


def test_calls_beyond_the_quota_are_sent_one_at_a_time(store: QuotaStore) -> None:
    """Of the calls that cannot wait one is sent at once, the next after the shorter of a window and ten seconds."""
    for seconds, turn in ((3.0, 3.0), (60.0, 10.0)):
        demands = [(f"read:{seconds}", (Window(1, seconds), Window(5, 1000)))]
        store.take(demands, START)

        assert isinstance(store.overtake(demands, START), tuple)
        assert store.overtake(demands, START + 1) == pytest.approx(turn - 1)
        assert isinstance(store.overtake(demands, START + turn), tuple)


def test_refusal_also_holds_back_calls_that_cannot_wait(store: QuotaStore) -> None:
    """A refusal also holds back callers that cannot wait."""
    store.refuse(TWO_IN_TEN, store.take(TWO_IN_TEN, START), START, 500.0)

    assert store.overtake(TWO_IN_TEN, START + 1) == pytest.approx(499)


@pytest.mark.parametrize("change", ["deleted", "replaced", "emptied"])
def test_missing_file_is_created_again(tmp_path: Path, change: str) -> None:
    """A file deleted or replaced while it is open is noticed, and two processes still count in the same file."""
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
    """Return the CPU seconds taken to reserve 600 times among the given number of calls."""
    demands = [(f"read:{calls}", windows)]
    for number in range(calls):
        store.settle(demands, store.take(demands, START + number / 1000), START + number / 1000)
    began = time.process_time()
    for _ in range(600):
        store.reserve(demands, START + calls / 1000)
    return time.process_time() - began


def test_cost_of_a_call_does_not_grow_with_their_number(tmp_path: Path) -> None:
    """Reserving among thousands of calls costs hardly more than among ten."""
    windows = (Window(10, 0.001), Window(2500, 86_400))
    with closing(SQLiteQuotaStore(tmp_path / "quota.db")) as store:
        few, many = _measure(store, windows, 10), _measure(store, windows, 2500)

    assert many < 2 * few + 0.02  # the resolution of the CPU clock


def _reserve_many(path: Path, tries: int, results: multiprocessing.Queue[int]) -> None:
    store = SQLiteQuotaStore(path)
    demands = [("read:a", (Window(50, 60),))]
    results.put(sum(isinstance(store.reserve(demands, START), tuple) for _ in range(tries)))


def test_processes_share_one_file_exactly(tmp_path: Path) -> None:
    """Four processes that create the file at once, with 40 tries each, get exactly the 50 calls allowed."""
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
    """Sixteen processes reserve two hundred calls each in one file, all at once, and 3,200 are counted."""
    path = tmp_path / "quota.db"
    context = multiprocessing.get_context("fork")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn if other tests left threads running
        workers = [context.Process(target=_take_many, args=(path, 200)) for _ in range(16)]
        for worker in workers:
            worker.start()
    for worker in workers:
        worker.join(timeout=30)

    assert [worker.exitcode for worker in workers] == [0] * 16
    with closing(SQLiteQuotaStore(path)) as store:
        assert store.look(TWO_IN_TEN[0], START)[0][0] == 3200


def test_many_threads_share_a_store(store: QuotaStore) -> None:
    """Two hundred threads share a store; each gets an answer, and all their calls are counted."""
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
