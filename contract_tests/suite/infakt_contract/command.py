"""`infakt-contract`: runs the installed suite from any folder, independent of the tests and settings in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis.configuration import set_hypothesis_home_dir

from infakt_contract.cleaning import main as clean
from infakt_contract.versions import describe_versions
from infakt_emulator.__main__ import main as serve

SUITE = Path(__file__).parent
CHECKS = SUITE / "checks"
# A caller's settings of pytest are for the caller's own tests.
FOREIGN_VARIABLES = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")
USAGE = """\
infakt-contract [OPTIONS]            test a server against the description of inFakt API v3
infakt-contract emulator [OPTIONS]   serve the emulator on this machine; --help lists its options
infakt-contract clean [OPTIONS]      delete what is left of a run on a server; --help lists its options

  --target WHERE      emulator (default, in this process), loopback, sandbox, or a base URL
  --api-key KEY       key for that server; for the sandbox prefer INFAKT_SANDBOX_API_KEY
  --write             allow tests to create, change and delete rows of their own
  --email-to ADDRESS  also send an invoice of the run to this address; by default none is sent
  --limits NAME       limits to stay within: seed (default), published or none
  --max-wait SECONDS  longest wait for a window of the limits, 120 by default
  --budget READS[,WRITES]  most requests of a live run, by default what the limits allow in an hour
  --deadline MINUTES  time after which a live run asks nothing more
  --fail-on drift     make drift a failure on a live server, with exit code 1
  --probe-limits      at the end, read without a pause until a read is refused or 400 were answered
  --report FILE.md    write a report in Markdown, as for the summary of a job
  --junitxml FILE     write a report for a CI server
  --evidence FILE     write a JSON report of the run
  --run-id ID         name of the run in that report and in its marks; by default its date and a random part
  --i-know-this-is-production   allow reading from production
  -k, -x, -v, …       any option of pytest
  --version

Exit code: 0 all passed, 1 some failed, 4 missing or wrong key, no server, or invalid option, 5 no test was run.
"""


def main(arguments: Sequence[str] | None = None, run: Callable[[list[str]], int] = pytest.main) -> int:
    """Run the command and return its exit code.

    Args:
        arguments: The command line, by default that of the process.
        run: Function that runs pytest.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["emulator"]:
        return serve(given[1:])
    if given[:1] == ["clean"]:
        return clean(given[1:])
    if not {"-h", "--help", "--version"}.isdisjoint(given):
        sys.stdout.write(f"{describe_versions()}\n" if "--version" in given else USAGE)
        return 0
    for name in FOREIGN_VARIABLES:
        os.environ.pop(name, None)
    with TemporaryDirectory() as home:
        set_hypothesis_home_dir(home)
        return int(run(arrange(given)))


def arrange(given: Sequence[str]) -> list[str]:
    """Return the arguments of pytest: the suite, its own settings, and the given arguments."""
    return ["-c", str(SUITE / "infakt-contract.ini"), "--rootdir", str(SUITE), str(CHECKS), *given]


if __name__ == "__main__":
    sys.exit(main())
