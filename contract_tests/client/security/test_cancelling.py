"""Calls cancelled at any time end as cancelled, and leak nothing that the client shares."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from contract_tests.client.security.conftest import KEY
from infakt import AsyncInfakt, Retry
from infakt.errors import AnswerTimeoutError, InfaktError

CONNECTIONS = 100
STEPS = 30
DEADLINE_SECONDS = 3.0
ANSWER = b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 8\r\n\r\n{"id":1}'


class Counter:
    """A server in the test's own event loop that can hold back its answers until enough requests are waiting."""

    def __init__(self) -> None:
        self.open: set[asyncio.Task[None]] = set()
        self.all_waiting = asyncio.Event()
        self._missing = 0
        self._released = asyncio.Event()
        self._released.set()

    def hold(self, times: int) -> None:
        """Hold back all answers from now on; `all_waiting` is set once the given number of requests wait."""
        self._missing = times
        self._released.clear()

    def release(self) -> None:
        """Answer all waiting requests."""
        self._released.set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of a connection, each in two pieces."""
        task = asyncio.current_task()
        assert task is not None
        self.open.add(task)
        task.add_done_callback(self.open.discard)
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await reader.readuntil(b"\r\n\r\n"):
                if not self._released.is_set():
                    await self._wait(reader)
                writer.write(ANSWER[:-4])
                await writer.drain()
                await asyncio.sleep(0)
                writer.write(ANSWER[-4:])
        writer.transport.abort()

    async def close(self) -> None:
        """Close the remaining connections."""
        for task in self.open:
            task.cancel()
        await asyncio.sleep(0.01)

    async def _wait(self, reader: asyncio.StreamReader) -> None:
        self._missing -= 1
        if self._missing == 0:
            self.all_waiting.set()
        ends = {asyncio.ensure_future(self._released.wait()), asyncio.ensure_future(reader.read(1))}
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for end in ends:
                end.cancel()


async def with_server(use: Callable[[AsyncInfakt, Counter], Any], **options: Any) -> Any:
    """Return the result of `use` for a client and its server."""
    counter = Counter()
    server = await asyncio.start_server(counter.serve, "127.0.0.1", 0, backlog=CONNECTIONS)
    base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/api/v3"
    retry = Retry(attempts=1, deadline=DEADLINE_SECONDS)
    given = {"api_key": KEY, "base_url": base_url, "quota": None, "retry": retry, **options}
    try:
        async with AsyncInfakt(**given) as client:
            return await use(client, counter)
    finally:
        server.close()
        await counter.close()


async def cancel_after(call: Any, *turn_counts: int) -> str:
    """Let a call run for some turns of the event loop, cancel it, perhaps repeatedly; return how it ended."""
    task = asyncio.ensure_future(call)
    for turns in turn_counts:
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return "cancelled"
    except InfaktError as error:
        return type(error).__name__
    return "done"


@pytest.mark.parametrize("again", [(), (0,), (1,), (2,)], ids=["once", "twice", "a turn later", "two turns later"])
def test_cancelled_calls_release_their_connections(again: tuple[int, ...]) -> None:
    """After cancellations at every turn of a call, on new and on reused connections, 100 calls at once still work."""

    async def use(client: AsyncInfakt, counter: Counter) -> tuple[set[str], int]:
        ends = set[str]()
        for turns in range(STEPS):
            calls = [cancel_after(client.clients.get(1), turns, *again) for _ in range(3)]
            ends.update(await asyncio.gather(*calls))
        counter.hold(CONNECTIONS)
        calls_at_once = [asyncio.ensure_future(client.clients.get(1)) for _ in range(CONNECTIONS)]
        async with asyncio.timeout(DEADLINE_SECONDS):
            await counter.all_waiting.wait()
        counter.release()
        found = await asyncio.gather(*calls_at_once)
        return ends, len(found)

    ends, served = asyncio.run(with_server(use))

    assert "cancelled" in ends
    assert ends <= {"cancelled", "done"}
    assert served == CONNECTIONS


def test_cancelled_calls_leave_no_socket() -> None:
    """The connection of a cancelled call is closed at once, not when the client is closed."""

    async def use(client: AsyncInfakt, counter: Counter) -> int:
        counter.hold(20)
        calls = [asyncio.ensure_future(client.clients.get(1)) for _ in range(20)]
        await counter.all_waiting.wait()
        for call in calls:
            call.cancel()
        await asyncio.wait(calls)
        _, left = await asyncio.wait(list(counter.open), timeout=1)
        return len(left)

    assert asyncio.run(with_server(use)) == 0


def test_callers_timeout_precedes_a_later_deadline() -> None:
    """`asyncio.timeout` around a call raises `TimeoutError` and not an error of the client."""

    async def use(client: AsyncInfakt, counter: Counter) -> None:
        counter.hold(1)
        async with asyncio.timeout(0.1):
            await client.clients.get(1)

    with pytest.raises(TimeoutError, match=r"^$"):
        asyncio.run(with_server(use))


def test_deadline_precedes_a_later_timeout_of_the_caller() -> None:
    """The deadline ends only the call: the task around it continues, and does not count as cancelled."""

    async def use(client: AsyncInfakt, counter: Counter) -> int:
        counter.hold(1)
        async with asyncio.timeout(DEADLINE_SECONDS):
            with pytest.raises(AnswerTimeoutError, match="no answer in time"):
                await client.clients.get(1)
            await asyncio.sleep(0)
        task = asyncio.current_task()
        assert task is not None
        return task.cancelling()

    assert asyncio.run(with_server(use, retry=Retry(deadline=0.1))) == 0
