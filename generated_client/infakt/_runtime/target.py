# Generated: do not edit. Change openapi/ or generator/runtime/target.py,
# then run: python -m generator build
"""Where a download goes: beside the file that it replaces, into a stream, or into a file object.

Whatever forbids the writing is found when a place is made, since the call that follows may change the document.
"""

from __future__ import annotations

import errno
import io
import os
import re
import secrets
import stat
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol, TypeAlias, cast

Target: TypeAlias = "str | os.PathLike[str] | BinaryIO"

_DESCRIPTOR = re.compile(r"/(?:dev|proc/self)/fd/(\d{1,9})", re.ASCII)
_STANDARD = {"/dev/stdout": 1, "/dev/stderr": 2}
_MAX_LINKS = 40
_PIECE = 1 << 16


class Place(Protocol):
    """Where the pieces of a download are collected, and where they go in the end."""

    file: BinaryIO

    def deliver(self) -> None:
        """Puts the whole download where it belongs."""
        ...

    def discard(self) -> None:
        """Leaves nothing behind; after ``deliver`` there is nothing to leave."""
        ...


def find_place(to: Target) -> Place:
    """The place of a target. Raises what opening it for writing would raise, and ``TypeError`` for what is none."""
    path = os.fspath(to) if isinstance(to, str | os.PathLike) else None
    if isinstance(path, str):
        with _naming(path):
            return _find_path(path)
    _check_object(to)
    return Stream(cast("BinaryIO", to), is_own=False)


def _find_path(path: str) -> Place:
    descriptor = _find_descriptor(path)
    if descriptor is not None:
        return Stream(_duplicate(descriptor), is_own=True)
    try:
        found = Path(path).stat()  # follows links
    except FileNotFoundError:
        if path.endswith(tuple(filter(None, (os.sep, os.altsep)))):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)) from None
        return Replacement(Path(os.path.realpath(path)), None)
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if stat.S_ISREG(found.st_mode):
        return Replacement(Path(os.path.realpath(path)), found)
    return Stream(_open_stream(path), is_own=True)


class Replacement:
    """A file beside its target, which it replaces at once when it is whole; mode and owner stay those of the target."""

    def __init__(self, path: Path, before: os.stat_result | None) -> None:
        self._path = path
        self._part = path.parent / f".{secrets.token_hex(8)}.part"
        mode = 0o666 if before is None else 0o600  # what is new is made as the umask says
        descriptor = os.open(self._part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        self.file: BinaryIO = os.fdopen(descriptor, "w+b", buffering=0)
        try:
            if before is not None:
                _keep_owner(self.file.fileno(), before)
        except OSError:
            self.discard()
            raise

    def deliver(self) -> None:
        with _naming(str(self._path)):
            os.fsync(self.file.fileno())
            self.file.close()
            self._part.replace(self._path)

    def discard(self) -> None:
        with suppress(OSError):  # what cannot be closed properly is to go all the same
            self.file.close()
        self._part.unlink(missing_ok=True)


class Stream:
    """A pipe, a device or an object, written to when the whole download is in a file without a name."""

    def __init__(self, target: BinaryIO, *, is_own: bool) -> None:
        import tempfile  # brings a lot with it, for downloads only

        self._target = target
        self._is_own = is_own
        try:
            self.file: BinaryIO = cast("BinaryIO", tempfile.TemporaryFile(buffering=0))  # noqa: SIM115 - see discard
        except OSError:
            self._close_target()
            raise

    def deliver(self) -> None:
        self.file.seek(0)
        while piece := self.file.read(_PIECE):
            write_all(self._target, piece)

    def discard(self) -> None:
        with suppress(OSError):
            self.file.close()
        self._close_target()

    def _close_target(self) -> None:
        if self._is_own:
            with suppress(OSError):
                self._target.close()


def write_all(file: BinaryIO, piece: bytes) -> None:
    """Writes all of a piece to what may take a part of it at a time, as raw files do."""
    while piece:
        count = cast("int | None", file.write(piece))
        if count is None:
            if isinstance(file, io.RawIOBase):
                raise BlockingIOError(errno.EAGAIN, "the file takes nothing at the moment; make it block")
            return  # an object that does not say how much it took has taken all
        if count < 1:
            raise OSError(errno.EIO, "the file takes nothing")
        piece = piece[count:]


def _check_object(to: object) -> None:
    """Raises for what takes no bytes, as far as it says so."""
    if not callable(getattr(to, "write", None)):
        msg = f"to must be a path or a binary file object, got {type(to).__name__}"
        raise TypeError(msg)
    if isinstance(to, io.TextIOBase) or hasattr(to, "encoding"):
        msg = "to must be a file object opened in binary mode, got one in text mode: open it with 'wb'"
        raise TypeError(msg)
    if getattr(to, "closed", False) is True:
        msg = "to must be an open file object, got a closed one"
        raise ValueError(msg)
    is_writable = getattr(to, "writable", None)
    if callable(is_writable) and is_writable() is False:
        msg = "to must be a file object opened for writing, got one for reading"
        raise io.UnsupportedOperation(msg)


def _find_descriptor(path: str) -> int | None:
    """The open file that a path such as ``/dev/stdout`` stands for, also behind links. It must not be replaced."""
    hop = Path.cwd() / path
    for _ in range(_MAX_LINKS):
        match = _DESCRIPTOR.fullmatch(str(hop))
        if match or str(hop) in _STANDARD:
            return int(match[1]) if match else _STANDARD[str(hop)]
        if not hop.is_symlink():
            break
        hop = hop.parent / hop.readlink()
    return None


def _duplicate(descriptor: int) -> BinaryIO:
    """The same open file, to be closed by itself. Raises ``OSError`` for one that is closed, or open for reading."""
    other = os.dup(descriptor)
    if sys.platform != "win32":
        import fcntl

        if fcntl.fcntl(other, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
            os.close(other)
            raise OSError(errno.EBADF, "open for reading only")
    return os.fdopen(other, "wb", buffering=0)


def _open_stream(path: str) -> BinaryIO:
    """A pipe or a device. Raises ``OSError`` at once for a pipe that nobody reads, where opening it would wait."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise OSError(errno.ENXIO, "nobody reads this pipe; start its reader first") from None
        raise
    os.set_blocking(descriptor, True)
    return os.fdopen(descriptor, "wb", buffering=0)


def _keep_owner(descriptor: int, before: os.stat_result) -> None:
    if sys.platform == "win32":
        return
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (before.st_uid, before.st_gid):
        os.fchown(descriptor, before.st_uid, before.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(before.st_mode))


@contextmanager
def _naming(path: str) -> Generator[None, None, None]:
    """Makes an error name the target, instead of the file beside it or nothing."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from error
