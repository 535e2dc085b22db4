"""Unknown filters, which the server silently ignores and the client therefore rejects."""

from __future__ import annotations

from typing import Any

import pytest

from infakt import Infakt
from infakt_contract.selection import SYNC

from .list_case import FILTERED, LISTS, Arguments, ListCase, Reading
from .whole import Read

pytestmark = SYNC

KNOWING = [case for case in FILTERED if case.predicates]
EMPTY: list[Any] = ["", " \t", None, []]


@pytest.mark.parametrize("case", KNOWING, ids=str)
def test_unknown_filter_changes_nothing(case: ListCase, whole: Reading, read: Read) -> None:
    """A predicate of a field that does not exist brings every row, as if it were not there."""
    found = read(q={"no_such_field_eq": "x"}, pages=1, **case.show_only())

    assert found.names == whole.names[: len(found.names)]
    assert found.totals == whole.totals[:1]


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_unknown_filter_is_refused(case: ListCase, client: Infakt, arguments: Arguments) -> None:
    """An unknown keyword argument is an error of the client, and nothing is sent."""
    with client.with_response() as answers, pytest.raises(TypeError, match="no_such_field_eq"):
        case.read(client, arguments, no_such_field_eq="x")

    assert answers == []


@pytest.mark.parametrize("case", KNOWING, ids=str)
def test_filter_without_a_value_is_refused(case: ListCase, client: Infakt) -> None:
    """A filter without a value, which would return all rows, is an error that names it, and nothing is sent."""
    for item in case.predicates:
        for value in EMPTY:
            with client.with_response() as answers, pytest.raises(ValueError, match=f"{item.name} has no value"):
                case.read(client, {}, **{item.name: value})

            assert answers == []
