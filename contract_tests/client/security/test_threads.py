"""One client in many threads or tasks; and names first loaded by many threads at once."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from contract_tests.client.security.conftest import KEY
from contract_tests.client.security.server import Request, Server, give
from infakt import AsyncInfakt, Infakt

WORKERS = 8
CALLS = 50
NUMBERS = [[worker * CALLS + number for number in range(CALLS)] for worker in range(WORKERS)]


def echo(request: Request) -> Iterable[bytes]:
    """Answer with the number in the path."""
    number = request.line.split()[1].rpartition("/")[2].removesuffix(".json")
    return give({"id": int(number)})(request)


def test_threads_share_a_client() -> None:
    """Eight threads get their own answers from one pool that reuses its connections."""
    with (
        Server(echo) as server,
        Infakt(api_key=KEY, base_url=server.base_url, quota=None) as client,
        ThreadPoolExecutor(WORKERS) as pool,
    ):
        found = list(pool.map(lambda numbers: [client.clients.get(number).id for number in numbers], NUMBERS))

    assert found == NUMBERS
    assert len(server.requests) == WORKERS * CALLS
    assert server.connections < WORKERS * CALLS / 4


def test_tasks_share_a_client() -> None:
    """Eight tasks get their own answers from one pool that reuses its connections."""

    async def ask(client: AsyncInfakt, numbers: list[int]) -> list[int | None]:
        return [(await client.clients.get(number)).id for number in numbers]

    async def ask_all(base_url: str) -> list[list[int | None]]:
        async with AsyncInfakt(api_key=KEY, base_url=base_url, quota=None) as client:
            return await asyncio.gather(*(ask(client, numbers) for numbers in NUMBERS))

    with Server(echo) as server:
        found = asyncio.run(ask_all(server.base_url))

    assert found == NUMBERS
    assert len(server.requests) == WORKERS * CALLS
    assert server.connections < WORKERS * CALLS / 4


def test_threads_wait_for_a_small_pool() -> None:
    """A caller's pool with two connections serves eight threads, and each gets its own answers."""
    limits = httpx.Limits(max_connections=2)
    with Server(echo) as server, httpx.Client(limits=limits) as http:
        client = Infakt(api_key=KEY, base_url=server.base_url, quota=None, http_client=http)
        with ThreadPoolExecutor(WORKERS) as pool:
            found = list(pool.map(lambda numbers: [client.clients.get(number).id for number in numbers[:10]], NUMBERS))

    assert found == [numbers[:10] for numbers in NUMBERS]


LOAD_AT_ONCE = """
import random, sys, threading
import infakt

sys.setswitchinterval(1e-6)
client = infakt.Infakt(api_key="k") if {is_made_first} else None
start = threading.Barrier(8)
found, failed = [], []

def touch(seed):
    try:
        start.wait()
        own = client or infakt.Infakt(api_key="k")
        resources = [name for name in vars(infakt.Infakt) if not name.startswith("_")]
        steps = [(infakt, name) for name in infakt.__all__]
        steps += [(infakt.models, name) for name in infakt.models.__all__] + [(own, name) for name in resources]
        random.Random(seed).shuffle(steps)
        values = {{(getattr(place, "__name__", ""), name): getattr(place, name) for place, name in steps}}
        found.append({{key: value for key, value in values.items() if client or key[0]}})
    except BaseException as error:
        failed.append(repr(error))

threads = [threading.Thread(target=touch, args=(seed,), daemon=True) for seed in range({seed}, {seed} + 8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(10)
one = found[0] if found else {{}}
differing = [key for other in found for key in one if key[0] and other[key] is not one[key]]
differing += [key for other in found for key in one if type(other[key]) is not type(one[key])]
print(failed, sum(thread.is_alive() for thread in threads), len(found), len(one) > 200, differing)
"""


@pytest.mark.parametrize(("seed", "is_made_first"), [(0, True), (100, False)], ids=["one client", "client each"])
def test_names_are_loaded_by_threads_at_once(seed: int, is_made_first: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Eight threads that use every name for the first time, each in another order, get the same objects."""
    script = LOAD_AT_ONCE.format(seed=seed, is_made_first=is_made_first)

    done = subprocess.run((sys.executable, "-c", script), capture_output=True, text=True, timeout=20, check=False)  # noqa: S603 - our own

    assert (done.stdout, done.stderr) == ("[] 0 8 True []\n", "")
