"""Filters: what each one finds, how it is sent, and what is refused because the API would ignore it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import parse_qsl

import pytest

from infakt import OMIT, Infakt
from infakt.models import InvoiceKind, InvoiceStatus
from infakt_emulator import Emulator

Row = dict[str, Any]
Matches = Callable[[Row], bool]
DAY, TEXT = date(2025, 6, 1), "2025-06-01"


def digits(nip: str | None) -> str:
    """Return the digits of a tax number."""
    return re.sub(r"\D", "", nip or "")


INVOICE_FILTERS: list[tuple[Row, Row, Matches]] = [
    ({"number_eq": "1/11/2024"}, {"q[number_eq]": "1/11/2024"}, lambda row: row["number"] == "1/11/2024"),
    ({"status_eq": "sent"}, {"q[status_eq]": "sent"}, lambda row: row["status"] == "sent"),
    ({"status_eq": InvoiceStatus.PAID}, {"q[status_eq]": "paid"}, lambda row: row["status"] == "paid"),
    ({"kind_eq": InvoiceKind.PROFORMA}, {"q[kind_eq]": "proforma"}, lambda row: row["kind"] == "proforma"),
    ({"client_id_eq": 1_000_007}, {"q[client_id_eq]": "1000007"}, lambda row: row["client_id"] == 1_000_007),
    (
        {"clean_client_nip_eq": "0000015705"},
        {"q[clean_client_nip_eq]": "0000015705"},
        lambda row: digits(row["client_tax_code"]) == "0000015705",
    ),
    ({"invoice_date_gt": DAY}, {"q[invoice_date_gt]": TEXT}, lambda row: row["invoice_date"] > TEXT),
    ({"invoice_date_gteq": DAY}, {"q[invoice_date_gteq]": TEXT}, lambda row: row["invoice_date"] >= TEXT),
    ({"invoice_date_lt": DAY}, {"q[invoice_date_lt]": TEXT}, lambda row: row["invoice_date"] < TEXT),
    ({"invoice_date_lteq": TEXT}, {"q[invoice_date_lteq]": TEXT}, lambda row: row["invoice_date"] <= TEXT),
    ({"sale_date_eq": DAY}, {"q[sale_date_eq]": TEXT}, lambda row: row["sale_date"] == TEXT),
    ({"paid_date_null": True}, {"q[paid_date_null]": "true"}, lambda row: row["paid_date"] is None),
    ({"paid_date_null": False}, {"q[paid_date_null]": "false"}, lambda row: row["paid_date"] is not None),
    (
        {"invoice_date_gteq": DAY, "status_eq": "draft"},
        {"q[invoice_date_gteq]": TEXT, "q[status_eq]": "draft"},
        lambda row: row["invoice_date"] >= TEXT and row["status"] == "draft",
    ),
]
CLIENT_FILTERS: list[tuple[Row, Row, Matches]] = [
    (
        {"company_name_eq": "Odstęp z tyłu "},
        {"q[company_name_eq]": "Odstęp z tyłu "},
        lambda row: row["company_name"] == "Odstęp z tyłu ",
    ),
    (
        {"company_name_cont": "&"},
        {"q[company_name_cont]": "&"},
        lambda row: "&" in (row["company_name"] or ""),
    ),
    (
        {"company_name_cont": "100%_"},
        {"q[company_name_cont]": "100%_"},
        lambda row: "100%_" in (row["company_name"] or ""),
    ),
    ({"nip_eq": "0000010004"}, {"q[nip_eq]": "0000010004"}, lambda row: row["nip"] == "0000010004"),
    ({"nip_cont": "PL"}, {"q[nip_cont]": "PL"}, lambda row: "PL" in (row["nip"] or "")),
    ({"clean_nip_eq": "0000010004"}, {"q[clean_nip_eq]": "0000010004"}, lambda row: digits(row["nip"]) == "0000010004"),
    (
        {"email_eq": "klient0@example.com"},
        {"q[email_eq]": "klient0@example.com"},
        lambda row: row["email"] == "klient0@example.com",
    ),
    (
        {"phone_number_eq": "000000010"},
        {"q[phone_number_eq]": "000000010"},
        lambda row: row["phone_number"] == "000000010",
    ),
]


def name_cases(cases: list[tuple[Row, Row, Matches]]) -> list[str]:
    """Return case names that are the same in every process."""
    return ["&".join(f"{name}={value}" for name, value in sent.items()) for _, sent, _ in cases]


def query(emulator: Emulator) -> Row:
    """Return the filters of the last request."""
    sent = dict(parse_qsl(emulator.recorder[-1].query))
    return {name: value for name, value in sent.items() if name.startswith("q[")}


@pytest.mark.parametrize(("filters", "sent", "matches"), INVOICE_FILTERS, ids=name_cases(INVOICE_FILTERS))
def test_invoice_filter_finds_its_rows(
    client: Infakt, emulator: Emulator, filters: Row, sent: Row, matches: Matches
) -> None:
    """A filter returns exactly the rows that match it."""
    expected = [row["number"] for row in emulator.store.table("invoices") if matches(row)]

    read = [invoice.number for invoice in client.invoices.list(**filters)]

    assert read == expected
    assert query(emulator) == sent


@pytest.mark.parametrize(("filters", "sent", "matches"), CLIENT_FILTERS, ids=name_cases(CLIENT_FILTERS))
def test_client_filter_finds_its_rows(
    client: Infakt, emulator: Emulator, filters: Row, sent: Row, matches: Matches
) -> None:
    """A string filter keeps spaces, punctuation and letters of every kind."""
    expected = [row["id"] for row in emulator.store.table("clients") if matches(row)]

    read = [row.id for row in client.clients.list(**filters)]

    assert read == expected
    assert query(emulator) == sent


def test_filters_stay_on_every_page(client: Infakt, emulator: Emulator) -> None:
    """The second page is filtered like the first."""
    client.invoices.list(paid_date_null=False, limit=50).to_list()

    sent = [dict(parse_qsl(exchange.query)) for exchange in emulator.recorder]
    assert {exchange["q[paid_date_null]"] for exchange in sent} == {"false"}
    assert [exchange["offset"] for exchange in sent] == [str(max(0, 50 * number - 1)) for number in range(len(sent))]


@pytest.mark.parametrize("value", [None, "", [], OMIT])
def test_filter_without_a_value_is_refused(client: Infakt, emulator: Emulator, value: Any) -> None:
    """The API would return every row, so nothing is sent."""
    with pytest.raises(ValueError, match="filter number_eq has no value"):
        client.invoices.list(number_eq=value)

    assert len(emulator.recorder) == 0


@pytest.mark.parametrize(
    ("filters", "named"),
    [
        ({"invoice_date_gte": DAY}, "invoice_date_gteq"),
        ({"status": "sent"}, "status_eq"),
        ({"clean_nip_eq": "1"}, "clean_client_nip_eq"),
        ({"wholly_other": 1}, "there are number_eq"),
    ],
)
def test_unknown_filter_names_the_nearest(client: Infakt, emulator: Emulator, filters: Row, named: str) -> None:
    """A misspelt filter is a `TypeError` that suggests the right one, since the API silently ignores it."""
    with pytest.raises(TypeError, match=f"list_invoices has no filter '{next(iter(filters))}'.*{named}"):
        client.invoices.list(**filters)

    assert len(emulator.recorder) == 0


def test_datetime_for_a_date_is_refused(client: Infakt) -> None:
    """The date of a datetime depends on a time zone that only the caller knows."""
    with pytest.raises(TypeError, match="invoice_date_gteq must be a date, got a datetime"):
        client.invoices.list(invoice_date_gteq=datetime(2026, 1, 1, 23, 30, tzinfo=UTC))


def test_object_as_a_filter_value_is_refused(client: Infakt) -> None:
    """A filter takes strings, numbers, dates and booleans."""
    given: Any = {"number_eq": object()}

    with pytest.raises(TypeError, match="number_eq must be a string, a number, a date or True/False, got object"):
        client.invoices.list(**given)


def test_undescribed_predicate_is_sent_as_it_is(client: Infakt, emulator: Emulator) -> None:
    """`q` takes predicates that are not described, including those with lists."""
    client.invoices.list(q={"gross_price_gt": 100_000, "status_in": ["sent", "paid"]}).first()

    sent = [pair for pair in parse_qsl(emulator.recorder[-1].query) if pair[0].startswith("q[")]
    assert sent == [("q[gross_price_gt]", "100000"), ("q[status_in][]", "sent"), ("q[status_in][]", "paid")]


def test_q_refuses_empty_values_too(client: Infakt) -> None:
    """A predicate without a value is refused in `q` as well."""
    with pytest.raises(ValueError, match="filter gross_price_gt has no value"):
        client.invoices.list(q={"gross_price_gt": None})


def test_filters_are_percent_encoded(client: Infakt, emulator: Emulator) -> None:
    """Brackets, spaces, punctuation and letters are encoded, so that none of them splits the query."""
    client.clients.list(company_name_eq="Żółw & s=ka +%").first()

    assert emulator.recorder[0].query == (
        "q%5Bcompany_name_eq%5D=%C5%BB%C3%B3%C5%82w+%26+s%3Dka+%2B%25&order=id+asc&offset=0&limit=100"
    )
