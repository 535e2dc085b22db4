"""The emulator as a web application: converts requests to calls and answers to responses."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from .control import CONTROL_ROUTES
from .engine import Emulator
from .messages import Answer, Call

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
Pause = Callable[[float], Awaitable[None]]


def create_app(
    emulator: Emulator | None = None, *, has_control: bool = False, pause: Pause = asyncio.sleep
) -> Starlette:
    """Return the ASGI application of an emulator.

    Args:
        emulator: The emulator, by default a new one; available as `app.state.emulator`.
        has_control: Whether to open the control endpoints under `/__emulator__/`.
        pause: Coroutine function that waits for a late answer.
    """
    routes = [*(CONTROL_ROUTES if has_control else ()), Route("/{path:path}", respond, methods=METHODS)]
    app = Starlette(routes=routes, exception_handlers={404: respond_to_odd_path})
    app.state.emulator = emulator or Emulator()
    app.state.pause = pause
    return app


async def respond(request: Request) -> Response:
    """Let the emulator answer a request."""
    answer = request.app.state.emulator.answer(await read_call(request))
    if answer.delay_seconds:
        await request.app.state.pause(answer.delay_seconds)
    return write_response(answer, request.app.state.pause)


async def respond_to_odd_path(request: Request, _: Exception) -> Response:
    """Let the emulator refuse a path that matches no route because it has a line break."""
    return await respond(request)


async def read_call(request: Request) -> Call:
    """Return a request as a call."""
    return Call(
        method=request.method,
        path=request.url.path,
        query=request.url.query,
        headers=dict(request.headers),
        body=await request.body(),
        address=request.client.host if request.client else "",
        scheme=request.url.scheme,
    )


def write_response(answer: Answer, pause: Pause) -> Response:
    """Return an answer as a response; a cut one sends fewer bytes than its Content-Length, so the connection drops."""
    body = answer.body[: answer.bytes_sent]
    if answer.is_cut or answer.body_seconds:
        return StreamingResponse(_stream(body, answer.body_seconds, pause), answer.status, answer.sent_headers)
    return Response(body, answer.status, answer.sent_headers)


async def _stream(body: bytes, pause_seconds: float, pause: Pause) -> AsyncIterator[bytes]:
    """Send a body, with a pause half way if `pause_seconds` is not 0."""
    half = len(body) // 2 if pause_seconds else 0
    if pause_seconds:
        yield body[:half]
        await pause(pause_seconds)
    yield body[half:]
