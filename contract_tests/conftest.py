"""What the suite stands on: a target, a clock that never waits, and one client that is blocking or asynchronous.

`pytest` runs against the emulator in this process; `--target loopback` puts it behind a socket of this machine;
`--target URL --api-key KEY` asks any other server, and leaves out the tests that look into the emulator.
"""

from __future__ import annotations

import random
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
import uvicorn
from hypothesis import HealthCheck, Phase, settings

from contract_tests.clock import FakeClock
from contract_tests.emulator import FULL_KEY, Emulator, InProcessTransport, create_app
from contract_tests.facade import Blocking, Loop
from infakt import AsyncInfakt, Infakt, SystemClock

PRODUCTION = {"api.infakt.pl", "app.infakt.pl", "infakt.pl", "www.infakt.pl"}
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
IN_PROCESS_URL = "https://emulator.test/api/v3"

settings.register_profile(
    "emu",
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "kill",
    parent=settings.get_profile("emu"),
    phases=[Phase.explicit, Phase.generate],
    stateful_step_count=20,
    report_multiple_bugs=False,
)
settings.register_profile(
    "live",
    parent=settings.get_profile("emu"),
    max_examples=2,
    stateful_step_count=6,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("emu")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that choose the server."""
    group = parser.getgroup("infakt")
    group.addoption("--target", default="in-process", help="in-process, loopback, or a base URL; never production")
    group.addoption("--api-key", default=FULL_KEY, help="the key for --target URL")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse the production server."""
    host = urlsplit(config.getoption("--target")).hostname
    if host in PRODUCTION:
        msg = f"--target {host} is production, and these tests write; ask the sandbox or the emulator"
        raise pytest.UsageError(msg)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what looks into the emulator when another server is asked."""
    if "://" not in config.getoption("--target"):
        return
    seeing = [item for item in items if "emulator" in getattr(item, "fixturenames", ())]
    items[:] = [item for item in items if item not in seeing]
    config.hook.pytest_deselected(items=seeing)


@pytest.fixture(scope="session", autouse=True)
def no_network(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let sockets reach this machine and a target that was asked for, and nothing else."""
    asked_for = urlsplit(request.config.getoption("--target")).hostname
    allowed = LOOPBACK | {asked_for} if asked_for else LOOPBACK
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def check(host: Any) -> None:
        if host not in allowed and host is not None:
            msg = f"a test reached for {host!r}; tests stay on this machine"
            raise RuntimeError(msg)

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            check(address[0])
        connect(self, address)

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        check(host)
        found = look_up(host, *args, **options)
        allowed.update(str(entry[4][0]) for entry in found)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


@contextmanager
def serve(emulator: Emulator) -> Iterator[str]:
    """Put an emulator behind a socket of this machine, and say where it is."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        config = uvicorn.Config(create_app(emulator), log_level="critical", lifespan="off")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/api/v3"
        finally:
            server.should_exit = True
            thread.join()


@dataclass(frozen=True)
class Target:
    """The server that a test asks: where it is, its key, and how requests get there."""

    base_url: str
    api_key: str
    transport: InProcessTransport | None


@pytest.fixture
def clock() -> FakeClock:
    """A clock that moves when somebody sleeps, and notes how long."""
    return FakeClock()


@pytest.fixture
def make_emulator(clock: FakeClock) -> Callable[..., Emulator]:
    """What makes an emulator on the clock, with settings of the test's own."""

    def make(**given: Any) -> Emulator:
        return Emulator(clock=clock.time, **given)

    return make


@pytest.fixture
def emulator(make_emulator: Callable[..., Emulator]) -> Emulator:
    """The emulator behind `client`, fresh for each test."""
    return make_emulator()


@pytest.fixture
def target(request: pytest.FixtureRequest) -> Iterator[Target]:
    """The server asked for on the command line, by default the emulator in this process."""
    place = request.config.getoption("--target")
    if "://" in place:
        yield Target(place, request.config.getoption("--api-key"), None)
        return
    emulator: Emulator = request.getfixturevalue("emulator")
    if place == "loopback":
        with serve(emulator) as base_url:
            yield Target(base_url, FULL_KEY, None)
        return
    yield Target(IN_PROCESS_URL, FULL_KEY, InProcessTransport(emulator))


@pytest.fixture(params=["sync", "async"])
def make_client(request: pytest.FixtureRequest, clock: FakeClock) -> Iterator[Callable[..., Infakt]]:
    """What makes a client over a transport: the blocking one, then the asynchronous one behind the same face."""
    with Loop() as loop:
        made: list[Any] = []

        def make(transport: Any = None, **given: Any) -> Infakt:
            options = {
                "api_key": FULL_KEY,
                "base_url": IN_PROCESS_URL,
                "clock": clock,
                "rng": random.Random(0).random,
                "quota": None,  # pacing has tests of its own
                **given,
            }
            if request.param == "sync":
                http = httpx.Client(transport=transport)
                made.append(http.close)
                return Infakt(http_client=http, **options)
            http_async = httpx.AsyncClient(transport=transport)
            made.append(lambda: loop.run(http_async.aclose()))
            return Blocking.of(AsyncInfakt(http_client=http_async, **options), loop)

        yield make
        for close in made:
            close()


@pytest.fixture
def client(make_client: Callable[..., Infakt], target: Target) -> Infakt:
    """A client of the target, blocking in one run of the test and asynchronous in the other."""
    own_time = {} if target.transport or target.base_url.startswith("http://127.0.0.1") else {"clock": SystemClock()}
    return make_client(target.transport, base_url=target.base_url, api_key=target.api_key, **own_time)
