"""What the tests need beyond Python: the one list of system packages, and what each is for.

Run as `python -m contract_tests.system_packages` it installs what is missing. Standard library only: it runs
before anything is installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

SUMMARY_VARIABLE = "INFAKT_NOT_RUN"
"""Names a file that gets a line for each package whose tests were not run, for `scripts/check` to end with."""


@dataclass(frozen=True)
class SystemPackage:
    """A package of Debian, the commands of which any will do, the fixture that runs it, and what its tests show."""

    name: str
    commands: tuple[str, ...]
    fixture: str
    purpose: str

    def find(self) -> str | None:
        """Return the path of the first command that is on PATH and starts; some are only a note where to get it."""
        return next(filter(_starts, filter(None, map(shutil.which, self.commands))), None)

    def require(self) -> str:
        """Return that path, or raise `FileNotFoundError`, which says how to install the package."""
        path = self.find()
        if path is None:
            msg = f"{self.name} must be installed for {self.purpose}: apt-get install {self.name}"
            raise FileNotFoundError(msg)
        return path


@cache
def _starts(path: str) -> bool:
    ask = [path, "--version"]
    try:
        done = subprocess.run(ask, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=60)  # noqa: S603  # ours
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


REDIS = SystemPackage("redis-server", ("redis-server",), "redis_url", "the quota store in Redis")
CHROMIUM = SystemPackage(
    "chromium", ("chromium", "chromium-browser", "google-chrome"), "browser", "the report in a browser"
)
SYSTEM_PACKAGES = (REDIS, CHROMIUM)


def find_missing() -> list[SystemPackage]:
    """Return the packages of which no command is there."""
    return [package for package in SYSTEM_PACKAGES if package.find() is None]


def may_install() -> bool:
    """Return whether packages can be installed without asking anybody: as root, with apt-get."""
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def must_be_complete(variables: Mapping[str, str]) -> bool:
    """Return whether a missing package is a failure, as it is in CI."""
    return variables.get("CI", "").lower() in {"1", "true"}


def list_install_commands(missing: list[SystemPackage]) -> list[list[str]]:
    """Return the commands that install packages; the first mends an installation that was cut off."""
    names = [package.name for package in missing]
    return [
        ["dpkg", "--configure", "-a"],
        ["apt-get", "update", "-q"],
        ["apt-get", "install", "-y", "-q", "--no-install-recommends", *names],
    ]


def main() -> int:
    """Installs what is missing; 1 when something still is."""
    missing = find_missing()
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in list_install_commands(missing) if missing and may_install() else []:
        subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, check=False)  # noqa: S603  # our own commands
    return 1 if find_missing() else 0


if __name__ == "__main__":
    sys.exit(main())
