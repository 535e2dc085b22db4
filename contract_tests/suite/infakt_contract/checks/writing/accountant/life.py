"""What the lives of all kinds of rows have in common: calls whose status is checked, and rows that must be gone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, TypeVar

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt_contract.notes import Notes
from infakt_contract.target.scratch import Scratch

from .findings import Findings

T = TypeVar("T")
CREATED, DONE, DELETED = (201,), (200,), (204,)
ORDERED = (201, 202)
"""Statuses as the description has them."""


@dataclass
class Life:
    """One row of an account and what happens to it.

    Attributes:
        email_to: Address that documents may be sent to, or None.
    """

    client: Infakt
    scratch: Scratch
    findings: Findings
    notes: Notes
    email_to: str | None = None

    @property
    def mark(self) -> str:
        """The mark of everything that is made."""
        return self.scratch.mark

    def call(self, what: str, statuses: Collection[int], act: Callable[[], T]) -> T:
        """Call, and check the status of the first answer."""
        with self.client.with_response() as answers:
            result = act()
        expected = " or ".join(map(str, statuses))
        self.findings.check(
            answers[0].status in statuses,
            expected=f"status {expected} for {what}",
            seen=str(answers[0].status),
            suffers="A program that goes by the status takes a success for something else.",
        )
        return result

    def count(self, what: str, rows: Collection[Any], expected: int, when: str) -> None:
        """Check that a list has as many rows with the mark as were made."""
        suffers = "One order makes two, and both are booked." if len(rows) > expected else "A program does not find it."
        self.findings.check(
            len(rows) == expected,
            expected=f"{expected} {what} with the mark {when}",
            seen=f"{len(rows)} of them",
            suffers=suffers,
        )

    def check_gone(self, what: str, get: Callable[[], Any], find: Callable[[], Collection[Any]]) -> None:
        """Delete a row, and check that neither a read nor the list has it; a refusal is named as left behind."""
        if not self.scratch.delete_now(what):
            return
        suffers = "Books keep what was taken out of them."
        try:
            get()
        except NotFoundError:
            pass
        else:
            self.findings.add(expected=f"404 for the deleted {what}", seen="the row itself", suffers=suffers)
        self.findings.check(
            not find(), expected=f"no deleted {what} in the list", seen="its row there", suffers=suffers
        )
