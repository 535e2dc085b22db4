"""What a call looks like to the HTTP library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .effects import Send
from .operation import Call
from .settings import Settings


class Requests:
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


def _write_json(value: Any) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8")
    except (ValueError, TypeError) as error:
        msg = f"the body cannot be written as UTF-8 JSON: {error}"
        raise ValueError(msg) from error
