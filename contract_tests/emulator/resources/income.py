"""What the income documents have in common: buyer, lines, totals, number and state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from contract_tests.emulator.money import price_line, sum_lines
from contract_tests.emulator.numbering import next_number
from contract_tests.emulator.payload import Errors
from contract_tests.emulator.wire import Row
from contract_tests.emulator.world import World

from .clients import find_missing_names, find_wrong_nip

STATUSES = frozenset({"draft", "sent", "printed", "paid"})
# Documented: the patterns of vat, advance and the rest; proforma's and final's are inferred.
NUMBERINGS: Mapping[str, str] = {
    "vat": "{n}/{month}/{year}",
    "proforma": "{n}/PRO/{month}/{year}",
    "advance": "{n}/ZAL/{month}/{year}",
    "final": "{n}/KON/{month}/{year}",
    "margin": "{n}/MAR/{month}/{year}",
}
WRONG_GROSS = "Wartość brutto jest nieprawidłowa."
WRONG_TAX = "Wartość podatku jest nieprawidłowa."
# The buyer on a document, from the client kept in the account: the names differ.
BUYER: Mapping[str, str] = {
    "client_uuid": "uuid",
    "client_company_name": "company_name",
    "client_first_name": "first_name",
    "client_last_name": "last_name",
    "client_business_activity_kind": "business_activity_kind",
    "client_street": "street",
    "client_street_number": "street_number",
    "client_flat_number": "flat_number",
    "client_city": "city",
    "client_post_code": "postal_code",
    "client_tax_code": "nip",
    "client_country": "country",
}
LINE: Mapping[str, Any] = {
    "id": None,
    "name": None,
    "tax_symbol": None,
    "unit": "",
    "quantity": 1,
    "unit_net_price": 0,
    "net_price": 0,
    "gross_price": 0,
    "tax_price": 0,
    "symbol": "",
    "flat_rate_tax_symbol": "",
    "pkwiu": None,
    "cn": None,
    "pkob": None,
    "discount": "0.0",
    "unit_net_price_before_discount": 0,
    "gtu_id": None,
    "related_id": None,
}
EXTENSIONS: Mapping[str, Any] = {
    "payments": {"link": None, "available": True},
    "shares": {"link": None, "available": True, "valid_until": None},
}


def prepare_income(world: World, row: Row, given: Row) -> Errors:
    """Complete a document and return what is wrong with it."""
    _fill_settings(world, row, given)
    client = _find_client(world, given)
    if client is not None:
        row["client_id"] = client["id"]
        row |= {name: client[source] for name, source in BUYER.items() if name not in given}
    errors = {
        **_check_client(given, client),
        **_check_buyer(row),
        **_check_dates(row),
        **_check_bank(row),
        **_check_number(world, row, given),
        **_fill_lines(world, row, given),
    }
    if not errors:
        _fill_number(world, row)
    return errors


def _fill_settings(world: World, row: Row, given: Row) -> None:
    """Put the account's settings where nothing was given; seen live: a missing currency is the account's, silently."""
    today = world.today().isoformat()
    row["currency"] = row["currency"] or world.account.currency
    row["invoice_date"] = row["invoice_date"] or today
    row["sale_date"] = row["sale_date"] or row["invoice_date"]
    row["payment_date"] = row["payment_date"] or _add_days(row["invoice_date"], world.account.days_to_payment)
    row["created_at"] = row["created_at"] or world.timestamp()
    row["vat_exchange_date_kind"] = row["vat_exchange_date_kind"] or (None if row["currency"] == "PLN" else "vat")
    if row["payment_method"] == "transfer" and not row["bank_account"]:
        row["bank_account"] = world.account.bank_account
        row["bank_name"] = row["bank_name"] or world.account.bank_name
    # Documented: `paid` wants a day. Inferred: without one, and for an unknown status, the document is a draft.
    if row["status"] not in STATUSES or (given.get("status") == "paid" and not row["paid_date"]):
        row["status"] = "draft"


def _add_days(day: str, days: int) -> str:
    """Return a later day, at most the last one that can be written."""
    return date.fromordinal(min(date.fromisoformat(day).toordinal() + days, date.max.toordinal())).isoformat()


def _find_client(world: World, given: Row) -> Row | None:
    """Return the client of the account that a body names by id or (documented) by its very company name."""
    clients = world.store.table("clients")
    if given.get("client_id"):
        return clients.find(id=given["client_id"])
    name = given.get("client_company_name")
    return clients.find(company_name=name) if name else None


def _check_client(given: Row, client: Row | None) -> Errors:
    return {"client_id": ["Klient nie istnieje."]} if given.get("client_id") and client is None else {}


def _check_buyer(row: Row) -> Errors:
    # Seen live: client_uuid is ignored, and without anything else client_id is missed; a tax number alone is enough.
    if not row["client_id"] and not any(row[name] for name in BUYER):
        return {"client_id": ["Proszę podać klienta."]}
    wrong = find_wrong_nip(row["client_tax_code"], row["client_country"], "client_tax_code")
    named = find_missing_names(row, "client_") if row["client_business_activity_kind"] else {}
    return {**wrong, **named}


def _check_dates(row: Row) -> Errors:
    paid_early = row["paid_date"] is not None and row["paid_date"] < row["invoice_date"]
    return {"paid_date": ["Data zapłaty nie może być wcześniejsza niż data wystawienia."]} if paid_early else {}


def _check_bank(row: Row) -> Errors:
    """Seen live: a transfer wants a bank account, in the body or in the account."""
    is_lost = row["payment_method"] == "transfer" and not row["bank_account"] and not row["bank_name"]
    return {"bank_name": ["Proszę podać nazwę banku."]} if is_lost else {}


def _check_number(world: World, row: Row, given: Row) -> Errors:
    """Seen live: a number in use is refused only when the caller asks for that."""
    if not given.get("check_duplicate_number") or not row["number"]:
        return {}
    is_used = any(other.get("number") == row["number"] and other["id"] != row["id"] for other in world.store.rows())
    return {"duplicated_number": ["Faktura o podanym numerze już istnieje."]} if is_used else {}


def _fill_lines(world: World, row: Row, given: Row) -> Errors:
    if not row["services"]:
        return {"services": ["Proszę dodać pozycję na fakturze."]}
    if "services" not in given:
        return {}
    try:
        row["services"] = [_make_line(world, line) for line in row["services"]]
    except ValueError:
        # Seen live: a missing rate is not named; what depends on it is.
        return {"services.gross": [WRONG_GROSS], "value.tax_values": [WRONG_TAX]}
    row |= sum_lines(row["services"])
    row["left_to_pay"] = row["gross_price"] - row["paid_price"]
    return {}


def _make_line(world: World, given: Row) -> Row:
    line: Row = {**LINE, **{name: value for name, value in given.items() if value is not None}}
    line |= {"id": world.store.next_id(), "discount": str(float(given.get("discount") or 0)), **price_line(given)}
    line["unit_net_price_before_discount"] = given.get("unit_net_price_before_discount") or line["unit_net_price"]
    codes = [line[name] or "-" for name in ("pkwiu", "cn", "pkob")]
    return line | {"symbol": " / ".join(codes) if set(codes) != {"-"} else ""}


def _fill_number(world: World, row: Row) -> None:
    if not row["number"]:
        pattern = NUMBERINGS.get(row["kind"], NUMBERINGS["vat"])
        row["number"] = next_number(world.store.rows(), pattern, date.fromisoformat(row["invoice_date"]))
