"""Where a download is written, and that an unwritable target is detected before anything is sent."""

from __future__ import annotations

import asyncio
import fcntl
import io
import os
import resource
import select
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO, TextIO

import httpx
import pytest

from contract_tests.client.script import Script, answer
from infakt import AsyncInfakt, Infakt
from infakt_emulator.pdf import make_pdf

PDF = make_pdf("Faktura 1/2026")
LARGE = PDF.replace(b"\nxref", b"\n" + b"%" * 300_000 + b"\nxref")
SHARED = "/tmp"  # noqa: S108 - a folder that every user may write to
NOBODY = 65534
Make = Callable[..., Infakt]


def fetch(make_client: Make, to: Any, body: bytes = PDF, **options: Any) -> None:
    """Download a PDF to a target."""
    script = Script(answer(200, body, kind="application/pdf"))
    make_client(script).invoices.pdf("u", document_type="original", to=to, **options)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of an unprivileged user, as whom the test then runs; temporary files are created in another.

    Tests of devices use it too: a client that replaced a device would do so for the whole machine.
    """
    if os.geteuid() != 0:
        yield tmp_path
        return
    # TMPDIR may belong to root, while pytest and the client create temporary files as the current user.
    with tempfile.TemporaryDirectory(dir=SHARED) as name, tempfile.TemporaryDirectory(dir=SHARED) as other:
        os.chown(name, NOBODY, NOBODY)
        os.chown(other, NOBODY, NOBODY)
        monkeypatch.setattr(tempfile, "tempdir", other)
        os.seteuid(NOBODY)
        try:
            yield Path(name)
        finally:
            os.seteuid(0)
            monkeypatch.undo()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_mode_and_owner_stay(make_client: Make, tmp_path: Path, mode: int) -> None:
    """An existing file keeps its mode and its owner."""
    path = tmp_path / "x"
    path.write_bytes(b"old")
    path.chmod(mode)
    owner = (1234, 1235) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    os.chown(path, *owner)

    fetch(make_client, path)

    now = path.stat()
    assert (stat.S_IMODE(now.st_mode), now.st_uid, now.st_gid) == (mode, *owner)
    assert path.read_bytes() == PDF


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_new_file_follows_the_umask(make_client: Make, tmp_path: Path, umask: int, mode: int) -> None:
    """A new file has the mode of any other file that the program creates."""
    before = os.umask(umask)
    try:
        fetch(make_client, tmp_path / "x")
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == mode


@pytest.mark.parametrize("to", ["there/x", "../links/there/x", "missing"], ids=["there", "around", "dangling"])
@pytest.mark.parametrize("is_absolute", [True, False])
def test_link_stays_and_its_target_is_written(
    make_client: Make,
    tmp_path: Path,
    to: str,
    is_absolute: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    """Symbolic links are followed, also several in a row, and the file they point to is replaced."""
    links = tmp_path / "links"
    (links / "there").mkdir(parents=True)
    (links / "there" / "x").write_bytes(b"old")
    (links / "first").symlink_to(links / to if is_absolute else to)
    (links / "second").symlink_to("first")

    fetch(make_client, links / "second")

    assert ((links / "first").is_symlink(), (links / "second").is_symlink()) == (True, True)
    assert (links / to).read_bytes() == PDF
    assert [path.name for path in links.rglob("*.part")] == []


def test_device_is_written_to(make_client: Make, folder: Path) -> None:
    """A device stays a device, also behind a link."""
    (folder / "null").symlink_to("/dev/null")

    fetch(make_client, "/dev/null")
    fetch(make_client, folder / "null")

    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    assert [path.name for path in folder.iterdir()] == ["null"]


@pytest.mark.parametrize("link", [False, True], ids=["itself", "link"])
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_standard_output_is_written_to(
    make_client: Make,
    folder: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    name: str,
    link: bool,  # noqa: FBT001 - a parameter of the table
) -> None:
    """If the output is redirected into a file, the PDF follows what was written there before."""
    (folder / "out").symlink_to(name)
    os.write(1, b"before ")

    fetch(make_client, folder / "out" if link else name)
    os.write(1, b" after")

    assert capfdbinary.readouterr().out == b"before " + PDF + b" after"


def read_pipe(end: int, read: list[bytes]) -> None:
    """Read a pipe from its first byte to its end."""
    poll = select.poll()
    poll.register(end, select.POLLIN)
    poll.poll(10_000)
    os.set_blocking(end, True)
    with os.fdopen(end, "rb") as file:
        read.append(file.read())


@pytest.mark.parametrize("body", [PDF, LARGE], ids=["small", "large"])
def test_pipe_is_written_to(make_client: Make, tmp_path: Path, body: bytes) -> None:
    """The reader of a named pipe gets the PDF and then the end, and the pipe stays a pipe."""
    path, read = make_pipe(tmp_path / "pipe"), list[bytes]()
    end = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, 4096)  # so that the pipe fills up many times
    reader = Thread(target=read_pipe, args=(end, read), daemon=True)
    reader.start()

    fetch(make_client, path, body)
    reader.join(10)

    assert (read, stat.S_ISFIFO(path.stat().st_mode)) == ([body], True)


def test_pipe_that_the_same_loop_reads(tmp_path: Path) -> None:
    """A full pipe does not block its reader, even if both are tasks of one loop."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    async def read_and_fetch() -> bytes:
        file = os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0)
        reader = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), file
        )
        http = httpx.AsyncClient(transport=Script(answer(200, LARGE, kind="application/pdf")))
        client = AsyncInfakt(api_key="k", http_client=http, quota=None)
        _, read = await asyncio.gather(
            client.invoices.pdf("u", document_type="original", to=path), reader.readexactly(len(LARGE))
        )
        transport.close()
        return read

    assert asyncio.run(asyncio.wait_for(read_and_fetch(), 10)) == LARGE


def make_pipe(path: Path) -> Path:
    """Create a pipe without a reader."""
    os.mkfifo(path)
    return path


def make_link(path: Path, to: str) -> Path:
    """Create a link."""
    path.symlink_to(to)
    return path


def make_file(path: Path, mode: int = 0o644) -> Path:
    """Create a file."""
    path.write_bytes(b"old")
    path.chmod(mode)
    return path


def make_text(path: Path) -> TextIO:
    """Open a file in text mode."""
    return (path / "t").open("w")


def make_wrapper(path: Path) -> Any:
    """Open a file in text mode that is wrapped."""
    return tempfile.NamedTemporaryFile("w", dir=path)


def make_spool(_: Path) -> Any:
    """Open a temporary file in text mode that is still in memory."""
    return tempfile.SpooledTemporaryFile(mode="w")


def make_closed(path: Path) -> BinaryIO:
    """Create a closed file object."""
    with path.open("wb") as file:
        return file


class Odd:
    """A path that is bytes."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __fspath__(self) -> bytes:
        return os.fsencode(self._path / "x")


UNWRITABLE: dict[str, tuple[Callable[[Path], Any], type[Exception], str]] = {
    "folder": (lambda path: path, IsADirectoryError, "directory"),
    "folder with a slash": (lambda path: f"{path}/", IsADirectoryError, "/'$"),
    "new folder": (lambda path: f"{path}/new/", IsADirectoryError, "new"),
    "nothing": (lambda _: "", OSError, "Is a directory"),
    "no parent": (lambda path: path / "nowhere" / "x", FileNotFoundError, "nowhere"),
    "parent is a file": (lambda path: make_file(path / "f") / "x", NotADirectoryError, "f/x"),
    "link to a folder": (lambda path: make_link(path / "l", "."), IsADirectoryError, "l"),
    "link to no folder": (lambda path: make_link(path / "l", "nowhere/x"), FileNotFoundError, "l"),
    "links in a circle": (lambda path: make_link(path / "l", "l"), OSError, "l"),
    "cannot be created": (lambda _: "/proc/faktura.pdf", OSError, "/proc/faktura.pdf"),
    "long name": (lambda path: path / ("x" * 300), OSError, "xxx"),
    "nul": (lambda path: f"{path}/a\0b", ValueError, "null"),
    "pipe without a reader": (lambda path: make_pipe(path / "p"), OSError, "nobody reads this pipe.*p"),
    "descriptor not open": (lambda _: "/dev/fd/987654", OSError, "987654"),
    "descriptor too large": (lambda _: "/dev/fd/" + "9" * 9, OSError, "999"),
    "text in memory": (lambda _: io.StringIO(), TypeError, "binary mode"),
    "text file": (make_text, TypeError, "binary mode"),
    "text wrapper": (make_wrapper, TypeError, "binary mode"),
    "text on disk": (make_spool, TypeError, "binary mode"),
    "closed": (lambda path: make_closed(path / "c"), ValueError, "open file object"),
    "for reading": (lambda path: make_file(path / "r").open("rb"), io.UnsupportedOperation, "for writing"),
    "bytes": (lambda path: os.fsencode(path / "x"), TypeError, "a path or a binary file object, got bytes"),
    "descriptor": (lambda _: 1, TypeError, "a path or a binary file object, got int"),
    "object": (lambda _: [], TypeError, "a path or a binary file object, got list"),
    "path of bytes": (Odd, TypeError, "a path or a binary file object, got Odd"),
}


def refuse(make_client: Make, to: Any, error: type[Exception], words: str, **options: Any) -> None:
    """Expect an error before anything is sent."""
    script = Script()
    with pytest.raises(error, match=words):
        make_client(script).invoices.pdf("u", document_type="original", to=to, **options)

    assert script.sent == []


@pytest.mark.parametrize(("make", "error", "words"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_unwritable_target_sends_nothing(
    make_client: Make, tmp_path: Path, make: Callable[[Path], Any], error: type[Exception], words: str
) -> None:
    """An unwritable target is detected before the call, which books the document; nothing is left behind."""
    to = make(tmp_path)
    before = sorted(tmp_path.iterdir())

    refuse(make_client, to, error, words)

    assert sorted(tmp_path.iterdir()) == before
    if hasattr(to, "close"):
        to.close()


@pytest.mark.parametrize("progress", [1, "x", []])
def test_invalid_progress_sends_nothing(make_client: Make, tmp_path: Path, progress: Any) -> None:
    """`progress` must be a function."""
    refuse(make_client, tmp_path / "x", TypeError, "progress must be a function", progress=progress)

    assert [*tmp_path.iterdir()] == []


def test_read_only_target_sends_nothing(make_client: Make, folder: Path) -> None:
    """A read-only file and a read-only folder are detected before the call."""
    file = make_file(folder / "x", 0o444)
    closed = folder / "closed"
    closed.mkdir(0o555)

    refuse(make_client, file, PermissionError, "x'$")
    refuse(make_client, closed / "x", PermissionError, "closed/x'$")
    closed.chmod(0o755)

    assert (file.read_bytes(), [*closed.iterdir()]) == (b"old", [])


def test_file_of_another_user_sends_nothing(make_client: Make, tmp_path: Path) -> None:
    """Replacing another user's writable file would change its owner, so it is refused."""
    if os.geteuid() != 0:  # only root can create a file of another user
        refuse(make_client, tmp_path, IsADirectoryError, "directory")
        return
    with tempfile.TemporaryDirectory(dir=SHARED) as name:
        path = make_file(Path(name) / "x", 0o666)
        os.chown(name, NOBODY, NOBODY)
        os.seteuid(NOBODY)
        try:
            refuse(make_client, path, PermissionError, "x'$")
            left = [found.name for found in Path(name).iterdir()]
        finally:
            os.seteuid(0)

        assert (left, path.read_bytes()) == (["x"], b"old")


@pytest.fixture
def small_disk() -> Iterator[None]:
    """Limit the size of files, as on a disk that is almost full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def lift() -> None:
    """Remove the limit again, so that pytest can write its report."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.getrlimit(resource.RLIMIT_FSIZE)[1],) * 2)


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize("body", [PDF, LARGE], ids=["small", "large"])
def test_full_disk_leaves_the_old_file(make_client: Make, tmp_path: Path, body: bytes) -> None:
    """If the disk fills up, the old file stays, no other is left, and the error says so."""
    path = make_file(tmp_path / "x")

    with suppress(AssertionError), pytest.raises(OSError, match="too large") as caught:
        fetch(make_client, path, body)
    lift()

    assert ([*tmp_path.iterdir()], path.read_bytes()) == ([path], b"old")
    assert ["may have done its part" in note for note in caught.value.__notes__] == [True]


@pytest.mark.usefixtures("folder")
def test_full_device_is_an_error(make_client: Make) -> None:
    """A device that accepts nothing is an error, after the call."""
    with pytest.raises(OSError, match="No space left") as caught:
        fetch(make_client, "/dev/full")

    assert ["may have done its part" in note for note in caught.value.__notes__] == [True]


class Slow(io.RawIOBase):
    """A raw file that takes a few bytes at a time."""

    def __init__(self, *takes: int | None) -> None:
        self.taken = bytearray()
        self._takes = list(takes)

    def writable(self) -> bool:
        """Return that it is writable."""
        return True

    def write(self, data: Any, /) -> int | None:  # type: ignore[override]  # any buffer
        """Write only a part."""
        count = self._takes.pop(0) if self._takes else 7
        self.taken += bytes(data)[: count or 0]
        return None if count is None else min(count, len(data))


class Silent:
    """An object whose `write` does not return how much was written."""

    def __init__(self) -> None:
        self.taken = bytearray()

    def write(self, data: bytes) -> None:
        """Write everything."""
        self.taken += data


@pytest.mark.parametrize("file", [Slow, lambda: Slow(1, 2, 100), Silent], ids=["few", "odd", "silent"])
def test_file_that_takes_a_part_gets_the_rest(make_client: Make, file: Callable[[], Any]) -> None:
    """A raw file object gets every byte, however few it accepts at once."""
    to = file()

    fetch(make_client, to)

    assert (bytes(to.taken), getattr(to, "closed", False)) == (PDF, False)


@pytest.mark.parametrize(("takes", "error"), [((3, None), BlockingIOError), ((3, 0), OSError)], ids=["blocks", "none"])
def test_file_that_takes_nothing_is_an_error(
    make_client: Make, takes: tuple[int | None, ...], error: type[Exception]
) -> None:
    """A raw file object that accepts nothing more is an error, not an endless loop or a partial file."""
    with pytest.raises(error, match="takes nothing"):
        fetch(make_client, Slow(*takes))


@pytest.mark.parametrize("buffering", [0, -1])
def test_file_object_stays_open(make_client: Make, tmp_path: Path, buffering: int) -> None:
    """A file object is written to at its position, and is not closed."""
    with (tmp_path / "x").open("wb", buffering=buffering) as file:
        file.write(b"before ")
        fetch(make_client, file)
        file.write(b" after")

    assert (tmp_path / "x").read_bytes() == b"before " + PDF + b" after"


def count_open() -> int:
    """Return how many files this process has open."""
    return len([*Path("/proc/self/fd").iterdir()])


def test_no_descriptor_is_left_open(make_client: Make, folder: Path) -> None:
    """Successful and failed downloads leave no additional file open."""
    targets: list[Any] = [folder / "x", "/dev/null", "/dev/fd/1", io.BytesIO(), make_pipe(folder / "p"), folder]
    clients = [
        make_client(Script(answer(200, body, kind="application/pdf"))) for body in (PDF, b"%PDF-") for _ in targets
    ]
    before = count_open()

    for client, to in zip(clients, targets * 2, strict=True):
        with suppress(Exception):
            client.invoices.pdf("u", document_type="original", to=to)

    assert count_open() == before
