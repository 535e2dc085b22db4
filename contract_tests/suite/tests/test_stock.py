"""Rows for questions: an account that is too empty to tell mistakes apart gets a few rows, for as long as the run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from contract_tests.suite.tests import child
from infakt_contract.cleaning import MARKED
from infakt_contract.served import serve
from infakt_emulator import FULL_KEY, Emulator

ASKED = "test_predicates and (list_clients or list_products or list_bank_accounts or list_invoices)"
KINDS = "test_predicates and list_invoices-kind_eq"


def make_account() -> Emulator:
    """Return an account without any row that a run could make."""
    emulator = Emulator()
    for tag in MARKED:
        table = emulator.store.table(tag)
        for row in list(table):
            table.remove(row)
    return emulator


def run(url: str, evidence: Path, *options: str) -> dict[str, Any]:
    """Ask the questions, which must all be answered as promised, and return the evidence of the run."""
    ended = child.run(url, "-q", "--evidence", str(evidence), *options, key=FULL_KEY)
    assert ended.returncode == 0, ended.stdout
    written: dict[str, Any] = json.loads(evidence.read_text(encoding="utf-8"))
    return written


def test_empty_account_gets_the_rows_that_questions_need(tmp_path: Path) -> None:
    """With --write every filter of the four lists is decided by 25 writes at most, and the rows are gone afterwards."""
    emulator = make_account()
    with serve(emulator) as url:
        written = run(url, tmp_path / "evidence.json", "-k", ASKED, "--budget", "180,90", "--write")

    writes = [exchange for exchange in emulator.recorder if exchange.method != "GET"]
    assert written["undecided"] == {}
    assert 0 < len(writes) <= 25
    assert [row for tag in MARKED for row in emulator.store.table(tag)] == []


def test_empty_account_stays_empty_without_write(tmp_path: Path) -> None:
    """Without --write nothing is made, and the filter that could not be decided is named."""
    emulator = make_account()
    with serve(emulator) as url:
        written = run(url, tmp_path / "evidence.json", "-k", KINDS)

    assert written["undecided"] == {"list_invoices q[kind_eq]": ["a row with a value"]}
    assert {exchange.method for exchange in emulator.recorder} == {"GET"}


def test_full_account_gets_none(tmp_path: Path) -> None:
    """Where the account's own rows decide every filter, nothing is written."""
    emulator = Emulator()
    with serve(emulator) as url:
        run(url, tmp_path / "evidence.json", "-k", KINDS, "--write")

    assert {exchange.method for exchange in emulator.recorder} == {"GET"}
