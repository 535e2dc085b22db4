"""Creating, updating and deleting rows, synchronously and by tasks."""

from __future__ import annotations

import re

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt_contract.calling import Make
from infakt_contract.payloads import CHANGES, READ_OTHERWISE, create, find_changed, find_named, write
from infakt_contract.subjects import DESCRIPTION, Subject, each, is_ordered
from infakt_contract.target.scratch import Scratch

# The codes are no enum, since they come as numbers and as texts; the description of the schema lists them.
TASK_STATUS = DESCRIPTION.document["components"]["schemas"]["TaskStatus"]
CODES = {int(code) for code in re.findall(r"\b\d{3}\b", TASK_STATUS["description"])}


@each("create", "get", "list", "delete")
def test_row_lives(client: Infakt, subject: Subject, scratch: Scratch) -> None:
    """A created row is read back as written, is listed once, and is 404 once deleted."""
    resource, name = subject.of(client), scratch.name()
    payload = write(client, subject.tag, name)

    created = create(client, subject, payload)
    identity = subject.identify(created)
    scratch.will_delete(f"{subject.tag} {name}", lambda: resource.delete(identity))

    assert resource.get(identity) == created
    assert find_changed(payload, created) == READ_OTHERWISE.get(subject.tag, {}).keys()
    assert [subject.identify(row) for row in find_named(client, subject, name)] == [identity]
    resource.delete(identity)
    with pytest.raises(NotFoundError, match="404"):
        resource.get(identity)


@each("update", "get")
def test_update_changes_only_what_is_given(client: Infakt, subject: Subject, make: Make, scratch: Scratch) -> None:
    """An update changes the given fields only."""
    before = make()
    given = CHANGES.get(subject.tag, {"number": scratch.name("drugi")})

    changed = subject.of(client).update(subject.identify(before), given)

    assert changed.to_dict() == {**before.to_dict(), **given} != before.to_dict()
    assert subject.of(client).get(subject.identify(before)) == changed


@each("create", "task_status", "get", where=is_ordered("create"))
def test_order_is_taken_and_then_done(client: Infakt, subject: Subject, scratch: Scratch) -> None:
    """A task always has a documented code, and ends with the document that it names."""
    resource = subject.of(client)

    task = resource.create(write(client, subject.tag, scratch.name()))
    codes = {task.code, resource.task_status(task.reference).processing_code}
    document = task.wait()
    scratch.will_delete(f"{subject.tag} {scratch.name()}", lambda: resource.delete(document.uuid))

    assert codes | {task.code} <= CODES
    assert task.code == 201
    assert document == resource.get(task.document_uuid)
