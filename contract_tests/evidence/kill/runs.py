"""Runs pytest in forks of this process, so that modules are loaded only once for all runs."""

from __future__ import annotations

import gc
import json
import multiprocessing
import os
import resource
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

FORKS = multiprocessing.get_context("fork")
LOOK_SECONDS = 0.5
PATIENCE = 5
"""Seconds of wall time allowed for each second of CPU time, since other work may share the machine."""
SHOWN_LINES = 60
OUTPUT, REPORT = "output.txt", "report.json"


def run_pytest(run: Run, folder: Path) -> dict[str, Any]:
    """Run pytest with the arguments of a run."""
    witness = Witness()
    code = pytest.main([*run.arguments, f"--basetemp={folder / 'tests'}"], plugins=[witness, *run.plugins])
    return {"code": int(code), "tests": witness.tests}


@dataclass(frozen=True, kw_only=True)
class Run:
    """One run of pytest.

    Attributes:
        prepare: Called in the fork before pytest, with a temporary folder for this run alone.
        work: Runs pytest in the fork, in that folder, and returns its exit code, the failed tests and any notes.
        plugins: Further plugins of pytest.
    """

    name: str
    arguments: tuple[str, ...] = ()
    prepare: Callable[[Path], None] = lambda _: None
    work: Callable[[Run, Path], dict[str, Any]] = run_pytest
    plugins: tuple[object, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Result:
    """How a run ended.

    Attributes:
        code: The exit code of pytest, or None if the run was killed.
        tests: The node ids of the tests that failed, in that order.
        output: The last lines of the output.
        notes: What else the run found out, as plain data.
    """

    name: str
    code: int | None
    tests: tuple[str, ...] = ()
    output: str = ""
    wall_seconds: float = 0.0
    cpu_seconds: float = 0.0
    notes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def has_passed(self) -> bool:
        """Whether there was at least one test and all passed."""
        return self.code == pytest.ExitCode.OK

    @property
    def has_detected(self) -> bool:
        """Whether a test failed; a run that could not be made does not count."""
        return self.code == pytest.ExitCode.TESTS_FAILED and bool(self.tests)


class Witness:
    """A pytest plugin that collects the tests that failed, whether in the test or in a fixture.

    It runs every test with its first parameters before any test with its second, and so on: most faults make some test
    fail whatever its parameters, so a run that stops at the first failure stops sooner.
    """

    def __init__(self) -> None:
        self.tests: list[str] = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Reorder the tests."""
        turns: Counter[str] = Counter()
        turn: dict[pytest.Item, int] = {}
        for item in items:
            name = item.nodeid.partition("[")[0]
            turn[item] = turns[name]
            turns[name] += 1
        items.sort(key=turn.__getitem__)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Collect a failure."""
        if report.failed and report.nodeid not in self.tests:
            self.tests.append(report.nodeid)


class Fork:
    """A run in progress, in its own process."""

    def __init__(self, run: Run, limit_seconds: int) -> None:
        self._run = run
        self._limit_seconds = limit_seconds
        self._folder = TemporaryDirectory(prefix="kill-")
        self._started = time.monotonic()
        self._process = FORKS.Process(target=_work, args=(run, Path(self._folder.name), limit_seconds))
        self._process.start()

    @property
    def sentinel(self) -> int:
        """A handle that becomes ready when the process ends."""
        return self._process.sentinel

    @property
    def has_ended(self) -> bool:
        """Whether the process has ended."""
        return self._process.exitcode is not None

    @property
    def seconds(self) -> float:
        """Seconds since the run was started."""
        return time.monotonic() - self._started

    @property
    def is_late(self) -> bool:
        """Whether the run has taken so long that it must be hanging."""
        return not self.has_ended and self.seconds > PATIENCE * self._limit_seconds

    def end(self) -> None:
        """Kill the run; its result then has no code."""
        self._process.kill()
        self._process.join()

    def collect(self) -> Result:
        """Return the result of a run that has ended, and delete its folder."""
        folder = Path(self._folder.name)
        found = json.loads((folder / REPORT).read_text()) if (folder / REPORT).exists() else {}
        lines = (folder / OUTPUT).read_text(errors="replace").splitlines() if (folder / OUTPUT).exists() else []
        self._folder.cleanup()
        if not found:
            code, limit = self._process.exitcode, self._limit_seconds
            lines.append(f"killed (code {code}, after {self.seconds:.0f} s; limit {limit} s CPU)")
        return Result(
            name=self._run.name,
            code=found.get("code"),
            tests=tuple(found.get("tests", ())),
            output="\n".join(lines[-SHOWN_LINES:]),
            wall_seconds=self.seconds,
            cpu_seconds=found.get("cpu_seconds", 0.0),
            notes=found.get("notes", {}),
        )


def run_all(runs: Iterable[Run], *, jobs: int, limit_seconds: int) -> Iterator[Result]:
    """Yield the result of each run as it ends: `jobs` run in parallel, each within `limit_seconds` of CPU time."""
    gc.collect()
    gc.freeze()  # loaded objects stay: forks need not scan them again
    waiting = deque(runs)
    in_progress: list[Fork] = []
    try:
        while waiting or in_progress:
            while waiting and len(in_progress) < jobs:
                in_progress.append(Fork(waiting.popleft(), limit_seconds))
            wait([fork.sentinel for fork in in_progress], LOOK_SECONDS)
            for fork in tuple(in_progress):
                if fork.is_late:
                    fork.end()
                if fork.has_ended:
                    in_progress.remove(fork)
                    yield fork.collect()
    finally:
        for fork in in_progress:
            fork.end()
            fork.collect()


def _work(run: Run, folder: Path, limit_seconds: int) -> None:
    """Run pytest in a fork: its output goes into one file, its result into another."""
    resource.setrlimit(resource.RLIMIT_CPU, (limit_seconds, limit_seconds))
    with (folder / OUTPUT).open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    run.prepare(folder)
    found = {**run.work(run, folder), "cpu_seconds": sum(os.times()[:4])}
    (folder / REPORT).write_text(json.dumps(found))
