"""What the scripts guarantee: one line and code 130 on Ctrl-C, no process left running, and accurate last lines."""

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
    """Replace the environment's Python by a shell script."""
    path = root / ".venv" / "bin" / "python"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def begin(root: Path, *arguments: str, **variables: str) -> subprocess.Popen[str]:
    """Start one of the scripts, as a shell with job control would."""
    environment = {**os.environ, "CI": "", **variables}
    command = [sys.executable, str(root / "scripts" / "start.py"), *arguments]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, env=environment, start_new_session=True, **pipes)


def is_alive(pid: int) -> bool:
    """Return whether a process is running, and not a zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("what", ["demo", "check"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_signal_ends_every_process(whole: Path, tmp_path: Path, what: str, number: signal.Signals) -> None:
    """A signal gives one line and 128 + its number; all descendants are gone, including those in their own sessions."""
    pids = tmp_path / "pids"
    put_python(whole, f"setsid sleep 60 & echo $! > '{pids}'; sh -c 'sleep 60 & echo $! >> \"{pids}\"; sleep 60'")
    with begin(whole, what, *(["-s", "lint"] if what == "check" else [])) as process:
        give_up_at = time.monotonic() + 20
        while not (pids.exists() and len(pids.read_text().split()) == 2) and time.monotonic() < give_up_at:
            time.sleep(0.01)
        process.send_signal(number)
        output, errors = process.communicate(timeout=20)

    assert (process.returncode, output) == (128 + number, "")
    assert errors == "\nInterrupted; every started process has ended.\n"
    assert [pid for pid in map(int, pids.read_text().split()) if is_alive(pid)] == []


def test_process_that_ignores_sigterm_is_killed(whole: Path, tmp_path: Path) -> None:
    """A process that ignores SIGTERM is ended by SIGKILL."""
    ready = tmp_path / "ready"
    put_python(whole, f"trap '' TERM INT HUP; touch '{ready}'; while :; do sleep 0.1; done")
    script = whole / "scripts" / "processes.py"
    script.write_text(script.read_text().replace("GRACE_SECONDS = 5.0", "GRACE_SECONDS = 0.3"))
    with begin(whole, "demo") as process:
        give_up_at = time.monotonic() + 20
        while not ready.exists() and time.monotonic() < give_up_at:
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


def test_check_is_quiet_if_all_was_run(whole: Path) -> None:
    """If nothing was left out, nothing is printed about it."""
    put_python(whole, "exit 0")
    with begin(whole, "check", "-s", "lint") as process:
        assert (*process.communicate(timeout=20), process.returncode) == ("", "", 0)


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("1", 1), ("", 0), ("false", 0)])
def test_missing_package_fails_only_in_ci(whole: Path, tmp_path: Path, ci: str, code: int) -> None:
    """Only with CI set, a package that cannot be installed is named and nothing is run."""
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
def test_system_packages_are_for_the_suite(arguments: tuple[str, ...], expected: bool) -> None:  # noqa: FBT001  # a parameter of the table
    """Sessions without the suite install no system package."""
    assert start.runs_suite(arguments) is expected
