"""Lists that change while they are read: rows that exist throughout are returned once, or the change is reported."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from contract_tests.client.table import Change, Table, read
from infakt import Infakt, PaginationDriftWarning
from infakt.errors import PaginationDriftError

Make = Callable[..., Infakt]


def delete(*positions: int) -> Change:
    """Return a change that deletes the rows at the given positions, one after the other."""

    def change(rows: list[int]) -> None:
        for position in positions:
            del rows[position]

    return change


def insert(position: int, count: int = 1) -> Change:
    """Return a change that inserts new rows at a position."""
    return lambda rows: rows.__setitem__(slice(position, position), range(90, 90 + count))


def append(count: int = 1) -> Change:
    """Return a change that adds new rows at the end."""
    return lambda rows: rows.extend(range(70, 70 + count))


def move(source: int, target: int) -> Change:
    """Return a change that moves a row to another position."""
    return lambda rows: rows.insert(target, rows.pop(source))


def swap(one: int, other: int) -> Change:
    """Return a change that swaps two rows."""

    def change(rows: list[int]) -> None:
        rows[one], rows[other] = rows[other], rows[one]

    return change


def together(*changes: Change) -> Change:
    """Combine several changes between the same two calls."""

    def change(rows: list[int]) -> None:
        for each in changes:
            each(rows)

    return change


# Of 30 rows, 8 have been read before the second call.
CHANGES: dict[str, Change] = {
    "deleted before": delete(0),
    "deleted before, one added": together(delete(0), append()),
    "deleted at the border, one added": together(delete(7), append()),
    "first unread deleted, one added": together(delete(8), append()),
    "three deleted before, three added": together(delete(1, 2, 3), append(3)),
    "a page deleted, a page added": together(delete(*[0] * 8), append(8)),
    "two pages deleted, two pages added": together(delete(*[0] * 16), append(16)),
    "all deleted, as many added": together(list.clear, append(30)),
    "all deleted": list.clear,
    "all unread deleted": delete(*[8] * 22),
    "deleted before and after, two added": together(delete(2, 20), append(2)),
    "two deleted before, one inserted there, one added": together(delete(0, 0), insert(0), append()),
    "deleted and inserted before": together(delete(5), insert(0)),
    "deleted before, inserted at the border": together(delete(5), insert(7)),
    "deleted after": delete(20),
    "deleted at the end": delete(29),
    "inserted before": insert(0),
    "inserted before, deleted after": together(delete(20), insert(0)),
    "a page inserted before, a page deleted after": together(delete(*[12] * 9), insert(0, 9)),
    "two pages inserted before": insert(0, 17),
    "inserted at the border": insert(8),
    "inserted before the last that was read": insert(7),
    "added at the end": append(),
    "moved from after to before": move(20, 3),
    "moved from after to before, one added": together(move(20, 3), append()),
    "moved from after to before, one deleted after, one added": together(move(20, 3), delete(25), append()),
    "moved from before to after": move(3, 20),
    "moved to the border": move(20, 8),
    "moved over the border by one": move(8, 7),
    "swapped": swap(3, 20),
    "swapped at the border": swap(7, 8),
    "swapped, one deleted after, one added": together(swap(3, 20), delete(25), append()),
    "turned round": list.reverse,
    "shuffled": lambda rows: random.Random(1).shuffle(rows),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_row_is_silently_lost(make_client: Make, change: Change) -> None:
    """Whatever changes between two calls, remaining rows are returned once or the change is reported, strict or not."""
    for number, strict, prefetch, total in product((2, 3), (False, True), (0, 2), ("count", None)):
        table = Table(range(30), {number: change}, total=total)

        reading = read(make_client(table), limit=8, prefetch=prefetch, strict=strict)

        assert not reading.has_duplicates
        assert reading.is_reported or table.lasting <= set(reading.ids)


class NamedRows(Table):
    """A server whose rows have names for ids, so that their order cannot be checked."""

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return rows with names."""
        return [row | {"id": f"row {row['id']}"} for row in super().choose(offset, limit)]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_row_is_silently_lost_without_a_visible_order(make_client: Make, change: Change) -> None:
    """If neither an order nor a total shows a change, remaining rows are still returned once, or it is reported."""
    for number, prefetch in product((2, 3), (0, 2)):
        table = NamedRows(range(30), {number: change}, total=None)

        reading = read(make_client(table), limit=8, prefetch=prefetch)

        assert not reading.has_duplicates
        assert reading.is_reported or {f"row {number}" for number in table.lasting} <= set(reading.ids)


def test_moved_row_is_reported_despite_the_count(make_client: Make) -> None:
    """A row that moved to a part already read is reported, even if a later change restores the number of rows."""
    table = Table(range(30), {2: move(20, 3), 3: together(delete(0), append())})

    reading = read(make_client(table), limit=8)

    assert len(reading.ids) == len(table.rows)
    assert (20 in reading.ids, reading.is_reported) == (False, True)


ORDER_KEPT = [name for name in CHANGES if not name.startswith(("moved", "swapped", "turned", "shuffled"))]


@pytest.mark.parametrize("name", ORDER_KEPT)
def test_no_row_is_lost_from_a_list_in_order(make_client: Make, name: str) -> None:
    """If rows keep their order, remaining rows are returned even from a list that is reported."""
    for number, limit in product((2, 3, 4), (1, 2, 8, 100)):
        table = Table(range(30), {number: CHANGES[name]}, cap=8)

        reading = read(make_client(table), limit=limit)

        assert (table.lasting - set(reading.ids), reading.has_duplicates) == (set(), False)


@pytest.mark.parametrize("limit", [1, 4, 100])
@pytest.mark.parametrize("prefetch", [0, 3])
def test_rows_deleted_by_the_reader_itself(make_client: Make, limit: int, prefetch: int) -> None:
    """Deleting each row as it is returned deletes all of them, however many there are."""
    table = Table(range(400))
    clients = make_client(table).clients.list(limit=limit, prefetch=prefetch)

    with pytest.warns(PaginationDriftWarning, match="read the list again"):
        list(map(table.rows.remove, (client.id or 0 for client in clients)))

    assert table.rows == []


def test_strict_list_raises_at_its_end(make_client: Make) -> None:
    """With `strict` the change is an error, raised after the rows that could be read."""
    rows: list[int | None] = []
    clients = make_client(Table(range(10), {2: insert(0)})).clients.list(limit=4, strict=True)

    with pytest.raises(PaginationDriftError, match=r"^/clients\.json: .*; read the list again$"):
        rows.extend(client.id for client in clients)

    assert rows == list(range(10))


def test_report_says_where_rows_moved(make_client: Make) -> None:
    """A report names the list and the first page that does not join the one before, even if the total is unchanged."""
    clients = make_client(Table(range(30), {2: together(delete(0), append())})).clients.list(limit=8)

    with pytest.warns(
        PaginationDriftWarning, match=r"^/clients\.json: the page at offset 7 does not begin with the last row"
    ):
        clients.to_list()


def test_list_left_early_reports_nothing(make_client: Make) -> None:
    """If a caller stops early, it is not checked whether the rest changed."""
    rows = make_client(Table(range(10), {2: delete(0)})).clients.list(limit=4, strict=True)

    assert [client.id for client in rows.to_list(max_items=5)] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("limit", "offsets"), [(1, [0, *range(10)]), (4, [0, 3, 7]), (5, [0, 4, 9]), (10, [0, 9]), (11, [0])]
)
def test_pages_begin_one_row_early(make_client: Make, limit: int, offsets: list[int]) -> None:
    """Every page after the first includes the row before it; a full last page is followed by one more request."""
    table = Table(range(10))

    reading = read(make_client(table), limit=limit, strict=True)

    assert reading.ids == list(range(10))
    assert table.offsets == offsets
    assert table.limits == [limit, *[limit + 1] * (len(table.limits) - 1)]


@pytest.mark.parametrize(
    ("count", "calls"), [(0, 1), (99, 1), (100, 2), (101, 2), (199, 3), (237, 3), (1_000, 11), (5_000, 51)]
)
def test_requests_of_an_unchanged_list(make_client: Make, count: int, calls: int) -> None:
    """At 100 rows a page, 99 of each page after the first are new."""
    table = Table(range(count))

    reading = read(make_client(table), strict=True)

    assert (reading.ids, len(table.offsets)) == (list(range(count)), calls)


class SamePage(Table):
    """A server that ignores the offset."""

    def choose(self, offset: int, limit: int) -> list[Any]:  # noqa: ARG002 - it ignores it
        """Return the first page, whatever is requested."""
        return super().choose(0, limit)


@pytest.mark.parametrize("total", ["count", None, 10**12, "30"])
@pytest.mark.parametrize("prefetch", [0, 3])
def test_server_that_ignores_the_offset_ends(make_client: Make, total: Any, prefetch: int) -> None:
    """A page that keeps being repeated is returned once, reported, and no longer requested after a few tries."""
    table = SamePage(range(30), total=total, cap=8)

    reading = read(make_client(table), limit=8, prefetch=prefetch)

    assert (reading.ids, reading.is_reported) == (list(range(8)), True)
    assert len(table.offsets) <= 30


class NewRows(Table):
    """A server that returns other rows on every call, with falling totals."""

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return rows that never existed before and never will again, except on the first page."""
        self._total = 10**6 - len(self.offsets)
        return super().choose(0, limit) if offset == 0 else [{"id": -len(self.offsets)}]


def test_going_back_ends(make_client: Make) -> None:
    """Going back stops when it brings nothing new, even if the total falls on every call."""
    table = NewRows(range(8))

    clients = make_client(table).clients.list(limit=8).pages()

    assert len(next(clients).items) == 8
    assert next(clients).items != []
    assert len(table.offsets) <= 30
