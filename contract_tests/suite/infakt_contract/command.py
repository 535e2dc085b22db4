"""`infakt-contract`: the installed suite from any folder, whatever tests and settings of tests are in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis.configuration import set_hypothesis_home_dir

from infakt_emulator.__main__ import main as serve

SUITE = Path(__file__).parent
CHECKS = SUITE / "checks"
# A caller's settings of pytest are for the caller's own tests.
FOREIGN_VARIABLES = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")
USAGE = """\
infakt-contract [OPTIONS]            test a server against the description of inFakt API v3
infakt-contract emulator [OPTIONS]   serve the emulator on this machine; --help tells its options

  --target WHERE      emulator (default, in this process), loopback, sandbox, or a base URL
  --api-key KEY       the key for that server; better kept in INFAKT_SANDBOX_API_KEY
  --write             let tests create, change and delete what is theirs there; else it is only read
  --limits NAME       seed (default), published or none: the limits to stay within
  --max-wait SECONDS  the longest wait for a window of the limits, 120 by default
  --evidence FILE     write what the run has shown, as JSON
  --run-id ID         what the run is called there, its day and a random part by default
  --i-know-this-is-production   read, and only read, from production
  -k, -x, -v, …       any option of pytest
  --version

Ends with pytest's code: 0 all passed, 1 some failed, 4 no key or a wrong option, 5 nothing was run.
"""


def main(arguments: Sequence[str] | None = None, run: Callable[[list[str]], int] = pytest.main) -> int:
    """Do what a command line asks for and return how it ended; `run` is what runs pytest."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["emulator"]:
        return serve(given[1:])
    if not {"-h", "--help", "--version"}.isdisjoint(given):
        sys.stdout.write(f"{describe_versions()}\n" if "--version" in given else USAGE)
        return 0
    for name in FOREIGN_VARIABLES:
        os.environ.pop(name, None)
    with TemporaryDirectory() as home:
        set_hypothesis_home_dir(home)
        return int(run(arrange(given)))


def arrange(given: Sequence[str]) -> list[str]:
    """Return the arguments of pytest: the suite and its own settings, and what was given."""
    return ["-c", str(SUITE / "infakt-contract.ini"), "--rootdir", str(SUITE), str(CHECKS), *given]


def describe_versions() -> str:
    """Return which suite tests with which client; one that runs from a checkout has no version."""
    try:
        suite = version("infakt-contract-tests")
    except PackageNotFoundError:
        suite = "from a checkout"
    return f"infakt-contract-tests {suite}, infakt-client {version('infakt-client')}"


if __name__ == "__main__":
    sys.exit(main())
