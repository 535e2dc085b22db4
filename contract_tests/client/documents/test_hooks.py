"""The pre-commit hooks are the project's own checks, with the versions that pyproject.toml pins."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml

from contract_tests.client.documents.commands import find_problems
from contract_tests.client.documents.pages import REPOSITORY

CONFIG: dict[str, Any] = yaml.safe_load((REPOSITORY / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
HOOKS = {hook["id"]: hook for repo in CONFIG["repos"] for hook in repo["hooks"]}


def list_pins(package: str) -> set[str]:
    """Return the versions of a package required by the dependency groups."""
    groups = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return {
        entry.removeprefix(package)
        for entries in groups.values()
        for entry in entries
        if isinstance(entry, str) and re.fullmatch(rf"{package}[^\w-].*", entry)
    }


def test_one_version_of_ruff() -> None:
    """The hook and the dependency groups pin the same version of ruff."""
    revisions = {repo["rev"] for repo in CONFIG["repos"] if repo["repo"].endswith("/ruff-pre-commit")}

    assert list_pins("ruff") == {f"=={revision.removeprefix('v')}" for revision in revisions}


def test_hooks_are_the_checks() -> None:
    """Style, format and drift are checked before a commit, by a command that exists."""
    assert HOOKS.keys() == {"ruff-check", "ruff-format", "generator-check"}
    assert find_problems(HOOKS["generator-check"]["entry"]) == []
    assert re.match(HOOKS["generator-check"]["files"], "openapi/resources/invoices.yaml")
