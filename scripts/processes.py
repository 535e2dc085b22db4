"""Commands that end with this process: a signal ends every command and its descendants."""

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
GRACE_SECONDS = 5.0
EMPTY_CHECKS = 2  # a process may start during the first check that finds none
STARTED: list[subprocess.Popen[Any]] = []
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h


class Interrupted(BaseException):
    """A signal asked this process to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise `Interrupted` on a signal inside the block, and end every process started in it."""

    def interrupt(number: int, _: FrameType | None) -> None:
        for each in SIGNALS:
            signal.signal(each, signal.SIG_IGN)  # further signals must not interrupt the shutdown
        raise Interrupted(number)

    _adopt_orphans()
    for number in SIGNALS:
        signal.signal(number, interrupt)
    try:
        yield
    except Interrupted:
        end_all()
        raise


def run(command: Sequence[str], *, is_uninterruptible: bool = False, **options: Any) -> int:
    """Run a command in its own session, so that Ctrl-C reaches only this process, and return its exit code.

    Args:
        command: What to run.
        is_uninterruptible: Whether to wait for the command before ending, as for a system's package manager.
        options: Options of `subprocess.Popen`.
    """
    process = subprocess.Popen(command, start_new_session=True, **options)  # noqa: S603  # our own commands
    STARTED.append(process)
    try:
        return process.wait()
    except Interrupted:
        if is_uninterruptible:
            process.wait()
        raise


def end_all() -> None:
    """End all started processes and their descendants: with SIGTERM, and after some seconds with SIGKILL."""
    started = time.monotonic()
    terminated: set[int] = set()
    empty_checks = 0
    while empty_checks < EMPTY_CHECKS and (waited := time.monotonic() - started) < 2 * GRACE_SECONDS:
        pids = _list_descendants()
        empty_checks = 0 if pids else empty_checks + 1
        for pid in pids:
            if waited > GRACE_SECONDS or pid not in terminated:
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL if waited > GRACE_SECONDS else signal.SIGTERM)
        terminated.update(pids)
        time.sleep(0.02)


def _list_descendants() -> list[int]:
    """Return the running descendants, parents before their children, so that no parent reports how a child ended."""
    parents = _read_parents()
    pids = [process.pid for process in STARTED if process.poll() is None]
    pids += [pid for pid, parent in parents.items() if parent == os.getpid() and pid not in pids]
    for pid in pids:  # grows while it is read
        pids += [child for child, parent in parents.items() if parent == pid and child not in pids]
    return pids


def _read_parents() -> dict[int, int]:
    """Return the parent of each process of this machine, from /proc; elsewhere none."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:2]
            if state != "Z":
                parents[int(path.parent.name)] = int(parent)
    return parents


def _adopt_orphans() -> None:
    """Have Linux make this process the parent of orphaned descendants, so that they are found."""
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
