"""Internal invoices: VAT documents without a buyer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import samples
from .records import NUMBERED, complete, fill_taxed_lines, find_wrong_value
from .resource import Resource
from .transaction_kinds import SYMBOLS

# Inferred: no source has a number of this kind.
PATTERN = "{n}/FW/{month}/{year}"
SEEDED = 12


def prepare_internal_invoice(world: World, row: Row, given: Row) -> Errors:
    """Complete a document; inferred: its totals are the sums of its lines."""
    errors = {**find_wrong_value(row, "transaction_kind_symbol", SYMBOLS), **fill_taxed_lines(row, given)}
    if not errors:
        row["net_price"] = sum(line["net_price"] for line in row["services"])
        row["tax_price"] = sum(line["vat_price"] for line in row["services"])
    return errors or complete(world, row, given, pattern=PATTERN)


def seed_internal_invoices(_world: World) -> Iterable[Row]:
    """Return internal invoices of every transaction kind."""
    for number in range(SEEDED):
        yield {
            "transaction_kind_symbol": list(SYMBOLS)[number % len(SYMBOLS)],
            "invoice_date": (samples.FIRST_DAY + timedelta(days=50 * number)).isoformat(),
            "status": "printed" if number % 3 == 0 else "draft",
            "services": [{"tax_symbol": "23", "net_price": 10_000 + number}],
            "notes": "Dokument przykładowy." if number % 3 == 0 else None,
        }


INTERNAL_INVOICES = Resource(
    noun="internal_invoices",
    identity="uuid",
    blank={
        **NUMBERED,
        "invoice_date": None,
        "net_price": 0,
        "tax_price": 0,
        "gross_price": 0,
        "transaction_kind_symbol": None,
        "services": [],
    },
    order="invoice_date desc",
    numberings={"internal_invoice": PATTERN},
    task_kind="internal_invoice",
    has_events=True,
    prepare=prepare_internal_invoice,
    seed=seed_internal_invoices,
)
