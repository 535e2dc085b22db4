"""Bank accounts to be shown on documents."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.fakes import fake_account
from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from .resource import Resource

SEEDED = 12


def prepare_account(world: World, row: Row, given: Row) -> Errors:
    """Complete a bank account; seen live: setting a default clears the previous default."""
    if given.get("default") and row["bank_name"] and row["account_number"]:
        for other in world.store.table("bank_accounts"):
            other["default"] = other["id"] == row["id"]
    return {}


def seed_accounts(_world: World) -> Iterable[Row]:
    """Return bank accounts, with and without a country prefix; the first one is the default."""
    for number in range(SEEDED):
        yield {
            "bank_name": ("Bank Zmyślony", "Bank Przykładowy S.A.")[number % 2],
            "account_number": ("PL" if number % 3 else "") + fake_account(number),
            "swift": None if number % 4 == 0 else "",
            "default": number == 0,
            "currency": "EUR" if number % 5 == 4 else None,
            "custom_name": f"konto {number}" if number % 3 == 0 else None,
        }


BANK_ACCOUNTS = Resource(
    noun="bank_accounts",
    hidden=frozenset({"uuid"}),
    blank={
        "bank_name": None,
        "account_number": None,
        "swift": "",
        "default": False,
        "currency": None,
        "custom_name": None,
    },
    order="bank_name asc",
    prepare=prepare_account,
    seed=seed_accounts,
)
