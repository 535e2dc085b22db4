"""Runs pytest in forks of this process, so that what it has loaded is loaded once for all of them."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import resource
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

FORKS = multiprocessing.get_context("fork")
LOOK_SECONDS = 0.5
PATIENCE = 5
"""How many seconds of the clock go to one of the processor: other work may share the machine."""
SHOWN_LINES = 60
OUTPUT, REPORT = "output.txt", "report.json"


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of pytest with these arguments.

    prepare: what the fork does before, in a folder of its own.
    """

    name: str
    arguments: tuple[str, ...]
    prepare: Callable[[Path], None] = lambda _: None


@dataclass(frozen=True, kw_only=True)
class Result:
    """How a run ended.

    code: pytest's, None if it came to no end of its own.
    tests: the node ids of those that failed, in the order in which they did.
    output: the end of what was printed.
    """

    name: str
    code: int | None
    tests: tuple[str, ...] = ()
    output: str = ""
    wall_seconds: float = 0.0
    cpu_seconds: float = 0.0

    @property
    def has_passed(self) -> bool:
        """Whether every test passed, and there was one."""
        return self.code == pytest.ExitCode.OK

    @property
    def has_noticed(self) -> bool:
        """Whether a test failed, which is more than a run that could not be made."""
        return self.code == pytest.ExitCode.TESTS_FAILED and bool(self.tests)


class Witness:
    """A plugin of pytest that notes which tests failed, be it in a fixture.

    It has each test run with the first of its parameters before any runs with its second, and so on: most faults are
    noticed by one test or another whichever its parameters are, so that a run that ends with a failure ends soon.
    """

    def __init__(self) -> None:
        self.tests: list[str] = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the tests in order."""
        turns: Counter[str] = Counter()
        turn: dict[pytest.Item, int] = {}
        for item in items:
            name = item.nodeid.partition("[")[0]
            turn[item] = turns[name]
            turns[name] += 1
        items.sort(key=turn.__getitem__)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        if report.failed and report.nodeid not in self.tests:
            self.tests.append(report.nodeid)


class Fork:
    """A run under way in a process of its own."""

    def __init__(self, run: Run, limit_seconds: int) -> None:
        self._run = run
        self._limit_seconds = limit_seconds
        self._folder = TemporaryDirectory(prefix="kill-")
        self._started = time.monotonic()
        self._process = FORKS.Process(target=_work, args=(run, Path(self._folder.name), limit_seconds))
        self._process.start()

    @property
    def sentinel(self) -> int:
        """What is ready when the process has ended."""
        return self._process.sentinel

    @property
    def has_ended(self) -> bool:
        """Whether the process has ended."""
        return self._process.exitcode is not None

    @property
    def seconds(self) -> float:
        """How long the run has been under way."""
        return time.monotonic() - self._started

    @property
    def is_late(self) -> bool:
        """Whether it takes so long that it waits for something that does not come."""
        return not self.has_ended and self.seconds > PATIENCE * self._limit_seconds

    def end(self) -> None:
        """End a run before its time; it then has no code."""
        self._process.kill()
        self._process.join()

    def collect(self) -> Result:
        """Return how an ended run ended, and take its folder away."""
        folder = Path(self._folder.name)
        found = json.loads((folder / REPORT).read_text()) if (folder / REPORT).exists() else {}
        lines = (folder / OUTPUT).read_text(errors="replace").splitlines() if (folder / OUTPUT).exists() else []
        self._folder.cleanup()
        if not found:
            code, limit = self._process.exitcode, self._limit_seconds
            lines.append(f"no end of its own (code {code}, after {self.seconds:.0f} s; at most {limit} s of processor)")
        return Result(
            name=self._run.name,
            code=found.get("code"),
            tests=tuple(found.get("tests", ())),
            output="\n".join(lines[-SHOWN_LINES:]),
            wall_seconds=self.seconds,
            cpu_seconds=found.get("cpu_seconds", 0.0),
        )


def run_all(runs: Iterable[Run], *, jobs: int, limit_seconds: int) -> Iterator[Result]:
    """Yield how each run ended, as it ends: `jobs` at once, none with more of the processor than `limit_seconds`."""
    gc.collect()
    gc.freeze()  # what is loaded stays: forks need not look through it again
    waiting = deque(runs)
    under_way: list[Fork] = []
    try:
        while waiting or under_way:
            while waiting and len(under_way) < jobs:
                under_way.append(Fork(waiting.popleft(), limit_seconds))
            wait([fork.sentinel for fork in under_way], LOOK_SECONDS)
            for fork in tuple(under_way):
                if fork.is_late:
                    fork.end()
                if fork.has_ended:
                    under_way.remove(fork)
                    yield fork.collect()
    finally:
        for fork in under_way:
            fork.end()
            fork.collect()


def _work(run: Run, folder: Path, limit_seconds: int) -> None:
    """What a fork does: what it prints goes into one file, what it found into another."""
    resource.setrlimit(resource.RLIMIT_CPU, (limit_seconds, limit_seconds))
    with (folder / OUTPUT).open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    run.prepare(folder)
    witness = Witness()
    code = pytest.main([*run.arguments, f"--basetemp={folder / 'tests'}"], plugins=[witness])
    found = {"code": int(code), "tests": witness.tests, "cpu_seconds": sum(os.times()[:4])}
    (folder / REPORT).write_text(json.dumps(found))
