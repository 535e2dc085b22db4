"""How an answer is taken in, piece by piece, and what its absence means."""

from __future__ import annotations

import re
import ssl
import zlib
from collections.abc import AsyncIterator, Iterator, Mapping

import httpx

from .answer import Answer
from .clock import Clock
from .effects import Send
from .errors import LifecycleError
from .length import find_announced, find_mismatch
from .retry import Failure, FailureReason, Outcome
from .settings import Settings
from .unpack import Unpacker, find_encodings

_NOT_CONNECTED = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)
_INTERRUPTED = (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError)


_PLAIN = re.compile(r"[\w .,()]+", re.ASCII)


def stream(response: httpx.Response) -> Iterator[bytes]:
    """The pieces of a body as they come, packed or not; as they are where the HTTP client has read them before."""
    return response.iter_bytes() if response.is_stream_consumed else response.iter_raw()


def astream(response: httpx.Response) -> AsyncIterator[bytes]:
    """The same for tasks."""
    return response.aiter_bytes() if response.is_stream_consumed else response.aiter_raw()


class Collector:
    """Takes the pieces of one answer, into a download's sink where it succeeded, into memory otherwise."""

    def __init__(self, send: Send, settings: Settings, clock: Clock) -> None:
        self._sink = send.call.sink
        self._method = send.call.operation.method
        self._settings = settings
        self._limit = settings.max_body_bytes
        self._clock = clock
        self._until = clock.monotonic() + send.seconds
        self._unpacker = Unpacker(None)
        self._pieces: list[bytes] = []
        self._size = 0
        self._failure: Failure | None = None
        self._is_late = False
        self._status = 0
        self._headers: Mapping[str, str] = {}
        self._response: httpx.Response | None = None

    def begin(self, response: httpx.Response) -> bool:
        """False for a body that is packed twice, or as was not asked for: it may unpack to any amount of memory."""
        encodings = find_encodings(response.headers.get_list("content-encoding"))
        if len(encodings) > 1 or "unknown" in encodings:
            many = "more than once" if len(encodings) > 1 else "in a way that was not asked for"
            self._failure = Failure(FailureReason.GARBLED, f"a body that is packed {many}")
            return False
        self._unpacker = Unpacker(encodings[0] if encodings and not response.is_stream_consumed else None)
        # What was read before, from memory, cannot have been cut off, and its bytes are no longer counted.
        self._response = None if response.is_stream_consumed else response
        self._status = response.status_code
        self._headers = {name.lower(): value for name, value in response.headers.items()}
        if self._sink is not None and not response.is_success:
            self._sink = None
        if self._sink is not None:
            self._limit = self._settings.max_download_bytes
            self._sink.begin(None if encodings else find_announced(response))
        return True

    def take(self, piece: bytes) -> bool:
        """False when enough has come: too much, or too late. A last piece may be late, for then the answer is whole."""
        if self._is_late:
            self._failure = Failure(FailureReason.TIMED_OUT, "the deadline passed while the body came")
            return False
        try:
            for part in self._unpacker.unpack(piece):
                if not self._keep(part):
                    break
        except zlib.error as error:
            self._failure = Failure(FailureReason.GARBLED, str(error)[:80])
        self._is_late = self._clock.monotonic() > self._until
        return self._failure is None

    def _keep(self, part: bytes) -> bool:
        self._size += len(part)
        if self._size > self._limit:
            self._failure = Failure(FailureReason.TOO_LARGE, f"more than {self._limit} bytes")
        elif self._sink is not None:
            self._sink.write(part)
        else:
            self._pieces.append(part)
        return self._failure is None

    def outcome(self) -> Outcome:
        if self._failure is None and self._response is not None:
            mismatch = find_mismatch(self._response, self._method)
            self._failure = Failure(FailureReason.BROKEN, mismatch) if mismatch else None
        if self._failure is None and not self._unpacker.is_whole:
            self._failure = Failure(FailureReason.GARBLED, "a packed body that ends early")
        return self._failure or Answer(self._status, self._headers, b"".join(self._pieces))


def classify(error: httpx.RequestError | ssl.SSLError, *, may_be_sent: bool = True) -> Failure:
    """Why no answer came. ``may_be_sent`` is False where nothing of the request can have reached the server."""
    # What breaks the protocol, or comes from a proxy, is reported by its class where its words may repeat a header.
    may_repeat = isinstance(error, httpx.ProtocolError | httpx.ProxyError) and not _PLAIN.fullmatch(str(error))
    words = "" if may_repeat or isinstance(error, httpx.LocalProtocolError) else str(error)
    detail = f"{type(error).__name__}: {words}"[:120].rstrip(": ")
    if isinstance(error, _NOT_CONNECTED) or (not may_be_sent and isinstance(error, _INTERRUPTED)):
        return Failure(FailureReason.NOT_CONNECTED, detail)
    if isinstance(error, httpx.TimeoutException):
        return Failure(FailureReason.TIMED_OUT, detail)
    return Failure(FailureReason.GARBLED if isinstance(error, httpx.DecodingError) else FailureReason.BROKEN, detail)


def late(*, may_be_sent: bool) -> Failure:
    """The failure of an attempt that was ended by the deadline, whatever it was doing."""
    return Failure(FailureReason.TIMED_OUT if may_be_sent else FailureReason.NOT_CONNECTED, "the deadline passed")


def cut_short(failure: Failure, send: Send) -> Failure:
    """The failure of a write that was ended by closing the client; ``LifecycleError`` where nothing was changed."""
    if failure.reason is FailureReason.NOT_CONNECTED or not send.call.operation.is_write:
        msg = "the client was closed while the call was under way"
        raise LifecycleError(msg)
    return Failure(FailureReason.CLOSED)
