"""Transport to a live server: nothing is written without permission, and every request is counted and paced."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from functools import cached_property

import httpx

from infakt_contract.description import Description
from infakt_contract.sent import KEY_HEADER, Sent
from infakt_contract.watch import Watch

from .budget import Budget, Kind
from .measured import Measured
from .target import Target


class ReadOnlyError(RuntimeError):
    """A request would change something on a server that is read-only."""


class LiveTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """The innermost transport, so that it counts each attempt of a client.

    Args:
        target: The server.
        budget: Limits to stay within.
        watch: Receives every answer.
        measured: Counts answered and refused calls.
        inner: Transport of blocking clients, which stays open; by default one of its own.
        inner_async: Transport of asynchronous clients, likewise.
        now: Function that returns seconds of a steady clock.
        sleep: Function that waits for a window.
    """

    def __init__(
        self,
        target: Target,
        budget: Budget,
        watch: Watch,
        *,
        measured: Measured | None = None,
        inner: httpx.BaseTransport | None = None,
        inner_async: httpx.AsyncBaseTransport | None = None,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._target = target
        self._budget = budget
        self._watch = watch
        self._measured = measured or Measured()
        self._given, self._given_async = inner, inner_async
        self._now = now
        self._sleep = sleep

    @cached_property
    def _inner(self) -> httpx.BaseTransport:
        return self._given or httpx.HTTPTransport()

    @cached_property
    def _inner_async(self) -> httpx.AsyncBaseTransport:
        return self._given_async or httpx.AsyncHTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the complete answer of the server."""
        kind = self._admit(request)
        while (wait_seconds := self._budget.find_wait(kind, self._now())) > 0:
            self._sleep(wait_seconds)
        self._note(kind, request)
        response = self._inner.handle_request(request)
        response.read()
        return self._see(kind, request, response)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the complete answer of the server."""
        kind = self._admit(request)
        while (wait_seconds := self._budget.find_wait(kind, self._now())) > 0:
            await asyncio.to_thread(self._sleep, wait_seconds)
        self._note(kind, request)
        response = await self._inner_async.handle_async_request(request)
        await response.aread()
        return self._see(kind, request, response)

    def close(self) -> None:
        """Close the connections, unless the transport that keeps them was given."""
        if self._given is None and "_inner" in vars(self):
            self._inner.close()

    async def aclose(self) -> None:
        """Close the connections, unless the transport that keeps them was given."""
        if self._given_async is None and "_inner_async" in vars(self):
            await self._inner_async.aclose()

    def _admit(self, request: httpx.Request) -> Kind:
        """Return which budget a request belongs to.

        Raises:
            ReadOnlyError: The request is for another host, or would change something on a read-only server.
        """
        if request.url.host != self._target.host:
            msg = f"request must be for {self._target.host}, got {request.url.host}"
            raise ReadOnlyError(msg)
        path = self._target.find_path(request.url.path)
        if not self._target.may_write and changes_something(self._watch.description, request.method, path):
            what = f"{request.method} {request.url.path}"
            msg = f"{what} changes something, and {self._target.name} is read-only; allow it with --write"
            raise ReadOnlyError(msg)
        return "read" if request.method == "GET" else "write"

    def _note(self, kind: Kind, request: httpx.Request) -> None:
        self._budget.count(kind, self._now())
        found = self._watch.description.find(request.method, self._target.find_path(request.url.path))
        headers = request.headers
        sent = Sent(
            method=request.method,
            url=str(request.url),
            operation=found[0] if found else None,
            body=request.read(),
            media_type=headers.get("content-type", ""),
            has_other_key=headers.get(KEY_HEADER, "") != self._target.api_key,
        )
        self._watch.send(sent)

    def _see(self, kind: Kind, request: httpx.Request, response: httpx.Response) -> httpx.Response:
        url, status = request.url, response.status_code
        self._measured.note(kind, status, response.headers, self._now())
        media_type = response.headers.get("content-type", "")
        path, query = self._target.find_path(url.path), url.query.decode()
        self._watch.see(request.method, path, status, media_type, response.content, query=query)
        return response


def changes_something(description: Description, method: str, path: str) -> bool:
    """Whether a call may change something: every method but GET, and a GET that says so, such as a print."""
    if method != "GET":
        return True
    found = description.find("GET", path)
    return found is None or "x-side-effects" in found[0].node
