"""JPK V7 files: VAT ledgers and declarations."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.world import World

from .periods import PAYABLE_DETAILS, make_office, make_payable, make_periods
from .resource import Resource


def seed_files(_world: World) -> Iterable[Row]:
    """Return a file for every month."""
    for number, month in make_periods(25):
        amount = 0 if number % 4 == 3 else 1_000 * number + 37
        payable = make_payable(amount, is_paid=number % 3 == 0)
        yield {"symbol": "JPK-V7M", **month, "tax_to_pay_price": amount, **payable, "tax_office": make_office(number)}


SAF_V7_FILES = Resource(
    noun="saf_v7_files",
    order="period desc",
    detail_only=PAYABLE_DETAILS,
    handlers={"mark_paid": "settle"},
    seed=seed_files,
)
