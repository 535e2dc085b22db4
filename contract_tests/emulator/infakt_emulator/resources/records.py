"""Income documents without a buyer: internal invoices, fiscal reports, internal evidences and daily revenues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from infakt_emulator.messages import Row
from infakt_emulator.money import price_line, read_quantity, round_half_up
from infakt_emulator.payload import Errors
from infakt_emulator.texts import NO_LINES, WRONG_VALUE
from infakt_emulator.world import World

from .income import WRONG_GROSS, WRONG_TAX, fill_number, find_duplicate_number

NUMBERED: Mapping[str, Any] = {"number": None, "status": "draft", "notes": None}


def complete(world: World, row: Row, given: Row, *, pattern: str, day: str = "invoice_date") -> Errors:
    """Give a record its date and number, and drop what no response shows.

    Args:
        world: The account.
        row: The record, changed in place.
        given: The fields of the request.
        pattern: Pattern of its number.
        day: Name of the field with its date.
    """
    row[day] = row[day] or world.today().isoformat()
    errors = find_duplicate_number(world, row, given)
    row.pop("check_duplicate_number", None)
    if not errors:
        fill_number(world, row, pattern, row[day])
    return errors


def find_wrong_value(row: Row, field: str, allowed: Iterable[str]) -> Errors:
    """Return an error for a value that is not allowed; a missing value is checked elsewhere."""
    return {} if row[field] is None or row[field] in allowed else {field: [WRONG_VALUE]}


def fill_taxed_lines(row: Row, given: Row) -> Errors:
    """Price the lines and keep only their amounts; documented: a net price takes precedence over a gross price."""
    if not row["services"]:
        return {"services": [NO_LINES]}
    if "services" not in given:
        return {}
    try:
        row["services"] = [_price(line) for line in row["services"]]
    except ValueError:
        return {"services.gross": [WRONG_GROSS], "value.tax_values": [WRONG_TAX]}
    row["gross_price"] = sum(line["gross_price"] for line in row["services"])
    return {}


def multiply(line: Row) -> int:
    """Return the total of a line: its quantity, 1 by default, times its unit price."""
    return round_half_up(Fraction(line.get("unit_price") or 0) * read_quantity(line))


def _price(line: Row) -> Row:
    amounts = price_line(line)
    return {
        "name": "BRAK",
        "tax_symbol": line["tax_symbol"],
        "net_price": amounts["net_price"],
        "vat_price": amounts["tax_price"],
        "gross_price": amounts["gross_price"],
    }
