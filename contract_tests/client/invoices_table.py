"""A list of invoices on a server that takes orders, keeps them or not, and shuffles rows of one date."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import httpx

from contract_tests.client.script import give
from contract_tests.client.table import Table

FIRST_DAY = date(2026, 1, 1)
REFUSAL = give(422, {"error": "Nieprawidłowe parametry.", "errors": {"order": ["jest nieprawidłowe"]}})
Arrange = Callable[["InvoicesTable"], Sequence[int]]


class InvoicesTable(Table):
    """Invoices numbered from 1, a fixed number of them on each date; the list's own order is newest first.

    Args:
        arrange: How the server sorts for an order by id and for others that it does not keep; None keeps it.
        per_day: The number of invoices on each date.
        is_mixed: Whether rows of one date are shuffled on each call.
        refused: The beginning of orders that are refused; None refuses none.
        kept: The beginning of orders that are kept, whatever `arrange` does.
    """

    def __init__(
        self,
        count: int,
        arrange: Arrange | None = None,
        *,
        per_day: int = 7,
        is_mixed: bool = False,
        refused: str | None = None,
        kept: str = "invoice_date",
        **given: Any,
    ) -> None:
        super().__init__(range(1, count + 1), **given)
        self.arrange = arrange
        self.per_day = per_day
        self.refused = refused
        self.refusal = REFUSAL
        self.kept = kept
        self.is_mixed = is_mixed
        self.rng = random.Random(1)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Refuse the order, or answer like any table."""
        return self._refuse(request) or super().handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Refuse the order, or answer like any table."""
        return self._refuse(request) or await super().handle_async_request(request)

    def _refuse(self, request: httpx.Request) -> httpx.Response | None:
        order = request.url.params.get("order", "")
        if self.refused is None or not order or not order.startswith(self.refused):
            return None
        self.orders.append(order)
        return self.refusal(request)

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return the invoices of a page."""
        return [self.show(number) for number in self._sort()[offset : offset + limit]]

    def show(self, number: int) -> Any:
        """Return an invoice."""
        return {"uuid": f"uuid-{number}", "id": number, "invoice_date": self.find_day(number).isoformat()}

    def find_day(self, number: int) -> date:
        """Return the date of an invoice."""
        return FIRST_DAY + timedelta(days=number // self.per_day)

    def _sort(self) -> Sequence[int]:
        order = self.orders[-1] or ""
        if order.startswith(self.kept):
            return self.sort_by_day()
        if self.arrange is not None:
            return self.arrange(self)
        return sorted(self.rows) if order.startswith("id") else self.sort_by_day()[::-1]

    def sort_by_day(self) -> list[int]:
        """Return the rows by date, with those of one date shuffled if `is_mixed`."""
        keys = {number: self.rng.random() if self.is_mixed else 0.0 for number in self.rows}
        return sorted(self.rows, key=lambda number: (self.find_day(number), keys[number], number))


def ignore(table: InvoicesTable) -> Sequence[int]:
    """Ignore the order: roughly newest first, and different on each call."""
    return sorted(table.rows, key=lambda number: -number + table.rng.uniform(0, 10))


def reverse(table: InvoicesTable) -> Sequence[int]:
    """Sort descending instead of ascending."""
    return sorted(table.rows, reverse=True)


def sort_as_strings(table: InvoicesTable) -> Sequence[int]:
    """Sort as strings: 10 before 9."""
    return sorted(table.rows, key=str)


def keep_once(table: InvoicesTable) -> Sequence[int]:
    """Keep the order on the first page only."""
    return sorted(table.rows) if table.offsets[-1] == 0 else ignore(table)


def cut_then_sort(table: InvoicesTable) -> Sequence[int]:
    """Cut pages from the list with newest first, and then sort each of them."""
    offset, limit = table.offsets[-1], table.limits[-1]
    rows = sorted(table.rows, reverse=True)
    return [*rows[:offset], *sorted(rows[offset : offset + limit]), *rows[offset + limit :]]


ORDERS_NOT_KEPT: dict[str, Arrange] = {
    "ignored": ignore,
    "reversed": reverse,
    "as strings": sort_as_strings,
    "first page only": keep_once,
    "page by page": cut_then_sort,
}
"""The ways in which a server may fail to keep an order."""
