"""The asynchronous client, tested with one list."""

from __future__ import annotations

from typing import Any

import pytest

from infakt import Infakt
from infakt_contract.subjects import Subject, each

pytestmark = pytest.mark.parametrize("make_client", ["async"], indirect=True)


def only(tag: str) -> Any:
    """Return a condition that selects one resource."""
    return lambda subject: subject.tag == tag


@each("list_selected", "get", where=only("gtus"))
def test_list_is_walked(client: Infakt, subject: Subject) -> None:
    """A list is read, and its rows are read individually."""
    rows = subject.of(client).list_selected().to_list()

    assert [subject.of(client).get(row.id) for row in rows] == rows != []
