"""The emulator as an httpx transport for sync and async clients, which never waits."""

from __future__ import annotations

import httpx

from .engine import Emulator
from .keys import FULL_KEY, KEY_HEADER
from .messages import Answer, Call

BASE_URL = "https://emulator.test/api/v3"


class InProcessTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Passes requests to an emulator in the same process.

    Args:
        emulator: The emulator that answers.
        address: IP address of the caller, for limits per address.
    """

    def __init__(self, emulator: Emulator, *, address: str = "127.0.0.1") -> None:
        self.emulator = emulator
        self.address = address

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the emulator's answer.

        Raises:
            httpx.ReadTimeout: The answer is later than the timeout of the request.
            httpx.RemoteProtocolError: The answer is cut.
        """
        call = Call(
            method=request.method,
            path=request.url.path,
            query=request.url.query.decode(),
            headers=dict(request.headers),
            body=request.read(),
            address=self.address,
            scheme=request.url.scheme,
        )
        answer = self.emulator.answer(call)
        _fail_like_network(request, answer)
        return httpx.Response(answer.status, headers=answer.sent_headers, content=answer.body)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the emulator's answer."""
        await request.aread()
        return self.handle_request(request)


def make_client(emulator: Emulator, *, key: str = FULL_KEY) -> httpx.Client:
    """Return an httpx client of an emulator; its paths are relative to `/api/v3`, such as `/invoices.json`."""
    return httpx.Client(base_url=BASE_URL, headers={KEY_HEADER: key}, transport=InProcessTransport(emulator))


def _fail_like_network(request: httpx.Request, answer: Answer) -> None:
    timeout_seconds = request.extensions.get("timeout", {}).get("read")
    if timeout_seconds is not None and max(answer.delay_seconds, answer.body_seconds) > timeout_seconds:
        msg = f"no answer within {timeout_seconds} s"
        raise httpx.ReadTimeout(msg, request=request)
    if answer.is_cut:
        msg = f"peer closed connection after {answer.bytes_sent} of {len(answer.body)} bytes"
        raise httpx.RemoteProtocolError(msg, request=request)
