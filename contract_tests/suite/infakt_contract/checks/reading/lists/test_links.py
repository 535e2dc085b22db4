"""Links of a list to its next and previous page, if it has any; the client never follows them."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infakt import Infakt
from infakt_contract.selection import SYNC
from infakt_contract.values import SOME

from .filters import ask_for
from .list_case import FILTERED, LISTS, Arguments, ListCase, Reading
from .whole import Read

pytestmark = SYNC

# Seen live and documented: links name these hosts, whichever server is asked.
HOSTS = frozenset({"api.infakt.pl", "app.infakt.pl", "api.sandbox-infakt.pl"})


def find_links(reading: Reading) -> list[tuple[SplitResult, int, int]]:
    """Return each link with the offset of the page that has it and its direction."""
    directions = {"next": 1, "previous": -1}
    return [
        (urlsplit(page.metainfo[name]), page.offset, direction)
        for page in reading.pages
        for name, direction in directions.items()
        if page.metainfo.get(name) is not None
    ]


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_links_stay_with_the_list(case: ListCase, whole: Reading, client: Infakt, arguments: Arguments) -> None:
    """Links lead to the list itself, at inFakt or at the tested server."""
    links = [link for link, _, _ in find_links(whole)]

    own = urlsplit(client.base_url)
    found = [case.operation.pattern.fullmatch(link.path) for link in links]
    assert {link[:2] for link in links} <= {("https", host) for host in HOSTS} | {own[:2]}
    assert [match and match.groupdict() for match in found] == [arguments] * len(links)


@pytest.mark.parametrize("case", FILTERED, ids=str)
@SOME
@given(data=st.data())
def test_links_repeat_the_question(case: ListCase, whole: Reading, read: Read, data: st.DataObject) -> None:
    """Links have the parameters of the request, one page later or earlier, and never before the first row."""
    condition = data.draw(st.sampled_from(case.filters).flatmap(lambda item: item.conditions(whole.rows)))
    order = {"order": case.order} if case.takes("order") else {}
    limit, offset = data.draw(st.integers(1, 100), "limit"), data.draw(st.integers(0, 120), "offset")

    part = read(**ask_for(condition), **order, limit=limit, offset=offset, pages=1)

    asked = [*condition.write(), *([("order", case.order)] if case.order else [])]
    for link, start, direction in find_links(part):
        place = [("offset", str(max(0, start + direction * limit))), ("limit", str(limit))]
        assert sorted(parse_qsl(link.query)) == sorted([*asked, *place])
