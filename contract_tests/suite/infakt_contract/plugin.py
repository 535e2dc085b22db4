"""The plugin of pytest: a server, a clock that never waits, and a client that is blocking or asynchronous.

Tests run against the emulator in this process. `--target loopback` puts it behind a socket of this machine. `--target
sandbox`, or a base URL with `--api-key`, uses that server instead and runs the tests under `checks` only; there, every
request is counted and paced, and nothing is written unless `--write` is given.
"""

from __future__ import annotations

import os
import random
import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import settings

from infakt import AsyncInfakt, Infakt, SystemClock
from infakt_contract.cleaning import clean_interrupted
from infakt_contract.description import load_description
from infakt_contract.drift import tabulate
from infakt_contract.ending import find_facts, find_requests, find_today, make_outcome
from infakt_contract.facade import Blocking, Loop
from infakt_contract.failures import Failures
from infakt_contract.live import is_about_known, is_check, lies_in
from infakt_contract.memory import Memory
from infakt_contract.notes import Notes
from infakt_contract.options import add_options, read_faults
from infakt_contract.plan import Plan, make_seed
from infakt_contract.preflight import PreflightError, check
from infakt_contract.probe import probe
from infakt_contract.profiles import register_profiles
from infakt_contract.report import write_refusal, write_report
from infakt_contract.scopes import Scopes
from infakt_contract.selection import keep, read_params
from infakt_contract.sent import read_call
from infakt_contract.served import serve
from infakt_contract.stash import (
    BUDGET,
    FAILURES,
    INNER,
    LEFT,
    MARKS,
    MEASURED,
    NOTES,
    PLAN,
    PROBED,
    RUN,
    SEED,
    TARGET,
    WATCH,
)
from infakt_contract.summary import Summary
from infakt_contract.target.budget import Budget, find_hourly
from infakt_contract.target.measured import Measured
from infakt_contract.target.scratch import Scratch, make_marks, make_run
from infakt_contract.target.target import LOOPBACK_HOSTS, Target, choose_target
from infakt_contract.target.transport import LiveTransport
from infakt_contract.versions import describe_description, describe_versions
from infakt_contract.watch import Watch
from infakt_emulator import FULL_KEY, Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock
from infakt_emulator.faults import FAULTS
from infakt_emulator.inprocess import BASE_URL as IN_PROCESS_URL
from infakt_emulator.messages import Answer, Call

register_profiles()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that choose the server, and what is done to it and with it."""
    add_options(parser)


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
    config.stash[RUN] = config.getoption("--run-id") or make_run()
    config.stash[MARKS] = make_marks(config.stash[RUN])
    config.stash[SEED] = read_seed(config, target)
    if not config.getoption("--hypothesis-profile"):
        seeded = config.getoption("--hypothesis-seed", None) is not None
        settings.load_profile("live" if target.is_live else "seeded" if seeded else "emu")
    failures = Failures(config.stash[WATCH], target.api_key)
    config.stash[FAILURES] = failures
    config.pluginmanager.register(failures)
    if target.is_live:
        config.pluginmanager.register(Scopes(config.stash[WATCH]))
        memory = Memory.read(config.getoption("--evidence"))
        plan = Plan(memory, config.stash[BUDGET], today=find_today(), may_write=target.may_write)
        config.stash[NOTES].general |= memory.general
        config.stash[PLAN] = plan
        config.pluginmanager.register(plan)


def make_budget(config: pytest.Config, limits: str) -> Budget:
    """Return the budget of a live run, whose time begins now."""
    minutes = config.getoption("--deadline")
    return Budget(
        limits,
        max_wait_seconds=config.getoption("--max-wait"),
        totals=config.getoption("--budget") or find_hourly(limits),
        deadline=None if minutes is None else time.monotonic() + 60 * minutes,
    )


def read_seed(config: pytest.Config, target: Target) -> int:
    """Return the seed of a run: the one that was given, else for a live server one of the day and the run's id."""
    given = config.getoption("--hypothesis-seed", None)
    if given is None and target.is_live:
        given = make_seed(find_today(), config.stash[RUN])
        config.option.hypothesis_seed = str(given)  # before Hypothesis reads it
    return int(given or 0)


def pytest_report_header(config: pytest.Config) -> list[str]:
    """Say what is tested, and with what."""
    return [f"infakt: {config.stash[TARGET].name}, with {describe_versions()}, {describe_description()}"]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Check that a live server is there and knows the key, before any test asks it."""
    config = session.config
    if not config.stash[TARGET].is_live or config.getoption("collectonly"):
        return
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.verbosity == 0:
        reporter.showfspath = False  # the plan goes from list to list, and so from file to file
    try:
        check(config.stash[TARGET], connect(config, config.stash[BUDGET]))
    except PreflightError as error:
        if config.getoption("--report"):
            write_refusal(config.getoption("--report"), str(error))
        raise pytest.UsageError(str(error)) from None


def connect(config: pytest.Config, budget: Budget) -> LiveTransport:
    """Return a transport to a live server, whose connections are kept for the run."""
    stash = config.stash
    if INNER not in stash:
        stash[INNER] = httpx.HTTPTransport()
        config.add_cleanup(stash[INNER].close)
    return LiveTransport(stash[TARGET], budget, stash[WATCH], measured=stash[MEASURED], inner=stash[INNER])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect tests that do not apply to a live server, and tests that write where that is not allowed."""
    target = config.stash[TARGET]
    if target.is_live:
        keep(config, items, is_check, why="not for a live server, as they look into the emulator")
        if not target.may_write:
            keep(config, items, lambda item: lies_in(item.path, "reading"), why="they write; allow it with --write")
        keep(config, items, is_about_known, why="about resources that not every account has; the emulator has them")
    if config.getoption("--clients") == "sync" or (target.is_live and config.getoption("--clients") is None):
        why = "the same by the asynchronous client; run it with --clients both"
        keep(config, items, lambda item: read_params(item).get("make_client") != "async", why=why)


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
        watch.send(read_call(watch.description, call))
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
def connection(request: pytest.FixtureRequest, target: Target) -> Iterator[tuple[str, str, Any]]:
    """Base URL of the server, a key with every scope, and the transport to it."""
    if target.is_live:
        yield target.base_url, target.api_key, connect(request.config, request.config.stash[BUDGET])
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


@pytest.hookimpl(trylast=True)  # after fixtures have been torn down, which delete rows
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Pass on the evidence, or write it and the report to their files."""
    config = session.config
    target = config.stash[TARGET]
    if exitstatus == pytest.ExitCode.INTERRUPTED and target.is_live and target.may_write:
        parts = (config.stash[BUDGET], config.stash[WATCH], config.stash[MEASURED])
        config.stash[LEFT][:] = clean_interrupted(target, config.stash[RUN], *parts)
    evidence = config.stash[WATCH].evidence
    if hasattr(config, "workeroutput"):
        config.workeroutput["evidence"] = evidence.as_data()
        return
    config.stash[PROBED] = probe_limits(config)
    if config.getoption("--evidence"):
        evidence.write(config.getoption("--evidence"), find_facts(config), find_requests(config))
    outcome = make_outcome(config)
    if config.getoption("--report"):
        write_report(config.getoption("--report"), outcome)
    if outcome.is_broken and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def probe_limits(config: pytest.Config) -> list[str]:
    """Return what a probe of the limits has found, nothing if none was asked for."""
    target, measured = config.stash[TARGET], config.stash[MEASURED]
    if not (target.is_live and config.getoption("--probe-limits")):
        return []
    return probe(target, connect(config, Budget("none", max_wait_seconds=0)), measured)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Summarise a run: its failures by cause, unless pytest shows them, and more of a live server."""
    outcome = make_outcome(config)
    summary = Summary(terminalreporter, width=config.get_terminal_writer().fullwidth)
    summary.write(outcome, shows_failures=outcome.is_live or config.getoption("tbstyle") == "no")
