"""Selection of fields, and the sort order of rows."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

DETAIL_ONLY = {
    "extensions",
    "ksef_data",
    "local_government_recipient_address",
    "local_government_seller_address",
    "related_documents",
    "transaction_terms",
}


def read_first(client: httpx.Client, fields: str) -> dict[str, Any]:
    """Return the first invoice with some of its fields."""
    row: dict[str, Any] = client.get("/invoices.json", params={"fields": fields, "order": "id"}).json()["entities"][0]
    return row


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ("number,status", ["number", "status", "id"]),
        ("id,number", ["id", "number"]),
        (" number , nonsense", ["number", "id"]),
        ("ksef_data,number", ["number", "id"]),
    ],
)
def test_only_the_fields_asked_for_come(client: httpx.Client, fields: str, names: list[str]) -> None:
    """Unknown names are ignored, and `id` is included, last."""
    assert list(read_first(client, fields)) == names


def test_nested_fields(client: httpx.Client) -> None:
    """`services(name,tax_symbol)` selects fields of the lines, whose `id` is included, last."""
    row = read_first(client, "number,services(name,tax_symbol),status")

    assert list(row) == ["number", "services", "status", "id"]
    assert {tuple(line) for line in row["services"]} == {("name", "tax_symbol", "id")}


def test_detail_takes_fields_too(client: httpx.Client) -> None:
    """`fields` applies to a single client as well."""
    row = client.get("/clients.json?limit=1").json()["entities"][0]

    assert client.get(f"/clients/{row['id']}.json?fields=company_name").json() == {
        "company_name": row["company_name"],
        "id": row["id"],
    }


def test_list_lacks_what_the_detail_has(client: httpx.Client) -> None:
    """A list lacks some fields of a single invoice."""
    listed = client.get("/invoices.json?limit=1").json()["entities"][0]

    detail = client.get(f"/invoices/{listed['uuid']}.json").json()

    assert set(detail) - set(listed) == DETAIL_ONLY
    assert {name: detail[name] for name in listed} == listed


@pytest.mark.parametrize(
    ("order", "is_descending"),
    [("invoice_date", False), ("invoice_date asc", False), ("invoice_date desc", True), ("invoice_date DESC", True)],
)
def test_rows_come_in_the_order_asked_for(client: httpx.Client, order: str, *, is_descending: bool) -> None:
    """`order` is a field and a direction, ascending by default."""
    rows = client.get("/invoices.json", params={"order": order, "limit": "100"}).json()["entities"]

    days = [row["invoice_date"] for row in rows]
    assert days == sorted(days, reverse=is_descending)
    assert days[0] != days[-1]


@pytest.mark.parametrize("separator", ["+", "%20"])
def test_space_is_written_in_either_way(client: httpx.Client, separator: str) -> None:
    """`+` and `%20` are both a space."""
    rows = client.get(f"/clients.json?order=id{separator}desc").json()["entities"]

    assert rows[0]["id"] > rows[-1]["id"]


def test_ids_break_ties(client: httpx.Client) -> None:
    """Rows with equal values are sorted by id, so that pages are consistent."""
    rows = client.get("/invoices.json?order=kind+desc&limit=100").json()["entities"]

    assert {row["kind"] for row in rows} == {"vat"}
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)


@pytest.mark.parametrize("field", ["days_to_payment", "flat_number", "nip"])
def test_mixed_and_missing_values_can_be_sorted(client: httpx.Client, field: str) -> None:
    """Nulls come last, regardless of the other values."""
    rows = client.get(f"/clients.json?order={field}&limit=100").json()["entities"]

    values = [row[field] for row in rows]
    filled = [value for value in values if value is not None]
    assert len(values) == 60
    assert values == filled + [None] * (60 - len(filled))


@pytest.mark.parametrize("order", ["nonsense desc", "services", ""])
def test_unknown_order_is_ignored(client: httpx.Client, order: str) -> None:
    """An order by an unknown or unsortable field is ignored."""
    response = client.get("/invoices.json", params={"order": order})

    assert (response.status_code, len(response.json()["entities"])) == (200, 10)
