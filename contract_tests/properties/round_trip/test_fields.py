"""Fields, all of them and some of them: what is written is read, and what is not written stays."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests.behaviour.operations.described import each
from contract_tests.properties.values import WIDE
from contract_tests.selection import SYNC

from .changes import find_followers, find_unkept, leave_out
from .conftest import EMULATOR_ONLY
from .rows import Rows
from .strategies import EDGES

pytestmark = [pytest.mark.contract, SYNC]


def part(rows: Rows, data: st.DataObject) -> list[dict[str, Any]]:
    """Return values for every field of an update, as two updates without a field in common; for a live server one."""
    fields = rows.find_fields("update")
    values = rows.sign(data.draw(st.fixed_dictionaries(fields), "values"))
    if rows.is_live:
        return [values]
    first = data.draw(st.sets(st.sampled_from(sorted(fields))), "first")
    return [{name: value for name, value in values.items() if (name in first) is is_in} for is_in in (True, False)]


@EMULATOR_ONLY
@each("create", "get", "delete")
@WIDE
@given(data=st.data())
def test_created_row_reads_as_written(rows: Rows, data: st.DataObject) -> None:
    """Every field that a creation gives is read as it was written."""
    written = rows.sign(data.draw(st.fixed_dictionaries(rows.find_fields("create"))))

    read = rows.read(rows.make(written))

    assert find_unkept(written, read, rows.oddities) == []


@each("create", "update", "get", "delete")
@WIDE
@given(data=st.data())
def test_update_changes_what_it_gives_and_nothing_else(rows: Rows, data: st.DataObject) -> None:
    """After an update the fields that it gave are as written, and all others as they were."""
    made = rows.make({})
    before = rows.read(made)
    for written in part(rows, data):
        rows.resource.update(made, written)

        read = rows.read(made)
        assert find_unkept(written, read, rows.oddities) == []
        touched = written.keys() | find_followers(written, rows.oddities)
        assert leave_out(read, touched) == leave_out(before, touched)
        before = read


@each("create", "update", "get", "delete")
def test_text_is_kept_whatever_it_is(rows: Rows) -> None:
    """Blanks at the ends, letters of any kind, quotes, wildcards and 256 letters are kept by every field of text."""
    fields, made = rows.find_texts(), rows.make({})
    for step in range(1 if rows.is_live else len(EDGES)):
        written = rows.sign({name: EDGES[(step + place) % len(EDGES)] for place, name in enumerate(fields)})
        rows.resource.update(made, written)

        assert find_unkept(written, rows.read(made), rows.oddities) == []


@EMULATOR_ONLY
@each("create", "update", "get", "delete")
def test_null_empties_a_field(rows: Rows) -> None:
    """A field that takes null is null or an empty text once null was written to it."""
    names = rows.find_nullable()
    for half in (names[::2], names[1::2]):  # no buyer is left without everything
        made = rows.make({name: EDGES[0] for name in rows.find_texts() if name in half and name != rows.name})
        rows.resource.update(made, dict.fromkeys(half))

        read = rows.read(made)
        assert [name for name in half if read[name] not in {None, ""}] == []


@EMULATOR_ONLY
@each("create", "update", "get", "delete")
@WIDE
@given(data=st.data())
def test_disjoint_updates_commute(rows: Rows, data: st.DataObject) -> None:
    """Two updates of different fields come to the same, whichever is first; a row's own name is left out."""
    parts = [leave_out(written, {rows.name}) for written in part(rows, data)]
    read = []
    for order in (parts, parts[::-1]):
        made = rows.make({})
        for written in order:
            rows.resource.update(made, written)
        read.append(rows.read_common(made))

    either = {name for written in parts for name in find_followers(written, rows.oddities)}
    assert leave_out(read[0], either) == leave_out(read[1], either)
