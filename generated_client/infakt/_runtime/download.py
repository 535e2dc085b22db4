# Generated: do not edit. Change openapi/ or generator/runtime/download.py,
# then run: python -m generator build
"""Downloads: into memory, or into a file that is there whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeAlias, TypeGuard, cast

from .answer import Answer
from .errors import UnusableAnswerError

Target: TypeAlias = "str | os.PathLike[str] | BinaryIO"
Progress: TypeAlias = Callable[[int, int | None], None]

_SIGNATURES = {
    "application/pdf": (b"%PDF-",),
    "application/zip": (b"PK\x03\x04", b"PK\x05\x06"),
    "application/xml": (b"<",),
    "text/html": (b"<",),
}
_BINARY = {"application/pdf", "application/zip"}
_REFUSED = {"text/html", "application/json"}


def check_content(answer: Answer, media_types: Sequence[str], start: bytes) -> None:
    """Raises ``UnusableAnswerError`` unless a download begins as its type does, which is one of those expected."""
    told = answer.content_type
    media_type = told if told in media_types else media_types[0]
    signatures = _SIGNATURES.get(media_type, (b"",))
    head = start if media_type in _BINARY else start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if (told in _REFUSED and told not in media_types) or not head.startswith(signatures):
        msg = f"{answer.status} with {told or 'no content type'} where {' or '.join(media_types)} was expected"
        raise UnusableAnswerError(msg, status=answer.status, excerpt=answer.excerpt(), request_id=answer.request_id)


class FileSink:
    """Collects a download beside its target and puts it there when it is whole.

    A path is replaced at once (``os.replace``); a file object is written at the end. ``progress`` is told the bytes so
    far and the total, if the server said it.
    """

    def __init__(self, target: Target, progress: Progress | None = None) -> None:
        self._target = target
        self._progress = progress
        self._total: int | None = None
        self._path = Path(target).parent / f".{secrets.token_hex(8)}.part" if _is_path(target) else None
        self._file = self._path.open("x+b") if self._path is not None else _open_unnamed()

    def begin(self, total: int | None) -> None:
        self._file.seek(0)
        self._file.truncate()
        self._total = total

    def write(self, piece: bytes) -> None:
        self._file.write(piece)
        if self._progress is not None:
            self._progress(self._file.tell(), self._total)

    def start(self) -> bytes:
        """The first bytes that came."""
        self._file.seek(0)
        return self._file.read(64)

    def deliver(self) -> None:
        """Puts the whole download where it belongs."""
        if self._path is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._path.replace(cast("str", self._target))
            return
        self._file.seek(0)
        while piece := self._file.read(1 << 16):
            cast("BinaryIO", self._target).write(piece)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        if self._path is not None:
            self._path.unlink(missing_ok=True)


def _is_path(target: Target) -> TypeGuard[str | os.PathLike[str]]:
    return isinstance(target, str | os.PathLike)


def _open_unnamed() -> BinaryIO:
    import tempfile  # brings a lot with it, for downloads only

    return cast("BinaryIO", tempfile.TemporaryFile())
