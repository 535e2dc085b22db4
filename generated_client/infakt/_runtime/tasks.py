# Generated: do not edit. Change openapi/ or generator/runtime/tasks.py,
# then run: python -m generator build
"""Orders that inFakt carries out later: a reference to ask with, until a document exists or the order is refused.

Codes below 200 are pending, whichever they are: one client took 140 for a failure and issued duplicates. 200 is an
action done, 201 a creation; only the document's uuid proves either. 422 is a refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .answer import Answer, field_errors
from .effects import Flow
from .errors import CallError, OutcomeUnknownError, TaskFailedError, TaskPendingError
from .flow import Context, fetch
from .operation import Call, Operation, fill_path
from .poll import poll
from .record import read_whole
from .transport import AsyncTransport, Transport

T = TypeVar("T")
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0


@dataclass(frozen=True, slots=True)
class Order(Generic[T]):
    """How to ask for a task's status and to read what came of it."""

    status: Operation
    result: Operation
    decode: Callable[[Answer], T]

    def status_call(self, reference: str) -> Call:
        return Call(self.status, fill_path(self.status.path, {_parameter(self.status): reference}))

    def result_call(self, document_uuid: str) -> Call:
        return Call(self.result, fill_path(self.result.path, {_parameter(self.result): document_uuid}))


def _parameter(operation: Operation) -> str:
    return operation.path.partition("{")[2].partition("}")[0]


class TaskState:
    """What was last heard of an order."""

    def __init__(self, reference: str, answer: Mapping[str, Any] | None = None) -> None:
        self.reference = reference
        self.answer: Mapping[str, Any] = answer or {}

    @property
    def code(self) -> int | None:
        """The processing code, None before the first answer."""
        code = self.answer.get("processing_code")
        return read_whole(code) if isinstance(read_whole(code), int) else None

    @property
    def description(self) -> str | None:
        """The vendor's words for the code, in Polish."""
        return self.answer.get("processing_description")

    @property
    def document_uuid(self) -> str | None:
        """The document, once it exists; for an action, the one acted on."""
        return self.answer.get("invoice_uuid") or None

    @property
    def field_errors(self) -> dict[str, list[str]]:
        """Why it was refused: field name to messages."""
        return field_errors(self.answer.get("invoice_errors"))

    @property
    def is_pending(self) -> bool:
        return self.code is None or self.code < 200 or (self.code < 300 and self.document_uuid is None)

    @property
    def is_refused(self) -> bool:
        return self.code is not None and self.code >= 300


class _Task(Generic[T]):
    """What both kinds of task share."""

    def __init__(self, context: Context, order: Order[T], state: TaskState) -> None:
        self._context = context
        self._order = order
        self._state = state

    @property
    def reference(self) -> str:
        """What to keep, to ask again after a crash."""
        return self._state.reference

    @property
    def code(self) -> int | None:
        """The processing code last heard, None before the first."""
        return self._state.code

    @property
    def description(self) -> str | None:
        """The vendor's words for the code, in Polish."""
        return self._state.description

    @property
    def document_uuid(self) -> str | None:
        """The document created or acted on, once it is known."""
        return self._state.document_uuid

    @property
    def field_errors(self) -> dict[str, list[str]]:
        """Why the order was refused: field name to messages."""
        return self._state.field_errors

    @property
    def is_pending(self) -> bool:
        return self._state.is_pending

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.reference} code={self.code}>"

    def _refresh(self, context: Context) -> Flow[None]:
        call = self._order.status_call(self.reference)
        self._state = TaskState(self.reference, (yield from fetch(context, call, Answer.object)))

    def _wait(self, deadline: float | None) -> Flow[T]:
        state = yield from poll(
            self._context, deadline, self._ask, self._pending, first_pause=FIRST_PAUSE, longest_pause=LONGEST_PAUSE
        )
        if state.is_refused:
            raise self._failed()
        return (yield from self._read_result())

    def _ask(self, context: Context) -> Flow[TaskState | None]:
        yield from self._refresh(context)
        return None if self._state.is_pending else self._state

    def _read_result(self) -> Flow[T]:
        uuid = self._state.document_uuid or ""
        try:
            return (yield from fetch(self._context, self._order.result_call(uuid), self._order.decode))
        except CallError as error:
            error.add_note(f"the order is done, its document is {uuid}; only reading it failed")
            raise

    def _pending(self) -> TaskPendingError:
        error = TaskPendingError(
            f"order {self.reference} is still under way (code {self.code})", method="GET", path=self._order.status.path
        )
        error.reference, error.code = self.reference, self.code
        return error

    def _failed(self) -> TaskFailedError:
        names = ", ".join(self.field_errors)
        summary = f"order {self.reference} was refused ({self.code}{': ' + names if names else ''})"
        error = TaskFailedError(summary, method="GET", path=self._order.status.path)
        error.reference, error.message, error.field_errors = self.reference, self.description, self.field_errors
        return error


class Task(_Task[T]):
    """An order under way. Keep ``reference``: with it the order can be asked for again after a crash."""

    def __init__(self, transport: Transport, order: Order[T], state: TaskState) -> None:
        super().__init__(transport.context, order, state)
        self._transport = transport

    def refresh(self) -> None:
        """Asks once how the order stands."""
        self._transport.run(self._refresh(self._context))

    def wait(self, *, deadline: float | None = None) -> T:
        """Asks until the order is done, and reads its document.

        ``deadline`` is in seconds, the client's own when None. Raises ``TaskFailedError`` when the order was refused,
        ``TaskPendingError`` when it is still under way at the deadline.
        """
        return self._transport.run(self._wait(deadline))


class AsyncTask(_Task[T]):
    """An order under way. Keep ``reference``: with it the order can be asked for again after a crash."""

    def __init__(self, transport: AsyncTransport, order: Order[T], state: TaskState) -> None:
        super().__init__(transport.context, order, state)
        self._transport = transport

    async def refresh(self) -> None:
        """Asks once how the order stands."""
        await self._transport.run(self._refresh(self._context))

    async def wait(self, *, deadline: float | None = None) -> T:
        """Asks until the order is done, and reads its document.

        ``deadline`` is in seconds, the client's own when None. Raises ``TaskFailedError`` when the order was refused,
        ``TaskPendingError`` when it is still under way at the deadline.
        """
        return await self._transport.run(self._wait(deadline))


def read_state(answer: Answer) -> TaskState:
    """The state in the answer to an order. Without a reference the order cannot be followed."""
    body = answer.object()
    reference = body.get("invoice_task_reference_number")
    if not isinstance(reference, str) or not reference:
        msg = f"{answer.status} without the order's reference"
        raise OutcomeUnknownError(msg, status=answer.status, request_id=answer.request_id)
    return TaskState(reference, body)
