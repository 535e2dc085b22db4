# Generated: do not edit. Change openapi/ or generator/runtime/pool.py,
# then run: python -m generator build
"""The connections of a client, and whether they may be used here and now."""

from __future__ import annotations

import os
import sys
import time
import weakref
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any

import httpx

from .connect import make_async_client, make_client
from .errors import LifecycleError
from .scope import Scope, current

CLOSED = "the client is closed"
_FORKED = "the HTTP client was made in another process, with whose calls it would mix: make one in each"
_MOVED = "the client belongs to another event loop: make one in each, and close it there"
_LEAVING_SECONDS, _LEAVING_PAUSE = 1.0, 0.005


class _Running:
    """The calls under way in this process."""

    def __init__(self) -> None:
        self._process = os.getpid()
        self._scopes: set[Scope] = set()

    @contextmanager
    def running(self, scope: Scope) -> Generator[None, None, None]:
        """Registers a call, so that closing the client ends it."""
        self._scopes.add(scope)
        token = current.set(scope)
        try:
            yield
        finally:
            current.reset(token)
            self._scopes.discard(scope)

    def _cancel_all(self) -> None:
        for scope in list(self._scopes):
            scope.cancel()

    def _are_others_running(self) -> bool:
        return bool(self._scopes - {current.get()})


class Pool(_Running):
    """The connections of a client for threads. Those of its own are made anew in a forked process."""

    def __init__(self, http: httpx.Client | None, base_url: str) -> None:
        super().__init__()
        self._is_own = http is None
        self._base_url = base_url
        self._http = make_client(base_url) if http is None else http

    def get(self) -> httpx.Client:
        """Returns the HTTP client.

        Raises:
            LifecycleError: It is closed, or was passed in before a fork.
        """
        if self._process != os.getpid():
            if not self._is_own:
                raise LifecycleError(_FORKED)
            # What the parent uses is left alone: closing it here would say goodbye on the parent's connections.
            self._http, self._process = make_client(self._base_url), os.getpid()
            self._scopes = set[Scope]()
        if self._http.is_closed:
            raise LifecycleError(CLOSED)
        return self._http

    def close(self) -> None:
        """Closes the connections, unless they were passed in or are the parent process's, and ends calls under way.

        Waits at most a second for calls of other threads to end.
        """
        if self._process != os.getpid():
            return
        if self._is_own:
            self._http.close()
        self._cancel_all()
        until = time.monotonic() + _LEAVING_SECONDS
        while self._is_own and self._are_others_running() and time.monotonic() < until:
            time.sleep(_LEAVING_PAUSE)


class AsyncPool(_Running):
    """The connections of a client for tasks. They belong to the event loop that they were first used in."""

    def __init__(self, http: httpx.AsyncClient | None, base_url: str) -> None:
        super().__init__()
        self._is_own = http is None
        self._http = make_async_client(base_url) if http is None else http
        self._loop: weakref.ref[Any] | None = None

    def get(self) -> httpx.AsyncClient:
        """Returns the HTTP client.

        Raises:
            LifecycleError: It is closed, or belongs to another event loop or process.
        """
        if self._process != os.getpid():
            raise LifecycleError(_FORKED)
        loop = _find_loop()
        if self._loop is None and loop is not None:
            self._loop = weakref.ref(loop)
        self._check_loop(loop)
        if self._http.is_closed:
            raise LifecycleError(CLOSED)
        return self._http

    async def aclose(self) -> None:
        """Closes the connections, unless they were passed in or are the parent process's, and ends calls under way.

        Waits at most a second for calls of other tasks to end.

        Raises:
            LifecycleError: The calls belong to another event loop, which alone can close the connections.
        """
        if self._process != os.getpid():
            return
        if self._is_own and not self._http.is_closed:
            self._check_loop(_find_loop())
        self._cancel_all()
        if self._is_own:
            await self._http.aclose()
            await self._wait_for_others()

    async def _wait_for_others(self) -> None:
        import anyio

        with anyio.move_on_after(_LEAVING_SECONDS):
            while self._are_others_running():  # noqa: ASYNC110 - they do not report that they end
                await anyio.sleep(_LEAVING_PAUSE)

    def _check_loop(self, loop: Any) -> None:
        if self._loop is not None and self._loop() is not loop:
            raise LifecycleError(_MOVED)


def _find_loop() -> Any:
    """An object that identifies the running event loop, asyncio's or trio's; None outside of both."""
    trio = sys.modules.get("trio")
    if trio is not None:
        with suppress(RuntimeError):
            return trio.lowlevel.current_trio_token()
    import asyncio  # only asynchronous clients need it

    with suppress(RuntimeError):
        return asyncio.get_running_loop()
    return None


def check_asyncio(what: str) -> None:
    """Raises ``LifecycleError`` outside asyncio, for ``what`` works under asyncio only."""
    import asyncio

    if not isinstance(_find_loop(), asyncio.AbstractEventLoop):
        msg = f"{what} needs asyncio, and this is another library's event loop: leave it out"
        raise LifecycleError(msg)
