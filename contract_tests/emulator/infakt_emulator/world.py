"""The account and its time: what the rules of a resource may read and change."""

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
    """One account at one moment.

    Attributes:
        notify: Takes the name of an event and the row that it is about.
        ksef_verdict: Result of a document that is sent to KSeF.
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
        """Return the time in the form the API uses, such as `2026-05-05 15:31:58 +0200`."""
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
        """Add a task that is done later, and reported then."""
        reference = self.store.next_uuid()
        moment, timestamp = self.clock(), self.timestamp()
        task = Task(
            reference=reference,
            action=action,
            kind=kind,
            created_at=moment,
            timestamp=timestamp,
            run=run,
            report=report,
            subject=subject,
        )
        return self.tasks.add(task)
