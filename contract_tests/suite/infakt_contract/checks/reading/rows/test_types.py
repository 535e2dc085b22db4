"""Types and formats: a row has the described ones; further fields and words are drift, and no failure."""

from __future__ import annotations

import pytest

from infakt_contract.checks.reading.lists.list_case import LISTS, ListCase, Reading
from infakt_contract.closed import WORDS
from infakt_contract.promise import BrokenPromiseError
from infakt_contract.selection import SYNC
from infakt_contract.subjects import DESCRIPTION

pytestmark = SYNC

ADDITIONS = frozenset({WORDS, "nothing"})
"""What the description lacks, in the words of a comparison with it."""


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_rows_have_the_described_types(case: ListCase, whole: Reading) -> None:
    """Every field of a row has a described type and format, and no required one is missing."""
    found = {item for row in whole.entities for item in DESCRIPTION.find_undeclared(case.row_schema, row)}
    wrong = sorted(item for item in found if item[2] not in ADDITIONS)
    if wrong:
        raise BrokenPromiseError(
            expected="; ".join(f"{described} at {place}" for place, _, described in wrong[:5]),
            seen="; ".join(f"{seen} at {place}" for place, seen, _ in wrong[:5]),
            suffers=f"Code that reads {case.operation.tag} fails at a value of another type, or takes it for another.",
            cause=f"{case} types",
        )
