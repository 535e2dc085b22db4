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
    """Runs these tests with the plugin, in this process."""
    pytester.makepyfile(TESTS)
    pytester.makeini("[pytest]\nmarkers =\n    needs_package: x")
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", *arguments, plugins=[LeftOut()])


@pytest.fixture
def hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is all of PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CI", "")
    monkeypatch.delenv("INFAKT_NOT_RUN", raising=False)
    return tmp_path


def install(folder: Path, package: SystemPackage, script: str = "exit 0") -> None:
    """Puts a command of a package into a folder."""
    path = folder / package.commands[0]
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("there", [(), (REDIS,), (CHROMIUM,), SYSTEM_PACKAGES], ids=len)
def test_missing_ones_are_left_out_and_named(
    pytester: pytest.Pytester, hidden: Path, there: tuple[SystemPackage, ...]
) -> None:
    """Of four tests those run whose package is there; for each other a line is written, here and for the script."""
    for package in there:
        install(hidden, package)
    summary = hidden / "summary"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INFAKT_NOT_RUN", str(summary))
        result = run(pytester)

    missing = [package for package in SYSTEM_PACKAGES if package not in there]
    result.assert_outcomes(passed=2 + len(there), deselected=len(missing))
    lines = [line for line in result.outlines if line.startswith("Not run: 1 test of ")]
    assert [any(package.name in line for line in lines) for package in missing] == [True] * len(missing)
    assert (summary.read_text().splitlines() if summary.exists() else []) == lines


def test_command_that_does_not_start_is_missing(pytester: pytest.Pytester, hidden: Path) -> None:
    """A command that only says where to get the program is none."""
    install(hidden, CHROMIUM, "echo install the snap; exit 1")

    result = run(pytester, "-k", "page or other")

    result.assert_outcomes(passed=1, deselected=3)
    assert "Not run: 1 test of the report in a browser" in result.stdout.str()


@pytest.mark.usefixtures("hidden")
def test_what_was_not_asked_for_is_not_named(pytester: pytest.Pytester) -> None:
    """Tests that the command line leaves out are not spoken of."""
    result = run(pytester, "-k", "other")

    assert "Not run" not in result.stdout.str()


@pytest.mark.usefixtures("hidden")
def test_missing_ones_fail_in_ci(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """With CI=true nothing is left out: the tests fail, and say how to install what they need."""
    monkeypatch.setenv("CI", "true")
    result = run(pytester)

    result.assert_outcomes(passed=2, errors=2)
    assert "chromium must be installed for the report in a browser: apt-get install chromium" in result.stdout.str()
