"""Create `.venv` if it is missing, complete it if more is needed, recreate it if its creation was interrupted."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import processes

GROUPS = {"demo": ("generator", "tests"), "check": ("check",)}
INSTALLERS = ("pip>=25.1", "uv>=0.11")  # the first that know dependency groups, and the system's certificates by name


class SetUpError(Exception):
    """The environment could not be created."""


class Environment:
    """The environment of a checkout: its place, and what says that it is whole."""

    def __init__(self, root: Path, run: Callable[..., int] = processes.run) -> None:
        self.root = root
        self._run_command = run
        self.folder = root / ".venv"
        self.python = str(self.folder / "bin" / "python")
        self.stamp = self.folder / ".complete"
        self.log = root / "build" / "set-up.log"

    def prepare(self, kind: str) -> None:
        """Has everything in it that a kind of use wants."""
        with self._alone():
            kinds = self._read_kinds()
            if kind in kinds:
                return
            print("Setting up .venv …", file=sys.stderr, flush=True)
            try:
                self._make(kinds, kind)
            except OSError as error:
                msg = f".venv could not be made: {error.strerror}: {error.filename}"
                raise SetUpError(msg) from error

    def _read_kinds(self) -> set[str]:
        """The kinds that it was made for; none where it is not whole, or no longer what would be made."""
        text = self.stamp.read_text(encoding="utf-8") if self.stamp.exists() else ""
        description, _, kinds = text.partition("\n")
        return set(kinds.split()) if description == self._describe() else set()

    def _describe(self) -> str:
        """All that an environment depends on: place, Python, and what is asked for."""
        wanted = (self.root / "pyproject.toml").read_bytes()
        return f"{self.folder} {sys.base_prefix} {sys.version.split()[0]} {hashlib.sha256(wanted).hexdigest()}"

    def _make(self, kinds: set[str], kind: str) -> None:
        self.stamp.unlink(missing_ok=True)  # until it is written again, nothing here is to be relied on
        self.log.parent.mkdir(exist_ok=True)
        self.log.unlink(missing_ok=True)
        if not kinds:
            self._begin()
        groups = [option for group in GROUPS[kind] for option in ("--group", group)]
        self._run([self.python, "scripts/install.py", self.python, *groups])
        self.stamp.write_text("\n".join([self._describe(), *sorted({*kinds, kind})]), encoding="utf-8")

    def _begin(self) -> None:
        """An empty environment that can install; those of nox are built on it, so they go too."""
        for folder in (self.folder, self.root / ".nox"):
            if folder.exists():
                shutil.rmtree(folder)
        self._run([sys.executable, "-m", "venv", str(self.folder)])
        self._run([self.python, "scripts/install.py", self.python, *INSTALLERS])

    def _run(self, command: list[str]) -> None:
        with self.log.open("a", encoding="utf-8") as log:
            code = self._run_command(command, cwd=self.root, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        if code:
            end = "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])
            msg = f"The packages could not be installed. Is the package index within reach? {self.log} ends:\n{end}"
            raise SetUpError(msg)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Allow one process at a time; a second one waits."""
        folder = os.open(self.root / "scripts", os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)
