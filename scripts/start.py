"""Set up what is needed and start the demo or the check: `start.py demo|check|bootstrap ARGUMENTS`.

Standard library only. Ctrl-C ends every started process, with one line and exit code 130.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import processes
from environment import GROUPS, Environment, SetUpError

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(1, str(ROOT))

from contract_tests import system_packages  # noqa: E402  # importable because of the line above

SUITE_SESSIONS = {"contract_tests", "kill", "lowest", "mutants", "report"}


def main(arguments: list[str]) -> int:
    """Run the command, and return the exit code."""
    try:
        with processes.interruptible():
            return start(*arguments)
    except processes.Interrupted as interruption:
        say("\nInterrupted; every started process has ended.")
        return interruption.exit_code
    except SetUpError as error:
        say(str(error))
        return 1


def start(what: str, *arguments: str) -> int:
    """Set up the environment, then run the command."""
    environment = Environment(ROOT)
    if what == "bootstrap":
        for kind in arguments or tuple(GROUPS):
            environment.prepare(kind)
        return 0
    environment.prepare(what)
    if what == "demo":
        return processes.run([environment.python, "scripts/demo.py", *arguments], cwd=ROOT)
    return check(environment, arguments)


def check(environment: Environment, arguments: tuple[str, ...]) -> int:
    """Run the sessions, then print what was not run and how to run it."""
    if runs_suite(arguments):
        install_system_packages()
    variables = {**os.environ, "PATH": f"{Path(environment.python).parent}{os.pathsep}{os.environ['PATH']}"}
    with tempfile.TemporaryDirectory() as folder:
        summary = Path(folder) / "not-run"
        variables[system_packages.SUMMARY_VARIABLE] = str(summary)
        code = processes.run([environment.python, "-m", "nox", *arguments], cwd=ROOT, env=variables)
        lines = summary.read_text(encoding="utf-8").splitlines() if summary.exists() else []
    if lines:
        say("\n".join(["", *dict.fromkeys(lines), "Then run this again."]))
    return code


def runs_suite(arguments: tuple[str, ...]) -> bool:
    """Return whether these nox arguments run tests that need system packages."""
    named = [name.partition("-")[0] for name in arguments if not name.startswith("-")]
    if {"-l", "--list", "-h", "--help", "--version"} & set(arguments):
        return False
    return not {"-s", "-e", "--session", "--sessions"} & set(arguments) or bool(SUITE_SESSIONS & set(named))


def install_system_packages() -> None:
    """Install missing packages where allowed; fail where nothing may be missing."""
    missing = system_packages.find_missing()
    if missing and system_packages.may_install():
        say(f"Installing {', '.join(package.name for package in missing)} …")
        log = ROOT / "build" / "system-packages.log"
        log.parent.mkdir(exist_ok=True)
        with log.open("w", encoding="utf-8") as file:
            command = [sys.executable, "-m", "contract_tests.system_packages"]
            processes.run(
                command, is_uninterruptible=True, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=file, stderr=file
            )
        missing = system_packages.find_missing()
    if missing and system_packages.must_be_complete(os.environ):
        lines = (f"CI is set and {each.name}, for {each.purpose}, is not installed." for each in missing)
        raise SetUpError("\n".join(lines))


def say(text: str) -> None:
    """Print a message to stderr."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
