"""The asynchronous client behind the interface of the blocking one, so that a test is written once."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Awaitable, Iterator
from types import TracebackType
from typing import Any, Self, cast

from infakt import AsyncInfakt, AsyncPages, AsyncTask, Infakt
from infakt.resources.invoices import AsyncInvoices

ASYNCHRONOUS: tuple[type, ...] = (AsyncInfakt, AsyncPages, AsyncTask, *AsyncInvoices.__bases__)
"""What gets the same face as the client; the base of all resources has no public name, so one of them names it."""


class Loop:
    """One event loop for a test."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()

    def run(self, awaitable: Awaitable[Any]) -> Any:
        """Return the result of an awaitable."""

        async def wait() -> Any:
            return await awaitable

        return self._runner.get_loop().run_until_complete(wait())

    def __enter__(self) -> Self:
        self._runner.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._runner.__exit__(kind, error, trace)


class Blocking:
    """Runs awaitables, iterates asynchronous iterators, and returns other values unchanged."""

    def __init__(self, inner: Any, loop: Loop) -> None:
        self._inner = inner
        self._loop = loop

    @classmethod
    def of(cls, client: AsyncInfakt, loop: Loop) -> Infakt:
        """Return a wrapped client that tests can use as a blocking one."""
        return cast("Infakt", cls(client, loop))

    def __getattr__(self, name: str) -> Any:
        return self._take(getattr(self._inner, name))

    def __iter__(self) -> Iterator[Any]:
        return self._walk(aiter(self._inner))

    def __repr__(self) -> str:
        return repr(self._inner)

    def _take(self, value: Any) -> Any:
        if inspect.isawaitable(value):
            return self._take(self._loop.run(value))
        if inspect.isasyncgen(value):
            return self._walk(value)
        if isinstance(value, ASYNCHRONOUS):
            return Blocking(value, self._loop)
        if inspect.ismethod(value):
            return lambda *args, **options: self._take(value(*args, **options))
        return value

    def _walk(self, items: AsyncIterator[Any]) -> Iterator[Any]:
        try:
            while True:
                try:
                    item = self._loop.run(anext(items))
                except StopAsyncIteration:
                    return
                yield item
        finally:
            if inspect.isasyncgen(items):
                self._loop.run(items.aclose())
