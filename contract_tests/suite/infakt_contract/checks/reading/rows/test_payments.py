"""Payments: what is left and what is paid make the gross amount, and a paid document says when."""

from __future__ import annotations

import pytest

from infakt_contract.checks.reading.lists.list_case import ListCase, Reading
from infakt_contract.selection import SYNC

from .rule import Row, check_rows, find_cases, read_amounts

pytestmark = SYNC

SETTLED = ("paid_price", "left_to_pay", "gross_price")
DEDUCTED = {
    "advance_invoices": "documented: earlier advances are deducted from the amount left to pay",
    "final_invoices": "documented: advances are deducted from the amount left to pay",
}


@pytest.mark.parametrize("case", find_cases(*SETTLED, without=DEDUCTED), ids=str)
def test_paid_and_left_make_gross(case: ListCase, whole: Reading) -> None:
    """What is paid and what is left add up to the gross amount; a paid document may have nothing in the first."""

    def adds_up(row: Row) -> bool:
        amounts = read_amounts(row, SETTLED)
        return amounts is None or amounts[0] + amounts[1] == amounts[2]

    check_rows(
        case,
        whole,
        adds_up,
        promise="paid and left amounts that add up to gross",
        suffers="A reminder asks for another amount than is owed.",
    )


@pytest.mark.parametrize("case", find_cases(*SETTLED, without=DEDUCTED), ids=str)
def test_what_is_left_to_pay_is_known(case: ListCase, whole: Reading) -> None:
    """A row with a gross amount says how much of it is paid and how much is left."""
    check_rows(
        case,
        whole,
        lambda row: row.get("gross_price") is None or None not in (row.get("paid_price"), row.get("left_to_pay")),
        promise="a paid and a left amount",
        suffers="Code that adds up open amounts takes a missing one for 0, or fails.",
    )


@pytest.mark.parametrize("case", find_cases("status", "paid_date"), ids=str)
def test_paid_document_says_when(case: ListCase, whole: Reading) -> None:
    """A document with the status `paid` has a date of payment."""
    check_rows(
        case,
        whole,
        lambda row: row.get("status") != "paid" or row.get("paid_date") is not None,
        promise="a date of payment where the status is paid",
        suffers="Code that decides by the date takes a paid document for an open one.",
    )
