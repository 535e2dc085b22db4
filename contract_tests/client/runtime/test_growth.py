"""Lists that grow or shrink while pages are prefetched: every page is read, and the total is the one seen last."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from contract_tests.client.table import Change, Table, read
from infakt import Infakt, PaginationDriftWarning

Make = Callable[..., Infakt]


def append(rows: list[int]) -> None:
    """Add a page and a half behind the last row."""
    rows.extend(range(60, 75))


def insert(rows: list[int]) -> None:
    """Add two rows before the first."""
    rows[:0] = [1_000, 1_001]


@pytest.mark.parametrize("prefetch", [1, 4, 16])
@pytest.mark.parametrize("grows_at", [2, 3, 7])
def test_rows_that_are_added_at_the_end_are_read(make_client: Make, grows_at: int, prefetch: int) -> None:
    """Rows behind the last prefetched page are read too, in their order, and the growth is reported."""
    rows = Table(range(60), {grows_at: append})

    reading = read(make_client(rows), limit=10, prefetch=prefetch)

    assert reading.ids == list(range(75))
    assert reading.is_reported


@pytest.mark.parametrize("change", [append, insert], ids=["at the end", "at the start"])
@pytest.mark.parametrize("prefetch", [1, 4, 16])
def test_list_that_grows_loses_no_row(make_client: Make, prefetch: int, change: Change) -> None:
    """Wherever rows are added while pages are prefetched, those that were there all the time come once."""
    rows = Table(range(60), {4: change})

    reading = read(make_client(rows), limit=10, prefetch=prefetch)

    assert rows.lasting <= set(reading.ids)
    assert not reading.has_duplicates


@pytest.mark.parametrize("change", [append, insert], ids=["at the end", "at the start"])
def test_growth_while_prefetching_is_an_error_of_a_strict_list(make_client: Make, change: Change) -> None:
    """With `strict`, a list that grows while pages are prefetched is an error."""
    reading = read(make_client(Table(range(60), {3: change})), limit=10, prefetch=4, strict=True)

    assert reading.is_reported


def test_count_is_that_of_the_last_prefetched_page(make_client: Make) -> None:
    """The count after an iteration is the total that the last page stated, without another call."""
    offsets: list[int] = []

    def answer(request: httpx.Request) -> httpx.Response:
        offset, limit = (int(request.url.params[name]) for name in ("offset", "limit"))
        offsets.append(offset)
        rows = [{"id": number} for number in range(59)][offset : offset + limit]
        total = 59 if offset + limit > 59 else 60
        return httpx.Response(200, json={"metainfo": {"total_count": total}, "entities": rows})

    clients = make_client(httpx.MockTransport(answer)).clients.list(limit=10, prefetch=16)
    with pytest.warns(PaginationDriftWarning, match="the total changed from 60 to 59"):
        ids = [client.id for client in clients.to_list()]
    calls = len(offsets)

    assert ids == list(range(59))
    assert clients.count() == 59
    assert len(offsets) == calls


@pytest.mark.parametrize("prefetch", [0, 4])
def test_page_that_is_read_again_is_not_returned_empty(make_client: Make, prefetch: int) -> None:
    """Of the pages of a list only the first may be empty; one that only showed that rows were deleted is left out."""
    rows = Table(range(60), {3: lambda rows: rows.__delitem__(slice(5))})

    with pytest.warns(PaginationDriftWarning, match="read the list again"):
        pages = list(make_client(rows).clients.list(limit=10, prefetch=prefetch).pages())

    assert [page.offset for page in pages if not page.items] == []
    assert len(rows.offsets) > len(pages)
