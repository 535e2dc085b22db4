"""What the scripts promise: one line and code 130 on Ctrl-C, nothing left running, and honest last lines."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import start

NOT_RUN = "Not run: 9 tests of the report in a browser; for them install chromium (apt-get install chromium)."


def put_python(root: Path, script: str) -> None:
    """Puts a shell script in the place of the environment's Python."""
    path = root / ".venv" / "bin" / "python"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def begin(root: Path, *arguments: str, **variables: str) -> subprocess.Popen[str]:
    """Starts one of the scripts, as a shell with job control would."""
    environment = {**os.environ, "CI": "", **variables}
    command = [sys.executable, str(root / "scripts" / "start.py"), *arguments]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, env=environment, start_new_session=True, **pipes)


def is_alive(pid: int) -> bool:
    """Whether a process is there, and not only its remains."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("what", ["demo", "check"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signal_ends_everything(whole: Path, tmp_path: Path, what: str, number: signal.Signals) -> None:
    """A signal gives one line and 128 + its number; children, theirs, and those in sessions of their own are gone."""
    pids = tmp_path / "pids"
    put_python(whole, f"setsid sleep 60 & echo $! > '{pids}'; sh -c 'sleep 60 & echo $! >> \"{pids}\"; sleep 60'")
    with begin(whole, what, *(["-s", "lint"] if what == "check" else [])) as process:
        gives_up = time.monotonic() + 20
        while not (pids.exists() and len(pids.read_text().split()) == 2) and time.monotonic() < gives_up:
            time.sleep(0.01)
        process.send_signal(number)
        output, errors = process.communicate(timeout=20)

    assert (process.returncode, output) == (128 + number, "")
    assert errors == "\nInterrupted; everything that was started has ended.\n"
    assert [pid for pid in map(int, pids.read_text().split()) if is_alive(pid)] == []


def test_stubborn_process_is_ended(whole: Path, tmp_path: Path) -> None:
    """What does not listen when it is asked to end is ended all the same."""
    ready = tmp_path / "ready"
    put_python(whole, f"trap '' TERM INT HUP; touch '{ready}'; while :; do sleep 0.1; done")
    script = whole / "scripts" / "processes.py"
    script.write_text(script.read_text().replace("PATIENCE_SECONDS = 5.0", "PATIENCE_SECONDS = 0.3"))
    with begin(whole, "demo") as process:
        gives_up = time.monotonic() + 20
        while not ready.exists() and time.monotonic() < gives_up:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)

    assert process.returncode == 130


def test_check_ends_with_what_was_not_run(whole: Path) -> None:
    """The last lines name each thing once, whatever came before, and the exit code is that of the sessions."""
    put_python(whole, f'for _ in 1 2; do echo "{NOT_RUN}" >> "$INFAKT_NOT_RUN"; done; echo many lines; exit 3')
    with begin(whole, "check", "-s", "lint") as process:
        output, errors = process.communicate(timeout=20)

    assert (process.returncode, output) == (3, "many lines\n")
    assert errors == f"\n{NOT_RUN}\nThen run this again.\n"


def test_check_is_quiet_where_all_was_run(whole: Path) -> None:
    """Without anything left out nothing is said of it."""
    put_python(whole, "exit 0")
    with begin(whole, "check", "-s", "lint") as process:
        assert (*process.communicate(timeout=20), process.returncode) == ("", "", 0)


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("1", 1), ("", 0), ("false", 0)])
def test_missing_package_fails_in_ci_alone(whole: Path, tmp_path: Path, ci: str, code: int) -> None:
    """With CI=true what cannot be installed is named and nothing is run."""
    put_python(whole, "echo ran")
    with begin(whole, "check", CI=ci, PATH=str(tmp_path)) as process:
        output, errors = process.communicate(timeout=20)

    assert (process.returncode, output) == (code, "" if code else "ran\n")
    named = [line for line in errors.splitlines() if line.startswith("CI is set and ")]
    assert [line.split()[4].rstrip(",") for line in named] == (["redis-server", "chromium"] if code else [])


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), True),
        (("-s", "contract_tests"), True),
        (("-s", "lint", "report"), True),
        (("--session", "kill", "--", "--json", "x"), True),
        (("-s", "lint"), False),
        (("-s", "lint", "drift"), False),
        (("-l",), False),
        (("--help",), False),
    ],
)
def test_system_packages_are_for_the_suite(arguments: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001  # a table
    """Sessions without the suite install none."""
    assert start.runs_suite(arguments) is expected
