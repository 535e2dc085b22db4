"""Filters: what acts, what is silently ignored, and how values are compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

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
    """A filtered list is the unfiltered one with the condition applied."""
    found = read_all(client, "/invoices.json", **{f"q[{name}]": value})

    assert found == [row for row in invoices if accepts(row)]
    assert 0 < len(found) < len(invoices)


def test_day_of_the_boundary_tests_exists(invoices: Rows) -> None:
    """The day that the date filters are tested with is some invoice's day."""
    assert any(row["invoice_date"] == "2025-06-04" for row in invoices)


def test_filters_join(client: httpx.Client, invoices: Rows) -> None:
    """Several filters must all hold."""
    found = read_all(client, "/invoices.json", **{"q[status_eq]": "paid", "q[kind_eq]": "proforma"})

    assert found == [row for row in invoices if row["status"] == "paid" and row["kind"] == "proforma"]


@pytest.mark.parametrize(
    "query",
    [
        "q[nip_eq]=0000010004",
        "q[status_eq]=",
        "q[invoice_date_gteq]=soon",
        "q[invoice_date_gte]=2026-01-01",
        "q[gross_price_eq]=1",
        "q=sent",
        "status=sent",
        "page=2&per_page=5",
    ],
)
def test_unknown_filter_is_ignored(client: httpx.Client, query: str) -> None:
    """What is not described, blank or unreadable gives the full list without a word."""
    assert client.get(f"/invoices.json?{query}").json()["metainfo"]["total_count"] == 237


def test_nip_eq_compares_the_stored_text(client: httpx.Client) -> None:
    """A number stored with a prefix is not found without it."""
    client.post("/clients.json", json={"client": {"company_name": "A", "country": "PL", "nip": "PL000-009-99-03"}})

    totals = [
        client.get("/clients.json", params={"q[nip_eq]": nip}).json()["metainfo"]["total_count"]
        for nip in ("0000099903", "PL0000099903", "PL000-009-99-03")
    ]

    assert totals == [0, 0, 1]


@pytest.mark.parametrize("nip", ["0000099903", "PL0000099903", "000-009-99-03", "pl 000 009 99 03"])
def test_clean_nip_eq_strips_both_sides(client: httpx.Client, nip: str) -> None:
    """However a number is written, it is found."""
    client.post("/clients.json", json={"client": {"company_name": "A", "country": "PL", "nip": "PL000-009-99-03"}})

    found = client.get("/clients.json", params={"q[clean_nip_eq]": nip}).json()["entities"]

    assert [row["nip"] for row in found] == ["PL000-009-99-03"]


def test_clean_client_nip_eq_finds_the_buyers_invoices(
    client: httpx.Client, create: Callable[..., dict[str, Any]]
) -> None:
    """An invoice is found by its buyer's digits."""
    invoice = create(client_tax_code="PL000-009-99-03")

    found = client.get("/invoices.json?q[clean_client_nip_eq]=0000099903").json()["entities"]

    assert [row["uuid"] for row in found] == [invoice["uuid"]]


@pytest.mark.parametrize(
    ("text", "total"), [("100%_RABATU", 1), ("%", 1), ("_", 1), ("🐢", 1), ("zażółć", 1), ("xyz", 0)]
)
def test_cont_takes_the_text_literally(client: httpx.Client, text: str, total: int) -> None:
    """A part of a name is found whatever its case; `%` and `_` are ordinary signs."""
    body = client.get("/clients.json", params={"q[company_name_cont]": text}).json()

    assert body["metainfo"]["total_count"] == total
