"""The account and its time: what a resource's rules may look at and change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from .fakes import fake_account, fake_nip
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


class World:
    """One account at one moment."""

    def __init__(self, *, account: Account, store: Store, tasks: Tasks, clock: Callable[[], float]) -> None:
        self.account = account
        self.store = store
        self.tasks = tasks
        self.clock = clock

    def today(self) -> date:
        """Return the day it is in Poland."""
        return datetime.fromtimestamp(self.clock(), WARSAW).date()

    def timestamp(self) -> str:
        """Return the time in the form the API uses, such as `2026-05-05 15:31:58 +0200`."""
        return datetime.fromtimestamp(self.clock(), WARSAW).strftime("%Y-%m-%d %H:%M:%S %z")

    def order(self, *, action: str, kind: str, run: Callable[[], Outcome], subject: str | None = None) -> Task:
        """Take an order that is done later."""
        reference = self.store.next_uuid()
        moment, timestamp = self.clock(), self.timestamp()
        task = Task(
            reference=reference,
            action=action,
            kind=kind,
            created_at=moment,
            timestamp=timestamp,
            run=run,
            subject=subject,
        )
        return self.tasks.add(task)
