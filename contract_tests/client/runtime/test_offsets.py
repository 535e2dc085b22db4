"""Lists read from an offset of the caller's: no row before it is asked for, whatever happens to the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from contract_tests.client.table import Table, read
from infakt import Infakt

Make = Callable[..., Infakt]


@pytest.mark.parametrize("total", ["count", None, 30])
@pytest.mark.parametrize("deleted", [1, 4, 8, 12, 16])
def test_shrinking_list_is_not_read_before_the_offset(make_client: Make, total: object, deleted: int) -> None:
    """A list that shrinks is read again from further back, and from the caller's offset at most."""
    table = Table(range(30), {2: lambda rows: rows.__delitem__(slice(deleted))}, total=total)

    reading = read(make_client(table), offset=10, limit=8)

    assert min(table.offsets) == 10
    assert (min(reading.ids), reading.is_reported) == (10, True)


def test_list_that_shrinks_below_the_offset_is_reported(make_client: Make) -> None:
    """Where no row is left behind the offset, what was read is all there is, and it is reported."""
    table = Table(range(30), {2: lambda rows: rows.__delitem__(slice(22))})

    reading = read(make_client(table), offset=10, limit=8)

    assert (reading.ids, min(table.offsets), reading.is_reported) == (list(range(10, 18)), 10, True)


@pytest.mark.parametrize("offset", [0, 10])
def test_page_says_where_its_first_row_is(make_client: Make, offset: int) -> None:
    """The offset of a page is the place of its first row in the whole list, not counting the row that was repeated."""
    pages = list(make_client(Table(range(30))).clients.list(offset=offset, limit=8).pages())

    assert len(pages) > 2
    assert [page.offset for page in pages] == [page.items[0].id for page in pages]
