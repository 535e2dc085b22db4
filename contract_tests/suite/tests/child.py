"""The command as a process of its own, whose environment holds no key."""

from __future__ import annotations

import os
import subprocess
import sys

from infakt_contract.target.target import KEY_VARIABLE

SECRET = "0123456789abcdef0123456789abcdef01234567"
COMMAND = (sys.executable, "-m", "infakt_contract.command")
LONGEST_SECONDS = 180


def call(*arguments: str, columns: int = 80) -> subprocess.CompletedProcess[str]:
    """Run `infakt-contract` with arguments, in a terminal of so many columns."""
    variables = {name: value for name, value in os.environ.items() if name != KEY_VARIABLE}
    variables["COLUMNS"] = str(columns)
    return subprocess.run(  # noqa: S603 - ours
        [*COMMAND, *arguments], env=variables, text=True, capture_output=True, check=False, timeout=LONGEST_SECONDS
    )


def run(target: str, *options: str, key: str = SECRET, columns: int = 80) -> subprocess.CompletedProcess[str]:
    """Run `infakt-contract` against a server."""
    return call("--target", target, "--api-key", key, *options, columns=columns)
