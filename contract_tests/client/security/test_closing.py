"""Closing a client with calls in progress: nothing more is sent, no caller hangs, nothing is left."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import Any, TypeAlias

import pytest

from contract_tests.client.security.conftest import KEY
from contract_tests.client.security.server import Request, Server, give
from infakt import AsyncInfakt, Hooks, Infakt, Quota, Retry, Window
from infakt.errors import InfaktError

AT_ONCE_SECONDS = 0.9
DEADLINE_SECONDS = 3.0
Call: TypeAlias = Callable[[Any], Any]
CloseDuring: TypeAlias = Callable[..., list[str]]


class CallCounter(Event):
    """An event that is set once it has been called the given number of times."""

    def __init__(self, times: int = 1) -> None:
        super().__init__()
        self._left = times
        self._lock = Lock()

    def __call__(self, *_: object) -> None:
        with self._lock:
            self._left -= 1
        if self._left <= 0:
            self.set()


def close_threads(options: dict[str, Any], calls: list[Call], counter: CallCounter) -> list[str]:
    """Return how calls of threads end when their client is closed meanwhile."""
    client = Infakt(**options)
    ends = ["hangs"] * len(calls)

    def run(index: int, call: Call) -> None:
        try:
            call(client)
            ends[index] = "an answer"
        except InfaktError as error:
            ends[index] = type(error).__name__

    threads = [Thread(target=run, args=item, daemon=True) for item in enumerate(calls)]
    for thread in threads:
        thread.start()
    assert counter.wait(DEADLINE_SECONDS)
    closed = time.monotonic()
    client.close()
    for thread in threads:
        thread.join(max(0.0, closed + AT_ONCE_SECONDS - time.monotonic()))
    return list(ends)


def close_tasks(options: dict[str, Any], calls: list[Call], counter: CallCounter) -> list[str]:
    """Return how calls of tasks end when their client is closed meanwhile."""

    async def run(client: AsyncInfakt, call: Call) -> str:
        try:
            await call(client)
        except InfaktError as error:
            return type(error).__name__
        return "an answer"

    async def close() -> list[str]:
        client = AsyncInfakt(**options)
        tasks = [asyncio.ensure_future(run(client, call)) for call in calls]
        assert await asyncio.to_thread(counter.wait, DEADLINE_SECONDS)
        closed = time.monotonic()
        await client.aclose()
        _, left = await asyncio.wait(tasks, timeout=max(0.0, closed + AT_ONCE_SECONDS - time.monotonic()))
        return ["hangs" if task in left else task.result() for task in tasks]

    return asyncio.run(close())


@pytest.fixture(params=[close_threads, close_tasks], ids=["sync", "async"])
def close_during(request: pytest.FixtureRequest) -> CloseDuring:
    """A function that makes calls, closes their client meanwhile, and returns how they ended."""

    def run(server: Server, calls: list[Call], counter: CallCounter, **options: Any) -> list[str]:
        own = {"api_key": KEY, "base_url": server.base_url, "quota": None, "rng": lambda: 1.0}
        ends: list[str] = request.param({**own, **options}, calls, counter)
        return ends

    return run


@contextmanager
def hold(counter: CallCounter) -> Iterator[Server]:
    """A server that does not answer before the block ends, and counts each request."""
    released = Event()

    def reply(request: Request) -> Iterable[bytes]:
        counter()
        released.wait(DEADLINE_SECONDS)
        return give({"id": 1})(request)

    with Server(reply) as server:
        try:
            yield server
        finally:
            released.set()


def read(client: Any) -> Any:
    """Request a client."""
    return client.clients.get(1)


def write(client: Any) -> Any:
    """Create a client."""
    return client.clients.create({"country": "PL"})


def delete(client: Any) -> Any:
    """Delete a client."""
    return client.clients.delete(1)


def test_calls_on_the_network_end(close_during: CloseDuring) -> None:
    """A read that waits for its answer ends as a call of a closed client; the outcome of a write is unknown."""
    counter = CallCounter(3)
    with hold(counter) as server:
        ends = close_during(server, [read, write, delete], counter)

    assert ends == ["LifecycleError", "OutcomeUnknownError", "OutcomeUnknownError"]
    assert len(server.requests) == 3


def test_call_that_waits_for_its_retry_is_not_sent(close_during: CloseDuring) -> None:
    """A call waiting between two attempts ends at once, and its next attempt is not made."""
    counter = CallCounter()
    with Server(give({}, 503)) as server:
        retry = Retry(base=4, cap=4)
        ends = close_during(server, [read], counter, retry=retry, hooks=Hooks(on_retry=counter))

    assert ends == ["LifecycleError"]
    assert len(server.requests) == 1


@pytest.mark.parametrize("call", [read, write])
def test_call_that_waits_for_the_quota_is_not_sent(close_during: CloseDuring, call: Call) -> None:
    """A call that waits for the quota ends at once, and is never sent."""
    counter = CallCounter(2)
    hooks = Hooks(on_response=counter, on_quota_wait=counter)
    quota = Quota(reads=(Window(1, 4),), writes=(Window(1, 4),))
    with Server(give({"id": 1})) as server:
        ends = close_during(server, [call, call], counter, quota=quota, hooks=hooks)

    assert sorted(ends) == ["LifecycleError", "an answer"]
    assert len(server.requests) == 1


def test_calls_that_wait_for_a_connection_are_not_sent(close_during: CloseDuring) -> None:
    """If all connections are in use, calls that wait for one end at once, and are never sent."""
    counter = CallCounter(100)
    with hold(counter) as server:
        ends = close_during(server, [write] * 105, counter)

    assert (ends.count("OutcomeUnknownError"), ends.count("LifecycleError")) == (100, 5)
    assert len(server.requests) == 100


def test_closing_ends_threads_and_connections(close_during: CloseDuring) -> None:
    """After closing, the client has no thread and no connection to the server."""
    counter = CallCounter(2)
    before = threading.active_count()
    with hold(counter) as server:
        close_during(server, [read, read], counter)

    assert threading.active_count() == before
