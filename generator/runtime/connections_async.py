"""Connections of tasks that are kept for the next call; see ``connections``."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, cast

import anyio
import httpcore
import httpx

from .bridge import Idle, begin, make_async_factory, pool_timeout, read_request, translating, write_response
from .connections import MAX_CONNECTIONS
from .patience import Patience


class AsyncConnections(httpx.AsyncBaseTransport):
    """The connections of a client for tasks."""

    def __init__(
        self, tls: ssl.SSLContext, proxy: httpx.Proxy | None = None, max_connections: int = MAX_CONNECTIONS
    ) -> None:
        self._factory = make_async_factory(tls, proxy)
        self._max = max_connections
        self._places: anyio.Semaphore | None = None  # belongs to the event loop of the first call
        self._idle = Idle[httpcore.AsyncConnectionInterface]()
        self._is_closed = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        asked = read_request(request)
        with translating():
            connection = await self._take(asked)
            try:
                answer = await connection.handle_async_request(asked)
            except BaseException:
                await self._give_back(connection)
                raise
        body = _AsyncBody(answer, lambda: self._give_back(connection))
        return write_response(answer, body)

    async def aclose(self) -> None:
        self._is_closed = True
        for connection in self._idle.clear():
            await connection.aclose()

    async def _take(self, asked: httpcore.Request) -> httpcore.AsyncConnectionInterface:
        patience = Patience(pool_timeout(asked), httpcore.PoolTimeout, httpcore.ConnectError)
        begin()
        self._places = self._places or anyio.Semaphore(self._max)
        try:
            with anyio.fail_after(patience.left()):
                await self._places.acquire()
        except TimeoutError:
            msg = "no connection was free in time"
            raise httpcore.PoolTimeout(msg) from None
        try:
            return await self._choose(asked.url.origin)
        except BaseException:
            self._places.release()
            raise

    async def _choose(self, origin: httpcore.Origin) -> httpcore.AsyncConnectionInterface:
        if self._is_closed:
            msg = "the connections are closed"
            raise httpcore.ConnectError(msg)
        found, spent = self._idle.take(origin)
        try:
            for one in spent:
                await one.aclose()
        except BaseException:
            if found is not None:
                self._idle.put(found)
            raise
        return found or self._factory.create_connection(origin)

    async def _give_back(self, connection: httpcore.AsyncConnectionInterface) -> None:
        if self._places is not None:
            self._places.release()  # before anything that may be interrupted
        if self._is_closed or not self._idle.put(connection):
            await connection.aclose()


class _AsyncBody(httpx.AsyncByteStream):
    """The body of an answer; with its end the connection is free."""

    def __init__(self, answer: httpcore.Response, give_back: Callable[[], Awaitable[None]]) -> None:
        self._stream = cast("Any", answer.stream)
        self._give_back: Callable[[], Awaitable[None]] | None = give_back

    async def __aiter__(self) -> AsyncIterator[bytes]:
        with translating():
            async for piece in self._stream:
                yield piece

    async def aclose(self) -> None:
        give_back, self._give_back = self._give_back, None
        if give_back is None:
            return
        try:
            await self._stream.aclose()
        finally:
            await give_back()
