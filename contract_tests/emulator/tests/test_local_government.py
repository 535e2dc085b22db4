"""Addresses of local government units: written with short or long names, read with short ones."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from infakt_emulator import Emulator

from .test_income_kinds import LINE, MARGIN_LINE, create

SHORT = {
    "company_name": "Gmina Zmyślona",
    "nip": "0000010004",
    "street": "Próbna",
    "street_number": "7",
    "flat_number": "2",
    "postal_code": "00-001",
    "city": "Testowo",
    "country": "PL",
}
LONG_NAMES = {
    "nip": "tax_id",
    "street_number": "building_number",
    "flat_number": "door_number",
    "postal_code": "post_code",
}
LONG = {LONG_NAMES.get(name, name): value for name, value in SHORT.items()}
MIXED = {name: value for name, value in SHORT.items() if name != "nip"} | {"tax_id": SHORT["nip"]}
RECIPIENT, SELLER = "local_government_recipient_address", "local_government_seller_address"
FAMILIES: dict[str, dict[str, Any]] = {
    "invoices": {"services": [LINE]},
    "margin_invoices": {"margin_kind": "works_of_art", "services": [MARGIN_LINE]},
    "advance_invoices": {"services": [LINE]},
    "final_invoices": {},
}


@pytest.mark.parametrize("address", [SHORT, LONG, MIXED], ids=["short", "long", "mixed"])
@pytest.mark.parametrize("noun", FAMILIES)
def test_recipient_is_read_in_short_names(
    client: httpx.Client, emulator: Emulator, noun: str, address: dict[str, str]
) -> None:
    """Short and long names are accepted, and exactly the eight short names are returned."""
    fields = FAMILIES[noun] or {"previous_advance_id": next(iter(emulator.store.table("advance_invoices")))["id"]}

    row = create(client, noun, **fields, **{RECIPIENT: address})

    assert row[RECIPIENT] == SHORT


@pytest.mark.parametrize("address", [SHORT, LONG], ids=["short", "long"])
def test_seller_is_updated_in_either_spelling(
    client: httpx.Client, emulator: Emulator, address: dict[str, str]
) -> None:
    """A PUT accepts short and long names, and missing fields are null."""
    uuid = next(iter(emulator.store.table("invoices")))["uuid"]
    given = {name: value for name, value in address.items() if name != "city"}

    row = client.put(f"/invoices/{uuid}.json", json={"invoice": {SELLER: given}}).json()

    assert row[SELLER] == SHORT | {"city": None}
    assert row[RECIPIENT] is None


def test_short_name_wins(client: httpx.Client) -> None:
    """A short name takes precedence over the long one."""
    address = SHORT | {"tax_id": "0000020002", "unknown": "x"}

    assert create(client, "invoices", services=[LINE], **{RECIPIENT: address})[RECIPIENT] == SHORT
