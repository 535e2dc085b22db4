"""What the income documents have in common: buyer, lines, totals, number and status."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from infakt_emulator.fakes import clean_nip
from infakt_emulator.filters import Search
from infakt_emulator.messages import Row
from infakt_emulator.money import price_line, sum_lines
from infakt_emulator.numbering import next_number
from infakt_emulator.payload import Errors
from infakt_emulator.texts import NO_LINES
from infakt_emulator.words import write_amount
from infakt_emulator.world import World

from .clients import find_missing_names, find_wrong_nip
from .local_government import spell_addresses

STATUSES = frozenset({"draft", "sent", "printed", "paid"})
# Documented, except the pattern of a proforma, which is inferred.
NUMBERINGS: Mapping[str, str] = {
    "vat": "{n}/{month}/{year}",
    "proforma": "{n}/PRO/{month}/{year}",
    "advance": "{n}/ZAL/{month}/{year}",
    "final": "{n}/RZL/{month}/{year}",
    "margin": "{n}/MAR/{month}/{year}",
}
WRONG_GROSS = "Wartość brutto jest nieprawidłowa."
WRONG_TAX = "Wartość podatku jest nieprawidłowa."
# Fields of the buyer on a document, each with the field of the stored client.
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


BLANK: Mapping[str, Any] = {
    "number": None,
    "currency": None,
    "paid_price": 0,
    "notes": None,
    "kind": "vat",
    "payment_method": "transfer",
    "split_payment": False,
    "split_payment_type": None,
    "recipient_signature": "",
    "seller_signature": "",
    "invoice_date": None,
    "sale_date": None,
    "continuous_service_start_on": None,
    "continuous_service_end_on": None,
    "status": "draft",
    "payment_date": None,
    "paid_date": None,
    "net_price": 0,
    "tax_price": 0,
    "gross_price": 0,
    "left_to_pay": 0,
    "amount_in_words": None,
    "client_id": None,
    "client_uuid": None,
    "client_company_name": None,
    "client_first_name": None,
    "client_last_name": None,
    "client_business_activity_kind": None,
    "client_street": None,
    "client_street_number": None,
    "client_flat_number": None,
    "client_city": None,
    "client_post_code": None,
    "client_tax_code": None,
    "client_country": None,
    "bank_account": "",
    "bank_name": "",
    "swift": "",
    "vat_exemption_reason": None,
    "sale_type": "",
    "invoice_date_kind": "sale_date",
    "document_markings_ids": [],
    "transaction_kind_id": None,
    "bdo_code": None,
    "receipt_number": None,
    "not_income": False,
    "vat_exchange_date_kind": None,
    "vat_date_value": "sale_date",
    "occasional_sale": False,
    "ksef_number": None,
    "created_at": None,
    "services": [],
    "third_party_addresses": [],
    "transaction_terms": {"contracts": [], "orders": []},
    "extensions": deepcopy(dict(EXTENSIONS)),
    "ksef_data": None,
    "related_documents": [],
    "local_government_recipient_address": None,
    "local_government_seller_address": None,
}
# Seen live: a list omits these fields.
DETAIL_ONLY = frozenset(
    {
        "transaction_terms",
        "extensions",
        "ksef_data",
        "related_documents",
        "local_government_recipient_address",
        "local_government_seller_address",
    }
)
# Inferred: it is accepted, and no response has it.
UNSHOWN = frozenset({"external_id"})
SEARCHES: Mapping[str, tuple[str, Search]] = {"clean_client_nip": ("client_tax_code", clean_nip)}
FillLines = Callable[[World, Row, Row], Errors]


def make_blank(*, without: Collection[str] = (), **more: Any) -> dict[str, Any]:
    """Return the blank row of a document kind.

    Args:
        without: Fields of a VAT invoice that the kind lacks.
        **more: Fields that a VAT invoice lacks, with their blank values.
    """
    kept = {name: deepcopy(value) for name, value in BLANK.items() if name not in without}
    return kept | more


def fill_services(world: World, row: Row, given: Row) -> Errors:
    """Price the given lines and total them."""
    if not row["services"]:
        return {"services": [NO_LINES]}
    if "services" not in given:
        return {}
    errors = price_services(world, row)
    if not errors:
        row |= sum_lines(row["services"])
        row["left_to_pay"] = row["gross_price"] - row.get("paid_price", 0)
    return errors


def price_services(world: World, row: Row) -> Errors:
    """Replace the given lines by complete ones, or return the errors of a missing or unknown VAT rate."""
    try:
        row["services"] = [_make_line(world, line) for line in row["services"]]
    except ValueError:
        # Seen live: the errors name the fields that depend on a missing rate, not the rate.
        return {"services.gross": [WRONG_GROSS], "value.tax_values": [WRONG_TAX]}
    return {}


def prepare_income(
    world: World, row: Row, given: Row, *, pattern: str, fill_lines: FillLines = fill_services
) -> Errors:
    """Complete a document and return its errors.

    Args:
        world: The account.
        row: The document, changed in place.
        given: The fields of the request.
        pattern: Pattern of its number.
        fill_lines: Completes the lines and the totals.
    """
    _fill_settings(world, row, given)
    row |= spell_addresses(row)
    row["third_party_addresses"] = [
        _make_party(world, party) for party in row.get("third_party_addresses") or () if not party.get("_destroy")
    ]
    # Seen live: ids of markings are written as integers and read as strings.
    row["document_markings_ids"] = [str(marking) for marking in row["document_markings_ids"] or ()]
    client = _find_client(world, given)
    if client is not None:
        row["client_id"] = client["id"]
        row |= {name: client[source] for name, source in BUYER.items() if name not in given}
    errors = {
        **_check_client(given, client),
        **_check_buyer(world, row),
        **_check_dates(row),
        **_check_bank(row),
        **find_duplicate_number(world, row, given),
        **fill_lines(world, row, given),
    }
    if not errors:
        fill_number(world, row, pattern, row["invoice_date"])
        if "amount_in_words" in row:
            row["amount_in_words"] = write_amount(row["gross_price"], row["currency"])
    return errors


def _fill_settings(world: World, row: Row, given: Row) -> None:
    """Fill in the defaults of the account; seen live: a missing currency is silently that of the account."""
    today = world.today().isoformat()
    row["currency"] = row["currency"] or world.account.currency
    row["invoice_date"] = row["invoice_date"] or today
    if "sale_date" in row:
        row["sale_date"] = row["sale_date"] or row["invoice_date"]
    row["payment_date"] = row["payment_date"] or _add_days(row["invoice_date"], world.account.days_to_payment)
    row["created_at"] = row["created_at"] or world.timestamp()
    row["vat_exchange_date_kind"] = row["vat_exchange_date_kind"] or (None if row["currency"] == "PLN" else "vat")
    if row["payment_method"] == "transfer" and not row["bank_account"]:
        row["bank_account"] = world.account.bank_account
        row["bank_name"] = row["bank_name"] or world.account.bank_name
    # Documented: `paid` requires a date. Inferred: without one, and for an unknown status, the document is a draft.
    if row["status"] not in STATUSES or (given.get("status") == "paid" and not row["paid_date"]):
        row["status"] = "draft"


def _add_days(day: str, days: int) -> str:
    """Return a date some days later, at most `date.max`."""
    return date.fromordinal(min(date.fromisoformat(day).toordinal() + days, date.max.toordinal())).isoformat()


def _find_client(world: World, given: Row) -> Row | None:
    """Return the stored client that a body names by id or (documented) by its exact company name."""
    clients = world.store.table("clients")
    if given.get("client_id"):
        return clients.find(id=given["client_id"])
    name = given.get("client_company_name")
    return clients.find(company_name=name) if name else None


def _check_client(given: Row, client: Row | None) -> Errors:
    return {"client_id": ["Klient nie istnieje."]} if given.get("client_id") and client is None else {}


def _check_buyer(world: World, row: Row) -> Errors:
    # Seen live: client_uuid is ignored, so alone it is refused as a missing client_id; a tax number alone is enough.
    if not row["client_id"] and not any(row[name] for name in BUYER):
        return {"client_id": ["Proszę podać klienta."]}
    wrong = find_wrong_nip(world, row["client_tax_code"], row["client_country"], "client_tax_code")
    named = find_missing_names(row, "client_") if row["client_business_activity_kind"] else {}
    return {**wrong, **named}


def _check_dates(row: Row) -> Errors:
    paid_early = row["paid_date"] is not None and row["paid_date"] < row["invoice_date"]
    return {"paid_date": ["Data zapłaty nie może być wcześniejsza niż data wystawienia."]} if paid_early else {}


def _check_bank(row: Row) -> Errors:
    """Seen live: a transfer requires a bank account, given in the body or in the settings of the account."""
    is_lost = row["payment_method"] == "transfer" and not row["bank_account"] and not row["bank_name"]
    return {"bank_name": ["Proszę podać nazwę banku."]} if is_lost else {}


def find_duplicate_number(world: World, row: Row, given: Row) -> Errors:
    """Return an error for a number in use; seen live: only if the request has `check_duplicate_number`."""
    if not given.get("check_duplicate_number") or not row["number"]:
        return {}
    is_used = any(
        other.get("number") == row["number"] and other.get("uuid") != row["uuid"] for other in world.store.rows()
    )
    return {"duplicated_number": ["Faktura o podanym numerze już istnieje."]} if is_used else {}


def _make_line(world: World, given: Row) -> Row:
    line: Row = {**LINE, **{name: value for name, value in given.items() if value is not None}}
    line |= {"id": world.store.next_id(), "discount": str(float(given.get("discount") or 0)), **price_line(given)}
    line["unit_net_price_before_discount"] = given.get("unit_net_price_before_discount") or line["unit_net_price"]
    return line | {"symbol": join_codes(line)}


def _make_party(world: World, given: Row) -> Row:
    """Return a third party with a new id; documented: an entry is edited by its id and removed by `_destroy`."""
    kept = {name: value for name, value in given.items() if name != "_destroy"}
    return {"id": world.store.next_id(), **kept}


def join_codes(line: Row) -> str:
    """Return the three classifications in one string, empty if there is none."""
    codes = [line[name] or "-" for name in ("pkwiu", "cn", "pkob")]
    return " / ".join(codes) if set(codes) != {"-"} else ""


def fill_number(world: World, row: Row, pattern: str, day: str) -> None:
    """Give a document without a number the next one of the month of a date."""
    if not row["number"]:
        row["number"] = next_number(world.store.rows(), pattern, date.fromisoformat(day))
