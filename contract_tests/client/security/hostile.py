"""Servers that never finish their answer: each keeps a connection busy in its own way, until it is stopped.

None runs for longer than three seconds, so that a call that waits for it fails its test.
"""

from __future__ import annotations

import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import chain, repeat
from threading import Event, Thread
from types import TracebackType
from typing import Self, TypeAlias

PAUSE_SECONDS = 0.03
LONGEST_SECONDS = 3.0
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
CHUNKED = HEAD + b"transfer-encoding: chunked\r\n\r\n"
Pieces: TypeAlias = Callable[[], Iterator[bytes]]


class Hostile:
    """Sends the pieces of `answer` to every connection, with a pause between them, or as fast as they are received.

    Args:
        is_read: Whether the request is read first. The buffers of a server that does not read are soon full.
    """

    def __init__(
        self,
        answer: Pieces,
        *,
        pause: float = PAUSE_SECONDS,
        is_read: bool = True,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._answer = answer
        self._pause = pause
        self._is_read = is_read
        self._tls = tls
        self._stop = Event()
        self._open: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads = [Thread(target=self._accept)]

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._listener.settimeout(0.02)
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        for connection in list(self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join()
        self._listener.close()

    def _accept(self) -> None:
        while not self._stop.is_set():
            with suppress(TimeoutError):
                connection, _ = self._listener.accept()
                connection.settimeout(LONGEST_SECONDS)
                self._open.append(connection)
                self._threads.append(Thread(target=self._talk, args=(connection,)))
                self._threads[-1].start()

    def _talk(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            if self._tls is None:
                self._send(connection)
            else:
                with self._tls.wrap_socket(connection, server_side=True) as inner:
                    self._open.append(inner)
                    self._send(inner)

    def _send(self, connection: socket.socket) -> None:
        head = b""
        while self._is_read and b"\r\n\r\n" not in head:
            piece = connection.recv(1 << 16)
            if not piece:
                return
            head += piece
        until = time.monotonic() + LONGEST_SECONDS
        for piece in self._answer():
            connection.sendall(piece)
            if self._stop.wait(self._pause) or time.monotonic() > until:
                return
        self._stop.wait(LONGEST_SECONDS)


def drip(start: bytes, drops: bytes) -> Pieces:
    """Return pieces that send a start, then drops, byte by byte, forever."""
    return lambda: chain([start], (bytes([byte]) for block in repeat(drops) for byte in block))


def send_repeatedly(start: bytes, block: bytes) -> Pieces:
    """Return pieces that send a start, then a block again and again."""
    return lambda: chain([start], repeat(block))


def fall_silent(start: bytes = b"") -> Pieces:
    """Return pieces that send a start, then nothing."""
    return lambda: iter([start])


def compress_nothing(encoding: str) -> Pieces:
    """Return pieces that send a compressed body of empty blocks, which never yields a byte."""
    packer = zlib.compressobj(wbits=31 if encoding == "gzip" else 15)
    head = HEAD + f"content-encoding: {encoding}\r\nconnection: close\r\n\r\n".encode()
    return send_repeatedly(head + packer.compress(b"") + packer.flush(zlib.Z_SYNC_FLUSH), b"\x00\x00\x00\xff\xff")
