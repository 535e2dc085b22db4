"""The order of a list: if it is refused or not kept, another is used, and no row is lost or repeated."""

from __future__ import annotations

import logging
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests.client.invoices_table import ORDERS_NOT_KEPT, Arrange, InvoicesTable, ignore, keep_once, reverse
from contract_tests.client.script import Script, answer, give, page
from contract_tests.client.table import Table, read
from infakt import Infakt, PaginationDriftWarning
from infakt.errors import BadRequestError, PaginationDriftError, StatusError, ValidationError
from infakt_emulator import Emulator, InProcessTransport

Make = Callable[..., Infakt]
BY_ID, BY_DAY = "id asc", "invoice_date asc"
FAULTS = [
    "id_order_refused",
    "id_order_ignored",
    "id_order_on_first_page_only",
    "id_order_reversed",
    "every_order_refused",
    "order_ignored",
    "order_reversed",
]
WITHOUT_A_FALLBACK = {"every_order_refused", "order_ignored", "order_reversed"}
"""The faults after which no order is left to fall back on."""


@pytest.mark.parametrize("arrange", ORDERS_NOT_KEPT.values(), ids=ORDERS_NOT_KEPT)
@pytest.mark.parametrize("prefetch", [0, 3])
def test_order_that_is_not_kept_is_replaced(make_client: Make, arrange: Arrange, prefetch: int) -> None:
    """If rows are not ordered by id, the list is read in its documented order, complete, once and without a report."""
    for limit, is_mixed in product((8, 100), (False, True)):
        table = InvoicesTable(300, arrange, is_mixed=is_mixed)

        reading = read(make_client(table), "invoices", limit=limit, prefetch=prefetch, strict=True)

        assert (sorted(reading.ids), reading.is_reported) == (table.rows, False)
        assert set(table.orders) == {BY_ID, BY_DAY}
        assert table.orders[-1] == BY_DAY


@pytest.mark.parametrize("prefetch", [0, 3])
def test_order_that_is_refused_is_replaced(make_client: Make, prefetch: int) -> None:
    """If the order by id is refused, the list is read in its documented order, which takes one more call."""
    table = InvoicesTable(300, refused="id")

    reading = read(make_client(table), "invoices", prefetch=prefetch, strict=True)

    assert reading.ids == table.rows
    assert table.orders == [BY_ID, *[BY_DAY] * 4]


@pytest.mark.parametrize("prefetch", [0, 3])
def test_order_refused_on_a_later_page_is_replaced(make_client: Make, prefetch: int) -> None:
    """An order that is refused on a later page is replaced as well, and no row is returned again."""

    class Later(InvoicesTable):
        def choose(self, offset: int, limit: int) -> list[Any]:
            """Refuse the order from now on."""
            self.refused = "id"
            return super().choose(offset, limit)

    table = Later(300)

    reading = read(make_client(table), "invoices", prefetch=prefetch, strict=True)

    assert (sorted(reading.ids), reading.has_duplicates) == (table.rows, False)


@pytest.mark.parametrize("count", [1, 99, 237, 1_000])
def test_order_that_is_kept_takes_no_extra_call(make_client: Make, count: int) -> None:
    """A list in order takes one call per page, all of them ordered by id."""
    table = InvoicesTable(count)

    reading = read(make_client(table), "invoices", strict=True)

    assert reading.ids == table.rows
    assert table.orders == [BY_ID] * (1 if count < 100 else 1 + -(-(count - 100) // 99))


@pytest.mark.parametrize("arrange", ORDERS_NOT_KEPT.values(), ids=ORDERS_NOT_KEPT)
def test_list_in_one_answer_needs_no_order(make_client: Make, arrange: Arrange) -> None:
    """A list that fits into one answer is not requested again, whatever its order."""
    table = InvoicesTable(99, arrange)

    reading = read(make_client(table), "invoices", strict=True)

    assert (sorted(reading.ids), table.orders) == (table.rows, [BY_ID])


@pytest.mark.parametrize("resource", ["clients", "corrective_oss_invoices"])
@pytest.mark.parametrize("prefetch", [0, 3])
def test_list_without_another_order_continues(make_client: Make, resource: str, prefetch: int) -> None:
    """Without a documented order to fall back on, the list continues in the same order and is reported."""
    table = InvoicesTable(300, reverse)

    reading = read(make_client(table), resource, prefetch=prefetch)

    assert (reading.ids, reading.is_reported) == (table.rows[::-1], True)
    assert set(table.orders) == {BY_ID}


@pytest.mark.parametrize("prefetch", [0, 3])
def test_list_whose_every_order_is_refused_continues(make_client: Make, prefetch: int) -> None:
    """If the server accepts no order, the list is read without one and reported."""
    table = InvoicesTable(300, per_day=1, refused="")

    reading = read(make_client(table), "invoices", prefetch=prefetch)

    assert (reading.ids, reading.is_reported) == (table.rows[::-1], True)
    assert table.orders == [BY_ID, BY_DAY, *[None] * 4]


def test_refusal_and_disorder_may_follow_each_other(make_client: Make) -> None:
    """If the first order is not kept and the documented one is refused, the list is read without one."""
    table = InvoicesTable(300, reverse, refused="invoice_date")

    reading = read(make_client(table), "invoices")

    assert (sorted(reading.ids), reading.has_duplicates, reading.is_reported) == (table.rows, False, True)
    assert table.orders[:3] == [BY_ID, BY_DAY, None]


def test_no_order_kept_is_reported(make_client: Make) -> None:
    """If the documented order is not kept either, rows are returned as they come, and the report names that order."""
    table = InvoicesTable(300, reverse, kept="nothing")
    invoices = make_client(table).invoices.list()

    with pytest.warns(
        PaginationDriftWarning, match=r"^/invoices\.json: rows do not come in the order invoice_date asc"
    ):
        found = [invoice.id for invoice in invoices]

    assert sorted(number for number in found if number) == table.rows


@pytest.mark.parametrize("arrange", [ignore, keep_once], ids=["ignored", "first page only"])
def test_no_row_is_silently_lost(make_client: Make, arrange: Arrange) -> None:
    """If rows come in another order on every call, each is returned once, or the list is reported."""
    for limit, prefetch in product((8, 100), (0, 3)):
        table = InvoicesTable(300, arrange, kept="nothing")

        reading = read(make_client(table), "invoices", limit=limit, prefetch=prefetch)

        assert (reading.has_duplicates, reading.is_reported) == (False, True)


@pytest.mark.parametrize("count", [30, 300])
def test_callers_order_is_not_replaced(make_client: Make, count: int) -> None:
    """A caller's order is never replaced; rows that do not follow it are reported, also on a single page."""
    table = InvoicesTable(count, reverse, kept="nothing")

    reading = read(make_client(table), "invoices", order="id", limit=100)

    assert (reading.ids, reading.is_reported) == (table.rows[::-1], True)
    assert set(table.orders) == {"id"}


def test_callers_order_is_an_error_where_strict(make_client: Make) -> None:
    """With `strict` a caller's order that is not kept is an error, after all rows."""
    invoices = make_client(InvoicesTable(30, reverse)).invoices.list(order="id asc", strict=True)
    found: list[Any] = []

    with pytest.raises(PaginationDriftError, match="rows do not come in the order id asc, so some may be missing"):
        found.extend(invoice.id for invoice in invoices)

    assert len(found) == 30


@pytest.mark.parametrize("order", ["invoice_date desc", "invoice_date DESC", "number", "unknown asc", "uuid"])
def test_callers_order_that_is_kept_or_unknown_is_not_reported(make_client: Make, order: str) -> None:
    """Rows that are in order, or cannot be compared, are not reported."""
    table = InvoicesTable(300, lambda table: table.sort_by_day()[::-1], kept="nothing")

    assert read(make_client(table), "invoices", order=order, strict=True).ids == table.rows[::-1]


def test_refusal_of_the_callers_order_is_an_error(make_client: Make) -> None:
    """A refusal of the caller's own order is raised, and not retried."""
    table = InvoicesTable(30, refused="number")

    with pytest.raises(ValidationError, match="order"):
        read(make_client(table), "invoices", order="number desc")

    assert table.orders == ["number desc"]


OTHER_REFUSALS = {
    "another field": give(422, {"error": "Nieprawidłowe parametry.", "errors": {"limit": ["jest za duże"]}}),
    "order not mentioned": give(400, {"error": "Nieprawidłowe zapytanie."}),
    "no json": answer(400, b"Bad Request", kind="text/plain"),
    "limit of KSeF": give(422, {"error": "Przekroczono limit; spróbuj w kolejnej godzinie."}),
    "forbidden": give(403, {"error": "order"}),
}


@pytest.mark.parametrize("refusal", OTHER_REFUSALS.values(), ids=OTHER_REFUSALS)
def test_refusal_for_another_reason_is_an_error(make_client: Make, refusal: Any) -> None:
    """A refusal that does not mention the order is raised, and no other order is tried."""
    script = Script(refusal)

    with pytest.raises(StatusError, match=r"GET /invoices\.json: 4"):
        list(make_client(script).invoices.list())

    assert len(script.sent) == 1


REFUSALS = {
    "errors as a list": give(422, {"errors": ["order jest nieprawidłowe"]}),
    "errors as a string": give(400, {"error": "Nieprawidłowe sortowanie.", "errors": "base"}),
    "message": give(422, {"message": "Niedozwolona kolejność"}),
    "field sort": give(422, {"errors": {"sort": "?"}}),
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_refusal_of_the_order_has_several_forms(make_client: Make, refusal: Any) -> None:
    """It is enough that a field or a word of the refusal mentions the order, in any form."""
    script = Script(refusal, page([{"uuid": "a", "id": 1}], 1))

    assert [invoice.id for invoice in make_client(script).invoices.list()] == [1]
    assert [request.url.params["order"] for request in script.requests] == [BY_ID, BY_DAY]


def test_offset_counts_in_the_order_that_is_used(make_client: Make) -> None:
    """With a caller's offset, a refused order is replaced from that offset on, without a report."""
    table = InvoicesTable(300, refused="id")

    assert read(make_client(table), "invoices", offset=250, limit=20, strict=True).ids == table.rows[250:]


def test_offset_in_an_order_that_is_not_kept_is_reported(make_client: Make) -> None:
    """With an offset, rows of two orders do not make one list: no row is returned twice, and it is reported."""
    for arrange, orders in ((reverse, {BY_ID, BY_DAY}), (keep_late, {BY_ID})):
        table = InvoicesTable(300, arrange)

        reading = read(make_client(table), "invoices", offset=100, limit=20)

        assert (reading.has_duplicates, reading.is_reported, set(table.orders)) == (False, True, orders)


def keep_late(table: InvoicesTable) -> list[int]:
    """Keep the order up to the 120th row."""
    return [*sorted(table.rows)[:120], *sorted(table.rows, reverse=True)[:180]]


@pytest.mark.parametrize("size", [1, 2, 7, 30, 60])
@pytest.mark.parametrize("prefetch", [0, 3])
def test_ties_on_one_page_are_all_returned(make_client: Make, size: int, prefetch: int) -> None:
    """Rows of one date that fit on a page are returned once without a report, even if each call shuffles them."""
    for limit, total in product((3, 20, 100), ("count", None)):
        table = InvoicesTable(240, per_day=size, is_mixed=True, refused="id", total=total)

        reading = read(make_client(table), "invoices", limit=limit, prefetch=prefetch)

        assert (sorted(reading.ids), reading.is_reported) == (table.rows, False)


@pytest.mark.parametrize("size", [99, 100, 150, 400])
def test_ties_on_many_pages_are_not_silently_lost(make_client: Make, size: int) -> None:
    """If a date has more rows than a page, each is returned once or the list is reported, and the list ends."""
    for limit, total in product((3, 20, 100), ("count", None)):
        table = InvoicesTable(400, per_day=size, is_mixed=True, refused="id", total=total)

        reading = read(make_client(table), "invoices", limit=limit)

        assert not reading.has_duplicates
        assert reading.is_reported or sorted(reading.ids) == table.rows


def test_stable_ties_take_no_extra_call(make_client: Make) -> None:
    """Rows of one date that keep their positions take no additional call."""
    table = InvoicesTable(1_000, per_day=50, refused="id")

    assert read(make_client(table), "invoices", strict=True).ids == table.rows
    assert table.orders == [BY_ID, *[BY_DAY] * 11]


def test_tied_rows_that_are_deleted_are_reported(make_client: Make) -> None:
    """A row deleted among ties is reported, and no other row is lost because of it."""
    for number in (3, 4, 5):
        table = InvoicesTable(60, changes={number: delete_two}, per_day=5, is_mixed=True, refused="id")

        reading = read(make_client(table), "invoices", limit=9)

        assert table.lasting <= set(reading.ids)
        assert not reading.has_duplicates


def delete_two(rows: list[int]) -> None:
    """Delete two rows of the first date."""
    del rows[2:4]


@given(
    count=st.integers(0, 60),
    size=st.integers(1, 12),
    limit=st.integers(1, 12),
    prefetch=st.integers(0, 3),
    name=st.sampled_from([None, *ORDERS_NOT_KEPT]),
    seed=st.integers(0, 10**6),
)
def test_any_order_and_any_ties(
    make_client: Make, count: int, size: int, limit: int, prefetch: int, name: str | None, seed: int
) -> None:
    """Whatever a server does with the order by id, a documented order that is kept returns every row once."""
    table = InvoicesTable(count, ORDERS_NOT_KEPT[name] if name else None, per_day=size, is_mixed=True)
    table.rng.seed(seed)

    reading = read(make_client(table), "invoices", limit=limit, prefetch=prefetch)

    assert not reading.has_duplicates
    assert sorted(reading.ids) == table.rows or reading.is_reported
    assert len(table.orders) <= 40 + 5 * count


KINDS: list[Any] = [7, "2026-01-01", None, [1], {}]
ODD: dict[str, Callable[[int], Any]] = {
    "missing": lambda number: {"uuid": f"uuid-{number}"},
    "null": lambda number: {"uuid": f"uuid-{number}", "id": None},
    "text": lambda number: {"uuid": f"uuid-{number}", "id": str(-number)},
    "bool": lambda number: {"uuid": f"uuid-{number}", "id": number % 2 == 0},
    "list": lambda number: {"uuid": f"uuid-{number}", "id": [-number]},
    "object": lambda number: {"uuid": f"uuid-{number}", "id": {"a": 1}},
    "mixed types": lambda number: {"uuid": f"uuid-{number}", "id": KINDS[number % 5]},
    "invalid date": lambda number: {"uuid": f"uuid-{number}", "id": f"2026-02-{99 - number % 60:02}"},
}


@pytest.mark.parametrize("show", ODD.values(), ids=ODD)
def test_odd_values_are_not_out_of_order(make_client: Make, show: Callable[[int], Any]) -> None:
    """Values that cannot be compared are neither an error nor out of order."""
    table = InvoicesTable(250)
    table.show = show  # type: ignore[method-assign]  # replaces the rows

    found = [invoice.uuid for invoice in make_client(table).invoices.list(limit=40, strict=True)]

    assert found == [f"uuid-{number}" for number in table.rows]
    assert set(table.orders) == {BY_ID}


MOMENTS = ["2026-10-25 02:30:00 +0200", "2026-10-25 02:10:00 +0100", None, "2026-10-25T01:20:00Z", "odd"]


def test_datetimes_are_compared_by_instant(make_client: Make) -> None:
    """A time in winter follows one in summer, whatever its local hour; null may be anywhere."""
    rows = [{"uuid": str(number), "created_at": moment} for number, moment in enumerate(MOMENTS)]

    assert len(make_client(Script(page(rows, 5))).costs.list(order="created_at", strict=True).to_list()) == 5
    with pytest.raises(PaginationDriftError, match="created_at desc"):
        make_client(Script(page(rows, 5))).costs.list(order="created_at desc", strict=True).to_list()


def test_field_of_the_order_is_requested_where_ties_matter(make_client: Make) -> None:
    """With `fields=` the field of the documented order is added once that order is used, to recognize ties."""
    table = InvoicesTable(240, is_mixed=True, refused="id")

    reading = read(make_client(table), "invoices", fields=iter(["number"]), limit=20)

    assert (sorted(reading.ids), reading.is_reported) == (table.rows, False)
    assert table.fields == {"number,uuid,invoice_date"}


def test_first_and_total_use_the_order_that_is_kept(make_client: Make) -> None:
    """`first` and `total_count` share the page that came in order, and the iteration continues from it."""
    for table in (InvoicesTable(300, reverse), InvoicesTable(300, refused="id")):
        invoices = make_client(table).invoices.list()

        first = invoices.first()

        assert first is not None
        assert (first.id, invoices.count(), table.orders) == (1, 300, [BY_ID, BY_DAY])
        assert [invoice.id for invoice in invoices] == table.rows
        assert len(table.orders) == 5


def test_rows_without_an_identity_are_not_read_twice(make_client: Make) -> None:
    """If returned rows cannot be identified, the list continues and is reported."""
    table = InvoicesTable(60, keep_once)
    table.show = lambda number: {"id": number if number % 2 else None}  # type: ignore[method-assign]  # half have none

    reading = read(make_client(table), "invoices", limit=20)

    assert (reading.is_reported, set(table.orders)) == (True, {BY_ID})


def test_change_of_the_order_is_logged(make_client: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A change of the order is logged once, without a warning."""
    with caplog.at_level(logging.INFO, "infakt"):
        read(make_client(InvoicesTable(300, reverse)), "invoices")

    changes = [record.getMessage() for record in caplog.records if "order=" in record.getMessage()]
    assert changes == ["/invoices.json: order=id asc is not kept, reading with order=invoice_date asc"]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("prefetch", [0, 3])
def test_emulated_lists_are_whole(
    make_client: Make, make_emulator: Callable[..., Emulator], fault: str, prefetch: int
) -> None:
    """On an emulator with such a fault every invoice is returned once, or the list is reported."""
    emulator = make_emulator(faults=[fault])
    expected = {row["id"] for row in emulator.store.table("invoices")}

    reading = read(make_client(InProcessTransport(emulator)), "invoices", prefetch=prefetch)

    assert not reading.has_duplicates
    assert reading.is_reported == (fault in WITHOUT_A_FALLBACK)
    assert reading.is_reported or set(reading.ids) == expected


@pytest.mark.parametrize("fault", ["id_order_refused", "id_order_ignored", "id_order_reversed"])
def test_find_created_works_without_the_order(
    make_client: Make, make_emulator: Callable[..., Emulator], fault: str
) -> None:
    """`find_created`, which reads the whole list, still finds the row."""
    emulator = make_emulator(faults=[fault])
    wanted = next(iter(emulator.store.table("invoices")))

    found = make_client(InProcessTransport(emulator)).invoices.find_created(number=wanted["number"])

    assert [invoice.uuid for invoice in found] == [wanted["uuid"]]


def test_refused_order_of_a_list_in_one_answer_is_not_reported(make_client: Make) -> None:
    """A list in one answer is complete without an order, so a refusal of every order is not reported."""
    refusal = give(400, {"error": "Nieprawidłowy parametr order."})
    script = Script(refusal, page([{"id": 2}, {"id": 1}], 2))

    assert [client.id for client in make_client(script).clients.list(strict=True)] == [2, 1]
    assert ["order" in request.url.params for request in script.requests] == [True, False]


def test_refusal_without_an_order_is_an_error(make_client: Make) -> None:
    """If no order was sent, a refusal that mentions one is raised."""
    refusal = give(400, {"error": "Nieprawidłowy parametr order."})

    with pytest.raises(BadRequestError, match=r"GET /clients\.json: 400"):
        list(make_client(Script(refusal, refusal)).clients.list())


def test_list_in_order_needs_no_other_order(make_client: Make) -> None:
    """A list in order needs no other order."""
    assert read(make_client(Table(range(5))), strict=True).ids == [0, 1, 2, 3, 4]
