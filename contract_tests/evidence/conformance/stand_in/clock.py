"""One clock for two processes: its time is in a file, and passes only when one of them sleeps."""

from __future__ import annotations

import mmap
import struct
from datetime import UTC, datetime
from pathlib import Path

# 2026-11-05 12:00:00 in Warsaw.
NOON = 1_793_876_400.0
SECONDS = struct.Struct("d")


class SharedClock:
    """A clock whose file has the seconds that have passed."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(SECONDS.pack(0.0))
        with path.open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), SECONDS.size)

    def monotonic(self) -> float:
        """Return the seconds that have passed, from an arbitrary start."""
        return 1_000.0 + self._elapsed

    def time(self) -> float:
        """Return the seconds since 1970."""
        return NOON + self._elapsed

    def now(self) -> datetime:
        """Return the current time in UTC."""
        return datetime.fromtimestamp(self.time(), UTC)

    def sleep(self, seconds: float) -> None:
        """Move the clock."""
        SECONDS.pack_into(self._memory, 0, self._elapsed + seconds)

    @property
    def _elapsed(self) -> float:
        return float(SECONDS.unpack_from(self._memory)[0])
