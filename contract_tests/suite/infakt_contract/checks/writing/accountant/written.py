"""What is written: every field that evidence better than an inference confirms, each with a value of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zlib import crc32

from infakt_emulator.fakes import fake_account, fake_nip

Payload = dict[str, Any]
LONGEST = 256
"""Documented: KSeF takes the name of a line up to this length."""

A_DICTIONARY = "an id of a dictionary that differs from account to account"
A_SWITCH = "a switch of the call, in no answer"
COMPUTED = "computed from the lines"
ANOTHER_KIND = "makes it an invoice of another kind, which needs other fields"
LEFT_OUT: Mapping[str, Mapping[str, str]] = {
    "clients": {
        **dict.fromkeys(("first_name", "last_name", "business_activity_kind"), "a company needs none of them"),
    },
    "products": {
        "symbol": "deprecated, in favour of the three classifications",
        "flat_rate_tax_symbol": "depends on how the account is taxed",
        **dict.fromkeys(("net_price", "tax_price", "gross_price"), "computed from the price of a unit"),
        "gtu_id": A_DICTIONARY,
    },
    "bank_accounts": {},
    "invoices": {
        "number": "the server's own number is checked",
        "status": "documented both as writable and as ignored",
        "paid_date": "set by the payment",
        "paid_price": "set by the payment",
        "left_to_pay": COMPUTED,
        "external_id": "inferred",
        "kind": "documented as best left out",
        "sales_kind": "documented without values",
        "document_markings_ids": A_DICTIONARY,
        "transaction_kind_id": A_DICTIONARY,
        "vat_exemption_reason": A_DICTIONARY,
        "check_duplicate_number": A_SWITCH,
        "receipt_number": ANOTHER_KIND,
        "bdo_code": "an account registered for waste has one",
        "invoice_date_kind": "its default is what the sale date needs",
        **dict.fromkeys(("continuous_service_start_on", "continuous_service_end_on"), "instead of a sale date"),
        **dict.fromkeys(
            ("local_government_recipient_address", "local_government_seller_address"), "of local governments only"
        ),
        **{
            f"client_{name}": "taken from the client"
            for name in ("company_name", "tax_code", "country", "city", "street", "street_number", "flat_number")
        },
        **{
            f"client_{name}": "taken from the client"
            for name in ("post_code", "first_name", "last_name", "business_activity_kind")
        },
    },
    "services": {
        "symbol": "deprecated, in favour of the three classifications",
        "flat_rate_tax_symbol": "depends on how the account is taxed",
        **dict.fromkeys(("net_price", "tax_price", "gross_price"), COMPUTED),
        "gtu_id": A_DICTIONARY,
    },
}
"""The writable fields that are not written, each with the reason."""
BUYER: Mapping[str, str] = {
    "client_company_name": "company_name",
    "client_tax_code": "nip",
    "client_country": "country",
    "client_city": "city",
    "client_street": "street",
    "client_post_code": "postal_code",
}
"""The buyer on a document, by the fields of the client."""


@dataclass(frozen=True, kw_only=True)
class Days:
    """The days of an invoice, each another one, none in the future but the one on which payment is due."""

    sold: date
    issued: date
    paid: date
    due: date


def choose_days() -> Days:
    """Return days around today."""
    today = datetime.now(UTC).date()
    sold, issued, paid, due = (today + timedelta(days=days) for days in (-5, -3, -1, 11))
    return Days(sold=sold, issued=issued, paid=paid, due=due)


def find_number(mark: str) -> int:
    """Return a number for invented tax numbers and accounts, which differs from mark to mark."""
    return 10_000 + crc32(mark.encode()) % 80_000


def fill(text: str) -> str:
    """Return a text of 256 characters that begins with this one and ends unlike any part of it."""
    body = text + " zażółć gęślą jaźń, „cudzysłów” – myślnik & 100% <tak>" * 6
    return f"{body[: LONGEST - 8]} koniec!"


def write_client(mark: str) -> Payload:
    """Return a client with every field of a company."""
    return {
        "company_name": f"{mark} Żółwie i Spółka „Gęś” Sp. z o.o.",
        "street": "Świętej Łucji",
        "street_number": "12A",
        "flat_number": "7",
        "city": "Łódź Wzorcowa",
        "postal_code": "90-001",
        "country": "PL",
        "nip": fake_nip(find_number(mark)),
        "phone_number": "+48 000 000 000",
        "email": "ksiegowosc@example.com",
        "web_site": "https://example.com/zolwie",
        "note": fill(f"{mark} uwaga"),
        "receiver": "Zażółcenia Dział",
        "same_forward_address": False,
        "mailing_company_name": "Żółwie Korespondencja",
        "mailing_street": "Pocztowa 3",
        "mailing_city": "Kraków Wzorcowy",
        "mailing_postal_code": "30-002",
        "days_to_payment": 21,
        "payment_method": "transfer",
        "invoice_note": "Dziękujemy – proszę podać numer faktury",
    }


def write_product(mark: str) -> Payload:
    """Return a product with every field that is not computed."""
    return {
        "name": fill(f"{mark} wyrób"),
        "pkwiu": "62.01.11.0",
        "cn": "6201 20 00",
        "pkob": "1110",
        "unit": "żeton",
        "tax_symbol": "8",
        "quantity": 2,
        "unit_net_price": 13_509,
        "unit_net_price_before_discount": 15_010,
        "discount": 10,
        "purchase_unit_net_price": 9_001,
        "purchase_unit_gross_price": 9_721,
    }


def write_bank_account(mark: str) -> Payload:
    """Return a bank account in another currency than the account's, which does not become the default."""
    return {
        "bank_name": "Bank Wzorcowy Świętokrzyski S.A.",
        "custom_name": f"{mark} konto w euro",
        "account_number": f"PL{fake_account(find_number(mark))}",
        "swift": "WZORPLPWXXX",
        "default": False,
        "currency": "EUR",
    }


LINES: tuple[Payload, ...] = (
    {
        "name": fill("Usługa o najdłuższej nazwie"),
        "tax_symbol": "23",
        "unit": "godz.",
        "quantity": 2.5,
        "unit_net_price": 10_010,
        "pkwiu": "62.01.11.0",
    },
    {
        "name": "Towar „ze zniżką” – żółty",
        "tax_symbol": "8",
        "unit": "szt.",
        "quantity": 3,
        "unit_net_price": 11_115,
        "unit_net_price_before_discount": 12_350,
        "discount": 10,
        "cn": "6201 20 00",
    },
    {
        "name": "Książka & <druk>",
        "tax_symbol": "5",
        "unit": "egz.",
        "quantity": 0.75,
        "unit_net_price": 1_333,
        "pkob": "1110",
        "gtin": "05901234123457",
    },
)
"""Three VAT rates, one a line, fractions of a unit, and a discount."""


def write_invoice(client_id: int, mark: str, days: Days) -> Payload:
    """Return an invoice in a foreign currency with every field that such an invoice can have."""
    return {
        "client_id": client_id,
        "currency": "EUR",
        "vat_exchange_date_kind": "vat",
        "invoice_date": days.issued.isoformat(),
        "sale_date": days.sold.isoformat(),
        "payment_date": days.due.isoformat(),
        "payment_method": "transfer",
        "bank_name": "Bank Wzorcowy Świętokrzyski S.A.",
        "bank_account": fake_account(find_number(mark)),
        "swift": "WZORPLPWXXX",
        "notes": fill(f"{mark} uwagi"),
        "recipient_signature": "Łucja Zmyślona",
        "seller_signature": "Świętosław Fikcyjny",
        "split_payment": True,
        "split_payment_type": "optional",
        "sale_type": "service",
        "not_income": True,
        "vat_date_value": "issue_date",
        "occasional_sale": True,
        "building_service": True,
        "transaction_terms": {
            "contracts": [{"number": "U/1/Ż", "date": days.sold.isoformat()}],
            "orders": [{"number": "Z/2/Ó", "date": days.sold.isoformat()}],
        },
        "third_party_addresses": [
            {
                "company_name": "Trzecia Strona Sp. z o.o.",
                "tax_id": fake_nip(find_number(mark) + 1),
                "street": "Uboczna",
                "building_number": "5",
                "door_number": "6",
                "post_code": "00-003",
                "city": "Wzorcowo",
                "country_code": "PL",
                "role_code": "6",
                "internal_identifier": f"{fake_nip(find_number(mark) + 1)}-00001",
            }
        ],
        "services": [dict(line) for line in LINES],
    }


CORRECTED_QUANTITY = 2
"""The quantity of the first line after the correction."""


def write_correction(row: Mapping[str, Any], mark: str, days: Days) -> Payload:
    """Return a correction that lowers the quantity of the first line of an invoice."""
    pair = {"group": 1}
    return {
        "number": mark,
        "client_id": row["client_id"],
        "currency": "EUR",
        "vat_exchange_date_kind": "vat",
        "invoice_date": days.paid.isoformat(),
        "payment_method": "transfer",
        "bank_name": "Bank Wzorcowy Świętokrzyski S.A.",
        "bank_account": fake_account(find_number(mark)),
        "corrected_invoice_uuid": row["uuid"],
        "corrected_invoice_number": row["number"],
        "corrected_invoice_date": days.issued.isoformat(),
        "correction_reason": "other",
        "notes": f"{mark} zwrot pół godziny",
        "services": [
            {**LINES[0], **pair, "correction": False},
            {**LINES[0], **pair, "quantity": CORRECTED_QUANTITY, "correction": True},
        ],
    }
