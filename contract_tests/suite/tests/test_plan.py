"""The plan of a live run: what is asked first, what is left out, and what the next night begins with."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from contract_tests.suite.tests.child import SECRET, run
from infakt_contract.memory import Memory
from infakt_contract.plan import Plan
from infakt_contract.served import serve
from infakt_contract.target.budget import Budget
from infakt_emulator import Emulator


def read_asked(path: Path) -> set[str]:
    """Return the lists that some question was asked about."""
    asked = json.loads(path.read_text(encoding="utf-8"))["asked"]
    return {match[0] for name in asked if (match := re.search(r"list_\w+|import_\w+", name.partition("[")[2]))}


def test_nights_go_on_where_the_last_one_stopped(tmp_path: Path) -> None:
    """A run stays within its budget, asks clients first, and the next one asks the lists that it left out."""
    evidence = tmp_path / "evidence.json"
    chosen = "test_predicates and not list_invoices and not list_costs"
    options = ("--budget", "40", "--evidence", str(evidence), "-k", chosen)
    emulator = Emulator(keys={SECRET: None})
    with serve(emulator) as url:
        first = run(url, "-q", *options)
        reads, asked = len(emulator.recorder), read_asked(evidence)
        second = run(url, "-q", *options)

    assert (first.returncode, second.returncode) == (0, 0)
    assert (reads, len(emulator.recorder)) == (36, 72)  # nine tenths are for questions, the rest for drawn ones
    assert "list_clients" in asked
    assert re.search(r"\d+ not run: the budget of reads is used up; allow more with --budget", first.stdout)
    assert asked < read_asked(evidence)


def test_run_ends_at_its_deadline() -> None:
    """After the deadline nothing is sent, and what was not run is counted with the reason."""
    emulator = Emulator(keys={SECRET: None})
    with serve(emulator) as url:
        ended = run(url, "-q", "--deadline", "0", "-k", "test_predicates")

    assert len(emulator.recorder) == 0
    assert "not run: the deadline of the run has passed; allow more with --deadline" in ended.stdout


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"asked": 7}'])
def test_memory_of_anything_else_is_empty(tmp_path: Path, text: str) -> None:
    """A file that holds no memory begins a new one."""
    path = tmp_path / "evidence.json"
    path.write_text(text, encoding="utf-8")

    assert Memory.read(path) == Memory() == Memory.read(tmp_path / "missing.json")


@dataclass(frozen=True)
class Item:
    """A test as the plan sees it."""

    path: Path
    nodeid: str


def make_item(place: str, nodeid: str) -> Item:
    """Return a test in a folder of the checks."""
    return Item(Path(f"/suite/checks/{place}/test_it.py"), nodeid)


def test_lives_come_before_other_tests_that_write_and_those_take_turns() -> None:
    """Questions come first, then the lives, then what was left out the night before, then what was asked then."""
    names = {"old": "2026-11-01", "new": "2026-11-02", "life": "2026-11-02"}
    plan = Plan(Memory(asked=names), Budget("none", max_wait_seconds=0), today=date(2026, 11, 3), may_write=True)
    items: list[Any] = [
        make_item("writing/round_trip", "new"),
        make_item("writing/operations", "old"),
        make_item("writing/life", "never"),
        make_item("writing/accountant", "life"),
        make_item("reading/operations", "question"),
    ]

    plan.pytest_collection_modifyitems(items)

    assert [item.nodeid for item in items] == ["question", "life", "never", "old", "new"]


def test_lives_stay_within_their_share(tmp_path: Path) -> None:
    """All lives of a run take less than a third of 90 writes and of 180 reads, and leave nothing behind."""
    evidence, emulator = tmp_path / "evidence.json", Emulator(keys={SECRET: None})
    clients = len(list(emulator.store.table("clients")))
    with serve(emulator) as url:
        ended = run(url, "-q", "--write", "--budget", "180,90", "--evidence", str(evidence), "-k", "accountant")

    methods = Counter("read" if exchange.method == "GET" else "write" for exchange in emulator.recorder)
    assert (ended.returncode, "5 passed" in ended.stdout) == (0, True)
    assert 0 < methods["read"] <= 60
    assert 0 < methods["write"] <= 30
    assert len(list(emulator.store.table("clients"))) == clients
