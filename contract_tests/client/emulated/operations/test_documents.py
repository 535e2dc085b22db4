"""Actions on an existing document: printing, sending, paying, booking."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import TaskFailedError, ValidationError
from infakt_contract.payloads import create, write
from infakt_contract.subjects import Subject, each, is_ordered, takes_uuid


def sets_status(verb: str, word: str) -> Any:
    """Return whether an operation is described as setting the status to the given word."""
    return lambda subject: f"`{word}`" in subject[verb].node.get("x-side-effects", "")


def pays_at_once(subject: Subject) -> bool:
    """Whether documents are marked as paid without a task."""
    return takes_uuid(subject["mark_paid"]) and not is_ordered("mark_paid")(subject)


@each("pdf")
def test_pdf_written_to_a_file_equals_the_returned_one(
    client: Infakt, subject: Subject, document: Any, tmp_path: Path
) -> None:
    """A PDF written to `to` is the same as the one that is returned."""
    path = tmp_path / "print.pdf"

    answer = subject.of(client).pdf(document.uuid, document_type="original", to=path)

    assert answer is None
    assert path.read_bytes() == subject.of(client).pdf(document.uuid, document_type="original")
    assert path.read_bytes().startswith(b"%PDF-")


@each("xml", "get", where=lambda subject: subject.tag not in {"ksef", "ksef1"})
def test_xml_books_a_draft(client: Infakt, subject: Subject, document: Any, tmp_path: Path) -> None:
    """The XML is one document with the number in it, and the draft is booked."""
    content = subject.of(client).xml(document.uuid)
    subject.of(client).xml(document.uuid, to=tmp_path / "document.xml")

    assert document.number in list(ET.fromstring(content).itertext())  # noqa: S314 - the emulator's own XML
    assert (tmp_path / "document.xml").read_bytes() == content
    assert document.status == "draft" != subject.of(client).get(document.uuid).status


@each("send_email", "get")
def test_email_sets_the_status_to_sent(client: Infakt, subject: Subject, document: Any) -> None:
    """A document sent by e-mail has the status sent, if documents of its kind have one."""
    subject.of(client).send_email(document.uuid, recipient="kto@example.com")

    changed = {"status": "sent"} if sets_status("send_email", "sent")(subject) else {}
    assert subject.of(client).get(document.uuid).to_dict() == {**document.to_dict(), **changed}


@each("send_email", "get")
def test_email_needs_an_address(client: Infakt, subject: Subject, document: Any) -> None:
    """Without an address nothing is sent, and a message says why."""
    payload = write(client, subject.tag, "X/2")
    unreachable = create(client, subject, {name: value for name, value in payload.items() if name != "client_email"})

    with pytest.raises(ValidationError, match=r"422$") as caught:
        subject.of(client).send_email(unreachable.uuid)

    assert caught.value.message == "Nie można wysłać faktury: adres e-mail Klienta jest nieznany."
    assert subject.of(client).get(unreachable.uuid) == unreachable != document


@each("mark_paid", "task_status", "get", where=is_ordered("mark_paid"))
def test_payment_is_marked_by_a_task(client: Infakt, subject: Subject, document: Any) -> None:
    """A document marked as paid by a task is paid on the given date, and not a second time."""
    resource, day = subject.of(client), date(2026, 11, 20)

    paid = resource.mark_paid_and_wait(document.uuid, paid_date=day)

    changed = {"paid_date": "2026-11-20", "status": "paid"}
    assert paid.to_dict() == {**document.to_dict(), **changed}
    assert resource.get(document.uuid) == paid
    with pytest.raises(TaskFailedError, match="was refused"):
        resource.mark_paid_and_wait(document.uuid)


@each("mark_paid", "get", where=pays_at_once)
def test_payment_is_marked_at_once(client: Infakt, subject: Subject, document: Any) -> None:
    """A document is paid on the given date, and only that changes."""
    subject.of(client).mark_paid(document.uuid, paid_date=date(2026, 11, 20))

    paid = {"paid_date": "2026-11-20", "status": "paid"}
    assert subject.of(client).get(document.uuid).to_dict() == {**document.to_dict(), **paid}
    with pytest.raises(ValidationError, match="422"):
        subject.of(client).mark_paid(document.uuid)


@each("mark_accounted", "get")
def test_draft_is_booked(client: Infakt, subject: Subject, document: Any) -> None:
    """The answer lists the document as done, and it is no longer a draft."""
    answer = subject.of(client).mark_accounted(document.uuid)

    done = {"uuid": document.uuid, "number": document.number, "status": "success"}
    assert answer.to_dict() == {"success": True, "entities": [done]}
    assert document.status == "draft" != subject.of(client).get(document.uuid).status


@each("next_number", "create")
def test_next_number_is_the_next_documents(client: Infakt, subject: Subject, document: Any) -> None:
    """The returned number goes to the next document without one; requesting it reserves nothing."""
    numbers = [subject.of(client).next_number(date=date(2026, 11, 5)).next_number for _ in range(2)]

    payload = write(client, subject.tag, "")
    created = create(client, subject, {name: value for name, value in payload.items() if name != "number"})

    assert numbers == [created.number, created.number]
    assert subject.of(client).next_number(date="2026-11-05").next_number not in {created.number, document.number}
