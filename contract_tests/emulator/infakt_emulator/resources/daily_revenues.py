"""Daily revenues: the takings of one day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.texts import MISSING, NO_LINES
from infakt_emulator.world import World

from . import rare_fields, samples
from .records import NUMBERED, complete, multiply
from .resource import Resource

PATTERN = "{n}/UD/{month}/{year}"
RARE_FIELDS: Row = {
    "notes": "Dokument przykładowy.",
    # Inferred: its kind in KSeF.
    "ksef_data": rare_fields.make_sending("0000000000-20250101-00000000E005-00", "daily_revenue", "2025-01-20")[
        "ksef_data"
    ],
}
SEEDED = 13


def prepare_revenue(world: World, row: Row, given: Row) -> Errors:
    """Complete a daily revenue."""
    if not row["services"]:
        return {"services": [NO_LINES]}
    if "services" in given:
        if any(line.get("unit_price") is None for line in row["services"]):
            return {"services.unit_price": [MISSING]}
        row["services"] = [
            {
                "quantity": line.get("quantity", 1),
                "unit_price": line["unit_price"],
                "total_price": multiply(line),
            }
            for line in row["services"]
        ]
    return complete(world, row, given, pattern=PATTERN, day="issue_date")


def seed_revenues(world: World) -> Iterable[Row]:
    """Return daily revenues, one every seven weeks."""
    for number in range(SEEDED):
        day = (samples.FIRST_DAY + timedelta(days=49 * number)).isoformat()
        yield {
            "issue_date": day,
            "description": f"Utarg dzienny z dnia {day}",
            "status": "printed" if number % 3 == 0 else "draft",
            "vat_exemption_reason": 1 if number % 2 else None,
            "services": [{"unit_price": world.store.random.choice((10_000, 2_550)), "quantity": 2}],
            **(RARE_FIELDS if number == rare_fields.RARE else {}),
        }


DAILY_REVENUES = Resource(
    noun="daily_revenues",
    identity="uuid",
    blank={
        "description": None,
        "issue_date": None,
        **NUMBERED,
        "vat_exemption_reason": None,
        "services": [],
        "ksef_data": None,
    },
    order="issue_date desc",
    numberings={"daily_revenue": PATTERN},
    task_kind="daily_revenue",
    has_events=True,
    prepare=prepare_revenue,
    seed=seed_revenues,
)
