"""The asynchronous client, tested with one row."""

from __future__ import annotations

from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt_contract.payloads import create, write
from infakt_contract.subjects import Subject, each
from infakt_contract.target.scratch import Scratch

pytestmark = pytest.mark.parametrize("make_client", ["async"], indirect=True)


def only(tag: str) -> Any:
    """Return a condition that selects one resource."""
    return lambda subject: subject.tag == tag


@each("create", "get", "update", "delete", where=only("clients"))
def test_row_lives(client: Infakt, subject: Subject, scratch: Scratch) -> None:
    """A row is created, read, updated and deleted."""
    resource = subject.of(client)
    created = create(client, subject, write(client, subject.tag, scratch.name()))

    changed = resource.update(created.id, {"city": "Testowo"})
    read = resource.get(created.id)
    resource.delete(created.id)

    assert read.to_dict() == changed.to_dict() == {**created.to_dict(), "city": "Testowo"}
    with pytest.raises(NotFoundError, match="404"):
        resource.get(created.id)
