"""Filters of the general rule alone: whether the server honours or ignores them is noted, and is no failure."""

from __future__ import annotations

from typing import Any

import pytest

from infakt_contract.notes import HONOURED, IGNORED, OTHERWISE, Notes
from infakt_contract.selection import SYNC

from .choice import choose
from .filters import Condition, Filter, ask_for
from .list_case import LISTS, ListCase, Reading
from .whole import Read

pytestmark = SYNC

MOST_ASKED = 3
"""How many filters of a list are asked in one run."""
CASES = [pytest.param(case, id=str(case)) for case in LISTS if case.ruled]


@pytest.mark.parametrize("case", CASES)
def test_general_filter_is_answered(case: ListCase, whole: Reading, read: Read, notes: Notes, turn: int) -> None:
    """A filter of the general rule is honoured or ignored, and never an error; which of the two is noted."""
    for item, condition in find_questions(case, whole, turn)[:MOST_ASKED]:
        found = read(pages=1, **ask_for(condition), **case.show_only())
        notes.general[f"{case} {item.parameter}"] = judge(found, condition, whole)


def find_questions(case: ListCase, whole: Reading, turn: int) -> list[tuple[Filter, Condition]]:
    """Return the filters that the rows can discriminate, beginning with those whose turn it is."""
    start = turn * MOST_ASKED % len(case.ruled)
    turned = case.ruled[start:] + case.ruled[:start]
    choices = ((item, choose(item, whole.rows, most=1)) for item in turned if is_shown(item, whole))
    found: list[tuple[Filter, Condition]] = []
    for item, choice in choices:
        if choice.conditions and "ignored" not in choice.undecided:
            found.append((item, choice.conditions[0]))
        if len(found) == MOST_ASKED:
            break
    return found


def is_shown(item: Filter, whole: Reading) -> bool:
    """Whether rows show plain values of one type in the filtered field, and of a type that the filter can compare."""
    values = [row.get(item.field) for row in whole.rows]
    types = {type(value) for value in values if value is not None}
    is_comparable = item.is_day or not item.is_bound or types <= {int, float}
    return len(types) == 1 and is_comparable and all(map(is_plain, values))


def is_plain(value: Any) -> bool:
    """Whether a value is no object and no list."""
    return value is None or isinstance(value, str | int | float)


def judge(found: Reading, condition: Condition, whole: Reading) -> str:
    """Return what the first page of an answer says of a filter."""
    expected = whole.find_names(condition)
    if found.names == expected[: whole.limit] and found.totals[0] in {len(expected), None}:
        return HONOURED
    return IGNORED if found.names == whole.names[: whole.limit] else OTHERWISE
