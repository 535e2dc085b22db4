"""The account and its time: what a resource's rules may look at and change."""

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
    """The settings of the account that the emulator keeps."""

    company_name: str = "Emulator Przykładowy Sp. z o.o."
    nip: str = fake_nip(0)
    currency: str = "PLN"
    bank_name: str = "Bank Zmyślony"
    bank_account: str = fake_account(0)
    days_to_payment: int = 14
    is_ksef_integrated: bool = True


@dataclass(frozen=True, kw_only=True)
class Unsettled:
    """How the emulator takes what reports of the API contradict each other about; by default strictly.

    checks_nip: whether a wrong check digit of a Polish tax number is refused.
    accepts_ids: whether paths take a document's integer id in place of its uuid.
    """

    checks_nip: bool = True
    accepts_ids: bool = False


def ignore_event(_name: str, _resource: Row) -> None:
    """Tell nobody."""


@dataclass(kw_only=True)
class World:
    """One account at one moment.

    notify: takes the name of what happened and to what.
    ksef_verdict: what KSeF makes of a document that is sent there.
    checks_nip, accepts_ids: see `Unsettled`.
    copies: how many rows a creation makes; it is for faults.
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
        """Return the day it is in Poland."""
        return datetime.fromtimestamp(self.clock(), WARSAW).date()

    def timestamp(self) -> str:
        """Return the time in the form the API uses, such as `2026-05-05 15:31:58 +0200`."""
        return datetime.fromtimestamp(self.clock(), WARSAW).strftime("%Y-%m-%d %H:%M:%S %z")

    def order(
        self,
        *,
        action: str,
        kind: str,
        run: Callable[[], Outcome],
        subject: str | None = None,
        report: Callable[[Task], None] = lambda _: None,
    ) -> Task:
        """Take an order that is done later, and reported then."""
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
