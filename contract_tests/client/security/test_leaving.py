"""Leaving a list with prefetched pages: at once, whatever its calls are waiting for."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing, closing, contextmanager, suppress
from threading import Event
from typing import Any

import pytest

from contract_tests.client.security.conftest import KEY
from contract_tests.client.security.server import Request, Server, give
from infakt import AsyncInfakt, Infakt, Quota, Window

TIMEOUT_SECONDS = 5.0
AT_ONCE_SECONDS = 0.4
ROWS = 100
REQUESTED = {"quota": 2, "network": 6}
WAITS = list(REQUESTED)


@contextmanager
def serve(waits_for: str) -> Iterator[tuple[Server, dict[str, Any]]]:
    """A list of ten pages of which two arrive soon, and the options of a client that has to wait for the others."""
    released = Event()

    def reply(request: Request) -> Iterable[bytes]:
        offset = int(request.line.partition("offset=")[2].partition("&")[0].partition(" ")[0])
        if waits_for == "network" and offset > 10:
            released.wait(TIMEOUT_SECONDS)
        rows = [{"id": offset + number} for number in range(10)]
        return give({"metainfo": {"total_count": ROWS}, "entities": rows})(request)

    quota = Quota(reads=(Window(2, 4),)) if waits_for == "quota" else None
    with Server(reply) as server:
        try:
            yield server, {"api_key": KEY, "base_url": server.base_url, "quota": quota}
        finally:
            released.set()


class CallersError(Exception):
    """A caller's own exception."""


def leave_by_break(items: Iterator[Any]) -> None:
    """Stop in the middle."""
    for item in items:
        if item.id == 15:
            break


def leave_by_error(items: Iterator[Any]) -> None:
    """Fail in the middle."""
    for item in items:
        if item.id == 15:
            raise CallersError


def leave_by_close(items: Any) -> None:
    """Close the iterator in the middle."""
    with closing(items):
        for item in items:
            if item.id == 15:
                return


@pytest.mark.parametrize("waits_for", WAITS)
@pytest.mark.parametrize("leave", [leave_by_break, leave_by_error, leave_by_close])
def test_thread_leaves_at_once(leave: Callable[[Any], None], waits_for: str) -> None:
    """Leaving does not wait, and pages that were still waiting are never requested."""
    with serve(waits_for) as (server, options), Infakt(**options) as client:
        items = iter(client.clients.list(limit=10, prefetch=4))
        started = time.monotonic()
        with suppress(CallersError):
            leave(items)
        del items
        took = time.monotonic() - started
        left = [thread for thread in threading.enumerate() if thread.name == "infakt-prefetch"]
        for thread in left:
            thread.join(AT_ONCE_SECONDS)

        assert took < AT_ONCE_SECONDS
        assert not any(thread.is_alive() for thread in left)
    assert len(server.requests) <= REQUESTED[waits_for]


async def leave_a_task_by_break(client: AsyncInfakt) -> None:
    """Stop in the middle, without closing the iterator."""
    async for item in client.clients.list(limit=10, prefetch=4):
        if item.id == 15:
            break


async def leave_a_task_by_error(client: AsyncInfakt) -> None:
    """Fail in the middle."""
    async for item in client.clients.list(limit=10, prefetch=4):
        if item.id == 15:
            raise CallersError


async def leave_a_task_by_close(client: AsyncInfakt) -> None:
    """Close the iterator of pages in the middle."""
    async with aclosing(client.clients.list(limit=10, prefetch=4).pages()) as pages:
        async for page in pages:
            if page.offset == 10:
                return


async def leave_a_task_by_cancelling(client: AsyncInfakt) -> None:
    """Be cancelled while waiting for the third page."""
    task = asyncio.ensure_future(client.clients.list(limit=10, prefetch=4).to_list())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait({task})
    assert task.cancelled()


async def leave_a_task_by_timeout(client: AsyncInfakt) -> None:
    """Time out while waiting for the third page."""
    with pytest.raises(TimeoutError, match=r"^$"):
        async with asyncio.timeout(0.1):
            await client.clients.list(limit=10, prefetch=4).to_list()


TASKS_LEAVE = [
    leave_a_task_by_break,
    leave_a_task_by_error,
    leave_a_task_by_close,
    leave_a_task_by_cancelling,
    leave_a_task_by_timeout,
]


@pytest.mark.parametrize("waits_for", WAITS)
@pytest.mark.parametrize("leave", TASKS_LEAVE)
def test_task_leaves_at_once(leave: Callable[[AsyncInfakt], Awaitable[None]], waits_for: str) -> None:
    """Leaving does not wait, pages still waiting are never requested, and no task is left."""

    async def use(options: dict[str, Any]) -> tuple[float, int]:
        async with AsyncInfakt(**options) as client:
            started = time.monotonic()
            with suppress(CallersError):
                await leave(client)
            took = time.monotonic() - started
            await asyncio.sleep(0.02)  # the loop closes an iterator that is garbage
            return took, len(asyncio.all_tasks())

    with serve(waits_for) as (server, options):
        took, tasks = asyncio.run(use(options))

    assert took < AT_ONCE_SECONDS
    assert tasks == 1
    assert len(server.requests) <= REQUESTED[waits_for]


SCRIPT = """
import sys, time
import infakt

quota = infakt.Quota(reads=(infakt.Window(2, 4),))
client = infakt.Infakt(api_key="k", base_url=sys.argv[1], quota=quota)
items = iter(client.clients.list(limit=10, prefetch=4))  # which nobody closes
for item in items:
    if item.id == 15:
        print("there", flush=True)
        time.sleep(float(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT cannot be sent to one process on this platform")
@pytest.mark.parametrize("pause", ["0", "4"], ids=["waiting for a page", "busy with a row"])
def test_interrupted_program_ends_at_once(pause: str) -> None:
    """Ctrl-C ends a program whose pages wait for the quota, whatever it is doing."""
    with serve("quota") as (server, _):
        command = (sys.executable, "-W", "ignore", "-c", SCRIPT, server.base_url, pause)
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:  # noqa: S603 - our own
            assert program.stdout is not None
            assert program.stdout.readline() == "there\n"
            time.sleep(0.1)
            interrupted = time.monotonic()
            program.send_signal(signal.SIGINT)
            _, errors = program.communicate(timeout=TIMEOUT_SECONDS + 2)
            took = time.monotonic() - interrupted

    assert errors.endswith("KeyboardInterrupt\n")
    assert took < 2 * AT_ONCE_SECONDS
