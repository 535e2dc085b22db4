# Generated: do not edit. Change openapi/ or generator/runtime/length.py,
# then run: python -m generator build
"""Whether as many bytes came as were announced."""

from __future__ import annotations

import httpx


def find_announced(response: httpx.Response) -> int | None:
    """The bytes of a body as they are sent, packed or not; None where that is not said."""
    length = response.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() else None


def find_mismatch(response: httpx.Response, method: str) -> str | None:
    """What is wrong with the length of a body that has come; None where it is right, or was not said."""
    announced, came = find_announced(response), response.num_bytes_downloaded
    has_body = method != "HEAD" and response.status_code not in {204, 304}
    return None if announced in {None, came} or not has_body else f"{came} of {announced} bytes"
