"""Downloads: into memory, or into a target that gets the whole document or nothing."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Self, TypeAlias

from .answer import Answer
from .content import check_content
from .effects import Deliver, Flow
from .errors import ConnectionFailedError, StatusError
from .flow import Context, fetch
from .operation import Call, Operation
from .target import Replacement, Target, find_place, write_all

__all__ = ["Progress", "Target", "download"]

Progress: TypeAlias = Callable[[int, int | None], None]


def download(context: Context, call: Call, to: Target | None, progress: Progress | None) -> Flow[bytes | None]:
    """Downloads a document to ``to`` and returns None, or returns its bytes if ``to`` is None.

    Raises:
        OSError: The target cannot be written to. Nothing was sent, unless the error has a note on effects.
        TypeError: ``to`` or ``progress`` has the wrong type. Nothing was sent.
        ValueError: ``to`` is a closed file object, or no path. Nothing was sent.
        UnusableAnswerError: What came is not whole, or is not of the operation's media types.
    """
    media_types = call.operation.media_types
    if to is None:
        with _noting_effects(call.operation):
            return (yield from fetch(context, call, lambda answer: _read_whole(answer, media_types)))
    with FileSink(to, progress) as sink, _noting_effects(call.operation):
        yield from fetch(context, replace(call, sink=sink), lambda answer: sink.check(answer, media_types))
        if sink.may_wait:
            yield Deliver(sink.deliver)
        else:
            sink.deliver()
    return None


class FileSink:
    """Collects a download beside its target, and moves it there when it is whole.

    A file is replaced in one step; pipes, devices and file objects are written to at the end.

    Args:
        target: A path or a binary file object.
        progress: Called with the number of bytes so far and the total, None if the server does not say.

    Raises:
        OSError: The target cannot be written to.
        TypeError: The target is neither a path nor a binary file object, or ``progress`` cannot be called.
        ValueError: The target is a closed file object, or no path.
    """

    def __init__(self, target: Target, progress: Progress | None = None) -> None:
        if progress is not None and not callable(progress):
            msg = f"progress must be a function of two numbers, got {type(progress).__name__}"
            raise TypeError(msg)
        self._progress = progress
        self._total: int | None = None
        self._place = find_place(target)
        self.may_wait = isinstance(target, str | os.PathLike) and not isinstance(self._place, Replacement)

    def begin(self, total: int | None) -> None:
        self._place.file.seek(0)
        self._place.file.truncate()
        self._total = total

    def write(self, piece: bytes) -> None:
        write_all(self._place.file, piece)
        if self._progress is not None:
            self._progress(self._place.file.tell(), self._total)

    def check(self, answer: Answer, media_types: tuple[str, ...]) -> None:
        """Raises ``UnusableAnswerError`` unless the download is whole and of one of the media types."""
        check_content(answer, media_types, self._place.file)

    def deliver(self) -> None:
        """Moves or writes the whole download to its target."""
        self._place.deliver()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._place.discard()


def _read_whole(answer: Answer, media_types: tuple[str, ...]) -> bytes:
    """The body of a download. Raises ``UnusableAnswerError`` unless it is whole and of one of the media types."""
    check_content(answer, media_types, io.BytesIO(answer.body))
    return answer.body


@contextmanager
def _noting_effects(operation: Operation) -> Generator[None, None, None]:
    """Adds to an error what the call may have changed nevertheless: some downloads book the document."""
    try:
        yield
    except Exception as error:
        if operation.side_effects and not _is_surely_undone(error):
            error.add_note(f"the server may have done its part nevertheless: {operation.side_effects}")
        raise


def _is_surely_undone(error: Exception) -> bool:
    if isinstance(error, StatusError):
        return error.status is not None and error.status < 500
    return isinstance(error, ConnectionFailedError) and error.attempts <= 1
