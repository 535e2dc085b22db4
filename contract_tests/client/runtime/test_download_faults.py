"""The rules of downloads against an emulator with named faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from contract_tests.client.runtime.faulty import Faulty, Make, MakeEmulator, list_uuids, read_methods
from infakt import Infakt
from infakt.errors import (
    AnswerTimeoutError,
    CallError,
    NoAnswerError,
    UnusableAnswerError,
)
from infakt_contract.served import serve
from infakt_emulator import Emulator

BROKEN_DOWNLOADS: list[tuple[str, type[CallError], int]] = [
    ("body_truncated", NoAnswerError, 4),
    ("body_slow", AnswerTimeoutError, 4),
    ("gzip_broken", UnusableAnswerError, 4),
    ("body_empty", UnusableAnswerError, 1),
]


def download_invoice(client: Infakt, emulator: Emulator, path: Path) -> None:
    """Download the PDF of some invoice."""
    client.invoices.pdf(next(list_uuids(emulator)), document_type="original", to=path)


@pytest.mark.parametrize(("fault", "kind", "sends"), BROKEN_DOWNLOADS, ids=[case[0] for case in BROKEN_DOWNLOADS])
def test_download_that_stays_broken(
    faulty: Faulty, tmp_path: Path, fault: str, kind: type[CallError], sends: int
) -> None:
    """The existing file is unchanged, and no other file is left."""
    client, emulator = faulty(fault)
    path = tmp_path / "faktura.pdf"
    path.write_bytes(b"old")

    with pytest.raises(CallError, match=r"^GET /invoices/\{invoice_uuid\}/pdf\.json: ") as caught:
        download_invoice(client, emulator, path)

    assert (type(caught.value), len(emulator.recorder)) == (kind, sends)
    assert ([*tmp_path.iterdir()], path.read_bytes()) == ([path], b"old")


@pytest.mark.parametrize("fault", ["gateway_fails", "status_520"])
def test_download_behind_a_gateway(faulty: Faulty, tmp_path: Path, fault: str) -> None:
    """A download that got a gateway's page starts over, and nothing of the page is in the file."""
    client, emulator = faulty(fault)
    client.countries.list(limit=1).first()
    client.countries.list(limit=1).first()

    download_invoice(client, emulator, tmp_path / "faktura.pdf")

    assert len(emulator.recorder) == 4
    assert (tmp_path / "faktura.pdf").read_bytes().startswith(b"%PDF-")


def test_download_of_an_html_page(faulty: Faulty, tmp_path: Path) -> None:
    """An HTML page with status 200 is not a PDF, and is not written to a file."""
    client, emulator = faulty("html_200")
    client.countries.list(limit=1).first()
    client.countries.list(limit=1).first()

    with pytest.raises(UnusableAnswerError, match="200 with text/html where application/pdf was expected"):
        download_invoice(client, emulator, tmp_path / "faktura.pdf")

    assert (len(emulator.recorder), [*tmp_path.iterdir()]) == (3, [])


@pytest.mark.parametrize("fault", ["length_wrong", "body_truncated"])
def test_download_cut_on_a_socket(make_client: Make, make_emulator: MakeEmulator, tmp_path: Path, fault: str) -> None:
    """A PDF shorter than its Content-Length is not written, also over a real connection."""
    emulator = make_emulator(faults=[fault])
    with serve(emulator) as url, pytest.raises(NoAnswerError, match="the connection broke"):
        download_invoice(make_client(None, base_url=url), emulator, tmp_path / "faktura.pdf")

    assert (read_methods(emulator), [*tmp_path.iterdir()]) == (["GET"] * 4, [])
