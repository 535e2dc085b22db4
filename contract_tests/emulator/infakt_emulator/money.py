"""Amounts of a document, as integers in grosze, rounded half up: of each line and in total."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import floor
from typing import Any

from .messages import Row

# Symbols that are not numbers: exempt, not subject to VAT, reverse charge.
WORDED_RATES = frozenset({"zw", "np", "oo"})
# The percentages of the dictionary `vat_rates`, former ones included.
VAT_RATES = frozenset({0, 3, 5, 7, 8, 22, 23})
AMOUNTS = ("net_price", "tax_price", "gross_price")


def read_vat_rate(symbol: Any) -> Fraction:
    """Return the Polish VAT rate of a symbol.

    Raises:
        ValueError: The symbol is not in the dictionary of rates.
    """
    rate = read_rate(symbol)
    if rate not in VAT_RATES:
        msg = f"a VAT rate is one of {', '.join(map(str, sorted(VAT_RATES)))} percent, got {rate}"
        raise ValueError(msg)
    return rate


def read_rate(symbol: Any) -> Fraction:
    """Return the VAT rate of a symbol in percent.

    Raises:
        ValueError: The symbol is not a rate.
    """
    text = str(symbol).strip().lower()
    rate = Fraction(0) if text in WORDED_RATES else Fraction(text)
    if not 0 <= rate <= 100:
        msg = f"a VAT rate is 0 to 100 percent, got {text}"
        raise ValueError(msg)
    return rate


def round_half_up(amount: Fraction) -> int:
    """Return the nearest integer; halves are rounded away from zero."""
    return floor(amount + Fraction(1, 2)) if amount >= 0 else -floor(-amount + Fraction(1, 2))


def price_line(line: Row) -> Row:
    """Return the amounts of a line.

    Documented: amounts are computed from a given net amount, otherwise from the gross amount. Inferred: a unit price
    takes precedence over the amounts of the line, and a line without any amount costs nothing.

    Raises:
        ValueError: The line has no VAT rate.
    """
    rate, quantity = read_vat_rate(line.get("tax_symbol")), read_quantity(line)
    unit, net, gross = _unit_price(line), line.get("net_price"), line.get("gross_price")
    if unit is None and net is None and gross is not None:
        net = round_half_up(Fraction(gross) * 100 / (100 + rate))
        tax = gross - net
    else:
        net = round_half_up(unit * quantity) if unit is not None else net or 0
        tax = round_half_up(net * rate / 100)
    unit = unit if unit is not None else round_half_up(Fraction(net) / (quantity or 1))
    return {"unit_net_price": unit, "net_price": net, "tax_price": tax, "gross_price": net + tax}


def read_quantity(line: Row) -> Fraction:
    """Return the quantity of a line, 1 by default; a line that a correction takes back has 0."""
    quantity = line.get("quantity")
    return Fraction(1 if quantity is None else str(quantity))


def _unit_price(line: Row) -> int | None:
    """Return the unit price; if only the price before the discount is given, subtract the discount."""
    unit: int | None = line.get("unit_net_price")
    before: int | None = line.get("unit_net_price_before_discount")
    if unit is None and before is not None:
        return round_half_up(before * (100 - Fraction(str(line.get("discount") or 0))) / 100)
    return unit


def sum_lines(lines: Iterable[Row]) -> Row:
    """Return the amounts of a document: the sums of its lines."""
    rows = list(lines)
    return {name: sum(row[name] for row in rows) for name in AMOUNTS}
