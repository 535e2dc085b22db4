"""Fields, all and some of them: written ones are read back, the others stay unchanged."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.selection import SYNC
from infakt_contract.subjects import each
from infakt_contract.values import WIDE

from .changes import find_followers, find_unkept, leave_out
from .rows import Rows, draw_parts
from .strategies import EDGES

pytestmark = SYNC


@each("create", "update", "get", "delete")
@WIDE
@given(data=st.data())
def test_update_changes_what_it_gives_and_nothing_else(rows: Rows, data: st.DataObject) -> None:
    """After an update its fields are as written, and all others are unchanged."""
    made = rows.make({})
    before = rows.read(made)
    for written in draw_parts(rows, data):
        rows.resource.update(made, written)

        read = rows.read(made)
        assert find_unkept(written, read, rows.exceptions) == []
        touched = written.keys() | find_followers(written, rows.exceptions)
        assert leave_out(read, touched) == leave_out(before, touched)
        before = read


@each("create", "update", "get", "delete")
def test_text_is_kept_whatever_it_is(rows: Rows) -> None:
    """Every string field keeps spaces at its ends, any letters, quotes, wildcards and 256 characters."""
    fields, made = rows.find_texts(), rows.make({})
    for step in range(1 if rows.is_live else len(EDGES)):
        written = rows.sign({name: EDGES[(step + place) % len(EDGES)] for place, name in enumerate(fields)})
        rows.resource.update(made, written)

        assert find_unkept(written, rows.read(made), rows.exceptions) == []
