"""A process that forks while its threads are using a store leaves the child a working store."""

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
PAUSE_SECONDS = 0.002  # without a pause, a child waiting for the file's lock would seldom get it
HANG_SECONDS = 5
DEMANDS = [("read:a", (Window(1_000_000, 60),))]
START = 1_793_876_400.0


@contextmanager
def busy(act: Callable[[], object], threads: int = 2) -> Iterator[None]:
    """Keep threads running an action for as long as the context is open."""
    stop = threading.Event()

    def repeat() -> None:
        while not stop.is_set():
            act()

    workers = [threading.Thread(target=repeat) for _ in range(threads)]
    for worker in workers:
        worker.start()
    try:
        yield
    finally:
        stop.set()
        for worker in workers:
            worker.join()


def fork(act: Callable[[], object]) -> int:
    """Run an action in a child and return its exit code: 0 for success, negative if it hung."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn about forking with threads
        process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(HANG_SECONDS)
    code = 1
    try:
        act()
        code = 0
    finally:
        os._exit(code)


def use(store: QuotaStore) -> None:
    """Reserve a call, settle it, and look."""
    ticket = store.reserve(DEMANDS, START)
    assert isinstance(ticket, tuple)
    store.settle(DEMANDS, ticket, START)
    store.look(DEMANDS[0], START)


def count_failures(act: Callable[[], object], in_child: Callable[[], object] | None = None) -> int:
    """Fork while threads run an action that the child runs too, unless it has its own; stop at the third failure."""
    failures = 0
    with busy(act):
        for _ in range(FORKS):
            failures += fork(in_child or act) != 0
            if failures == 3:
                break
    return failures


def test_store_works_in_a_child(store: QuotaStore) -> None:
    """A child forked while threads are using a store can reserve a call at once."""

    def use_with_pauses() -> None:
        use(store)
        time.sleep(PAUSE_SECONDS)

    is_local = isinstance(store, MemoryQuotaStore)
    in_child = partial(use, store)

    assert count_failures(in_child if is_local else use_with_pauses, in_child) == 0


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_seen_store_works_in_a_child(kind: str, tmp_path: Path) -> None:
    """The same holds for the store that remembers webhook events."""
    seen = MemorySeenStore() if kind == "memory" else SQLiteSeenStore(tmp_path / "seen.db")

    def remember() -> None:
        seen.claim("event", "try")
        seen.release("event", "try")

    def remember_with_pauses() -> None:
        remember()
        time.sleep(PAUSE_SECONDS)

    assert count_failures(remember if kind == "memory" else remember_with_pauses, remember) == 0


def test_memory_counts_are_consistent_in_a_child() -> None:
    """Calls counted before a fork count in the child, and no call is half counted."""
    store = MemoryQuotaStore()

    def check() -> None:
        used = store.look(DEMANDS[0], START)[0][0]
        ticket = store.take(DEMANDS, START)
        store.settle(DEMANDS, ticket, START)
        assert used > 0
        assert store.look(DEMANDS[0], START)[0][0] == used + 1

    use(store)
    with busy(lambda: use(store)):
        codes = {fork(check) for _ in range(FORKS)}

    assert codes == {0}


def test_file_counts_parent_and_children(tmp_path: Path) -> None:
    """Calls of the parent and its children are counted in one file, each once."""
    store = SQLiteQuotaStore(tmp_path / "quota.db")
    use(store)
    codes = {fork(lambda: use(store)) for _ in range(FORKS)}
    use(store)

    assert codes == {0}
    assert store.look(DEMANDS[0], START)[0][0] == FORKS + 2
    store.close()


def test_fork_inside_a_store_call_continues() -> None:
    """A signal handler may fork while its own thread is using a store; both processes continue."""
    store = MemoryQuotaStore()
    codes: list[int] = []

    def handle(*_: object) -> None:
        codes.append(fork(lambda: use(store)))

    previous = signal.signal(signal.SIGALRM, handle)
    try:
        for _ in range(10):
            signal.setitimer(signal.ITIMER_REAL, 0.003)
            while not codes:
                use(store)
            assert codes.pop() == 0
    finally:
        signal.signal(signal.SIGALRM, previous)


def test_client_works_in_a_child(tmp_path: Path) -> None:
    """A client in a child process makes its calls, even if threads of the parent were using the store."""
    store = SQLiteQuotaStore(tmp_path / "quota.db")

    def call() -> None:
        with httpx.Client(transport=Script(give(200, {"id": 1}))) as http:
            client = Infakt(api_key="k", http_client=http, quota=Quota(reads=DEMANDS[0][1]), quota_store=store)
            assert client.clients.get(1).id == 1

    assert count_failures(lambda: use(store), call) == 0
    store.close()


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
def test_fork_unknown_to_python(kind: str, tmp_path: Path) -> None:
    """A server that forks in C, without notifying Python first, produces working children too."""
    store = MemoryQuotaStore() if kind == "memory" else SQLiteQuotaStore(tmp_path / "quota.db")
    use(store)
    library = ctypes.PyDLL(None)
    process = library.fork()
    if not process:
        signal.alarm(HANG_SECONDS)
        try:
            library.PyOS_AfterFork_Child()
            use(store)
            os._exit(0)
        finally:
            os._exit(1)

    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == 0
