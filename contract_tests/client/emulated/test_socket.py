"""Answers over a real connection, where a body is as long as its header says, and each is read completely."""

from __future__ import annotations

from collections.abc import Callable

from infakt import Infakt
from infakt_contract.served import serve
from infakt_emulator import Emulator


def test_answers_are_read_completely(
    make_emulator: Callable[..., Emulator], make_client: Callable[..., Infakt]
) -> None:
    """A list and a PDF arrive through a socket as they were sent, each with one request."""
    emulator = make_emulator()
    with serve(emulator) as base_url:
        client = make_client(None, base_url=base_url)
        invoice = client.invoices.list(limit=1).first()
        assert invoice is not None
        printed = client.invoices.pdf(invoice.uuid or "", document_type="original")

    assert printed.startswith(b"%PDF-")
    assert [exchange.status for exchange in emulator.recorder] == [200, 200]
