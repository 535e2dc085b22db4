"""The description, what is documented, and the summary that a run ends with."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

import pytest

from contract_tests.conformance.drift import Drift
from contract_tests.recording.description import Description, load_description
from contract_tests.recording.documented import load_documented

DRIFT = pytest.StashKey[Drift]()


@pytest.fixture(scope="session")
def description() -> Description:
    """The description that the client carries."""
    return load_description()


@pytest.fixture(scope="session")
def drift(pytestconfig: pytest.Config, description: Description) -> Drift:
    """What collects the answers that the description does not cover."""
    return pytestconfig.stash.setdefault(DRIFT, Drift(description))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print which documented operations are not described yet, and what drifted."""
    collected = config.stash.get(DRIFT, None)
    if collected is None:
        return
    documented = load_documented()
    known = load_description().operations
    missing = [facts for facts in documented if facts.key not in known]
    terminalreporter.section("conformance")
    terminalreporter.line(f"{len(documented) - len(missing)} of {len(documented)} documented operations are described")
    for group, rest in groupby(missing, attrgetter("group")):
        terminalreporter.line(f"not yet in {group}: {', '.join(' '.join(facts.key) for facts in rest)}")
    for line in collected.lines() or ["no answer went beyond the description"]:
        terminalreporter.line(line)
