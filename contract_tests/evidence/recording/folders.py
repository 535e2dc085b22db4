"""Replaces a folder of evidence as a whole, so that a failure leaves the old one."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap_in(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target`; both are on one file system."""
    old = fresh.with_name(fresh.name + ".old")
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    if old.exists():
        shutil.rmtree(old)
