"""Amounts that follow from what was written, independent of any answer.

Live: the server computes the totals of a document from its lines (`openapi/facts/amounts.yaml`). Documented: totals of
a correction are lines after minus lines before. How halves are rounded, and whether VAT is rounded by line or by rate,
is not documented: the lines that are written here have no halves, and each has a rate of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

Line = Mapping[str, Any]
Amounts = dict[str, int]
AMOUNTS = ("net_price", "tax_price", "gross_price")


def price(line: Line) -> Amounts:
    """Return the amounts of a line, in grosze, from the price of a unit, the quantity and the VAT rate."""
    net = _round(line["unit_net_price"] * Decimal(str(line["quantity"])))
    tax = _round(net * Decimal(line["tax_symbol"]) / 100)
    return {"net_price": net, "tax_price": tax, "gross_price": net + tax}


def add_up(lines: Iterable[Line]) -> Amounts:
    """Return the totals of lines; a line before a correction counts against the others."""
    signed = [(-1 if line.get("correction") is False else 1, price(line)) for line in lines]
    return {name: sum(sign * amounts[name] for sign, amounts in signed) for name in AMOUNTS}


def _round(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
