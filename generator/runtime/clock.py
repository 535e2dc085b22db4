"""Time and waiting behind one interface, so that tests inject both."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol, runtime_checkable

from .scope import current


@runtime_checkable
class Clock(Protocol):
    """What the client asks of time."""

    def monotonic(self) -> float:
        """Seconds from some start that never go back; deadlines are counted in these."""
        ...

    def now(self) -> datetime:
        """The wall's time, aware, for comparison with HTTP dates."""
        ...

    def sleep(self, seconds: float) -> None:
        """Blocks the calling thread. A clock of your own that passes this on to ``SystemClock`` can be interrupted."""
        ...

    async def asleep(self, seconds: float) -> None:
        """Suspends the calling task."""
        ...


class SystemClock:
    """The machine's own time."""

    def monotonic(self) -> float:
        return time.monotonic()

    def now(self) -> datetime:
        return datetime.now(UTC)

    def sleep(self, seconds: float) -> None:
        scope = current.get()
        if scope is None:
            time.sleep(seconds)
        else:
            scope.sleep(seconds)  # ends when the client is closed

    async def asleep(self, seconds: float) -> None:
        import anyio  # httpx brings it; imported here since only asynchronous clients pay for it

        await anyio.sleep(seconds)
