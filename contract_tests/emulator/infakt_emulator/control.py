"""The control endpoints, for tests in other languages: off by default, and not part of the API."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .engine import Emulator


def _emulator(request: Request) -> Emulator:
    emulator: Emulator = request.app.state.emulator
    return emulator


async def reset(request: Request) -> Response:
    """Start again with the seed of `?seed=`, or with the same seed."""
    seed = request.query_params.get("seed")
    if seed is not None and not re.fullmatch(r"[0-9]{1,18}", seed):
        return JSONResponse({"error": f"seed must be an integer of at most 18 digits, got {seed[:40]!r}"}, 400)
    _emulator(request).reset(int(seed) if seed else None)
    return Response(status_code=204)


async def list_requests(request: Request) -> Response:
    """Return every recorded exchange."""
    return JSONResponse([exchange.as_data() for exchange in _emulator(request).recorder])


async def count_requests(request: Request) -> Response:
    """Return the number of reads, writes and refusals."""
    return JSONResponse(_emulator(request).recorder.counts())


CONTROL_ROUTES = (
    Route("/__emulator__/reset", reset, methods=["POST"]),
    Route("/__emulator__/requests", list_requests),
    Route("/__emulator__/counts", count_requests),
)
"""Routes that `--control` adds."""
