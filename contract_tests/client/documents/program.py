"""Run a Python file whose clients reach an emulator in this process, whatever server they name.

Usage: python -m contract_tests.client.documents.program FILE

Functions called `test_...` are run by pytest, with the fixtures that come with the emulator.
"""

from __future__ import annotations

import os
import re
import runpy
import socket
import sys
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

import infakt
from infakt_emulator import FULL_KEY, Emulator, InProcessTransport
from infakt_emulator.clock import FakeClock

PYTEST = ["--quiet", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "infakt_emulator.pytest_plugin"]


def refuse(_: socket.socket, address: Any) -> None:
    """Replace `socket.connect`, since code in documents must not use the network."""
    msg = f"the code tried to connect to {address!r}; it may only use the emulator in this process"
    raise RuntimeError(msg)


def use_emulator() -> None:
    """Make every client created from now on use one emulator, with a clock that never waits."""
    clock = FakeClock()
    transport = InProcessTransport(Emulator(clock=clock.time))
    os.environ["INFAKT_API_KEY"] = FULL_KEY
    for name, http in (("Infakt", httpx.Client), ("AsyncInfakt", httpx.AsyncClient)):
        made = partial(getattr(infakt, name), http_client=http(transport=transport), clock=clock)
        setattr(infakt, name, made)


def main(file: Path) -> int:
    """Run the file, and return 0 if it succeeds."""
    socket.socket.connect = refuse  # type: ignore[assignment, method-assign]  # nothing else runs in this process
    if re.search(r"^def test_", file.read_text(encoding="utf-8"), re.MULTILINE):
        return int(pytest.main([*PYTEST, str(file)]))
    use_emulator()
    runpy.run_path(str(file), run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
