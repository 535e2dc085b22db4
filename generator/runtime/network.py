"""Network streams for threads that keep the deadline of a call.

The HTTP library limits each single wait, so a server that sends a byte now and then could keep a call going for ever.
Here every read, write, connection and handshake ends at the call's deadline, or soon after the call is cancelled.
"""

from __future__ import annotations

import os
import selectors
import socket
import ssl
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, TypeVar

import httpcore

from .patience import Patience, is_ready, mark_sent
from .resolver import Address, resolve

T = TypeVar("T")
RECORD_BYTES = 1 << 16
_FAILURES = (OSError, httpcore.NetworkError, httpcore.TimeoutException)


class Backend(httpcore.NetworkBackend):
    """Makes connections within the time that the call has left."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002 - httpcore's, and never given
    ) -> httpcore.NetworkStream:
        patience = Patience(timeout, httpcore.ConnectTimeout, httpcore.ConnectError)
        with _translating(httpcore.ConnectError):
            sock = _connect_any(resolve(host, port, patience), patience, local_address)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return Stream(sock)


class _Stream(httpcore.NetworkStream):
    """Base of the plain stream and the one inside TLS, which implement ``get`` and ``put``."""

    def get(self, max_bytes: int, patience: Patience) -> bytes:
        raise NotImplementedError

    def put(self, buffer: bytes, patience: Patience) -> None:
        raise NotImplementedError

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with _translating(httpcore.ReadError):
            return self.get(max_bytes, Patience(timeout, httpcore.ReadTimeout, httpcore.ReadError))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        mark_sent(buffer)
        with _translating(httpcore.WriteError):
            self.put(buffer, Patience(timeout, httpcore.WriteTimeout, httpcore.WriteError))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        patience = Patience(timeout, httpcore.ConnectTimeout, httpcore.ConnectError)
        try:
            with _translating(httpcore.ConnectError):
                return TLSStream(self, ssl_context, server_hostname, patience)
        except BaseException:
            self.close()
            raise


class Stream(_Stream):
    """A socket that never blocks by itself."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock

    def get(self, max_bytes: int, patience: Patience) -> bytes:
        while patience.left():
            with suppress(BlockingIOError):
                return self._sock.recv(max_bytes)
            patience.wait(self._sock, selectors.EVENT_READ)
        raise AssertionError  # left() raises when nothing is left

    def put(self, buffer: bytes, patience: Patience) -> None:
        rest = memoryview(buffer)
        while rest and patience.left():
            try:
                rest = rest[self._sock.send(rest) :]
            except BlockingIOError:
                patience.wait(self._sock, selectors.EVENT_WRITE)

    def close(self) -> None:
        self._sock.close()

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":
            return _is_readable(self._sock)
        looks: dict[str, Callable[[], Any]] = {
            "socket": lambda: self._sock,
            "client_addr": self._sock.getsockname,
            "server_addr": self._sock.getpeername,
        }
        return looks[info]() if info in looks else None


class TLSStream(_Stream):
    """TLS over any stream, so that each step of its handshake is held against the clock too."""

    def __init__(self, inner: _Stream, context: ssl.SSLContext, host: str | None, patience: Patience) -> None:
        self._inner = inner
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        try:
            self._drive(self._tls.do_handshake, patience)
        except ssl.SSLError:
            with suppress(*_FAILURES):
                self._flush(patience)  # the server shall hear why
            raise

    def get(self, max_bytes: int, patience: Patience) -> bytes:
        try:
            return self._drive(partial(self._tls.read, max_bytes), patience)
        except ssl.SSLZeroReturnError:  # closed as it should be; anything else may have cut the answer short
            return b""

    def put(self, buffer: bytes, patience: Patience) -> None:
        rest = memoryview(buffer)
        while rest:
            rest = rest[self._drive(partial(self._tls.write, rest[:RECORD_BYTES]), patience) :]

    def close(self) -> None:
        self._inner.close()

    def get_extra_info(self, info: str) -> Any:
        return self._tls if info == "ssl_object" else self._inner.get_extra_info(info)

    def _drive(self, step: Callable[[], T], patience: Patience) -> T:
        """What a step of TLS gives, once it has the bytes that it wants."""
        while True:
            try:
                result = step()
            except ssl.SSLWantReadError:
                self._flush(patience)
                self._feed(patience)
            else:
                self._flush(patience)
                return result

    def _flush(self, patience: Patience) -> None:
        if self._outgoing.pending:
            self._inner.put(self._outgoing.read(), patience)

    def _feed(self, patience: Patience) -> None:
        piece = self._inner.get(RECORD_BYTES, patience)
        if piece:
            self._incoming.write(piece)
        else:
            self._incoming.write_eof()


def _connect_any(addresses: list[Address], patience: Patience, local_address: str | None) -> socket.socket:
    """A socket to the first address that takes it. None of them may use up the time of those after it."""
    for place, address in enumerate(addresses[:-1]):
        with suppress(*_FAILURES):
            return _connect(address, patience.share(len(addresses) - place), local_address)
    return _connect(addresses[-1], patience, local_address)


def _connect(address: Address, patience: Patience, local_address: str | None) -> socket.socket:
    family, place = address
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setblocking(False)
        if local_address is not None:
            sock.bind((local_address, 0))
        with suppress(BlockingIOError):
            sock.connect(place)
            return sock
        patience.wait(sock, selectors.EVENT_WRITE)
        _check_connected(sock)
    except BaseException:
        sock.close()
        raise
    return sock


def _check_connected(sock: socket.socket) -> None:
    code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code:
        raise OSError(code, os.strerror(code))


def _is_readable(sock: socket.socket) -> bool:
    """Whether there is something to read, which of an idle connection means that the server has closed it."""
    return sock.fileno() < 0 or is_ready(sock, selectors.EVENT_READ, 0)


@contextmanager
def _translating(kind: type[httpcore.NetworkError]) -> Generator[None, None, None]:
    try:
        yield
    except OSError as error:
        raise kind(str(error)) from error
