"""What a run makes on a server: it bears the run's own mark, and is deleted when its test has ended."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from infakt.errors import InfaktError, NotFoundError


def make_mark() -> str:
    """Return what tells this run's rows from everybody else's."""
    return f"contract-{uuid.uuid4().hex[:8]}"


@dataclass
class Scratch:
    """What one test has made.

    mark: the run's mark, to be part of a name that the server can be asked for.
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
