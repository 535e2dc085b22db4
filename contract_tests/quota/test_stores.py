"""Every store counts alike: in memory, in a file, in Redis."""

from __future__ import annotations

import multiprocessing
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from contract_tests.left_out import needs
from contract_tests.system_packages import REDIS
from infakt import MemoryQuotaStore, QuotaStore, RedisQuotaStore, SQLiteQuotaStore, Window

TWO_IN_TEN = [("read:a", (Window(2, 10), Window(3, 100)))]
START = 1_000_000.0


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """A real Redis on a free port of this machine, for the session."""
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    command = [REDIS.require(), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own command
        assert server.stdout is not None
        while "Ready to accept connections" not in server.stdout.readline():
            assert server.poll() is None
        yield f"redis://127.0.0.1:{port}/0"
        server.terminate()


@pytest.fixture(params=["memory", "sqlite", pytest.param("redis", marks=needs(REDIS))])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[QuotaStore]:
    """A fresh store of each kind; Redis where its server is installed."""
    if request.param == "memory":
        yield MemoryQuotaStore()
    elif request.param == "sqlite":
        with closing(SQLiteQuotaStore(tmp_path / "quota.db")) as file:
            yield file
    else:
        url = request.getfixturevalue("redis_url")
        with closing(RedisQuotaStore(url, prefix=f"{tmp_path.name}:")) as server:
            yield server


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
