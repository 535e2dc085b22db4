"""Between httpx, which the client speaks, and httpcore, which makes its connections: requests, errors, factories."""

from __future__ import annotations

import ssl
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Generic, TypeVar, cast

import httpcore
import httpx

from .network import Backend
from .network_async import AsyncBackend
from .scope import current

C = TypeVar("C", httpcore.ConnectionInterface, httpcore.AsyncConnectionInterface)
MAX_IDLE, IDLE_SECONDS = 20, 5.0
_ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


class Idle(Generic[C]):
    """The connections that nobody uses now."""

    def __init__(self) -> None:
        self._connections: list[C] = []

    def take(self, origin: httpcore.Origin) -> tuple[C | None, list[C]]:
        """The one used last that is still good, if any, and those that are to be closed."""
        spent = [one for one in self._connections if one.has_expired()]
        self._connections = [one for one in self._connections if one not in spent]
        fitting = [one for one in self._connections if one.can_handle_request(origin)]
        if fitting:
            self._connections.remove(fitting[-1])
        return (fitting[-1] if fitting else None), spent

    def put(self, connection: C) -> bool:
        """Keeps a connection; False for one that is to be closed."""
        is_kept = connection.is_idle() and len(self._connections) < MAX_IDLE
        if is_kept:
            self._connections.append(connection)
        return is_kept

    def clear(self) -> list[C]:
        connections, self._connections = self._connections, []
        return connections


def begin() -> None:
    """Notes that from here on it is known whether the request was sent; it is not yet."""
    scope = current.get()
    if scope is not None:
        scope.may_be_sent = False


def write_response(answer: httpcore.Response, body: Any) -> httpx.Response:
    """The answer as httpx takes it, with the body around its stream."""
    extensions = cast("dict[str, Any]", answer.extensions)
    return httpx.Response(answer.status, headers=answer.headers, stream=body, extensions=extensions)


def pool_timeout(request: httpcore.Request) -> float | None:
    """How long the request may wait for a connection."""
    timeouts: dict[str, float | None] = cast("Any", request.extensions).get("timeout", {})
    return timeouts.get("pool")


def read_request(request: httpx.Request) -> httpcore.Request:
    """The request as httpcore takes it."""
    url = _read_url(request.url)
    stream: Any = request.stream
    return httpcore.Request(
        request.method, url, headers=request.headers.raw, content=stream, extensions=request.extensions
    )


@contextmanager
def translating() -> Generator[None, None, None]:
    """Raises httpcore's errors as those of httpx, which have the same names."""
    try:
        yield
    except _ERRORS as error:
        kind: type[httpx.TransportError] = getattr(httpx, type(error).__name__)
        raise kind(str(error)) from error


def make_factory(tls: ssl.SSLContext, proxy: httpx.Proxy | None) -> httpcore.ConnectionPool:
    """What makes connections, directly or through a proxy. Only ``create_connection`` is used of it."""
    options: Any = {"ssl_context": tls, "keepalive_expiry": IDLE_SECONDS, "network_backend": Backend()}
    if proxy is None:
        return httpcore.ConnectionPool(**options)
    kind = httpcore.SOCKSProxy if _is_socks(proxy) else httpcore.HTTPProxy
    return kind(**_read_proxy(proxy), **options)


def make_async_factory(tls: ssl.SSLContext, proxy: httpx.Proxy | None) -> httpcore.AsyncConnectionPool:
    """``make_factory`` for tasks."""
    options: Any = {"ssl_context": tls, "keepalive_expiry": IDLE_SECONDS, "network_backend": AsyncBackend()}
    if proxy is None:
        return httpcore.AsyncConnectionPool(**options)
    kind = httpcore.AsyncSOCKSProxy if _is_socks(proxy) else httpcore.AsyncHTTPProxy
    return kind(**_read_proxy(proxy), **options)


def _is_socks(proxy: httpx.Proxy) -> bool:
    return proxy.url.scheme in {"socks5", "socks5h"}


def _read_proxy(proxy: httpx.Proxy) -> dict[str, Any]:
    own: dict[str, Any] = {"proxy_url": _read_url(proxy.url), "proxy_auth": proxy.raw_auth}
    if not _is_socks(proxy):
        own |= {"proxy_headers": proxy.headers.raw, "proxy_ssl_context": proxy.ssl_context}
    return own


def _read_url(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
