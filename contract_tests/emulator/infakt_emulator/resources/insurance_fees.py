"""Social insurance contributions (ZUS)."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.fakes import fake_account
from infakt_emulator.messages import Row
from infakt_emulator.world import World

from .periods import make_payable, make_periods
from .resource import Resource

PARTS = {"social": 103_718, "health": 27_090, "work": 8_705}
STATUSES = ("paid", "unpaid", "draft", "sent", "partially_paid", "reopened")


def seed_fees(_world: World) -> Iterable[Row]:
    """Return the contributions of a sole trader for every month."""
    for number, month in make_periods(20):
        prices = {part: price + 100 * number for part, price in PARTS.items()}
        status = STATUSES[number % len(STATUSES)]
        total = sum(prices.values())
        yield {
            **month,
            "correction": month["correction_counter"] > 0,
            **{f"{part}_amount_price": price for part, price in prices.items()},
            **{f"{part}_amount_paid": price if status == "paid" else 0 for part, price in prices.items()},
            "annual_settlement_amount_price": 0,
            "annual_settlement_amount_paid": 0,
            "show_annual_settlement": False,
            "sum_amount_price": total,
            "show_payment_option": status != "paid",
            **{f"{part}_account_number": fake_account(800) for part in PARTS},
            **make_payable(total, is_paid=status == "paid"),
            "status": status,
        }


INSURANCE_FEES = Resource(
    noun="insurance_fees",
    order="payment_date desc",
    detail_only=frozenset({"extensions", *(f"{part}_account_number" for part in PARTS)}),
    handlers={"mark_paid": "settle"},
    seed=seed_fees,
)
