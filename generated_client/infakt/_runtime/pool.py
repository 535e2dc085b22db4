# Generated: do not edit. Change openapi/ or generator/runtime/pool.py,
# then run: python -m generator build
"""The connections of a client, and whether they may be used here and now."""

from __future__ import annotations

import os
import weakref
from typing import Any

import httpx

from .errors import LifecycleError

_CLOSED = "the client is closed"
_FORKED = "the HTTP client was made in another process, with whose calls it would mix: make one in each"
_MOVED = "the client belongs to another event loop: make one in each"


class Pool:
    """The connections of a client for threads. One of its own is made anew in a forked process."""

    def __init__(self, http: httpx.Client | None) -> None:
        self._is_own = http is None
        self._http = httpx.Client() if http is None else http
        self._process = os.getpid()

    def get(self) -> httpx.Client:
        """The HTTP client; raises ``LifecycleError`` when it is closed, or was passed in before a fork."""
        if self._process != os.getpid():
            if not self._is_own:
                raise LifecycleError(_FORKED)
            # What the parent uses is left alone: closing it here would say goodbye on the parent's connections.
            self._http, self._process = httpx.Client(), os.getpid()
        if self._http.is_closed:
            raise LifecycleError(_CLOSED)
        return self._http

    def close(self) -> None:
        """Closes the connections, unless they were passed in or are the parent process's."""
        if self._is_own and self._process == os.getpid():
            self._http.close()


class AsyncPool:
    """The connections of a client for tasks. They belong to the event loop that they were first used in."""

    def __init__(self, http: httpx.AsyncClient | None) -> None:
        self._is_own = http is None
        self._http = httpx.AsyncClient() if http is None else http
        self._process = os.getpid()
        self._loop: weakref.ref[Any] | None = None

    def get(self) -> httpx.AsyncClient:
        """The HTTP client; raises ``LifecycleError`` when it is closed, or belongs to another loop or process."""
        if self._process != os.getpid():
            raise LifecycleError(_FORKED)
        loop = _find_loop()
        if self._loop is None and loop is not None:
            self._loop = weakref.ref(loop)
        if self._loop is not None and self._loop() is not loop:
            raise LifecycleError(_MOVED)
        if self._http.is_closed:
            raise LifecycleError(_CLOSED)
        return self._http

    async def aclose(self) -> None:
        """Closes the connections, unless they were passed in or are the parent process's."""
        if self._is_own and self._process == os.getpid():
            await self._http.aclose()


def _find_loop() -> Any:
    """Asyncio's running loop; None under another library, which then looks after itself."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
