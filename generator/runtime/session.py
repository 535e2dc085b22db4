"""The base of the clients: a pool of connections, retries and a quota."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from inspect import getattr_static
from types import TracebackType
from typing import Any, Self

import httpx

from .answer import Answer
from .arguments import check_callable, check_kind, check_seconds
from .calls import make_raw_call
from .clock import Clock, SystemClock
from .events import Hooks
from .flow import Context, fetch, keep, recorded_answers
from .lazy import Lazy
from .limiter import Limiter, QuotaUsage
from .pool import AsyncPool, Pool
from .quota import QuotaStore
from .quota_memory import MemoryQuotaStore
from .retry import Retry
from .settings import Settings
from .state import read_state
from .transport import AsyncTransport, Transport


class _Session:
    """Shared by both kinds of client."""

    def __init__(self, settings: Settings, user_agent: str) -> None:
        self._settings = settings
        self._user_agent = user_agent

    @property
    def _context(self) -> Context:
        raise NotImplementedError

    @property
    def base_url(self) -> str:
        """The address of the server."""
        return self._settings.base_url

    @property
    def quota(self) -> QuotaUsage:
        """How much of the quota is used: ``client.quota.snapshot()`` returns how full each window is."""
        return QuotaUsage(self._context.limiter)

    @contextmanager
    def with_response(self) -> Generator[list[Answer], None, None]:
        """Records status, headers and body of every successful call made inside ``with``, by any method, in order.

        ``with client.with_response() as answers: invoice = client.invoices.get(uuid)``, then ``answers[0].headers``.
        Calls of copies made by ``with_options`` are included; those of other clients are not. Blocks may be nested:
        each records every call made inside it. Threads and tasks started outside do not interfere.
        """
        answers: list[Answer] = []
        recorded_answers.set((*recorded_answers.get(), (self._context.limiter, answers)))
        try:
            yield answers
        finally:  # taken out by itself, since blocks may end in another order, and in another task, than they began
            recorded_answers.set(tuple(block for block in recorded_answers.get() if block[1] is not answers))

    def _change(
        self, timeout: float | None, deadline: float | None, retry: Retry | None, hooks: Hooks | None
    ) -> tuple[Settings, Context]:
        settings, context = self._settings, self._context
        check_kind("retry", retry, Retry)
        check_kind("hooks", hooks, Hooks)
        for name, seconds in (("timeout", timeout), ("deadline", deadline)):
            if seconds is not None:
                check_seconds(name, seconds)
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

    def _copy(self, **changed: Any) -> Self:
        """A copy, as ``copy.copy`` makes one, with changed parts. Its resources are made anew, of the new parts."""
        attributes, slots = read_state(self)
        other = object.__new__(type(self))
        for name, value in {**attributes, **slots, **changed}.items():
            if not isinstance(getattr_static(type(self), name, None), Lazy | cached_property):
                object.__setattr__(other, name, value)
        return other

    def __repr__(self) -> str:
        settings: Settings | None = getattr(self, "_settings", None)  # a crash report may show one half made
        return f"<{type(self).__name__} of {settings.base_url if settings else 'nothing'}>"

    def __reduce__(self) -> Any:
        msg = f"{type(self).__name__} holds a key and connections and is not pickled; make one in each process"
        raise TypeError(msg)


def make_context(
    settings: Settings, store: QuotaStore | None, clock: Clock | None, rng: Callable[[], float] | None
) -> Context:
    """Retries and quota as set; clock and random source as given, or those of the machine."""
    check_kind("quota_store", store, QuotaStore)
    check_kind("clock", clock, Clock)
    check_callable("rng", rng)
    time = clock or SystemClock()
    account = hashlib.sha256(settings.api_key.reveal().encode()).hexdigest()  # identifies the account without its key
    limiter = Limiter(settings.quota, store or MemoryQuotaStore(), time, account, settings.base_url)
    return Context(settings.retry, time, rng or random.random, limiter, settings.hooks, settings.base_url)


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
        check_kind("http_client", http_client, httpx.Client)
        context = make_context(settings, quota_store, clock, rng)
        self._owns_pool = True
        pool = Pool(http_client, settings.base_url)
        self._transport = Transport(pool, settings, context, user_agent)

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
        """Returns a copy with different timeouts or retries, which shares the connections and the quota.

        Args:
            timeout: Seconds to wait for the network each time.
            deadline: Seconds for a call with all its attempts and waits.
            retry: Replaces how calls are repeated.
            hooks: Replaces the hooks.

        Raises:
            ConfigurationError: A value is of the wrong type or out of range.
        """
        settings, context = self._change(timeout, deadline, retry, hooks)
        transport = Transport(self._transport.pool, settings, context, self._user_agent)
        return self._copy(_settings=settings, _owns_pool=False, _transport=transport)

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

        Args:
            method: HTTP method.
            path: Path relative to ``base_url``, with one leading slash.
            query: Query parameters; those that are None are left out.
            json: Body, sent as JSON.
            headers: Further headers; those that the client sets itself are not replaced.

        Returns:
            Status, headers and body of a success.

        Raises:
            ValueError: The method, the path or a header cannot be sent.
            InfaktError: As for every other method.
        """
        return self._transport.run(
            fetch(self._transport.context, make_raw_call(method, path, query, json, headers), keep)
        )

    def close(self) -> None:
        """Closes the connections, unless the HTTP client was passed in. May be called again.

        Calls of other threads end: one that waits (for the quota, for its next attempt, for a connection) or reads
        with ``LifecycleError``, a write that was sent with ``OutcomeUnknownError``. Nothing is sent afterwards. Over an
        HTTP client that was passed in, a call that waits for the network is left to finish.
        """
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
        check_kind("http_client", http_client, httpx.AsyncClient)
        context = make_context(settings, quota_store, clock, rng)
        self._owns_pool = True
        pool = AsyncPool(http_client, settings.base_url)
        self._transport = AsyncTransport(pool, settings, context, user_agent)

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
        """Returns a copy with different timeouts or retries, which shares the connections and the quota.

        Args:
            timeout: Seconds to wait for the network each time.
            deadline: Seconds for a call with all its attempts and waits.
            retry: Replaces how calls are repeated.
            hooks: Replaces the hooks.

        Raises:
            ConfigurationError: A value is of the wrong type or out of range.
        """
        settings, context = self._change(timeout, deadline, retry, hooks)
        transport = AsyncTransport(self._transport.pool, settings, context, self._user_agent)
        return self._copy(_settings=settings, _owns_pool=False, _transport=transport)

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

        Args:
            method: HTTP method.
            path: Path relative to ``base_url``, with one leading slash.
            query: Query parameters; those that are None are left out.
            json: Body, sent as JSON.
            headers: Further headers; those that the client sets itself are not replaced.

        Returns:
            Status, headers and body of a success.

        Raises:
            ValueError: The method, the path or a header cannot be sent.
            InfaktError: As for every other method.
        """
        return await self._transport.run(
            fetch(self._transport.context, make_raw_call(method, path, query, json, headers), keep)
        )

    async def aclose(self) -> None:
        """Closes the connections, unless the HTTP client was passed in. May be called again.

        Calls of other tasks end: one that waits (for the quota, for its next attempt, for a connection) or reads with
        ``LifecycleError``, a write that was sent with ``OutcomeUnknownError``. Nothing is sent afterwards.
        """
        if self._owns_pool:
            await self._transport.pool.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()
