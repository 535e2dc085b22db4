"""VAT invoices and proformas, and their attachments."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import rare_fields, samples
from .income import BLANK, DETAIL_ONLY, NUMBERINGS, SEARCHES, UNSHOWN, prepare_income
from .resource import Extra, Resource

SEEDED = 237
ATTACHED_EVERY = 40


def prepare_invoice(world: World, row: Row, given: Row) -> Errors:
    """Complete an invoice; seen live: an impossible kind, such as corrective, makes a VAT invoice."""
    row["kind"] = "proforma" if row["kind"] == "proforma" else "vat"
    return prepare_income(world, row, given, pattern=NUMBERINGS[row["kind"]])


def seed_invoices(world: World) -> Iterable[Row]:
    """Return invoices from two years, of every status and both kinds, in several currencies."""
    clients = list(world.store.table("clients"))
    for number in range(SEEDED):
        row = samples.make_invoice(world.store.random, number, clients)
        if number == rare_fields.RARE:
            row = rare_fields.add_to_lines(row, **rare_fields.LINE) | rare_fields.INVOICE
        yield row


def seed_attachments(world: World) -> Iterable[Row]:
    """Return two attachments of every fortieth invoice."""
    for invoice in list(world.store.table("invoices"))[::ATTACHED_EVERY]:
        for name, content_type in (("zamówienie.pdf", "application/pdf"), ("zdjęcie.jpg", "image/jpeg")):
            link = f"https://files.example.com/{world.store.next_uuid()}/original"
            yield {"invoice_uuid": invoice["uuid"], "name": name, "content_type": content_type, "download_link": link}


ATTACHMENTS = Resource(
    noun="attachments",
    parents={"invoice_uuid": "invoices"},
    hidden=frozenset({"invoice_uuid", "uuid"}),
    seed=seed_attachments,
)

INVOICES = Resource(
    noun="invoices",
    identity="uuid",
    hidden=UNSHOWN,
    blank=BLANK,
    order="invoice_date desc",
    detail_only=DETAIL_ONLY,
    searches=SEARCHES,
    numberings=NUMBERINGS,
    has_events=True,
    prepare=prepare_invoice,
    seed=seed_invoices,
    # Seen live: it makes a draft, as the asynchronous creation does.
    handlers={"create_sync_deprecated": "create"},
    delegates={"list_attachments": ("list", ATTACHMENTS), "get_attachment": ("get", ATTACHMENTS)},
    extras=(
        Extra(
            method="POST",
            path="/invoices/{invoice_uuid}/paid.json",
            handler="mark_paid",
            like="mark_invoice_paid",
            status=204,
        ),
    ),
)
