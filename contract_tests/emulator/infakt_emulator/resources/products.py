"""Products and services stored in the account."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from infakt_emulator.messages import Row
from infakt_emulator.money import price_line
from infakt_emulator.payload import Errors
from infakt_emulator.world import World

from . import samples
from .income import join_codes
from .resource import Resource

AMOUNTS = ("net_price", "tax_price", "gross_price")
PRICED = frozenset({*AMOUNTS, "unit_net_price", "tax_symbol", "quantity"})
WRONG_RATE = "Stawka VAT jest nieprawidłowa."
SEEDED = 33


def prepare_product(_world: World, row: Row, given: Row) -> Errors:
    """Complete a product; totals without a unit price leave the unit price at 0, as in a documented example."""
    row["discount"] = str(float(row["discount"]))
    row["symbol"] = join_codes(row) or None
    if not given.keys() & PRICED:
        return {}
    line: dict[str, Any] = {name: row[name] for name in ("tax_symbol", "quantity")}
    prices = {name: given[name] for name in (*AMOUNTS, "unit_net_price") if given.get(name) is not None}
    if not prices:
        prices = {"unit_net_price": row["unit_net_price"]} if row["unit_net_price"] else {"net_price": row["net_price"]}
    try:
        amounts = price_line({**line, "tax_symbol": line["tax_symbol"] or "0", **prices})
    except ValueError:
        return {"tax_symbol": [WRONG_RATE]}
    row |= {name: amounts[name] for name in AMOUNTS}
    if given.get("unit_net_price") is not None:
        row["unit_net_price_before_discount"] = given.get("unit_net_price_before_discount") or row["unit_net_price"]
    return {}


def seed_products(world: World) -> Iterable[Row]:
    """Return products, some with unusual names."""
    for number in range(SEEDED):
        odd = samples.ODD_NAMES[number : number + 1]
        line = samples.make_line(world.store.random)
        name = odd[0] if odd else f"{line['name']} {number}"
        codes = {"gtu_id": 12, "cn": "6201 20 00", "pkob": "1110"} if number % 9 == 0 else {}
        yield {**line, "name": name, **codes}


PRODUCTS = Resource(
    noun="products",
    hidden=frozenset({"uuid"}),
    blank={
        "name": None,
        "symbol": None,
        "pkwiu": None,
        "cn": None,
        "pkob": None,
        "unit": "",
        "tax_symbol": None,
        "flat_rate_tax_symbol": "",
        "quantity": 1,
        "net_price": 0,
        "tax_price": 0,
        "gross_price": 0,
        "unit_net_price": 0,
        "purchase_unit_net_price": 0,
        "purchase_unit_gross_price": 0,
        "discount": 0,
        "unit_net_price_before_discount": 0,
        "gtu_id": None,
    },
    order="name asc",
    prepare=prepare_product,
    seed=seed_products,
)
