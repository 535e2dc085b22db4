"""What declarations, contributions and ledgers have in common: a month, and whether it is paid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from infakt_emulator.fakes import fake_account
from infakt_emulator.messages import Row

MONTHS = (
    "Styczeń",
    "Luty",
    "Marzec",
    "Kwiecień",
    "Maj",
    "Czerwiec",
    "Lipiec",
    "Sierpień",
    "Wrzesień",
    "Październik",
    "Listopad",
    "Grudzień",
)
OFFER = "https://app.infakt.pl/app/odroczona-platnosc/00000000-0000-4000-8000-000000000007"
FIRST_YEAR, SEEDED = 2024, 31
PAYABLE_DETAILS = frozenset({"tax_office", "extensions"})


def make_periods(due_day: int) -> Iterable[tuple[int, Row]]:
    """Return the fields of each month from January of the first year, with the index of the month.

    Args:
        due_day: Day of the next month on which the payment is due.
    """
    for number in range(SEEDED):
        year, month = FIRST_YEAR + number // 12, number % 12
        due = date(year + month // 11, (month + 1) % 12 + 1, due_day)
        yield (
            number,
            {
                "period": date(year, month + 1, 1).isoformat(),
                "period_name": f"{MONTHS[month]} {year}",
                "payment_date": due.isoformat(),
                "correction_counter": 1 if number % 10 == 9 else 0,
            },
        )


def make_payable(amount: int, *, is_paid: bool) -> Mapping[str, Any]:
    """Return the fields of a payment; a paid one has the whole amount in `real_pay`, as in a documented example."""
    return {
        "real_pay": amount,
        "automatically_paid": is_paid,
        # Inferred: a date.
        "automatically_paid_on": "2026-01-20" if is_paid else None,
        "status": "paid" if is_paid else "draft",
        "extensions": {"payments": {"enabled": not is_paid, "pragma_offer_details_link": None if is_paid else OFFER}},
    }


def make_office(number: int) -> Row:
    """Return an invented tax office."""
    return {
        "info": "",
        "name": "Urząd Skarbowy w Nibylandii",
        "bank_name": "Bank Zmyślony",
        "account_number": fake_account(700 + number),
    }
