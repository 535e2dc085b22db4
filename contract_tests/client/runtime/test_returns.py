"""How far back a list is read again where rows vanished, by its total or without one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from contract_tests.client.invoices_table import InvoicesTable, reverse
from contract_tests.client.script import Script, give
from contract_tests.client.table import Change, Table, read
from infakt import Infakt

Make = Callable[..., Infakt]
LIMIT = 8
"""Half of it is how far the first return goes where nothing says how many rows vanished."""


def delete(count: int) -> Change:
    """Delete rows from the beginning."""
    return lambda rows: rows.__delitem__(slice(count))


def find_returns(table: Table) -> list[int]:
    """Return by how many rows each call was further back than the one before."""
    return [before - after for before, after in pairwise(table.offsets) if after < before]


@pytest.mark.parametrize("deleted", [20, 60, 120])
def test_total_says_how_far_to_return(make_client: Make, deleted: int) -> None:
    """Where the total fell, one call is enough: it goes back by as many rows as vanished."""
    table = Table(range(400), {21: delete(deleted)})

    reading = read(make_client(table), limit=LIMIT)

    assert find_returns(table) == [deleted]
    assert (table.lasting <= set(reading.ids), reading.has_duplicates) == (True, False)


@pytest.mark.parametrize(("deleted", "returns"), [(3, [4]), (20, [4, 16]), (60, [4, 16, 64]), (80, [4, 16, 64])])
def test_returns_grow_without_a_total(make_client: Make, deleted: int, returns: list[int]) -> None:
    """Where nothing says how many rows vanished, each return is four times as long as the one before."""
    table = Table(range(400), {21: delete(deleted)}, total=None)

    reading = read(make_client(table), limit=LIMIT)

    assert find_returns(table) == returns
    assert (table.lasting <= set(reading.ids), reading.has_duplicates) == (True, False)


def test_returns_begin_small_again(make_client: Make) -> None:
    """A list that was joined again returns by few rows the next time."""
    table = Table(range(400), {11: delete(20), 31: delete(20)}, total=None)

    reading = read(make_client(table), limit=LIMIT)

    assert find_returns(table) == [4, 16, 4, 16]
    assert table.lasting <= set(reading.ids)


def test_total_beside_the_rows_is_read(make_client: Make) -> None:
    """A list whose total is not in `metainfo` but beside its rows has that total."""
    client = make_client(Script(give(200, {"entities": [{"id": 1}], "total_count": 3})))

    assert client.clients.list(limit=1).count() == 3


class Forgetful(Table):
    """A server that says how many rows there are on the first page only."""

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return the rows of a page, and say nothing from the next one on."""
        self._total = None
        return super().choose(offset, limit)


@pytest.mark.parametrize(("total", "is_reported"), [(30, False), (40, True)])
def test_total_of_an_earlier_page_holds(make_client: Make, total: int, *, is_reported: bool) -> None:
    """Fewer rows than any page said are reported, also where the last page says nothing."""
    reading = read(make_client(Forgetful(range(30), total=total)), limit=LIMIT)

    assert (reading.ids, reading.is_reported) == (list(range(30)), is_reported)


def test_list_begun_again_is_not_reported_for_its_first_beginning(make_client: Make) -> None:
    """What changed before a list was begun again in another order is no sign that the second reading missed a row."""
    table = InvoicesTable(300, keep_twice, changes={2: lambda rows: rows.append(301)})

    reading = read(make_client(table), "invoices", limit=20, strict=True)

    assert (sorted(reading.ids), reading.is_reported) == (table.rows, False)
    assert len(set(table.orders)) == 2


def keep_twice(table: InvoicesTable) -> list[int]:
    """Keep the order in the first two answers."""
    return sorted(table.rows, reverse=len(table.orders) > 2)


def test_order_that_is_not_kept_is_reported_from_two_pages_on(make_client: Make) -> None:
    """Rows that do not come in order may be missed wherever one page follows another."""
    reading = read(make_client(InvoicesTable(30, reverse)), "clients", limit=20)

    assert (sorted(reading.ids), reading.is_reported) == (list(range(1, 31)), True)
