"""Invented people, companies and documents, the same for the same seed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from infakt_emulator.fakes import fake_account
from infakt_emulator.messages import Row

FIRST_NAMES = ("Fikcja", "Zmyślimir", "Próbisława", "Wzoromir", "Testymon", "Żdżbła")
LAST_NAMES = ("Przykładna", "Niebywała", "Wzorcowy", "Ćwiczebny", "Łukaszkiewicz-Ńtest", "Zażółć")
TRADES = ("Piekarnia", "Tartak", "Studio", "Warsztat", "Pracownia", "Hurtownia", "Księgarnia", "Śrubex")
OWNERS = ("Pod Wzorem", "Nibylandia", "Zmyślona", "Próbna", "Ósma", "Źródło")
FORMS = ("Sp. z o.o.", "S.A.", "s.c.", "")
STREETS = ("Wymyślona", "Próbna", "Źródlana", "Świętej Fikcji", "Nieistniejąca")
CITIES = (("Testowo", "00-001"), ("Przykładów", "00-002"), ("Łódź Wzorcowa", "00-003"), ("Żabokliki Próbne", "00-004"))
BUYERS = ("other_business", "self_employed", "other_business", "other_business", "private_person")
ABROAD = ("DE", "CZ", "FR")
# Names that break programs which trim, escape, sort or store strings carelessly.
ODD_NAMES = (
    "  Odstęp z przodu",
    "Odstęp z tyłu ",
    "100%_rabatu",
    "Zażółć gęślą jaźń",
    "Emoji 🧾🐢 Sp. z o.o.",
    'O\'Cudzysłów "i" <znaczniki> & spółka',
    "Ł" * 256,
    "a\u0301 (akcent osobno)",
)
LINES = ("Usługa przykładowa", "Konsultacje", "Jodłowanie (głośne)", "Śrubka M8", "Abonament 🐢", "Montaż")
UNITS = ("", "szt.", "godz.", "usł.")
RATES = ("23", "23", "23", "8", "5", "0", "zw", "np")
CURRENCIES = ("PLN", "PLN", "PLN", "PLN", "PLN", "EUR", "USD")
METHODS = ("transfer", "transfer", "transfer", "cash", "card", "other")
STATUSES = ("draft", "sent", "printed", "paid", "paid", "paid")
FIRST_DAY, DAYS = date(2024, 11, 1), 700


def make_client(chance: Random, number: int, nip: str) -> Row:
    """Return a client; every fifth is a private person, every sixth is foreign, the first ones have unusual names."""
    kind = "other_business" if number < len(ODD_NAMES) else BUYERS[number % len(BUYERS)]
    country = chance.choice(ABROAD) if number % 6 == 5 else "PL"
    city, postal_code = chance.choice(CITIES)
    first_name, last_name = chance.choice(FIRST_NAMES), chance.choice(LAST_NAMES)
    named = f"{chance.choice(TRADES)} {chance.choice(OWNERS)} {chance.choice(FORMS)}".strip()
    is_person, is_company = kind == "private_person", kind == "other_business"
    return {
        "company_name": None if is_person else ODD_NAMES[number] if number < len(ODD_NAMES) else named,
        "first_name": None if is_company else first_name,
        "last_name": None if is_company else last_name,
        "business_activity_kind": kind,
        "street": chance.choice(STREETS),
        "street_number": str(chance.randint(1, 200)),
        "flat_number": chance.choice((None, "", "7", "12a")),
        "city": city,
        "postal_code": postal_code,
        "country": country,
        "nip": None if is_person else write_nip(nip, number, country),
        "phone_number": chance.choice((None, "", f"000{number:06d}")),
        "email": None if number % 4 == 3 else f"klient{number}@example.com",
        "days_to_payment": chance.choice(("", 7, 14)),
        "note": chance.choice(("", "Płaci w terminie.")),
    }


def write_nip(nip: str, number: int, country: str) -> str:
    """Return a tax number in one of the formats that people type."""
    if country != "PL":
        return country + nip
    forms = (nip, nip, "PL" + nip, f"{nip[:3]}-{nip[3:6]}-{nip[6:8]}-{nip[8:]}", f"{nip[:3]} {nip[3:]}")
    return forms[number % len(forms)]


def make_invoice(chance: Random, number: int, clients: Sequence[Row]) -> Row:
    """Return an invoice without a number, so that the numbers of each month have no gaps."""
    issued = FIRST_DAY + timedelta(days=number * DAYS // 237)
    status = chance.choice(STATUSES)
    # Seen live: a PDF or an e-mail overwrites the status `paid`; the date of payment stays.
    is_overwritten = status in ("sent", "printed") and number % 3 == 0
    paid = issued + timedelta(days=chance.randint(0, 30)) if status == "paid" or is_overwritten else None
    method = chance.choice(METHODS)
    bank = {"bank_name": "Bank Zmyślony", "bank_account": fake_account(number)} if method == "transfer" else {}
    return {
        "kind": "proforma" if number % 9 == 8 else "vat",
        "status": status,
        "currency": chance.choice(CURRENCIES),
        "payment_method": method,
        **bank,
        "invoice_date": issued.isoformat(),
        "sale_date": issued.isoformat(),
        "payment_date": (issued + timedelta(days=14)).isoformat(),
        "paid_date": paid.isoformat() if paid else None,
        "created_at": f"{issued.isoformat()} 09:{number % 60:02d}:00 +0{'2' if 4 <= issued.month <= 10 else '1'}00",
        "notes": chance.choice((None, "", "Dziękujemy za współpracę.")),
        "client_id": chance.choice(clients)["id"],
        "services": [make_line(chance) for _ in range(chance.randint(1, 3))],
    }


def make_line(chance: Random) -> Row:
    """Return a line of a document."""
    return {
        "name": chance.choice(LINES),
        "tax_symbol": chance.choice(RATES),
        "unit": chance.choice(UNITS),
        "quantity": chance.choice((1, 1, 2, 0.5, 3)),
        "unit_net_price": chance.choice((1, 99, 1_000, 6_623, 12_345, 250_000, 9_999_999)),
        "pkwiu": chance.choice((None, "", "62.01.11.0")),
    }


def make_oss_invoice(chance: Random, number: int) -> Row:
    """Return an OSS invoice to a foreign consumer."""
    issued = (FIRST_DAY + timedelta(days=number * 45)).isoformat()
    country, rate = (("AT", 20), ("DE", 19), ("FR", 5.5))[number % 3]
    line: Row = {
        "name": chance.choice(LINES),
        "tax_rate": rate,
        "quantity": chance.choice((1, 4)),
        "unit_net_price": 6_867,
        "unit": "szt." if number % 2 else None,
    }
    return {
        "country": country,
        "currency": chance.choice(("EUR", "PLN")),
        "issue_date": issued,
        "service_date": issued,
        "payment_date": issued,
        "client_first_name": chance.choice(FIRST_NAMES),
        "client_last_name": chance.choice(LAST_NAMES),
        "client_email": f"konsument{number}@example.com" if number % 4 else None,
        "client_street": chance.choice(STREETS),
        "client_street_number": "30",
        "client_post_code": "0000",
        "client_city": "Musterhausen",
        "sale_type": "service" if number % 5 == 4 else "merchandise",
        "service_type": "electronic" if number % 5 == 4 else None,
        "service_place_primary": "Musterstraße 30, Musterhausen",
        "services": [line | {"additional_price": chance.choice((0, 300))}],
        **(
            {"client_flat_number": "4", "service_place_secondary": "Wien", "notes": "Danke."} if number % 5 == 0 else {}
        ),
    }
