"""The account itself, and the activities in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from infakt_emulator.fakes import fake_account
from infakt_emulator.messages import Row
from infakt_emulator.world import World

from . import samples
from .resource import Resource

# An action's symbol and Polish name; the symbols were seen live.
ACTIONS = {"login": "Zalogowanie", "create": "Dodanie", "settings/pit_type": "Zmiana formy opodatkowania"}
USERS = ("Fikcja Przykładna", "Wzoromir Ćwiczebny")
SEEDED = 23
PIT_HISTORY = [
    {"value": "flat_rate", "label": "ryczałt", "start_on": "2024-03-06", "finish_on": "2024-12-31"},
    {"value": "regular", "label": "na zasadach ogólnych", "start_on": "2025-01-01", "finish_on": None},
]


OWNER: Row = {
    "uuid": "00000000-0000-4000-8000-000000000001",
    "email": "uzytkownik0@example.com",
    "username": "uzytkownik0@example.com",
    "site": "infakt",
    "role": "owner",
    "registered_at": "2024-03-06 13:04:54 +0100",
}
SUBSCRIPTION: Row = {
    "name": "Ogólnopolskie Biuro Rachunkowe",
    "expired_on": "2027-01-01",
    "days_until_expiration": 57,
    "user_type_symbol": "obr_self_employed",
    "recurring_payment": True,
}
ACCOUNTING: Row = {
    "status": "finished",
    "accounting_data_filled": True,
    "pit_type": {"value": "regular", "label": "na zasadach ogólnych"},
    "pit_history": PIT_HISTORY,
    "vat_method": {"value": "regular", "label": "na zasadach ogólnych"},
    "vat_sales": {"value": "taxed", "label": "tylko czynności opodatkowane", "ratio": 0},
    "started_at_in_infakt": "2024-03-01",
    "business_activity_code": "90099",
    "insurance_fee_account_number": fake_account(801),
    "individual_tax_account_number": fake_account(802),
    "zus": {"label": "ZUS obniżony", "value": "cutted_zus"},
}
OFFICE: Row = {
    "active": True,
    "last_accounted_month": "2026-09-01",
    "service_global_name": "Biuro Rachunkowe",
}
FOUNDATION: Row = {
    "in_progress": False,
    "completed": True,
    "obr_type": "self_employed_foundation",
    "current_step": "finished",
    "with_bank_account": False,
    "show_company_status_details": False,
}


def make_user_uuid(number: int) -> str:
    """Return the uuid of one of the account's users."""
    return f"00000000-0000-4000-8000-{number + 1:012d}"


def seed_activities(_world: World) -> Iterable[Row]:
    """Return the activities of two users, newest first."""
    for number in reversed(range(SEEDED)):
        symbol = list(ACTIONS)[number % len(ACTIONS)]
        user = number % len(USERS)
        day = samples.FIRST_DAY + timedelta(days=9 * number)
        yield {
            "user": USERS[user],
            "subject_id": None if symbol == "login" else 1_000 + number,
            "subject_type": None if symbol == "login" else "Invoice",
            "subject_data": {},
            "action_symbol": symbol,
            "action_name": ACTIONS[symbol],
            "performed_at": f"{day.isoformat()}, 13:{number:02d}:54",
            "device": "",
            "blame": {
                "uuid": make_user_uuid(user),
                "email": f"uzytkownik{user}@example.com",
                "fullname": USERS[user],
                "role": ("owner", "accountant")[user],
            },
        }


def make_details(world: World) -> Row:
    """Return the details of the account."""
    account = world.account
    mailing = {"company_name": account.company_name, "street": "Próbna 2", "city": "Testowo", "postal_code": "00-001"}
    return {
        "account_data": OWNER,
        "company_data": {
            "first_name": "Fikcja",
            "last_name": "Przykładna",
            "company_name": account.company_name,
            "owner_name": "Fikcja",
            "owner_surname": "Przykładna",
            "street": "Wymyślona 1",
            "street_name": "Wymyślona",
            "street_number": "1",
            "flat_number": "",
            "city": "Testowo",
            "postal_code": "00-001",
            "tax_id": account.nip,
            "pesel": "000000*****",
            "regon": "000000000",
            "phone_number": "000000000",
            **{f"mailing_{name}": value for name, value in mailing.items()},
            "business_activity_code": "90099",
        },
        "current_subscription": SUBSCRIPTION,
        "accounting_settings": ACCOUNTING,
        "accounting_office_service": OFFICE,
        "foundation_process": FOUNDATION,
        "aml_process": {"status": "finished", "in_progress": False, "completed": True},
        "extentions": {
            "ambassador": {
                "name": "Program Ambasador",
                "active": False,
                "details": {"link": "https://www.infakt.pl/polecam/przyklad", "pending_withdraw": 0},
            },
            "ksef": {"name": "eFaktury", "active": account.is_ksef_integrated},
            "pragma": {"name": "Odroczona płatność", "active": True},
            "merit": {"name": "Księgowość 360", "active": False},
            "autopay": {
                "name": "Płatności automatyczne",
                "max_single_transaction_limit_in_cents": 500_000,
                "integration_confirmed": False,
            },
        },
    }


ACCOUNT = Resource(noun="account", hidden=frozenset({"uuid"}), seed=seed_activities)
