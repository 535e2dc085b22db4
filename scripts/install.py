"""Install packages into an environment, like `uv pip install` or `pip install`: `install.py PYTHON ARGUMENTS`.

Everything that this project installs for itself is installed here. uv is fast and can be set to trust the system's
certificates; pip supports index settings that uv does not, so it is tried second.
"""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

SETTINGS = {"UV_SYSTEM_CERTS": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def main(arguments: list[str]) -> int:
    """Install; return 1 if no attempt succeeded, after printing the output of each."""
    python, *wanted = arguments
    outputs = []
    for command, variables in list_attempts(python, wanted):
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)  # noqa: S603  # our own commands
        if done.returncode == 0:
            return 0
        outputs.append(f"{' '.join(command[1:4])}:\n{done.stdout}{done.stderr}")
    print("\n".join(outputs), file=sys.stderr)
    return 1


def list_attempts(python: str, wanted: list[str]) -> Iterator[tuple[list[str], Mapping[str, str]]]:
    """Yield the ways of installing, in order: command and environment. The user's settings take precedence in each."""
    variables = {**SETTINGS, **os.environ}
    yield [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", python, *wanted], variables
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", *wanted]
    yield pip, variables
    if store := find_system_certificates():
        yield pip, {"REQUESTS_CA_BUNDLE": store, **variables}


def find_system_certificates() -> str | None:
    """Return the certificate store that OpenSSL uses; pip before 24.2 does not use it by itself."""
    paths = ssl.get_default_verify_paths()
    return next((path for path in (paths.cafile, paths.capath) if path and Path(path).exists()), None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
