"""The distributions: each has the licence, and Python can be started in any folder."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
FILES = [*REPOSITORY.glob("*/pyproject.toml"), *REPOSITORY.glob("contract_tests/*/pyproject.toml")]
PROJECTS = sorted(path.parent.relative_to(REPOSITORY) for path in FILES)


def test_every_distribution_is_known() -> None:
    """The three distributions are found, and any further one is tested too."""
    assert {Path("contract_tests/emulator"), Path("contract_tests/suite"), Path("generated_client")} <= set(PROJECTS)


@pytest.mark.parametrize("project", PROJECTS, ids=str)
def test_distribution_contains_the_licence(project: Path) -> None:
    """Each has its copy, and all are the same."""
    assert (REPOSITORY / project / "LICENSE").read_bytes() == (REPOSITORY / "LICENSE").read_bytes()


@pytest.mark.parametrize("folder", [Path(), *PROJECTS, Path("scripts")], ids=str)
def test_nothing_shadows_the_standard_library(folder: Path) -> None:
    """Python finds modules of its current folder first, so none may have the name of a standard module."""
    names = {path.stem for path in (REPOSITORY / folder).iterdir() if path.is_dir() or path.suffix == ".py"}

    assert names & sys.stdlib_module_names == set()
