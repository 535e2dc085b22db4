"""Tasks that inFakt carries out later: a reference to ask with, until a document exists or the task is refused.

Codes below 200 are pending, whichever they are: one client took 140 for a failure and issued duplicates. 200 is an
action done, 201 a creation; only the document's uuid proves either. 400 to 499 are refusals, and every other code is
taken for one that is still to change.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .advice import describe_fields
from .answer import Answer, field_errors
from .effects import Flow
from .errors import (
    AnswerError,
    TaskError,
    TaskFailedError,
    TaskPendingError,
    TaskWithoutDocumentError,
    UnusableAnswerError,
)
from .flow import Context, fetch
from .handle import Handle, hold
from .operation import Call, Operation, check_identifier, fill_path
from .poll import check_deadline, poll
from .record import read_whole

T = TypeVar("T")
REFERENCE = "invoice_task_reference_number"
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0
MAX_WITHOUT_DOCUMENT = 3
"""Number of further requests about a task that is done without a document, before that is taken as final."""


@dataclass(frozen=True, slots=True)
class TaskEndpoints(Generic[T]):
    """The operations that return a task's status and its document; ``resource`` is the client's attribute for both."""

    resource: str
    status: Operation
    result: Operation
    decode: Callable[[Answer], T]

    def status_call(self, reference: str) -> Call:
        return Call(self.status, fill_path(self.status.path, {_parameter(self.status): reference}))

    def result_call(self, document_uuid: str) -> Call:
        return Call(self.result, fill_path(self.result.path, {_parameter(self.result): document_uuid}))

    def handle(self, reference: str | None = None) -> Handle:
        """Returns what carries the reference of a task; without one it is taken from the answer to the POST."""
        how = f"client.{self.resource}.task({{!r}}).wait()"
        return Handle(self.status, "task", "reference", how, _find_reference, reference)


def _parameter(operation: Operation) -> str:
    return operation.path.partition("{")[2].partition("}")[0]


class TaskState:
    """The last known state of a task."""

    def __init__(self, reference: str, answer: Mapping[str, Any] | None = None) -> None:
        self.reference = reference
        self.answer: Mapping[str, Any] = answer or {}

    @property
    def code(self) -> int | None:
        """The processing code, None before the first answer, and where it is no integer."""
        code = read_whole(self.answer.get("processing_code"))
        if isinstance(code, float) and code.is_integer():
            return int(code)
        return code if type(code) is int else None

    @property
    def description(self) -> str | None:
        """The vendor's description of the code, in Polish."""
        description = self.answer.get("processing_description")
        return description if isinstance(description, str) else None

    @property
    def document_uuid(self) -> str | None:
        """The document, once it exists; for an action, the one acted on. None where none can be asked for by it."""
        return _read_identifier(self.answer.get("invoice_uuid"))

    @property
    def field_errors(self) -> dict[str, list[str]]:
        """Why it was refused: field name to messages."""
        return field_errors(self.answer.get("invoice_errors"))

    @property
    def is_pending(self) -> bool:
        """Whether the task is neither refused nor done with a document."""
        return not self.is_refused and not (self.is_done and self.document_uuid is not None)

    @property
    def is_done(self) -> bool:
        """Whether the code says done; ``document_uuid`` proves it."""
        return self.code is not None and 200 <= self.code < 300

    @property
    def is_refused(self) -> bool:
        return self.code is not None and 400 <= self.code < 500


class TaskProgress(Generic[T]):
    """A task in progress: its last known state, and how to refresh it."""

    def __init__(self, context: Context, endpoints: TaskEndpoints[T], state: TaskState) -> None:
        self.state = state
        self._context = context
        self._endpoints = endpoints
        self._without_document = 0

    def refresh(self) -> Flow[None]:
        """Asks once."""
        return hold(self._look(self._context), self._endpoints.handle(self.state.reference))

    def wait(self, deadline: float | None) -> Flow[T]:
        """Asks until the task is done or refused, and reads its document."""
        check_deadline(deadline)
        handle = self._endpoints.handle(self.state.reference)
        return hold(self.follow(deadline, handle), handle)

    def follow(self, deadline: float | None, handle: Handle) -> Flow[T]:
        """The same for a flow that has a handle of the task already."""
        yield from poll(
            self._context, deadline, self._ask, self._pending, first_pause=FIRST_PAUSE, longest_pause=LONGEST_PAUSE
        )
        uuid = handle.document_uuid = self.state.document_uuid or ""
        return (yield from fetch(self._context, self._endpoints.result_call(uuid), self._endpoints.decode))

    def _look(self, context: Context) -> Flow[None]:
        call = self._endpoints.status_call(self.state.reference)
        self.state = TaskState(self.state.reference, (yield from fetch(context, call, Answer.object)))

    def _ask(self, context: Context) -> Flow[TaskState | None]:
        yield from self._look(context)
        if self.state.is_refused:
            raise self._refused()
        if self.state.is_done and self.state.document_uuid is None:
            self._without_document += 1
            if self._without_document > MAX_WITHOUT_DOCUMENT:
                raise self._pending()
        return None if self.state.is_pending else self.state

    def _pending(self) -> TaskError:
        """The error for a task that did not end with a document."""
        reference, code = self.state.reference, self.state.code
        error: TaskPendingError | TaskWithoutDocumentError
        if self.state.is_done:
            summary = f"task {reference} is done (code {code}) without naming its document; look for the document"
            error = TaskWithoutDocumentError(
                summary, method=self._endpoints.status.method, path=self._endpoints.status.path
            )
        else:
            summary = f"task {reference} is still under way (code {code})"
            error = TaskPendingError(summary, method=self._endpoints.status.method, path=self._endpoints.status.path)
        error.reference, error.code = reference, code
        return error

    def _refused(self) -> TaskFailedError:
        state = self.state
        summary = f"task {state.reference} was refused ({state.code}){describe_fields(state.field_errors)}"
        error = TaskFailedError(summary, method=self._endpoints.status.method, path=self._endpoints.status.path)
        error.reference, error.message, error.field_errors = state.reference, state.description, state.field_errors
        return error


def start_task(context: Context, call: Call, endpoints: TaskEndpoints[T]) -> Flow[TaskProgress[T]]:
    """Sends a call that starts a task, and returns its progress."""
    return hold(_start_task(context, call, endpoints), endpoints.handle())


def start_and_wait(context: Context, call: Call, endpoints: TaskEndpoints[T], deadline: float | None) -> Flow[T]:
    """Starts a task, asks until it is done or refused, and reads its document.

    Nothing is sent if the deadline is invalid.
    """
    check_deadline(deadline)
    handle = endpoints.handle()
    return hold(_start_and_wait(context, call, endpoints, deadline, handle), handle)


def resume_task(context: Context, endpoints: TaskEndpoints[T], reference: str) -> TaskProgress[T]:
    """A task started earlier. Raises ``ValueError`` for a reference that is no identifier."""
    return TaskProgress(context, endpoints, TaskState(check_identifier("reference", reference)))


def _start_task(context: Context, call: Call, endpoints: TaskEndpoints[T]) -> Flow[TaskProgress[T]]:
    return TaskProgress(context, endpoints, (yield from fetch(context, call, read_state)))


def _start_and_wait(
    context: Context, call: Call, endpoints: TaskEndpoints[T], deadline: float | None, handle: Handle
) -> Flow[T]:
    progress = yield from _start_task(context, call, endpoints)
    return (yield from progress.follow(deadline, handle))


def read_state(answer: Answer) -> TaskState:
    """The state in the answer that starts a task. Without a usable reference the task cannot be followed."""
    body = answer.object()
    came = body.get(REFERENCE)
    reference = _read_identifier(came)
    if reference is None:
        msg = f"{answer.status} without the task's reference, got {came!r:.60}"
        raise UnusableAnswerError(msg, status=answer.status, request_id=answer.request_id)
    return TaskState(reference, body)


def _find_reference(answer: Answer) -> str | None:
    """The reference in an answer, None where it has none that is an identifier."""
    try:
        return read_state(answer).reference
    except AnswerError:
        return None


def _read_identifier(value: Any) -> str | None:
    """The text, if it can stand in a path."""
    try:
        return check_identifier("identifier", value) if isinstance(value, str) else None
    except ValueError:
        return None
