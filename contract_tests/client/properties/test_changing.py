"""Lists that change between any two calls, on a server that shortens pages and reports wrong totals.

Every row that exists throughout is returned exactly once, or the change is reported; and every list ends.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from contract_tests.client.table import Change, Table, read
from infakt import Infakt

Make = Callable[..., Infakt]

PLACES = st.integers(0, 60)
CALLS = st.integers(2, 12)
LIMITS = st.integers(1, 12)
PREFETCH = st.integers(0, 4)
WRONG_TOTALS = st.one_of(st.integers(0, 60), st.sampled_from([10**12, None, "12", 12.0, True, -1]))


class Event:
    """One change of a list: its kind and two positions, each taken modulo the length of the list."""

    def __init__(self, kind: str, source: int, target: int) -> None:
        self.kind = kind
        self.source = source
        self.target = target

    def __call__(self, rows: list[int]) -> None:
        """Apply the change to the rows."""
        if self.kind == "insert":
            rows.insert(self.target % (len(rows) + 1), 1 + max([100, *rows]))
        elif rows:
            row = rows.pop(self.source % len(rows))
            if self.kind == "move":
                rows.insert(self.target % (len(rows) + 1), row)

    def __repr__(self) -> str:
        return f"Event({self.kind!r}, {self.source}, {self.target})"


def events(*kinds: str) -> st.SearchStrategy[Event]:
    """Return a strategy for changes of the given kinds."""
    return st.builds(Event, st.sampled_from(kinds), PLACES, PLACES)


class Cutting(Table):
    """A server that shortens the pages of some requests."""

    def __init__(self, rows: range, changes: Mapping[int, Change], lengths: Mapping[int, int], total: Any) -> None:
        super().__init__(rows, changes, total=total)
        self.lengths = lengths

    def choose(self, offset: int, limit: int) -> list[Any]:
        """Return as much of a page as this request gets."""
        return super().choose(offset, min(limit, self.lengths.get(len(self.offsets), limit)))


def check(client: Infakt, table: Table, **options: Any) -> None:
    """Read a table, and check that it ends and that each row that existed throughout was returned, or a report made."""
    count = len(table.rows)

    reading = read(client, **options)

    assert not reading.has_duplicates
    assert reading.is_reported or table.lasting <= set(reading.ids)
    assert len(table.offsets) <= 40 + 5 * count


@given(
    count=st.integers(0, 40),
    changes=st.dictionaries(CALLS, st.lists(events("delete", "insert"), min_size=1, max_size=15), max_size=6),
    lengths=st.dictionaries(st.integers(1, 12), st.integers(2, 5), max_size=6),
    total=st.sampled_from(["count", "count", None, 10**12]),
    limit=LIMITS,
    prefetch=PREFETCH,
)
@example(
    count=20,
    changes={2: [Event("delete", 0, 0), Event("insert", 0, 19)]},
    lengths={},
    total="count",
    limit=8,
    prefetch=0,
)
def test_rows_that_keep_their_order(
    make_client: Make,
    count: int,
    changes: dict[int, list[Event]],
    lengths: Mapping[int, int],
    total: Any,
    limit: int,
    prefetch: int,
) -> None:
    """Rows are deleted and inserted anywhere, several at once, and pages are shorter than requested."""
    table = Cutting(range(count), {number: together(found) for number, found in changes.items()}, lengths, total)

    check(make_client(table), table, limit=limit, prefetch=prefetch)


@given(
    count=st.integers(0, 40),
    changes=st.dictionaries(CALLS, events("delete", "insert", "move"), max_size=6),
    limit=LIMITS,
    prefetch=PREFETCH,
)
def test_rows_that_move(make_client: Make, count: int, changes: dict[int, Event], limit: int, prefetch: int) -> None:
    """Rows are also moved, one between two calls."""
    table = Table(range(count), changes)

    check(make_client(table), table, limit=limit, prefetch=prefetch)


@given(
    count=st.integers(0, 40),
    changes=st.dictionaries(CALLS, st.lists(events("move"), min_size=1, max_size=40), max_size=6),
    limit=LIMITS,
    prefetch=PREFETCH,
)
def test_rows_that_are_shuffled(
    make_client: Make, count: int, changes: dict[int, list[Event]], limit: int, prefetch: int
) -> None:
    """Any number of rows are moved between two calls, and none is added or deleted."""
    table = Table(range(count), {number: together(found) for number, found in changes.items()})

    check(make_client(table), table, limit=limit, prefetch=prefetch)


@given(
    count=st.integers(0, 40),
    changes=st.dictionaries(CALLS, events("delete", "insert"), max_size=3),
    total=WRONG_TOTALS,
    limit=LIMITS,
    prefetch=PREFETCH,
)
@example(count=20, changes={}, total=8, limit=8, prefetch=0)
def test_totals_that_are_wrong(
    make_client: Make, count: int, changes: dict[int, Event], total: Any, limit: int, prefetch: int
) -> None:
    """The total is an arbitrary value."""
    table = Table(range(count), changes, total=total)

    check(make_client(table), table, limit=limit, prefetch=prefetch)


def together(found: list[Event]) -> Change:
    """Combine several changes between the same two calls."""

    def change(rows: list[int]) -> None:
        for event in found:
            event(rows)

    return change
