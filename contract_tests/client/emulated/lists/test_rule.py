"""The general rule of filters on the emulator, which follows it: a few of thousands of filters are drawn each time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.checks.reading.lists.filters import Condition, Filter, ask_for
from infakt_contract.checks.reading.lists.list_case import LISTS, ListCase, Reading
from infakt_contract.checks.reading.lists.whole import Read
from infakt_contract.lists import look_into
from infakt_contract.selection import SYNC
from infakt_contract.values import SOME
from infakt_emulator import Emulator

pytestmark = [SYNC, pytest.mark.usefixtures("emulator")]

UNDER_THE_RULE = [case for case in LISTS if case.ruled]
MODES = ["honoured", "ignored", "counted"]


def is_plain(item: Filter, whole: Reading) -> bool:
    """Whether every row shows the field, as a value of the filter's own type or as null, and some with a value.

    Whether an empty string is null cannot be decided, so such rows are returned for any filter.
    """
    wanted = (bool,) if item.is_flag else (int, float) if item.is_bound and not item.is_day else (str,)
    values = [look_into(row, item.field) for row in whole.rows if item.field in row]
    present = [value for value in values if value is not None]
    types = {type(value) for value in present}
    is_typed = "" not in present if item.predicate == "null" else types <= set(wanted)
    return len(values) == len(whole.rows) and len(types) == 1 and is_typed and not types & {list, dict}


def draw_condition(case: ListCase, whole: Reading, data: st.DataObject) -> Condition:
    """Return a condition by the rule; a substring is searched for in the opposite case."""
    item = data.draw(st.sampled_from([item for item in case.ruled if is_plain(item, whole)]))
    condition = data.draw(item.conditions(whole.rows))
    return Condition(item, condition.operand.swapcase()) if item.predicate == "cont" else condition


@pytest.mark.parametrize("case", UNDER_THE_RULE, ids=str)
@SOME
@given(data=st.data())
def test_filter_by_the_rule_returns_its_rows(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """A filter by the rule returns all rows that match it and no others, and the total counts them."""
    condition = draw_condition(case, whole, data)

    found = read(**ask_for(condition))

    assert found.rows == [row for row in whole.rows if condition.accepts(row)]
    assert found.entities == found.rows
    assert set(found.totals) == {len(found.rows)}


CONTAINING = [case for case in UNDER_THE_RULE if case.order and any(item.predicate == "cont" for item in case.ruled)]


@pytest.mark.parametrize("case", CONTAINING, ids=str)
def test_substring_is_found_whatever_its_case(case: ListCase, whole: Reading, read: Read) -> None:
    """A substring in the opposite case finds the row that it was taken from."""
    parts = [item for item in case.ruled if item.predicate == "cont" and is_plain(item, whole)]
    requested = [(item, value) for item in parts for value in item.find_values(whole.rows) if value != value.swapcase()]
    item, value = requested[0]
    condition = Condition(item, value.swapcase())

    found = read(**ask_for(condition))

    assert found.rows == [row for row in whole.rows if condition.accepts(row)] != []


@pytest.mark.filterwarnings("ignore::infakt.FilterIgnoredWarning")
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("case", UNDER_THE_RULE, ids=str)
@SOME
@given(data=st.data())
def test_rows_are_right_whatever_the_server_does(
    case: ListCase, whole: Reading, emulator: Emulator, read: Read, mode: str, data: st.DataObject
) -> None:
    """Two filters together return the same rows whether they are applied, ignored or only counted."""
    conditions = [draw_condition(case, whole, data) for _ in "ab"]
    emulator.modes = {f"{item.filter.field}_{item.filter.predicate}": mode for item in conditions[:1]}

    try:
        found = read(**ask_for(*conditions), strict=False)
    finally:
        emulator.modes = {}

    requested = {condition.filter.name: condition for condition in conditions}.values()
    assert found.rows == [row for row in whole.rows if all(item.accepts(row) for item in requested)]
