"""Monthly ledgers of income and expenses: a list shows totals, a single ledger shows its lines."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.world import World

from .periods import make_periods
from .resource import Resource

COLUMNS = (
    "income_cargo_services",
    "income_others",
    "income_summary",
    "expense_cargo_material",
    "expense_incidental",
    "expense_salary",
    "expense_others",
    "expense_sum",
    "expense_research",
)
DOCUMENT = {"number": "1/01/2024", "client_name": "Piekarnia Pod Wzorem", "client_address": "Wymyślona 7, Testowo"}


def seed_books(world: World) -> Iterable[Row]:
    """Return a ledger for every month; the first line of each has a description only."""
    account = world.account
    for number, month in make_periods(20):
        income, expense = 10_000 * number, 3_000 * number
        zeros = dict.fromkeys(COLUMNS, 0)
        amounts = {"income_cargo_services": income, "income_summary": income, "expense_others": expense}
        yield {
            **{name: month[name] for name in ("period", "period_name")},
            "income_price": income,
            "expenses_price": expense,
            "profit_price": income - expense,
            "status": "printed" if number % 2 else "draft",
            "date": month["period"],
            "company": {"name": account.company_name, "taxid": account.nip, "full_address": "ul. Wymyślona 1, Testowo"},
            "transfered": zeros,
            "lines": [
                _make_line(None, f"Spis z natury na dzień {month['period']}") | zeros,
                _make_line(1, "Sprzedaż i koszty")
                | {"date": month["period"], **DOCUMENT}
                | zeros
                | amounts
                | {"expense_sum": expense},
            ],
        }


def _make_line(ordinal: int | None, description: str) -> Row:
    names = ("date", "number", "client_name", "client_address")
    return {"ordinal": ordinal, **dict.fromkeys(names), "description": description}


BOOKS = Resource(
    noun="books",
    order="period asc",
    hidden=frozenset({"uuid"}),
    detail_only=frozenset({"date", "company", "transfered", "lines"}),
    list_only=frozenset({"income_price", "expenses_price", "profit_price", "status"}),
    seed=seed_books,
)
