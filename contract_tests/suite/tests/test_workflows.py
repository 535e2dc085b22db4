"""The workflows of GitHub Actions: they call what there is, may do little, and keep the key to themselves."""

from __future__ import annotations

import os
import re
import subprocess
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
ISSUES = {"issues": "write"}
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
    """A workflow says what it may do, which is to read at most; only the job that keeps the issue may write issues."""
    workflow = read(path)
    jobs = {name: job.get("permissions", {}) for name, job in workflow["jobs"].items() if name != "issue"}
    granted = [workflow["permissions"], *jobs.values()]

    assert [name for given in granted for name, level in given.items() if (name, level) != ("contents", "read")] == []
    assert workflow["jobs"].get("issue", {"permissions": ISSUES})["permissions"] == ISSUES
    assert "pull_request_target" not in workflow[True]
    assert "group" in workflow["concurrency"]
    assert all("timeout-minutes" in job for job in workflow["jobs"].values())


@each_workflow
def test_workflow_uses_pinned_actions_of_github(path: Path) -> None:
    """An action is one of GitHub's own, at a version."""
    used = [step["uses"] for step in list_steps(path) if "uses" in step]

    assert [action for action in used if not re.fullmatch(r"actions/[a-z-]+(/[a-z]+)?@v\d+", action)] == []
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
        "--report",
        "report.md",
        "--junitxml",
        "junit.xml",
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


def find_step(job: str, **wanted: str) -> dict[str, Any]:
    """Return the first step of a job with some value."""
    [[name, text]] = wanted.items()
    return next(step for step in read(CONTRACT)["jobs"][job]["steps"] if step.get(name, "").startswith(text))


def test_night_goes_on_where_the_last_one_stopped() -> None:
    """The evidence is restored before the run and saved after it, also if it failed, under a key of each attempt."""
    restore, save = find_step("sandbox", uses="actions/cache/restore"), find_step("sandbox", uses="actions/cache/save")

    assert restore["with"]["path"] == save["with"]["path"] == "evidence.json"
    assert save["with"]["key"].startswith(restore["with"]["restore-keys"])
    assert save["with"]["key"].endswith("${{ github.run_id }}-${{ github.run_attempt }}")
    assert save["if"].startswith("${{ !cancelled() &&")


def test_night_shows_its_report_and_keeps_its_files() -> None:
    """What the command writes becomes the summary of the job and an artifact, whatever came of it."""
    show, upload = find_step("sandbox", name="Show the report"), find_step("sandbox", uses="actions/upload-artifact")

    assert show["run"] == 'cat report.md >> "$GITHUB_STEP_SUMMARY"'
    assert show["if"].startswith("${{ !cancelled() &&")
    assert upload["with"]["path"].split() == ["evidence.json", "junit.xml", "report.md"]
    assert upload["if"] == "${{ !cancelled() }}"


def test_issue_is_asked_for() -> None:
    """Only a variable or an input lets a run keep an issue, and only if the run came to an end."""
    workflow = read(CONTRACT)

    assert workflow[True]["workflow_dispatch"]["inputs"]["issue"]["default"] is False
    assert "(vars.CONTRACT_ISSUE == 'true' || inputs.issue == true)" in workflow["jobs"]["issue"]["if"]
    assert """fromJSON('["success", "failure"]')""" in workflow["jobs"]["issue"]["if"]


FAKE = """\
#!/bin/sh
for argument in "$@"; do printf '%s\\n' "$argument" >> calls; done
echo -- >> calls
case "$1 $2" in "issue list") printf '%s' "$FAKE_NUMBER" ;; esac
case "$*" in *--body-file*) cp body.md given.md ;; esac
"""
REPORT = """\
# inFakt contract: broken by sandbox

### 1. It holds.

<details>
<summary>seen</summary>

a row of somebody

</details>

## Drift
"""


def keep_issue(folder: Path, *, result: str, number: str, report: str | None = REPORT) -> tuple[list[list[str]], str]:
    """Run the step that keeps the issue with a `gh` that only notes its calls; return these, and the text given."""
    (folder / "gh").write_text(FAKE, encoding="utf-8")
    (folder / "gh").chmod(0o755)
    if report is not None:
        (folder / "report.md").write_text(report, encoding="utf-8")
    variables = {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "FAKE_NUMBER": number,
        "RESULT": result,
        "RUN_URL": "https://github.example/run/1",
        "LABEL": "infakt-contract",
    }
    command = ["bash", "-e", "-c", find_step("issue", name="Keep one issue")["run"]]
    subprocess.run(command, cwd=folder, env=variables, check=True, timeout=60)  # noqa: S603 - ours
    calls = (folder / "calls").read_text(encoding="utf-8").split("--\n")
    given = folder / "given.md"
    return [call.splitlines() for call in calls if call], given.read_text(encoding="utf-8") if given.exists() else ""


@pytest.mark.parametrize(
    ("result", "number", "verbs"),
    [
        ("failure", "", ["issue list", "label create", "issue create"]),
        ("failure", "7", ["issue list", "issue edit"]),
        ("success", "7", ["issue list", "issue close"]),
        ("success", "", ["issue list"]),
    ],
)
def test_there_is_one_issue(tmp_path: Path, result: str, number: str, verbs: list[str]) -> None:
    """A night that fails opens an issue or updates the open one; a green one closes it, and opens none."""
    calls, text = keep_issue(tmp_path, result=result, number=number)

    assert [" ".join(call[:2]) for call in calls] == verbs
    assert [call[2] for call in calls if call[1] in {"edit", "close"}] == [number] * (
        verbs[-1][6:] in {"edit", "close"}
    )
    assert all("infakt-contract" in call for call in calls if call[1] in {"list", "create"})
    assert bool(text) == (result == "failure")


def test_issue_shows_no_row_of_the_sandbox(tmp_path: Path) -> None:
    """The issue has the report without what is folded in it, and the address of the run."""
    _, text = keep_issue(tmp_path, result="failure", number="")

    assert text.startswith("# inFakt contract: broken by sandbox\n\n### 1. It holds.\n")
    assert text.endswith("## Drift\n\n\nRun: https://github.example/run/1\n")
    assert "somebody" not in text


def test_issue_is_opened_without_a_report(tmp_path: Path) -> None:
    """A run that ended before it had a report is a failure, too."""
    _, text = keep_issue(tmp_path, result="failure", number="", report=None)

    assert text.startswith("The run ended without a report.")


def test_readme_shows_the_workflow_that_is_tested() -> None:
    """Who copies it from the package's page copies this one."""
    readme = (REPOSITORY / "contract_tests" / "suite" / "README.md").read_text(encoding="utf-8")

    assert f"```yaml\n{CONTRACT.read_text(encoding='utf-8')}```\n" in readme
