"""Proxies of the caller's HTTP client and of the environment, and what they see."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from threading import Thread
from typing import Self

import pytest

from contract_tests.client.security.conftest import KEY
from contract_tests.client.security.server import Request, Server, give, write_head
from infakt import Infakt, Retry
from infakt.errors import ConnectionFailedError

ONCE = Retry(attempts=1)


@pytest.fixture
def origin() -> Iterator[Server]:
    """The server behind the proxy."""
    with Server(give({"id": 1})) as server:
        yield server


@pytest.fixture
def proxy() -> Iterator[Server]:
    """A proxy that answers instead of the server."""
    with Server(give({"id": 2})) as server:
        yield server


class Tunnel:
    """A proxy that forwards bytes to one port, and records what it could read."""

    def __init__(self, port: int) -> None:
        self.seen = bytearray()
        self.heads: list[bytes] = []
        self._port = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = Thread(target=self._serve)

    @property
    def url(self) -> str:
        """The address that it listens on."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._listener.settimeout(5)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        with suppress(TimeoutError):
            client_side, _ = self._listener.accept()
            with client_side, socket.create_connection(("127.0.0.1", self._port), 5) as server_side:
                self.heads.append(self._read_head(client_side))
                client_side.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = Thread(target=self._pump, args=(server_side, client_side))
                back.start()
                self._pump(client_side, server_side)
                back.join()

    def _read_head(self, client_side: socket.socket) -> bytes:
        client_side.settimeout(5)
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += client_side.recv(1)
        self.seen += head
        return head

    def _pump(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(1 << 16):
                self.seen += piece
                target.sendall(piece)
        with suppress(OSError):
            target.shutdown(socket.SHUT_RDWR)


def test_proxy_of_the_http_client_is_used(open_client: Callable[..., Infakt], origin: Server, proxy: Server) -> None:
    """A proxy of the caller's HTTP client receives every call, and the server none directly."""
    found = open_client(origin.base_url, {"proxy": f"http://127.0.0.1:{proxy.port}"}).clients.get(1)

    assert (found.id, proxy.lines) == (2, [f"GET {origin.base_url}/clients/1.json"])
    assert origin.connections == 0


def test_proxy_of_a_tunnel_sees_no_key(
    open_client: Callable[..., Infakt], client_tls: ssl.SSLContext, server_tls: ssl.SSLContext
) -> None:
    """Through a tunnel only the server receives the key: the proxy sees an address and encrypted bytes."""
    with Server(give({"id": 1}), server_tls) as server, Tunnel(server.port) as tunnel:
        found = open_client(server.base_url, {"proxy": tunnel.url, "verify": client_tls}).clients.get(1)
        server.close_connections()

    assert (found.id, dict(server.requests[0].fields)["x-infakt-apikey"]) == (1, KEY)
    assert tunnel.heads[0].startswith(f"CONNECT 127.0.0.1:{server.port} HTTP/1.1".encode())
    assert KEY.encode() not in tunnel.seen


def refuse(_: Request) -> Iterable[bytes]:
    """Require a password."""
    yield write_head(407, {"content-length": "0", "proxy-authenticate": "Basic"})


@pytest.mark.parametrize("call", ["read", "write"])
def test_refusal_of_a_proxy_sends_nothing(
    open_client: Callable[..., Infakt], client_tls: ssl.SSLContext, server_tls: ssl.SSLContext, call: str
) -> None:
    """A refused tunnel is a connection that was never made, also for a write, and the error shows no password."""
    with Server(refuse) as gate, Server(give({"id": 1}), server_tls) as server:
        proxy = f"http://clerk:s3cret@127.0.0.1:{gate.port}"
        client = open_client(server.base_url, {"proxy": proxy, "verify": client_tls}, retry=ONCE)
        with pytest.raises(ConnectionFailedError, match="the connection was not made") as caught:
            client.clients.get(1) if call == "read" else client.clients.create({"country": "PL"})

    assert (server.connections, KEY.encode() in gate.received) == (0, False)
    assert "s3cret" not in repr((str(caught.value), vars(caught.value)))
