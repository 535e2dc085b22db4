"""Asynchronous tasks: accepted at once, pending for a while, then done or refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from .messages import Row

ACCEPTED, IN_PROGRESS, DONE, CREATED, REFUSED = 100, 140, 200, 201, 422
# Documented descriptions.
TEXTS = {
    (ACCEPTED, "create_invoice"): "Zlecenie przyjęte",
    (IN_PROGRESS, "create_invoice"): "Zlecenie jest w trakcie przetwarzania",
    (CREATED, "create_invoice"): "Faktura stworzona",
    (REFUSED, "create_invoice"): "Nie udało się stworzyć faktury",
    (ACCEPTED, "mark_as_paid"): "Zlecenie przyjęte",
    (IN_PROGRESS, "mark_as_paid"): "Zlecenie jest w trakcie przetwarzania",
    (DONE, "mark_as_paid"): "Faktura została oznaczona jako zapłacona",
    (REFUSED, "mark_as_paid"): "Nie udało się oznaczyć faktury jako zapłaconej",
}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """Result of a task.

    Attributes:
        code: `processing_code`.
        uuid: Uuid of the document that the task created, or None.
        errors: `invoice_errors`: errors by field.
    """

    code: int
    uuid: str | None = None
    errors: Mapping[str, Any] = field(default_factory=dict)


@dataclass(kw_only=True)
class Task:
    """One task and its state.

    Attributes:
        reference: Reference number, by which its status is read.
        action: What it does, such as `create_invoice`.
        kind: `invoice_kind`.
        created_at: Time of its creation, in seconds since 1970.
        timestamp: Time of its creation in the format of the API.
        run: Function that does the work when the task ends.
        report: Function that is called with the task once it has ended.
        code: `processing_code`.
        subject: Uuid of the document that it changes, or None if it creates one.
        polls: Number of status calls so far.
        outcome: Result, or None while it is pending.
    """

    reference: str
    action: str
    kind: str
    created_at: float
    timestamp: str
    run: Callable[[], Outcome]
    report: Callable[[Task], None] = lambda _: None
    code: int = ACCEPTED
    subject: str | None = None
    polls: int = 0
    outcome: Outcome | None = None

    @property
    def is_reported(self) -> bool:
        """Whether the status endpoint returns the task; the result of a sending to KSeF is shown by the document."""
        return (ACCEPTED, self.action) in TEXTS

    def envelope(self) -> Row:
        """Return the task as the API shows it; seen live: action and kind are echoed regardless of the outcome."""
        uuid = self.outcome.uuid if self.outcome else None
        return {
            "timestamps": {"task_created_at": self.timestamp},
            "invoice_task_reference_number": self.reference,
            "processing_code": self.code,
            "processing_description": TEXTS.get((self.code, self.action)),
            "action": self.action,
            "invoice_kind": self.kind,
            **({"invoice_errors": dict(self.outcome.errors)} if self.outcome and self.outcome.errors else {}),
            **({"invoice_uuid": uuid or self.subject} if uuid or self.subject else {}),
        }


class Tasks:
    """All tasks of the account.

    A task ends at the first status call after `pending_polls` calls, or once `settle_seconds` have passed, whichever
    comes first; with a `settle_seconds` of None only calls count. Faults change `pending_code`, `is_stuck` and `run`.
    """

    def __init__(self, *, pending_polls: int, settle_seconds: float | None) -> None:
        self.pending_polls = pending_polls
        self.settle_seconds = settle_seconds
        self.pending_code = IN_PROGRESS
        self.is_stuck: Callable[[Task], bool] = lambda _: False
        self.run: Callable[[Task], Outcome] = lambda task: task.run()
        self._tasks: dict[str, Task] = {}

    def add(self, task: Task) -> Task:
        """Add a task."""
        self._tasks[task.reference] = task
        return task

    def find(self, reference: str) -> Task | None:
        """Return the task with a reference, pending or not."""
        return self._tasks.get(reference)

    def poll(self, task: Task) -> Task:
        """Count a status call, which may end the task."""
        task.polls += 1
        if task.polls > self.pending_polls:
            self._finish(task)
        if task.outcome is None:
            task.code = self.pending_code
        return task

    def settle(self, now: float) -> None:
        """End the tasks that have been pending for `settle_seconds`."""
        if self.settle_seconds is not None:
            for task in list(self._tasks.values()):
                if now - task.created_at >= self.settle_seconds:
                    self._finish(task)

    def _finish(self, task: Task) -> None:
        if task.outcome is None and not self.is_stuck(task):
            task.outcome = self.run(task)
            task.code = task.outcome.code
            task.report(task)
