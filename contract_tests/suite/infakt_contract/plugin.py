"""The plugin of pytest: a server, a clock that never waits, and a client that is blocking or asynchronous.

Tests run against the emulator in this process. `--target loopback` puts it behind a socket of this machine. `--target
sandbox`, or a base URL with `--api-key`, uses that server instead and runs the tests under `checks` only; there, every
request is counted and paced, and nothing is written unless `--write` is given.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import httpx
import pytest
import uvicorn
from hypothesis import HealthCheck, Phase, settings

from infakt import AsyncInfakt, Infakt, SystemClock
from infakt_contract.description import load_description
from infakt_contract.drift import tabulate
from infakt_contract.facade import Blocking, Loop
from infakt_contract.live import is_for_live
from infakt_contract.memory import Memory
from infakt_contract.notes import Notes
from infakt_contract.plan import Plan, make_seed
from infakt_contract.selection import keep, read_params
from infakt_contract.target.budget import KINDS, Budget, Kind, find_hourly
from infakt_contract.target.measured import Measured
from infakt_contract.target.scratch import Scratch, make_marks, make_run
from infakt_contract.target.target import LOOPBACK_HOSTS, Target, choose_target
from infakt_contract.target.transport import LiveTransport
from infakt_contract.watch import Watch
from infakt_emulator import FULL_KEY, Emulator, InProcessTransport, create_app
from infakt_emulator.clock import FakeClock
from infakt_emulator.faults import FAULTS
from infakt_emulator.inprocess import BASE_URL as IN_PROCESS_URL
from infakt_emulator.limits import POLICIES
from infakt_emulator.messages import Answer, Call

TARGET = pytest.StashKey[Target]()
WATCH = pytest.StashKey[Watch]()
BUDGET = pytest.StashKey[Budget]()
MEASURED = pytest.StashKey[Measured]()
LEFT = pytest.StashKey[list[str]]()
RUN = pytest.StashKey[str]()
NOTES = pytest.StashKey[Notes]()
PLAN = pytest.StashKey[Plan]()
SEED = pytest.StashKey[int]()
INNER = pytest.StashKey[httpx.HTTPTransport]()
MARKS = pytest.StashKey[Iterator[str]]()

settings.register_profile(
    "emu",
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.register_profile("seeded", parent=settings.get_profile("emu"), derandomize=False)
settings.register_profile(
    "kill",
    parent=settings.get_profile("emu"),
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],
    stateful_step_count=20,
    report_multiple_bugs=False,
)
settings.register_profile(
    "live",
    parent=settings.get_profile("seeded"),
    max_examples=2,
    stateful_step_count=6,
    phases=[Phase.explicit, Phase.generate],
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that choose the server, and what is done to it and with it."""
    group = parser.getgroup("infakt")
    group.addoption("--target", default="emulator", help="server to test: emulator, loopback, sandbox, or a base URL")
    group.addoption("--api-key", help="key for that server; for the sandbox prefer INFAKT_SANDBOX_API_KEY")
    group.addoption("--write", action="store_true", help="allow tests to create, change and delete rows of their own")
    group.addoption("--i-know-this-is-production", action="store_true", help="allow reading from production")
    group.addoption("--limits", choices=list(POLICIES), help="limits to stay within; none on this machine")
    group.addoption("--max-wait", type=float, default=120.0, help="longest wait for a window of the limits, in seconds")
    group.addoption(
        "--budget",
        type=read_totals,
        metavar="READS[,WRITES]",
        help="most requests of a live run, by default what the limits allow in an hour: 180,90 with --limits seed",
    )
    group.addoption("--deadline", type=float, metavar="MINUTES", help="time after which a live run asks nothing more")
    group.addoption(
        "--clients", choices=["both", "sync"], help="clients to test; on a live server only the blocking one by default"
    )
    group.addoption("--faults", default="", help="faults of the emulator, separated by commas")
    group.addoption(
        "--run-id", metavar="ID", help="name of the run in the evidence; by default its date and a random part"
    )
    group.addoption("--evidence", type=Path, help="file for a JSON report of the run")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Choose the server, or refuse it, and the number of generated examples."""
    try:
        target = choose_target(
            config.getoption("--target"),
            api_key=config.getoption("--api-key"),
            variables=os.environ,
            may_write=config.getoption("--write"),
            accepts_production=config.getoption("--i-know-this-is-production"),
        )
    except ValueError as error:
        raise pytest.UsageError(*error.args) from None
    if target.is_live and (config.getoption("numprocesses", None) or hasattr(config, "workerinput")):
        msg = "a live server needs a single process, which counts the requests: leave out --numprocesses"
        raise pytest.UsageError(msg)
    limits = config.getoption("--limits") or ("none" if target.host in LOOPBACK_HOSTS else "seed")
    unknown = [name for name in read_faults(config) if name not in FAULTS]
    if unknown:
        msg = f"--faults: unknown: {', '.join(unknown)}; known: {', '.join(FAULTS)}"
        raise pytest.UsageError(msg)
    config.stash[TARGET] = target
    config.stash[WATCH] = Watch(load_description())
    config.stash[BUDGET] = make_budget(config, limits)
    config.stash[MEASURED] = Measured()
    config.stash[NOTES] = Notes()
    config.stash[LEFT] = []
    config.stash[RUN] = make_run()
    config.stash[MARKS] = make_marks(config.stash[RUN])
    config.stash[SEED] = read_seed(config, target)
    if not config.getoption("--hypothesis-profile"):
        seeded = config.getoption("--hypothesis-seed", None) is not None
        settings.load_profile("live" if target.is_live else "seeded" if seeded else "emu")
    if target.is_live:
        memory = Memory.read(config.getoption("--evidence"))
        plan = Plan(memory, config.stash[BUDGET], today=find_today(), may_write=target.may_write)
        config.stash[NOTES].general |= memory.general
        config.stash[PLAN] = plan
        config.pluginmanager.register(plan)


def read_totals(text: str) -> dict[Kind, int]:
    """Return the most reads and writes of a run, written as `180,90`, or `180` for reads alone.

    Raises:
        ArgumentTypeError: The text is no such pair.
    """
    match = re.fullmatch(r"(\d+)(?:,(\d+))?", text)
    if match is None:
        msg = f"must be READS or READS,WRITES, such as 180,90; got {text!r}"
        raise argparse.ArgumentTypeError(msg)
    return {kind: int(count) for kind, count in zip(KINDS, match.groups(), strict=True) if count}


def make_budget(config: pytest.Config, limits: str) -> Budget:
    """Return the budget of a live run, whose time begins now."""
    minutes = config.getoption("--deadline")
    return Budget(
        limits,
        max_wait_seconds=config.getoption("--max-wait"),
        totals=config.getoption("--budget") or find_hourly(limits),
        deadline=None if minutes is None else time.monotonic() + 60 * minutes,
    )


def find_today() -> date:
    """Return the day of a run, in UTC."""
    return datetime.now(UTC).date()


def read_seed(config: pytest.Config, target: Target) -> int:
    """Return the seed of a run: the one that was given, else for a live server one of the day and the run's id."""
    given = config.getoption("--hypothesis-seed", None)
    if given is None and target.is_live:
        given = make_seed(find_today(), config.getoption("--run-id") or config.stash[RUN])
        config.option.hypothesis_seed = str(given)  # before Hypothesis reads it
    return int(given or 0)


def read_faults(config: pytest.Config) -> list[str]:
    """Return the names of the requested faults."""
    return [name for name in config.getoption("--faults").split(",") if name]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect tests that do not apply to a live server, and tests that write where that is not allowed."""
    target = config.stash[TARGET]
    if config.getoption("--clients") == "sync" or (target.is_live and config.getoption("--clients") is None):
        keep(config, items, lambda item: read_params(item).get("make_client") != "async")
    if target.is_live:
        keep(config, items, lambda item: is_for_live(item, may_write=target.may_write))


@pytest.fixture(scope="session", autouse=True)
def no_network(pytestconfig: pytest.Config) -> Iterator[None]:
    """Let sockets connect to this machine and to the target only."""
    target = pytestconfig.stash[TARGET]
    allowed = LOOPBACK_HOSTS | ({target.host} if target.is_live else set())
    found_addresses: set[str] = set()
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def check(host: Any) -> None:
        if host not in allowed | found_addresses and host is not None:
            msg = f"a test connected to {host!r}; only this machine and the target are allowed"
            raise RuntimeError(msg)

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            check(address[0])
        connect(self, address)

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        check(host)
        found = look_up(host, *args, **options)
        found_addresses.update(str(entry[4][0]) for entry in found)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


@pytest.fixture(autouse=True)
def watch(request: pytest.FixtureRequest) -> Iterator[Watch]:
    """Checks every answer of the server under test; drift of the emulator fails the test."""
    watch = request.config.stash[WATCH]
    watch.begin(request.node.nodeid)
    yield watch
    drifted = watch.end()
    table = "\n".join(tabulate(drifted))
    assert request.config.stash[TARGET].is_live or drifted == [], f"answers differ from the description:\n{table}"


@contextmanager
def serve(emulator: Emulator) -> Iterator[str]:
    """Put an emulator behind a socket of this machine, and yield its base URL."""
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


@pytest.fixture
def clock() -> FakeClock:
    """A clock that moves when somebody sleeps, and notes for how long."""
    return FakeClock()


@pytest.fixture
def make_emulator(pytestconfig: pytest.Config, clock: FakeClock, watch: Watch) -> Callable[..., Emulator]:
    """Factory of emulators with this clock and further settings; the answers of one without faults are checked."""
    asked = read_faults(pytestconfig)
    seed = pytestconfig.getoption("--hypothesis-seed", None) or 1

    def observe(call: Call, answer: Answer) -> None:
        watch.see(call.method, call.path, answer.status, answer.content_type or "", answer.body, query=call.query)

    def make(**given: Any) -> Emulator:
        watched = {} if given.get("faults") else {"observe": observe, "faults": asked}
        return Emulator(**{"clock": clock.time, "seed": int(seed), **watched, **given})

    return make


@pytest.fixture
def emulator(make_emulator: Callable[..., Emulator]) -> Emulator:
    """The emulator behind `client`, new for each test."""
    return make_emulator()


@pytest.fixture
def target(pytestconfig: pytest.Config) -> Target:
    """The server under test, by default the emulator in this process."""
    return pytestconfig.stash[TARGET]


@pytest.fixture
def connection(request: pytest.FixtureRequest, target: Target, watch: Watch) -> Iterator[tuple[str, str, Any]]:
    """Base URL of the server, a key with every scope, and the transport to it."""
    if target.is_live:
        stash = request.config.stash
        if INNER not in stash:
            stash[INNER] = httpx.HTTPTransport()  # one for the run, so that connections are kept
        measured, inner = stash[MEASURED], stash[INNER]
        transport = LiveTransport(target, stash[BUDGET], watch, measured=measured, inner=inner)
        yield target.base_url, target.api_key, transport
        return
    emulator: Emulator = request.getfixturevalue("emulator")
    if target.name == "loopback":
        with serve(emulator) as base_url:
            yield base_url, FULL_KEY, None
        return
    yield IN_PROCESS_URL, FULL_KEY, InProcessTransport(emulator)


@pytest.fixture
def notes(pytestconfig: pytest.Config) -> Notes:
    """What the run notes beside failures."""
    return pytestconfig.stash[NOTES]


@pytest.fixture
def turn(pytestconfig: pytest.Config) -> int:
    """Number that changes from run to run, for choosing among questions that are equally good."""
    return pytestconfig.stash[SEED]


@pytest.fixture
def scratch(pytestconfig: pytest.Config, target: Target) -> Iterator[Scratch]:
    """Names for the rows that a test creates, and their deletion afterwards."""
    marks, left = pytestconfig.stash[MARKS], pytestconfig.stash[LEFT]
    scratch = Scratch(next(marks), left, pytestconfig.stash[BUDGET] if target.is_live else None)
    yield scratch
    scratch.clean()


@pytest.fixture(params=["sync", "async"])
def make_client(request: pytest.FixtureRequest, clock: FakeClock) -> Iterator[Callable[..., Infakt]]:
    """Factory of clients over a transport: blocking, then asynchronous with the same interface."""
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
def client(make_client: Callable[..., Infakt], target: Target, connection: tuple[str, str, Any]) -> Infakt:
    """A client of the server, blocking in one run of the test and asynchronous in the other."""
    base_url, api_key, transport = connection
    own_time = {"clock": SystemClock()} if target.is_live else {}
    return make_client(transport, base_url=base_url, api_key=api_key, **own_time)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Merge the evidence of a process of the run."""
    shown = getattr(node, "workeroutput", {}).get("evidence")
    if shown:
        node.config.stash[WATCH].evidence.add_data(shown)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Close the connections, and pass on the evidence or write it to the file."""
    config = session.config
    if INNER in config.stash:
        config.stash[INNER].close()
    evidence = config.stash[WATCH].evidence
    if hasattr(config, "workeroutput"):
        config.workeroutput["evidence"] = evidence.as_data()
        return
    path: Path | None = config.getoption("--evidence")
    if path:
        target = config.stash[TARGET]
        day = datetime.now(UTC).date().isoformat()
        run = config.getoption("--run-id") or f"{day}-{config.stash[RUN]}"
        facts = {"run": run, "target": target.name, "day": day, "wrote": target.may_write}
        live = {}
        if target.is_live:
            config.stash[PLAN].memory.general |= config.stash[NOTES].general
            live = {"limits": config.stash[MEASURED].as_data(), "seed": config.stash[SEED]}
            live |= {**config.stash[NOTES].as_data(), **config.stash[PLAN].memory.as_data()}
        lines = config.stash[BUDGET].lines(time.monotonic()) if target.is_live else []
        evidence.write(path, {**facts, **live}, lines)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Summarise a run against a live server: requests, limits, drift, and rows that are left."""
    target, watch = config.stash[TARGET], config.stash[WATCH]
    if not target.is_live:
        return
    terminalreporter.section(f"requests to {target.name}")
    for line in config.stash[BUDGET].lines(time.monotonic()):
        terminalreporter.line(line)
    terminalreporter.section(f"limits of {target.name}, as far as they were seen")
    for line in config.stash[MEASURED].lines():
        terminalreporter.line(line)
    terminalreporter.section(f"drift at {target.name}")
    for line in tabulate(watch.evidence.drift) or ["no answer differed from the description"]:
        terminalreporter.line(line)
    sections = {
        "not run": config.stash[PLAN].lines(),
        "could not be decided with the rows there are": config.stash[NOTES].undecided_lines(),
        "filters by the general rule": config.stash[NOTES].general_lines(),
        "the same questions again": [f"--hypothesis-seed {config.stash[SEED]}"],
    }
    for title, lines in sections.items():
        if lines:
            terminalreporter.section(title)
            for line in lines:
                terminalreporter.line(line)
    if config.stash[LEFT]:
        terminalreporter.section(f"left at {target.name}, to be deleted by hand")
        for line in config.stash[LEFT]:
            terminalreporter.line(line)
