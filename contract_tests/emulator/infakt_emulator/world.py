"""The state that the rules of a resource may read and change: the account, its rows, tasks, limits and clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from .fakes import fake_account, fake_nip
from .limits import Limits
from .messages import Row
from .store import Store
from .tasks import Outcome, Task, Tasks

WARSAW = ZoneInfo("Europe/Warsaw")


@dataclass(frozen=True, kw_only=True)
class Account:
    """Settings of the emulated account."""

    company_name: str = "Emulator Przykładowy Sp. z o.o."
    nip: str = fake_nip(0)
    currency: str = "PLN"
    bank_name: str = "Bank Zmyślony"
    bank_account: str = fake_account(0)
    days_to_payment: int = 14
    is_ksef_integrated: bool = True


@dataclass(frozen=True, kw_only=True)
class Unsettled:
    """How to behave where reports of the API contradict each other; strict by default.

    Attributes:
        checks_nip: Whether a Polish tax number with a wrong check digit is refused.
        accepts_ids: Whether paths accept the integer id of a document instead of its uuid.
    """

    checks_nip: bool = True
    accepts_ids: bool = False


def ignore_event(_name: str, _resource: Row) -> None:
    """Do nothing with an event."""


@dataclass(kw_only=True)
class World:
    """The state of one account.

    Attributes:
        account: Settings of the account.
        store: Rows of the account.
        tasks: Asynchronous tasks of the account.
        limits: Rate limits.
        clock: Function that returns the seconds since 1970.
        notify: Function that takes the name of an event and its row.
        ksef_verdict: Status in which a sending to KSeF ends.
        checks_nip: See `Unsettled`.
        accepts_ids: See `Unsettled`.
        copies: Number of rows that a creation makes; faults change it.
    """

    account: Account
    store: Store
    tasks: Tasks
    limits: Limits
    clock: Callable[[], float]
    notify: Callable[[str, Row], None] = field(default=ignore_event)
    ksef_verdict: Literal["success", "error"] = "success"
    checks_nip: bool = True
    accepts_ids: bool = False
    copies: int = 1

    def today(self) -> date:
        """Return the current date in Poland."""
        return datetime.fromtimestamp(self.clock(), WARSAW).date()

    def timestamp(self) -> str:
        """Return the time in Poland in the format of the API, such as `2026-05-05 15:31:58 +0200`."""
        return datetime.fromtimestamp(self.clock(), WARSAW).strftime("%Y-%m-%d %H:%M:%S %z")

    def add_task(
        self,
        *,
        action: str,
        kind: str,
        run: Callable[[], Outcome],
        subject: str | None = None,
        report: Callable[[Task], None] = lambda _: None,
    ) -> Task:
        """Add a pending task.

        Args:
            action: `action` of the task as the API shows it.
            kind: `invoice_kind` of the task as the API shows it.
            run: Function that does the work when the task ends.
            subject: Uuid of the document that the task changes, or None if it creates one.
            report: Function that is called with the task once it has ended.
        """
        task = Task(
            reference=self.store.next_uuid(),
            action=action,
            kind=kind,
            created_at=self.clock(),
            timestamp=self.timestamp(),
            run=run,
            report=report,
            subject=subject,
        )
        return self.tasks.add(task)
