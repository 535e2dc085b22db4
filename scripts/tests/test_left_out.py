"""Tests whose system package is missing are not run, are named at the end, and fail in CI."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract_tests.left_out import LeftOut
from contract_tests.system_packages import CHROMIUM, REDIS, SYSTEM_PACKAGES, SystemPackage

pytest_plugins = ["pytester"]

TESTS = """
import pytest
from contract_tests.left_out import needs
from contract_tests.system_packages import CHROMIUM, REDIS

@pytest.fixture
def browser():
    return CHROMIUM.require()

@pytest.fixture(params=["memory", pytest.param("redis", marks=needs(REDIS))])
def store(request):
    return REDIS.require() if request.param == "redis" else None

def test_page(browser): pass
def test_store(store): pass
def test_other(): pass
"""


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """Run these tests with the plugin, in this process."""
    pytester.makepyfile(TESTS)
    pytester.makeini("[pytest]\nmarkers =\n    needs_package: x")
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", *arguments, plugins=[LeftOut()])


@pytest.fixture
def hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", "")
    monkeypatch.delenv("INFAKT_NOT_RUN", raising=False)
    return tmp_path


def install(folder: Path, package: SystemPackage, script: str = "exit 0") -> None:
    """Put a command of a package into a folder."""
    path = folder / package.commands[0]
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("installed", [(), (REDIS,), (CHROMIUM,), SYSTEM_PACKAGES], ids=len)
def test_tests_without_their_package_are_left_out_and_named(
    pytester: pytest.Pytester, hidden: Path, installed: tuple[SystemPackage, ...]
) -> None:
    """Of four tests those run whose package is installed; for each other a line is printed and put in the summary."""
    for package in installed:
        install(hidden, package)
    summary = hidden / "summary"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INFAKT_NOT_RUN", str(summary))
        result = run(pytester)

    missing = [package for package in SYSTEM_PACKAGES if package not in installed]
    result.assert_outcomes(passed=2 + len(installed), deselected=len(missing))
    lines = [line for line in result.outlines if line.startswith("Not run: 1 test of ")]
    assert [any(package.name in line for line in lines) for package in missing] == [True] * len(missing)
    assert (summary.read_text().splitlines() if summary.exists() else []) == lines


def test_command_that_does_not_start_is_missing(pytester: pytest.Pytester, hidden: Path) -> None:
    """A command that only says where to get the program counts as missing."""
    install(hidden, CHROMIUM, "echo install the snap; exit 1")

    result = run(pytester, "-k", "page or other")

    result.assert_outcomes(passed=1, deselected=3)
    assert "Not run: 1 test of the report in a browser" in result.stdout.str()


@pytest.mark.usefixtures("hidden")
def test_deselected_tests_are_not_named(pytester: pytest.Pytester) -> None:
    """Tests that the command line deselects are not mentioned."""
    result = run(pytester, "-k", "other")

    assert "Not run" not in result.stdout.str()


@pytest.mark.usefixtures("hidden")
def test_tests_without_their_package_fail_in_ci(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """With CI=true nothing is left out: the tests fail, and say how to install what they need."""
    monkeypatch.setenv("CI", "true")
    result = run(pytester)

    result.assert_outcomes(passed=2, errors=2)
    assert "chromium must be installed for the report in a browser: apt-get install chromium" in result.stdout.str()
