"""Final invoices, which settle advances."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import rare_fields, samples
from .advances import BLANK, LACKING, fill_settled, follow_advance
from .income import DETAIL_ONLY, NUMBERINGS, SEARCHES, UNSHOWN, make_blank, prepare_income
from .resource import Resource

RARE_FIELDS: Row = {
    **rare_fields.ANY,
    **rare_fields.TAXED,
    **rare_fields.PERIOD,
    **rare_fields.ORIGINAL,
    **rare_fields.ADVANCE,
    **rare_fields.make_sending("0000000000-20250101-00000000D005-00", "final", "2025-01-20"),
    # Not documented: its fields.
    "exchange_rates_data": {},
}
SEEDED = 11


def prepare_final(world: World, row: Row, given: Row) -> Errors:
    """Complete a final invoice from the previous advance."""
    row["kind"] = "final"
    unknown = follow_advance(world, row, given)
    return unknown | prepare_income(world, row, given, pattern=NUMBERINGS["final"], fill_lines=fill_settled)


def seed_finals(world: World) -> Iterable[Row]:
    """Return final invoices for most advances, with the buyer and lines of the advance."""
    for number, advance in enumerate(list(world.store.table("advance_invoices"))[:SEEDED]):
        row = samples.make_invoice(world.store.random, 20 * number + 1, [{"id": None}])
        rare = RARE_FIELDS if number == rare_fields.RARE else {}
        settled: Row = {"services": [], "client_id": advance["client_id"], "previous_advance_id": advance["id"]}
        yield row | settled | rare


FINAL_INVOICES = Resource(
    noun="final_invoices",
    identity="uuid",
    hidden=UNSHOWN,
    blank=make_blank(without=LACKING, exchange_rates_data=None, **BLANK),
    order="invoice_date desc",
    detail_only=DETAIL_ONLY,
    searches=SEARCHES,
    numberings={"final_invoice": NUMBERINGS["final"]},
    task_kind="final_invoice",
    has_events=True,
    line_stand_ins=("previous_advance_id",),
    prepare=prepare_final,
    seed=seed_finals,
)
