"""The description, and the summary at the end of a run."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

import pytest

from contract_tests.evidence.recording.documented import InvalidFileError, load_documented
from infakt_contract.description import Description, load_description
from infakt_contract.watch import Watch


@pytest.fixture
def description(watch: Watch) -> Description:
    """The description that ships with the client."""
    return watch.description


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the documented operations that are not described yet."""
    terminalreporter.section("conformance")
    try:
        documented = load_documented()
    except InvalidFileError as error:
        terminalreporter.line(str(error))
        return
    known = load_description().operations
    missing = [facts for facts in documented if facts.key not in known]
    terminalreporter.line(f"{len(documented) - len(missing)} of {len(documented)} documented operations are described")
    for group, rest in groupby(missing, attrgetter("group")):
        terminalreporter.line(f"not yet in {group}: {', '.join(' '.join(facts.key) for facts in rest)}")
