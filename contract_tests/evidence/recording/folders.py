"""Replaces a whole folder of evidence, so that a failure leaves the old one unchanged."""

from __future__ import annotations

import shutil
from pathlib import Path


def swap_in(fresh: Path, target: Path) -> None:
    """Replace `target` by `fresh`; both must be on the same file system."""
    old = fresh.with_name(fresh.name + ".old")
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    if old.exists():
        shutil.rmtree(old)
