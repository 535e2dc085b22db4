"""What a live server is asked is decided by the folder of a check, so each folder holds what its name says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from infakt_contract.live import lies_in

SEEING = {"emulator", "make_emulator"}
WRITING = {"scratch", "rows", "make"}
PLUGIN = """
import json
from pathlib import Path


def pytest_collection_finish(session):
    rows = [[item.nodeid, str(item.path), item.fixturenames] for item in session.items]
    (Path(__file__).parent / "checks.json").write_text(json.dumps(rows))
"""


@dataclass(frozen=True)
class Check:
    """One check that the command collects; `fixtures` are the names of those that it asks for."""

    name: str
    path: Path
    fixtures: frozenset[str]


@pytest.fixture(scope="module")
def checks(tmp_path_factory: pytest.TempPathFactory) -> list[Check]:
    """The checks that `infakt-contract` collects, in a process of its own."""
    folder = tmp_path_factory.mktemp("collected")
    (folder / "note_checks.py").write_text(PLUGIN, encoding="utf-8")
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "infakt_contract.command", "--collect-only", "-q", "-p", "note_checks"]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=True)  # noqa: S603 - ours
    rows = json.loads((folder / "checks.json").read_text(encoding="utf-8"))
    return [Check(name, Path(file), frozenset(fixtures)) for name, file, fixtures in rows]


def test_check_looks_into_no_emulator(checks: list[Check]) -> None:
    """What needs the emulator's inside is no check of a server."""
    assert checks
    assert [check.name for check in checks if check.fixtures & SEEING] == []


def test_check_that_reads_writes_nothing(checks: list[Check]) -> None:
    """A check that makes rows lies under `writing`, and one under `writing` makes some."""
    wrong = [check.name for check in checks if lies_in(check.path, "writing") != bool(check.fixtures & WRITING)]

    assert wrong == []


@pytest.mark.parametrize(
    ("path", "room"),
    [("a/checks/reading/test_a.py", "reading"), ("a/checks/writing/b/test_a.py", "writing"), ("reading/test_a.py", "")],
)
def test_folder_decides(path: str, room: str) -> None:
    """A file is where `checks` and one of the two names follow each other in its path."""
    assert [name for name in ("reading", "writing") if lies_in(Path(path), name)] == [name for name in [room] if name]
