"""What a call looks like to the HTTP library, and how it is sent."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx

from .effects import Send
from .operation import Call
from .settings import Settings
from .unpack import ACCEPTED

_KEY = "X-inFakt-ApiKey"
_SENDING: dict[str, Any] = {"stream": True, "follow_redirects": False}


class Requests:
    """Builds requests and sends them. The key goes into each at the last moment, and to the configured server only."""

    def __init__(self, settings: Settings, user_agent: str) -> None:
        self._settings = settings
        self._user_agent = user_agent

    @contextmanager
    def send(self, http: httpx.Client, send: Send) -> Generator[httpx.Response, None, None]:
        """The answer to a call, in a block after which it is closed."""
        with self._keyed(http, send) as request:
            response = http.send(request, **_SENDING)
            try:
                yield response
            finally:
                response.close()

    @asynccontextmanager
    async def asend(self, http: httpx.AsyncClient, send: Send) -> AsyncGenerator[httpx.Response, None]:
        """The answer to a call, in a block after which it is closed."""
        with self._keyed(http, send) as request:
            response = await http.send(request, **_SENDING)
            try:
                yield response
            finally:
                await response.aclose()

    @contextmanager
    def _keyed(self, http: httpx.Client | httpx.AsyncClient, send: Send) -> Generator[httpx.Request, None, None]:
        """A request that holds the key, and holds it no longer when something goes wrong and may be reported."""
        request = self._build(http, send)
        try:
            request.headers[_KEY] = self._settings.api_key.reveal()
            yield request
        except BaseException:
            request.headers.pop(_KEY, None)
            raise

    def _build(self, http: httpx.Client | httpx.AsyncClient, send: Send) -> httpx.Request:
        try:
            request = http.build_request(**self._describe(send))
        except (httpx.InvalidURL, UnicodeEncodeError) as error:
            reason = str(error) if isinstance(error, httpx.InvalidURL) else "half of a surrogate pair is no text"
        else:
            request.headers.pop("Cookie", None)  # those of the caller's HTTP client may be another account's
            return request
        msg = f"the request cannot be written: {reason}"
        raise ValueError(msg)

    def _describe(self, send: Send) -> dict[str, Any]:
        call = send.call
        return {
            "method": call.operation.method,
            "url": self._settings.base_url + call.path,
            "params": call.query or None,
            "headers": self._headers(call),
            "content": None if call.json is None else _write_json(call.json),
            "files": list(call.parts) or None,
            "timeout": max(0.001, min(self._settings.timeout, send.seconds)),
        }

    def _headers(self, call: Call) -> Mapping[str, str]:
        own = {"Accept": "application/json", "Accept-Encoding": ACCEPTED, "User-Agent": self._user_agent}
        if call.operation.is_write and not call.parts:
            own["Content-Type"] = "application/json"
        taken = {_KEY.lower(), *(name.lower() for name in own)}
        return {**{name: value for name, value in call.headers.items() if name.lower() not in taken}, **own}


def _write_json(value: Any) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")
    except (ValueError, TypeError, RecursionError) as error:
        msg = f"the body cannot be written as UTF-8 JSON: {error}"
        raise ValueError(msg) from error
