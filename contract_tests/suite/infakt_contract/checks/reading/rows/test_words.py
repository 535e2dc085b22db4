"""The amount in words: it names the currency of its row and the hundredths of its gross amount."""

from __future__ import annotations

import re

import pytest

from infakt_contract.checks.reading.lists.list_case import ListCase, Reading
from infakt_contract.selection import SYNC

from .rule import Row, check_rows, find_cases

pytestmark = SYNC

ENDING = re.compile(r"\b(?P<currency>[A-Z]{3}) (?P<hundredths>\d{2})/100$")


@pytest.mark.parametrize("case", find_cases("amount_in_words", "currency", "gross_price"), ids=str)
def test_words_say_currency_and_hundredths(case: ListCase, whole: Reading) -> None:
    """The amount in words ends as seen live: with the currency of the row and the hundredths of its gross amount."""

    def agrees(row: Row) -> bool:
        match, gross = ENDING.search(str(row.get("amount_in_words") or "")), row.get("gross_price")
        if match is None or not isinstance(gross, int):
            return True
        return match["currency"] == row.get("currency") and int(match["hundredths"]) == abs(gross) % 100

    check_rows(
        case,
        whole,
        agrees,
        promise="one currency and one amount, in figures and in words",
        suffers="An amount is booked in another currency, or another amount is.",
    )
