"""Lists that change while they are read: no row is lost or doubled, and the change is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from contract_tests.script import page
from infakt import Infakt, PaginationDriftWarning
from infakt.errors import PaginationDriftError

Make = Callable[..., Infakt]
Change = Callable[[list[int]], Any]


class Table(httpx.MockTransport):
    """A list of numbers behind a server; `changes` happen to it before the request of their number."""

    def __init__(self, rows: range, changes: dict[int, Change] | None = None, *, has_total: bool = True) -> None:
        super().__init__(self._serve)
        self.rows = list(rows)
        self.offsets: list[int] = []
        self._changes = changes or {}
        self._has_total = has_total

    def choose(self, offset: int, limit: int) -> list[int]:
        """Return the rows of a page."""
        return self.rows[offset : offset + limit]

    def _serve(self, request: httpx.Request) -> httpx.Response:
        offset, limit = (int(request.url.params[name]) for name in ("offset", "limit"))
        self.offsets.append(offset)
        assert len(self.offsets) < 50, "the list does not end"
        if len(self.offsets) in self._changes:
            self._changes[len(self.offsets)](self.rows)
        rows = [{"id": number} for number in self.choose(offset, limit)]
        return page(rows, len(self.rows) if self._has_total else None)(request)


class Stuck(Table):
    """A server that ignores the offset."""

    def choose(self, offset: int, limit: int) -> list[int]:  # noqa: ARG002 - it ignores it
        """Return the first page whatever is asked for."""
        return self.rows[:limit]


class Stingy(Table):
    """A server that gives fewer rows than asked for."""

    def choose(self, offset: int, limit: int) -> list[int]:
        """Return at most three rows."""
        return self.rows[offset : offset + min(limit, 3)]


class Lavish(Table):
    """A server that ignores the limit."""

    def choose(self, offset: int, limit: int) -> list[int]:  # noqa: ARG002 - it ignores it
        """Return everything from the offset on."""
        return self.rows[offset:]


class Emptied(Table):
    """A server that says more than it has."""

    def choose(self, offset: int, limit: int) -> list[int]:
        """Return nothing after the first page."""
        return self.rows[:limit] if offset == 0 else []


def read(make_client: Make, table: Table, **options: Any) -> list[int | None]:
    """Return the ids that a list of four rows a page gives."""
    return [client.id for client in make_client(table).clients.list(limit=4, **options)]


GROWING: list[tuple[dict[int, Change], list[int]]] = [
    ({2: lambda rows: rows.insert(0, 99)}, list(range(10))),
    ({2: lambda rows: rows.__setitem__(slice(0, 0), [97, 98, 99])}, list(range(10))),
    ({3: lambda rows: rows.append(10)}, list(range(11))),
    ({2: lambda rows: rows.insert(0, 98), 3: lambda rows: rows.insert(0, 99)}, list(range(10))),
]


@pytest.mark.parametrize(("changes", "expected"), GROWING, ids=["one", "three", "last", "twice"])
def test_rows_that_come_again_are_dropped(make_client: Make, changes: dict[int, Change], expected: list[int]) -> None:
    """A new row in front moves the others back; none of them is given twice, and the growth is told."""
    table = Table(range(10), changes)

    with pytest.warns(PaginationDriftWarning, match=r"^/clients\.json: .*; read the list again$"):
        rows = read(make_client, table)

    assert rows == expected


SHRINKING: list[tuple[dict[int, Change], set[int]]] = [
    ({2: lambda rows: rows.pop(0)}, {0}),
    ({2: lambda rows: rows.pop(9)}, {9}),
    ({2: lambda rows: rows.__delitem__(slice(0, 3))}, {0, 1, 2}),
    ({2: lambda rows: rows.__delitem__(slice(0, 4))}, {0, 1, 2, 3}),
    ({3: lambda rows: rows.pop(5)}, {5}),
    ({2: lambda rows: rows.pop(1), 3: lambda rows: rows.pop(1)}, {1, 2}),
]


@pytest.mark.parametrize(("changes", "gone"), SHRINKING, ids=["first", "last", "three", "page", "late", "twice"])
def test_rows_that_move_up_are_not_passed_over(make_client: Make, changes: dict[int, Change], gone: set[int]) -> None:
    """A row that vanishes moves the others forward; none of those still there is lost, and the loss is told."""
    table = Table(range(10), changes)

    with pytest.warns(PaginationDriftWarning, match=r"^/clients\.json: .*; read the list again$"):
        rows = read(make_client, table)

    assert set(range(10)) - gone <= set(rows)
    assert len(rows) == len(set(rows))


def test_rows_deleted_by_the_reader_itself(make_client: Make) -> None:
    """Deleting each row as it comes deletes all of them."""
    table = Table(range(10))
    clients = make_client(table).clients.list(limit=4)

    with pytest.warns(PaginationDriftWarning, match="read the list again"):
        list(map(table.rows.remove, (client.id or 0 for client in clients)))

    assert table.rows == []


@pytest.mark.parametrize("change", [lambda rows: rows.insert(0, 99), lambda rows: rows.pop(0)])
def test_strict_list_raises_at_its_end(make_client: Make, change: Change) -> None:
    """With `strict` the change is an error, after the rows that could be read."""
    rows: list[int | None] = []

    with pytest.raises(PaginationDriftError, match=r"^/clients\.json: .*; read the list again$"):
        rows.extend(
            client.id for client in make_client(Table(range(10), {2: change})).clients.list(limit=4, strict=True)
        )


def test_quiet_list_is_quiet(make_client: Make) -> None:
    """A list that does not change is no warning and no error, on exactly full pages too."""
    table = Table(range(8))

    assert read(make_client, table, strict=True) == list(range(8))
    assert table.offsets == [0, 4]


def test_list_left_early_tells_nothing(make_client: Make) -> None:
    """Who breaks off does not ask whether the rest changed."""
    rows = make_client(Table(range(10), {2: lambda rows: rows.pop(0)})).clients.list(limit=4, strict=True)

    assert [client.id for client in rows.to_list(max_items=5)][:4] == [0, 1, 2, 3]


@pytest.mark.parametrize("has_total", [True, False])
def test_server_that_ignores_the_offset_ends(make_client: Make, *, has_total: bool) -> None:
    """The same page again and again is given once."""
    table = Stuck(range(10), has_total=has_total)

    if has_total:
        with pytest.warns(PaginationDriftWarning, match="4 different rows came where the total says 10"):
            rows = read(make_client, table)
    else:
        rows = read(make_client, table)

    assert rows == [0, 1, 2, 3]
    assert len(table.offsets) <= 4


def test_server_that_gives_less_than_asked_for(make_client: Make) -> None:
    """A short page is no end while the total says more."""
    table = Stingy(range(10))

    assert read(make_client, table, strict=True) == list(range(10))
    assert table.offsets == [0, 3, 6, 9]


def test_server_that_gives_more_than_asked_for(make_client: Make) -> None:
    """Rows beyond the limit are rows too, and not asked for again."""
    table = Lavish(range(10))

    assert read(make_client, table, strict=True) == list(range(10))
    assert table.offsets == [0]


def test_server_that_promises_more_than_it_has(make_client: Make) -> None:
    """A list that ends before its total is told, strictly or not."""
    with pytest.warns(PaginationDriftWarning, match="4 different rows came where the total says 10"):
        assert read(make_client, Emptied(range(10))) == [0, 1, 2, 3]
    with pytest.raises(PaginationDriftError, match="4 different rows came where the total says 10"):
        read(make_client, Emptied(range(10)), strict=True)


def test_list_without_a_total_ends_with_a_short_page(make_client: Make) -> None:
    """Without a total a full page may have a successor, a short one has none."""
    table = Table(range(8), has_total=False)

    assert read(make_client, table, strict=True) == list(range(8))
    assert table.offsets == [0, 4, 8]


def test_offset_is_not_missed_rows(make_client: Make) -> None:
    """Rows passed over on purpose are not missing."""
    table = Table(range(10))

    assert read(make_client, table, offset=7, strict=True) == [7, 8, 9]
    assert table.offsets == [7]


@pytest.mark.parametrize("order", [[3, 4, 5, 6], [0, 1, 2, 3]])
def test_rows_in_no_order_are_told(make_client: Make, order: list[int]) -> None:
    """Rows that come again in place of others are dropped, and the others' absence is told."""

    class Shuffled(Table):
        def choose(self, offset: int, limit: int) -> list[int]:
            return order if offset == 4 else super().choose(offset, limit)

    with pytest.warns(PaginationDriftWarning, match="different rows came where the total says 10"):
        rows = read(make_client, Shuffled(range(10)))

    assert len(rows) == len(set(rows))
