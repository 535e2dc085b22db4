"""A server that answers by a script and records its requests."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any, TypeAlias

import httpx

Act: TypeAlias = Callable[[httpx.Request], httpx.Response]
Step: TypeAlias = Act | type[httpx.TransportError]


class Script(httpx.MockTransport):
    """Takes one step for each request; a request beyond the script fails the test."""

    def __init__(self, *steps: Step) -> None:
        super().__init__(self._take)
        self.requests: list[httpx.Request] = []
        self._steps = list(steps)

    @property
    def sent(self) -> list[str]:
        """Return method and path of each request."""
        return [f"{request.method} {request.url.path}" for request in self.requests]

    def _take(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        assert len(self.requests) <= len(self._steps), f"request {len(self.requests)} is not in the script"
        step = self._steps[len(self.requests) - 1]
        if isinstance(step, type):
            raise step("scripted", request=request)
        return step(request)


class BrokenBody(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body whose connection breaks in the middle."""

    def __init__(self, start: bytes) -> None:
        self.start = start

    def __iter__(self) -> Iterator[bytes]:
        yield self.start
        msg = "scripted"
        raise httpx.ReadError(msg)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


def answer(
    status: int, body: bytes | str = b"", headers: Mapping[str, str] | None = None, kind: str | None = None
) -> Act:
    """Return the step of a plain answer; `kind` is its content type."""
    typed = {"content-type": kind} if kind else {}
    return lambda _: httpx.Response(status, content=body, headers={**typed, **(headers or {})})


def give(status: int, content: Any, headers: Mapping[str, str] | None = None) -> Act:
    """Return the step of a JSON answer."""
    return answer(status, json.dumps(content, ensure_ascii=False), headers, "application/json; charset=utf-8")


def page(rows: list[Any], total: Any = None) -> Act:
    """Return the step of a page of a list, with the links that the API always includes."""
    link = "https://elsewhere.example/api/v3/invoices.json?offset=10&limit=10"
    counted = {} if total is None else {"total_count": total}
    return give(200, {"metainfo": {"count": 10, **counted, "next": link, "previous": link}, "entities": rows})


def break_off(status: int, start: bytes) -> Act:
    """Return the step of an answer whose body breaks off."""
    return lambda _: httpx.Response(status, stream=BrokenBody(start))
