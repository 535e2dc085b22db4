"""VAT-UE declarations."""

from __future__ import annotations

from collections.abc import Iterable

from infakt_emulator.messages import Row
from infakt_emulator.world import World

from .periods import make_periods
from .resource import Resource


def seed_declarations(_world: World) -> Iterable[Row]:
    """Return a declaration for every month."""
    for number, month in make_periods(25):
        yield {
            "symbol": "VAT-UE",
            **month,
            "period_type": "M",
            "services_price": 12_300 * (number % 3),
            "sell_cargo_price": 0,
            "purchase_cargo_price": 999 * (number % 2),
            "status": ("draft", "printed", "paid")[number % 3],
        }


VAT_EU_TAXES = Resource(noun="vat_eu_taxes", order="period desc", hidden=frozenset({"uuid"}), seed=seed_declarations)
