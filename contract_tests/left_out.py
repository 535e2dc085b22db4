"""Leaves out the tests whose system package is not installed, and says which and how to run them.

In CI nothing is left out: there such a test fails.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from contract_tests.system_packages import SUMMARY_VARIABLE, SYSTEM_PACKAGES, SystemPackage, must_be_complete
from infakt_contract.selection import keep

MARK = "needs_package"


def needs(package: SystemPackage) -> pytest.MarkDecorator:
    """Return the mark of a test that asks for a package's fixture while it runs, where nobody sees it beforehand."""
    return pytest.mark.needs_package(package.name)


class LeftOut:
    """A plugin of pytest: what was left out in this process, and, where there are several, in all of them."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave out what cannot run here, of that which was asked for."""
        if must_be_complete(os.environ):
            return
        lacking = {item: package for item in items if (package := _find_need(item)) and package.find() is None}
        self.counts = Counter(package.name for package in lacking.values())
        keep(config, items, lambda item: item not in lacking, why="this machine lacks a system package")

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand over what a process of the run has left out."""
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["left_out"] = dict(self.counts)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take that; every process leaves out the same."""
        self.counts |= Counter(getattr(node, "workeroutput", {}).get("left_out", {}))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say it at the end of the run, and to whom else it is to be said."""
        lines = [
            describe(package, self.counts[package.name]) for package in SYSTEM_PACKAGES if package.name in self.counts
        ]
        for line in lines:
            terminalreporter.line(line)
        if lines and (path := os.environ.get(SUMMARY_VARIABLE)):
            with Path(path).open("a", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in lines)


def _find_need(item: pytest.Item) -> SystemPackage | None:
    marked = {mark.args[0] for mark in item.iter_markers(MARK)}
    fixtures = set(getattr(item, "fixturenames", ()))
    return next((each for each in SYSTEM_PACKAGES if each.name in marked or each.fixture in fixtures), None)


def describe(package: SystemPackage, count: int) -> str:
    """Return which tests were not run, and how to run them."""
    tests = "1 test" if count == 1 else f"{count} tests"
    return f"Not run: {tests} of {package.purpose}; for them install {package.name} (apt-get install {package.name})."
