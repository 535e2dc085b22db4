"""Rows that a run creates on a server: they are marked, and deleted when their test has ended."""

from __future__ import annotations

import itertools
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
    return (f"contract-{run}-{number:03d}" for number in itertools.count(1))


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

    def clean(self) -> None:
        """Delete everything, and note what could not be deleted."""
        with self.budget.cleaning() if self.budget else nullcontext():
            while self._undo:
                self._delete(*self._undo.pop())

    def _delete(self, what: str, delete: Callable[[], Any]) -> None:
        self._reserve(-1)
        try:
            delete()
        except NotFoundError:
            return
        except (InfaktError, BudgetSpentError) as error:
            self.left.append(f"{what}: {error}")

    def _reserve(self, writes: int) -> None:
        if self.budget:
            self.budget.reserved += writes
