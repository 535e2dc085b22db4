"""The faces of an order under way, for threads and for tasks."""

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
        """What to keep, to ask again after a crash."""
        return self._progress.state.reference

    @property
    def code(self) -> int | None:
        """The processing code last heard, None before the first."""
        return self._progress.state.code

    @property
    def description(self) -> str | None:
        """The vendor's words for the code, in Polish."""
        return self._progress.state.description

    @property
    def document_uuid(self) -> str | None:
        """The document created or acted on, once it is known."""
        return self._progress.state.document_uuid

    @property
    def field_errors(self) -> dict[str, list[str]]:
        """Why the order was refused: field name to messages."""
        return self._progress.state.field_errors

    @property
    def is_pending(self) -> bool:
        """Whether the order is neither refused nor done with a document."""
        return self._progress.state.is_pending

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.reference} code={self.code}>"


class Task(_Task[T]):
    """An order under way. Keep ``reference``: with it the order can be asked for again after a crash."""

    def __init__(self, transport: Transport, progress: TaskProgress[T]) -> None:
        super().__init__(progress)
        self._transport = transport

    def refresh(self) -> None:
        """Asks once how the order stands. Raises ``TaskUnknownError``, with the cause, when that cannot be learned."""
        self._transport.run(self._progress.refresh())

    def wait(self, *, deadline: float | None = None) -> T:
        """Asks until the order is done, and reads its document.

        Args:
            deadline: Seconds to wait at most, 0 to ask once; the client's own when None.

        Raises:
            TaskFailedError: The order was refused.
            TaskPendingError: It is still under way at the deadline, or asking failed for now.
            TaskDocumentError: It is done, and only reading its document failed.
            TaskWithoutDocumentError: It is done, and no document is named.
            TaskUnknownError: How it stands could not be learned.
        """
        return self._transport.run(self._progress.wait(deadline))


class AsyncTask(_Task[T]):
    """An order under way. Keep ``reference``: with it the order can be asked for again after a crash."""

    def __init__(self, transport: AsyncTransport, progress: TaskProgress[T]) -> None:
        super().__init__(progress)
        self._transport = transport

    async def refresh(self) -> None:
        """Asks once how the order stands. Raises ``TaskUnknownError``, with the cause, when that cannot be learned."""
        await self._transport.run(self._progress.refresh())

    async def wait(self, *, deadline: float | None = None) -> T:
        """Asks until the order is done, and reads its document.

        Args:
            deadline: Seconds to wait at most, 0 to ask once; the client's own when None.

        Raises:
            TaskFailedError: The order was refused.
            TaskPendingError: It is still under way at the deadline, or asking failed for now.
            TaskDocumentError: It is done, and only reading its document failed.
            TaskWithoutDocumentError: It is done, and no document is named.
            TaskUnknownError: How it stands could not be learned.
        """
        return await self._transport.run(self._progress.wait(deadline))
