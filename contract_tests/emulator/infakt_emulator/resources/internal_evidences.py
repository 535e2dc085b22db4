"""Internal evidences: the account's own proofs of income."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import samples
from .records import NUMBERED, complete, find_wrong_value, multiply
from .resource import Resource

PATTERN = "{n}/DW/{month}/{year}"
CLASSIFICATIONS = ("sold", "salary")
SEEDED = 11


def prepare_evidence(world: World, row: Row, given: Row) -> Errors:
    """Complete an evidence; its quantity is returned as a string such as `2.0`, as in the documented examples."""
    row["quantity"] = str(float(row["quantity"]))
    if given.get("total_price") is None and given.keys() & {"quantity", "unit_price"}:
        row["total_price"] = multiply(row)
    errors = find_wrong_value(row, "classification_symbol", CLASSIFICATIONS)
    return errors or complete(world, row, given, pattern=PATTERN)


def seed_evidences(_world: World) -> Iterable[Row]:
    """Return evidences of both classifications."""
    for number in range(SEEDED):
        yield {
            "classification_symbol": CLASSIFICATIONS[number % 2],
            "invoice_date": (samples.FIRST_DAY + timedelta(days=60 * number)).isoformat(),
            "status": "printed" if number % 3 == 0 else "draft",
            "service_name": "Premia przykładowa",
            "notes": "Dokument przykładowy." if number % 3 == 0 else None,
            "quantity": 2,
            "unit_price": 1_000 + number,
        }


INTERNAL_EVIDENCES = Resource(
    noun="internal_evidences",
    identity="uuid",
    blank={
        **NUMBERED,
        "classification_symbol": None,
        "invoice_date": None,
        "service_name": None,
        "quantity": 1,
        "unit_price": 0,
        "total_price": 0,
    },
    order="invoice_date desc",
    # Documented in the table of fields, but in no response.
    hidden=frozenset({"sale_date", "flat_rate_tax_symbol"}),
    numberings={"internal_evidence": PATTERN},
    task_kind="internal_evidence",
    has_events=True,
    prepare=prepare_evidence,
    seed=seed_evidences,
)
