"""Prefetched pages are under way at the same time."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import httpx

from infakt import AsyncInfakt, Infakt

LIMIT, PREFETCH, COUNT = 10, 3, 40
PATIENCE_SECONDS = 10


def give_page(request: httpx.Request) -> httpx.Response:
    """Answer with a page of a list of clients."""
    offset, limit = (int(request.url.params[name]) for name in ("offset", "limit"))
    rows: list[dict[str, Any]] = [{"id": number} for number in range(offset, min(offset + limit, COUNT))]
    return httpx.Response(200, json={"metainfo": {"total_count": COUNT}, "entities": rows})


def test_threads_ask_for_several_pages_at_once() -> None:
    """After the first page, as many pages as `prefetch` says are under way before any of them is answered."""
    together = threading.Barrier(PREFETCH)

    def answer(request: httpx.Request) -> httpx.Response:
        if 0 < int(request.url.params["offset"]) < PREFETCH * LIMIT:
            together.wait(PATIENCE_SECONDS)
        return give_page(request)

    with Infakt(api_key="k", quota=None, http_client=httpx.Client(transport=httpx.MockTransport(answer))) as client:
        assert [row.id for row in client.clients.list(limit=LIMIT, prefetch=PREFETCH)] == list(range(COUNT))


def test_tasks_ask_for_several_pages_at_once() -> None:
    """The same with an asynchronous client."""

    async def walk() -> list[int | None]:
        asked: set[str] = set()
        together = asyncio.Event()

        async def answer(request: httpx.Request) -> httpx.Response:
            if request.url.params["offset"] != "0" and not together.is_set():
                asked.add(request.url.params["offset"])
                if len(asked) == PREFETCH:
                    together.set()
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await together.wait()
            return give_page(request)

        http_client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
        async with AsyncInfakt(api_key="k", quota=None, http_client=http_client) as client:
            return [row.id async for row in client.clients.list(limit=LIMIT, prefetch=PREFETCH)]

    assert asyncio.run(walk()) == list(range(COUNT))
