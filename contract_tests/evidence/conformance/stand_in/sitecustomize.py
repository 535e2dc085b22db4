"""Changes the surroundings of a recording that a test has started: names, time, and where it is killed.

Python loads this module at its start where its folder is on the path. These variables say what to change:

- `STAND_IN_PORT`: the port of this machine that the sandbox's name leads to. No other name leads anywhere.
- `STAND_IN_CLOCK`: the file of the clock that takes the place of the system's.
- `STAND_IN_KILL`: a part of a path; the process is killed when it opens such a file.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from pathlib import Path
from typing import Any

SANDBOX = "api.sandbox-infakt.pl"
RECORDING = "contract_tests.evidence.recording"


def look_up(host: Any, *_: Any, **__: Any) -> list[Any]:
    """Take the place of `socket.getaddrinfo`."""
    port = os.environ.get("STAND_IN_PORT")
    if host != SANDBOX or not port:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", ("127.0.0.1", int(port)))]


def replace_clock(path: Path) -> None:
    """Have the time of clients be that of a file."""
    from clock import SharedClock  # type: ignore[import-not-found] # its folder is on the path of the child

    from infakt import SystemClock

    clock = SharedClock(path)
    for name in ("monotonic", "now", "sleep"):
        setattr(SystemClock, name, staticmethod(getattr(clock, name)))


def kill_on_open(part: str) -> None:
    """Kill the process when it opens a file with this in its path."""

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and part in str(arguments[0]):
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


if RECORDING in sys.orig_argv:
    socket.getaddrinfo = look_up
    if "STAND_IN_CLOCK" in os.environ:
        replace_clock(Path(os.environ["STAND_IN_CLOCK"]))
    if "STAND_IN_KILL" in os.environ:
        kill_on_open(os.environ["STAND_IN_KILL"])
