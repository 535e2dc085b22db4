"""PDF and XML downloads: into memory, into a file or a file object, complete or not at all."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from contract_tests.client.script import Script, answer, break_off
from infakt import Infakt, Retry
from infakt.errors import NotFoundError, UnusableAnswerError, ValidationError
from infakt.models import DocumentType, Locale
from infakt_emulator import Emulator, InProcessTransport

PDF = b"%PDF-1.4 scripted\n%%EOF\n"


@pytest.fixture
def row(emulator: Emulator) -> dict[str, Any]:
    """A draft of the account, as stored by the emulator."""
    return next(row for row in emulator.store.table("invoices") if row["status"] == "draft")


def test_pdf_is_returned_as_bytes(client: Infakt, emulator: Emulator, row: dict[str, Any]) -> None:
    """Without a target the PDF is returned as bytes, and the invoice counts as printed."""
    content = client.invoices.pdf(row["uuid"], document_type=DocumentType.ORIGINAL, locale=Locale.EN)

    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert emulator.recorder[0].path == f"/api/v3/invoices/{row['uuid']}/pdf.json"
    assert emulator.recorder[0].query == "document_type=original&locale=en"
    assert client.invoices.get(row["uuid"]).status == "printed"


@pytest.mark.parametrize("kind", [str, Path])
def test_pdf_is_written_to_a_file(
    client: Infakt, row: dict[str, Any], tmp_path: Path, kind: Callable[[Path], Any]
) -> None:
    """With a path the PDF is written there, and no other file is left."""
    path = tmp_path / "faktura.pdf"

    client.invoices.pdf(row["uuid"], document_type="original", to=kind(path))

    assert path.read_bytes() == client.invoices.pdf(row["uuid"], document_type="original")
    assert list(tmp_path.iterdir()) == [path]


def test_pdf_is_written_to_a_file_object(client: Infakt, row: dict[str, Any]) -> None:
    """With a file object the PDF is written to it, and it stays open."""
    file = io.BytesIO()

    client.invoices.pdf(row["uuid"], document_type="original", to=file)

    assert file.getvalue() == client.invoices.pdf(row["uuid"], document_type="original")


def test_progress_is_reported(client: Infakt, row: dict[str, Any]) -> None:
    """`progress` receives the bytes so far and in total, the last time with both equal."""
    progress: list[tuple[int, int | None]] = []
    file = io.BytesIO()

    client.invoices.pdf(
        row["uuid"], document_type="original", to=file, progress=lambda *given: progress.append((given[0], given[1]))
    )

    assert progress[-1] == (len(file.getvalue()), len(file.getvalue()))


def test_xml_books_a_draft(client: Infakt, row: dict[str, Any]) -> None:
    """The XML is that of KSeF, and requesting it books a draft."""
    content = client.invoices.xml(row["uuid"])

    assert b"<Faktura" in content
    assert client.invoices.get(row["uuid"]).status == "printed"


def test_refused_download_leaves_no_file(client: Infakt, row: dict[str, Any], tmp_path: Path) -> None:
    """A refusal leaves no file behind."""
    with pytest.raises(ValidationError, match=r"422 \(document_type\)"):
        client.invoices.pdf(row["uuid"], document_type="papyrus", to=tmp_path / "faktura.pdf")

    assert list(tmp_path.iterdir()) == []


def test_failed_download_keeps_the_old_file(client: Infakt, tmp_path: Path) -> None:
    """An existing file is unchanged."""
    path = tmp_path / "faktura.pdf"
    path.write_bytes(b"old")

    with pytest.raises(NotFoundError, match="404"):
        client.invoices.pdf("unknown", document_type="original", to=path)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<html>login</html>", "text/html"),
        (b'{"error":"x"}', "application/json"),
        (b"", "application/pdf"),
        (b"not a print", "application/pdf"),
    ],
    ids=["html", "json", "empty", "text"],
)
def test_success_without_a_pdf_is_an_error(
    make_client: Callable[..., Infakt], tmp_path: Path, body: bytes, kind: str
) -> None:
    """A success with something other than a PDF is an error, into memory and into a file."""
    client = make_client(Script(answer(200, body, kind=kind), answer(200, body, kind=kind)))

    targets: list[Any] = [None, tmp_path / "faktura.pdf"]
    for to in targets:
        with pytest.raises(UnusableAnswerError, match="where application/pdf was expected") as caught:
            client.invoices.pdf("u", document_type="original", to=to)
        assert (caught.value.status, caught.value.path) == (200, "/invoices/{invoice_uuid}/pdf.json")
    assert list(tmp_path.iterdir()) == []


def test_broken_download_starts_over(make_client: Callable[..., Infakt], tmp_path: Path) -> None:
    """Bytes received before the connection broke are not in the file."""
    path = tmp_path / "faktura.pdf"
    script = Script(break_off(200, b"%PDF-half"), answer(502, "<html>"), answer(200, PDF, kind="application/pdf"))

    make_client(script).invoices.pdf("u", document_type="original", to=path)

    assert path.read_bytes() == PDF


def test_download_that_stays_broken_leaves_nothing(make_client: Callable[..., Infakt]) -> None:
    """Nothing of an incomplete download is written to a file object."""
    file = io.BytesIO()
    script = Script(break_off(200, b"%PDF-half"), answer(404, b'{"error":"x"}', kind="application/json"))

    with pytest.raises(NotFoundError, match="after 2 attempts"):
        make_client(script, retry=Retry(attempts=2)).invoices.pdf("u", document_type="original", to=file)

    assert file.getvalue() == b""


def test_missing_folder_sends_nothing(client: Infakt, emulator: Emulator, tmp_path: Path) -> None:
    """Since printing changes the invoice, an unwritable target is detected before sending."""
    with pytest.raises(FileNotFoundError, match="nowhere"):
        client.invoices.pdf("u", document_type="original", to=tmp_path / "nowhere" / "faktura.pdf")

    assert len(emulator.recorder) == 0


def test_late_download_is_retried(make_emulator: Callable[..., Emulator], make_client: Callable[..., Infakt]) -> None:
    """A PDF that arrives too late is requested again."""
    emulator = make_emulator(faults=["answer_late"])
    row = next(iter(emulator.store.table("invoices")))
    client = make_client(InProcessTransport(emulator))
    client.clients.list().first()

    assert client.invoices.pdf(row["uuid"], document_type="original").startswith(b"%PDF-")
    assert [exchange.operation for exchange in emulator.recorder][1:] == ["download_invoice_pdf"] * 2
