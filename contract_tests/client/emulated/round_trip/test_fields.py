"""All fields and subsets of them, which would take too many writes on a live server."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.checks.writing.round_trip.changes import find_followers, find_unkept, leave_out
from infakt_contract.checks.writing.round_trip.rows import Rows, draw_parts
from infakt_contract.checks.writing.round_trip.strategies import EDGES
from infakt_contract.selection import SYNC
from infakt_contract.subjects import each
from infakt_contract.values import WIDE

pytestmark = SYNC


@each("create", "get", "delete")
@WIDE
@given(data=st.data())
def test_created_row_reads_as_written(rows: Rows, data: st.DataObject) -> None:
    """Every field set on creation is read as it was written."""
    written = rows.sign(data.draw(st.fixed_dictionaries(rows.find_fields("create"))))

    read = rows.read(rows.make(written))

    assert find_unkept(written, read, rows.exceptions) == []


@each("create", "update", "get", "delete")
def test_null_empties_a_field(rows: Rows) -> None:
    """A nullable field is null or an empty string once null was written to it."""
    names = rows.find_nullable()
    for half in (names[::2], names[1::2]):  # a buyer cannot be left without every field
        made = rows.make({name: EDGES[0] for name in rows.find_texts() if name in half and name != rows.name})
        rows.resource.update(made, dict.fromkeys(half))

        read = rows.read(made)
        assert [name for name in half if read[name] not in {None, ""}] == []


@each("create", "update", "get", "delete")
@WIDE
@given(data=st.data())
def test_disjoint_updates_commute(rows: Rows, data: st.DataObject) -> None:
    """Two updates of different fields have the same result in either order; a row's own name is left out."""
    parts = [leave_out(written, {rows.name}) for written in draw_parts(rows, data)]
    read = []
    for order in (parts, parts[::-1]):
        made = rows.make({})
        for written in order:
            rows.resource.update(made, written)
        read.append(rows.read_common(made))

    either = {name for written in parts for name in find_followers(written, rows.exceptions)}
    assert leave_out(read[0], either) == leave_out(read[1], either)
