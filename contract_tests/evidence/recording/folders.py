"""Replaces a whole folder of evidence, so that a failure leaves the old one unchanged."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h


def swap_in(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target`; both are on one file system.

    On Linux the two change places in one step. Elsewhere a process that is killed in between leaves the old folder
    beside it, with `.old` after its name.
    """
    old = fresh.with_name(fresh.name + ".old")
    if target.exists() and exchange(fresh, target):
        shutil.rmtree(fresh)
        return
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    if old.exists():
        shutil.rmtree(old)


def exchange(one: Path, other: Path) -> bool:
    """Have two folders change places, if the system can do that in one step; return whether it did."""
    try:
        rename = ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    return bool(rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)
