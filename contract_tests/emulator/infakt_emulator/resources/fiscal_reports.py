"""Reports of cash registers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import rare_fields, samples
from .records import NUMBERED, complete, fill_taxed_lines
from .resource import Resource

PATTERN = "RO/{n}/{month}/{year}"
RARE_FIELDS: Row = {
    "notes": "Dokument przykładowy.",
    # Inferred: its kind in KSeF.
    "ksef_data": rare_fields.make_sending("0000000000-20250101-00000000E005-00", "fiscal_report", "2025-01-20")[
        "ksef_data"
    ],
}
SEEDED = 12


def prepare_fiscal_report(world: World, row: Row, given: Row) -> Errors:
    """Complete a report; its net and tax are 0 regardless of its lines, as in every documented example."""
    row |= {"kind": "fiscal_report", "net_price": 0, "tax_price": 0}
    return fill_taxed_lines(row, given) or complete(world, row, given, pattern=PATTERN)


def seed_fiscal_reports(_world: World) -> Iterable[Row]:
    """Return reports; every fourth one is accounted."""
    for number in range(SEEDED):
        yield {
            "invoice_date": (samples.FIRST_DAY + timedelta(days=55 * number)).isoformat(),
            "status": "paid" if number % 4 == 0 else "draft",
            "services": [{"tax_symbol": "23", "gross_price": 14_760 + number}, {"tax_symbol": "8", "net_price": 500}],
            **(RARE_FIELDS if number == rare_fields.RARE else {}),
        }


FISCAL_REPORTS = Resource(
    noun="fiscal_reports",
    identity="uuid",
    blank={
        "number": None,
        "kind": "fiscal_report",
        "invoice_date": None,
        "net_price": 0,
        "tax_price": 0,
        "gross_price": 0,
        **NUMBERED,
        "services": [],
        "ksef_data": None,
    },
    order="invoice_date desc",
    numberings={"fiscal_report": PATTERN},
    task_kind="fiscal_report",
    accounted_status="paid",
    has_events=True,
    prepare=prepare_fiscal_report,
    seed=seed_fiscal_reports,
)
