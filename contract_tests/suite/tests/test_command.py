"""`infakt-contract`: what it has pytest do, and what the wheel that brings it holds."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest

import infakt_contract
from infakt_contract.command import CHECKS, USAGE, main

SUITE = Path(infakt_contract.__file__).parent
REPOSITORY = Path(__file__).parents[3]


def read_project(folder: str) -> dict[str, str]:
    """Return what a folder's pyproject says of its distribution."""
    data: dict[str, str] = tomllib.loads((REPOSITORY / folder / "pyproject.toml").read_text(encoding="utf-8"))[
        "project"
    ]
    return data


def test_pytest_is_given_every_path() -> None:
    """Settings, root and suite are named, so that none of them is looked for where the command is called."""
    asked: list[str] = []

    main(["--target", "sandbox", "-x"], run=lambda arguments: asked.extend(arguments) or 0)

    config = str(SUITE / "infakt-contract.ini")
    assert asked == ["-c", config, "--rootdir", str(SUITE), str(CHECKS), "--target", "sandbox", "-x"]


def test_settings_of_others_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of pytest in the environment are for the caller's own tests."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p somebody.elses")
    monkeypatch.setenv("PYTEST_PLUGINS", "somebody.elses")
    seen: list[str] = []

    main([], run=lambda _: seen.extend(name for name in os.environ if name.startswith("PYTEST_")) or 0)

    assert {"PYTEST_ADDOPTS", "PYTEST_PLUGINS"} & set(seen) == set()


@pytest.mark.parametrize("code", [0, 1, 2, 4, 5])
def test_command_ends_as_pytest_does(code: int) -> None:
    """Nothing turns a failure, a missing key or an empty selection into a success."""
    assert main(["-k", "nothing"], run=lambda _: code) == code


def test_settings_leave_out_what_the_caller_has_installed() -> None:
    """The checks run without plugins of others, and without a cache in the caller's folder."""
    settings = ConfigParser()
    settings.read(SUITE / "infakt-contract.ini")
    options = settings["pytest"]["addopts"].split()

    assert {"--disable-plugin-autoload", "--import-mode=importlib", "--strict-markers"} <= set(options)
    assert "-p hypothesispytest -p infakt_contract.plugin -p no:cacheprovider" in " ".join(options)


def test_help_names_only_what_there_is(capsys: pytest.CaptureFixture[str], pytestconfig: pytest.Config) -> None:
    """Every option that the help names is one of the suite's."""
    unknown = object()

    assert main(["--help"]) == 0
    assert capsys.readouterr().out == USAGE
    named = set(re.findall(r"--([a-z-]+)", USAGE)) - {"help", "version"}
    assert {name for name in named if pytestconfig.getoption(f"--{name}", unknown) is unknown} == set()


def test_version_names_suite_and_client(capsys: pytest.CaptureFixture[str]) -> None:
    """A report can say what tested, and with which client."""
    assert main(["--version"]) == 0

    assert re.fullmatch(
        r"infakt-contract-tests (\d\S+|from a checkout), infakt-client \d\S+\n", capsys.readouterr().out
    )


def test_suite_goes_with_its_client() -> None:
    """Suite and client have one version, and the suite takes any client of that minor version."""
    suite, client = read_project("contract_tests/suite"), read_project("generated_client")
    major, minor, _ = client["version"].split(".")

    assert suite["version"] == client["version"]
    assert f"infakt-client>={major}.{minor}.0,<{major}.{int(minor) + 1}" in suite["dependencies"]
    assert suite["requires-python"] == client["requires-python"]


def test_unknown_fault_is_a_wrong_option() -> None:
    """A fault that does not exist ends the run at once with pytest's code for a wrong option, and says which exist."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--faults",
        "nope,field_new",
        "contract_tests",
    ]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False, text=True, timeout=60)  # noqa: S603 - ours

    assert done.returncode == 4
    assert "--faults: unknown: nope; known: " in done.stderr
