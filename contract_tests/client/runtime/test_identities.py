"""What tells the rows of a list apart: the uuid, or where a row has none its id."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.table import Table
from infakt import Infakt, PaginationDriftWarning

Make = Callable[..., Infakt]
Show = Callable[[int], dict[str, Any]]
SHOWS: dict[str, Show] = {
    "no uuid": lambda number: {"id": number},
    "null": lambda number: {"id": number, "uuid": None},
    "empty": lambda number: {"id": number, "uuid": ""},
    "list": lambda number: {"id": number, "uuid": [number]},
    "some": lambda number: {"id": number, **({"uuid": f"u-{number}"} if number % 2 else {})},
    "no id": lambda number: {"uuid": f"u-{number}"},
    "id of another row": lambda number: {"uuid": f"u-{number}", "id": number // 2},
}
SHOWN = pytest.mark.parametrize("show", SHOWS.values(), ids=SHOWS)


class Invoices(Table):
    """A list of invoices, each shown in the same way."""

    show: Show = staticmethod(lambda number: {"id": number})

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return the invoices of a page."""
        return [self.show(number) for number in self.rows[offset : offset + limit]]


def make_table(show: Show, **given: Any) -> Invoices:
    """Return a list of 30 invoices."""
    table = Invoices(range(30), **given)
    table.show = show
    return table


@SHOWN
@pytest.mark.parametrize("prefetch", [0, 2])
@pytest.mark.parametrize("total", ["count", None])
def test_rows_are_told_apart_by_what_they_have(make_client: Make, show: Show, prefetch: int, total: Any) -> None:
    """A quiet list of several pages is whole, each row once and without a report, if every row has either field."""
    invoices = make_client(make_table(show, total=total)).invoices.list(limit=8, prefetch=prefetch, strict=True)

    assert [invoice.to_dict() for invoice in invoices] == [show(number) for number in range(30)]


@SHOWN
def test_row_that_comes_again_is_given_once(make_client: Make, show: Show) -> None:
    """A row that was inserted before moves others to the next page, where they are known by what they have."""
    table = make_table(show, changes={2: lambda rows: rows.insert(0, 90)})

    with pytest.warns(PaginationDriftWarning, match="read the list again"):
        found = [invoice.to_dict() for invoice in make_client(table).invoices.list(limit=8)]

    assert found == [show(number) for number in range(30)]
