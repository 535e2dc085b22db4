"""What a run makes on a server: it bears the run's own id, and is deleted when its test has ended."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from infakt.errors import InfaktError, NotFoundError


def make_run() -> str:
    """Return an id for a run."""
    return uuid.uuid4().hex[:8]


def make_marks(run: str) -> Iterator[str]:
    """Yield a mark for each test of a run: the run's own id, and a number."""
    # Three digits, so that no mark is the beginning of another.
    return (f"contract-{run}-{number:03d}" for number in itertools.count(1))


@dataclass
class Scratch:
    """What one test has made.

    mark: what tells its rows from everybody else's, to be part of a name that the server can be asked for.
    left: what could not be deleted, kept for the end of the run.
    """

    mark: str
    left: list[str] = field(default_factory=list)
    _undo: list[tuple[str, Callable[[], Any]]] = field(default_factory=list)

    def name(self, text: str = "") -> str:
        """Return a name with the mark in it."""
        return f"{self.mark} {text}".strip()

    def will_delete(self, what: str, delete: Callable[[], Any]) -> None:
        """Have something deleted after the test, last made first; that it is gone already does not matter."""
        self._undo.append((what, delete))

    def clean(self) -> None:
        """Delete everything, and note what stays."""
        while self._undo:
            what, delete = self._undo.pop()
            try:
                delete()
            except NotFoundError:
                continue
            except InfaktError as error:
                self.left.append(f"{what}: {error}")
