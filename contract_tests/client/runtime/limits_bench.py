"""`python -m contract_tests.client.runtime.limits_bench`: how the client behaves at a limit, against a local server.

Thirty list calls where the server accepts 5 in any 2 seconds, with the quota on, with retries alone, and paced by a
dozen lines; then writes whose answers are lost. Exits 1 if the client with its quota misses a target. `--quick` takes
shorter windows and leaves out the comparisons. Everything it starts is bounded, and ends with it.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import multiprocessing
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import httpx

from contract_tests.client.runtime.limits_server import Control, Failing, RetryAfter, Rules, make_context, run_server
from infakt import AsyncInfakt, Infakt, Quota, QuotaStore, RedisQuotaStore, SQLiteQuotaStore, SystemClock, Window
from infakt.errors import CallError, RateLimitError

Contender = Literal["quota", "retries", "paced"]
Sharing = Literal["threads", "tasks", "SQLite", "Redis"]
CONTENDERS: dict[Contender, str] = {"quota": "quota", "retries": "no quota (retries only)", "paced": "paced reference"}
SLACK = 1.10
AT_ONCE_SECONDS = 1.0
GIVE_UP_SECONDS = 120.0


@dataclass(frozen=True)
class Scale:
    """The number of calls, and the window of the limit."""

    calls: int
    limit: int
    seconds: float

    @property
    def optimum(self) -> float:
        """The seconds after which the last call can start."""
        return (self.calls - 1) // self.limit * self.seconds


FULL = Scale(30, 5, 2.0)
QUICK = Scale(20, 5, 0.4)


@dataclass(frozen=True)
class Situation:
    """The callers, and the form of Retry-After."""

    callers: int
    sharing: Sharing
    retry_after: RetryAfter
    contenders: tuple[Contender, ...] = ("quota", "retries")
    is_quick: bool = True

    def __str__(self) -> str:
        among = "threads" if self.sharing == "threads" and self.callers > 1 else "thread"
        who = {"threads": among, "tasks": "tasks (AsyncInfakt)"}.get(self.sharing, f"processes, {self.sharing}")
        return f"{self.callers} {who}, Retry-After {self.retry_after}"


SITUATIONS = (
    Situation(1, "threads", "seconds", ("quota", "retries", "paced"), is_quick=False),
    Situation(1, "threads", "date", is_quick=False),
    Situation(1, "threads", "nothing", is_quick=False),
    Situation(8, "threads", "seconds", ("quota", "retries", "paced")),
    Situation(8, "threads", "nothing", is_quick=False),
    Situation(4, "SQLite", "seconds"),
    Situation(4, "Redis", "seconds", ("quota",)),
    Situation(8, "tasks", "seconds"),
)


@dataclass(frozen=True)
class Cell:
    """The number of failed and of refused calls, and the seconds that all calls took."""

    failed: int
    refused: int
    seconds: float
    optimum: float

    def __str__(self) -> str:
        return f"{self.failed} / {self.refused} / {self.seconds:.2f} / {self.seconds / self.optimum:.3f}"

    @property
    def is_good(self) -> bool:
        """Whether nothing failed, nothing was refused, and the time was close to the optimum."""
        return (self.failed, self.refused) == (0, 0) and self.seconds <= SLACK * self.optimum


@dataclass(frozen=True)
class Setting:
    """The arguments of a caller's client; it is passed to other processes."""

    url: str
    window: Window | None
    store: Literal["SQLite", "Redis"] | None = None
    address: str = ""

    def options(self) -> dict[str, Any]:
        """Return the arguments of a client."""
        quota = None if self.window is None else Quota(reads=(self.window,))
        return {"api_key": "bench", "base_url": self.url, "quota": quota, "quota_store": self._open_store()}

    def _open_store(self) -> QuotaStore | None:
        if self.window is None or self.store is None:
            return None
        return SQLiteQuotaStore(self.address) if self.store == "SQLite" else RedisQuotaStore(self.address)


@dataclass(frozen=True)
class Run:
    """The outcome of some calls: how many failed, and when they began and ended by the machine's clock."""

    failed: int
    began: float
    ended: float


class Paced:
    """The reference: a dozen lines that wait before sending."""

    def __init__(self, url: str, window: Window) -> None:
        self._http = httpx.Client(base_url=url)
        self._times: deque[float] = deque(maxlen=window.limit)
        self._window, self._lock = window, Lock()

    def __call__(self) -> None:
        """Send a read when the window has room."""
        with self._lock:
            if len(self._times) == self._window.limit:
                time.sleep(max(0.0, self._times[0] + self._window.seconds + 0.05 - time.monotonic()))
            self._times.append(time.monotonic())
        self._http.get("/clients.json").raise_for_status()


def count_failure(call: Callable[[], object]) -> int:
    """Return 1 if a call fails, else 0."""
    try:
        call()
    except (CallError, httpx.HTTPError):
        return 1
    return 0


def call_in_threads(callers: int, calls: int, call: Callable[[], object]) -> Run:
    """Make the calls from the given number of threads."""
    with ThreadPoolExecutor(callers) as pool:
        began = time.monotonic()
        failed = sum(pool.map(count_failure, [call] * calls))
        return Run(failed, began, time.monotonic())


def read_with(client: Infakt) -> Callable[[], object]:
    """Return a list call; its imports happen here, since only the limits are measured."""
    clients = client.clients
    return lambda: clients.list(limit=1).first()


def run_threads(setting: Setting, callers: int, calls: int) -> Run:
    """Make the calls with one client, shared by threads."""
    with Infakt(**setting.options()) as client:
        return call_in_threads(callers, calls, read_with(client))


async def run_tasks(setting: Setting, callers: int, calls: int) -> Run:
    """Make the calls with one asynchronous client, shared by tasks."""
    async with AsyncInfakt(**setting.options()) as client:
        numbers, clients = iter(range(calls)), client.clients
        await SystemClock().asleep(0)  # does the imports of waiting

        async def work() -> int:
            failed = 0
            for _ in numbers:
                try:
                    await clients.list(limit=1).first()
                except CallError:
                    failed += 1
            return failed

        began = time.monotonic()
        failed = sum(await asyncio.gather(*(work() for _ in range(callers))))
        return Run(failed, began, time.monotonic())


def work_in_process(setting: Setting, calls: int, start: Barrier, runs: multiprocessing.Queue[Run]) -> None:
    """Make the calls of one process, starting together with the others."""
    with Infakt(**setting.options()) as client:
        read = read_with(client)
        start.wait(timeout=30)
        runs.put(call_in_threads(1, calls, read))


def run_processes(setting: Setting, callers: int, calls: int) -> Run:
    """Make the calls from several processes, each with its own client, which share only the store."""
    context = make_context()
    start, runs = context.Barrier(callers), context.Queue()
    shares = [len(range(first, calls, callers)) for first in range(callers)]
    processes = [
        context.Process(target=work_in_process, args=(setting, share, start, runs), daemon=True) for share in shares
    ]
    for process in processes:
        process.start()
    try:
        done = [runs.get(timeout=GIVE_UP_SECONDS) for _ in processes]
    finally:
        for process in processes:
            process.join(timeout=5)
            if process.is_alive():
                process.terminate()
    return Run(sum(run.failed for run in done), min(run.began for run in done), max(run.ended for run in done))


@dataclass(frozen=True)
class Bench:
    """The server, the scale, and the folder of the stores."""

    server: Control
    scale: Scale
    folder: Path
    redis_url: str | None

    def measure(self, situation: Situation, contender: Contender) -> Cell:
        """Measure one cell of the table, against a server that has forgotten the earlier ones."""
        scale = self.scale
        self.server.apply(Rules(limit=scale.limit, seconds=scale.seconds, retry_after=situation.retry_after))
        run = self._run(situation, contender)
        return Cell(run.failed, self.server.read_counts().refused, run.ended - run.began, scale.optimum)

    def _run(self, situation: Situation, contender: Contender) -> Run:
        window = Window(self.scale.limit, self.scale.seconds)
        if contender == "paced":
            return call_in_threads(situation.callers, self.scale.calls, Paced(self.server.url, window))
        setting = Setting(self.server.url, window if contender == "quota" else None)
        load = (situation.callers, self.scale.calls)
        if situation.sharing == "threads":
            return run_threads(setting, *load)
        if situation.sharing == "tasks":
            return asyncio.run(run_tasks(setting, *load))
        address = str(self.folder / "quota.db") if situation.sharing == "SQLite" else self.redis_url or ""
        return run_processes(replace(setting, store=situation.sharing, address=address), *load)

    def measure_hour(self) -> tuple[str, bool]:
        """Return what a caller sees on a Retry-After of an hour, and whether that is right."""
        self.server.apply(Rules(retry_after="an hour"))
        with Infakt(**Setting(self.server.url, Window(self.scale.limit, self.scale.seconds)).options()) as client:
            began, now = time.monotonic(), datetime.now(UTC)
            try:
                client.clients.list(limit=1).first()
            except RateLimitError as error:
                seconds = time.monotonic() - began
                ahead = (error.retry_at - now).total_seconds() if error.retry_at else 0.0
                result = f"{type(error).__name__} after {seconds:.2f} s, retry_at {ahead:.0f} s ahead"
                return result, seconds < AT_ONCE_SECONDS and abs(ahead - 3600) < AT_ONCE_SECONDS
        return "success, which is impossible", False

    def measure_write(self, method: str, failing: Failing) -> str:
        """Return how often a write was sent, what it changed, and what the caller sees."""
        self.server.apply(Rules(seconds=self.scale.seconds, failing=failing))
        with Infakt(api_key="bench", base_url=self.server.url, rng=lambda: 0.0) as client:
            try:
                if method == "POST":
                    client.invoices.create({"payment_method": "cash", "services": [{"name": "x"}]})
                else:
                    client.clients.delete(1)
                result = "success"
            except CallError as error:
                result = type(error).__name__
        counts = self.server.read_counts()
        return f"{counts.sends} / {counts.created if method == 'POST' else counts.deleted} / {result}"


WRITES: tuple[tuple[str, Failing, str], ...] = (
    ("POST", "503 after", "1 / 1 / OutcomeUnknownError"),
    ("POST", "drop after", "1 / 1 / OutcomeUnknownError"),
    ("POST", "503 as limit", "1 / 0 / OutcomeUnknownError"),
    ("DELETE", "503 after", "3 / 1 / success"),
    ("DELETE", "drop after", "3 / 1 / success"),
)
DONE_BEFORE = {"503 after": "done, then 503", "drop after": "done, then dropped", "503 as limit": "503 + Retry-After"}


def say(*cells: str) -> None:
    """Print one row of a Markdown table, aligned so that it can be read as it is."""
    widths = (44, 28, 28, 28)
    columns = zip(cells, widths, strict=False)
    sys.stdout.write("| " + " | ".join(f"{cell:{width}}" for cell, width in columns) + " |\n")
    sys.stdout.flush()


def print_reads(bench: Bench, *, is_quick: bool) -> Iterator[str]:
    """Print the table of reads as it is measured, and yield each missed target."""
    kinds: list[Contender] = ["quota"] if is_quick else list(CONTENDERS)
    scale = bench.scale
    sys.stdout.write(
        f"{scale.calls} list calls, {scale.limit} accepted in any {scale.seconds} s, optimum {scale.optimum:.1f} s\n"
        "failed calls / refused calls / seconds / ratio to the optimum\n\n"
    )
    say("callers and refusals", *(CONTENDERS[kind] for kind in kinds))
    say(*["---"] * (1 + len(kinds)))
    for situation in SITUATIONS:
        if (is_quick and not situation.is_quick) or (situation.sharing == "Redis" and bench.redis_url is None):
            continue
        cells = {kind: bench.measure(situation, kind) for kind in kinds if kind in situation.contenders}
        say(str(situation), *(str(cells.get(kind, "")) for kind in kinds))
        if not cells["quota"].is_good:
            yield f"{situation}: {cells['quota']}, expected 0 / 0 and at most {SLACK} x the optimum"
    result, is_right = bench.measure_hour()
    say("Retry-After 3600", result)
    if not is_right:
        yield f"Retry-After 3600: {result}, expected RateLimitError at once, retry_at 3600 s ahead"


def print_writes(bench: Bench) -> Iterator[str]:
    """Print the table of writes, and yield each missed target."""
    sys.stdout.write("\nWrites whose first two sends fail: sends / created or deleted / what the caller sees\n\n")
    say("write", "measured")
    say("---", "---")
    for method, failing, expected in WRITES:
        result = bench.measure_write(method, failing)
        say(f"{method}, {DONE_BEFORE[failing]}", result)
        if result != expected:
            yield f"{method}, {failing}: {result}, expected {expected}"


@contextmanager
def run_redis(folder: Path) -> Iterator[str]:
    """Run a Redis on a free port of this machine."""
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port = probe.getsockname()[1]
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own command
        try:
            assert server.stdout is not None
            lines = itertools.takewhile(lambda line: "Ready to accept connections" not in line, server.stdout)
            deque(lines, maxlen=0)
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return whether every target is met as the exit status."""
    parser = argparse.ArgumentParser(prog="python -m contract_tests.client.runtime.limits_bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="windows of 0.4 s, and the client with its quota alone")
    is_quick: bool = parser.parse_args(arguments).quick
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        redis_url = stack.enter_context(run_redis(folder)) if shutil.which("redis-server") else None
        bench = Bench(stack.enter_context(run_server()), QUICK if is_quick else FULL, folder, redis_url)
        missed = [*print_reads(bench, is_quick=is_quick), *print_writes(bench)]
    sys.stdout.write(
        "".join(f"\nMISSED {target}" for target in missed) + ("\n" if missed else "\nEvery target is met.\n")
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
