"""A clock that advances only when a caller sleeps or advances it."""

from __future__ import annotations

from datetime import UTC, datetime

# 2026-11-05 12:00:00 in Warsaw.
NOON = 1_793_876_400.0


class FakeClock:
    """A clock for clients and the emulator: a sleep advances it immediately, and `slept` lists the seconds of each."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._elapsed = 0.0

    def monotonic(self) -> float:
        """Return the seconds that have passed, from an arbitrary start."""
        return 1_000.0 + self._elapsed

    def time(self) -> float:
        """Return the seconds since 1970."""
        return NOON + self._elapsed

    def now(self) -> datetime:
        """Return the current time in UTC."""
        return datetime.fromtimestamp(self.time(), UTC)

    def advance(self, seconds: float) -> None:
        """Advance the clock without a sleep."""
        self._elapsed += seconds

    def sleep(self, seconds: float) -> None:
        """Sleep in a thread: advance the clock and record the seconds."""
        self.slept.append(seconds)
        self.advance(seconds)

    async def asleep(self, seconds: float) -> None:
        """Sleep in an asyncio task: advance the clock and record the seconds."""
        self.sleep(seconds)
