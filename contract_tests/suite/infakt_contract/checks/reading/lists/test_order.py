"""The sort order of a list: the requested one, over all pages, without missing rows."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.selection import SYNC
from infakt_contract.target.target import Target
from infakt_contract.values import SOME

from .list_case import LISTS, ORDERED, ListCase, Reading
from .whole import Read

pytestmark = SYNC

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def find_keys(rows: list[dict[str, Any]], name: str) -> list[Any]:
    """Return the values of a field in the order of the rows, without null and in lower case."""
    values = [row[name] for row in rows if row.get(name) is not None]
    return [value.casefold() if isinstance(value, str) else value for value in values]


def is_comparable(keys: list[Any]) -> bool:
    """Whether the sort order of values is unambiguous: it is for numbers and dates, but not for other strings."""
    return all(type(key) in {int, float} or (isinstance(key, str) and DAY.fullmatch(key)) for key in keys)


def find_sortable(case: ListCase, whole: Reading, *, is_live: bool) -> list[str]:
    """Return the fields to sort by: those of one scalar type, and on a live server only those known to be columns."""
    kinds = {name: {type(key) for key in find_keys(whole.rows, name)} for row in whole.rows[:1] for name in row}
    plain = [name for name, types in kinds.items() if len(types) == 1 and types <= {int, float, str}]
    own = str(case.order).partition(" ")[0]
    columns = {own, *(item.field for item in case.filters)}
    return [name for name in plain if case.sorts_by(name) and (name in columns or not is_live)] or [own]


@pytest.mark.parametrize("case", [case for case in LISTS if case.order], ids=str)
def test_list_is_in_its_own_order(case: ListCase, whole: Reading, target: Target) -> None:
    """Over all pages, rows come in the order that the client asks for, or on a live server the newest first."""
    name, _, direction = str(case.newest_first if target.is_live else case.order).partition(" ")
    keys = find_keys(whole.rows, name)

    assert keys == sorted(keys, reverse=direction == "desc") or not is_comparable(keys)


@pytest.mark.parametrize("case", ORDERED, ids=str)
@SOME
@given(data=st.data())
def test_descending_is_ascending_backwards(
    case: ListCase, whole: Reading, read: Read, target: Target, data: st.DataObject
) -> None:
    """Both directions have every row, with the values in opposite order; rows with equal values may be in any order."""
    name = data.draw(st.sampled_from(find_sortable(case, whole, is_live=target.is_live)), "field")
    limit = 100 if target.is_live else data.draw(st.integers(20, 100), "limit")

    rising = read(order=f"{name} asc", limit=limit, **case.show_only(name))
    falling = read(order=f"{name} desc", limit=limit, **case.show_only(name))

    keys = find_keys(rising.rows, name)
    assert sorted(rising.names) == sorted(falling.names) == sorted(whole.names)
    assert find_keys(falling.rows, name) == keys[::-1]
    assert keys == sorted(keys) or not is_comparable(keys)
