"""The report of an invented run, and its page."""

from __future__ import annotations

from typing import Any

import pytest

from contract_tests.evidence.report.facts import Report
from contract_tests.evidence.report.gather import gather
from contract_tests.evidence.report.render import render

TESTED = "list_invoices"
EVIDENCE: dict[str, Any] = {
    "target": "emulator",
    "day": "2026-01-02",
    "requests": [],
    "calls": {
        TESTED: {
            "behaviour": [
                "behaviour/test_a.py::test_one[sync]",
                "behaviour/test_a.py::test_one[async]",
                "behaviour/test_a.py::test_two",
            ],
            "conformance": ["conformance/test_schemathesis.py::test_x[1]", "conformance/test_cassettes.py::test_y"],
            "checks": ["checks/reading/test_b.py::test_three[sync]"],
            "runtime": ["runtime/test_c.py::test_four"],
            "quota": ["quota/test_c.py::test_five"],
        }
    },
    "succeeded": [TESTED],
    "drift": [[TESTED, "/entities/0/id", "<img src=x onerror=alert(1)>", "an integer"]],
}
KILL: dict[str, Any] = {
    "day": "2026-01-03",
    "seconds": 100.4,
    "families": {
        "server": [
            {
                "fault": "page_off_by_one",
                "description": "A page begins `one` row late.",
                "family": "contract",
                "killed": True,
                "tests": [f"checks/reading/test_b.py::test_{number}" for number in range(5)],
            },
            {"fault": "lost_field", "description": "<script>alert(1)</script>", "killed": False, "tests": []},
        ],
        "client": [],
    },
}
VERIFIED = {"get_invoice": {"day": "2026-01-01", "target": "sandbox"}}


@pytest.fixture(scope="session")
def report() -> Report:
    """The report of the invented run."""
    return gather(EVIDENCE, KILL, VERIFIED)


@pytest.fixture(scope="session")
def page(report: Report) -> str:
    """The page of that report."""
    return render(report)
