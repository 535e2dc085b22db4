"""Rows are checked against the filters: whatever the server does, returned rows match, and a difference is reported."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from contract_tests.client.behaviour.matching_cases import CASES, JUNE, Values
from contract_tests.client.filtering import MODES, Filtering, Row, make_rows
from infakt import FilterIgnoredWarning, Infakt
from infakt.errors import FilterIgnoredError
from infakt_emulator import Emulator

Make = Callable[..., Infakt]


@contextmanager
def expecting(*, left_out: int, of: int) -> Iterator[None]:
    """Expect one warning with the number of rows left out, and none if there were none."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    reports = [str(item.message) for item in caught if item.category is FilterIgnoredWarning]
    beginnings = [text.partition(": ")[2].partition(" rows did")[0] for text in reports]
    assert beginnings == ([f"{left_out} of {of}"] if left_out else [])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("resource", "field", "name", "value", "values"), CASES, ids=lambda item: str(item)[:24])
def test_returned_rows_match_the_filter(
    make_client: Make, resource: str, field: str, name: str, value: Any, values: Values, mode: str
) -> None:
    """For every predicate and type of field, only rows that may match the filter are returned, and all of them."""
    rows = make_rows(field, [shown for shown, _ in values])
    verdicts = {row["id"]: is_found for row, (_, is_found) in zip(rows, values, strict=True)}
    server = Filtering(rows, lambda row: verdicts[row["id"]] is not False, mode)
    expected = [row["id"] for row in rows if verdicts[row["id"]] is not False]
    mismatches = [number for number, is_found in verdicts.items() if is_found is False]
    shown = {"honoured": 0, "partly": len(mismatches) // 2}.get(mode, len(mismatches))

    with expecting(left_out=shown, of=len(expected) + shown):
        found = list(getattr(make_client(server), resource).list(**{name: value}))

    assert [row["id"] for row in found] == expected
    assert any(wire.startswith("q[") for wire in server.queries[0])


ROWS = make_rows("payment_date", [f"2025-06-{day:02}" for day in range(1, 31)] * 9)


def is_late(row: Row) -> bool:
    """Whether a row is among the 27 of the last three days."""
    return bool(row["payment_date"] > "2025-06-27")


@pytest.mark.parametrize("prefetch", [0, 3])
@pytest.mark.parametrize("mode", MODES)
def test_many_pages(make_client: Make, mode: str, prefetch: int) -> None:
    """Over many pages every matching row is returned, even if the total counts only these, with one warning."""
    server = Filtering(ROWS, is_late, mode)
    left_out = {"honoured": 0, "partly": 121}.get(mode, 243)

    with expecting(left_out=left_out, of=27 + left_out):
        late = list(make_client(server).invoices.list(payment_date_gt="2025-06-27", limit=20, prefetch=prefetch))

    assert [row["id"] for row in late] == [row["id"] for row in ROWS if is_late(row)]


@pytest.mark.parametrize("mode", MODES)
def test_short_page_that_ends_at_the_total(make_client: Make, mode: str) -> None:
    """As seen live, pages may have ten rows while the total counts matching rows: reaching it is not the end."""
    rows = make_rows("payment_date", ["2025-06-01", "2025-06-30", "2025-06-02"] * 10)
    server = Filtering(rows, lambda row: row["payment_date"] == "2025-06-30", mode, page_size=10)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FilterIgnoredWarning)
        found = list(make_client(server).invoices.list(payment_date_eq="2025-06-30"))

    assert [row["id"] for row in found] == list(range(2, 31, 3))


@pytest.mark.parametrize("mode", MODES)
def test_several_filters(make_client: Make, mode: str) -> None:
    """A row has to match every filter; the warning names the filters that failed."""
    rows = [{**row, "status": ("sent", "paid")[row["id"] % 2]} for row in ROWS]
    server = Filtering(rows, lambda row: is_late(row) and row["status"] == "sent", mode)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = list(make_client(server).invoices.list(payment_date_gt="2025-06-27", status_eq="sent"))

    assert [row["id"] for row in found] == [row["id"] for row in rows if is_late(row) and row["status"] == "sent"]
    assert len(caught) == (mode != "honoured")
    assert all("did not match" in str(item.message) and "status_eq" in str(item.message) for item in caught)


@pytest.mark.parametrize("mode", ["ignored", "counted", "partly"])
def test_strict_list_raises(make_client: Make, mode: str) -> None:
    """With `strict` it is an error after the matching rows, with path, counts and filter, and no value."""
    pages = make_client(Filtering(ROWS, is_late, mode)).invoices.list(payment_date_gt="2025-06-27", strict=True)
    found: list[Any] = []

    with pytest.raises(FilterIgnoredError, match=r"^/invoices\.json: \d+ of \d+ rows did not match payment") as error:
        found.extend(row["id"] for row in pages)

    assert found == [row["id"] for row in ROWS if is_late(row)]
    assert "2025-06-27" not in str(error.value)


@pytest.mark.parametrize("mode", MODES)
def test_first_row_may_be_on_a_later_page(make_client: Make, mode: str) -> None:
    """`first` and a part of the list read until they have as many rows as requested."""
    pages = make_client(Filtering(ROWS, is_late, mode)).invoices.list(payment_date_gt="2025-06-27", limit=5)
    first = pages.first()

    assert first is not None
    assert (first["id"], [row["id"] for row in pages.to_list(max_items=2)]) == (28, [28, 29])


def test_nothing_matches(make_client: Make) -> None:
    """If no row matches, none is returned, whatever the server sends."""
    pages = make_client(Filtering(ROWS, lambda _: False, "ignored")).invoices.list(payment_date_gt="2030-01-01")

    with expecting(left_out=270, of=270):
        assert list(pages) == []


@pytest.mark.filterwarnings("ignore::infakt.FilterIgnoredWarning")
def test_total_is_the_servers(make_client: Make) -> None:
    """`total_count` is the server's, since the client could only correct it by reading everything."""
    pages = make_client(Filtering(ROWS, is_late, "ignored")).invoices.list(payment_date_gt="2025-06-27")

    assert (pages.count(), len(pages.to_list())) == (270, 27)


@pytest.mark.parametrize(
    ("filters", "is_reported"),
    [({"sales_kind_eq": "x"}, True), ({"client_id_eq": 5}, True), ({"number_eq": "1"}, False), ({}, False)],
    ids=["by the rule", "guessed", "confirmed", "none"],
)
def test_field_that_no_row_shows(make_client: Make, filters: dict[str, Any], *, is_reported: bool) -> None:
    """Rows are kept if nothing can be compared; for an unconfirmed filter there is one warning."""
    pages = make_client(Filtering(ROWS, lambda _: True, "ignored")).invoices.list(**filters)

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = list(pages)

    assert len(found) == len(ROWS)
    assert [item.category for item in caught] == [FilterIgnoredWarning] * is_reported
    assert all(f"no row shows {next(iter(filters))[:5]}" in str(item.message) for item in caught)


def test_empty_list_has_no_warning(make_client: Make) -> None:
    """Without rows there is nothing to compare."""
    assert (
        list(make_client(Filtering([], lambda _: True, "honoured")).invoices.list(sales_kind_eq="x", strict=True)) == []
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"status_in": ["sent", "paid"]}, [1, 2, 4]),
        ({"status_eq": "sent"}, [1, 4]),
        ({"status_not_eq": "sent"}, [1, 2, 3, 4]),
        ({"status_start": "s"}, [1, 2, 3, 4]),
        ({"no_such_field_eq": "sent"}, [1, 2, 3, 4]),
        ({"created_at_lteq": "2025-06-01"}, [1, 2]),
        ({"created_at_lteq": "soon"}, [1, 2, 3, 4]),
        ({"gross_price_cont": "1"}, [1, 2, 3, 4]),
        ({"paid_date_null": "yes"}, [1, 2, 3, 4]),
        ({"paid_date_null": "true"}, [1, 3]),
        ({"status_eq": ["sent", "paid"]}, [1, 2, 3, 4]),
    ],
    ids=str,
)
@pytest.mark.filterwarnings("ignore::infakt.FilterIgnoredWarning")
def test_q_is_checked_as_far_as_it_is_known(make_client: Make, filters: dict[str, Any], expected: list[int]) -> None:
    """In `q`, known predicates of known fields are compared; unknown ones drop no row."""
    rows = make_rows("status", ["sent", "paid", "draft", "sent"])
    for row in rows:
        row |= {"created_at": f"2025-0{5 + row['id'] // 3}-02 10:00:00 +0200", "gross_price": 5}
        row |= {"paid_date": "2025-06-01" if row["id"] % 2 == 0 else None}

    found = list(make_client(Filtering(rows, lambda _: True, "ignored")).invoices.list(q=filters))

    assert [row["id"] for row in found] == expected


@pytest.mark.parametrize(
    ("fields", "filters", "sent"),
    [
        (None, {"status_eq": "sent"}, None),
        ("id,number", {"status_eq": "sent"}, "id,number,status"),
        (["id", "number"], {"status_eq": "sent", "paid_date_null": True}, "id,number,status,paid_date"),
        ("id,status", {"status_eq": "sent"}, "id,status"),
        ("id, status ", {"status_eq": "sent"}, "id, status "),
        ("id,services(name,status)", {"status_eq": "sent"}, "id,services(name,status),status"),
        ("id,services(name,taxes(status,x))", {"status_eq": "sent"}, "id,services(name,taxes(status,x)),status"),
        ("id,services(name,status,x)", {"status_eq": "sent"}, "id,services(name,status,x),status"),
        ("id,status_text", {"status_eq": "sent"}, "id,status_text,status"),
        ("id", {"clean_client_nip_eq": "1"}, "id,client_tax_code"),
        ("id", {"invoice_date_gt": JUNE, "invoice_date_lt": JUNE}, "id,invoice_date"),
        ("id", {"status_eq": "sent", "order": "number desc"}, "id,status"),
        ("id", {"q": {"no_such_field_eq": "x"}}, "id"),
        ("id", {"q": {"status_in": ["sent"]}}, "id,status"),
    ],
    ids=str,
)
def test_field_of_a_filter_is_requested(
    make_client: Make, fields: Any, filters: dict[str, Any], sent: str | None
) -> None:
    """The fields that filters read are requested in addition to those the caller selected."""
    server = Filtering([], lambda _: True, "honoured")

    list(make_client(server).invoices.list(fields=fields, **filters))

    assert [query.get("fields", "").replace(",uuid", "") for query in server.queries] == [sent or ""]


@pytest.mark.parametrize("modes", [{}, {"general": "ignored"}, {"general": "counted"}, {"payment_date_lt": "ignored"}])
@pytest.mark.filterwarnings("ignore::infakt.FilterIgnoredWarning")
def test_overdue_invoices(client: Infakt, emulator: Emulator, modes: dict[str, str]) -> None:
    """Unpaid invoices past their due date are the same rows whether the server applies the filters or not."""
    emulator.modes = modes
    rows = list(emulator.store.table("invoices"))

    found = client.invoices.list(payment_date_lt=JUNE, paid_date_null=True)

    expected = [row["uuid"] for row in rows if row["payment_date"] < "2025-06-04" and row["paid_date"] is None]
    assert sorted(row["uuid"] for row in found) == sorted(expected)
    assert 0 < len(expected) < len(rows)


def test_costs_of_a_month(client: Infakt, emulator: Emulator) -> None:
    """As seen live, the server counts costs by issue date but returns all of them; only the right ones are returned."""
    rows = list(emulator.store.table("costs"))
    days = sorted(row["issue_date"] for row in rows if row["issue_date"])
    first, last = days[len(days) // 4], days[len(days) // 2]
    expected = [row["uuid"] for row in rows if row["issue_date"] and first <= row["issue_date"] <= last]

    pages = client.costs.list(issue_date_gteq=first, issue_date_lteq=last, limit=7)

    with pytest.warns(FilterIgnoredWarning, match="did not match issue_date_gteq, issue_date_lteq"):
        found = [row["uuid"] for row in pages]
    assert sorted(found) == sorted(expected)
    assert 0 < len(found) < len(rows)
    assert pages.count() == len(found)


def test_activities_are_those_of_the_user(make_client: Make) -> None:
    """A filter outside `q` is checked as well."""
    users = [{"uuid": "a"}, {"uuid": "b"}, None, {"email": "x@example.com"}]
    server = Filtering(make_rows("blame", users), lambda row: row["blame"] == {"uuid": "a"}, "ignored")

    with expecting(left_out=2, of=4):
        found = list(make_client(server).account.activities(blame_uuid="a"))

    assert [row["id"] for row in found] == [1, 4]


def test_document_is_found_even_if_filters_are_ignored(make_client: Make) -> None:
    """`find_created` compares every criterion itself, without an error."""
    rows = make_rows("number", ["1/2025", "2/2025", "3/2025"])

    found = make_client(Filtering(rows, lambda _: False, "ignored")).invoices.find_created(number="2/2025")

    assert [row["id"] for row in found] == [2]
