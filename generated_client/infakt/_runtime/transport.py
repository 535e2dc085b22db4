# Generated: do not edit. Change openapi/ or generator/runtime/transport.py,
# then run: python -m generator build
"""The two drivers of flows: one for threads, one for tasks. They wait and send, and decide nothing."""

from __future__ import annotations

import json
import ssl
from collections.abc import Mapping
from typing import Any, TypeVar, cast

import httpx

from .answer import Answer
from .clock import Clock
from .effects import Flow, Send
from .flow import Context
from .operation import Call
from .pool import AsyncPool, Pool
from .retry import Failure, Lost, Outcome
from .settings import Settings

T = TypeVar("T")

_NOT_CONNECTED = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


class Transport:
    """Drives flows in the calling thread."""

    def __init__(self, pool: Pool, settings: Settings, context: Context, user_agent: str) -> None:
        self.pool = pool
        self.context = context
        self._requests = _Requests(settings, user_agent)
        self._settings = settings

    def run(self, flow: Flow[T]) -> T:
        """What the flow returns; what it raises."""
        outcome: Outcome | None = None
        while True:
            try:
                effect = flow.send(outcome)
            except StopIteration as stop:
                return cast("T", stop.value)
            try:
                if isinstance(effect, Send):
                    outcome = self._send(effect)
                else:
                    self.context.clock.sleep(effect.seconds)
                    outcome = None
            except BaseException as error:
                flow.throw(error)  # the flow cleans up at once, not when it is collected
                raise

    def _send(self, send: Send) -> Outcome:
        http = self.pool.get()
        collector = _Collector(send, self._settings, self.context.clock)
        try:
            with http.stream(**self._requests.build(send)) as response:
                if collector.begin(response):
                    for piece in response.iter_bytes():
                        if not collector.take(piece):
                            break
        except (httpx.RequestError, ssl.SSLError) as error:  # TLS 1.3 refuses a client when it first reads
            return _classify(error)
        return collector.outcome()


class AsyncTransport:
    """Drives flows in the running task."""

    def __init__(self, pool: AsyncPool, settings: Settings, context: Context, user_agent: str) -> None:
        self.pool = pool
        self.context = context
        self._requests = _Requests(settings, user_agent)
        self._settings = settings

    async def run(self, flow: Flow[T]) -> T:
        """What the flow returns; what it raises."""
        outcome: Outcome | None = None
        while True:
            try:
                effect = flow.send(outcome)
            except StopIteration as stop:
                return cast("T", stop.value)
            try:
                if isinstance(effect, Send):
                    outcome = await self._send(effect)
                else:
                    await self.context.clock.asleep(effect.seconds)
                    outcome = None
            except BaseException as error:
                flow.throw(error)  # the flow cleans up at once, not when it is collected
                raise

    async def _send(self, send: Send) -> Outcome:
        http = self.pool.get()
        collector = _Collector(send, self._settings, self.context.clock)
        try:
            async with http.stream(**self._requests.build(send)) as response:
                if collector.begin(response):
                    async for piece in response.aiter_bytes():
                        if not collector.take(piece):
                            break
        except (httpx.RequestError, ssl.SSLError) as error:  # TLS 1.3 refuses a client when it first reads
            return _classify(error)
        return collector.outcome()


class _Requests:
    """Builds requests. The key goes into each request's headers, and to the configured server only."""

    def __init__(self, settings: Settings, user_agent: str) -> None:
        self._settings = settings
        self._user_agent = user_agent

    def build(self, send: Send) -> dict[str, Any]:
        call = send.call
        return {
            "method": call.operation.method,
            "url": self._settings.base_url + call.path,
            "params": call.query or None,
            "headers": self._headers(call),
            "content": None if call.json is None else _write_json(call.json),
            "files": list(call.parts) or None,
            "timeout": max(0.001, min(self._settings.timeout, send.seconds)),
            "follow_redirects": False,
        }

    def _headers(self, call: Call) -> Mapping[str, str]:
        own = {"Accept": "application/json", "User-Agent": self._user_agent, "X-inFakt-ApiKey": self._settings.api_key}
        if call.operation.is_write and not call.parts:
            own["Content-Type"] = "application/json"
        taken = {name.lower() for name in own}
        return {**{name: value for name, value in call.headers.items() if name.lower() not in taken}, **own}


class _Collector:
    """Takes the pieces of one answer, into a download's sink where it succeeded, into memory otherwise."""

    def __init__(self, send: Send, settings: Settings, clock: Clock) -> None:
        self._sink = send.call.sink
        self._limit = settings.max_body_bytes
        self._clock = clock
        self._until = clock.monotonic() + send.seconds
        self._pieces: list[bytes] = []
        self._size = 0
        self._failure: Failure | None = None
        self._is_late = False
        self._status = 0
        self._headers: Mapping[str, str] = {}

    def begin(self, response: httpx.Response) -> bool:
        """False for a body that is packed twice: unpacking it may take any amount of memory at once."""
        if "," in response.headers.get("content-encoding", ""):
            self._failure = Failure(Lost.GARBLED, "a body that is packed more than once")
            return False
        self._status = response.status_code
        self._headers = {name.lower(): value for name, value in response.headers.items()}
        if self._sink is not None and not response.is_success:
            self._sink = None
        if self._sink is not None:
            length = self._headers.get("content-length", "")
            self._sink.begin(int(length) if length.isdigit() and "content-encoding" not in self._headers else None)
        return True

    def take(self, piece: bytes) -> bool:
        """False when enough has come: too much, or too late. A last piece may be late, for then the answer is whole."""
        if self._is_late:
            self._failure = Failure(Lost.TIMED_OUT, "the deadline passed while the body came")
            return False
        self._size += len(piece)
        if self._sink is not None:
            self._sink.write(piece)
        elif self._size > self._limit:
            self._failure = Failure(Lost.TOO_LARGE, f"more than {self._limit} bytes")
        else:
            self._pieces.append(piece)
        self._is_late = self._clock.monotonic() > self._until
        return self._failure is None

    def outcome(self) -> Outcome:
        return self._failure or Answer(self._status, self._headers, b"".join(self._pieces))


def _classify(error: httpx.RequestError | ssl.SSLError) -> Failure:
    # What breaks the protocol on our side is told by its kind alone: its words repeat headers.
    words = "" if isinstance(error, httpx.LocalProtocolError) else str(error)
    detail = f"{type(error).__name__}: {words}"[:120].rstrip(": ")
    if isinstance(error, _NOT_CONNECTED):
        return Failure(Lost.NOT_CONNECTED, detail)
    if isinstance(error, httpx.TimeoutException):
        return Failure(Lost.TIMED_OUT, detail)
    return Failure(Lost.GARBLED if isinstance(error, httpx.DecodingError) else Lost.BROKEN, detail)


def _write_json(value: Any) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")
    except (ValueError, TypeError) as error:
        msg = f"the body cannot be written as UTF-8 JSON: {error}"
        raise ValueError(msg) from error
