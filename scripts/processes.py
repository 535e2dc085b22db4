"""Commands that end with us: a signal ends what was started, with everything that came of it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE_SECONDS = 5.0
LOOKS = 2  # a process may begin during the first that finds none
STARTED: list[subprocess.Popen[Any]] = []
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


class Interrupted(BaseException):
    """Somebody asked for an end: the signal's number."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


@contextmanager
def interruptible() -> Iterator[None]:
    """Has a signal raise `Interrupted` inside of the block, and ends all that was started in it."""

    def interrupt(number: int, _: FrameType | None) -> None:
        for each in SIGNALS:
            signal.signal(each, signal.SIG_IGN)  # what follows is ending, and one signal is enough for that
        raise Interrupted(number)

    _adopt_orphans()
    for number in SIGNALS:
        signal.signal(number, interrupt)
    try:
        yield
    except Interrupted:
        end_all()
        raise


def run(command: Sequence[str], *, is_patient: bool = False, **options: Any) -> int:
    """Runs a command in a session of its own, so that Ctrl-C reaches us alone, and returns its exit code.

    Args:
        command: What to run.
        is_patient: Whether an end has to wait for it, since nobody should interrupt a system's package manager.
        options: Options of `subprocess.Popen`.
    """
    process = subprocess.Popen(command, start_new_session=True, **options)  # noqa: S603  # our own commands
    STARTED.append(process)
    try:
        return process.wait()
    except Interrupted:
        if is_patient:
            process.wait()
        raise


def end_all() -> None:
    """Ends what was started and all that came of it: politely, and after some seconds at once."""
    started = time.monotonic()
    asked: set[int] = set()
    looks = 0
    while looks < LOOKS and (waited := time.monotonic() - started) < 2 * PATIENCE_SECONDS:
        family = _list_family()
        looks = 0 if family else looks + 1
        for pid in family:
            if waited > PATIENCE_SECONDS or pid not in asked:
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL if waited > PATIENCE_SECONDS else signal.SIGTERM)
        asked.update(family)
        time.sleep(0.02)


def _list_family() -> list[int]:
    """The processes at work that are ours, parents before their children, so that none reports how a child ended."""
    parents = _read_parents()
    family = [process.pid for process in STARTED if process.poll() is None]
    family += [pid for pid, parent in parents.items() if parent == os.getpid() and pid not in family]
    for pid in family:  # grows while it is read
        family += [child for child, parent in parents.items() if parent == pid and child not in family]
    return family


def _read_parents() -> dict[int, int]:
    """The parent of each process of this machine, where there is /proc; elsewhere none."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(path.parent.name)] = int(parent)
    return parents


def _adopt_orphans() -> None:
    """Has Linux give us the children of what ended before them, so that they are found."""
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
