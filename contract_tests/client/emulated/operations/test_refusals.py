"""What a key or a path does not allow, whichever operation is called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from infakt import Infakt
from infakt.errors import NotFoundError, PermissionDeniedError
from infakt_emulator import READ_KEY, Emulator, InProcessTransport


def test_id_is_not_a_uuid(client: Infakt, emulator: Emulator) -> None:
    """An invoice is found only by its uuid, not by its id; whether a live server agrees is not known."""
    invoice = next(iter(emulator.store.table("invoices")))

    with pytest.raises(
        NotFoundError, match=r"^GET /invoices/\{invoice_uuid\}.json: 404; invoice_uuid must be a uuid, not an id$"
    ) as caught:
        client.invoices.get(str(invoice["id"]))

    assert caught.value.message == "Zasób którego szukasz nie został znaleziony."


def test_key_for_reading_may_not_write(emulator: Emulator, make_client: Callable[..., Infakt]) -> None:
    """A key without the scope can read, is refused a write, and the write is not retried."""
    client = make_client(InProcessTransport(emulator), api_key=READ_KEY)
    invoice = client.invoices.list(limit=1).first()

    with pytest.raises(PermissionDeniedError, match=r"403; the API key needs the scope api:invoices:write$"):
        client.invoices.delete(invoice.uuid if invoice and invoice.uuid else "")

    assert [exchange.status for exchange in emulator.recorder] == [200, 403]
    assert client.invoices.list(limit=1).first() == invoice
