"""Tasks in progress, as users of the client see them: for threads and for tasks of asyncio or trio."""

from __future__ import annotations

from typing import Generic, TypeVar

from .task_flows import TaskProgress
from .transport import AsyncTransport, Transport

T = TypeVar("T")


class _Task(Generic[T]):
    """What both kinds of task share."""

    def __init__(self, progress: TaskProgress[T]) -> None:
        self._progress = progress

    @property
    def reference(self) -> str:
        """Reference of the task; store it to ask again after a crash."""
        return self._progress.state.reference

    @property
    def code(self) -> int | None:
        """Last known processing code, None before the first."""
        return self._progress.state.code

    @property
    def description(self) -> str | None:
        """The vendor's description of the code, in Polish."""
        return self._progress.state.description

    @property
    def document_uuid(self) -> str | None:
        """Uuid of the document created or changed, once it is known."""
        return self._progress.state.document_uuid

    @property
    def field_errors(self) -> dict[str, list[str]]:
        """Why the task was refused: field name to messages."""
        return self._progress.state.field_errors

    @property
    def is_pending(self) -> bool:
        """Whether the task is neither refused nor done with a document."""
        return self._progress.state.is_pending

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.reference} code={self.code}>"


class Task(_Task[T]):
    """A task in progress. Store ``reference`` to ask for the task again after a crash."""

    def __init__(self, transport: Transport, progress: TaskProgress[T]) -> None:
        super().__init__(progress)
        self._transport = transport

    def refresh(self) -> None:
        """Asks once for the status of the task.

        Raises:
            TaskUnknownError: The status could not be read; the cause is chained.
        """
        self._transport.run(self._progress.refresh())

    def wait(self, *, deadline: float | None = None) -> T:
        """Asks until the task is done, and returns its document.

        Args:
            deadline: Maximum number of seconds to wait, 0 to ask once; the client's own deadline when None.

        Raises:
            TaskFailedError: The task was refused.
            TaskPendingError: It is still in progress at the deadline, or asking failed for now.
            TaskDocumentError: It is done; only reading its document failed.
            TaskWithoutDocumentError: It is done, but no document is named.
            TaskUnknownError: Its status could not be read.
        """
        return self._transport.run(self._progress.wait(deadline))


class AsyncTask(_Task[T]):
    """A task in progress. Store ``reference`` to ask for the task again after a crash."""

    def __init__(self, transport: AsyncTransport, progress: TaskProgress[T]) -> None:
        super().__init__(progress)
        self._transport = transport

    async def refresh(self) -> None:
        """Asks once for the status of the task.

        Raises:
            TaskUnknownError: The status could not be read; the cause is chained.
        """
        await self._transport.run(self._progress.refresh())

    async def wait(self, *, deadline: float | None = None) -> T:
        """Asks until the task is done, and returns its document.

        Args:
            deadline: Maximum number of seconds to wait, 0 to ask once; the client's own deadline when None.

        Raises:
            TaskFailedError: The task was refused.
            TaskPendingError: It is still in progress at the deadline, or asking failed for now.
            TaskDocumentError: It is done; only reading its document failed.
            TaskWithoutDocumentError: It is done, but no document is named.
            TaskUnknownError: Its status could not be read.
        """
        return await self._transport.run(self._progress.wait(deadline))
