"""Links of an invoice: its public pages and its attachments."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError
from infakt.models import Message, QuickPayment, ShareLink
from infakt_contract.subjects import Subject, each
from infakt_emulator import Emulator


@each("create_share_link", "get_share_link", "prolong_share_link", "delete_share_link")
def test_share_link_is_created_extended_and_removed(client: Infakt, subject: Subject, document: Any) -> None:
    """A public page is created for 30 days, read, extended by 30 more, and removed with a message."""
    resource = subject.of(client)

    made = resource.create_share_link(document.uuid)
    read = resource.get_share_link(document.uuid)
    prolonged = resource.prolong_share_link(document.uuid)
    message = resource.delete_share_link(document.uuid)

    assert read == made
    assert prolonged == ShareLink.from_dict({"share_link": made.share_link, "expiration_date": "2027-01-04"})
    assert made.expiration_date == date(2026, 12, 5)
    assert message == Message.from_dict({"message": "Udostępnianie faktury zostało wyłączone."})
    with pytest.raises(NotFoundError, match="404"):
        resource.get_share_link(document.uuid)


@each("create_quick_payment", "get_quick_payment", "delete_quick_payment")
def test_quick_payment_is_enabled_and_disabled(
    client: Infakt, subject: Subject, document: Any, emulator: Emulator
) -> None:
    """A quick payment is enabled without a body, read, and disabled."""
    resource = subject.of(client)

    made = resource.create_quick_payment(document.uuid)
    read = resource.get_quick_payment(document.uuid)
    resource.delete_quick_payment(document.uuid)

    link = f"https://app.infakt.pl/app/twoja-faktura/platnosc/{document.uuid}"
    assert made == read == QuickPayment.from_dict({"payment_link": link})
    assert [exchange.body for exchange in emulator.recorder] == ["", "", ""]
    with pytest.raises(NotFoundError, match="404"):
        resource.get_quick_payment(document.uuid)


@each("list_attachments", "get_attachment")
def test_attachments_are_listed_and_read(client: Infakt, subject: Subject, emulator: Emulator, document: Any) -> None:
    """The files of a document are listed, and each can be read, but not as that of another document."""
    resource, owner = subject.of(client), next(iter(emulator.store.table(subject.tag)))["uuid"]

    files = resource.list_attachments(owner).to_list()

    assert [file.name for file in files] == ["zamówienie.pdf", "zdjęcie.jpg"]
    assert [resource.get_attachment(owner, file.id) for file in files] == files
    assert resource.list_attachments(document.uuid).to_list() == []
    with pytest.raises(NotFoundError, match="404"):
        resource.get_attachment(document.uuid, files[0].id)
