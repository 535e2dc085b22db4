"""The kill matrix itself reports a fault that no test detects, and anything that makes its result meaningless."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from contract_tests.evidence.kill import client_faults
from contract_tests.evidence.kill.__main__ import parse
from contract_tests.evidence.kill.client_faults import ClientFault
from contract_tests.evidence.kill.copies import copy_client, find_client, find_mistakes
from contract_tests.evidence.kill.families import SUITE, list_faults
from contract_tests.evidence.kill.matrix import shorten
from contract_tests.evidence.kill.runs import Result
from infakt_emulator import faults

CLIENT_FAULTS: list[ClientFault] = [fault for _, fault in list_faults(client_faults)]
SHARED = "from contract_tests.conftest import *\n"  # options and fixtures of the suite
TEST_OF_CLIENT = """
from infakt.models import ClientCreate


def test_null_is_sent():
    assert ClientCreate(country="PL", nip=None).to_dict() == {"country": "PL", "nip": None}
"""
TEST_OF_SERVER = """
def test_that_fails():
    assert "one" == "another"
"""


def run(folder: Path, test: str, *arguments: str) -> tuple[int, list[str], dict[str, Any]]:
    """Run the matrix with one test and return its exit code, its output lines, and the JSON for the report."""
    (folder / "conftest.py").write_text(SHARED)
    (folder / "test_made_up.py").write_text(test)
    command = [sys.executable, "-m", "contract_tests.evidence.kill", *arguments, "--jobs", "1"]
    options = ["--tests", str(folder), "--json", str(folder / "kill.json")]
    done = subprocess.run(  # noqa: S603 - a constant command
        [*command, *options], cwd=SUITE.parent, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout.splitlines(), json.loads((folder / "kill.json").read_text())


def hash_client() -> str:
    """Return a hash of all files of the installed client."""
    files = sorted(path for path in find_client().rglob("*") if path.is_file() and path.suffix != ".pyc")
    return hashlib.sha256(b"".join(str(path).encode() + path.read_bytes() for path in files)).hexdigest()


def test_survivor_is_reported(tmp_path: Path) -> None:
    """A fault that no test detects makes the matrix exit with 1 and name it; the installed client is unchanged."""
    before = hash_client()

    code, lines, written = run(tmp_path, TEST_OF_CLIENT, "client", "--faults", "null_not_sent,redirect_followed")

    assert code == 1
    assert "client: 1 of 2 faults killed" in "\n".join(lines)
    assert [line for line in lines if "no test detected" in line] == [
        "client: no test detected redirect_followed: A redirect is followed, and the key is sent along."
    ]
    killed = {row["fault"]: (row["family"], row["killed"], len(row["tests"])) for row in written["families"]["client"]}
    assert killed == {"redirect_followed": ("secrets", False, 0), "null_not_sent": ("values", True, 1)}
    assert hash_client() == before


def test_failure_without_a_fault_is_reported(tmp_path: Path) -> None:
    """Tests that fail without a fault detect nothing: the matrix exits with 1 and shows their output."""
    code, lines, written = run(tmp_path, TEST_OF_SERVER, "server", "--faults", "field_new,id_accepted")

    assert code == 1
    assert "server: the run without a fault failed" in lines
    assert any("'one' == 'another'" in line for line in lines)
    assert written["families"] == {"server": []}


@pytest.mark.parametrize("fault", CLIENT_FAULTS, ids=lambda fault: fault.name)
def test_fault_is_one_change_of_the_client(fault: ClientFault) -> None:
    """The text that a fault changes occurs once in the installed client, and the result is valid Python."""
    assert find_mistakes([fault], find_client()) == []
    text = (find_client() / "_runtime" / fault.file).read_text("utf-8")

    changed = text.replace(fault.old, fault.new)

    compile(changed, fault.file, "exec")
    assert changed != text


@pytest.mark.parametrize("path", sorted({path for fault in CLIENT_FAULTS for path in fault.where}))
def test_tests_of_a_fault_exist(path: str) -> None:
    """A fault names test files that exist."""
    assert (SUITE / path.partition("::")[0]).is_file()


@pytest.mark.parametrize(("old", "times"), [("no such line", 0), ("return", 20)])
def test_fault_that_no_longer_fits_is_reported(tmp_path: Path, old: str, times: int) -> None:
    """A fault whose text occurs never or several times in the client is reported with file and text, and not copied."""
    fault = replace(CLIENT_FAULTS[0], file="retry.py", old=old)

    with pytest.raises(
        ValueError, match=rf"{fault.name}: its text must occur once in \S+retry.py, .*\n{old}\n"
    ) as caught:
        copy_client(find_client(), tmp_path / "infakt", fault)

    count = int(str(caught.value).partition("retry.py, got ")[2].partition(" ")[0])
    assert (count > 1) == (times > 1)
    assert list(tmp_path.iterdir()) == []


def test_names_are_unique_and_descriptions_are_sentences() -> None:
    """Every fault of either side has a unique name and a sentence as its description."""
    every = [fault for package in (faults, client_faults) for _, fault in list_faults(package)]

    assert [name for name, times in Counter(fault.name for fault in every).items() if times > 1] == []
    assert [fault.name for fault in every if not fault.description.endswith(".")] == []
    assert {fault.name for _, fault in list_faults(faults)} == set(faults.FAULTS)


@pytest.mark.parametrize(
    ("code", "tests", "expected"),
    [
        (pytest.ExitCode.OK, (), (True, False)),
        (pytest.ExitCode.TESTS_FAILED, ("t",), (False, True)),
        (pytest.ExitCode.TESTS_FAILED, (), (False, False)),
        (pytest.ExitCode.INTERRUPTED, ("t",), (False, False)),
        (pytest.ExitCode.NO_TESTS_COLLECTED, (), (False, False)),
        (None, ("t",), (False, False)),
    ],
)
def test_only_failing_tests_detect(code: int | None, tests: tuple[str, ...], expected: tuple[bool, bool]) -> None:
    """A run that is interrupted, hangs or has no tests has neither passed nor detected a fault."""
    result = Result(name="fault", code=code, tests=tests)

    assert (result.has_passed, result.has_detected) == expected


def test_unknown_fault_is_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown name is an error, and nothing runs."""
    with pytest.raises(SystemExit, match="2"):
        parse(["--faults", "filters_ignored,fitlers_inverted"])

    assert "unknown fault: fitlers_inverted" in capsys.readouterr().err


def test_long_name_is_cut() -> None:
    """A test's name is shown without its room, cut to the width of the table."""
    assert shorten("contract_tests/client/quota/test_pacing.py::test_a") == "quota/test_pacing.py::test_a"
    assert shorten("contract_tests/" + "x" * 91) == "x" * 89 + "…"
