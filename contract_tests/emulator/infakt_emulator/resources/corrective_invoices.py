"""Corrections of VAT invoices: each line before and after the correction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from infakt_emulator.messages import Row
from infakt_emulator.money import AMOUNTS
from infakt_emulator.payload import Errors
from infakt_emulator.texts import NO_LINES, WRONG_VALUE
from infakt_emulator.world import World

from . import rare_fields, samples
from .income import BUYER, DETAIL_ONLY, UNSHOWN, make_blank, prepare_income, price_services
from .resource import Resource

PATTERN = "{n}/KOR/{month}/{year}"
REASONS: Mapping[str, str] = {
    "mistake": "Błąd rachunkowy lub inna oczywista omyłka",
    "other": "Inne: np. zwrot, rabat",
}
BEFORE = {
    "sale_date_before_correction": "sale_date",
    "continuous_service_start_on_before_correction": "continuous_service_start_on",
    "continuous_service_end_on_before_correction": "continuous_service_end_on",
}
"""The fields that correct a date, each with the field of the corrected invoice that it must equal."""
# The wording is inferred; the rules are documented.
UNPAIRED = "Każda grupa musi mieć dwie pozycje: przed korektą i po korekcie."
BOTH = "Korekta może dotyczyć daty albo pozycji."
WRONG_BEFORE = "Data jest inna niż na korygowanej fakturze."
UNKNOWN = "Korygowana faktura nie istnieje."
NOT_NAMED = "Proszę podać korygowaną fakturę."
SEEDED = 14


def prepare_correction(world: World, row: Row, given: Row) -> Errors:
    """Complete a correction from the corrected invoice."""
    row["kind"] = "correction"
    corrected = _find_corrected(world, row)
    if corrected is not None:
        row |= {f"corrected_invoice_{name}": corrected[name] for name in ("uuid", "number", "gross_price")}
        row["corrected_invoice_date"] = corrected["invoice_date"]
        if not any(row[name] for name in ("client_id", *BUYER)):
            row |= {name: corrected[name] for name in ("client_id", *BUYER)}
    errors = prepare_income(world, row, given, pattern=PATTERN, fill_lines=fill_pairs)
    errors |= {**_check_corrected(row, corrected), **_check_dates(row, corrected)}
    return errors | set_reason(row, given)


def set_reason(row: Row, given: Row) -> Errors:
    """Replace the symbol of a reason by its Polish name, and keep the symbol in a field of its own."""
    symbol = given.get("correction_reason")
    if symbol is None:
        return {}
    if symbol not in REASONS:
        return {"correction_reason": [WRONG_VALUE]}
    row |= {"correction_reason": REASONS[symbol], "correction_reason_symbol": symbol}
    return {}


def fill_pairs(world: World, row: Row, given: Row) -> Errors:
    """Price the lines, which come in pairs unless a date is corrected, and total the differences."""
    if not row["services"]:
        return {} if _corrects_date(row) else {"services": [NO_LINES]}
    if _corrects_date(row):
        return {"base": [BOTH]}
    if "services" not in given:
        return {}
    errors = find_unpaired(row["services"]) or price_services(world, row)
    if not errors:
        row |= sum_changes(row["services"])
        row["left_to_pay"] = row["gross_price"] - row["paid_price"]
    return errors


def find_unpaired(lines: Iterable[Row]) -> Errors:
    """Return an error unless each group has exactly one line before the correction and one after it."""
    sides: defaultdict[Any, list[bool]] = defaultdict(list)
    for line in lines:
        sides[line.get("group")].append(line.get("correction") is True)
    return {} if all(sorted(pair) == [False, True] for pair in sides.values()) else {"services": [UNPAIRED]}


def sum_changes(lines: Iterable[Row]) -> Row:
    """Return the totals of the lines after the correction minus those of the lines before it."""
    rows = list(lines)
    return {name: sum(row[name] if row["correction"] else -row[name] for row in rows) for name in AMOUNTS}


def _find_corrected(world: World, row: Row) -> Row | None:
    """Return the invoice with the given uuid or number; a given date must match as well."""
    names = {"uuid": "corrected_invoice_uuid", "number": "corrected_invoice_number"}
    dated = {**names, "invoice_date": "corrected_invoice_date"}
    wanted = {name: row[field] for name, field in dated.items() if row[field]}
    return world.store.table("invoices").find(**wanted) if wanted.keys() & names.keys() else None


def _check_corrected(row: Row, corrected: Row | None) -> Errors:
    """Inferred: an unknown uuid is refused, an unknown number is not: the invoice may have been issued elsewhere."""
    if corrected is not None:
        return {}
    if row["corrected_invoice_uuid"]:
        return {"corrected_invoice_uuid": [UNKNOWN]}
    return {} if row["corrected_invoice_number"] else {"corrected_invoice_number": [NOT_NAMED]}


def _check_dates(row: Row, corrected: Row | None) -> Errors:
    fields = BEFORE.items() if corrected is not None else ()
    return {name: [WRONG_BEFORE] for name, own in fields if row[name] and row[name] != (corrected or {})[own]}


def _corrects_date(row: Row) -> bool:
    return any(row[name] for name in BEFORE)


def seed_corrections(world: World) -> Iterable[Row]:
    """Return corrections of evenly spaced invoices, each with one pair of lines."""
    invoices = [row for row in world.store.table("invoices") if row["kind"] == "vat"]
    for number, invoice in enumerate(invoices[:: len(invoices) // SEEDED][:SEEDED]):
        line = samples.make_line(world.store.random) | {"group": 1}
        after = {"correction": True, "quantity": 0 if number % 3 == 0 else line["quantity"]}
        row = samples.make_invoice(world.store.random, number, [{"id": invoice["client_id"]}])
        dates = {name: invoice[name] for name in ("invoice_date", "sale_date", "payment_date", "created_at")}
        correction = {**row, **dates} | {
            "status": ("draft", "sent")[number % 2],
            "paid_date": None,
            "corrected_invoice_uuid": invoice["uuid"],
            "correction_reason": ("mistake", "other")[number % 2],
            "services": [line | {"correction": False}, line | after],
        }
        if number == rare_fields.RARE:
            correction = rare_fields.add_to_lines(correction, **rare_fields.LINE) | _make_rare(invoice)
        yield _correct_dates(world, correction) if number == rare_fields.RARE + 1 else correction


def _make_rare(invoice: Row) -> Row:
    """Return the rare fields of a correction."""
    sending = rare_fields.make_sending("0000000000-20241101-00000000C005-00", "corrective_invoice", "2024-11-20")
    paid = {"status": "paid", "paid_date": invoice["invoice_date"]}
    checked = {"check_correction_obligation": True, "confirmation": True, "confirmation_date": invoice["invoice_date"]}
    return {**rare_fields.ANY, **rare_fields.TAXED, **rare_fields.PERIOD, **sending, **paid, **checked}


def _correct_dates(world: World, correction: Row) -> Row:
    """Return a correction of dates, which has no lines."""
    invoice = list(world.store.table("invoices"))[rare_fields.RARE]
    dates = {name: invoice[name] for name in ("invoice_date", "payment_date", "created_at")}
    before = {name: invoice[own] for name, own in BEFORE.items()}
    after: Row = {"sale_date": "2024-11-30", "corrected_invoice_uuid": invoice["uuid"], "services": []}
    return {**correction, **dates, **before, **after}


CORRECTIVE_INVOICES = Resource(
    noun="corrective_invoices",
    identity="uuid",
    hidden=UNSHOWN,
    blank=make_blank(
        without=(
            "amount_in_words",
            "extensions",
            "related_documents",
            *(name for name in DETAIL_ONLY if name.startswith("local_")),
        ),
        corrected_invoice_uuid=None,
        corrected_invoice_number=None,
        corrected_invoice_date=None,
        corrected_invoice_gross_price=None,
        confirmation=False,
        confirmation_date=None,
        correction_reason=None,
        correction_reason_symbol=None,
        check_correction_obligation=None,
        **dict.fromkeys(BEFORE),
    ),
    order="invoice_date desc",
    detail_only=DETAIL_ONLY,
    numberings={"corrective_invoice": PATTERN},
    task_kind="corrective_invoice",
    has_events=True,
    line_stand_ins=tuple(BEFORE),
    # Seen live: 500 whatever is sent.
    handlers={"create_sync": "break_down"},
    prepare=prepare_correction,
    seed=seed_corrections,
)
