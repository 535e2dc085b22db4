"""When a list ends: after an empty page, or where the total says; otherwise reading continues, or is reported."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from contract_tests.client.table import Table, read
from infakt import Infakt
from infakt.errors import PaginationDriftError
from infakt.models import Client
from infakt_contract.selection import SYNC

Make = Callable[..., Infakt]

NO_NUMBERS: list[Any] = [None, "30", "5", 30.0, 0.5, True, False, -1, [], {}]
TOO_FEW = [0, 1, 5, 8, 16, 29]
TOO_MANY = [31, 10**12, 10**100]


@pytest.mark.parametrize("total", [*TOO_FEW, *NO_NUMBERS], ids=repr)
def test_invalid_total_loses_no_row(make_client: Make, total: Any) -> None:
    """If the total is too small or not a number, reading continues until no rows follow, however short the pages."""
    for cap, prefetch in product((100, 7, 3), (0, 3)):
        table = Table(range(30), total=total, cap=cap)

        reading = read(make_client(table), limit=8, prefetch=prefetch, strict=True)

        assert (reading.ids, reading.is_reported) == (list(range(30)), False)


@pytest.mark.parametrize("total", TOO_MANY)
@pytest.mark.parametrize("prefetch", [0, 3])
def test_total_that_is_too_large_is_reported(make_client: Make, total: int, prefetch: int) -> None:
    """If there are fewer rows than the total, all of them are returned and the difference is reported."""
    reading = read(make_client(Table(range(30), total=total)), limit=8, prefetch=prefetch)

    assert (reading.ids, reading.is_reported) == (list(range(30)), True)


@pytest.mark.parametrize("cap", [1, 2, 3, 7, 8])
@pytest.mark.parametrize("total", ["count", None, 0, 10**12])
def test_short_page_is_not_the_end(make_client: Make, cap: int, total: Any) -> None:
    """After a page with fewer rows than requested, even just one, the next page is read."""
    table = Table(range(30), total=total, cap=cap)

    reading = read(make_client(table), limit=100)

    assert (reading.ids == list(range(30))) or (reading.is_reported, cap) == (True, 1)
    assert reading.is_reported == (total == 10**12 or cap == 1)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_single_short_page_is_not_the_end(make_client: Make, length: int) -> None:
    """A single page that is short for no reason loses no row, with a total and without."""

    class Short(Table):
        def choose(self, offset: int, limit: int) -> list[Any]:
            """Return few rows at the second request."""
            return super().choose(offset, length if len(self.offsets) == 2 else limit)

    for total in ("count", None):
        assert read(make_client(Short(range(30), total=total)), limit=8).ids == list(range(30))


def test_page_beyond_the_limit_is_read(make_client: Make) -> None:
    """Rows beyond the requested limit are returned too, and not requested again."""

    class OverLimit(Table):
        def choose(self, offset: int, limit: int) -> list[Any]:  # noqa: ARG002 - the limit is ignored on purpose
            """Return all rows from the offset on."""
            return super().choose(offset, 100)

    table = OverLimit(range(30))

    assert read(make_client(table), limit=8, strict=True).ids == list(range(30))
    assert table.offsets == [0, 29]


def test_total_in_the_middle_of_pages_is_not_the_end(make_client: Make) -> None:
    """If a full page ends where the total says, the rows after it are requested too."""
    for total, limit in product((8, 16, 24), (4, 8)):
        table = Table(range(30), total=total)

        assert read(make_client(table), limit=limit, strict=True).ids == list(range(30))


class Emptied(Table):
    """A server without rows from an offset on, whatever total it reports."""

    has_from = 0

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return no rows from an offset on."""
        return super().choose(offset, limit) if offset < self.has_from else []


@pytest.mark.parametrize("has_from", [0, 1, 9])
@pytest.mark.parametrize("prefetch", [0, 3])
def test_empty_page_before_the_total_is_reported(make_client: Make, has_from: int, prefetch: int) -> None:
    """A list that is empty before its total is reported, also on the first page, and abandoned after a few tries."""
    table = Emptied(range(30))
    table.has_from = has_from

    reading = read(make_client(table), limit=8, prefetch=prefetch)

    assert reading.is_reported
    assert len(table.offsets) <= 30


@pytest.mark.parametrize("total", ["count", None])
def test_empty_list_is_not_reported(make_client: Make, total: Any) -> None:
    """A list without rows takes one call and is not reported."""
    table = Table(range(0), total=total)

    assert read(make_client(table), strict=True).ids == []
    assert table.offsets == [0]


@pytest.mark.parametrize(("offset", "ids"), [(27, [27, 28, 29]), (30, []), (500, [])])
def test_skipped_rows_are_not_missing(make_client: Make, offset: int, ids: list[int]) -> None:
    """A list read from an offset on is complete without the rows before it."""
    table = Table(range(30))

    assert read(make_client(table), offset=offset, limit=8, strict=True).ids == ids
    assert table.offsets == [offset]


class Odd(Table):
    """A server whose rows have unusual ids, or are not objects."""

    as_row: Callable[[int], Any] = staticmethod(lambda number: number)

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return odd rows."""
        return [self.as_row(number) for number in self.rows[offset : offset + limit]]


ODD: dict[str, Callable[[int], Any]] = {
    "none": lambda number: {"number": number},
    "null": lambda number: {"id": None, "number": number},
    "empty": lambda number: {"id": "", "number": number},
    "list": lambda number: {"id": [number]},
    "dict": lambda number: {"id": {"a": number}},
    "float": lambda number: {"id": number + 0.5},
    "bool": lambda number: {"id": True, "number": number},
    "number": lambda number: number,
    "list as a row": lambda number: [number],
    "text": str,
    "object in a list": lambda number: [{"id": number}],
}


@pytest.mark.parametrize("as_row", ODD.values(), ids=ODD)
@pytest.mark.parametrize("total", ["count", None])
def test_rows_without_an_identity_are_all_returned(make_client: Make, as_row: Callable[[int], Any], total: Any) -> None:
    """Rows without a usable id are returned unchanged; more than one page of them is reported."""
    for count, is_reported in ((5, total is None), (30, True)):
        table = Odd(range(count), total=total)
        table.as_row = as_row

        found, reports = _collect(make_client(table))

        assert found == [as_row(number) for number in range(count)]
        assert reports == is_reported


def _collect(client: Infakt) -> tuple[list[Any], bool]:
    rows: list[Any] = []
    try:
        for row in client.clients.list(limit=8, strict=True):
            given: Any = row
            rows.append(given.to_dict() if isinstance(given, Client) else given)
    except PaginationDriftError:
        return rows, True
    return rows, False


@pytest.mark.parametrize("row", [{}, {"id": None}, {"id": 7}, None, 1], ids=repr)
@pytest.mark.parametrize("total", ["count", None, 10**12])
def test_endless_equal_rows_end(make_client: Make, row: Any, total: Any) -> None:
    """A server that sends equal rows without end is abandoned and reported."""

    class Endless(Odd):
        def choose(self, offset: int, limit: int) -> list[Any]:  # noqa: ARG002 - the limit is ignored on purpose
            """Return as many rows as requested."""
            return [row] * limit

    table = Endless(range(30), total=total)

    assert _collect(make_client(table))[1]
    assert len(table.offsets) <= 60


@SYNC
def test_endless_new_rows_end(make_client: Make) -> None:
    """A server that sends new rows without end is abandoned 100,000 rows after its total, and reported."""

    class EndlessRows(Table):
        def choose(self, offset: int, limit: int) -> list[Any]:
            """Return new rows."""
            assert len(self.offsets) < 10, "the list does not end"
            return [{"id": number} for number in range(offset, offset + 300 * limit)]

    reading = read(make_client(EndlessRows(range(30))))

    assert reading.is_reported
    assert 100_030 < len(reading.ids) <= 130_030


@pytest.mark.parametrize("total", [1, None, "1", 10**12])
def test_find_created_ignores_a_wrong_total(make_client: Make, total: Any) -> None:
    """`find_created` finds a row on a later page whatever the total says, or raises; it never returns nothing."""
    table = Numbered(range(250), total=total, cap=100)
    client = make_client(table)

    try:
        found = client.invoices.find_created(gross_price=240)
    except PaginationDriftError:
        assert total == 10**12
    else:
        assert [invoice.uuid for invoice in found] == ["240"]


@pytest.mark.parametrize("has_from", [0, 1, 150])
def test_find_created_in_an_incomplete_list_is_an_error(make_client: Make, has_from: int) -> None:
    """`find_created` raises if rows may be missing, rather than returning nothing."""

    class Cut(Numbered):
        def choose(self, offset: int, limit: int) -> list[Any]:
            """Return no rows from an offset on."""
            return super().choose(offset, limit) if offset < has_from else []

    with pytest.raises(PaginationDriftError, match="read the list again"):
        make_client(Cut(range(250))).invoices.find_created(gross_price=240)


class Numbered(Table):
    """Invoices whose gross price is their number."""

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return invoices."""
        return [{"uuid": str(number), "gross_price": number} for number in self.rows[offset : offset + limit]]
