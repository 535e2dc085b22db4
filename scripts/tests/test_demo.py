"""The demo's output is readable on any terminal."""

from __future__ import annotations

import demo
import pytest
from rich.console import Console

ROWS = [["12/01/2026", "2026-01-31", "Hurtownia Próbna Sp. z o.o.", demo.format_zloty(123_456_789), "sent"]]
HEADINGS = ["number", "issued", "client", "gross", "status"]


@pytest.mark.parametrize(
    ("grosze", "text"),
    [
        (0, "0,00 zł"),
        (5, "0,05 zł"),
        (-5, "-0,05 zł"),
        (123_000, "1 230,00 zł"),
        (123_456_789, "1 234 567,89 zł"),
        (10**17 + 1, "1 000 000 000 000 000,01 zł"),
    ],
)
def test_amounts_are_zloty(grosze: int, text: str) -> None:
    """Grosze are shown as złoty, without a space that could be wrapped, whatever the amount."""
    assert demo.format_zloty(grosze) == text.replace(" ", "\xa0")


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
def test_rows_are_complete_at_any_width(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    """No amount, number or date is cut or wrapped, and no line is longer than the terminal."""
    console = Console(width=width, record=True, quiet=False, highlight=False)
    monkeypatch.setattr(demo, "console", console)

    demo.print_rows(HEADINGS, ROWS, flexible="client")

    text = console.export_text()
    assert [cell for cell in (ROWS[0][0], ROWS[0][1], ROWS[0][3]) if cell not in text] == []
    assert [line for line in text.splitlines() if len(line.rstrip()) > width] == []
