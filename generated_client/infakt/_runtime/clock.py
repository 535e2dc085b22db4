# Generated: do not edit. Change openapi/ or generator/runtime/clock.py,
# then run: python -m generator build
"""Time and waiting behind one interface, so that tests inject both."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol, runtime_checkable

from .scope import current


@runtime_checkable
class Clock(Protocol):
    """The source of time and of waiting; pass one of your own as ``clock=`` in tests."""

    def monotonic(self) -> float:
        """Returns seconds that never go back, for deadlines."""
        ...

    def now(self) -> datetime:
        """Returns the current time, timezone-aware, for comparison with HTTP dates."""
        ...

    def sleep(self, seconds: float) -> None:
        """Blocks the calling thread. Delegate to ``SystemClock``, whose wait ends when the client is closed."""
        ...

    async def asleep(self, seconds: float) -> None:
        """Suspends the calling task."""
        ...


class SystemClock:
    """The clock of the machine."""

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
