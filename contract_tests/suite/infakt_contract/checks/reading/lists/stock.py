"""Rows for questions: where the account's own rows cannot discriminate a filter, a run that may write makes a few.

Three rows a resource are enough: days and prices next to each other, paid and unpaid, texts that contain one another.
They are deleted at the end of the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from zlib import crc32

import pytest

from infakt import Infakt
from infakt.errors import InfaktError
from infakt_contract.cleaning import connect
from infakt_contract.payloads import LINE
from infakt_contract.stash import BUDGET, LEFT, MARKS, MEASURED, TARGET, WATCH
from infakt_contract.target.budget import Budget, BudgetSpentError
from infakt_contract.target.scratch import Scratch
from infakt_emulator.fakes import fake_account, fake_nip

from .choice import choose
from .list_case import ListCase

Row = Mapping[str, Any]
Payload = dict[str, Any]
FIRST_DAY = 9
"""How many days ago the first invoice was issued."""


def write_names(mark: str) -> tuple[str, str, str]:
    """Return three texts, of which the first is part of the others, at their beginning and at their end."""
    return f"{mark} Wzorzec", f"{mark} Wzorzec Bis", f"Nowy {mark} Wzorzec"


def write_clients(mark: str) -> list[Payload]:
    """Return three clients; two have the same tax number in two forms."""
    number = 10_000 + crc32(mark.encode()) % 80_000
    nip, other = fake_nip(number), fake_nip(number + 1)
    nips = (nip, f"PL{nip}", f"{other[:3]}-{other[3:6]}-{other[6:8]}-{other[8:]}")
    addresses = ("biuro@example.com", "biuro@example.com.pl", "inne.biuro@example.com")
    phones = ("000100200", "0001002003", "48000100200")
    named = zip(write_names(mark), nips, addresses, phones, strict=True)
    return [
        {"company_name": name, "country": "PL", "city": "Testowo", "nip": nip, "email": email, "phone_number": phone}
        for name, nip, email, phone in named
    ]


def write_products(mark: str) -> list[Payload]:
    """Return three products at neighbouring prices."""
    return [
        {"name": name, "unit": "szt.", "tax_symbol": "23", "unit_net_price": 10_000 + step}
        for step, name in enumerate(write_names(mark))
    ]


def write_bank_accounts(mark: str) -> list[Payload]:
    """Return three bank accounts."""
    number = crc32(mark.encode())
    names = ("Bank Wzorcowy", "Bank Wzorcowy Bis", "Nowy Bank Wzorcowy")
    return [
        {"bank_name": name, "custom_name": f"{mark} {step}", "account_number": fake_account(number + step)}
        for step, name in enumerate(names)
    ]


def write_invoices(mark: str, clients: Sequence[int]) -> list[Payload]:
    """Return two invoices and a proforma, of three days in a row, for three clients."""
    first = datetime.now(UTC).date() - timedelta(days=FIRST_DAY)
    numbers = (mark, f"{mark} bis", f"nowa {mark}")
    kinds = ("vat", "vat", "proforma")
    rows = enumerate(zip(numbers, kinds, clients, strict=True))
    return [
        {
            "number": number,
            "kind": kind,
            "client_id": client,
            "invoice_date": (first + timedelta(days=step)).isoformat(),
            "sale_date": (first + timedelta(days=step)).isoformat(),
            "payment_method": "cash",
            "services": [LINE],
        }
        for step, (number, kind, client) in rows
    ]


@dataclass
class Stock:
    """Makes the rows that a list lacks, once for each resource.

    Attributes:
        made: What was made of each resource, by what paths name it by.
    """

    client: Infakt
    scratch: Scratch
    budget: Budget
    made: dict[str, list[Any]] = field(default_factory=dict)

    def fill(self, case: ListCase, rows: Sequence[Row]) -> bool:
        """Make rows of a list if these cannot discriminate its filters, and return whether there are new ones."""
        tag = case.operation.tag
        if tag not in MAKERS or tag in self.made or not case.is_main_of(tag) or is_decided(case, rows):
            return False
        try:
            self.make(tag)
        except (InfaktError, BudgetSpentError):
            self.budget.refusal = None  # the questions are asked all the same, of the rows there are
        return bool(self.made[tag])

    def make(self, tag: str) -> list[Any]:
        """Return the rows that were made of a resource, after making them if there are none."""
        if tag not in self.made:
            made = self.made[tag] = []
            for row in MAKERS[tag](self):
                made.append(row)  # noqa: PERF402 - those made before one that fails are kept
        return self.made[tag]

    def keep(self, tag: str, identity: Any) -> Any:
        """Have a row deleted at the end of the run, and return what paths name it by."""
        self.scratch.will_delete(f"{tag} {identity} ({self.scratch.mark})", partial(self._delete, tag, identity))
        return identity

    def _delete(self, tag: str, identity: Any) -> None:
        getattr(self.client, tag).delete(identity)


def make_kept(tag: str, write: Callable[[str], list[Payload]], stock: Stock) -> Iterator[Any]:
    """Create clients, products or bank accounts."""
    for payload in write(stock.scratch.mark):
        yield stock.keep(tag, getattr(stock.client, tag).create(payload).id)


def make_invoices(stock: Stock) -> Iterator[Any]:
    """Create invoices, of which the second is paid; their clients are made before them."""
    invoices, clients = stock.client.invoices, stock.make("clients")
    for step, payload in enumerate(write_invoices(stock.scratch.mark, clients)):
        uuid = stock.keep("invoices", invoices.create_and_wait(payload).uuid)
        if step == 1:
            invoices.mark_paid_and_wait(uuid, paid_date=datetime.now(UTC).date() - timedelta(days=1))
        yield uuid


MAKERS: Mapping[str, Callable[[Stock], Iterator[Any]]] = {
    "clients": partial(make_kept, "clients", write_clients),
    "products": partial(make_kept, "products", write_products),
    "bank_accounts": partial(make_kept, "bank_accounts", write_bank_accounts),
    "invoices": make_invoices,
}


def is_decided(case: ListCase, rows: Sequence[Row]) -> bool:
    """Whether each filter has questions to these rows that no neighbouring mistake would answer alike."""
    choices = [choose(item, rows) for item in case.filters]
    return all(choice.conditions and not choice.undecided for choice in choices)


@pytest.fixture(scope="session")
def stock(pytestconfig: pytest.Config) -> Iterator[Stock | None]:
    """Rows for questions to a live server, deleted at the end of the run; None where nothing may be written."""
    stash = pytestconfig.stash
    target, budget, marks = stash[TARGET], stash[BUDGET], stash[MARKS]
    if not (target.is_live and target.may_write):
        yield None
        return
    with connect(target, budget, watch=stash[WATCH], measured=stash[MEASURED]) as client:
        scratch = Scratch(next(marks), stash[LEFT], budget)
        yield Stock(client, scratch, budget)
        scratch.clean()
