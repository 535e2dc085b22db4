"""Connections of threads that are kept for the next call, at most so many at once.

The HTTP library makes connections and speaks HTTP on them; who uses which is decided here. Its own pool counts a
connection as taken for ever when a call is cancelled at the wrong moment, and its queue cannot be left. Here a
connection belongs to one exchange, and what is not idle after that is closed.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from threading import Condition
from typing import Any, cast
from weakref import WeakSet

import httpcore
import httpx

from .bridge import Idle, begin, make_factory, pool_timeout, read_request, translating, write_response
from .patience import SLICE_SECONDS, Patience

MAX_CONNECTIONS = 100


class Connections(httpx.BaseTransport):
    """The connections of a client for threads."""

    def __init__(
        self, tls: ssl.SSLContext, proxy: httpx.Proxy | None = None, max_connections: int = MAX_CONNECTIONS
    ) -> None:
        self._factory = make_factory(tls, proxy)
        self._max = max_connections
        self._lock = Condition()
        self._idle = Idle[httpcore.ConnectionInterface]()
        self._used: WeakSet[httpcore.ConnectionInterface] = WeakSet()  # one that is lost sight of frees its place
        self._is_closed = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = read_request(request)
        with translating():
            connection = self._take(asked)
            try:
                answer = connection.handle_request(asked)
            except BaseException:
                self._give_back(connection)
                raise
        body = _Body(answer, lambda: self._give_back(connection))
        return write_response(answer, body)

    def close(self) -> None:
        with self._lock:
            self._is_closed = True
            left = self._idle.clear()
        for connection in left:
            connection.close()

    def _take(self, asked: httpcore.Request) -> httpcore.ConnectionInterface:
        patience = Patience(pool_timeout(asked), httpcore.PoolTimeout, httpcore.ConnectError)
        begin()
        with self._lock:
            while len(self._used) >= self._max:
                self._lock.wait(min(patience.left(), SLICE_SECONDS))
            self._check_open()
            found, spent = self._idle.take(asked.url.origin)
            connection = found or self._factory.create_connection(asked.url.origin)
            self._used.add(connection)
        for one in spent:
            one.close()
        return connection

    def _check_open(self) -> None:
        if self._is_closed:
            msg = "the connections are closed"
            raise httpcore.ConnectError(msg)

    def _give_back(self, connection: httpcore.ConnectionInterface) -> None:
        with self._lock:
            self._used.discard(connection)
            is_kept = not self._is_closed and self._idle.put(connection)
            self._lock.notify()
        if not is_kept:
            connection.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer; with its end the connection is free."""

    def __init__(self, answer: httpcore.Response, give_back: Callable[[], None]) -> None:
        self._stream = cast("Any", answer.stream)
        self._give_back: Callable[[], None] | None = give_back

    def __iter__(self) -> Iterator[bytes]:
        with translating():
            yield from self._stream

    def close(self) -> None:
        give_back, self._give_back = self._give_back, None
        if give_back is None:
            return
        try:
            self._stream.close()
        finally:
            give_back()
