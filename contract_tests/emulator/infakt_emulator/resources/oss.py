"""What OSS invoices and their corrections have in common: lines with the VAT rates of another country."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from infakt_emulator.messages import Row
from infakt_emulator.money import read_quantity, read_rate, round_half_up
from infakt_emulator.payload import Errors
from infakt_emulator.texts import NO_LINES
from infakt_emulator.world import World

from .income import fill_number, find_duplicate_number

BLANK: Mapping[str, Any] = {
    "number": None,
    "country": None,
    "client_email": None,
    "client_name": None,
    "client_first_name": None,
    "client_last_name": None,
    "client_street": None,
    "client_street_number": None,
    "client_flat_number": None,
    "client_post_code": None,
    "client_city": None,
    "service_date": None,
    "issue_date": None,
    "payment_date": None,
    "service_type": None,
    "service_place_primary": None,
    "service_place_secondary": None,
    "currency": None,
    "seller_signature": "",
    "recipient_signature": "",
    "comments": None,
    "net_price": 0,
    "tax_price": 0,
    "gross_price": 0,
    "advance_price": 0,
    "sale_type": None,
    "services": [],
}
WRONG_RATE = "Stawka VAT jest nieprawidłowa."


def prepare_oss(world: World, row: Row, given: Row, *, pattern: str, add_up: Callable[[list[Row]], Row]) -> Errors:
    """Complete a document and return its errors.

    Args:
        world: The account.
        row: The document, changed in place.
        given: The fields of the request.
        pattern: Pattern of its number.
        add_up: Returns the totals of the lines.
    """
    today = world.today().isoformat()
    row |= {name: row[name] or today for name in ("issue_date", "service_date", "payment_date")}
    row["currency"] = row["currency"] or world.account.currency
    row["client_name"] = f"{row['client_first_name'] or ''} {row['client_last_name'] or ''}".strip() or None
    if "notes" in row:
        # Documented: `notes` is written, and read as `comments`.
        row["comments"] = row.pop("notes")
    errors = find_duplicate_number(world, row, given)
    row.pop("check_duplicate_number", None)
    errors |= _fill_lines(world, row, given, add_up)
    if not errors:
        fill_number(world, row, pattern, row["issue_date"])
    return errors


def _fill_lines(world: World, row: Row, given: Row, add_up: Callable[[list[Row]], Row]) -> Errors:
    if not row["services"]:
        return {"services": [NO_LINES]}
    if "services" not in given:
        return {}
    try:
        row["services"] = [price_line(line) | {"id": world.store.next_id()} for line in row["services"]]
    except ValueError:
        return {"services.tax_rate": [WRONG_RATE]}
    row |= add_up(row["services"])
    return {}


def price_line(given: Row) -> Row:
    """Return a complete line.

    As in the documented examples, a net price without a unit price is taken as the unit price, and a surcharge is part
    of the net amount.

    Raises:
        ValueError: The line has no valid VAT rate.
    """
    rate, quantity = read_rate(given.get("tax_rate")), read_quantity(given)
    unit, gross, extra = given.get("unit_net_price"), given.get("gross_price"), given.get("additional_price") or 0
    unit = given.get("net_price") if unit is None else unit
    if unit is None and gross is not None:
        net = round_half_up(Fraction(gross) * 100 / (100 + rate))
        tax, unit = gross - net, round_half_up(Fraction(net) / (quantity or 1))
    else:
        unit = unit or 0
        net = round_half_up(unit * quantity) + extra
        tax = round_half_up(net * rate / 100)
    unit_text = given.get("unit")
    return {
        "id": None,
        "unit": None if unit_text is None else str(unit_text),
        "quantity": given.get("quantity", 1),
        "name": given.get("name"),
        "net_price": net,
        "tax_price": tax,
        "unit_net_price": unit,
        "additional_price": extra,
        "gross_price": net + tax,
        "tax_rate": int(rate) if rate.denominator == 1 else float(rate),
        **{name: given[name] for name in ("group", "correction") if name in given},
    }
