"""A server on a local socket that records every byte it receives, with or without TLS."""

from __future__ import annotations

import json
import socket
import socketserver
import ssl
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock, Thread
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeAlias, cast

POLL_SECONDS = 0.01
TIMEOUT_SECONDS = 10.0


@dataclass(frozen=True)
class Request:
    """A request as received, and the number of its connection (from 1)."""

    connection: int
    head: bytes
    body: bytes

    @property
    def line(self) -> str:
        """Method, target and version."""
        return self.head.split(b"\r\n", 1)[0].decode("latin-1")

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Names, in lower case, and values of the headers, in order."""
        lines = self.head.decode("latin-1").split("\r\n")[1:]
        pairs = [line.partition(":") for line in lines if line]
        return [(name.lower(), value.strip()) for name, _, value in pairs]


Reply: TypeAlias = Callable[[Request], Iterable[bytes]]


def write_head(status: int, headers: Mapping[str, str]) -> bytes:
    """Return the status line and headers of an answer."""
    lines = [f"HTTP/1.1 {status} Scripted", *(f"{name}: {value}" for name, value in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def give(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """Return a reply that answers every request with the same JSON."""
    body = json.dumps(content).encode()
    own = {"content-type": "application/json", "content-length": str(len(body)), **(headers or {})}
    return lambda _: [write_head(status, own) + body]


class Server(socketserver.ThreadingTCPServer):
    """Answers each request with the pieces of `reply`; a connection lasts until one side closes it.

    Attributes:
        received: Every byte received (inside TLS, if there is any).
        requests: The parsed requests.
        sent_bytes: How many bytes of the answers were accepted by the other side or the socket's buffers.
    """

    allow_reuse_address = True
    daemon_threads = False
    request_queue_size = 128

    def __init__(self, reply: Reply, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.reply = reply
        self.tls = tls
        self.received = bytearray()
        self.requests: list[Request] = []
        self.sent_bytes = 0
        self.tls_versions: list[str | None] = []
        self.connections = 0
        self.lock = Lock()
        self._open: set[socket.socket] = set()
        self._thread = Thread(target=self.serve_forever, kwargs={"poll_interval": POLL_SECONDS})

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def base_url(self) -> str:
        """The base URL for a client."""
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.port}/v3"

    @property
    def lines(self) -> list[str]:
        """Method and target of each request."""
        return [request.line.removesuffix(" HTTP/1.1") for request in self.requests]

    def keep(self, connection: socket.socket) -> None:
        """Register a connection, to close it with the server."""
        with self.lock:
            self._open.add(connection)

    def forget(self, connection: socket.socket) -> None:
        """Close a connection that has ended."""
        with self.lock:
            self._open.discard(connection)
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()

    def shutdown_request(self, request: Any) -> None:
        """Leave the socket to `_Connection`, which may have wrapped it."""

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - required by socketserver
        """Raise in the connection's thread, so that the test fails."""
        raise  # noqa: PLE0704 - socketserver calls this while it handles the exception

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        self.shutdown()
        self._thread.join()
        self.close_connections()
        self.server_close()

    def close_connections(self) -> None:
        """Close the open connections."""
        with self.lock:
            left = list(self._open)
        for connection in left:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class _Connection(socketserver.BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        server = self.server
        with server.lock:
            server.connections += 1
            number = server.connections
        plain = cast("socket.socket", self.request)
        plain.settimeout(TIMEOUT_SECONDS)
        connection: socket.socket = plain
        server.keep(plain)
        try:
            if server.tls is not None:
                connection = server.tls.wrap_socket(plain, server_side=True)
                server.forget(plain)
                server.keep(connection)
                server.tls_versions.append(connection.version())
            self._talk(connection, number)
        except OSError:  # the other side disconnected, or refused the handshake
            return
        finally:
            server.forget(connection)

    def _talk(self, connection: socket.socket, number: int) -> None:
        with connection.makefile("rb") as stream:
            while (request := self._read(cast("BinaryIO", stream), number)) is not None:
                self.server.requests.append(request)
                for piece in self.server.reply(request):
                    connection.sendall(piece)
                    self.server.sent_bytes += len(piece)

    def _read(self, stream: BinaryIO, number: int) -> Request | None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line = stream.readline()
            self.server.received += line
            if not line:
                return None
            head += line
        request = Request(number, head.removesuffix(b"\r\n\r\n"), b"")
        body = stream.read(int(dict(request.fields).get("content-length", "0")))
        self.server.received += body
        return Request(number, request.head, body)
