"""The description, and the summary that a run ends with."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

import pytest

from contract_tests.evidence.recording.documented import load_documented
from infakt_contract.description import Description, load_description
from infakt_contract.watch import Watch


@pytest.fixture
def description(watch: Watch) -> Description:
    """The description that the client carries."""
    return watch.description


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print which documented operations are not described yet."""
    documented = load_documented()
    known = load_description().operations
    missing = [facts for facts in documented if facts.key not in known]
    terminalreporter.section("conformance")
    terminalreporter.line(f"{len(documented) - len(missing)} of {len(documented)} documented operations are described")
    for group, rest in groupby(missing, attrgetter("group")):
        terminalreporter.line(f"not yet in {group}: {', '.join(' '.join(facts.key) for facts in rest)}")
