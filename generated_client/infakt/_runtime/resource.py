# Generated: do not edit. Change openapi/ or generator/runtime/resource.py,
# then run: python -m generator build
"""What the resources of a client are made of, for threads and for tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from .answer import Answer
from .batch import run_batch
from .calls import list_candidates
from .download import Progress, Target, download
from .effects import Flow
from .find_created import matches, write_criteria
from .flow import Context, fetch
from .keywords import check_keywords
from .ksef import Asking, send_to_ksef
from .listing import Listing
from .operation import Call, Operation
from .pagination import AsyncPages, Pages, read_all
from .record import Record
from .task_flows import TaskEndpoints, resume_task, start_and_wait, start_task
from .tasks import AsyncTask, Task
from .transport import AsyncTransport, Transport

T = TypeVar("T")
R = TypeVar("R", bound=Record)


class Resource:
    """The operations of one resource, for threads."""

    def __init_subclass__(cls) -> None:
        check_keywords(cls)

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def _call(self, call: Call, decode: Callable[[Answer], T]) -> T:
        return self._transport.run(fetch(self._transport.context, call, decode))

    def _list(self, listing: Listing[T]) -> Pages[T]:
        return Pages(self._transport, listing)

    def _batch(self, calls: Sequence[Call], record: type[R]) -> R:
        return self._transport.run(run_batch(self._transport.context, calls, record))

    def _find(self, operation: Operation, record: type[R], criteria: Mapping[str, Any]) -> list[R]:
        return self._transport.run(_find(self._transport.context, operation, record, write_criteria(criteria)))

    def _send_to_ksef(self, send: Call, asking: Asking, deadline: float | None, record: type[R]) -> R:
        return self._transport.run(send_to_ksef(self._transport.context, send, asking, deadline, record))

    def _start_task(self, call: Call, endpoints: TaskEndpoints[T]) -> Task[T]:
        return Task(self._transport, self._transport.run(start_task(self._transport.context, call, endpoints)))

    def _start_and_wait(self, call: Call, endpoints: TaskEndpoints[T], deadline: float | None) -> T:
        return self._transport.run(start_and_wait(self._transport.context, call, endpoints, deadline))

    def _task(self, reference: str, endpoints: TaskEndpoints[T]) -> Task[T]:
        return Task(self._transport, resume_task(self._transport.context, endpoints, reference))

    def _download(self, call: Call, to: Target | None, progress: Progress | None) -> bytes | None:
        return self._transport.run(download(self._transport.context, call, to, progress))


class AsyncResource:
    """The operations of one resource, for tasks."""

    def __init_subclass__(cls) -> None:
        check_keywords(cls)

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def _call(self, call: Call, decode: Callable[[Answer], T]) -> T:
        return await self._transport.run(fetch(self._transport.context, call, decode))

    def _list(self, listing: Listing[T]) -> AsyncPages[T]:
        return AsyncPages(self._transport, listing)

    async def _batch(self, calls: Sequence[Call], record: type[R]) -> R:
        return await self._transport.run(run_batch(self._transport.context, calls, record))

    async def _find(self, operation: Operation, record: type[R], criteria: Mapping[str, Any]) -> list[R]:
        return await self._transport.run(_find(self._transport.context, operation, record, write_criteria(criteria)))

    async def _send_to_ksef(self, send: Call, asking: Asking, deadline: float | None, record: type[R]) -> R:
        return await self._transport.run(send_to_ksef(self._transport.context, send, asking, deadline, record))

    async def _start_task(self, call: Call, endpoints: TaskEndpoints[T]) -> AsyncTask[T]:
        return AsyncTask(
            self._transport, await self._transport.run(start_task(self._transport.context, call, endpoints))
        )

    async def _start_and_wait(self, call: Call, endpoints: TaskEndpoints[T], deadline: float | None) -> T:
        return await self._transport.run(start_and_wait(self._transport.context, call, endpoints, deadline))

    def _task(self, reference: str, endpoints: TaskEndpoints[T]) -> AsyncTask[T]:
        return AsyncTask(self._transport, resume_task(self._transport.context, endpoints, reference))

    async def _download(self, call: Call, to: Target | None, progress: Progress | None) -> bytes | None:
        return await self._transport.run(download(self._transport.context, call, to, progress))


def _find(context: Context, operation: Operation, record: type[R], criteria: Mapping[str, Any]) -> Flow[list[R]]:
    """Reads a whole list and returns the rows that match the criteria."""
    rows = yield from read_all(context, list_candidates(operation, record, criteria))
    return list(filter(matches(criteria), rows))
