"""Margin invoices: each line has a gross price and the margin it includes, and no VAT rate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from infakt_emulator.messages import Row
from infakt_emulator.payload import Errors
from infakt_emulator.texts import MISSING, NO_LINES, WRONG_VALUE
from infakt_emulator.world import World

from . import rare_fields, samples
from .income import DETAIL_ONLY, NUMBERINGS, SEARCHES, UNSHOWN, make_blank, prepare_income
from .resource import Resource

# Documented, except the last name, which is inferred. The ids are invented.
MARGIN_KINDS: Mapping[str, str] = {
    "second_hand_goods": "Procedura marży – towary używane",
    "travel_agencies": "Procedura marży dla biur podróży",
    "works_of_art": "Procedura marży – dzieła sztuki",
    "collectables_and_antiques": "Procedura marży – przedmioty kolekcjonerskie i antyki",
}
LINE: Mapping[str, Any] = {
    "id": None,
    "name": None,
    "unit": "",
    "quantity": 1,
    "gross_with_margin_amount_price": 0,
    "margin_amount_price": 0,
    "gtu_id": None,
}
UNTAXED = (
    "net_price",
    "tax_price",
    "split_payment",
    "split_payment_type",
    "sale_type",
    "vat_exemption_reason",
    "transaction_kind_id",
    "receipt_number",
    "not_income",
    "invoice_date_kind",
    "continuous_service_start_on",
    "continuous_service_end_on",
)
RARE_FIELDS: Row = {
    **rare_fields.ANY,
    **rare_fields.ORIGINAL,
    **rare_fields.make_sending("0000000000-20250101-00000000A005-00", "margin", "2025-01-20"),
}
SEEDED = 13


def prepare_margin(world: World, row: Row, given: Row) -> Errors:
    """Complete a margin invoice; the scheme is written as a symbol and read as a Polish name."""
    row["kind"] = "margin"
    errors = prepare_income(world, row, given, pattern=NUMBERINGS["margin"], fill_lines=fill_lines)
    return errors | _set_kind(row, given)


def fill_lines(world: World, row: Row, given: Row) -> Errors:
    """Complete the lines and total them; inferred: amounts are those of the whole line, regardless of the quantity."""
    if not row["services"]:
        return {"services": [NO_LINES]}
    if "services" not in given:
        return {}
    prices = ("gross_with_margin_amount_price", "margin_amount_price")
    missing = {f"services.{name}": [MISSING] for name in prices for line in row["services"] if line.get(name) is None}
    if missing:
        return missing
    row["services"] = [
        {**LINE, **{name: value for name, value in line.items() if value is not None}, "id": world.store.next_id()}
        for line in row["services"]
    ]
    gross, margin = (sum(line[name] for line in row["services"]) for name in prices)
    row |= {"gross_price": gross, "margin_amount_price": margin, "left_to_pay": gross - row["paid_price"]}
    return {}


def _set_kind(row: Row, given: Row) -> Errors:
    symbol = given.get("margin_kind")
    if symbol is None:
        return {} if row["margin_kind"] else {"margin_kind": [MISSING]}
    if symbol not in MARGIN_KINDS:
        return {"margin_kind": [WRONG_VALUE]}
    number = list(MARGIN_KINDS).index(symbol) + 1
    row |= {"margin_kind": MARGIN_KINDS[symbol], "margin_kind_symbol": symbol, "margin_kind_id": number}
    return {}


def seed_margins(world: World) -> Iterable[Row]:
    """Return margin invoices of every scheme."""
    clients, symbols = list(world.store.table("clients")), list(MARGIN_KINDS)
    for number in range(SEEDED):
        gross = world.store.random.randint(2_000, 500_000)
        line = {"name": "Używany przykład", "gross_with_margin_amount_price": gross, "margin_amount_price": gross // 5}
        row = samples.make_invoice(world.store.random, 18 * number, clients) | {
            "margin_kind": symbols[number % len(symbols)],
            "services": [line],
        }
        yield rare_fields.add_to_lines(row, gtu_id=12) | RARE_FIELDS if number == rare_fields.RARE else row


MARGIN_INVOICES = Resource(
    noun="margin_invoices",
    identity="uuid",
    hidden=UNSHOWN,
    blank=make_blank(
        without=(*UNTAXED, "extensions", "related_documents", "local_government_seller_address"),
        margin_kind=None,
        margin_kind_symbol=None,
        margin_kind_id=None,
        margin_amount_price=0,
        building_service=False,
        sales_kind=None,
    ),
    order="invoice_date desc",
    detail_only=DETAIL_ONLY,
    searches=SEARCHES,
    numberings={"margin_invoice": NUMBERINGS["margin"]},
    task_kind="margin_invoice",
    has_events=True,
    prepare=prepare_margin,
    seed=seed_margins,
)
