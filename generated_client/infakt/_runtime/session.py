# Generated: do not edit. Change openapi/ or generator/runtime/session.py,
# then run: python -m generator build
"""What clients and their resources are made of: a connection pool, patience, and calls."""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import parse_qsl

import httpx

from .answer import Answer
from .batch import merge, telling_progress
from .body import encode
from .clock import Clock, SystemClock
from .download import FileSink, Progress, Target, check_content
from .flow import Context, fetch
from .multipart import write_parts
from .operation import Call, Operation, fill_path, write_fields, write_filters, write_query
from .pagination import AsyncPages, Listing, Pages
from .record import Record
from .settings import Settings
from .tasks import AsyncTask, Order, Task, TaskState, read_state
from .transport import AsyncTransport, Transport

T = TypeVar("T")
R = TypeVar("R", bound=Record)


def reader(record: type[R]) -> Callable[[Answer], R]:
    """Reads an answer as a record."""
    return lambda answer: record.from_dict(answer.object())


def warn_if_deprecated(operation: Operation) -> None:
    """Tells the caller of a method that inFakt has deprecated its operation."""
    if operation.is_deprecated:
        msg = f"inFakt deprecates {operation.method} {operation.path}; the method's docstring says what to use"
        warnings.warn(msg, DeprecationWarning, stacklevel=4)


def make_call(
    operation: Operation,
    path: Mapping[str, str | int] | None = None,
    query: Mapping[str, Any] | None = None,
    body: Mapping[str, Any] | None = None,
) -> Call:
    """A call of a described operation; what is left out of the body is not sent, and an empty body neither."""
    warn_if_deprecated(operation)
    json = encode(body) if body else None
    return Call(operation, fill_path(operation.path, path or {}), write_query(query or {}), json or None)


def make_form(
    operation: Operation,
    path: Mapping[str, str | int],
    query: Mapping[str, Any],
    body: Mapping[str, Any],
    *,
    files: Iterable[str] = (),
) -> Call:
    """A call of a described operation whose body is a form; ``files`` names the parts that are files."""
    warn_if_deprecated(operation)
    parts = write_parts(body, frozenset(files))
    return Call(operation, fill_path(operation.path, path), write_query(query), parts=parts)


def make_listing(
    operation: Operation,
    record: type[R],
    path: Mapping[str, str | int] | None,
    *,
    fields: str | Iterable[str] | None,
    order: str | None,
    filters: Mapping[str, Any],
    q: Mapping[str, Any] | None,
    offset: int,
    limit: int,
    strict: bool,
) -> Listing[R]:
    """A list of a described operation, in a stable order unless the caller gave one."""
    warn_if_deprecated(operation)
    query = write_filters(operation, filters, q) + write_query(
        {"fields": write_fields(fields), "order": order or operation.order}
    )
    call = Call(operation, fill_path(operation.path, path or {}), query)
    return Listing(call, record.decode, offset, limit, strict)


class _Session:
    """What both kinds of client share."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def base_url(self) -> str:
        """The server, without the key."""
        return self._settings.base_url

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._settings.base_url}>"

    def __reduce__(self) -> Any:
        msg = f"{type(self).__name__} holds a key and connections and is not pickled; make one in each process"
        raise TypeError(msg)


def make_context(settings: Settings, clock: Clock | None, rng: Callable[[], float] | None) -> Context:
    """Patience as set, time and chance as given or the machine's own."""
    return Context(settings.retry, clock or SystemClock(), rng or random.random)


def _raw_call(
    method: str, path: str, query: Mapping[str, Any] | None, json: Any, headers: Mapping[str, str] | None
) -> Call:
    if not path.startswith("/") or path.startswith("//"):
        msg = f"path is relative to the server and starts with one slash; got {path[:60]!r}"
        raise ValueError(msg)
    # The template of a raw call is unknown, and its path may hold what does not belong in a log.
    operation = Operation("request", method.upper(), "(raw request)")
    bare, _, own = path.partition("?")
    pairs = (*parse_qsl(own, keep_blank_values=True), *write_query(query or {}))
    return Call(operation, bare, pairs, encode(json), headers=dict(headers or {}))


class Session(_Session):
    """A client for threads. One pool of connections; safe to share between threads; ``close`` it, or use ``with``."""

    def __init__(
        self,
        settings: Settings,
        *,
        user_agent: str,
        http_client: httpx.Client | None = None,
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(settings)
        self._owns_http = http_client is None
        http = http_client if http_client is not None else httpx.Client()
        self._transport = Transport(http, settings, make_context(settings, clock, rng), user_agent)

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
            fetch(self._transport.context, _raw_call(method, path, query, json, headers), _itself)
        )

    def close(self) -> None:
        """Closes the connections, unless the HTTP client was passed in. May be called again."""
        if self._owns_http:
            self._transport.http.close()

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
        clock: Clock | None = None,
        rng: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(settings)
        self._owns_http = http_client is None
        http = http_client if http_client is not None else httpx.AsyncClient()
        self._transport = AsyncTransport(http, settings, make_context(settings, clock, rng), user_agent)

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
            fetch(self._transport.context, _raw_call(method, path, query, json, headers), _itself)
        )

    async def aclose(self) -> None:
        """Closes the connections, unless the HTTP client was passed in. May be called again."""
        if self._owns_http:
            await self._transport.http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


def _itself(answer: Answer) -> Answer:
    return answer


class Resource:
    """The operations of one resource, for threads."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def _call(self, call: Call, decode: Callable[[Answer], T]) -> T:
        return self._transport.run(fetch(self._transport.context, call, decode))

    def _list(self, listing: Listing[T]) -> Pages[T]:
        return Pages(self._transport, listing)

    def _batch(self, calls: Sequence[Call], record: type[R]) -> R:
        bodies: list[dict[str, Any]] = []
        for call in calls:
            with telling_progress(len(bodies), len(calls)):
                bodies.append(self._call(call, Answer.object))
        return record.from_dict(merge(bodies))

    def _order(self, call: Call, order: Order[T]) -> Task[T]:
        return Task(self._transport, order, self._call(call, read_state))

    def _task(self, reference: str, order: Order[T]) -> Task[T]:
        return Task(self._transport, order, TaskState(reference))

    def _download(self, call: Call, to: Target | None, progress: Progress | None) -> bytes | None:
        media_type = call.operation.media_type
        if to is None:
            return self._call(call, lambda answer: _whole(answer, media_type))
        with FileSink(to, progress) as sink:
            self._call(replace(call, sink=sink), lambda answer: check_content(answer, media_type, sink.start()))
            sink.deliver()
        return None


class AsyncResource:
    """The operations of one resource, for tasks."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def _call(self, call: Call, decode: Callable[[Answer], T]) -> T:
        return await self._transport.run(fetch(self._transport.context, call, decode))

    def _list(self, listing: Listing[T]) -> AsyncPages[T]:
        return AsyncPages(self._transport, listing)

    async def _batch(self, calls: Sequence[Call], record: type[R]) -> R:
        bodies: list[dict[str, Any]] = []
        for call in calls:
            with telling_progress(len(bodies), len(calls)):
                bodies.append(await self._call(call, Answer.object))
        return record.from_dict(merge(bodies))

    async def _order(self, call: Call, order: Order[T]) -> AsyncTask[T]:
        return AsyncTask(self._transport, order, await self._call(call, read_state))

    def _task(self, reference: str, order: Order[T]) -> AsyncTask[T]:
        return AsyncTask(self._transport, order, TaskState(reference))

    async def _download(self, call: Call, to: Target | None, progress: Progress | None) -> bytes | None:
        media_type = call.operation.media_type
        if to is None:
            return await self._call(call, lambda answer: _whole(answer, media_type))
        with FileSink(to, progress) as sink:
            await self._call(replace(call, sink=sink), lambda answer: check_content(answer, media_type, sink.start()))
            sink.deliver()
        return None


def _whole(answer: Answer, media_type: str) -> bytes:
    check_content(answer, media_type, answer.body)
    return answer.body
