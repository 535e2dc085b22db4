# Generated: do not edit. Change openapi/ or generator/runtime/scope.py,
# then run: python -m generator build
"""One call under way: until when it may wait, and whether somebody has cancelled it.

A thread cannot be cancelled from outside. So whatever makes one wait looks at the scope that it runs in: the network
(``network``), a place in the pool (``connections``) and the clock's sleep.
"""

from __future__ import annotations

import math
import threading
import time
from contextlib import nullcontext
from contextvars import ContextVar
from typing import Any


class Scope:
    """A call of a thread. ``until`` bounds its present attempt, in seconds of ``time.monotonic``.

    ``may_be_sent`` is False as long as nothing of the request can have reached the server; only the client's own
    connections know that.
    """

    def __init__(self) -> None:
        self.until = math.inf
        self.may_be_sent = True
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the client was closed, or the list left, while the call was under way."""
        return self._cancelled.is_set()

    def begin(self, seconds: float) -> None:
        """An attempt begins, which has so many seconds."""
        self.until = time.monotonic() + seconds
        self.may_be_sent = True

    def cancel(self) -> None:
        """Ends the call's waits, from any thread."""
        self._cancelled.set()

    def sleep(self, seconds: float) -> None:
        """Blocks the calling thread; less long when the call is cancelled."""
        self._cancelled.wait(seconds)


class TaskScope(Scope):
    """A call of a task. Its waits are ended by the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self._waits: Any = None

    def enter(self, seconds: float = math.inf) -> Any:
        """The cancel scope of one wait, which ends after so many seconds."""
        import anyio  # httpx brings it; imported here since only asynchronous clients pay for it

        try:
            now = anyio.current_time()
        except RuntimeError:  # no event loop, so there is nothing that could wait
            return nullcontext()
        self._waits = anyio.CancelScope(deadline=now + seconds)
        if self.is_cancelled:
            self._waits.cancel()
        return self._waits

    def cancel(self) -> None:
        """Ends the call's waits, from its own event loop."""
        super().cancel()
        if self._waits is not None:
            self._waits.cancel()


current: ContextVar[Scope | None] = ContextVar("current", default=None)
"""The scope of the call that this thread or task is making."""
