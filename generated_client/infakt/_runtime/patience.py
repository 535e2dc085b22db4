# Generated: do not edit. Change openapi/ or generator/runtime/patience.py,
# then run: python -m generator build
"""How long one operation on the network may wait."""

from __future__ import annotations

import math
import selectors
import socket
import time

import httpcore

from .scope import Scope, current

SLICE_SECONDS = 0.05
"""How soon a thread that waits for the network notices that its call was cancelled."""
# poll has no limit on file numbers and, unlike epoll, needs none of its own.
_Selector = getattr(selectors, "PollSelector", selectors.SelectSelector)


class Patience:
    """The operation's own timeout, and what the deadline of the call leaves."""

    def __init__(
        self, timeout: float | None, late: type[httpcore.TimeoutException], cut: type[httpcore.NetworkError]
    ) -> None:
        self._scope = current.get() or Scope()
        self._until = min(time.monotonic() + (math.inf if timeout is None else timeout), self._scope.until)
        self._late = late
        self._cut = cut

    def left(self) -> float:
        """Seconds left; raises when there are none, or when the call was cancelled."""
        if self._scope.is_cancelled:
            msg = "the call was cancelled"
            raise self._cut(msg)
        left = self._until - time.monotonic()
        if left <= 0:
            msg = "the time is up"
            raise self._late(msg)
        return left

    def wait(self, sock: socket.socket, event: int) -> None:
        """Waits until a socket can be read or written."""
        while not is_ready(sock, event, min(self.left(), SLICE_SECONDS)):
            pass

    def share(self, parts: int) -> Patience:
        """A part of what is left, for the first of several ways to the same end."""
        return Patience(self.left() / parts, self._late, self._cut)


def is_ready(sock: socket.socket, event: int, seconds: float) -> bool:
    """Whether a socket can be read or written within so many seconds."""
    with _Selector() as selector:
        selector.register(sock, event)
        return bool(selector.select(seconds))


def mark_sent(buffer: bytes) -> None:
    """Notes that a request may reach the server from now on. What asks a proxy for a tunnel is no request yet."""
    scope = current.get()
    if scope is not None and buffer and not buffer.startswith(b"CONNECT "):
        scope.may_be_sent = True
