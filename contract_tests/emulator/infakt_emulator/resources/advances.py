"""What advance and final invoices have in common: the chain of previous advances."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from .income import BUYER, fill_services

REFERENCE = ("id", "uuid", "number", "invoice_date", "advance_price")
UNKNOWN = "Zaliczka nie istnieje."
BLANK: Mapping[str, Any] = {
    "previous_advance_id": None,
    "previous_advances": [],
    "bank_id": None,
    # Inferred: an empty string when unset, as on clients.
    "client_days_to_payment": "",
    "client_notes": None,
    "sales_kind": None,
}
# Only VAT invoices have these fields.
LACKING = ("extensions", "related_documents", "local_government_seller_address", "vat_date_value", "occasional_sale")


def follow_advance(world: World, row: Row, given: Row) -> Errors:
    """Copy missing lines (documented) and a missing buyer (inferred) from the previous advance."""
    identity = row["previous_advance_id"]
    advance = world.store.table("advance_invoices").find(id=identity) if identity else None
    if identity and advance is None:
        return {"previous_advance_id": [UNKNOWN]}
    if advance is not None and given.get("previous_advance_id"):
        row["previous_advances"] = [*advance["previous_advances"], {name: advance[name] for name in REFERENCE}]
        if not any(row[name] for name in ("client_id", *BUYER)):
            row |= {name: advance[name] for name in ("client_id", *BUYER)}
        if not row["services"]:
            row["services"] = deepcopy(advance["services"])
            given["services"] = row["services"]
    return {}


def fill_settled(world: World, row: Row, given: Row) -> Errors:
    """Price the lines and subtract every advance from the amount left to pay, as the documented examples do."""
    errors = fill_services(world, row, given)
    if not errors:
        advances = [row.get("advance_price", 0), *(advance["advance_price"] for advance in row["previous_advances"])]
        row["left_to_pay"] = row["gross_price"] - sum(advances)
    return errors
