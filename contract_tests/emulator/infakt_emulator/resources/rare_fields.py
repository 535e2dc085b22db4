"""Fields that few documents have; one document of each kind is seeded with all of them, so that each field is shown."""

from __future__ import annotations

from typing import Any

from infakt_emulator.fakes import fake_nip
from infakt_emulator.messages import Row

RARE = 5
"""Index of the seeded document that has the rare fields."""
PREVIEW = "https://app.infakt.pl/app/twoja-faktura/00000000-0000-4000-8000-000000000005"
PARTY: Row = {
    "company_name": "Odbiorca Wzorcowy",
    "tax_id": fake_nip(88_001),
    "street": "Wymyślona",
    "building_number": "7",
    "door_number": "3",
    "post_code": "00-001",
    "city": "Testowo",
    "country_code": "PL",
    "role_code": "2",
    "internal_identifier": f"{fake_nip(88_001)}-00001",
}
PLACE: Row = {"street": "Nieistniejąca", "city": "Przykładów", "country": "PL"}
# Documented: either set of names is accepted.
RECIPIENT: Row = {
    **PLACE,
    "company_name": "Szkoła Zmyślona",
    "nip": fake_nip(88_002),
    "street_number": "12",
    "flat_number": "1",
    "postal_code": "00-002",
}
SELLER: Row = {
    **PLACE,
    "company_name": "Gmina Przykładów",
    "tax_id": fake_nip(88_003),
    "building_number": "14",
    "door_number": "2",
    "post_code": "00-002",
}
TERM: Row = {"number": "U/1/2024", "date": "2024-10-15"}
LINE: Row = {"cn": "6201 20 00", "pkob": "1110", "gtin": "00000000000000", "gtu_id": 12, "related_id": 1}
ANY: Row = {
    "check_duplicate_number": True,
    "bdo_code": "000000005",
    "notes": "Dziękujemy za współpracę.",
    "transaction_terms": {"contracts": [TERM], "orders": [TERM]},
    "third_party_addresses": [PARTY],
}
TAXED: Row = {
    "split_payment": True,
    "split_payment_type": "optional",
    "vat_exemption_reason": 1,
    "transaction_kind_id": 1,
    "receipt_number": "PAR/5",
}
PERIOD: Row = {"continuous_service_start_on": "2024-10-01", "continuous_service_end_on": "2024-10-31"}
ORIGINAL: Row = {
    # Seen live.
    "sales_kind": "sprzedaz_podstawowa",
    "local_government_recipient_address": RECIPIENT,
}
ADVANCE: Row = {"bank_id": 1, "client_notes": "Płaci w terminie."}
INVOICE: Row = {
    **ANY,
    **TAXED,
    **PERIOD,
    **ORIGINAL,
    "building_service": False,
    "parent_id": 1,
    "reconciliation_id": 1,
    # Not documented: the fields of either.
    "exchange_rates_data": {},
    "local_government_seller_address": SELLER,
    "extensions": {
        "payments": {"link": None, "available": True},
        "shares": {"link": PREVIEW, "available": True, "valid_until": "2026-12-31"},
    },
}
"""The rare fields of a VAT invoice."""


def make_sending(number: str, kind: str, day: str) -> Row:
    """Return the KSeF fields of an accepted document, without its uuid."""
    times = {"request_created_at": f"{day} 10:00:00 +0100", "request_finished_at": f"{day} 10:01:00 +0100"}
    return {
        "ksef_number": number,
        "ksef_data": {
            "request_uuid": "00000000-0000-4000-8000-000000000006",
            "invoice_uuid": None,
            "invoice_kind": kind,
            "ksef_number": number,
            "status": "success",
            "status_description": "Faktura została przetworzona.",
            "timestamps": times,
        },
    }


def add_to_lines(row: Row, **more: Any) -> Row:
    """Return a document with additional fields in its lines."""
    return row | {"services": [{**line, **more} for line in row["services"]]}
