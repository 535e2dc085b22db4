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
INSTALLERS = ("pip>=25.1", "uv>=0.11")  # the first with dependency groups, and with system certificates


class SetUpError(Exception):
    """The environment could not be created."""


class Environment:
    """The virtual environment of a checkout: its location, and the stamp that marks it as complete."""

    def __init__(self, root: Path, run: Callable[..., int] = processes.run) -> None:
        self.root = root
        self._run_command = run
        self.folder = root / ".venv"
        self.python = str(self.folder / "bin" / "python")
        self.stamp = self.folder / ".complete"
        self.log = root / "build" / "set-up.log"

    def prepare(self, kind: str) -> None:
        """Install everything that a kind of use needs."""
        with self._lock():
            kinds = self._read_kinds()
            if kind in kinds:
                return
            print("Setting up .venv …", file=sys.stderr, flush=True)
            try:
                self._make(kinds, kind)
            except OSError as error:
                msg = f".venv could not be created: {error.strerror}: {error.filename}"
                raise SetUpError(msg) from error

    def _read_kinds(self) -> set[str]:
        """Return the kinds that it was created for; none if it is incomplete or out of date."""
        text = self.stamp.read_text(encoding="utf-8") if self.stamp.exists() else ""
        description, _, kinds = text.partition("\n")
        return set(kinds.split()) if description == self._describe() else set()

    def _describe(self) -> str:
        """Return everything that an environment depends on: location, Python, and requirements."""
        requirements = (self.root / "pyproject.toml").read_bytes()
        return f"{self.folder} {sys.base_prefix} {sys.version.split()[0]} {hashlib.sha256(requirements).hexdigest()}"

    def _make(self, kinds: set[str], kind: str) -> None:
        self.stamp.unlink(missing_ok=True)  # until it is written again, the environment counts as incomplete
        self.log.parent.mkdir(exist_ok=True)
        self.log.unlink(missing_ok=True)
        if not kinds:
            self._begin()
        groups = [option for group in GROUPS[kind] for option in ("--group", group)]
        self._run([self.python, "scripts/install.py", self.python, *groups])
        self.stamp.write_text("\n".join([self._describe(), *sorted({*kinds, kind})]), encoding="utf-8")

    def _begin(self) -> None:
        """Create an empty environment that can install; those of nox are based on it, so they are deleted too."""
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
            msg = f"The packages could not be installed. Is the package index reachable? {self.log} ends:\n{end}"
            raise SetUpError(msg)

    @contextmanager
    def _lock(self) -> Iterator[None]:
        """Allow one process at a time; others wait."""
        folder = os.open(self.root / "scripts", os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)
