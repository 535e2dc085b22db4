"""The same with the asynchronous client, once for each way of sending a call."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import KsefGoneError
from infakt_contract.subjects import UNKNOWN, Subject, ask, each, each_alone, is_gone

pytestmark = pytest.mark.parametrize("make_client", ["async"], indirect=True)


def only(tag: str) -> Any:
    """Return a selector of one resource."""
    return lambda subject: subject.tag == tag


@each("create", "task_status", "pdf", where=only("invoices"))
def test_task_is_waited_for_and_downloaded(client: Infakt, subject: Subject, document: Any, tmp_path: Path) -> None:
    """A document is created by a task, waited for and downloaded into a file."""
    subject.of(client).pdf(document.uuid, document_type="original", to=tmp_path / "print.pdf")

    assert (tmp_path / "print.pdf").read_bytes().startswith(b"%PDF-")
    assert document.status == "draft"


@each("send_to_ksef", where=only("invoices"))
def test_sent_document_gets_its_number(client: Infakt, subject: Subject, document: Any) -> None:
    """Sending to KSeF is waited for."""
    assert subject.of(client).send_to_ksef_and_wait(document.uuid).status == "success"


@each("upload", "add_note", "get")
def test_form_is_sent(client: Infakt, subject: Subject, tmp_path: Path) -> None:
    """A file is uploaded, and a note added to the cost created from it."""
    path = tmp_path / "koszt.pdf"
    path.write_bytes(b"%PDF-1.4 invented")

    uuid = subject.of(client).upload([path]).entities[0].document_scan_uuid
    answer = subject.of(client).add_note([uuid, UNKNOWN], content="Notatka")

    assert answer.success is True
    assert subject.of(client).get(uuid).newest_note.content == "Notatka"


@each_alone(lambda operation: is_gone(operation) and operation.method == "POST")
def test_refusal_is_raised(client: Infakt, subject: Subject) -> None:
    """A removed operation raises its own error class."""
    (operation,) = subject.operations.values()

    with pytest.raises(KsefGoneError, match="410"):
        ask(client, operation)
