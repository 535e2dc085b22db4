"""A process that forks while its threads are inside a store leaves its child one that works."""

from __future__ import annotations

import ctypes
import os
import signal
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest

from contract_tests.client.script import Script, give
from infakt import Infakt, MemoryQuotaStore, Quota, QuotaStore, SQLiteQuotaStore, Window
from infakt.webhooks import MemorySeenStore, SQLiteSeenStore

FORKS = 8
PAUSE_SECONDS = 0.002  # without a pause a child that stands in line for a file would seldom get its turn
HANGING_SECONDS = 5
DEMANDS = [("read:a", (Window(1_000_000, 60),))]
START = 1_793_876_400.0


@contextmanager
def busy(act: Callable[[], object], threads: int = 2) -> Iterator[None]:
    """Keep threads inside of something all the time."""
    is_over = threading.Event()

    def repeat() -> None:
        while not is_over.is_set():
            act()

    workers = [threading.Thread(target=repeat) for _ in range(threads)]
    for worker in workers:
        worker.start()
    try:
        yield
    finally:
        is_over.set()
        for worker in workers:
            worker.join()


def fork(act: Callable[[], object]) -> int:
    """Do something in a child, and return its exit code: 0 when it did, a negative one when it hung."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn of what is tested here
        process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(HANGING_SECONDS)
    code = 1
    try:
        act()
        code = 0
    finally:
        os._exit(code)


def pass_through(store: QuotaStore) -> None:
    """Take a place and settle it, and look."""
    ticket = store.reserve(DEMANDS, START)
    assert isinstance(ticket, tuple)
    store.settle(DEMANDS, ticket, START)
    store.look(DEMANDS[0], START)


def count_failures(act: Callable[[], object], in_child: Callable[[], object] | None = None) -> int:
    """Fork while threads are inside of something that the child does too, or else; stop at the third that fails."""
    failures = 0
    with busy(act):
        for _ in range(FORKS):
            failures += fork(in_child or act) != 0
            if failures == 3:
                break
    return failures


def test_store_works_in_a_child(store: QuotaStore) -> None:
    """A child forked while threads are inside a store takes a place at once."""

    def pass_through_now_and_then() -> None:
        pass_through(store)
        time.sleep(PAUSE_SECONDS)

    is_local = isinstance(store, MemoryQuotaStore)
    in_child = partial(pass_through, store)

    assert count_failures(in_child if is_local else pass_through_now_and_then, in_child) == 0


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_seen_store_works_in_a_child(kind: str, tmp_path: Path) -> None:
    """So does what remembers events."""
    seen = MemorySeenStore() if kind == "memory" else SQLiteSeenStore(tmp_path / "seen.db")

    def remember() -> None:
        seen.claim("event", "try")
        seen.release("event", "try")

    def remember_now_and_then() -> None:
        remember()
        time.sleep(PAUSE_SECONDS)

    assert count_failures(remember if kind == "memory" else remember_now_and_then, remember) == 0


def test_counts_of_memory_are_whole_in_a_child() -> None:
    """What was counted before a fork counts in the child, and no call is half counted."""
    store = MemoryQuotaStore()

    def check() -> None:
        used = store.look(DEMANDS[0], START)[0][0]
        ticket = store.take(DEMANDS, START)
        store.settle(DEMANDS, ticket, START)
        assert used > 0
        assert store.look(DEMANDS[0], START)[0][0] == used + 1

    pass_through(store)
    with busy(lambda: pass_through(store)):
        codes = {fork(check) for _ in range(FORKS)}

    assert codes == {0}


def test_file_counts_parent_and_children(tmp_path: Path) -> None:
    """Calls of parent and children are counted in one file, each once."""
    store = SQLiteQuotaStore(tmp_path / "quota.db")
    pass_through(store)
    codes = {fork(lambda: pass_through(store)) for _ in range(FORKS)}
    pass_through(store)

    assert codes == {0}
    assert store.look(DEMANDS[0], START)[0][0] == FORKS + 2
    store.close()


def test_fork_within_a_store_goes_on() -> None:
    """A signal's handler may fork while its own thread is inside a store; both go on."""
    store = MemoryQuotaStore()
    codes: list[int] = []

    def handle(*_: object) -> None:
        codes.append(fork(lambda: pass_through(store)))

    previous = signal.signal(signal.SIGALRM, handle)
    try:
        for _ in range(10):
            signal.setitimer(signal.ITIMER_REAL, 0.003)
            while not codes:
                pass_through(store)
            assert codes.pop() == 0
    finally:
        signal.signal(signal.SIGALRM, previous)


def test_client_works_in_a_child(tmp_path: Path) -> None:
    """A child's client, with the store that threads of the parent are inside of, makes its calls."""
    store = SQLiteQuotaStore(tmp_path / "quota.db")

    def call() -> None:
        with httpx.Client(transport=Script(give(200, {"id": 1}))) as http:
            client = Infakt(api_key="k", http_client=http, quota=Quota(reads=DEMANDS[0][1]), quota_store=store)
            assert client.clients.get(1).id == 1

    assert count_failures(lambda: pass_through(store), call) == 0
    store.close()


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_fork_that_python_does_not_see(kind: str, tmp_path: Path) -> None:
    """A server that forks in C, without Python's word before it, gives children that work too."""
    store = MemoryQuotaStore() if kind == "memory" else SQLiteQuotaStore(tmp_path / "quota.db")
    pass_through(store)
    library = ctypes.PyDLL(None)
    process = library.fork()
    if not process:
        signal.alarm(HANGING_SECONDS)
        try:
            library.PyOS_AfterFork_Child()
            pass_through(store)
            os._exit(0)
        finally:
            os._exit(1)

    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
