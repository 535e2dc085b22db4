"""What clients are made of: a pool of connections, patience, and a quota."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

import httpx

from .answer import Answer
from .calls import make_raw_call
from .clock import Clock, SystemClock
from .events import Hooks
from .flow import Context, captured, fetch, keep
from .gate import Gate
from .pool import AsyncPool, Pool
from .quota import QuotaStore
from .quota_memory import MemoryQuotaStore
from .retry import Retry
from .settings import Settings, check_timeout
from .transport import AsyncTransport, Transport


class _Session:
    """What both kinds of client share."""

    def __init__(self, settings: Settings, user_agent: str) -> None:
        self._settings = settings
        self._user_agent = user_agent

    @property
    def _context(self) -> Context:
        raise NotImplementedError

    @property
    def base_url(self) -> str:
        """The server, without the key."""
        return self._settings.base_url

    @property
    def quota(self) -> Gate:
        """The quota that paces this client's calls; ``client.quota.snapshot()`` tells how full each window is."""
        return self._context.gate

    @contextmanager
    def with_response(self) -> Generator[list[Answer], None, None]:
        """Keeps status, headers and body of every successful call made inside ``with``, by any method, in its order.

        ``with client.with_response() as answers: invoice = client.invoices.get(uuid)``, then ``answers[0].headers``.
        Threads and tasks started outside do not get into each other's way.
        """
        answers: list[Answer] = []
        token = captured.set(answers)
        try:
            yield answers
        finally:
            captured.reset(token)

    def _change(
        self, timeout: float | None, deadline: float | None, retry: Retry | None, hooks: Hooks | None
    ) -> tuple[Settings, Context]:
        settings, context = self._settings, self._context
        if timeout is not None:
            check_timeout(timeout)
        patience = retry or settings.retry
        if deadline is not None:
            patience = replace(patience, deadline=deadline)
        changed = replace(
            settings,
            timeout=settings.timeout if timeout is None else timeout,
            retry=patience,
            hooks=hooks or settings.hooks,
        )
        return changed, replace(context, retry=patience, hooks=changed.hooks)

    def __repr__(self) -> str:
        settings: Settings | None = getattr(self, "_settings", None)  # a crash report may show one half made
        return f"<{type(self).__name__} of {settings.base_url if settings else 'nothing'}>"

    def __reduce__(self) -> Any:
        msg = f"{type(self).__name__} holds a key and connections and is not pickled; make one in each process"
        raise TypeError(msg)


def make_context(
    settings: Settings, store: QuotaStore | None, clock: Clock | None, rng: Callable[[], float] | None
) -> Context:
    """Patience and quota as set, time and chance as given or the machine's own."""
    time = clock or SystemClock()
    account = hashlib.sha256(settings.api_key.reveal().encode()).hexdigest()  # tells accounts apart, not their keys
    gate = Gate(settings.quota, store or MemoryQuotaStore(), time, account, settings.base_url)
    return Context(settings.retry, time, rng or random.random, gate, settings.hooks, settings.base_url)


class Session(_Session):
    """A client for threads. One pool of connections; safe to share between threads; ``close`` it, or use ``with``."""

    def __init__(
        self,
        settings: Settings,
        *,
        user_agent: str,
        http_client: httpx.Client | None = None,
        quota_store: QuotaStore | None = None,
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(settings, user_agent)
        self._owns_pool = True
        pool = Pool(http_client, settings.base_url)
        self._transport = Transport(pool, settings, make_context(settings, quota_store, clock, rng), user_agent)

    @property
    def _context(self) -> Context:
        return self._transport.context

    def with_options(
        self,
        *,
        timeout: float | None = None,
        deadline: float | None = None,
        retry: Retry | None = None,
        hooks: Hooks | None = None,
    ) -> Self:
        """The same client, its connections and its quota, with other patience: for one call or a few.

        ``deadline`` bounds a call with all its attempts and waits, in seconds, ``timeout`` each wait for the network.
        """
        settings, context = self._change(timeout, deadline, retry, hooks)
        other = object.__new__(type(self))
        other._settings, other._user_agent, other._owns_pool = settings, self._user_agent, False
        other._transport = Transport(self._transport.pool, settings, context, self._user_agent)
        return other

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        json: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Calls any path of the server, such as ``request("GET", "/invoices.json", query={"limit": 1})``.

        Returns status, headers and body of a success; raises what every other method raises.
        """
        return self._transport.run(
            fetch(self._transport.context, make_raw_call(method, path, query, json, headers), keep)
        )

    def close(self) -> None:
        """Closes the connections, unless the HTTP client was passed in. May be called again."""
        if self._owns_pool:
            self._transport.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncSession(_Session):
    """A client for tasks. One pool of connections; ``aclose`` it, or use ``async with``."""

    def __init__(
        self,
        settings: Settings,
        *,
        user_agent: str,
        http_client: httpx.AsyncClient | None = None,
        quota_store: QuotaStore | None = None,
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(settings, user_agent)
        self._owns_pool = True
        pool = AsyncPool(http_client, settings.base_url)
        self._transport = AsyncTransport(pool, settings, make_context(settings, quota_store, clock, rng), user_agent)

    @property
    def _context(self) -> Context:
        return self._transport.context

    def with_options(
        self,
        *,
        timeout: float | None = None,
        deadline: float | None = None,
        retry: Retry | None = None,
        hooks: Hooks | None = None,
    ) -> Self:
        """The same client, its connections and its quota, with other patience: for one call or a few.

        ``deadline`` bounds a call with all its attempts and waits, in seconds, ``timeout`` each wait for the network.
        """
        settings, context = self._change(timeout, deadline, retry, hooks)
        other = object.__new__(type(self))
        other._settings, other._user_agent, other._owns_pool = settings, self._user_agent, False
        other._transport = AsyncTransport(self._transport.pool, settings, context, self._user_agent)
        return other

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        json: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Calls any path of the server, such as ``request("GET", "/invoices.json", query={"limit": 1})``.

        Returns status, headers and body of a success; raises what every other method raises.
        """
        return await self._transport.run(
            fetch(self._transport.context, make_raw_call(method, path, query, json, headers), keep)
        )

    async def aclose(self) -> None:
        """Closes the connections, unless the HTTP client was passed in. May be called again."""
        if self._owns_pool:
            await self._transport.pool.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
