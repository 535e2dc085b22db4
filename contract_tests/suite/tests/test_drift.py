"""Drift by cause: what drifted in one way is one entry, wherever it did, and a failure only if that is asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contract_tests.suite.tests.child import SECRET, run
from infakt_contract.description import Operation, load_description
from infakt_contract.drift import Row, group
from infakt_contract.served import serve
from infakt_contract.watch import Watch
from infakt_emulator import Emulator

NEW: list[Row] = [
    ("list_clients", "/entities/*/new", "a field", "nothing"),
    ("get_client", "/new", "a field", "nothing"),
]
STATUS: Row = ("create_client", "/", "status 200", "another status")
DESCRIPTION = load_description()
MADE = [operation for operation in DESCRIPTION.by_id.values() if DESCRIPTION.content(operation, 200) is None]
"""The operations that have another success than 200."""


def test_one_field_at_many_places_is_one_cause() -> None:
    """A field that is new in several answers is one entry, with the number of places and one of them."""
    assert [str(cause) for cause in group([STATUS, *NEW])] == [
        "new: a field, described: nothing (2 places, such as get_client at /new)",
        "status 200, described: another status (1 place, such as create_client)",
    ]


def test_what_drifted_otherwise_is_another_cause() -> None:
    """The same field with another type, and another field, are causes of their own."""
    rows = [*NEW, ("get_client", "/new", "string", "integer"), ("get_client", "/other", "a field", "nothing")]

    assert len(group(rows)) == 3


@pytest.mark.parametrize("operation", MADE, ids=lambda operation: operation.id)
def test_undescribed_success_is_drift(operation: Operation) -> None:
    """Where another success is described, 200 is noticed at every operation, whatever the body is."""
    seen = Watch(DESCRIPTION)
    path = operation.path
    for parameter in operation.parameters:
        path = path.replace(f"{{{parameter['name']}}}", "1")

    seen.see(operation.method, path, 200, "application/json", b"{}")

    assert seen.evidence.drift == {(operation.id, "/", "status 200", "another status")}


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--fail-on", "drift"), 1)])
def test_drift_is_a_failure_if_asked(tmp_path: Path, options: tuple[str, ...], code: int) -> None:
    """Drift alone leaves the run green, unless --fail-on drift is given, and is listed by cause in either case."""
    report, evidence = tmp_path / "report.md", tmp_path / "evidence.json"
    files = ("--report", str(report), "--evidence", str(evidence))
    with serve(Emulator(faults=["field_new"], keys={SECRET: None})) as url:
        ended = run(url, "-k", "test_every_row_comes_once and (clients or products)", *files, *options)

    text = report.read_text(encoding="utf-8")
    assert ended.returncode == code
    assert "brand_new: a field, described: nothing (2 places, such as" in ended.stdout
    assert len(json.loads(evidence.read_text(encoding="utf-8"))["drift"]) == 2
    assert "| `brand_new` | a field | nothing | 2 | 2 | `list_clients at /entities/*/brand_new` |" in text
    assert text.startswith(f"# inFakt contract: {'broken' if code else 'kept'} by 127.0.0.1\n")


def test_status_of_a_write_is_noticed() -> None:
    """A row that is created with 200 in place of 201 is drift of that call."""
    with serve(Emulator(faults=["success_status_wrong"], keys={SECRET: None})) as url:
        ended = run(url, "--write", "-k", "test_client_is_kept_as_it_was_written")

    assert "status 200, described: another status" in " ".join(ended.stdout.split())
