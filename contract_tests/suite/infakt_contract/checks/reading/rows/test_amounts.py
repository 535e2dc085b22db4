"""Net, tax and gross: of every row and of every line the first two make the third."""

from __future__ import annotations

import pytest

from infakt_contract.checks.reading.lists.list_case import ListCase, Reading
from infakt_contract.selection import SYNC

from .rule import Row, check_rows, find_cases, find_lines, read_amounts

pytestmark = SYNC

PARTS = ("net_price", "tax_price", "gross_price")
OTHERWISE = {
    "fiscal_reports": "documented: net and tax are 0, only the gross amount is known",
    "oss_invoices": "documented: an example has amounts that do not add up",
}

UNTAXED = {"costs": "documented: the tax of an evidence is null"}


@pytest.mark.parametrize("case", find_cases(*PARTS, without=OTHERWISE), ids=str)
def test_net_and_tax_make_gross(case: ListCase, whole: Reading) -> None:
    """The net amount and the tax of a row, and of each of its lines, add up to the gross amount."""

    def adds_up(row: Row) -> bool:
        amounts = read_amounts(row, PARTS)
        return amounts is None or amounts[0] + amounts[1] == amounts[2]

    check_rows(
        case,
        whole,
        lambda row: all(map(adds_up, [row, *find_lines(row)])),
        promise="net and tax that add up to gross",
        suffers="Books that add up these amounts do not balance.",
    )


@pytest.mark.parametrize("case", find_cases(*PARTS, without=OTHERWISE), ids=str)
def test_no_amount_is_missing_alone(case: ListCase, whole: Reading) -> None:
    """A row has all its amounts, or none of them; that of the tax may be missing where there is none."""
    together = PARTS[::2] if case.operation.tag in UNTAXED else PARTS

    check_rows(
        case,
        whole,
        lambda row: len({row.get(name) is None for name in together}) == 1,
        promise="net, tax and gross together",
        suffers="Code that adds up amounts takes a missing one for 0, or fails.",
    )
