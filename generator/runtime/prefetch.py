"""Pages that are asked for before their turn.

Whoever leaves the list does not wait for them: their waits are cancelled, and threads are daemons that nobody joins.
"""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import Future
from contextvars import copy_context
from threading import Thread
from typing import Generic, Self, TypeVar

from .answer import Answer
from .flow import fetch, keep
from .operation import Call
from .scope import Scope
from .transport import AsyncTransport, Transport

F = TypeVar("F")


class _Queue(Generic[F]):
    """The pages under way, in their order."""

    def __init__(self) -> None:
        self._pages: deque[tuple[int, F]] = deque()

    def __len__(self) -> int:
        return len(self._pages)

    @property
    def next_offset(self) -> int | None:
        """Where the next page begins; None when none is under way."""
        return self._pages[0][0] if self._pages else None


class Ahead(_Queue[Future[Answer]]):
    """Pages asked for by threads."""

    def __init__(self, transport: Transport) -> None:
        super().__init__()
        self._transport = transport
        self._scopes: list[Scope] = []

    def ask(self, offset: int, call: Call) -> None:
        """Asks for the page at an offset, in a thread of its own."""
        answer: Future[Answer] = Future()
        scope = Scope()
        self._scopes.append(scope)
        self._pages.append((offset, answer))
        run = copy_context().run
        Thread(target=run, args=(self._work, answer, call, scope), name="infakt-prefetch", daemon=True).start()

    def take(self) -> Answer:
        """The answer that is next, once it is there."""
        return self._pages.popleft()[1].result()

    def _work(self, answer: Future[Answer], call: Call, scope: Scope) -> None:
        try:
            answer.set_result(self._transport.run(fetch(self._transport.context, call, keep), scope))
        except BaseException as error:  # noqa: BLE001 - raised where the answer is taken
            answer.set_exception(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for scope in self._scopes:
            scope.cancel()


class AsyncAhead(_Queue[asyncio.Task[Answer]]):
    """Pages asked for by tasks of asyncio."""

    def __init__(self, transport: AsyncTransport) -> None:
        super().__init__()
        self._transport = transport

    def ask(self, offset: int, call: Call) -> None:
        """Asks for the page at an offset, in a task of its own."""
        flow = fetch(self._transport.context, call, keep)
        self._pages.append((offset, asyncio.create_task(self._transport.run(flow))))

    async def take(self) -> Answer:
        """The answer that is next, once it is there."""
        return await self._pages.popleft()[1]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        tasks = [task for _, task in self._pages]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
