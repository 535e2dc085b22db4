"""Rows that a run creates on a server: they are marked, and deleted when their test has ended."""

from __future__ import annotations

import itertools
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from infakt.errors import InfaktError, NotFoundError

from .budget import Budget, BudgetSpentError


def make_run() -> str:
    """Return an id for a run."""
    return uuid.uuid4().hex[:8]


def make_marks(run: str) -> Iterator[str]:
    """Yield a mark for each test of a run: the id of the run, and a number."""
    # Three digits, so that no mark is the beginning of another.
    return (f"{begin_marks(run)}{number:03d}" for number in itertools.count(1))


def begin_marks(run: str) -> str:
    """Return what the marks of a run begin with, given its id or its name in the evidence, which has the day too."""
    own = re.sub(r"^\d{4}-\d{2}-\d{2}-(?=[0-9a-f]{8}$)", "", run)
    # Without a dash, so that the marks of run 7 are not those of run 7-001.
    return f"contract-{re.sub('[^0-9A-Za-z]+', '.', own)}-"


def is_marked(text: object, run: str) -> bool:
    """Whether a text has a mark of a run in it."""
    pattern = rf"(?<![0-9A-Za-z.-]){re.escape(begin_marks(run))}\d{{3}}(?!\d)"
    return isinstance(text, str) and re.search(pattern, text) is not None


@dataclass
class Scratch:
    """Rows that one test has created.

    Attributes:
        mark: Part of the names of these rows, by which they can be found among all others.
        left: Rows that could not be deleted, for the summary of the run.
        budget: Budget in which a write is reserved for each deletion, if the server is live.
    """

    mark: str
    left: list[str] = field(default_factory=list)
    budget: Budget | None = None
    _undo: list[tuple[str, Callable[[], Any]]] = field(default_factory=list)

    def name(self, text: str = "") -> str:
        """Return a name with the mark in it."""
        return f"{self.mark} {text}".strip()

    def will_delete(self, what: str, delete: Callable[[], Any]) -> None:
        """Delete something after the test, the latest first; it may be gone already."""
        self._undo.append((what, delete))
        self._reserve(1)

    def delete_now(self, what: str) -> bool:
        """Delete something before the end of the test, and return whether it is gone; what is refused is noted."""
        entry = next(entry for entry in reversed(self._undo) if entry[0] == what)
        self._undo.remove(entry)
        return self._delete(*entry)

    def clean(self) -> None:
        """Delete everything, and note what could not be deleted."""
        with self.budget.cleaning() if self.budget else nullcontext():
            while self._undo:
                self._delete(*self._undo.pop())

    def _delete(self, what: str, delete: Callable[[], Any]) -> bool:
        self._reserve(-1)
        try:
            delete()
        except NotFoundError:
            return True
        except (InfaktError, BudgetSpentError) as error:
            self.left.append(f"{what}: {error}")
            return False
        return True

    def _reserve(self, writes: int) -> None:
        if self.budget:
            self.budget.reserved += writes
