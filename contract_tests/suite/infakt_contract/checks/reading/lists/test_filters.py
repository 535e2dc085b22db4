"""Filters: each returns exactly the rows that meet it, and several return the rows that meet all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.selection import SYNC
from infakt_contract.values import SOME

from .filters import Condition, ask_for
from .list_case import FILTERED, ListCase, Reading
from .whole import Read

pytestmark = SYNC

COMBINED = [case for case in FILTERED if len(case.predicates) > 1]
PARTS = {
    case: [
        (part, equal)
        for part in case.filters
        for equal in case.filters
        if (part.predicate, equal.predicate) == ("cont", "eq") and part.field == equal.field
    ]
    for case in FILTERED
}
"""`_cont` filters with the `_eq` filter of the same field, where a list has both."""
CONTAINING = [case for case in FILTERED if PARTS[case]]


@pytest.mark.parametrize("case", FILTERED, ids=str)
@SOME
@given(data=st.data())
def test_filter_parts_the_rows(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """Every row that a filter brings is as it says, and no row that it leaves out is."""
    for item in case.filters:
        condition = data.draw(item.conditions(whole.rows), item.name)

        found = read(**ask_for(condition), **case.show_only())

        assert found.names == whole.find_names(condition)
        assert set(found.totals) <= {len(found.names), None}


@pytest.mark.parametrize("case", COMBINED, ids=str)
@SOME
@given(data=st.data())
def test_filters_intersect_in_any_order(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """Several filters return the rows that each of them returns, in any order and however they are sent."""
    row = data.draw(st.sampled_from(whole.rows or [{}]), "row")
    chosen = data.draw(st.just(case.predicates) | st.permutations(case.predicates).map(lambda all_: all_[:2]))
    conditions = [data.draw(item.conditions([row]), item.name) for item in chosen]

    found = read(**ask_for(*conditions), **case.show_only())
    turned = read(q=ask_for(*reversed(conditions)), **case.show_only())

    assert found.names == turned.names == whole.find_names(*conditions)


@pytest.mark.parametrize("case", CONTAINING, ids=str)
@SOME
@given(data=st.data())
def test_what_equals_contains(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """A row that is found by `_eq` is also found by `_cont`."""
    part, equal = data.draw(st.sampled_from(PARTS[case]))
    condition = data.draw(equal.conditions(whole.rows))

    exact = read(**ask_for(condition), **case.show_only())
    containing = read(**ask_for(Condition(part, condition.operand)), **case.show_only())

    assert set(exact.names) <= set(containing.names)


@pytest.mark.parametrize("case", FILTERED, ids=str)
@SOME
@given(data=st.data())
def test_filter_that_nothing_meets_brings_nothing(
    case: ListCase, whole: Reading, read: Read, data: st.DataObject
) -> None:
    """If no row meets a filter, the list is empty and its total is 0."""
    misses = [condition for item in case.filters for condition in item.find_misses(whole.rows)]
    condition = data.draw(st.sampled_from(misses))

    found = read(**ask_for(condition))

    assert found.entities == []
    assert found.totals == [0 if case.requires_total else found.totals[0]]
