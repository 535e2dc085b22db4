"""KSeF: documents are sent and their status read, others are imported; its first version is switched off."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import KsefGoneError, NotFoundError, ValidationError
from infakt.models import KsefStatus
from infakt_contract.subjects import UNKNOWN, Subject, ask, each, each_alone, is_gone
from infakt_emulator import Account, Emulator


def is_current(subject: Subject) -> bool:
    """Whether the operations belong to the current version."""
    return not any(map(is_gone, subject.operations.values()))


@pytest.fixture
def uuids(client: Infakt, emulator: Emulator) -> list[str]:
    """Two documents of different kinds that were never sent."""
    found: list[Any] = [client.invoices.list(limit=1).first(), client.margin_invoices.list(limit=1).first()]
    emulator.recorder.clear()
    return [document.uuid for document in found]


@each("send_to_ksef", "get")
def test_document_is_sent_once(client: Infakt, subject: Subject, document: Any) -> None:
    """A document is sent, gets its number later, and sending it again is refused with a message."""
    sent = subject.of(client).send_to_ksef(document.uuid)

    assert (sent.status, sent.invoice_uuid, sent.ksef_number) == (KsefStatus.PENDING, document.uuid, None)
    with pytest.raises(ValidationError, match=r"422$") as caught:
        subject.of(client).send_to_ksef(document.uuid)
    assert caught.value.message == "Faktura została już wysłana do KSeF."
    assert subject.of(client).get(document.uuid).ksef_data.request_uuid == sent.request_uuid


@each("send_to_ksef", "get")
def test_sent_document_gets_its_number(client: Infakt, subject: Subject, document: Any) -> None:
    """Waiting for KSeF ends with the number that the document then has."""
    cleared = subject.of(client).send_to_ksef_and_wait(document.uuid)

    assert (cleared.status, document.ksef_number) == (KsefStatus.SUCCESS, None)
    assert subject.of(client).get(document.uuid).ksef_number == cleared.ksef_number != ""


@each("send", "status", where=is_current)
def test_status_becomes_final(client: Infakt, subject: Subject, uuids: list[str]) -> None:
    """A document that was never sent has no status; that of a sent one is first pending, then sent, then success."""
    resource = subject.of(client)
    with pytest.raises(NotFoundError, match="404"):
        resource.status(uuids[0])

    answers = [resource.send(uuids[0]), resource.status(uuids[0]), resource.status(uuids[0])]

    assert [data.status for data in answers] == [KsefStatus.PENDING, KsefStatus.SENT, KsefStatus.SUCCESS]
    assert len({data.request_uuid for data in answers}) == 1
    assert resource.send_and_wait(uuids[1]).status == KsefStatus.SUCCESS


@each("send_many", "send", where=is_current)
def test_many_are_sent_or_rejected_separately(client: Infakt, subject: Subject, uuids: list[str]) -> None:
    """Unknown documents and those sent before are rejected, the others are sent."""
    subject.of(client).send(uuids[0])

    sendings = subject.of(client).send_many([*uuids, UNKNOWN]).entities

    assert [(sending.invoice_uuid, sending.status) for sending in sendings] == [
        (uuids[0], "rejected"),
        (uuids[1], "pending"),
        (UNKNOWN, "rejected"),
    ]


@each("xml", where=lambda subject: subject.tag == "ksef")
def test_xml_is_of_the_newer_schema(client: Infakt, subject: Subject, uuids: list[str]) -> None:
    """The XML of KSeF 2.0 is FA(3), for documents of any kind."""
    contents = [subject.of(client).xml(uuid) for uuid in uuids]

    codes = [ET.fromstring(content).find(".//{*}KodFormularza") for content in contents]  # noqa: S314 - our own XML
    assert [code.get("kodSystemowy") for code in codes if code is not None] == ["FA (3)", "FA (3)"]


@each("integration", where=is_current)
def test_integration_is_reported(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """The account reports that it is connected."""
    assert subject.of(client).integration().active is True
    assert emulator.recorder[0].status == 200


@each("cancel_export")
def test_cancelling_an_export_returns_nothing(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """Both the request and the answer are empty."""
    assert subject.of(client).cancel_export() is None
    assert [(exchange.status, exchange.body) for exchange in emulator.recorder] == [(200, "")]


@each("import_incomes", "import_costs", "import_invoice", where=is_current)
def test_imports_are_listed_and_fetched(client: Infakt, subject: Subject) -> None:
    """Sales are the account's own, purchases are from others, and each invoice can be downloaded as a file."""
    resource = subject.of(client)

    sales = resource.import_incomes(invoice_date_gteq="2025-03-01").to_list()
    purchases = resource.import_costs().to_list()

    assert {row.seller_tax_code for row in sales} == {row.client_tax_code for row in purchases} == {Account().nip}
    assert min(row.invoice_date for row in sales).isoformat() >= "2025-03-01"
    for row in (sales[0], purchases[0]):
        content = resource.import_invoice(row.ksef_number)
        assert row.invoice_number in list(ET.fromstring(content).itertext())  # noqa: S314 - our own XML


@pytest.mark.parametrize(("file_format", "start"), [("xml", b"<?xml"), ("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>")])
@each("import_costs", "import_invoice", where=is_current)
def test_import_has_the_requested_format(client: Infakt, subject: Subject, file_format: str, start: bytes) -> None:
    """The file has the requested format, for every format."""
    row = subject.of(client).import_costs(limit=1).first()

    assert subject.of(client).import_invoice(row.ksef_number, file_format=file_format).startswith(start)


@each_alone(is_gone)
def test_first_version_is_gone(client: Infakt, subject: Subject, emulator: Emulator) -> None:
    """Every operation of KSeF 1.0 raises its own error class with the vendor's message, and is sent once."""
    (operation,) = subject.operations.values()

    with pytest.raises(KsefGoneError, match=r"410$") as caught:
        ask(client, operation)

    assert (caught.value.status, len(emulator.recorder)) == (410, 1)
    assert (caught.value.message or "").startswith("API KSeF 1.0 zostało wyłączone.")
