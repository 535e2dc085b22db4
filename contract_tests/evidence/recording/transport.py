"""Transports between a client and a server while recording."""

from __future__ import annotations

import gzip
from typing import cast

import httpx

from .cassette import Exchange


class RecordingTransport(httpx.BaseTransport):
    """Records the exchanges that pass through it, as they are on the wire."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner
        self.exchanges: list[Exchange] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response of the inner transport, with its body still compressed."""
        request.read()
        response = self._inner.handle_request(request)
        body = b"".join(cast("httpx.SyncByteStream", response.stream))
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
