"""Advance payments of income tax."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.world import World

from .periods import PAYABLE_DETAILS, make_office, make_payable, make_periods
from .resource import Resource


def seed_taxes(world: World) -> Iterable[Row]:
    """Return the tax of every month, with totals since the start of the year; some months have a loss."""
    incomes = costs = 0
    for number, month in make_periods(20):
        income, cost = world.store.random.randint(0, 900_000), world.store.random.randint(0, 400_000)
        incomes, costs = (income, cost) if number % 12 == 0 else (incomes + income, costs + cost)
        amount = max(0, (income - cost) * 12 // 100)
        yield {
            "symbol": "PIT-5",
            **month,
            "period_type": "M",
            "period_income_price": income,
            "incremental_income_price": incomes,
            "period_cost_price": cost,
            "incremental_cost_price": costs,
            "period_proceeds_price": income - cost,
            "incremental_proceeds_price": incomes - costs,
            "incremental_social_insurance_price": 0,
            "incremental_health_insurance_price": 0,
            "tax_paid_in_year_price": 0,
            "to_pay_price": amount,
            **make_payable(amount, is_paid=number % 3 == 1),
            "tax_office": make_office(number),
        }


INCOME_TAXES = Resource(
    noun="income_taxes",
    order="period desc",
    detail_only=PAYABLE_DETAILS
    | {
        "period_income_price",
        "period_cost_price",
        "incremental_social_insurance_price",
        "incremental_health_insurance_price",
        "tax_paid_in_year_price",
    },
    handlers={"mark_paid": "settle"},
    seed=seed_taxes,
)
