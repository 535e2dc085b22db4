"""Costs, internal evidences and uploaded files, which share one list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from infakt_emulator.fakes import fake_account, fake_nip
from infakt_emulator.messages import Row
from infakt_emulator.world import WARSAW, World

from . import samples
from .account import make_user_uuid
from .resource import Resource

# Documented, as are the names below. A cost has at most one state of each group.
STATES: Mapping[str, Mapping[str, str]] = {
    "cost_accounting": {
        "cost_accounted": "Zaksięgowano",
        "autox_accounted": "Zaksięgowano",
        "cost_rejected": "Odrzucono",
        "to_clarify": "Do wyjaśnienia",
        "cost_not_accounted": "Nie zaksięgowano",
        "cost_accounting_not_applicable": "Nie dotyczy",
    },
    "payment": {
        "paid": "Zapłacono",
        "unpaid": "Nie zapłacono",
        "partial_payment": "Częściowa zapłata",
        "payment_not_applicable": "Nie dotyczy",
    },
}
CATEGORIES: Mapping[str, str] = {
    **{
        str(number): name
        for number, name in enumerate(
            (
                "Artykuły biurowe",
                "Delegacja",
                "Hotel",
                "Inne",
                "Internet",
                "Koszty pojazdu",
                "Literatura specjalistyczna",
                "Opłaty mieszkaniowe",
                "Paliwo",
                "Płatność za PIT",
                "Płatność za VAT",
                "Rata leasingowa",
                "Reklama",
                "Szkolenia",
                "Usługi elektroniczne",
                "Usługi gastronomiczne",
                "Usługi księgowe",
                "Usługi prawne",
                "Usługi telekomunikacyjne",
                "Usługi ubezpieczeniowe",
                "Wydatki na transport",
                "Wydatki związane z komputerem",
                "Wynagrodzenie",
                "Wyposażenie biura",
                "Zakup towarów i/lub materiałów",
                "ZUS za pracownika",
                "Badania i rozwój",
                "Wydatki przedsiębiorcy",
            ),
            start=1,
        )
    },
    # The ids are documented; the names are our own wording.
    "32": "Kasa fiskalna",
    "33": "Korekta podatku naliczonego",
}
KINDS = ("document_scan", "cost", "internal_evidence", "work_fund_evidence", "health_fee_evidence")
FILE_PAGE = "https://app.infakt.pl/app/twoja-faktura/{}"
SEEDED = 57
RARE = 11
"""Index of the seeded cost that has the rare fields."""


def make_state(symbol: str) -> Row:
    """Return a state as a cost shows it."""
    group = next(group for group, names in STATES.items() if symbol in names)
    return {"symbol": symbol, "name": STATES[group][symbol], "group": group}


def set_state(row: Row, symbol: str) -> None:
    """Replace the state of a cost in the group of a symbol."""
    state = make_state(symbol)
    row["statuses"] = [*(old for old in row["statuses"] if old["group"] != state["group"]), state]


def find_state(row: Row, group: str) -> str | None:
    """Return the symbol of a cost's state in a group, or None."""
    return next((state["symbol"] for state in row["statuses"] if state["group"] == group), None)


def read_symbols(*groups: str) -> Callable[[Any], Any]:
    """Return a function that returns the symbols of some groups from a list of states, and a string unchanged."""

    def read(value: Any) -> Any:
        return value if isinstance(value, str) else [state["symbol"] for state in value if state["group"] in groups]

    return read


def read_day(value: Any) -> Any:
    """Return the date of a timestamp; inferred: the last day of a range of dates is therefore included."""
    return value and value[:10]


def make_attachment(world: World, name: str) -> Row:
    """Return a file of a cost."""
    link = world.store.next_uuid()
    return {
        "kind_id": 20,
        "file_name": name,
        "file_url": FILE_PAGE.format(link),
        "document_scan_uuid": link,
        "download_url": f"/app/uploads/{link}",
        "notes": [],
    }


def make_scan(world: World, name: str) -> Row:
    """Return the cost that an uploaded file becomes, which is not accounted."""
    return {
        "kind": "document_scan",
        "number": name,
        "source": "infakt",
        "created_at": world.timestamp(),
        "statuses": [make_state("cost_not_accounted"), make_state("unpaid")],
        "attachments": [make_attachment(world, name)],
    }


def seed_costs(world: World) -> Iterable[Row]:
    """Return costs of every kind, currency and state."""
    return (_make_cost(world, number) for number in range(SEEDED))


def _make_cost(world: World, number: int) -> Row:
    chance = world.store.random
    issued = samples.FIRST_DAY + timedelta(days=12 * number)
    added = f"{datetime.combine(issued + timedelta(days=2), time(11, number, 57), WARSAW):%Y-%m-%d %H:%M:%S %z}"
    if number % 5 == 0:
        return make_scan(world, f"skan_{number}.pdf") | {"created_at": added}
    kind = KINDS[1 + (number % 4 if number % 7 == 0 else 0)]
    is_evidence = kind.endswith("_evidence")
    net = chance.choice((999, 48_002, 250_000))
    accounted = number % 3 > 0 or is_evidence
    states = (
        "cost_accounted" if accounted else chance.choice(("to_clarify", "cost_rejected", "cost_not_accounted")),
        "payment_not_applicable" if is_evidence else chance.choice(("paid", "unpaid", "partial_payment")),
    )
    rare = _make_rare(added) if number == RARE else {}
    return {
        "number": f"{number}/{issued:%m/%Y}",
        "kind": kind,
        "category": None if is_evidence else chance.choice(list(CATEGORIES.values())),
        "net_price": net,
        "tax_price": None if is_evidence else round(net * 0.23),
        "gross_price": net if is_evidence else net + round(net * 0.23),
        "currency": "PLN" if is_evidence else chance.choice(samples.CURRENCIES),
        "accounted_at": (issued + timedelta(days=3)).isoformat() if accounted else None,
        "issue_date": issued.isoformat(),
        "received_date": issued.isoformat(),
        "due_date": None if number % 4 == 0 else (issued + timedelta(days=14)).isoformat(),
        "seller_name": None if is_evidence else f"{chance.choice(samples.TRADES)} Próbna",
        "seller_tax_code": None if is_evidence else fake_nip(3_000 + number),
        "seller_bank_account": chance.choice((None, "", fake_account(500 + number))),
        "added_by": chance.choice(("", "inFakt")),
        "source": chance.choice(("infakt", "ksef")),
        "created_at": added,
        "statuses": [make_state(symbol) for symbol in states],
        "attachments": [make_attachment(world, f"koszt_{number}_{place}.pdf") for place in range(number % 3)],
        **rare,
    }


def _make_rare(added: str) -> Row:
    """Return the rare fields of a cost."""
    note = {
        "kind": "general",
        "content": "Proszę o opis.",
        "created_by": make_user_uuid(1),
        "author_first_name": "Wzoromir",
        "author_last_name": "Ćwiczebny",
        "author_avatar": "/app/avatars/1.png",
        "created_at": added,
    }
    return {
        "description": "Zakup przykładowy",
        # Seen live as null; inferred: an id.
        "reconciliation_id": 1,
        "notes": [note],
        "notes_count": 1,
        "newest_note": note,
        "created_by": make_user_uuid(0),
        "source_created_by": make_user_uuid(1),
        "related_internal_note": {"number": "NW/1/11/2024", "url": "/app/noty/1"},
    }


COSTS = Resource(
    noun="costs",
    identity="uuid",
    blank={
        "net_price": None,
        "gross_price": None,
        "tax_price": None,
        "currency": "PLN",
        "accounted_at": None,
        "issue_date": None,
        "received_date": None,
        "due_date": None,
        "seller_name": None,
        "seller_tax_code": None,
        "seller_bank_account": None,
        "description": None,
        "created_at": None,
        "number": None,
        "added_by": "",
        "category": None,
        "kind": None,
        "source": "infakt",
        "duplicated": False,
        "reconciliation_id": None,
        "statuses": [],
        "notes": [],
        "notes_count": 0,
        "newest_note": None,
        "attachments": [],
        "created_by": None,
        "source_created_by": None,
        "related_internal_note": None,
        "related_exchange_differences_internal_evidences": [],
    },
    order="created_at desc",
    detail_only=frozenset(
        {
            "attachments",
            "created_by",
            "source_created_by",
            "related_internal_note",
            "related_exchange_differences_internal_evidences",
        }
    ),
    searches={
        "payment_document_statuses_symbol": ("statuses", read_symbols("payment")),
        "cost_accounting_document_statuses_symbol": ("statuses", read_symbols("cost_accounting")),
        "document_statuses_symbol": ("statuses", read_symbols(*STATES)),
        "created_at": ("created_at", read_day),
        "net_in_cents": ("net_price", lambda amount: amount),
        "gross_in_cents": ("gross_price", lambda amount: amount),
    },
    handlers={"mark_paid": "mark_costs_paid", "mark_unpaid": "mark_costs_unpaid"},
    seed=seed_costs,
)
