"""Pages of a list: together they are the list, for any size of page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt_contract.values import SOME

from .list_case import LISTS, ListCase, Reading
from .whole import Read

# asked by both clients: each has its own loop over pages


def keep_lasting(case: ListCase, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows without their links, which may differ between responses."""
    links = {name for name, item in case.row_schema["properties"].items() if item.get("format") == "uri"}
    return [{name: value for name, value in row.items() if name not in links} for row in rows]


@pytest.mark.parametrize("case", LISTS, ids=str)
@SOME
@given(data=st.data())
def test_pages_are_parts_of_the_whole(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """For any offset and size of page, the rows and their order are the same, and each page is as full as possible."""
    count = len(whole.rows)
    offset = data.draw(st.just(count // 2) | st.integers(0, count + 1), "offset")
    limit = data.draw(st.just(1 + count // 5) | st.integers(1, 100), "limit")
    pages = data.draw(st.just(2) | st.integers(1, 5), "pages")

    part = read(offset=offset, limit=limit, pages=pages)

    step = min(limit, 99)  # a page after the first begins with the last row of the one before
    starts = [offset, *range(offset + limit, max(count, offset + limit), step)][:pages]
    ends = [*starts[1:], offset + limit + step * (pages - 1)]
    sizes = [max(0, min(end, count) - start) for start, end in zip(starts, ends, strict=False)]
    assert keep_lasting(case, part.rows) == keep_lasting(case, whole.rows[offset : offset + sum(sizes)])
    assert [page.offset for page in part.pages] == starts
    assert [len(page.items) for page in part.pages] == sizes
    assert set(part.totals) == {whole.totals[0]}
