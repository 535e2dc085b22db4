"""The criteria of `find_created`: which values count, and how the rows of a list are held against them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from contract_tests.client.script import Script, page
from infakt import Infakt

Make = Callable[..., Infakt]
ROWS: list[dict[str, Any]] = [
    {"uuid": "free", "gross_price": 0, "number": "0", "invoice_date": "2026-11-05"},
    {"uuid": "paid", "gross_price": 100, "number": "1", "invoice_date": "2026-11-06"},
    {"uuid": "bare"},
    {"uuid": "null", "gross_price": None, "number": None, "invoice_date": None},
]


def find(make_client: Make, **criteria: Any) -> list[str | None]:
    """Return the uuids of the invoices found."""
    client = make_client(Script(page(ROWS, len(ROWS))))
    return [invoice.uuid for invoice in client.invoices.find_created(**criteria)]


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        ({"gross_price": 0}, ["free"]),
        ({"gross_price": 100}, ["paid"]),
        ({"gross_price": 100, "number": None}, ["paid"]),
        ({"gross_price": 1}, []),
        ({"invoice_date": date(2026, 11, 6)}, ["paid"]),
        ({"invoice_date": date(2026, 11, 6), "gross_price": 0}, []),
    ],
    ids=str,
)
def test_rows_have_every_value_that_was_given(make_client: Make, criteria: dict[str, Any], found: list[str]) -> None:
    """Zero is a value and None is none, and a row that does not show a field does not match it."""
    assert find(make_client, **criteria) == found


@pytest.mark.parametrize("criteria", [{}, {"number": None}, {"number": None, "gross_price": None}], ids=str)
def test_search_for_nothing_is_refused(make_client: Make, criteria: dict[str, Any]) -> None:
    """Without any value every document would match, so nothing is sent."""
    script = Script()

    with pytest.raises(ValueError, match=r"^expected at least one of number, client_id, invoice_date, gross_price"):
        make_client(script).invoices.find_created(**criteria)

    assert script.sent == []
