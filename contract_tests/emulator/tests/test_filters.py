"""Filters: which have an effect, which are silently ignored, and how values are compared."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from infakt_emulator import Emulator, make_client
from infakt_emulator.bundle import DEFAULT_BUNDLE

from .conftest import read_all

Rows = list[dict[str, Any]]


@pytest.fixture
def invoices(client: httpx.Client) -> Rows:
    """Return every invoice of the account."""
    return read_all(client, "/invoices.json")


@pytest.mark.parametrize(
    ("name", "value", "accepts"),
    [
        ("status_eq", "sent", lambda row: row["status"] == "sent"),
        ("kind_eq", "proforma", lambda row: row["kind"] == "proforma"),
        ("invoice_date_lt", "2025-06-04", lambda row: row["invoice_date"] < "2025-06-04"),
        ("invoice_date_lteq", "2025-06-04", lambda row: row["invoice_date"] <= "2025-06-04"),
        ("invoice_date_gt", "2025-06-04", lambda row: row["invoice_date"] > "2025-06-04"),
        ("invoice_date_gteq", "2025-06-04", lambda row: row["invoice_date"] >= "2025-06-04"),
        ("paid_date_null", "true", lambda row: row["paid_date"] is None),
        ("paid_date_null", "false", lambda row: row["paid_date"] is not None),
    ],
)
def test_filter_is_the_condition(
    client: httpx.Client, invoices: Rows, name: str, value: str, accepts: Callable[[dict[str, Any]], bool]
) -> None:
    """A filtered list has exactly the rows that meet the condition."""
    found = read_all(client, "/invoices.json", **{f"q[{name}]": value})

    assert found == [row for row in invoices if accepts(row)]
    assert 0 < len(found) < len(invoices)


def test_day_of_the_boundary_tests_exists(invoices: Rows) -> None:
    """The date of the tests of date filters is that of some invoice."""
    assert any(row["invoice_date"] == "2025-06-04" for row in invoices)


def test_filters_join(client: httpx.Client, invoices: Rows) -> None:
    """Rows must meet all filters."""
    found = read_all(client, "/invoices.json", **{"q[status_eq]": "paid", "q[kind_eq]": "proforma"})

    assert found == [row for row in invoices if row["status"] == "paid" and row["kind"] == "proforma"]


@pytest.mark.parametrize(
    "query",
    [
        "q[nip_eq]=0000010004",
        "q[status_eq]=",
        "q[invoice_date_gteq]=soon",
        "q[invoice_date_gte]=2026-01-01",
        "q[gross_price_cont]=1",
        "q=sent",
        "status=sent",
        "page=2&per_page=5",
    ],
)
def test_unknown_filter_is_ignored(client: httpx.Client, query: str) -> None:
    """A filter that is not described, blank or unreadable is silently ignored."""
    assert client.get(f"/invoices.json?{query}").json()["metainfo"]["total_count"] == 237


@pytest.mark.parametrize(
    ("path", "name", "value", "accepts"),
    [
        ("invoices", "number_cont", "/11/2024", lambda row: "/11/2024" in row["number"]),
        ("invoices", "payment_date_lt", "2025-06-04", lambda row: row["payment_date"] < "2025-06-04"),
        ("invoices", "payment_date_eq", "2025-06-04", lambda row: row["payment_date"] == "2025-06-04"),
        ("invoices", "gross_price_gteq", "100000", lambda row: row["gross_price"] >= 100_000),
        ("invoices", "paid_price_lt", "1", lambda row: int(row["paid_price"]) < 1),
        ("invoices", "split_payment_eq", "true", lambda row: row["split_payment"] is True),
        ("invoices", "split_payment_eq", "false", lambda row: row["split_payment"] is False),
        ("invoices", "created_at_gteq", "2025-06-04", lambda row: row["created_at"][:10] >= "2025-06-04"),
        ("invoices", "created_at_lt", "2025-06-04", lambda row: row["created_at"][:10] < "2025-06-04"),
        ("invoices", "client_tax_code_null", "true", lambda row: row["client_tax_code"] is None),
        ("clients", "days_to_payment_lteq", "7", lambda row: row["days_to_payment"] in range(8)),
        ("clients", "days_to_payment_null", "true", lambda row: row["days_to_payment"] == ""),
        ("clients", "same_forward_address_eq", "true", lambda row: row["same_forward_address"] is True),
        ("products", "quantity_lt", "1.5", lambda row: row["quantity"] < 1.5),
        ("products", "name_cont", "A", lambda row: "a" in row["name"].lower()),
        ("bank_accounts", "default_eq", "true", lambda row: row["default"] is True),
        ("flat_rates", "rate_eq", "20", lambda row: float(row["rate"]) == 20),
    ],
)
def test_general_rule(
    client: httpx.Client, path: str, name: str, value: str, accepts: Callable[[dict[str, Any]], bool]
) -> None:
    """A predicate of the general rule has an effect, also on booleans."""
    everything = read_all(client, f"/{path}.json")

    found = read_all(client, f"/{path}.json", **{f"q[{name}]": value})

    assert found == [row for row in everything if accepts(row)]


def test_boolean_filter_finds_rows(client: httpx.Client) -> None:
    """A boolean filter finds some rows and excludes others."""
    totals = [
        client.get(f"/bank_accounts.json?q[default_eq]={text}").json()["metainfo"]["total_count"]
        for text in ("true", "false")
    ]

    assert all(totals)


@pytest.mark.parametrize(("name", "value", "count"), [("q[default_eq]", "true", 1), ("q[bank_name_cont]", "zmyśl", 6)])
def test_filter_stands_alone(
    make_emulator: Callable[..., Emulator], tmp_path: Path, name: str, value: str, count: int
) -> None:
    """A boolean filter or `_cont` has an effect on a list that has no other filters."""
    document = json.loads(DEFAULT_BUNDLE.read_text(encoding="utf-8"))
    kind = {"type": "boolean" if value == "true" else "string"}
    document["paths"]["/bank_accounts.json"]["get"]["parameters"] = [{"name": name, "in": "query", "schema": kind}]
    bundle = tmp_path / "openapi.json"
    bundle.write_text(json.dumps(document), encoding="utf-8")

    with make_client(make_emulator(bundle=bundle)) as client:
        metainfo = client.get("/bank_accounts.json", params={name: value}).json()["metainfo"]

    assert metainfo["total_count"] == count


def test_each_filter_can_be_switched(emulator: Emulator, client: httpx.Client) -> None:
    """A filter can be ignored, change the total only, or be case-sensitive, without an effect on other filters."""
    query = "/clients.json?q[company_name_cont]=ŻÓŁĆ&q[country_eq]=PL&limit=100&order=id"
    seen = {}
    for mode in ("honoured", "ignored", "counted", "case"):
        emulator.modes = {"company_name_cont": mode}
        body = client.get(query).json()
        seen[mode] = (body["metainfo"]["total_count"], len(body["entities"]))

    total, rows = seen["ignored"]
    found = seen["honoured"][0]
    assert 0 < found < total == rows
    assert seen == {"honoured": (found, found), "ignored": (total, total), "counted": (found, total), "case": (0, 0)}


def test_nip_eq_compares_the_stored_text(client: httpx.Client) -> None:
    """A NIP stored with a prefix is not found without it."""
    client.post("/clients.json", json={"client": {"company_name": "A", "country": "PL", "nip": "PL000-009-99-03"}})

    totals = [
        client.get("/clients.json", params={"q[nip_eq]": nip}).json()["metainfo"]["total_count"]
        for nip in ("0000099903", "PL0000099903", "PL000-009-99-03")
    ]

    assert totals == [0, 0, 1]


@pytest.mark.parametrize("nip", ["0000099903", "PL0000099903", "000-009-99-03", "pl 000 009 99 03"])
def test_clean_nip_eq_strips_both_sides(client: httpx.Client, nip: str) -> None:
    """A NIP is found in any format."""
    client.post("/clients.json", json={"client": {"company_name": "A", "country": "PL", "nip": "PL000-009-99-03"}})

    found = client.get("/clients.json", params={"q[clean_nip_eq]": nip}).json()["entities"]

    assert [row["nip"] for row in found] == ["PL000-009-99-03"]


def test_clean_client_nip_eq_finds_the_buyers_invoices(
    client: httpx.Client, create: Callable[..., dict[str, Any]]
) -> None:
    """An invoice is found by the digits of its buyer's NIP."""
    invoice = create(client_tax_code="PL000-009-99-03")

    found = client.get("/invoices.json?q[clean_client_nip_eq]=0000099903").json()["entities"]

    assert [row["uuid"] for row in found] == [invoice["uuid"]]


@pytest.mark.parametrize(
    ("text", "total"), [("100%_RABATU", 1), ("%", 1), ("_", 1), ("🐢", 1), ("zażółć", 1), ("xyz", 0)]
)
def test_cont_takes_the_text_literally(client: httpx.Client, text: str, total: int) -> None:
    """`_cont` ignores case, and `%` and `_` have no special meaning."""
    body = client.get("/clients.json", params={"q[company_name_cont]": text}).json()

    assert body["metainfo"]["total_count"] == total


@pytest.mark.parametrize(
    ("path", "query", "total"),
    [
        ("/clients.json", "nip=0000099903", 60),
        ("/clients.json", "q[clean_client_nip_eq]=0000099903", 60),
        ("/clients.json", "q[company_name_start]=zzz", 60),
        ("/clients.json", "g[company_name_eq]=zzz", 60),
        ("/invoices.json", "q[number_not_eq]=1", 237),
        ("/invoices.json", "invoice_type=proforma", 237),
        ("/documents/costs.json", "issue_date_gteq=2030-01-01", 57),
    ],
)
def test_what_is_no_filter_of_a_list_is_ignored(client: httpx.Client, path: str, query: str, total: int) -> None:
    """Seen live: a filter of another list, another predicate and a name without `q[...]` return the whole list."""
    assert client.get(f"{path}?{query}").json()["metainfo"]["total_count"] == total
