"""Keeps the name of a task once the server has accepted it, so that no later failure loses it.

A task is accepted when its POST was answered with a success: with a reference or, where a document is sent to KSeF,
for the document's own uuid. From then on an error of the client's own becomes a ``TaskError`` that carries that name.
What interrupts the caller (Ctrl-C, a cancelled task, a worker's time limit) is raised as it is, with a note.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from .answer import Answer, locate
from .effects import Flow
from .errors import CallError, InfaktError, TaskDocumentError, TaskError, TaskUnknownError
from .events import logger
from .operation import Operation

T = TypeVar("T")


@dataclass
class Handle:
    """The name of a task, and how to ask for it.

    ``read`` takes the name from the answer to the POST. ``attribute`` is where an error carries it (``reference`` or
    ``document_uuid``), ``how`` a call that goes on, with a place for the name.
    """

    status: Operation
    noun: str
    attribute: str
    how: str
    read: Callable[[Answer], str | None]
    name: str | None = None
    document_uuid: str | None = None
    """Uuid of the document, once the task is done; only reading it is left."""

    def see(self, outcome: Any) -> None:
        """Takes the name from the first success, which answers the POST."""
        if self.name is None and isinstance(outcome, Answer) and outcome.is_success:
            self.name = self.read(outcome)

    def identify(self, error: TaskError) -> TaskError:
        """Returns the error, with the name of the task."""
        locate(error, self.status.method, self.status.path, error.attempts, error.elapsed)
        error.document_uuid = self.document_uuid
        setattr(error, self.attribute, self.name)
        return error

    def explain(self, cause: Exception) -> TaskError:
        """The error that ``cause`` becomes once the task was accepted."""
        is_ours = isinstance(cause, InfaktError) and bool(cause.args)  # others' words may hold anything
        what = str(cause.args[0]) if is_ours else type(cause).__name__
        error: TaskError = TaskUnknownError(f"the status of {self} is unknown ({what}); {self._advice()}")
        if self.document_uuid is not None:
            error = TaskDocumentError(f"{self} is done, its document {self.document_uuid} could not be read ({what})")
        if isinstance(cause, CallError):
            error.attempts, error.elapsed = cause.attempts, cause.elapsed
        return self.identify(error)

    def note(self, interruption: BaseException) -> None:
        """Says in a note and in the log how to go on."""
        what = f"{self} was accepted and continues; {self._advice()}"
        if self.document_uuid is not None:
            what = f"{self} is done, its document is {self.document_uuid}"
        interruption.add_note(what)
        logger.warning("%s: interrupted by %s; %s", self.status.path, type(interruption).__name__, what)

    def _advice(self) -> str:
        return f"do not repeat it, ask again with {self.how.format(self.name)}"

    def __str__(self) -> str:
        return f"{self.noun} {self.name}"


def hold(flow: Flow[T], handle: Handle) -> Flow[T]:
    """The flow, whose failures carry the task's name from the moment that the server gave it."""
    interruption: BaseException | None = None
    try:
        effect = next(flow)
        while True:
            try:
                outcome = yield effect
            except BaseException as error:  # noqa: BLE001 - the flow is given it, and raises it again
                interruption = error
                effect = flow.throw(error)
            else:
                handle.see(outcome)
                effect = flow.send(outcome)
    except StopIteration as stop:
        return cast("T", stop.value)
    except BaseException as error:
        if handle.name is None or isinstance(error, TaskError):
            raise
        if interruption is None or isinstance(interruption, InfaktError):
            if isinstance(error, Exception):
                raise handle.explain(error) from error
            interruption = error
        handle.note(interruption)
        if error is interruption:
            raise
        raise interruption from error  # cleaning up failed as well, and must not hide that the caller gives up
