"""Pages asked for ahead come in order, and a list that changes underway is read as without."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from infakt import Infakt

Make = Callable[..., Infakt]


class Rows(httpx.MockTransport):
    """A list of rows that loses its first ones once, before the answer numbered `shrinks_at`."""

    def __init__(self, count: int, shrinks_at: int | None = None) -> None:
        super().__init__(self._answer)
        self.rows = [{"id": number} for number in range(count)]
        self.offsets: list[int] = []
        self._shrinks_at = shrinks_at

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.offsets.append(int(request.url.params["offset"]))
        if len(self.offsets) == self._shrinks_at:
            del self.rows[:2]
        start, limit = int(request.url.params["offset"]), int(request.url.params["limit"])
        page = self.rows[start : start + limit]
        return httpx.Response(200, json={"metainfo": {"total_count": len(self.rows)}, "entities": page})


def _read(client: Infakt, **options: Any) -> list[int | None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [item.id for item in client.clients.list(limit=10, **options)]


@pytest.mark.parametrize("count", [0, 1, 10, 11, 95, 100])
@pytest.mark.parametrize("prefetch", [1, 4, 16])
def test_rows_come_whole_and_in_order(make_client: Make, count: int, prefetch: int) -> None:
    """However many pages are asked for ahead, the rows are those of the list in its order."""
    rows = Rows(count)

    assert _read(make_client(rows), prefetch=prefetch) == list(range(count))
    assert sorted(rows.offsets) == list(range(0, max(count, 1), 10))


@pytest.mark.parametrize("shrinks_at", [2, 3, 5])
def test_list_that_shrinks_loses_no_row(make_client: Make, shrinks_at: int) -> None:
    """Rows that move up while pages are on their way are still delivered."""
    rows = Rows(60, shrinks_at)

    read = _read(make_client(rows), prefetch=4)

    assert {row["id"] for row in rows.rows} <= set(read)
    assert len(read) == len(set(read))


def test_stopping_early_asks_for_no_more_than_was_ahead(make_client: Make) -> None:
    """Breaking off costs the pages under way and no others."""
    rows = Rows(1000)

    make_client(rows).clients.list(limit=10, prefetch=3).to_list(max_items=15)

    assert len(rows.offsets) <= 1 + 3 + 1


@pytest.mark.parametrize("prefetch", [-1, 17])
def test_impossible_number_of_pages_is_refused(make_client: Make, prefetch: int) -> None:
    """Ahead is bounded."""
    with pytest.raises(ValueError, match=f"prefetch must be 0 to 16, got {prefetch}"):
        make_client(Rows(0)).clients.list(prefetch=prefetch)


def test_error_of_a_page_ahead_is_raised_in_its_turn(make_client: Make) -> None:
    """Pages before a failing one are delivered, then its error is raised with its operation."""

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.params["offset"] == "20":
            return httpx.Response(200, json=[])
        page = [{"id": int(request.url.params["offset"]) + number} for number in range(10)]
        return httpx.Response(200, json={"metainfo": {"total_count": 50}, "entities": page})

    read: list[int | None] = []
    with pytest.raises(Exception, match=r"^GET /clients\.json: 200 with a JSON list"):
        read.extend(item.id for item in make_client(httpx.MockTransport(answer)).clients.list(limit=10, prefetch=4))

    assert read == list(range(20))
