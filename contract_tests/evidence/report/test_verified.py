"""Operations become verified by evidence of inFakt's own servers, and lose that by drift."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from contract_tests.evidence.report.__main__ import main
from contract_tests.evidence.report.verified import FILE, merge
from infakt_contract.description import load_description

OLD = {"list_clients": {"day": "2026-01-01", "target": "sandbox"}}


def make_evidence(**given: Any) -> dict[str, Any]:
    """Return the evidence of a run, by default one against the sandbox without any calls."""
    return {"target": "sandbox", "day": "2026-02-01", "calls": {}, "succeeded": [], "drift": [], **given}


def test_success_without_drift_is_verified() -> None:
    """An operation that succeeded is verified on the day of the run, unless one of its answers drifted."""
    evidence = make_evidence(
        succeeded=["list_invoices", "get_invoice"], drift=[["get_invoice", "/id", "text", "integer"]]
    )

    assert merge({}, evidence) == {"list_invoices": {"day": "2026-02-01", "target": "sandbox"}}


def test_operation_that_was_not_called_stays_verified() -> None:
    """A run changes nothing for operations that it did not call."""
    assert merge(OLD, make_evidence()) == OLD


def test_later_run_overrules() -> None:
    """The last run counts: a success updates the day, drift removes it."""
    moved = merge(OLD, make_evidence(succeeded=["list_clients"], target="api.infakt.pl"))
    gone = merge(OLD, make_evidence(succeeded=["list_clients"], drift=[["list_clients", "/", "status 500", "another"]]))

    assert moved == {"list_clients": {"day": "2026-02-01", "target": "api.infakt.pl"}}
    assert gone == {}


def test_earlier_run_overrules_nothing() -> None:
    """Evidence that is older than the known one changes nothing, even if it shows drift."""
    earlier = make_evidence(day="2025-12-31", succeeded=["list_clients"])

    assert merge(OLD, earlier) == OLD
    assert merge(OLD, {**earlier, "drift": [["list_clients", "/", "status 500", "another"]]}) == OLD


@pytest.mark.parametrize("target", ["emulator", "loopback", "127.0.0.1", "infakt.pl.example.com", "notinfakt.pl"])
def test_other_server_verifies_nothing(target: str) -> None:
    """Evidence of a server that is not inFakt's is rejected, with its name."""
    with pytest.raises(ValueError, match=f"evidence must be from a server of inFakt, got '{target}'"):
        merge({}, make_evidence(target=target, succeeded=["list_clients"]))


def test_command_adds_a_run(tmp_path: Path) -> None:
    """The command merges the evidence of a run into the file, sorted by operation."""
    verified, evidence = tmp_path / "verified.json", tmp_path / "evidence.json"
    verified.write_text(json.dumps(OLD))
    evidence.write_text(json.dumps(make_evidence(succeeded=["list_invoices", "get_client"])))

    assert main(["--verified", str(verified), "--verify", str(evidence)]) == 0
    assert list(json.loads(verified.read_text())) == ["get_client", "list_clients", "list_invoices"]


def test_shipped_file_names_described_operations() -> None:
    """Every entry of the file is a described operation, with a day and a server of inFakt."""
    shipped = json.loads(FILE.read_text(encoding="utf-8"))
    merged: dict[str, Any] = {}
    for operation, entry in shipped.items():
        merged = merge(merged, make_evidence(day=entry["day"], target=entry["target"], succeeded=[operation]))

    assert merged == shipped
    assert shipped.keys() <= load_description().by_id.keys()
