"""Importing from KSeF: the account's sales and purchases there, and one invoice as a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from infakt_emulator.ksef_xml import make_xml
from infakt_emulator.limits import HOUR, MINUTE, Windows
from infakt_emulator.messages import Answer, Row, invalid, not_found, wrong_state
from infakt_emulator.pdf import make_pdf
from infakt_emulator.query import read_page
from infakt_emulator.texts import WRONG_VALUE
from infakt_emulator.world import World

from .context import Context
from .ksef import require_integration
from .rows import find_rows

# Documented: the lists together, and the ministry's own limits of single invoices.
LISTS: Windows = {HOUR: 6}
SINGLE: Windows = {1: 8, MINUTE: 16, HOUR: 64}
TOO_OFTEN = "Przekroczono limit zapytań do KSeF. Proszę spróbować później."
NUMBER = re.compile(r"\d{10}-\d{8}-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}")


def list_incomes(context: Context) -> Answer:
    """Answer with a page of the account's sales."""
    return _list(context, "incomes")


def list_costs(context: Context) -> Answer:
    """Answer with a page of the account's purchases."""
    return _list(context, "costs")


def download_invoice(context: Context) -> Answer:
    """Answer with one invoice as a file; documented: every refusal here is 422."""
    require_integration(context)
    number = context.arguments["ksef_number"]
    file_format = context.parameters.get("file_format", "xml")
    if not NUMBER.fullmatch(number):
        raise invalid({"ksef_number": [WRONG_VALUE]})
    if file_format not in WRITERS:
        raise invalid({"file_format": [WRONG_VALUE]})
    row = context.table.find(ksef_number=number)
    if row is None:
        raise not_found()
    _count(context, "ksef single", SINGLE)
    media_type, write = WRITERS[file_format]
    return Answer(status=context.operation.status, body=write(context.world, row), content_type=media_type)


def _list(context: Context, direction: str) -> Answer:
    """Answer with a page; of the documented forms of `metainfo` it has the newest."""
    require_integration(context)
    _count(context, "ksef lists", LISTS)
    page = read_page(context.parameters)
    found = find_rows(context, (row for row in context.table if row["direction"] == direction))
    entities = [context.show(row, is_listed=True) for row in page.cut(found)]
    return context.answer(
        {"metainfo": {"count": len(entities), "limit": page.limit, "offset": page.offset}, "entities": entities}
    )


def _count(context: Context, name: str, windows: Windows) -> None:
    """Count a call; documented: one over the limit is 422 with the reason, not 429."""
    if not context.world.limits.has_room(name, windows):
        raise wrong_state(TOO_OFTEN)


def _write_xml(world: World, row: Row) -> bytes:
    line = {"name": "Pozycja", "quantity": 1, "unit_net_price": row["net_price"], "net_price": row["net_price"]}
    buyer = {"client_company_name": row["client_name"], "kind": "vat", "number": row["invoice_number"]}
    return make_xml({**row, **buyer, "services": [{**line, "tax_symbol": "23"}]}, world.account)


def _write_pdf(_world: World, row: Row) -> bytes:
    return make_pdf(row["invoice_number"])


def _write_html(_world: World, row: Row) -> bytes:
    return f"<!DOCTYPE html><html><body><h1>{row['invoice_number']}</h1></body></html>".encode()


WRITERS: Mapping[str, tuple[str, Callable[[World, Row], bytes]]] = {
    "xml": ("application/xml", _write_xml),
    "pdf": ("application/pdf", _write_pdf),
    "html": ("text/html", _write_html),
}
