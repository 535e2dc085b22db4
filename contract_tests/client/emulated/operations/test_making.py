"""Creating, changing and deleting rows, immediately and by tasks."""

from __future__ import annotations

from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError, OutcomeUnknownError, ValidationError
from infakt_contract.payloads import READ_OTHERWISE, find_changed, find_named, write
from infakt_contract.subjects import DESCRIPTION, Subject, ask, each, is_gone, is_ordered
from infakt_emulator import Emulator

BROKEN = {"corrective_invoices": "live: 500 on every body since 2026-07-27"}
"""The resources whose rows cannot be created immediately, each with the evidence."""
REFUSED_OTHERWISE = {"import_invoice_from_ksef": "documented: an invalid number is 422 here"}
"""The operations that do not answer 404 for a missing object, each with its reason."""
ON_ONE = [
    operation
    for operation in DESCRIPTION.by_id.values()
    if "{" in operation.path and not is_gone(operation) and operation.id not in REFUSED_OTHERWISE
]


@each("create", "list", where=is_ordered("create"))
def test_created_document_is_found_by_its_criteria(client: Infakt, subject: Subject, document: Any) -> None:
    """Every kind of document that a task creates is found by all criteria together, and by each one separately."""
    known = {name: document[name] for name in subject["list"].node["x-find-created"] if document[name] is not None}
    find = subject.of(client).find_created

    found = find(**known)

    assert [row.id for row in found] == [document.id]
    for name, value in known.items():
        assert document.id in {row.id for row in find(**{name: value})}


@each("create_sync", "get", where=lambda subject: subject.tag not in BROKEN)
def test_document_is_created_at_once(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """The old way of creating returns the document itself, in one call."""
    payload = write(client, subject.tag, "X/1")
    request_count = len(emulator.recorder)

    document = subject.of(client).create_sync(payload)

    assert len(emulator.recorder) == request_count + 1
    assert find_changed(payload, document) == READ_OTHERWISE.get(subject.tag, {}).keys()
    assert subject.of(client).get(document.uuid) == document


@each("create_sync_deprecated", "get")
def test_undocumented_creation_makes_a_draft_at_once(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """The undocumented creation creates a draft, in one call."""
    payload = write(client, subject.tag, "X/1")
    request_count = len(emulator.recorder)

    document = subject.of(client).create_sync_deprecated(payload)

    assert len(emulator.recorder) == request_count + 1
    assert (document.status, find_changed(payload, document)) == ("draft", set())
    assert subject.of(client).get(document.uuid) == document


@each("create_sync", "list", where=lambda subject: subject.tag in BROKEN)
def test_broken_creation_is_of_unknown_outcome(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """If inFakt fails on every body, the error says that something may have been created, and it is sent once."""
    payload = write(client, subject.tag, "X/1")
    request_count = len(emulator.recorder)

    with pytest.raises(OutcomeUnknownError, match="500") as caught:
        subject.of(client).create_sync(payload)

    assert (caught.value.status, len(emulator.recorder)) == (500, request_count + 1)
    assert find_named(client, subject, "X/1") == []


def test_unknown_objects_are_not_found(client: Infakt, emulator: Emulator) -> None:
    """Every operation on an unknown object is a 404, and sends nothing twice."""
    messages = set()
    for operation in ON_ONE:
        with pytest.raises(NotFoundError, match=r"404$") as caught:
            ask(client, operation)
        messages.add(caught.value.message)

    assert messages == {"Zasób którego szukasz nie został znaleziony."}
    assert [exchange.operation for exchange in emulator.recorder] == [operation.id for operation in ON_ONE]


@pytest.mark.parametrize("name", REFUSED_OTHERWISE)
def test_exempt_operation_refuses_in_another_way(client: Infakt, emulator: Emulator, name: str) -> None:
    """An exempt operation refuses a missing object in another way."""
    with pytest.raises(ValidationError, match="422"):
        ask(client, DESCRIPTION.by_id[name])

    assert [exchange.operation for exchange in emulator.recorder] == [name]
