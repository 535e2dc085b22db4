"""Every default has its documented value; the values here are written by hand, never read from the code."""

from __future__ import annotations

import inspect
import logging
import re
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import redis

import infakt
from contract_tests.client.quota import conftest as quota_stores
from contract_tests.client.script import Act, Script, answer, give
from contract_tests.left_out import needs
from contract_tests.system_packages import REDIS
from infakt import OMIT, Infakt, MemoryQuotaStore, Quota, RedisQuotaStore, Retry, SQLiteQuotaStore, Window, webhooks
from infakt.errors import ServerError, TaskPendingError, TaskWithoutDocumentError, UnusableAnswerError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
Demands = Sequence[tuple[str, tuple[Window, ...]]]
redis_url = quota_stores.redis_url
START = 1_000_000.0
ONE_IN_TEN: Demands = [("read:a", (Window(1, 10),))]
MANY: Demands = [("read:a", (Window(1000, 60),))]
MINUTE, HOUR, DAY = 60, 3_600, 86_400

READS = (Window(50, MINUTE), Window(200, HOUR), Window(1_000, DAY))
WRITES = (Window(10, MINUTE), Window(100, HOUR), Window(500, DAY))
KSEF_IMPORTS = (Window(6, HOUR),)
STRICTEST = Quota(reads=READS, writes=WRITES, ksef_imports=KSEF_IMPORTS, max_wait=60.0)
PUBLISHED = Quota(reads=(Window(300, MINUTE),), writes=(Window(150, MINUTE),), ksef_imports=KSEF_IMPORTS, max_wait=60.0)
DEFAULTS: dict[str, object] = {
    "Infakt.timeout": 30.0,
    "Infakt.quota": STRICTEST,
    "Infakt.max_download_bytes": 500_000_000,
    "AsyncInfakt.timeout": 30.0,
    "AsyncInfakt.quota": STRICTEST,
    "AsyncInfakt.max_download_bytes": 500_000_000,
    "Retry.attempts": 4,
    "Retry.deadline": 120.0,
    "Retry.base": 0.5,
    "Retry.cap": 8.0,
    "Retry.limit_floor": 1.0,
    "Retry.limit_cap": 30.0,
    "Quota.reads": READS,
    "Quota.writes": WRITES,
    "Quota.ksef_imports": KSEF_IMPORTS,
    "Quota.max_wait": 60.0,
    "Quota.published.max_wait": 60.0,
    "RedisQuotaStore.prefix": "infakt:quota:",
    "RedisQuotaStore.timeout": 0.4,
    "MemorySeenStore.max_events": 10_000,
    "MemorySeenStore.lease": timedelta(minutes=5),
    "SQLiteSeenStore.max_age": timedelta(days=30),
    "SQLiteSeenStore.lease": timedelta(minutes=5),
}
"""The arguments of the public classes whose default is not None."""
CONFIGURABLE: list[Callable[..., Any]] = [
    infakt.Infakt,
    infakt.AsyncInfakt,
    Retry,
    Quota,
    Quota.published,
    MemoryQuotaStore,
    SQLiteQuotaStore,
    RedisQuotaStore,
    webhooks.MemorySeenStore,
    webhooks.SQLiteSeenStore,
]
METHOD_DEFAULTS: dict[str, list[object]] = {"limit": [100], "offset": [0], "prefetch": [0], "strict": [False]}
"""The arguments of the methods of all resources whose default is neither None nor `OMIT`."""


def find_defaults(call: Callable[..., Any]) -> dict[str, object]:
    """Return the defaults of a callable's arguments that are neither None nor `OMIT`."""
    given = {name: parameter.default for name, parameter in inspect.signature(call).parameters.items()}
    return {name: value for name, value in given.items() if value not in (inspect.Parameter.empty, None, OMIT)}


def find_methods(client: object) -> list[Callable[..., Any]]:
    """Return the public methods of all resources of a client."""
    resources = [type(getattr(client, name)) for name in dir(client) if not name.startswith("_")]
    return [
        getattr(resource, name)
        for resource in resources
        if resource.__module__.startswith("infakt.resources.")
        for name in dir(resource)
        if not name.startswith("_") and callable(getattr(resource, name))
    ]


def test_arguments_have_their_documented_defaults() -> None:
    """Every class that a caller configures has the documented defaults, and no others."""
    found = {
        f"{call.__qualname__}.{name}": value for call in CONFIGURABLE for name, value in find_defaults(call).items()
    }

    assert found == DEFAULTS
    assert (Quota(), Quota.published()) == (STRICTEST, PUBLISHED)


@pytest.mark.parametrize("kind", [infakt.Infakt, infakt.AsyncInfakt])
def test_methods_have_their_documented_defaults(kind: type[Infakt]) -> None:
    """Every list has pages of 100 rows, no prefetch, and warnings instead of errors."""
    found: dict[str, list[object]] = {}
    for method in find_methods(kind(api_key="key")):
        for name, value in find_defaults(method).items():
            if value not in found.setdefault(name, []):
                found[name].append(value)

    assert found == METHOD_DEFAULTS


def test_list_requests_pages_of_100(make_client: Make) -> None:
    """A list without options requests 100 rows from offset 0, one page at a time."""
    script = Script(give(200, {"metainfo": {"total_count": 0}, "entities": []}))

    make_client(script).clients.list().to_list()

    assert [(request.url.params["offset"], request.url.params["limit"]) for request in script.requests] == [
        ("0", "100")
    ]


def test_timeout_bounds_each_network_wait(make_client: Make) -> None:
    """Connecting, sending, receiving and waiting for a connection may take 30 seconds each."""
    script = Script(give(200, {"id": 1}))

    make_client(script).clients.get(1)

    assert script.requests[0].extensions["timeout"] == dict.fromkeys(("connect", "read", "write", "pool"), 30.0)


def test_body_in_memory_is_at_most_50_mb(make_client: Make) -> None:
    """A body of 50,000,000 bytes is read, one more byte is an error."""
    body = b'{"id":1}'.ljust(50_000_000)
    script = Script(answer(200, body, kind="application/json"), answer(200, body + b" ", kind="application/json"))
    client = make_client(script)

    assert client.clients.get(1).id == 1
    with pytest.raises(UnusableAnswerError, match="50000000 bytes"):
        client.clients.get(1)


def test_failures_are_retried_three_times(make_client: Make, clock: FakeClock) -> None:
    """A client without a `retry` sends a call at most four times, after 0.5, 1 and 2 seconds before jitter."""
    script = Script(*[answer(500)] * 4)

    with pytest.raises(ServerError, match="500 after 4 attempts"):
        make_client(script, rng=lambda: 0.5).clients.get(1)

    assert clock.slept == [0.25, 0.5, 1.0]


def test_waits_after_failures_grow_to_8_seconds(make_client: Make, clock: FakeClock) -> None:
    """Waits after failures double from 0.5 to 8 seconds, before jitter."""
    script = Script(*[answer(500)] * 7, give(200, {"id": 1}))

    make_client(script, rng=lambda: 0.5, retry=Retry(attempts=8)).clients.get(1)

    assert [2 * seconds for seconds in clock.slept] == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0, 8.0]


def test_waits_after_refusals_grow_to_30_seconds(make_client: Make, clock: FakeClock) -> None:
    """Waits after a 429 without Retry-After double from 2 to 30 seconds, minus up to a half."""
    script = Script(*[answer(429)] * 6, give(200, {"id": 1}))

    make_client(script, rng=lambda: 0.0).clients.get(1)

    assert clock.slept == [1.0, 2.0, 4.0, 8.0, 15.0, 15.0]


TASK_STATUS = give(200, {"processing_code": 140})
KSEF_STATUS = give(200, {"status": "pending", "ksef_number": None})


@pytest.mark.parametrize(
    ("status", "wait", "pauses"),
    [
        (TASK_STATUS, lambda client: client.invoices.task("r").wait(), [0.5, 1, 2, 4, *[8] * 14]),
        (KSEF_STATUS, lambda client: client.invoices.send_to_ksef_and_wait("u"), [2, 4, 8, *[15] * 7]),
    ],
    ids=["task", "KSeF"],
)
def test_waiting_polls_for_two_minutes(
    make_client: Make, clock: FakeClock, status: Act, wait: Callable[[Infakt], Any], pauses: list[float]
) -> None:
    """Pauses double from 0.5 to 8 seconds for a task and from 2 to 15 for KSeF, and the deadline is 120 seconds."""
    with pytest.raises(TaskPendingError, match=r"under way|not decided"):
        wait(make_client(Script(*[status] * 30), rng=lambda: 0.999_999_999))

    assert clock.slept == pytest.approx(pauses)


def test_finished_task_without_a_document_is_polled_three_more_times(make_client: Make) -> None:
    """A task with code 201 may lack its document in three answers; the fourth is an error."""
    script = Script(*[give(200, {"processing_code": 201})] * 4)

    with pytest.raises(TaskWithoutDocumentError, match="r"):
        make_client(script).invoices.task("r").wait()

    assert len(script.sent) == 4


def test_refusals_without_retry_after_back_off_for_1_to_32_seconds() -> None:
    """All callers back off for a second after a refusal without Retry-After, twice as long after each further one."""
    store, now, waits = MemoryQuotaStore(), START, []
    for _ in range(7):
        ticket = store.take(MANY, now)
        store.refuse(MANY, ticket, now, None)
        waits.append(store.reserve(MANY, now))
        now += 100

    assert waits == [1, 2, 4, 8, 16, 32, 32]


def test_refusal_holds_back_for_a_day_at_most() -> None:
    """A Retry-After of more than a day counts as a day."""
    store = MemoryQuotaStore()

    store.refuse(MANY, store.take(MANY, START), START, 1e9)

    assert store.reserve(MANY, START) == DAY


def test_calls_beyond_the_quota_are_10_seconds_apart() -> None:
    """Calls beyond the quota are sent once every ten seconds."""
    store = MemoryQuotaStore()
    long_window = [("read:a", (Window(1, HOUR),))]

    assert isinstance(store.overtake(long_window, START), tuple)
    assert store.overtake(long_window, START) == 10


def test_call_without_an_end_is_in_progress_for_60_seconds() -> None:
    """A call whose end was never reported counts as answered after a minute."""
    store = MemoryQuotaStore()
    store.take(ONE_IN_TEN, START)

    assert store.reserve(ONE_IN_TEN, START + 59) == 10
    assert store.reserve(ONE_IN_TEN, START + 65) == 5


class BrokenStore(MemoryQuotaStore):
    """A store that always fails."""

    def reserve(self, demands: object, now: float) -> Any:  # noqa: ARG002 - required by the protocol
        """Fail."""
        raise ConnectionError


def test_failing_store_is_asked_again_after_1_to_60_seconds(
    make_client: Make, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    """A failing store is left alone for a second, then twice as long after each further failure, at most a minute."""
    caplog.set_level(logging.WARNING, "infakt")
    client = make_client(Script(*[give(200, {"id": 1})] * 8), quota=Quota(), quota_store=BrokenStore())
    for _ in range(8):
        client.clients.get(1)
        clock.advance(MINUTE)

    assert re.findall(r"asked again in (\d+) s", caplog.text) == ["1", "2", "4", "8", "16", "32", "60", "60"]


@pytest.mark.parametrize(("act", "seconds"), [("reserve", 0.4), ("take", 2.0)])
def test_locked_quota_file_is_waited_for_briefly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: FakeClock, act: str, seconds: float
) -> None:
    """A locked file is tried for 0.4 seconds before a call, and for 2 if the call is sent in any case."""
    path = tmp_path / "quota.db"
    with closing(SQLiteQuotaStore(path)) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        store.release(MANY, (1,))
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(time, "monotonic", clock.monotonic)
        monkeypatch.setattr(time, "sleep", clock.sleep)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            getattr(store, act)(MANY, START)

    assert sum(clock.slept) == pytest.approx(seconds, abs=0.002)


def test_redis_connections_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Redis store has 32 connections, waits 2 seconds for a free one and 0.4 for the server."""
    pools: list[dict[str, Any]] = []

    def note(url: str, **options: Any) -> redis.ConnectionPool:
        pools.append(options)
        return redis.ConnectionPool.from_url(url)

    monkeypatch.setattr(redis.BlockingConnectionPool, "from_url", note)
    RedisQuotaStore("redis://127.0.0.1:1/0")

    [pool] = pools
    assert {name: value for name, value in pool.items() if name != "retry"} == {
        "max_connections": 32,
        "timeout": 2.0,
        "socket_timeout": 0.4,
        "socket_connect_timeout": 0.4,
    }


@needs(REDIS)
def test_redis_keys_expire_after_two_days(redis_url: str) -> None:
    """Every key begins with the prefix and expires two days after its last use, which exceeds the longest window."""
    demands: Demands = [("defaults", (Window(5, DAY),))]
    with closing(RedisQuotaStore(redis_url)) as store, closing(redis.Redis.from_url(redis_url)) as server:
        ticket = store.reserve(demands, START)
        assert isinstance(ticket, tuple)
        store.settle(demands, ticket, START)
        store.take(demands, START)
        expiry_seconds = {key: server.ttl(key) for key in server.scan_iter("infakt:quota:defaults*")}

    assert sorted(expiry_seconds) == [
        b"infakt:quota:defaults",
        b"infakt:quota:defaults:head",
        b"infakt:quota:defaults:open",
    ]
    assert all(2 * DAY - 10 < seconds <= 2 * DAY for seconds in expiry_seconds.values())


def test_locked_file_of_events_is_waited_for_10_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked file of handled events is waited for up to ten seconds."""
    given: list[float] = []
    connect = sqlite3.connect

    def note(path: Path, *, timeout: float, isolation_level: None) -> sqlite3.Connection:
        given.append(timeout)
        return connect(path, timeout=timeout, isolation_level=isolation_level)

    monkeypatch.setattr(sqlite3, "connect", note)
    webhooks.SQLiteSeenStore(tmp_path / "seen.db")

    assert given == [10.0]
