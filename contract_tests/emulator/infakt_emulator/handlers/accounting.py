"""Paying taxes and contributions: marking one as paid, and a link that pays several at once."""

from __future__ import annotations

from infakt_emulator.messages import Answer, invalid
from infakt_emulator.texts import MISSING

from .context import Context
from .documents import read_paid_date

LINK = "https://platnosci.infakt.pl/gateways/blue_media/banks/{}"
PARTS = ("social", "health", "work")


def settle(context: Context) -> Answer:
    """Mark a tax or contributions as paid; inferred: a second time changes nothing and is no error."""
    row = context.row()
    read_paid_date(context)
    row["status"] = "paid"
    row |= {f"{part}_amount_paid": row[f"{part}_amount_price"] for part in PARTS if f"{part}_amount_price" in row}
    if "show_payment_option" in row:
        row["show_payment_option"] = False
    return context.answer_nothing()


def create_link(context: Context) -> Answer:
    """Create a link; documented: unknown items are rejected. Inferred: so are paid ones, and a link pays something."""
    given = context.options().get("uuids") or context.parameters.get("uuids") or ""
    uuids = [uuid for uuid in str(given).split(",") if uuid]
    if not uuids:
        raise invalid({"uuids": [MISSING]})
    found = {uuid: context.find(uuid) for uuid in uuids}
    accepted = [uuid for uuid, row in found.items() if row is not None and row["status"] != "paid"]
    return context.answer(
        {
            "payment_link": LINK.format(f"{context.world.store.random.getrandbits(128):032x}") if accepted else None,
            "payment_allowed": bool(accepted),
            "accepted_uuids": accepted,
            "rejected_uuids": [uuid for uuid in found if uuid not in accepted],
        }
    )
