"""One night of the shipped command: `infakt-contract` against a lying server behind a socket, in a fork."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal, cast

import pytest

from contract_tests.evidence.kill.runs import Run
from infakt_contract.command import main
from infakt_contract.live import find_subject, lies_in
from infakt_contract.plan import PROTECTED, SHARES, find_case, is_generated
from infakt_contract.served import serve
from infakt_contract.stash import WATCH
from infakt_emulator import FULL_KEY, Emulator

from .lie import Lie, LyingServer
from .resources import read_lists

Mode = Literal["reading", "writing"]
READS, WRITES = 180, 90
"""Documented budget of a run."""
DOCUMENTS = "invoices"
"""The resource of the tests that name none: they live a document's life."""
LIVES = {
    "test_invoice_is_kept_as_it_was_ordered": {"invoices", "corrective_invoices"},
    "test_client_is_kept_as_it_was_written": {"clients"},
    "test_product_is_kept_as_it_was_written": {"products"},
    "test_bank_account_is_kept_as_it_was_written": {"bank_accounts"},
    "test_uploaded_file_becomes_one_cost": {"costs"},
}
"""The resources that each life of an accountant is about."""


class Night:
    """A pytest plugin that keeps the tests of one list, and stops once a lie is noticed.

    The plan of the command asks the protected lists first, then the list whose turn it is. What a lie about one list
    cannot change is left out, and so are generated questions, since what they find is chance. With `--write` the
    command also asks what it asks without, so only the tests that write are kept.

    Attributes:
        tests: Ids of the tests that failed.
        drift: Drift that names the subject of the lie.
    """

    def __init__(self, case: str, mode: Mode, subject: str | None) -> None:
        self._case = case
        self._mode = mode
        self._subject = subject
        self._tag = next((item.operation.tag for item in read_lists() if item.name == case), "")
        self._session: pytest.Session | None = None
        self.tests: list[str] = []
        self.drift: list[list[str]] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Function]) -> None:
        """Keep the tests of the list."""
        items[:] = [item for item in items if self._keeps(item)]

    def _keeps(self, item: pytest.Function) -> bool:
        if lies_in(item.path, "reading"):
            is_asked = find_case(item) in {None, self._case} and not is_generated(item)
            return self._mode == "reading" and is_asked
        subject = find_subject(item)
        tags = {subject.tag} if subject else LIVES.get(item.originalname, {DOCUMENTS})
        is_about = self._tag in tags
        return self._mode == "writing" and is_about

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Remember the session."""
        self._session = session

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Collect a failure, and drift about the lie."""
        if report.failed and report.nodeid not in self.tests:
            self.tests.append(report.nodeid)
        if report.when == "teardown" and self._session and self._subject:
            drift = self._session.config.stash[WATCH].evidence.drift
            self.drift = [list(row) for row in sorted(drift) if names(row, self._subject)]
            if self.drift:
                self._session.shouldstop = "the lie is noticed"


def names(row: Sequence[str], subject: str) -> bool:
    """Whether an entry of the drift names a field or an operation."""
    return row[0] == subject or subject in row[1].split("/")


def make_run(lie: Lie | None, case: str, mode: Mode, *, spent: int = 0, seed: int = 1) -> Run:
    """Return a run of the command against a server with a lie, or an honest one.

    Args:
        lie: The lie, or None for an honest server.
        case: List whose turn it is.
        mode: Which tests of the night are run.
        spent: Reads that the lists before this one have used.
        seed: Seed of the questions.
    """
    name = f"{mode} {lie.name if lie else f'clean {case}'}"
    return Run(name=name, work=partial(_work, lie=lie, case=case, mode=mode, spent=spent, seed=seed))


def _work(_run: Run, folder: Path, *, lie: Lie | None, case: str, mode: Mode, spent: int, seed: int) -> dict[str, Any]:
    """Serve an emulator with a lie, and run the command against it."""
    night = Night(case, mode, lie.subject if lie else None)
    evidence = folder / "evidence.json"
    server = cast("Emulator", LyingServer(Emulator(), lie))
    with serve(server) as url:
        given = [
            *("--target", url, "--api-key", FULL_KEY, "--limits", "none", "--hypothesis-seed", str(seed)),
            *("--budget", f"{find_reads_left(mode, spent)},{WRITES}", "--evidence", str(evidence)),
            *(("--write",) if mode == "writing" else ()),
            *("-q", "-x", f"--basetemp={folder / 'tests'}"),
        ]
        code = main(given, run=partial(pytest.main, plugins=[night]))
    data = json.loads(evidence.read_text()) if evidence.exists() else {}
    notes = {"drift": night.drift, "requests": data.get("requests", [])}
    return {"code": int(code), "tests": night.tests, "notes": notes}


def find_reads_left(mode: Mode, spent: int) -> int:
    """Return the budget that leaves a run what the rest of the night leaves its tests.

    Before the tests that write, questions and generated ones use up their shares.
    """
    if mode == "writing":
        return READS - math.ceil(READS * SHARES[True][1])
    return READS - math.ceil(spent / SHARES[False][0])


def find_before(case: str) -> tuple[str, ...]:
    """Return the lists whose questions come before those of a list in its turn."""
    return PROTECTED[: PROTECTED.index(case)] if case in PROTECTED else PROTECTED
