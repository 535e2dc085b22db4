"""What only the emulator can show about lists: the number of requests, and that its rows exercise every filter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt import Infakt
from infakt_contract.checks.reading.lists.list_case import FILTERED, LISTS, Arguments, ListCase, Reading
from infakt_contract.checks.reading.lists.whole import Read
from infakt_contract.selection import SYNC
from infakt_contract.values import SOME
from infakt_emulator import Emulator

pytestmark = SYNC


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_page_takes_one_request(case: ListCase, whole: Reading, read: Read, emulator: Emulator) -> None:
    """A page takes one request; a further one follows a full last page, and a list without a total."""
    count = len(whole.rows)
    limit, before = 1 + count // 3, len(emulator.recorder)

    read(limit=limit)

    looks = min(1, count) * (1 if case.is_scarce else 2)
    given = 1 + count // limit if case.requires_total else max(1, -(-count // limit)) + looks
    assert len(emulator.recorder) - before == given


@pytest.mark.parametrize("case", [case for case in LISTS if not case.is_scarce], ids=str)
@SOME
@given(data=st.data())
def test_first_rows_of_a_list_are_returned(
    case: ListCase, whole: Reading, client: Infakt, arguments: Arguments, emulator: Emulator, data: st.DataObject
) -> None:
    """Reading some rows returns the first ones, and requests no page after them."""
    limit = data.draw(st.integers(5, 99), "limit")
    rows = len(whole.rows)
    count = data.draw(st.integers(0, rows + 1), "count")
    before = len(emulator.recorder)

    found = case.ask(client, arguments, limit=limit).to_list(max_items=count)

    assert [row[case.identity] for row in found] == whole.names[:count]
    assert len(emulator.recorder) - before == (1 + rows // limit if count > rows else -(-count // limit))


@pytest.mark.usefixtures("emulator")
@pytest.mark.parametrize("case", FILTERED, ids=str)
def test_every_filter_has_something_to_find(case: ListCase, whole: Reading) -> None:
    """Some row of the seeded account has a value for each filter, else properties of filters would prove nothing."""
    assert [item.name for item in case.filters if not item.find_values(whole.rows)] == []
