"""Lists against themselves: what holds between two answers of any server, without knowing its rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infakt import Infakt
from infakt.models import Invoice, InvoiceStatus

from .values import FEW

Matches = Callable[[Invoice], bool]
Condition = tuple[dict[str, Any], Matches]
DAYS = st.dates(date(2024, 10, 1), date(2026, 11, 30))
COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "invoice_date_lt": lambda value, day: value < day,
    "invoice_date_lteq": lambda value, day: value <= day,
    "invoice_date_gt": lambda value, day: value > day,
    "invoice_date_gteq": lambda value, day: value >= day,
    "sale_date_eq": lambda value, day: value == day,
}


def bound(name: str, day: date) -> Condition:
    """Return a filter by day, and what it says."""
    field = name.rpartition("_")[0]
    return {name: day}, lambda row: COMPARISONS[name](getattr(row, field), day)


def equal(name: str, value: Any) -> Condition:
    """Return a filter by value, and what it says."""
    field = name.rpartition("_")[0]
    return {name: value}, lambda row: bool(getattr(row, field) == value)


def unpaid(*, value: bool) -> Condition:
    """Return a filter by null, and what it says."""
    return {"paid_date_null": value}, lambda row: (row.paid_date is None) is value


def both(first: Condition, second: Condition) -> Condition:
    """Return two filters at once."""
    return {**first[0], **second[0]}, lambda row: first[1](row) and second[1](row)


SINGLE = st.one_of(
    st.builds(bound, st.sampled_from(sorted(COMPARISONS)), DAYS),
    st.builds(equal, st.just("status_eq"), st.sampled_from(InvoiceStatus)),
    st.builds(equal, st.just("kind_eq"), st.sampled_from(["vat", "proforma"])),
    st.builds(equal, st.just("client_id_eq"), st.integers(1_000_000, 1_000_062)),
    st.builds(unpaid, value=st.booleans()),
)
PAIRS = st.tuples(SINGLE, SINGLE).filter(lambda pair: pair[0][0].keys().isdisjoint(pair[1][0]))
CONDITIONS = SINGLE | PAIRS.map(lambda pair: both(*pair))


@pytest.fixture
def everything(client: Infakt) -> list[Invoice]:
    """All invoices in the order of their ids."""
    return client.invoices.list().to_list()


def ids(rows: Any) -> list[int]:
    """Return the ids of rows."""
    return [row.id for row in rows]


@FEW
@given(offset=st.integers(0, 70), limit=st.integers(1, 100))
@example(offset=0, limit=60)
@example(offset=0, limit=30)
@example(offset=60, limit=1)
def test_pages_together_are_the_whole(client: Infakt, offset: int, limit: int) -> None:
    """However a list is cut into pages, it gives the same rows in the same order, each once."""
    whole = client.clients.list(limit=100).to_list()

    pages = list(client.clients.list(offset=offset, limit=limit).pages())

    assert [row for page in pages for row in page.items] == whole[offset:]
    assert [page.offset for page in pages] == [offset + limit * number for number in range(len(pages))]
    assert len(pages) == max(1, -(-(len(whole) - offset) // limit))


@FEW
@given(condition=CONDITIONS)
def test_filter_parts_the_rows(client: Infakt, everything: list[Invoice], condition: Condition) -> None:
    """Every row that a filter brings is as it says, and every row that it leaves out is not."""
    filters, matches = condition

    found = client.invoices.list(**filters).to_list()

    assert ids(found) == [row.id for row in everything if matches(row)]


@FEW
@given(
    day=DAYS,
    lower=st.sampled_from([("invoice_date_lt", "invoice_date_gteq"), ("invoice_date_lteq", "invoice_date_gt")]),
)
def test_bounds_of_a_day_part_the_whole(
    client: Infakt, everything: list[Invoice], day: date, lower: tuple[str, str]
) -> None:
    """Before a day and from it on are together everything, and nothing twice."""
    bounds: list[dict[str, Any]] = [{name: day} for name in lower]
    parts = [ids(client.invoices.list(**filters, fields="id")) for filters in bounds]

    assert sorted(parts[0] + parts[1]) == ids(everything)


@FEW
@given(condition=SINGLE.filter(lambda condition: "paid_date_null" not in condition[0]))
def test_null_and_not_null_part_the_whole(client: Infakt, condition: Condition) -> None:
    """With a value and without one are together everything, under any other filter too."""
    whole = ids(client.invoices.list(**condition[0]))

    parts = [ids(client.invoices.list(**condition[0], paid_date_null=value)) for value in (True, False)]

    assert sorted(parts[0] + parts[1]) == whole


@FEW
@given(day=DAYS, days=st.integers(0, 400))
def test_two_bounds_are_both_kept(client: Infakt, everything: list[Invoice], day: date, days: int) -> None:
    """A span of days is what both its bounds leave."""
    last = day + timedelta(days=days)

    found = client.invoices.list(invoice_date_gteq=day, invoice_date_lteq=last)

    assert ids(found) == [row.id for row in everything if row.invoice_date and day <= row.invoice_date <= last]


@FEW
@given(field=st.sampled_from(["id", "number", "uuid"]), condition=SINGLE, limit=st.integers(20, 100))
def test_descending_is_ascending_backwards(client: Infakt, field: str, condition: Condition, limit: int) -> None:
    """By a field of distinct values, one direction is the other one turned round."""
    rising = ids(client.invoices.list(**condition[0], order=f"{field} asc", limit=limit))
    falling = ids(client.invoices.list(**condition[0], order=f"{field} desc", limit=limit))

    assert falling == rising[::-1]


@FEW
@given(field=st.sampled_from(["invoice_date", "gross_price", "id", "net_price"]), limit=st.integers(20, 100))
def test_ordered_list_is_sorted(client: Infakt, everything: list[Invoice], field: str, limit: int) -> None:
    """The order asked for is the order that comes, over all pages, and costs no row."""
    rows = client.invoices.list(order=f"{field} asc", limit=limit).to_list()

    values = [getattr(row, field) for row in rows]
    assert values == sorted(values)
    assert sorted(ids(rows)) == ids(everything)


@FEW
@given(data=st.data())
def test_fields_are_a_projection(client: Infakt, everything: list[Invoice], data: st.DataObject) -> None:
    """Chosen fields are those of the whole rows, and the id."""
    names = sorted(everything[0].keys())
    chosen = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=6, unique=True))

    rows = client.invoices.list(fields=chosen, limit=100).to_list()

    expected = [{name: row[name] for name in {*chosen, "id"} if name != "services"} for row in everything]
    assert [{key: row[key] for key in row.keys() if key != "services"} for row in rows] == expected  # noqa: SIM118 - a record
    assert all(("services" in row) == ("services" in chosen) for row in rows)


@FEW
@given(count=st.integers(0, 250), limit=st.integers(20, 100))
def test_beginning_of_a_list_is_its_beginning(
    client: Infakt, everything: list[Invoice], count: int, limit: int
) -> None:
    """Reading some rows gives the first ones."""
    assert ids(client.invoices.list(limit=limit).to_list(max_items=count)) == ids(everything[:count])
