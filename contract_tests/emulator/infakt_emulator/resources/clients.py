"""Clients: the buyers stored in the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from infakt_emulator.fakes import clean_nip, fake_nip, is_nip
from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.texts import MISSING
from infakt_emulator.world import World

from . import samples
from .countries import POLISH_NAMES
from .resource import Resource

# Seen live: an unset field is null in some cases and an empty string in others.
BLANK: Mapping[str, object] = {
    "company_name": None,
    "street": None,
    "street_number": None,
    "flat_number": None,
    "city": None,
    "country": None,
    "country_full_name": None,
    "postal_code": None,
    "nip": None,
    "phone_number": None,
    "web_site": "",
    "email": None,
    "note": "",
    "receiver": "",
    "mailing_company_name": "",
    "mailing_street": "",
    "mailing_city": "",
    "mailing_postal_code": "",
    "days_to_payment": "",
    "payment_method": "",
    "invoice_note": "",
    "same_forward_address": True,
    "first_name": None,
    "last_name": None,
    "business_activity_kind": None,
    # Seen live, in every row.
    "is_vindicable": False,
    "vindicable_invoices_count": 0,
}
# Documented: the names that each kind of buyer requires.
NAMES_NEEDED: Mapping[str | None, tuple[str, ...]] = {
    "private_person": ("first_name", "last_name"),
    "self_employed": ("company_name", "first_name", "last_name"),
    "other_business": ("company_name",),
    None: ("company_name",),
}
WRONG_NIP = "NIP jest nieprawidłowy."
SEEDED = 60


def find_missing_names(row: Row, prefix: str = "") -> Errors:
    """Return an error for each name that this kind of buyer requires and the row lacks."""
    needed = NAMES_NEEDED.get(row.get(prefix + "business_activity_kind") or None, ())
    return {prefix + name: [MISSING] for name in needed if not row.get(prefix + name)}


def find_wrong_nip(world: World, nip: str | None, country: str | None, field: str) -> Errors:
    """Return an error for a Polish tax number with a wrong check digit, unless `World.checks_nip` is off.

    Seen live: separators and a country prefix do not matter. Not settled: one report says that a wrong check digit is
    refused, another that it is accepted.
    """
    text = (nip or "").strip()
    is_foreign = (text[:2].isalpha() and text[:2].upper() != "PL") or country not in ("PL", "", None)
    is_taken = not world.checks_nip or not text or is_foreign or is_nip(text)
    return {} if is_taken else {field: [WRONG_NIP]}


def prepare_client(world: World, row: Row, _given: Row) -> Errors:
    """Check a client; inFakt does not reject a second client with the same NIP."""
    missing = {} if row["country"] else {"country": [MISSING]}
    row["country_full_name"] = POLISH_NAMES.get(row["country"])
    return {**missing, **find_missing_names(row), **find_wrong_nip(world, row["nip"], row["country"], "nip")}


def seed_clients(world: World) -> Iterable[Row]:
    """Return companies, sole traders and private persons, Polish and foreign, with values that programs mishandle."""
    for number in range(SEEDED):
        yield samples.make_client(world.store.random, number, fake_nip(100 + number))


CLIENTS = Resource(
    noun="clients",
    other_identities=("uuid",),
    blank=BLANK,
    order="company_name asc",
    searches={"clean_nip": ("nip", clean_nip)},
    prepare=prepare_client,
    seed=seed_clients,
)
