"""A store that fails, hangs or is broken loses no call and no answer, and delays no other call."""

from __future__ import annotations

import asyncio
import logging
import socket
import sqlite3
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar

import httpx
import pytest

from contract_tests.client.quota.conftest import WITH_REDIS
from contract_tests.client.script import Script, answer, give
from infakt import (
    AsyncInfakt,
    Infakt,
    MemoryQuotaStore,
    Quota,
    QuotaStore,
    RedisQuotaStore,
    Retry,
    SQLiteQuotaStore,
    Window,
)
from infakt.errors import ConfigurationError
from infakt_emulator.clock import FakeClock

Make = Callable[..., Infakt]
CLIENT = give(200, {"id": 1})
TWO_IN_TEN = Quota(reads=(Window(2, 10),), writes=(Window(2, 10),))
ERRORS = [ConnectionError, sqlite3.OperationalError, UserWarning, RecursionError, MemoryError, AssertionError]
METHODS = ["reserve", "overtake", "settle", "release", "refuse", "look"]


class FailingStore(MemoryQuotaStore):
    """A store whose given methods raise for as long as `is_down`."""

    def __init__(self, error: type[Exception], methods: list[str]) -> None:
        super().__init__()
        self.is_down = True
        self.asked = 0
        for name in methods:
            setattr(self, name, self._fail_in(getattr(self, name), error))

    def _fail_in(self, act: Callable[..., Any], error: type[Exception]) -> Callable[..., Any]:
        def fail(*arguments: Any) -> Any:
            self.asked += 1
            if self.is_down:
                raise error
            return act(*arguments)

        return fail


@pytest.fixture(autouse=True)
def warnings_are_errors() -> Iterator[None]:
    """Every warning raises, as under `python -W error`."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def read_warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return the warnings that were logged about the store."""
    ours = [record for record in caplog.records if record.name == "infakt" and record.levelno == logging.WARNING]
    return [record.getMessage() for record in ours if "quota store" in record.getMessage()]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("error", ERRORS)
def test_answer_of_a_write_is_not_lost(make_client: Make, error: type[Exception], method: str) -> None:
    """Whatever a store raises, and whenever, the answer to the request that was sent is returned."""
    steps = [answer(429, headers={"retry-after": "1"}), httpx.ConnectError, *[give(201, {"id": 5})] * 4]
    quota = Quota(writes=(Window(1, 10),), max_wait=2)
    client = make_client(Script(*steps), quota=quota, quota_store=FailingStore(error, [method]))

    made = [client.clients.create({"first_name": "Jan", "country": "PL"}).id for _ in range(4)]

    assert made == [5] * 4


def test_failing_store_is_logged(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """One warning says what the store raised and when it is tried again; another, that it works again."""
    store = FailingStore(ConnectionError, METHODS)
    client = make_client(Script(*[CLIENT] * 12), quota=TWO_IN_TEN, quota_store=store)
    for _ in range(2):
        client.clients.get(1)
    warned = read_warnings(caplog)
    store.is_down = False
    for _ in range(4):
        client.clients.get(1)

    assert len(warned) == 1
    assert "ConnectionError" in warned[0]
    assert "asked again in 1 s" in warned[0]
    assert read_warnings(caplog)[1:] == ["the quota store answers again"]


def test_failing_store_is_tried_less_and_less_often(make_client: Make, clock: FakeClock) -> None:
    """It is left alone for one second, then two, then four, up to a minute, however many calls are made."""
    store = FailingStore(ConnectionError, METHODS)
    client = make_client(Script(*[CLIENT] * 600), quota=Quota(reads=(Window(1000, 60),)), quota_store=store)
    for _ in range(600):
        client.clients.get(1)
        clock.advance(0.5)

    assert 9 <= store.asked <= 11  # 1 + 2 + 4 + 8 + 16 + 32 + 60 + 60 + 60 seconds, of 300


def test_calls_are_paced_while_the_store_is_down(make_client: Make, clock: FakeClock) -> None:
    """While the store is down, this process counts its own calls."""
    client = make_client(Script(*[CLIENT] * 5), quota=TWO_IN_TEN, quota_store=FailingStore(ConnectionError, METHODS))
    for _ in range(5):
        client.clients.get(1)

    assert clock.slept == [pytest.approx(10, abs=0.01)] * 2


def test_refusal_holds_back_while_the_store_is_down(make_client: Make, clock: FakeClock) -> None:
    """A Retry-After is respected while the store is down."""
    steps = [answer(429, headers={"retry-after": "7"}), CLIENT]
    client = make_client(Script(*steps), quota=Quota(), quota_store=FailingStore(ConnectionError, METHODS))
    with pytest.raises(Exception, match="429"):
        client.with_options(deadline=1).clients.get(1)

    client.clients.get(1)

    assert clock.slept == [pytest.approx(7, abs=0.01)]


def test_store_without_all_methods_is_refused(make_client: Make) -> None:
    """A store written for another version of the client is refused when a client is created with it."""

    class Old:
        def reserve(self, *_: Any) -> float:
            return 90.0

    with pytest.raises(ConfigurationError, match="quota_store must be a QuotaStore, got Old"):
        make_client(Script(CLIENT), quota=Quota(), quota_store=Old())


@pytest.mark.parametrize(
    ("wait", "slept"), [(3, [3.002]), (True, [1.002]), (None, []), ("soon", []), (float("nan"), []), ([1], [])]
)
def test_odd_return_values_of_a_store_lose_no_call(
    make_client: Make, clock: FakeClock, wait: Any, slept: list[float]
) -> None:
    """A wait may be any number; any other value is treated as a failure of the store."""

    class Odd(MemoryQuotaStore):
        answers: ClassVar[list[Any]] = [wait]

        def reserve(self, *arguments: Any) -> Any:
            return self.answers.pop() if self.answers else super().reserve(*arguments)

    client = make_client(Script(CLIENT), quota=Quota(), quota_store=Odd())

    assert client.clients.get(1).id == 1
    assert clock.slept == [pytest.approx(seconds) for seconds in slept]


@pytest.mark.parametrize("content", [b"not a database" * 100, None])
def test_unusable_file_loses_no_call(
    make_client: Make, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes | None
) -> None:
    """A file that is not a database, or cannot be created, is a store that is down."""
    path = tmp_path / "quota.db" if content else tmp_path / "missing" / "quota.db"
    if content:
        path.write_bytes(content)
    client = make_client(Script(*[CLIENT] * 3), quota=Quota(), quota_store=SQLiteQuotaStore(path))

    assert [client.clients.get(1).id for _ in range(3)] == [1] * 3
    assert len(read_warnings(caplog)) == 1


@pytest.fixture(params=["sqlite", WITH_REDIS])
def hanging(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[QuotaStore]:
    """A store that does not answer: a file kept locked, or a server that accepts connections and sends nothing."""
    if request.param == "sqlite":
        store = SQLiteQuotaStore(tmp_path / "quota.db")
        store.look(("x", (Window(1, 1),)), 1.0)
        with closing(store), closing(sqlite3.connect(tmp_path / "quota.db", isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield store
    else:
        with closing(socket.create_server(("127.0.0.1", 0))) as silent:
            yield RedisQuotaStore(f"redis://127.0.0.1:{silent.getsockname()[1]}/0")


def test_hanging_store_delays_one_call(hanging: QuotaStore) -> None:
    """A hanging store delays only one call, by less than a second."""
    with httpx.Client(transport=Script(*[CLIENT] * 20)) as http:
        client = Infakt(api_key="k", base_url="http://127.0.0.1", http_client=http, quota_store=hanging)
        began = time.monotonic()
        for _ in range(20):
            client.clients.get(1)
        seconds = time.monotonic() - began

    assert seconds < 1.5


def test_hanging_store_does_not_block_the_loop(hanging: QuotaStore) -> None:
    """Other tasks continue while a store hangs; twenty simultaneous calls then finish within seconds."""

    async def run() -> tuple[int, float]:
        async with httpx.AsyncClient(transport=Script(*[CLIENT] * 20)) as http:
            client = AsyncInfakt(api_key="k", base_url="http://127.0.0.1", http_client=http, quota_store=hanging)
            clients, began, turns = client.clients, time.monotonic(), 0
            calls = asyncio.gather(*(clients.get(1) for _ in range(20)))
            while not calls.done():
                await asyncio.sleep(0.005)
                turns += 1
            assert [found.id for found in await calls] == [1] * 20
            return turns, time.monotonic() - began

    turns, seconds = asyncio.run(run())

    assert turns >= 10
    assert seconds < 3


@pytest.mark.parametrize("method", ["reserve", "settle", "refuse", "overtake", "look"])
def test_no_method_of_a_store_blocks_the_loop(method: str) -> None:
    """Whichever method a store blocks in, another task of the event loop can run and unblock it."""
    unblocked = threading.Event()
    waits: list[bool] = []

    class Waiting(MemoryQuotaStore):
        is_blocking = True

        def __getattribute__(self, name: str) -> Any:
            if name == method:
                waits.append(unblocked.wait(1))
            return super().__getattribute__(name)

    async def run() -> None:
        limited = answer(429, headers={"retry-after": "1"})
        async with httpx.AsyncClient(transport=Script(limited, *[CLIENT] * 3)) as http:
            quota, clock = Quota(reads=(Window(1, 10),), max_wait=2), FakeClock()
            client = AsyncInfakt(
                api_key="k",
                base_url="http://127.0.0.1",
                http_client=http,
                quota=quota,
                quota_store=Waiting(),
                clock=clock,
            )
            clients = client.clients

            async def call() -> None:
                for _ in range(3):
                    await clients.get(1)

            calls = asyncio.ensure_future(call())
            while not calls.done():
                await asyncio.sleep(0.001)
                unblocked.set()
            await calls

    asyncio.run(run())

    assert waits
    assert all(waits)


def test_cancelled_call_leaves_nothing_reserved(tmp_path: Path) -> None:
    """Tasks cancelled while they wait for the store leave nothing reserved, and block no other call."""
    store = SQLiteQuotaStore(tmp_path / "quota.db")
    demand = ("read:a", (Window(100, 60),))
    store.look(demand, time.time())

    async def run() -> AsyncInfakt:
        http = httpx.AsyncClient(transport=Script(*[CLIENT] * 200))
        quota = Quota(reads=demand[1])
        client = AsyncInfakt(api_key="k", base_url="http://127.0.0.1", http_client=http, quota=quota, quota_store=store)
        clients = client.clients
        with closing(sqlite3.connect(tmp_path / "quota.db", isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            calls = [asyncio.ensure_future(clients.get(1)) for _ in range(10)]
            await asyncio.sleep(0.1)
            for call in calls:
                call.cancel()
            results = await asyncio.gather(*calls, return_exceptions=True)
            other.execute("ROLLBACK")
        assert {type(result) for result in results} == {asyncio.CancelledError}
        await asyncio.sleep(0.2)
        await http.aclose()
        return client

    client = asyncio.run(run())
    deadline = time.monotonic() + 3
    while (used := client.quota.snapshot()[0].used) and time.monotonic() < deadline:
        time.sleep(0.02)
    store.close()

    assert used == 0


def test_deadline_holds_while_the_store_hangs(hanging: QuotaStore) -> None:
    """A call ends at most half a second after its deadline."""
    retry = Retry(attempts=1, deadline=0.2)
    with httpx.Client(transport=Script(CLIENT)) as http:
        client = Infakt(api_key="k", base_url="http://127.0.0.1", http_client=http, quota_store=hanging, retry=retry)
        began = time.monotonic()
        try:
            client.clients.get(1)
        finally:
            seconds = time.monotonic() - began

    assert seconds < 0.2 + 0.5
