"""Downloaded documents: whether a PDF or an XML is whole, and of which document it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from .findings import Findings

TRAILER = b"%%EOF"
UNREADABLE = "The buyer gets a file that does not open, or somebody else's invoice."


def check_pdf(findings: Findings, content: bytes, media_type: str, number: str) -> None:
    """Note what is wrong with the print of a document."""
    findings.check(
        media_type.startswith("application/pdf"),
        expected="a PDF of type application/pdf",
        seen=f"type {media_type!r}",
        suffers=UNREADABLE,
    )
    if not content.startswith(b"%PDF-") or not content.rstrip().endswith(TRAILER):
        findings.add(
            expected="a whole PDF", seen=f"{len(content)} bytes without its {_find_end(content)}", suffers=UNREADABLE
        )
        return
    try:
        text = "\n".join(read_pdf(content))
    except (PyPdfError, ValueError, KeyError, TypeError) as error:
        findings.add(expected="a PDF that can be read", seen=f"{type(error).__name__}: {error}", suffers=UNREADABLE)
        return
    findings.check(
        has_number(text, number),
        expected=f"a PDF of invoice {number}",
        seen=f"a PDF without that number ({' '.join(text.split())[:60]!r})",
        suffers=UNREADABLE,
    )


def check_xml(findings: Findings, content: bytes, number: str, currency: str, gross_price: int) -> None:
    """Note what is wrong with the XML of a document: well-formed, its number, its currency, its total."""
    suffers = "KSeF or the buyer's program gets another document than the one that was issued."
    try:
        root = ET.fromstring(content)  # noqa: S314 - expat of today limits what entities expand to
    except ET.ParseError as error:
        findings.add(expected="a whole XML", seen=f"{len(content)} bytes: {error}", suffers=suffers)
        return
    found = {element.tag.rpartition("}")[2]: (element.text or "").strip() for element in root.iter()}
    # Documented by the ministry: currency, number and total in the structure FA.
    expected = {"KodWaluty": currency, "P_2": number, "P_15": f"{gross_price // 100}.{gross_price % 100:02d}"}
    for name, value in expected.items():
        findings.check(
            found.get(name) == value,
            expected=f"XML with {name} {value}",
            seen=f"{name} {found.get(name)!r}",
            suffers=suffers,
        )


def read_pdf(content: bytes) -> Iterator[str]:
    """Return the text of each page."""
    return (page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def has_number(text: str, number: str) -> bool:
    """Whether a text names a document, however a PDF spaces it; 5/11/2026 is not in 15/11/2026."""
    spaced = r"\s*".join(map(re.escape, re.sub(r"\s", "", number)))
    return re.search(rf"(?<![\d/]){spaced}(?![\d/])", text) is not None


def _find_end(content: bytes) -> str:
    return "header" if not content.startswith(b"%PDF-") else "trailer"
