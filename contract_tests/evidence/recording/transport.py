"""Transports between a client and a server while recording."""

from __future__ import annotations

import gzip
from typing import cast

import httpx

from infakt_contract.description import Description

from .cassette import Exchange
from .harmless import books, find_harm, is_secret
from .remains import Remains


class RecordingTransport(httpx.BaseTransport):
    """Records the exchanges that pass through it, as they are on the wire."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner
        self.exchanges: list[Exchange] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response of the inner transport, with its body still compressed."""
        request.read()
        response = self._inner.handle_request(request)
        try:
            body = b"".join(cast("httpx.SyncByteStream", response.stream))
        finally:
            response.close()  # the connection is free only then
        self.exchanges.append(
            Exchange(
                method=request.method,
                uri=str(request.url),
                request_headers=dict(request.headers),
                request_body=request.content,
                status=response.status_code,
                reason=response.reason_phrase,
                response_headers=dict(response.headers),
                response_body=body,
            )
        )
        return httpx.Response(response.status_code, headers=response.headers, stream=httpx.ByteStream(body))

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class PackingTransport(httpx.BaseTransport):
    """Compresses JSON, as a gateway does for a client that accepts gzip."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response of the inner transport with a compressed body."""
        response = self._inner.handle_request(request)
        body = gzip.compress(response.read(), mtime=0)
        headers = {"content-type": response.headers["content-type"], "content-encoding": "gzip"}
        return httpx.Response(response.status_code, headers=headers, stream=httpx.ByteStream(body))


class ForeignRowError(RuntimeError):
    """A request would change something that the recording has not created."""


class GuardedTransport(RecordingTransport):
    """Sends no request that does harm, or that changes a row which the recording has not created.

    Args:
        inner: The transport to the server.
        description: Says what does harm.
        remains: The rows that the recording has created; it is shown every exchange.
        may_book: Whether documents of the recording may be printed and booked.
    """

    def __init__(
        self, inner: httpx.BaseTransport, description: Description, remains: Remains, *, may_book: bool
    ) -> None:
        super().__init__(inner)
        self._description = description
        self._remains = remains
        self._may_book = may_book

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the inner transport's response.

        Raises:
            ForeignRowError: The request was not sent.
        """
        self._check(request)
        response = super().handle_request(request)
        self._remains.see(self.exchanges[-1])
        return response

    def _check(self, request: httpx.Request) -> None:
        found = self._description.find(request.method, request.url.path)
        harm = find_harm(self._description, found[0], may_book=self._may_book) if found else "is not described"
        if found is None or harm:
            msg = f"{request.method} {request.url.path} {harm}; it was not sent"
            raise ForeignRowError(msg)
        operation, values = found
        if request.method == "GET" and not books(self._description, operation):
            return
        uuids = [uuid for uuid in request.url.params.get("uuids", "").split(",") if uuid]
        own = {row for _, row in self._remains.rows}
        foreign = [value for name, value in values.items() if value not in own and not is_secret(name)]
        if foreign or set(uuids) - own:
            msg = f"{request.method} {request.url.path} changes what the recording has not created; it was not sent"
            raise ForeignRowError(msg)
