"""Probe of the limits: light reads without a pause, at the end of a run and only with --probe-limits."""

from __future__ import annotations

import time
from collections.abc import Callable

import httpx

from infakt_contract.preflight import READ, open_client
from infakt_contract.target.measured import Measured, is_refusal
from infakt_contract.target.target import Target

MOST = 400


def probe(
    target: Target,
    transport: httpx.BaseTransport,
    measured: Measured,
    *,
    most: int = MOST,
    now: Callable[[], float] = time.monotonic,
) -> list[str]:
    """Read until a read is refused or `most` were answered, and return what was found as lines of text.

    Args:
        target: The server, which is only read.
        transport: Transport that does not wait for a window of the limits.
        measured: Counts what the transport answers.
        most: Most reads.
        now: Function that returns seconds of a steady clock.
    """
    begun = now()
    with open_client(target, transport) as client:
        for answered in range(most):
            try:
                response = client.get(target.base_url + READ)
            except httpx.HTTPError as error:
                return [f"{answered} reads answered in {now() - begun:.1f} s, then {type(error).__name__}"]
            refusal = measured.latest
            if refusal and is_refusal(response.status_code, response.headers):
                found = f"{answered} reads answered in {now() - begun:.1f} s, then {refusal}"
                return [found, *(f"header {line}" for line in refusal.header_lines)]
    return [f"{most} reads answered in {now() - begun:.1f} s, none refused"]
