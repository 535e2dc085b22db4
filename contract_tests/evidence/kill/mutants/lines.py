"""Which tests run which lines of the client's runtime, measured once and kept in `build/`."""

from __future__ import annotations

import hashlib
import json
import signal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from contract_tests.evidence.kill.client_faults import ClientFault
from contract_tests.evidence.kill.copies import RUNTIME, put_client
from contract_tests.evidence.kill.families import ARGUMENTS, SUITE
from contract_tests.evidence.kill.mutants.trace import Trace
from contract_tests.evidence.kill.runs import Run, run_all

FOLDERS = ("behaviour", "runtime", "quota", "security", "properties", "observability")
"""Folders of `client/` whose tests are asked; the others are slow, or look at types, documents and imports."""
KEPT = SUITE.parent / "build" / "mutants"
FILES = 8
"""Number of files of one run, which imports the client once."""
LIMIT_SECONDS = 240
"""CPU time for a run, and half of its time."""


@dataclass(frozen=True, kw_only=True)
class TracedTest:
    """A test that passes, how long it takes while it is traced, and the lines that it runs.

    Attributes:
        lines: For each file of the runtime a number whose bit N is set if line N runs.
    """

    name: str
    seconds: float
    lines: dict[str, int]

    @property
    def size(self) -> int:
        """The number of lines that the test runs; a low one belongs to a test of few things."""
        return sum(bits.bit_count() for bits in self.lines.values())


def find_test_files() -> list[Path]:
    """Return the files whose tests are asked."""
    return [path for folder in FOLDERS for path in sorted((SUITE / "client" / folder).rglob("test_*.py"))]


def measure(client: Path, jobs: int) -> Iterator[str]:
    """Measure the test files that changed since the last time, or all if the runtime changed; yield what is done."""
    KEPT.mkdir(parents=True, exist_ok=True)
    missing = [path for path in find_test_files() if not _kept(path, client).exists()]
    runs = [_make_run(client, missing[start : start + FILES]) for start in range(0, len(missing), FILES)]
    for result in run_all(runs, jobs=jobs, limit_seconds=LIMIT_SECONDS):
        yield f"{result.name} ({result.wall_seconds:.1f} s)"


def _make_run(client: Path, paths: Sequence[Path]) -> Run:
    return Run(
        name=f"{paths[0].relative_to(SUITE)} and {len(paths) - 1} more files",
        arguments=(*ARGUMENTS, "--clients", "both", *map(str, paths)),
        prepare=partial(prepare, client, None, 2 * LIMIT_SECONDS),
        plugins=(Trace({path: _kept(path, client) for path in paths}),),
    )


def prepare(client: Path, fault: ClientFault | None, seconds: int, folder: Path) -> None:
    """Make this process import a copy of the client, and end it after so many seconds, since it may hang."""
    signal.alarm(seconds)
    put_client(client, folder, fault)


def read(client: Path) -> list[TracedTest]:
    """Return the tests of all files that could be measured."""
    paths = (_kept(path, client) for path in find_test_files())
    return [test for path in paths if path.exists() for test in _parse(json.loads(path.read_text()))]


def _parse(found: dict[str, Any]) -> Iterable[TracedTest]:
    for name, entry in found.items():
        lines = {file: int(bits, 16) for file, bits in entry["lines"].items()}
        if lines:
            yield TracedTest(name=name, seconds=entry["seconds"], lines=lines)


def _kept(path: Path, client: Path) -> Path:
    """Return where the measurement of a test file is kept, which depends on the file and on the runtime."""
    content = hashlib.sha256(path.read_bytes())
    for source in sorted((client / RUNTIME).glob("*.py")):
        content.update(source.read_bytes())
    return KEPT / f"{path.parent.name}-{path.stem}-{content.hexdigest()[:16]}.json"
