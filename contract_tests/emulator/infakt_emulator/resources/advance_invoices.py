"""Invoices for payments received before a sale."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import rare_fields, samples
from .advances import BLANK, LACKING, REFERENCE, fill_settled, follow_advance
from .income import DETAIL_ONLY, NUMBERINGS, SEARCHES, UNSHOWN, make_blank, prepare_income
from .resource import Resource

RARE_FIELDS: Row = {
    **rare_fields.ANY,
    **rare_fields.TAXED,
    **rare_fields.ORIGINAL,
    **rare_fields.ADVANCE,
    **rare_fields.make_sending("0000000000-20250101-00000000B005-00", "advance", "2025-01-20"),
    # Not documented: its fields.
    "parent_invoice_data": {},
}
SEEDED = 14


def prepare_advance(world: World, row: Row, given: Row) -> Errors:
    """Complete an advance invoice, which may follow another one for the same sale."""
    row["kind"] = "advance"
    unknown = follow_advance(world, row, given)
    errors = prepare_income(world, row, given, pattern=NUMBERINGS["advance"], fill_lines=fill_settled)
    row["advance_date"] = row["advance_date"] or row["invoice_date"]
    return unknown | errors


def show_next_advances(world: World, row: Row) -> Row:
    """Show the advances that name this one as their previous one; inferred: with the fields of `previous_advances`."""
    later = (other for other in world.store.table("advance_invoices") if other["previous_advance_id"] == row["id"])
    return row | {"next_advances": [{name: other[name] for name in REFERENCE} for other in later]}


def seed_advances(world: World) -> Iterable[Row]:
    """Return advance invoices; every third one follows another."""
    clients, table = list(world.store.table("clients")), world.store.table("advance_invoices")
    for number in range(SEEDED):
        row = samples.make_invoice(world.store.random, 16 * number, clients)
        del row["sale_date"]
        previous = {"previous_advance_id": list(table)[-1]["id"]} if number % 3 == 1 else {}
        rare = RARE_FIELDS if number == rare_fields.RARE else {}
        yield row | {"advance_price": world.store.random.choice((10_000, 40_000))} | previous | rare


ADVANCE_INVOICES = Resource(
    noun="advance_invoices",
    identity="uuid",
    hidden=UNSHOWN,
    blank=make_blank(
        without=("sale_date", "paid_price", "continuous_service_start_on", "continuous_service_end_on", *LACKING),
        advance_date=None,
        advance_price=0,
        parent_invoice_data=None,
        **BLANK,
    ),
    order="invoice_date desc",
    detail_only=DETAIL_ONLY,
    searches=SEARCHES,
    numberings={"advance_invoice": NUMBERINGS["advance"]},
    task_kind="advance_invoice",
    has_events=True,
    line_stand_ins=("previous_advance_id",),
    show=show_next_advances,
    list_row=show_next_advances,
    prepare=prepare_advance,
    seed=seed_advances,
)
