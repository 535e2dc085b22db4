"""Prefetched pages are returned in order, and a list that changes meanwhile is read as without prefetching."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from contract_tests.client.table import Table, read
from infakt import Infakt

Make = Callable[..., Infakt]


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 95, 100])
@pytest.mark.parametrize("prefetch", [1, 4, 16])
def test_all_rows_are_returned_in_order(make_client: Make, count: int, prefetch: int) -> None:
    """However many pages are prefetched, the rows are those of the list in order, and no extra page is requested."""
    rows, alone = Table(range(count)), Table(range(count))
    read(make_client(alone), limit=10, strict=True)

    assert read(make_client(rows), limit=10, strict=True, prefetch=prefetch).ids == list(range(count))
    assert sorted(rows.offsets) == alone.offsets


@pytest.mark.parametrize("shrinks_at", [2, 3, 5])
def test_list_that_shrinks_loses_no_row(make_client: Make, shrinks_at: int) -> None:
    """Rows that move up while pages are being fetched are still returned."""
    rows = Table(range(60), {shrinks_at: lambda rows: rows.__delitem__(slice(2))})

    reading = read(make_client(rows), limit=10, prefetch=4)

    assert set(rows.rows) <= set(reading.ids)
    assert not reading.has_duplicates


def test_stopping_early_requests_only_prefetched_pages(make_client: Make) -> None:
    """Stopping early requests only the pages already being prefetched."""
    rows = Table(range(1000))

    make_client(rows).clients.list(limit=10, prefetch=3).to_list(max_items=15)

    assert len(rows.offsets) <= 1 + 3 + 1


@pytest.mark.parametrize("total", [10**12, 10**100])
def test_absurd_total_requests_only_prefetched_pages(make_client: Make, total: Any) -> None:
    """An impossible total requests only the pages already being prefetched."""
    rows = Table(range(30), total=total)

    assert read(make_client(rows), limit=10, prefetch=4).is_reported
    assert len(rows.offsets) <= 12


@pytest.mark.parametrize("prefetch", [-1, 17])
def test_invalid_prefetch_is_refused(make_client: Make, prefetch: int) -> None:
    """`prefetch` must be 0 to 16."""
    with pytest.raises(ValueError, match=f"prefetch must be 0 to 16, got {prefetch}"):
        make_client(Table(range(0))).clients.list(prefetch=prefetch)


def test_error_of_a_prefetched_page_is_raised_after_the_pages_before(make_client: Make) -> None:
    """Pages before a failing one are returned, then its error is raised with its operation."""

    def answer(request: httpx.Request) -> httpx.Response:
        offset, limit = (int(request.url.params[name]) for name in ("offset", "limit"))
        if offset >= 19:
            return httpx.Response(200, json=[])
        page = [{"id": number} for number in range(offset, offset + limit)]
        return httpx.Response(200, json={"metainfo": {"total_count": 50}, "entities": page})

    ids: list[int | None] = []
    with pytest.raises(Exception, match=r"^GET /clients\.json: 200 with a JSON list"):
        ids.extend(item.id for item in make_client(httpx.MockTransport(answer)).clients.list(limit=10, prefetch=4))

    assert ids == list(range(20))
