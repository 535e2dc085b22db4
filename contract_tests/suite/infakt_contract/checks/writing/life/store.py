"""The reference store: the documents that are expected according to documentation and live observation.

The last action decides the status of a document, the date of payment stays, and totals are the sums of the lines. The
rounding of halves is not documented, so a tax may differ by half a grosz.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

ISSUED = date(2026, 10, 1)


class Line(NamedTuple):
    """One line of a document: unit net price in grosze, quantity, and VAT rate in percent."""

    unit_net_price: int
    quantity: int
    rate: int

    @property
    def net_price(self) -> int:
        """Net amount."""
        return self.unit_net_price * self.quantity

    def write(self) -> dict[str, Any]:
        """Return the line as it is sent."""
        amounts = {"unit_net_price": self.unit_net_price, "quantity": self.quantity, "tax_symbol": str(self.rate)}
        return {"name": "Usługa przykładowa", **amounts}


@dataclass
class Document:
    """An invoice, or a correction of one, which also has the lines before it.

    Attributes:
        tag: Resource of the document.
        uuid: Empty until the document exists.
    """

    tag: str
    number: str
    lines: Sequence[Line]
    before: Sequence[Line] = ()
    uuid: str = ""
    notes: str | None = None
    status: str = "draft"
    paid_date: date | None = None
    is_deleted: bool = False
    is_in_ksef: bool = False
    corrections: list[Document] = field(default_factory=list)

    def pay(self, day: date) -> None:
        """Record that it was paid."""
        self.paid_date, self.status = day, "paid"

    def takes_payment(self, day: date) -> bool:
        """Whether it can be paid on a date: only once, and not before the date of issue."""
        return self.paid_date is None and day >= ISSUED

    def write_lines(self) -> list[dict[str, Any]]:
        """Return the lines as they are sent; those of a correction are pairs."""
        if not self.before:
            return [line.write() for line in self.lines]
        return [
            {**line.write(), "group": group, "correction": is_after}
            for group, pair in enumerate(zip(self.before, self.lines, strict=True), 1)
            for is_after, line in zip((False, True), pair, strict=True)
        ]

    def find_wrong(self, row: Any) -> list[str]:
        """Return the fields of a row that differ from the document."""
        expected = {
            "uuid": self.uuid,
            "number": self.number,
            "notes": self.notes,
            "status": self.status,
            "paid_date": self.paid_date,
            "net_price": sum_net(self.lines) - sum_net(self.before),
        }
        wrong = [name for name, value in expected.items() if getattr(row, name) != value]
        rounding = len(self.lines) + len(self.before)
        tax_in_hundredths = sum_tax(self.lines) - sum_tax(self.before)
        if abs(100 * row.tax_price - tax_in_hundredths) > 50 * rounding:
            wrong.append("tax_price")
        return wrong if row.net_price + row.tax_price == row.gross_price else [*wrong, "gross_price"]


def sum_net(lines: Iterable[Line]) -> int:
    """Return the net amount of lines."""
    return sum(line.net_price for line in lines)


def sum_tax(lines: Iterable[Line]) -> int:
    """Return the VAT of lines in hundredths of a grosz, before rounding."""
    return sum(line.net_price * line.rate for line in lines)
