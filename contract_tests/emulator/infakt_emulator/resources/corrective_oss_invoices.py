"""Corrections of OSS invoices."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import samples
from .corrective_invoices import find_unpaired, set_reason, sum_changes
from .oss import BLANK, prepare_oss
from .resource import Resource

PATTERN = "{n}/OSS-KOR/{month}/{year}"
SEEDED = 12


def prepare_oss_correction(world: World, row: Row, given: Row) -> Errors:
    """Complete a correction.

    Inferred: its totals are the differences, as on corrections of VAT invoices; each documented example computes them
    differently.
    """
    errors = find_unpaired(row["services"]) or prepare_oss(world, row, given, pattern=PATTERN, add_up=sum_changes)
    errors |= set_reason(row, given)
    # Documented: an OSS correction has the name of the reason only.
    row.pop("correction_reason_symbol", None)
    return errors


def list_correction(_world: World, row: Row) -> Row:
    """Show `correction` as a string, as the documented list does."""
    lines = [line | {"correction": "true" if line["correction"] else "false"} for line in row["services"]]
    return row | {"services": lines}


def seed_oss_corrections(world: World) -> Iterable[Row]:
    """Return corrections of most OSS invoices."""
    for number, invoice in enumerate(list(world.store.table("oss_invoices"))[:SEEDED]):
        row = samples.make_oss_invoice(world.store.random, number)
        before = row["services"][0] | {"group": 1, "correction": False}
        yield row | {
            "corrected_invoice_number": invoice["number"],
            "corrected_invoice_date": invoice["issue_date"],
            "correction_reason": ("other", "mistake")[number % 2],
            "services": [before, before | {"correction": True, "unit_net_price": before["unit_net_price"] // 2}],
        }


CORRECTIVE_OSS_INVOICES = Resource(
    noun="corrective_oss_invoices",
    identity="uuid",
    # Documented in an example only, and in no response.
    hidden=frozenset({"original_invoice_number"}),
    blank={**BLANK, "corrected_invoice_number": None, "corrected_invoice_date": None, "correction_reason": None},
    order="issue_date desc",
    list_row=list_correction,
    numberings={"corrective_oss_invoice": PATTERN},
    task_kind="corrective_oss_invoice",
    has_events=True,
    prepare=prepare_oss_correction,
    seed=seed_oss_corrections,
)
