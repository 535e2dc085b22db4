# Generated: do not edit. Change openapi/ or generator/runtime/network_async.py,
# then run: python -m generator build
"""Network streams for tasks. The scope of the call ends their waits; these streams clean up what that leaves behind."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any, cast

import anyio
import httpcore

from .patience import Patience, mark_sent
from .resolver import Address, resolve_async

HEAD_START_SECONDS = 0.25
"""Seconds for which one address is tried before the next is tried in parallel (RFC 8305)."""


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Makes connections within the time that the call has left, with AnyIO on asyncio and Trio alike."""

    def __init__(self) -> None:
        self._inner = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        patience = Patience(timeout, httpcore.ConnectTimeout, httpcore.ConnectError)

        async def connect(address: Address) -> httpcore.AsyncNetworkStream:
            place: tuple[Any, ...] = address[1]
            return await self._inner.connect_tcp(place[0], place[1], patience.left(), local_address, socket_options)

        with anyio.move_on_after(patience.left()):
            addresses = await resolve_async(host, port)
            return AsyncStream(await (connect(addresses[0]) if len(addresses) == 1 else _Race(connect).run(addresses)))
        msg = "the time is up"
        raise httpcore.ConnectTimeout(msg)


class AsyncStream(httpcore.AsyncNetworkStream):
    """A stream that is closed by any interruption, and that reports a truncated answer."""

    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's
        piece = await self._inner.read(max_bytes, timeout)
        tls = None if piece else self._inner.get_extra_info("ssl_object")
        if isinstance(tls, ssl.SSLObject) and not _is_closed_properly(tls):
            msg = "the server ended TLS without notice"
            raise httpcore.ReadError(msg)
        return piece

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - httpcore's
        mark_sent(buffer)
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        with anyio.CancelScope(shield=True):
            await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - httpcore's
    ) -> httpcore.AsyncNetworkStream:
        left = Patience(timeout, httpcore.ConnectTimeout, httpcore.ConnectError).left()
        try:
            return AsyncStream(await self._inner.start_tls(ssl_context, server_hostname, left))
        except BaseException:
            await self.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Race:
    """The first of several addresses that takes a connection."""

    def __init__(self, connect: Any) -> None:
        self._connect = connect
        self._won: httpcore.AsyncNetworkStream | None = None
        self._failure: Exception = httpcore.ConnectError("the host has no address")

    async def run(self, addresses: list[Address]) -> httpcore.AsyncNetworkStream:
        try:
            async with anyio.create_task_group() as group:
                for address in addresses:
                    ended = anyio.Event()
                    group.start_soon(self._try, address, ended, group.cancel_scope)
                    with anyio.move_on_after(HEAD_START_SECONDS):
                        await ended.wait()
        except BaseException:
            if self._won is not None:
                await self._won.aclose()
            raise
        if self._won is None:
            raise self._failure
        return self._won

    async def _try(self, address: Address, ended: anyio.Event, others: anyio.CancelScope) -> None:
        try:
            stream = await self._connect(address)
            if self._won is not None:
                await stream.aclose()
                return
            self._won = stream
            others.cancel()
        except (httpcore.NetworkError, httpcore.TimeoutException) as error:
            self._failure = error
        finally:
            ended.set()


def _is_closed_properly(tls: ssl.SSLObject) -> bool:
    """Whether an ended stream was ended by the server's notice."""
    try:
        tls.read(1)
    except ssl.SSLZeroReturnError:
        return True
    except ssl.SSLError:
        return False
    return True
