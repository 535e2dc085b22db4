"""The lines of a document: together they come to its totals."""

from __future__ import annotations

import pytest

from infakt_contract.checks.reading.lists.list_case import ListCase, Reading
from infakt_contract.selection import SYNC

from .rule import Row, check_rows, find_cases, find_lines, read_amounts

pytestmark = SYNC

TOTALS = ("net_price", "tax_price", "gross_price")
SUMMED = ("invoices", "advance_invoices", "final_invoices")
"""Documented: the totals of these are computed from their lines; those of corrections are differences."""


@pytest.mark.parametrize("case", [case for case in find_cases(*TOTALS) if case.operation.tag in SUMMED], ids=str)
def test_lines_come_to_the_totals(case: ListCase, whole: Reading) -> None:
    """The amounts of the lines add up to those of the document, up to a grosz of rounding for each line."""

    def comes_to_totals(row: Row) -> bool:
        totals, lines = read_amounts(row, TOTALS), [read_amounts(line, TOTALS) for line in find_lines(row)]
        known = [line for line in lines if line is not None]
        if totals is None or not lines or len(known) < len(lines):
            return True
        return all(abs(sum(amounts) - total) <= len(lines) for total, *amounts in zip(totals, *known, strict=True))

    check_rows(
        case,
        whole,
        comes_to_totals,
        promise="lines that add up to the totals",
        suffers="A document is booked with another amount than its lines say.",
    )


@pytest.mark.parametrize("case", [case for case in find_cases(*TOTALS) if case.operation.tag in SUMMED], ids=str)
def test_document_has_lines(case: ListCase, whole: Reading) -> None:
    """A document shows the lines without which it cannot be created."""
    check_rows(
        case,
        whole,
        lambda row: bool(find_lines(row)),
        promise="a line in each document",
        suffers="Code that copies or corrects a document makes one without lines.",
    )
