"""The workflows of GitHub Actions: they call what there is, may do little, and keep the key to themselves."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from infakt_contract.command import USAGE
from infakt_contract.target.target import KEY_VARIABLE

REPOSITORY = Path(__file__).parents[3]
WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
CONTRACT = REPOSITORY / ".github" / "workflows" / "contract.yml"
DISTRIBUTION = tomllib.loads((REPOSITORY / "contract_tests" / "suite" / "pyproject.toml").read_text(encoding="utf-8"))[
    "project"
]
EXPRESSION = re.compile(r"\$\{\{.*?\}\}")

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def read(path: Path) -> dict[Any, Any]:
    """Return a workflow as data, in which YAML takes the key `on` for true."""
    data: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


def list_steps(path: Path) -> Iterator[dict[str, Any]]:
    """Return every step of every job."""
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def list_commands(path: Path) -> list[str]:
    """Return the lines that a shell runs."""
    return [line.strip() for step in list_steps(path) for line in step.get("run", "").splitlines()]


@each_workflow
def test_workflow_may_do_little(path: Path) -> None:
    """A workflow says what it may do, which is to read at most, and no job of it may do more."""
    workflow = read(path)
    granted = [workflow["permissions"], *(job.get("permissions", {}) for job in workflow["jobs"].values())]

    assert [name for given in granted for name, level in given.items() if (name, level) != ("contents", "read")] == []
    assert "pull_request_target" not in workflow[True]
    assert "group" in workflow["concurrency"]
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())


@each_workflow
def test_workflow_uses_pinned_actions_of_github(path: Path) -> None:
    """An action is one of GitHub's own, at a version."""
    used = [step["uses"] for step in list_steps(path) if "uses" in step]

    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+@v\d+", action)] == []
    assert used


@each_workflow
def test_secret_reaches_a_step_by_its_environment_only(path: Path) -> None:
    """A secret stands in no command, no argument and no job's environment, and no command prints it."""
    text = path.read_text(encoding="utf-8")
    in_steps = [value for step in list_steps(path) for value in step.get("env", {}).values() if "secrets." in value]

    assert in_steps == [f"${{{{ secrets.{KEY_VARIABLE} }}}}"] * text.count("secrets.")
    assert [line for line in list_commands(path) if f"${KEY_VARIABLE}" in line] == [
        line for line in list_commands(path) if line == f'if [ -n "${KEY_VARIABLE}" ]; then'
    ]


def test_own_workflow_runs_what_there_is() -> None:
    """The workflow of this project runs files of it that can be run."""
    files = [line for line in list_commands(REPOSITORY / ".github" / "workflows" / "ci.yml") if "sudo" not in line]

    assert files == [".ci/run"]
    assert os.access(REPOSITORY / files[0], os.X_OK)


def test_copied_workflow_calls_the_command_as_it_is() -> None:
    """The distribution, its command and every option are those that exist."""
    commands = list_commands(CONTRACT)
    [called] = [line for line in commands if line.startswith("infakt-contract ")]

    assert f"pip install {DISTRIBUTION['name']}" in commands
    assert DISTRIBUTION["scripts"] == {"infakt-contract": "infakt_contract.command:main"}
    assert set(re.findall(r"--[a-z-]+", called)) - set(re.findall(r"--[a-z-]+", USAGE)) == set()
    assert EXPRESSION.sub("", called).split() == [
        "infakt-contract",
        "--target",
        "sandbox",
        "--evidence",
        "evidence.json",
    ]


def test_copied_workflow_is_skipped_without_a_key_and_on_forks() -> None:
    """It runs by the clock and by hand only, one run at a time, where there is a key; writing is asked for."""
    workflow = read(CONTRACT)
    jobs = workflow["jobs"]

    assert workflow[True].keys() == {"schedule", "workflow_dispatch"}
    assert workflow[True]["workflow_dispatch"]["inputs"]["write"]["default"] is False
    assert workflow["concurrency"]["cancel-in-progress"] is False
    assert jobs["key"]["if"] == "${{ !github.event.repository.fork }}"
    assert (jobs["sandbox"]["needs"], jobs["sandbox"]["if"]) == ("key", "${{ needs.key.outputs.is_there == 'true' }}")


def test_readme_shows_the_workflow_that_is_tested() -> None:
    """Who copies it from the package's page copies this one."""
    readme = (REPOSITORY / "contract_tests" / "suite" / "README.md").read_text(encoding="utf-8")

    assert f"```yaml\n{CONTRACT.read_text(encoding='utf-8')}```\n" in readme
