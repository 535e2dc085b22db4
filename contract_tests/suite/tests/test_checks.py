"""What a live server is asked is decided by the folder of a check, so each folder holds what its name says."""

from __future__ import annotations

from pathlib import Path

import pytest

from infakt_contract.command import CHECKS
from infakt_contract.live import lies_in

SEEING = {"emulator", "make_emulator"}
WRITING = {"scratch", "rows", "make"}


@pytest.fixture(scope="module")
def checks(request: pytest.FixtureRequest) -> list[pytest.Item]:
    """The checks among the tests that are collected."""
    found = [item for item in request.session.items if CHECKS in item.path.parents]
    if not found:
        pytest.skip("the checks are not collected: run all of contract_tests")
    return found


def find_fixtures(item: pytest.Item) -> set[str]:
    """Return the names of the fixtures that a test asks for."""
    return set(getattr(item, "fixturenames", ()))


def test_check_looks_into_no_emulator(checks: list[pytest.Item]) -> None:
    """What needs the emulator's inside is no check of a server."""
    assert [item.nodeid for item in checks if find_fixtures(item) & SEEING] == []


def test_check_that_reads_writes_nothing(checks: list[pytest.Item]) -> None:
    """A check that makes rows lies under `writing`, and one under `writing` makes some."""
    wrong = [item.nodeid for item in checks if lies_in(item.path, "writing") != bool(find_fixtures(item) & WRITING)]

    assert wrong == []


@pytest.mark.parametrize(
    ("path", "room"),
    [("a/checks/reading/test_a.py", "reading"), ("a/checks/writing/b/test_a.py", "writing"), ("reading/test_a.py", "")],
)
def test_folder_decides(path: str, room: str) -> None:
    """A file is where `checks` and one of the two names follow each other in its path."""
    assert [name for name in ("reading", "writing") if lies_in(Path(path), name)] == [name for name in [room] if name]
