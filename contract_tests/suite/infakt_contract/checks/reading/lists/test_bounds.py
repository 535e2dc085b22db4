"""Filters that split a list in two: before and after a date or a number, null and not null."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.selection import SYNC
from infakt_contract.values import SOME

from .filters import Condition, Filter, ask_for
from .list_case import FILTERED, ListCase, Reading
from .whole import Read

pytestmark = SYNC

# How far the upper part begins after the bound of the lower one, so that nothing lies between and nothing in both.
STEPS = {("lt", "gteq"): 0, ("lteq", "gt"): 0, ("lteq", "gteq"): 1, ("lt", "gt"): -1}


def find_cuts(case: ListCase) -> Iterator[tuple[Filter, Filter]]:
    """Return the pairs of filters that split the values of a field in two."""
    bounds = [item for item in case.filters if item.is_bound]
    return (
        (lower, upper)
        for lower in bounds
        for upper in bounds
        if lower.field == upper.field and (lower.predicate, upper.predicate) in STEPS
    )


@pytest.mark.parametrize("case", [case for case in FILTERED if any(find_cuts(case))], ids=str)
@SOME
@given(data=st.data())
def test_bounds_part_the_whole(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """The rows up to a date or a number and the rows after it are together each row that has a value, once."""
    lower, upper = data.draw(st.sampled_from(list(find_cuts(case))))
    low = data.draw(lower.conditions(whole.rows))
    high = Condition(upper, upper.shift(low.operand, STEPS[lower.predicate, upper.predicate]))

    parts = [read(**ask_for(condition), **case.show_only()).names for condition in (low, high)]

    has_value = Condition(Filter("", "", lower.field, "null", {}, ()), operand=False)
    named = zip(whole.names, whole.rows, strict=True)
    assert sorted(parts[0] + parts[1]) == sorted(name for name, row in named if has_value.accepts(row))


def find_nulls(case: ListCase) -> list[Filter]:
    """Return the filters of a list for null."""
    return [item for item in case.filters if item.predicate == "null"]


@pytest.mark.parametrize("case", [case for case in FILTERED if find_nulls(case)], ids=str)
@SOME
@given(data=st.data())
def test_null_and_not_null_part_the_whole(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """The rows with a value and the rows without one are together each row, once, also with another filter."""
    null = data.draw(st.sampled_from(find_nulls(case)))
    others = [item for item in case.filters if item.field != null.field]
    condition = data.draw(st.sampled_from(others).flatmap(lambda item: item.conditions(whole.rows)))

    parts = [read(**ask_for(condition), **{null.name: value}, **case.show_only()).names for value in (False, True)]

    named = zip(whole.names, whole.rows, strict=True)
    assert sorted(parts[0] + parts[1]) == sorted(name for name, row in named if condition.accepts(row))
