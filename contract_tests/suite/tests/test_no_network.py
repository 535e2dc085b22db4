"""The guard of the suite: names and addresses elsewhere are refused, wherever they are asked for."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

ELSEWHERE = "192.0.2.1"  # reserved for documentation: nothing answers there


def connect() -> None:
    """Reach for an address elsewhere."""
    with socket.socket() as made:
        made.settimeout(0.1)
        made.connect((ELSEWHERE, 80))


def look_up() -> None:
    """Resolve a name elsewhere."""
    socket.getaddrinfo("api.example.com", 443)


def connect_as_task() -> None:
    """Reach for an address elsewhere from a task."""
    asyncio.run(asyncio.wait_for(asyncio.open_connection(ELSEWHERE, 80), 1))


def look_up_as_task() -> None:
    """Resolve a name elsewhere from a task, which a thread of the loop does."""
    asyncio.run(asyncio.wait_for(asyncio.open_connection("api.example.com", 80), 1))


@pytest.mark.parametrize("reach", [connect, look_up, connect_as_task, look_up_as_task])
def test_network_is_refused(reach: Callable[[], None]) -> None:
    """Neither a connection nor the resolver is reached, from a test or from a thread of it."""
    with pytest.raises(RuntimeError, match="only this machine and the target are allowed"):
        reach()
    with (
        ThreadPoolExecutor(1) as threads,
        pytest.raises(RuntimeError, match="only this machine and the target are allowed"),
    ):
        threads.submit(reach).result()


def test_this_machine_is_reached() -> None:
    """A server of this machine is found by its name and by its address."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        for host in ("localhost", "127.0.0.1"):
            with socket.create_connection((host, server.getsockname()[1]), timeout=5):
                pass
