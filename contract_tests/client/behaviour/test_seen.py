"""Deduplication of events: which were handled and which are in progress, in memory and in a file."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import Barrier as ThreadBarrier
from threading import Thread
from typing import Any

import pytest

from infakt import errors, webhooks
from infakt.webhooks import Claim, MemorySeenStore, SeenStore, SQLiteSeenStore
from infakt_emulator.clock import FakeClock

MINUTE = timedelta(minutes=1)
SECRET = "s3cret-that-must-not-be-seen"
BODY = json.dumps({"event": {"uuid": "e-1", "name": "invoice_paid"}}).encode()
_owners = map(str, count())


@pytest.fixture(params=["memory", "sqlite"])
def seen(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> SeenStore:
    """Each store of the package, with a lease of a minute."""
    if request.param == "memory":
        return MemorySeenStore(lease=MINUTE, clock=clock)
    return SQLiteSeenStore(tmp_path / "seen.sqlite3", lease=MINUTE, clock=clock)


def claim(seen: SeenStore, uuid: str) -> Claim:
    """Claim an event with a new owner that does not finish it."""
    return seen.claim(uuid, next(_owners))


def handle(seen: SeenStore, uuid: str) -> Claim:
    """Claim an event, and finish it if it is new."""
    owner = next(_owners)
    claimed = seen.claim(uuid, owner)
    if claimed is Claim.NEW:
        seen.finish(uuid, owner)
    return claimed


def test_event_is_new_until_it_is_done(seen: SeenStore) -> None:
    """Each claim says whether the event is new, in progress or done."""
    uuids = ("a", "b", "\ud800")

    assert [claim(seen, uuid) for uuid in uuids * 2] == [Claim.NEW] * 3 + [Claim.IN_PROGRESS] * 3
    for uuid in uuids:
        seen.finish(uuid, "any")
    assert [claim(seen, uuid) for uuid in uuids] == [Claim.DONE] * 3


def test_released_event_is_new_again(seen: SeenStore) -> None:
    """A release undoes only its own claim, and is no error for an event that never came."""
    assert [seen.claim(uuid, uuid * 2) for uuid in ("a", "b")] == [Claim.NEW] * 2
    for uuid, owner in (("a", "aa"), ("b", "another"), ("never", "aa"), ("\ud800", "aa")):
        seen.release(uuid, owner)

    assert [claim(seen, uuid) for uuid in ("a", "b")] == [Claim.NEW, Claim.IN_PROGRESS]


def test_claim_ends_with_its_lease(seen: SeenStore, clock: FakeClock) -> None:
    """The claim of a killed process expires with its lease, and not before."""
    claimed = [claim(seen, "a")]
    for seconds in (59.0, 2.0, 59.0, 2.0):
        clock.advance(seconds)
        claimed.append(claim(seen, "a"))

    assert claimed == [Claim.NEW, Claim.IN_PROGRESS, Claim.NEW, Claim.IN_PROGRESS, Claim.NEW]


def test_expired_claim_cannot_release_another(seen: SeenStore, clock: FakeClock) -> None:
    """A handler that outlived its lease may still finish its event, but not release another's claim."""
    assert [seen.claim(uuid, "late") for uuid in ("a", "b")] == [Claim.NEW] * 2
    clock.advance(61.0)
    assert [seen.claim(uuid, "second") for uuid in ("a", "b")] == [Claim.NEW] * 2
    seen.finish("a", "late")
    seen.release("b", "late")

    assert [claim(seen, uuid) for uuid in ("a", "b")] == [Claim.DONE, Claim.IN_PROGRESS]
    seen.release("a", "second")
    assert claim(seen, "a") is Claim.DONE


def test_done_event_outlives_the_lease(seen: SeenStore, clock: FakeClock) -> None:
    """A handled event stays handled after its lease would have expired."""
    handle(seen, "a")
    clock.advance(3600.0)

    assert claim(seen, "a") is Claim.DONE


@pytest.mark.parametrize("hours", [-1, -24 * 365 * 10])
def test_clock_set_back_blocks_no_event(tmp_path: Path, clock: FakeClock, hours: int) -> None:
    """A claim dated in the future is dropped; an event that was handled then stays handled."""
    seen = SQLiteSeenStore(tmp_path / "seen.sqlite3", lease=MINUTE, clock=clock)
    claim(seen, "claimed")
    handle(seen, "done")
    clock.advance(hours * 3600.0)

    assert [claim(seen, uuid) for uuid in ("claimed", "done")] == [Claim.NEW, Claim.DONE]


def test_event_is_new_to_one_thread(seen: SeenStore) -> None:
    """Of the threads that claim one event at the same time, only one gets it."""
    start, first = ThreadBarrier(4), list[str]()

    def work() -> None:
        start.wait(timeout=60)
        first.extend(uuid for uuid in map(str, range(20)) if claim(seen, uuid) is Claim.NEW)

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)

    assert sorted(first, key=int) == [str(number) for number in range(20)]


def test_memory_is_bounded() -> None:
    """Beyond the maximum the event that was done first is dropped, and no other."""
    seen = MemorySeenStore(max_events=2)

    assert [handle(seen, uuid) is Claim.NEW for uuid in ("a", "b", "a", "c", "c", "b", "a")] == [
        *(True, True, False),
        *(True, False, False, True),
    ]


def test_bounded_memory_drops_no_claim() -> None:
    """An event in progress is never dropped in favour of events that are done."""
    seen = MemorySeenStore(max_events=1)
    claim(seen, "slow")
    for uuid in ("a", "b"):
        handle(seen, uuid)

    assert claim(seen, "slow") is Claim.IN_PROGRESS


def test_file_outlives_its_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stores over the same file share their state, also after the working directory changed."""
    monkeypatch.chdir(tmp_path)
    store = SQLiteSeenStore("seen.sqlite3")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")

    assert [handle(store, "a"), handle(SQLiteSeenStore(tmp_path / "seen.sqlite3"), "a")] == [Claim.NEW, Claim.DONE]


def test_file_forgets_what_is_too_old(tmp_path: Path, clock: FakeClock) -> None:
    """A handled event is remembered for `max_age`, to the second, counted from when it was done."""
    seen = SQLiteSeenStore(tmp_path / "seen.sqlite3", max_age=timedelta(hours=1), clock=clock)
    handle(seen, "a")
    clock.advance(1_800)
    handle(seen, "b")
    clock.advance(1_800)

    at_its_age = handle(seen, "a")
    clock.advance(1)

    assert (at_its_age, handle(seen, "a"), handle(seen, "b")) == (Claim.DONE, Claim.NEW, Claim.DONE)


KILLED = f"""
import os, signal, sys
from datetime import timedelta
from infakt import webhooks
seen = webhooks.SQLiteSeenStore(sys.argv[1], lease=timedelta(minutes=1))
with webhooks.receive({BODY!r}, {webhooks.sign(BODY, SECRET)!r}, {SECRET!r}, seen=seen):
    os.kill(os.getpid(), signal.SIGKILL)
"""


class LaterClock(FakeClock):
    """The machine's clock, moved to after the lease."""

    def now(self) -> datetime:
        """Return the current time."""
        return datetime.now(UTC) + MINUTE + timedelta(seconds=1)


def test_event_of_a_killed_process_is_not_lost(tmp_path: Path) -> None:
    """After a kill inside the block the event is in progress for the lease, then it is new again."""
    path = tmp_path / "seen.sqlite3"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False, timeout=60)  # noqa: S603 - our own command
    assert killed.returncode == -signal.SIGKILL
    now, later = SQLiteSeenStore(path, lease=MINUTE), SQLiteSeenStore(path, lease=MINUTE, clock=LaterClock())

    with (
        pytest.raises(errors.WebhookInProgressError, match="being handled"),
        webhooks.receive(BODY, webhooks.sign(BODY, SECRET), SECRET, seen=now),
    ):
        pass
    with webhooks.receive(BODY, webhooks.sign(BODY, SECRET), SECRET, seen=later) as webhook:
        assert webhook == webhooks.parse(BODY)


_start: list[Barrier] = []


def _prepare(barrier: Barrier) -> None:
    """Hand a barrier to a new process."""
    _start.append(barrier)


def _claim(path: Path, uuids: list[str]) -> list[str]:
    """Return the events that a process was the first to claim; all processes meet before each event."""
    seen = SQLiteSeenStore(path)
    return [uuid for uuid in uuids if _start[0].wait(timeout=60) >= 0 and claim(seen, uuid) is Claim.NEW]


@pytest.fixture
def pool() -> Iterator[ProcessPoolExecutor]:
    """Two new processes that can wait for each other."""
    context = get_context("spawn")
    barrier = context.Barrier(2)
    with ProcessPoolExecutor(2, context, initializer=_prepare, initargs=(barrier,)) as executor:
        yield executor


def test_event_is_new_to_one_process(pool: ProcessPoolExecutor, tmp_path: Path) -> None:
    """Of two processes over one file, only one claims each event."""
    uuids = [str(number) for number in range(60)]

    claims = [pool.submit(_claim, tmp_path / "seen.sqlite3", uuids) for _ in range(2)]
    first = [uuid for claimed in claims for uuid in claimed.result(timeout=60)]

    assert sorted(first, key=int) == uuids


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda _: MemorySeenStore(max_events=0), "max_events must be at least 1, got 0"),
        (lambda _: MemorySeenStore(lease=timedelta(0)), "lease must be a timedelta above 0"),
        (lambda _: MemorySeenStore(lease=60), "lease must be a timedelta above 0, got 60"),
        (lambda _: SQLiteSeenStore(":memory:"), "MemorySeenStore remembers without one"),
        (lambda _: SQLiteSeenStore(""), "needs the path of a file"),
        (lambda folder: SQLiteSeenStore(folder / "a", max_age=timedelta(0)), "max_age must be a timedelta above 0"),
        (lambda folder: SQLiteSeenStore(folder / "a", lease=-MINUTE), "lease must be a timedelta above 0"),
        (SQLiteSeenStore, "cannot hold the seen events"),
        (lambda folder: SQLiteSeenStore(folder / "none" / "a"), "cannot hold the seen events"),
    ],
)
def test_unusable_store_is_refused(make: Any, message: str, tmp_path: Path) -> None:
    """An unusable store is refused when it is created."""
    with pytest.raises(errors.ConfigurationError, match=message):
        make(tmp_path)
