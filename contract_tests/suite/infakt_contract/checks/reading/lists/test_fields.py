"""Selected fields of a list: a projection of the whole rows, with `id` and the identity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.lists import find_excess
from infakt_contract.selection import SYNC
from infakt_contract.values import SOME

from .list_case import CHOOSING, ListCase, Reading
from .whole import Read

pytestmark = SYNC

Choice = dict[str, tuple[str, ...]]
"""Selected fields, each with the selected fields of its objects; empty for all."""


def find_lines(rows: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the fields that contain objects, with the names of their fields."""
    held: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.items():
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, Mapping):
                    held.setdefault(name, set()).update(item)
    return {name: sorted(names) for name, names in held.items()}


def choices(rows: list[dict[str, Any]]) -> st.SearchStrategy[Choice]:
    """Return selections of fields of the rows, with some or all fields of the lines."""
    names = sorted({name for row in rows for name in row} or {"id"})
    lines = find_lines(rows)

    def choose(name: str) -> st.SearchStrategy[tuple[str, tuple[str, ...]]]:
        inner = lines.get(name)
        parts = st.lists(st.sampled_from(inner), max_size=3, unique=True).map(tuple) if inner else st.just(())
        return st.tuples(st.just(name), parts)

    few = st.lists(st.sampled_from(names), min_size=1, max_size=6, unique=True)
    return few.flatmap(lambda chosen: st.tuples(*map(choose, chosen))).map(dict)


def project(value: Any, names: Iterable[str]) -> Any:
    """Return an object, or each object of a list, with some of its fields; all if none are named."""
    if isinstance(value, list):
        return [project(item, names) for item in value]
    if not isinstance(value, Mapping) or not names:
        return value
    return {name: value[name] for name in names if name in value}


def project_deep(row: dict[str, Any], choice: Choice) -> dict[str, Any]:
    """Return the selected fields of a row."""
    return {name: project(row[name], inner) for name, inner in choice.items() if name in row}


@pytest.mark.parametrize("case", CHOOSING, ids=str)
@SOME
@given(data=st.data())
def test_fields_are_a_projection(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """Selected fields equal those of whole rows, also in lines; `id` and the identity are always included."""
    choice = data.draw(choices(whole.rows))
    words = [f"{name}({','.join(inner)})" if inner else name for name, inner in choice.items()]

    part = read(fields=words)

    given = {"id": (), case.identity: (), **choice}
    assert find_excess(",".join([*words, case.identity]), part.rows) == []
    assert [project_deep(row, given) for row in part.rows] == [project_deep(row, given) for row in whole.rows]
