"""A stand-in for the sandbox: the emulator under the sandbox's own name, over TLS, for child processes of a test."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import trustme
import uvicorn
from environment import Environment

from infakt_emulator import Emulator, create_app

from .stand_in.clock import SharedClock

REPOSITORY = Path(__file__).parents[3]
STAND_IN = Path(__file__).with_name("stand_in")
HOST = "api.sandbox-infakt.pl"
KEY = "0123456789abcdef0123456789abcdef01234567"
RECORD = (sys.executable, "-m", "contract_tests.evidence.recording")
PATIENCE_SECONDS = 60


@dataclass
class StandIn:
    """A sandbox on this machine.

    Attributes:
        emulator: What answers.
        clock: Time of the emulator and of the processes.
        variables: Environment of a process that reaches it.
        folder: A folder of the test's own.
    """

    emulator: Emulator
    clock: SharedClock
    variables: Mapping[str, str]
    folder: Path

    @property
    def remains(self) -> Path:
        """The file of what was created and is not deleted."""
        return self.folder / "remains.json"

    def start(
        self, *arguments: str, command: tuple[str, ...] = RECORD, variables: Mapping[str, str] | None = None
    ) -> subprocess.Popen[str]:
        """Start a recording."""
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        given = {**self.variables, **(variables or {})}
        return subprocess.Popen([*command, *arguments], cwd=REPOSITORY, env=given, **pipes)  # noqa: S603 - our own

    def run(
        self, *arguments: str, command: tuple[str, ...] = RECORD, variables: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a recording to its end."""
        with self.start(*arguments, command=command, variables=variables) as process:
            output, errors = process.communicate(timeout=PATIENCE_SECONDS)
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)

    def put_checkout(self) -> Path:
        """Return `scripts/record` in a checkout where nox is a stub that runs what its session runs."""
        root = self.folder / "checkout"
        ignored = shutil.ignore_patterns("tests", "__pycache__")
        shutil.copytree(REPOSITORY / "scripts", root / "scripts", ignore=ignored)
        (root / "contract_tests").mkdir()
        for name in ("pyproject.toml", "contract_tests/__init__.py", "contract_tests/system_packages.py"):
            shutil.copy(REPOSITORY / name, root / name)
        python = root / ".venv" / "bin" / "python"

        def create(*_: object, **__: object) -> int:
            python.parent.mkdir(parents=True, exist_ok=True)
            return 0

        Environment(root, run=create).prepare("check")
        python.write_text(
            f"""#!/bin/sh
test "$1 $2 $3 $4 $5" = "-m nox -s record --" && shift 5 && cd '{REPOSITORY}' && '{RECORD[0]}' -m {RECORD[2]} "$@"
""",
            encoding="utf-8",
        )
        python.chmod(0o755)
        return root / "scripts" / "record"


@contextmanager
def serve_sandbox(folder: Path) -> Iterator[StandIn]:
    """Put an emulator that refuses calls beyond the strictest limits behind TLS, until the block ends."""
    authority, clock = trustme.CA(), SharedClock(folder / "clock")
    certificate = authority.issue_cert(HOST)
    certificate.private_key_and_cert_chain_pem.write_to_path(str(folder / "server.pem"))
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    emulator = Emulator(keys={KEY: None}, clock=clock.time, limits="seed")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        certificates: dict[str, Any] = {"ssl_certfile": str(folder / "server.pem")}
        config = uvicorn.Config(create_app(emulator), log_level="critical", lifespan="off", **certificates)
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield StandIn(emulator, clock, make_variables(folder, listener.getsockname()[1]), folder)
        finally:
            server.should_exit = True
            thread.join()


def make_variables(folder: Path, port: int) -> dict[str, str]:
    """Return the environment of a process for which the sandbox is on this machine."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("INFAKT_", "STAND_IN_"))}
    paths = [str(STAND_IN), *(path for path in sys.path if path)]
    return {
        **own,
        "INFAKT_SANDBOX_API_KEY": KEY,
        "PYTHON": sys.executable,
        "PYTHONPATH": os.pathsep.join(paths),
        "SSL_CERT_FILE": str(folder / "authority.pem"),
        "STAND_IN_CLOCK": str(folder / "clock"),
        "STAND_IN_PORT": str(port),
    }
