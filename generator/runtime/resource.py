"""What the resources of a client are made of, for threads and for tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from .answer import Answer
from .batch import merge, telling_progress
from .calls import list_candidates
from .download import FileSink, Progress, Target, noting_effects, read_whole
from .find_created import matches, write_criteria
from .flow import fetch
from .ksef import Asking, send_to_ksef
from .listing import Listing
from .operation import Call, Operation
from .pagination import AsyncPages, Pages
from .record import Record
from .task_flows import TaskEndpoints, resume_task, start_and_wait, start_task
from .tasks import AsyncTask, Task
from .transport import AsyncTransport, Transport

T = TypeVar("T")
R = TypeVar("R", bound=Record)


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

    def _find(self, operation: Operation, record: type[R], criteria: Mapping[str, Any]) -> list[R]:
        given = write_criteria(criteria)
        return list(filter(matches(given), self._list(list_candidates(operation, record, given))))

    def _send_to_ksef(self, send: Call, asking: Asking, deadline: float | None, record: type[R]) -> R:
        flow = send_to_ksef(self._transport.context, send, asking, deadline)
        return record.from_dict(self._transport.run(flow).object())

    def _start_task(self, call: Call, endpoints: TaskEndpoints[T]) -> Task[T]:
        return Task(self._transport, self._transport.run(start_task(self._transport.context, call, endpoints)))

    def _start_and_wait(self, call: Call, endpoints: TaskEndpoints[T], deadline: float | None) -> T:
        return self._transport.run(start_and_wait(self._transport.context, call, endpoints, deadline))

    def _task(self, reference: str, endpoints: TaskEndpoints[T]) -> Task[T]:
        return Task(self._transport, resume_task(self._transport.context, endpoints, reference))

    def _download(self, call: Call, to: Target | None, progress: Progress | None) -> bytes | None:
        media_types = call.operation.media_types
        if to is None:
            with noting_effects(call.operation):
                return self._call(call, lambda answer: read_whole(answer, media_types))
        with FileSink(to, progress) as sink, noting_effects(call.operation):
            self._call(replace(call, sink=sink), lambda answer: sink.check(answer, media_types))
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

    async def _find(self, operation: Operation, record: type[R], criteria: Mapping[str, Any]) -> list[R]:
        given = write_criteria(criteria)
        is_match = matches(given)
        return [item async for item in self._list(list_candidates(operation, record, given)) if is_match(item)]

    async def _send_to_ksef(self, send: Call, asking: Asking, deadline: float | None, record: type[R]) -> R:
        flow = send_to_ksef(self._transport.context, send, asking, deadline)
        return record.from_dict((await self._transport.run(flow)).object())

    async def _start_task(self, call: Call, endpoints: TaskEndpoints[T]) -> AsyncTask[T]:
        return AsyncTask(
            self._transport, await self._transport.run(start_task(self._transport.context, call, endpoints))
        )

    async def _start_and_wait(self, call: Call, endpoints: TaskEndpoints[T], deadline: float | None) -> T:
        return await self._transport.run(start_and_wait(self._transport.context, call, endpoints, deadline))

    def _task(self, reference: str, endpoints: TaskEndpoints[T]) -> AsyncTask[T]:
        return AsyncTask(self._transport, resume_task(self._transport.context, endpoints, reference))

    async def _download(self, call: Call, to: Target | None, progress: Progress | None) -> bytes | None:
        media_types = call.operation.media_types
        if to is None:
            with noting_effects(call.operation):
                return await self._call(call, lambda answer: read_whole(answer, media_types))
        with FileSink(to, progress) as sink, noting_effects(call.operation):
            await self._call(replace(call, sink=sink), lambda answer: sink.check(answer, media_types))
            await _deliver(sink)
        return None


async def _deliver(sink: FileSink) -> None:
    """Puts a download where it belongs; a pipe may wait for a reader that runs in the same event loop."""
    if not sink.may_wait:
        sink.deliver()
        return
    import anyio.to_thread  # httpx brings it; imported here since only such downloads pay for it

    await anyio.to_thread.run_sync(sink.deliver)
