"""What tests create: the least that each resource takes, invented, and with a name to find it by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from infakt import Infakt, Record
from infakt_emulator.fakes import fake_account, fake_nip

from .subjects import Subject

Payload = dict[str, Any]

# Blanks at both ends, and letters of several kinds: texts are kept as they were written.
NOTE = "  Zażółć gęślą jaźń 🧾 "
LINE: Payload = {"name": "Usługa przykładowa", "tax_symbol": "23", "net_price": 10_000}
PAIR: Payload = {"name": "Usługa przykładowa", "group": 1}
BUYER: Payload = {
    "client_company_name": "Nabywca Wzorcowy Sp. z o.o.",
    "client_tax_code": fake_nip(77_001),
    "client_country": "PL",
    "client_city": "Przykładów",
}
CONSUMER: Payload = {
    "country": "AT",
    "client_first_name": "Fikcja",
    "client_last_name": "Zmyślona",
    "client_email": "konsument@example.com",
    "currency": "EUR",
    "sale_type": "merchandise",
    "service_place_primary": "Musterhausen",
    "notes": NOTE,
}
PAID_AT_ONCE: Payload = {**BUYER, "payment_method": "cash", "notes": NOTE}

NAMED: Mapping[str, str] = {"clients": "company_name", "products": "name", "bank_accounts": "custom_name"}
"""The field that carries the name; a document's is its number."""
CHANGES: Mapping[str, Payload] = {
    "clients": {"city": "Żabokliki Próbne", "street": "Ósma"},
    "products": {"unit": "godz."},
    "bank_accounts": {"bank_name": "Bank Inny"},
}
"""What an update changes; a document gets another number."""
READ_OTHERWISE: Mapping[str, Mapping[str, str]] = {
    "corrective_invoices": {"correction_reason": "documented: written as a symbol, read as its Polish name"},
    "corrective_oss_invoices": {
        "correction_reason": "documented: written as a symbol, read as its Polish name",
        "notes": "documented: read as comments",
    },
    "margin_invoices": {"margin_kind": "documented: written as a symbol, read as its Polish name"},
    "oss_invoices": {"notes": "documented: read as comments"},
    "internal_evidences": {"quantity": "documented: read as a text with a fraction"},
}
"""The fields that are not read as they were written, each with its reason."""


def _correct(before: Payload, after: Payload) -> list[Payload]:
    return [{**PAIR, **before, "correction": False}, {**PAIR, **before, **after, "correction": True}]


def _write_client(_client: Infakt, name: str) -> Payload:
    texts = {"nip": fake_nip(77_002), "city": "Łódź Wzorcowa", "email": "kontakt@example.com", "note": NOTE}
    return {"company_name": name, "country": "PL", **texts}


def _write_product(_client: Infakt, name: str) -> Payload:
    return {"name": name, "unit": "szt.", "tax_symbol": "23", "unit_net_price": 12_345}


def _write_bank_account(_client: Infakt, name: str) -> Payload:
    return {"bank_name": "Bank Przykładowy", "account_number": fake_account(77_003), "custom_name": name}


def _write_correction(client: Infakt, name: str) -> Payload:
    lines = _correct({"tax_symbol": "23", "unit_net_price": 6_623}, {"unit_net_price": 6_600})
    corrected = client.invoices.list(kind_eq="vat", limit=1).first()
    named = {"corrected_invoice_uuid": corrected.uuid if corrected else None, "correction_reason": "other"}
    return {"number": name, **PAID_AT_ONCE, **named, "services": lines}


def _write_margin(_client: Infakt, name: str) -> Payload:
    line = {"name": "Używany przykład", "gross_with_margin_amount_price": 12_000, "margin_amount_price": 2_000}
    return {"number": name, **PAID_AT_ONCE, "margin_kind": "second_hand_goods", "services": [line]}


def _write_final(client: Infakt, name: str) -> Payload:
    advance = client.advance_invoices.list(limit=1).first()
    previous = advance.id if advance else None
    return {"number": name, **PAID_AT_ONCE, "previous_advance_id": previous, "services": [LINE]}


def _write_oss_correction(_client: Infakt, name: str) -> Payload:
    lines = _correct({"tax_rate": 20, "unit_net_price": 6_867}, {"unit_net_price": 5_000})
    reason = {"correction_reason": "other", "corrected_invoice_number": "7/OSS/10/2026"}
    return {"number": name, **CONSUMER, **reason, "services": lines}


def _write_document(**fields: Any) -> Callable[[Infakt, str], Payload]:
    return lambda _client, name: {"number": name, **fields}


WRITERS: Mapping[str, Callable[[Infakt, str], Payload]] = {
    "clients": _write_client,
    "products": _write_product,
    "bank_accounts": _write_bank_account,
    "invoices": _write_document(**PAID_AT_ONCE, services=[LINE]),
    "corrective_invoices": _write_correction,
    "margin_invoices": _write_margin,
    "advance_invoices": _write_document(**PAID_AT_ONCE, advance_price=2_300, services=[LINE]),
    "final_invoices": _write_final,
    "oss_invoices": _write_document(
        **CONSUMER, services=[{"name": "Towar", "tax_rate": 20, "unit_net_price": 6_867, "quantity": 4}]
    ),
    "corrective_oss_invoices": _write_oss_correction,
    "internal_invoices": _write_document(
        transaction_kind_symbol="car_purchase_from_eu", notes=NOTE, services=[{"tax_symbol": "23", "net_price": 10_000}]
    ),
    "fiscal_reports": _write_document(notes=NOTE, services=[{"tax_symbol": "23", "gross_price": 12_300}]),
    "internal_evidences": _write_document(
        classification_symbol="salary", notes=NOTE, service_name="Premia przykładowa", quantity=2, unit_price=1_000
    ),
    "daily_revenues": _write_document(
        notes=NOTE, description="Utarg dzienny", services=[{"unit_price": 10_000, "quantity": 2}]
    ),
}


def write(client: Infakt, tag: str, name: str) -> Payload:
    """Return what creates a row of a resource; the rows that it must name are looked up."""
    return WRITERS[tag](client, name)


def create(client: Infakt, subject: Subject, payload: Payload) -> Any:
    """Create a row and return it, once it is there."""
    resource = subject.of(client)
    return getattr(resource, "create_and_wait", resource.create)(payload)


def find_named(client: Infakt, subject: Subject, name: str) -> list[Any]:
    """Return the rows of the list that carry a name, found by a filter where there is one."""
    field = NAMED.get(subject.tag, "number")
    is_filter = any(item["name"] == f"q[{field}_eq]" for item in subject["list"].parameters)
    rows = subject.of(client).list(**({f"{field}_eq": name} if is_filter else {}))
    return [row for row in rows if getattr(row, field) == name]


def find_changed(payload: Payload, row: Record) -> set[str]:
    """Return which fields are not read as they were written; of lines only their number counts."""
    read = row.to_dict()
    return {
        name
        for name, value in payload.items()
        if (len(read[name]) != len(value) if isinstance(value, list) else read.get(name) != value)
    }
