"""Lists of the API as iterables: which rows they return, in which order, with how many requests."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from itertools import islice
from operator import length_hint
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest

from contract_tests.client.script import Script, page
from contract_tests.client.table import Table
from infakt import AsyncInfakt, Infakt, Page, PaginationDriftWarning
from infakt.models import Client, Invoice
from infakt_emulator import FULL_KEY, Emulator, InProcessTransport


def queries(emulator: Emulator) -> list[dict[str, str]]:
    """Return the query of each request received by the emulator."""
    return [dict(parse_qsl(exchange.query)) for exchange in emulator.recorder]


def numbers(emulator: Emulator) -> list[str]:
    """Return the numbers of all invoices in the order of their ids."""
    return [row["number"] for row in sorted(emulator.store.table("invoices"), key=lambda row: int(row["id"]))]


def test_iteration_returns_the_rows_of_all_pages(client: Infakt, emulator: Emulator) -> None:
    """Iterating over a list returns every row of every page."""
    read = [invoice.number for invoice in client.invoices.list()]

    assert read == numbers(emulator)
    assert queries(emulator) == [
        {"order": "id asc", "offset": "0", "limit": "100"},
        {"order": "id asc", "offset": "99", "limit": "100"},
        {"order": "id asc", "offset": "198", "limit": "100"},
    ]


def test_list_sends_nothing_before_it_is_read(client: Infakt, emulator: Emulator) -> None:
    """Creating a list sends no request."""
    client.invoices.list(status_eq="sent")

    assert queries(emulator) == []


def test_early_break_requests_no_further_page(client: Infakt, emulator: Emulator) -> None:
    """A page is requested only when its first row is needed."""
    read = [invoice.number for invoice in islice(client.invoices.list(limit=20), 21)]

    assert read == numbers(emulator)[:21]
    assert [(query["offset"], query["limit"]) for query in queries(emulator)] == [("0", "20"), ("19", "21")]


def test_each_iteration_reads_again(client: Infakt, emulator: Emulator) -> None:
    """A second iteration includes changes made since the first."""
    invoices = client.invoices.list(fields="number")
    before = [invoice.number for invoice in invoices]
    row = next(iter(emulator.store.table("invoices")))
    emulator.store.table("invoices").remove(row)

    after = [invoice.number for invoice in invoices]

    assert before == [row["number"], *after]


def test_first_is_the_first_row(client: Infakt, emulator: Emulator) -> None:
    """`first` sends one request and returns the first row."""
    first = client.clients.list().first()

    assert first == Client.from_dict(next(iter(emulator.store.table("clients"))))
    assert len(emulator.recorder) == 1


def test_first_of_an_empty_list_is_none(client: Infakt) -> None:
    """`first` of a list without rows is None, not an error."""
    assert client.invoices.list(number_eq="there is none").first() is None


def test_page_of_first_is_reused(client: Infakt, emulator: Emulator) -> None:
    """The iteration after `first` uses the page that it received."""
    clients = client.clients.list()
    first = clients.first()

    rows = list(iter(clients))

    assert (len(rows), rows[0]) == (60, first)
    assert len(emulator.recorder) == 1


@pytest.mark.parametrize("total", [60, 10**12])
def test_list_of_a_list_needs_no_length(total: int) -> None:
    """`list()` requests only the rows, so an absurd total allocates no memory."""
    table = Table(range(60), total=total)
    with httpx.Client(transport=table) as http, warnings.catch_warnings():
        warnings.simplefilter("ignore", PaginationDriftWarning)
        clients = Infakt(api_key=FULL_KEY, base_url="https://emulator.test/api/v3", http_client=http).clients.list()
        rows = list(clients)

    assert [client.id for client in rows] == list(range(60))
    assert length_hint(clients, -1) == -1
    assert table.offsets[:1] == [0]


@pytest.mark.parametrize("make", [Infakt, AsyncInfakt])
def test_list_has_neither_length_nor_truth_value(make: type[Infakt | AsyncInfakt]) -> None:
    """A list has no `len`, and using it as a condition is an error that says so: neither may send a request."""
    clients: Any = make(api_key=FULL_KEY, base_url="https://emulator.test/api/v3").clients.list()

    with pytest.raises(TypeError, match=r"has no len\(\)"):
        len(clients)
    with pytest.raises(TypeError, match=r"is lazy.*first\(\) is None"):
        bool(clients)


def test_total_count_is_of_all_pages(client: Infakt, emulator: Emulator) -> None:
    """`total_count` counts all matching rows, not those of a page, and sends one request."""
    assert client.invoices.list(limit=3).count() == 237
    assert len(emulator.recorder) == 1


@pytest.mark.parametrize(("max_items", "offsets"), [(0, []), (3, ["0"]), (5, ["0"]), (6, ["0", "4"])])
def test_to_list_stops_at_its_limit(client: Infakt, emulator: Emulator, max_items: int, offsets: list[str]) -> None:
    """`to_list` returns at most the requested number of rows, without an extra request."""
    read = client.invoices.list(limit=5).to_list(max_items=max_items)

    assert [invoice.number for invoice in read] == numbers(emulator)[:max_items]
    assert [query["offset"] for query in queries(emulator)] == offsets


def test_to_list_refuses_a_negative_limit(client: Infakt) -> None:
    """A negative number of rows is an error, in both kinds of client."""
    with pytest.raises(ValueError, match=r"max_items|islice"):
        client.clients.list().to_list(max_items=-1)


def test_pages_have_their_offset(client: Infakt, emulator: Emulator) -> None:
    """`pages` returns each page with its offset, its rows and the server's metadata."""
    pages = list(client.clients.list(offset=40, limit=15, fields="email").pages())

    rows = list(emulator.store.table("clients"))[40:]
    expected = [Client.from_dict({"email": row["email"], "id": row["id"]}) for row in rows]
    assert pages == [
        Page(expected[:15], 40, 60, pages[0].metainfo),
        Page(expected[15:], 55, 60, pages[1].metainfo),
    ]
    assert [page.metainfo["count"] for page in pages] == [10, 10]


def test_given_order_is_sent_and_kept(client: Infakt, emulator: Emulator) -> None:
    """An order given by the caller replaces the client's default order."""
    days = [invoice.invoice_date for invoice in client.invoices.list(order="invoice_date desc")]

    assert days == sorted(days, reverse=True, key=str)
    assert {query["order"] for query in queries(emulator)} == {"invoice_date desc"}


@pytest.mark.parametrize(
    "fields", ["number,services(name)", ["number", "services(name)"], ("number", "services(name)")]
)
def test_fields_select_what_is_returned(client: Infakt, emulator: Emulator, fields: str | list[str]) -> None:
    """`fields`, a string or a list of names, returns these fields and those that identify a row."""
    row = next(iter(emulator.store.table("invoices")))

    invoice = client.invoices.list(fields=fields).first()

    services = [{"name": line["name"], "id": line["id"]} for line in row["services"]]
    assert invoice == Invoice.from_dict(
        {"number": row["number"], "services": services, "uuid": row["uuid"], "id": row["id"]}
    )
    assert queries(emulator)[0]["fields"] == "number,services(name),uuid"


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ("number", "number,uuid"),
        ("uuid", "uuid"),
        (" number, uuid ", " number, uuid "),
        (["uuid", "number"], "uuid,number"),
        ({"number": 1}.keys(), "number,uuid"),
        ("services(name,uuid),number", "services(name,uuid),number,uuid"),
        ("services(name,uuid,unit),number", "services(name,uuid,unit),number,uuid"),
        ("services(name(a,b),uuid),number", "services(name(a,b),uuid),number,uuid"),
        ("uuid_of_another,auuid", "uuid_of_another,auuid,uuid"),
    ],
)
def test_identity_is_always_requested(client: Infakt, emulator: Emulator, fields: Any, asked: str) -> None:
    """Identifying fields missing from `fields` are added, once, whatever is in brackets."""
    client.invoices.list(fields=fields).first()

    assert queries(emulator)[0]["fields"] == asked


def test_rows_without_the_identity_are_returned(make_client: Callable[..., Infakt]) -> None:
    """If the server still leaves the identity out, rows are returned unchanged."""
    rows = [{"number": "1"}, {"number": "1"}]

    read = make_client(Script(page(rows, 2))).invoices.list(fields="number").to_list()

    assert [invoice.to_dict() for invoice in read] == rows


def test_repeated_row_is_dropped_whatever_its_fields(make_client: Callable[..., Infakt]) -> None:
    """A row on two pages is returned once, even if the selected fields do not include its identity."""
    table = Table(range(10), {2: lambda rows: rows.insert(0, 99)})

    with pytest.warns(PaginationDriftWarning, match="read the list again"):
        rows = make_client(table).clients.list(fields="nip", limit=4).to_list()

    assert len(rows) == 10
    assert table.fields == {"nip,id"}


@pytest.mark.parametrize("fields", ["", [], [""]])
def test_empty_fields_are_refused(client: Infakt, emulator: Emulator, fields: str | list[str]) -> None:
    """An empty selection of fields would return everything, so it is refused before anything is sent."""
    with pytest.raises(ValueError, match="must name at least one field"):
        client.invoices.list(fields=fields)

    assert len(emulator.recorder) == 0


@pytest.mark.parametrize(("offset", "limit"), [(-1, 10), (0, 0), (0, 101), (0, -5)])
def test_invalid_page_is_refused(client: Infakt, offset: int, limit: int) -> None:
    """The API would silently clamp such a page; the client refuses it."""
    with pytest.raises(ValueError, match=r"(limit must be 1 to 100|offset must be at least 0), got"):
        client.clients.list(offset=offset, limit=limit)


def test_no_match_is_an_empty_list(client: Infakt, emulator: Emulator) -> None:
    """A filter without a match is an empty list after one request."""
    assert client.clients.list(nip_eq="nobody").to_list() == []
    assert len(emulator.recorder) == 1


def test_links_of_the_server_are_not_followed(client: Infakt, emulator: Emulator) -> None:
    """Every page is requested from the configured server, whatever host the links name."""
    client.clients.list(limit=25).to_list()

    assert [exchange.path for exchange in emulator.recorder] == ["/api/v3/clients.json"] * 3


def test_gateway_failing_between_pages_loses_no_row(
    make_emulator: Callable[..., Emulator], make_client: Callable[..., Infakt]
) -> None:
    """Pages that a gateway failed to deliver are requested again."""
    emulator = make_emulator(faults=["gateway_fails"])
    client = make_client(InProcessTransport(emulator))

    read = [invoice.number for invoice in client.invoices.list(limit=50)]

    assert read == numbers(emulator)
    assert [exchange.status for exchange in emulator.recorder] == [200, 200, 502, 200, 200, 502, 200]
