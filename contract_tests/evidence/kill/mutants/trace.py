"""A pytest plugin that records which lines of the client's runtime each test runs."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from contract_tests.evidence.kill.copies import RUNTIME, find_client


class Trace:
    """The lines that each passing test runs, as bits of one number per file.

    Args:
        to: For each file of tests, the JSON file to write at the end of the session.
    """

    def __init__(self, to: Mapping[Path, Path]) -> None:
        from coverage import Coverage  # installed by `nox -s mutants` only

        self._to = to
        self._coverage = Coverage(data_file=None, config_file=False)
        self._files: dict[Path, list[str]] = {}
        self._failed: set[str] = set()
        self._seconds: dict[str, float] = {}

    def pytest_sessionstart(self) -> None:
        """Look at the client that the tests will import."""
        self._coverage.set_option("run:include", [f"{find_client() / RUNTIME}/*"])
        self._coverage.set_option("run:core", "ctrace")  # the others know no contexts in some versions of Python
        self._coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Record one test, with its fixtures."""
        self._files.setdefault(item.path, []).append(item.nodeid)
        self._coverage.switch_context(item.nodeid)
        started = time.process_time()
        try:
            return (yield)
        finally:
            self._seconds[item.nodeid] = round(time.process_time() - started, 3)
            self._coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a test that does not pass: it shows nothing about a mutant."""
        if not report.passed:
            self._failed.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        """Write what was recorded."""
        self._coverage.stop()
        lines = self._collect()
        for path, to in self._to.items():
            tests = [test for test in self._files.get(path, ()) if test in lines and test not in self._failed]
            to.write_text(json.dumps({test: _print(self._seconds[test], lines[test]) for test in tests}))

    def _collect(self) -> dict[str, dict[str, int]]:
        lines: dict[str, dict[str, int]] = {}
        data = self._coverage.get_data()
        for path in sorted(data.measured_files()):
            for line, tests in data.contexts_by_lineno(path).items():
                for test in tests:
                    found = lines.setdefault(test, {})
                    found[Path(path).name] = found.get(Path(path).name, 0) | 1 << line
        return lines


def _print(seconds: float, lines: Mapping[str, int]) -> dict[str, Any]:
    return {"seconds": seconds, "lines": {file: hex(bits) for file, bits in lines.items()}}
