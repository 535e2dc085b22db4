"""A checkout with stubs for what takes long."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from environment import Environment

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The scripts and the files they read, in a folder of their own."""
    root = tmp_path / "a checkout"
    shutil.copytree(REPOSITORY / "scripts", root / "scripts", ignore=shutil.ignore_patterns("tests", "__pycache__"))
    (root / "contract_tests").mkdir()
    for name in ("__init__.py", "system_packages.py"):
        shutil.copy(REPOSITORY / "contract_tests" / name, root / "contract_tests" / name)
    shutil.copy(REPOSITORY / "pyproject.toml", root / "pyproject.toml")
    return root


@pytest.fixture
def whole(checkout: Path) -> Path:
    """A checkout whose `.venv` is complete, except for its Python."""

    def make(command: list[str], **_: object) -> int:
        if command[1:3] == ["-m", "venv"]:
            (checkout / ".venv" / "bin").mkdir(parents=True)
        return 0

    environment = Environment(checkout, run=make)
    environment.prepare("demo")
    environment.prepare("check")
    return checkout
