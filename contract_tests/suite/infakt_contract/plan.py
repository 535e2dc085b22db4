"""Plan of a run against a live server: which questions come first, and which are left for another night.

Invoices, clients and costs are asked every night, since they protect most. The other lists take turns: those come first
whose questions were asked longest ago, and among equals the day decides. What exceeds the budget is left out, counted
and named.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Generator, Sequence
from datetime import date
from typing import Any
from zlib import crc32

import pytest

from infakt_contract.live import lies_in
from infakt_contract.memory import Memory
from infakt_contract.promise import BrokenPromiseError
from infakt_contract.selection import WHY, read_params
from infakt_contract.target.budget import Budget

PROTECTED = ("list_invoices", "list_clients", "list_costs")
"""The lists that are asked every time, in this order."""
SHARES = {False: (0.9, 1.0), True: (0.5, 0.5)}
"""Share of the reads after which questions about lists end, and generated ones, by whether the run also writes."""

LAST = 4
"""The part of the run that tests which write belong to, but for the lives of `accountant`, which come before them."""


def make_seed(day: date, run: str) -> int:
    """Return the seed of a run, made of its day and its id."""
    return crc32(f"{day.isoformat()} {run}".encode())


def find_case(item: Any) -> str | None:
    """Return the name of the list that a test is about, or None."""
    case = read_params(item).get("case")
    return None if case is None else str(case)


def is_generated(item: Any) -> bool:
    """Whether Hypothesis draws the examples of a test."""
    return bool(getattr(getattr(item, "obj", None), "is_hypothesis_test", False))


class Plan:
    """Orders the tests of a live run, and leaves out what its budget does not allow.

    Args:
        memory: What earlier runs asked.
        budget: Budget of the run.
        today: Day of the run.
        may_write: Whether the run writes as well.
    """

    def __init__(self, memory: Memory, budget: Budget, *, today: date, may_write: bool) -> None:
        self.memory = memory
        self._budget = budget
        self._today = today
        self._may_write = may_write
        self.left_out: Counter[str] = Counter()
        budget.reserved += may_write  # a row is there before its deletion is reserved

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the tests in order."""
        places = self._rank_cases(items)
        items.sort(
            key=lambda item: (self._phase(item), places.get(find_case(item) or "", -1), self._find_last_asked(item))
        )

    def _rank_cases(self, items: Sequence[pytest.Item]) -> dict[str, int]:
        asked: defaultdict[str, list[str]] = defaultdict(list)
        for item in items:
            if case := find_case(item):
                asked[case].append(self.memory.asked.get(item.nodeid, ""))
        names = list(asked)
        turn = self._today.toordinal() % max(1, len(names))

        def rank(name: str) -> tuple[int, str, int]:
            protected = PROTECTED.index(name) if name in PROTECTED else len(PROTECTED)
            return protected, "" if name in PROTECTED else min(asked[name]), (names.index(name) - turn) % len(names)

        return {name: place for place, name in enumerate(sorted(names, key=rank))}

    def _phase(self, item: pytest.Item) -> int:
        """Return the part of the run that a test belongs to: questions, generated ones, lives, others that write."""
        if not lies_in(item.path, "reading"):
            return LAST - 1 if "accountant" in item.path.parts else LAST
        if is_generated(item):
            return 2
        return 1 if find_case(item) else 0

    def _find_last_asked(self, item: pytest.Item) -> str:
        """Return the day on which a test that writes ran last: those left out one night come first the next."""
        return self.memory.asked.get(item.nodeid, "") if self._phase(item) == LAST else ""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Leave a test out once the time or its part of the reads is used up."""
        self._budget.refusal = None
        if self._budget.is_late(time.monotonic()):
            pytest.skip("the deadline of the run has passed; allow more with --deadline")
        asking, generated = SHARES[self._may_write]
        self._budget.share = {1: asking, 2: generated}.get(self._phase(item), 1.0)
        if self._budget.is_spent("read"):
            pytest.skip("the budget of reads is used up; allow more with --budget, or ask the rest in the next run")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Turn a test that ran out of the budget into one that was not run."""
        refusal = self._budget.refusal
        # Hypothesis raises errors of its own when a test ends early, so the type of the error says nothing.
        if call.excinfo and refusal and not isinstance(call.excinfo.value, BrokenPromiseError):
            call.excinfo = make_skip(str(refusal))
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember what was asked today, and count what was not."""
        if report.skipped:
            reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
            self.left_out[reason.removeprefix("Skipped: ")] += 1
        elif report.when == "call":
            self.memory.asked[report.nodeid] = self._today.isoformat()

    def pytest_deselected(self, items: list[pytest.Item]) -> None:
        """Count what was left out before the run."""
        self.left_out.update(item.stash.get(WHY, "left out by an option of pytest, such as -k") for item in items)

    def lines(self) -> list[str]:
        """Return how many tests were not run, by reason."""
        return [f"{count} not run: {reason}" for reason, count in self.left_out.most_common()]


def make_skip(reason: str) -> pytest.ExceptionInfo[BaseException]:
    """Return the outcome of a test that was not run."""
    try:
        pytest.skip(reason)
    except pytest.skip.Exception:
        return pytest.ExceptionInfo.from_current()
