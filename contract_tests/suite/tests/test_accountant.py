"""The lives of rows against servers that lie: each lie is named, with what users would suffer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from infakt import Infakt
from infakt.errors import TaskError
from infakt_contract.checks.writing.accountant.cost import CostLife
from infakt_contract.checks.writing.accountant.findings import Findings
from infakt_contract.checks.writing.accountant.invoice import InvoiceLife
from infakt_contract.checks.writing.accountant.kept_row import KeptRow
from infakt_contract.checks.writing.accountant.money import price
from infakt_contract.checks.writing.accountant.printed import has_number
from infakt_contract.checks.writing.accountant.written import (
    LEFT_OUT,
    LINES,
    choose_days,
    write_bank_account,
    write_client,
    write_invoice,
    write_product,
)
from infakt_contract.description import load_description
from infakt_contract.notes import Notes
from infakt_contract.promise import BrokenPromiseError
from infakt_contract.target.scratch import Scratch
from infakt_emulator import Emulator, InProcessTransport
from infakt_emulator.faults import FAULTS
from infakt_emulator.faults.fault import Fault
from infakt_emulator.messages import Answer, Call, json_answer

MARK = "contract-lies-001"
OTHER = "/api/v3/invoices/{}/pdf.json"
Edit = Callable[[dict[str, Any]], dict[str, Any]]
Make = Callable[..., Infakt]


def edit(value: Any, change: Edit) -> Any:
    """Return a JSON value with every object in it changed."""
    if isinstance(value, list):
        return [edit(item, change) for item in value]
    if isinstance(value, dict):
        return change({name: edit(item, change) for name, item in value.items()})
    return value


def answering(change: Edit, path: str = "") -> Fault:
    """Return a fault that changes every object of the answers below a path."""

    def send(call: Call, answer: Answer) -> Answer:
        if path not in call.path or not answer.body.startswith((b"{", b"[")):
            return answer
        return replace(answer, body=json.dumps(edit(json.loads(answer.body), change)).encode())

    return Fault(name="lie", description="An answer is changed.", send=send)


def keeping(change: Edit, path: str = "/invoices") -> Fault:
    """Return a fault that keeps something else than what is sent."""

    def receive(call: Call) -> Call:
        if call.method not in {"POST", "PUT"} or path not in call.path or not call.body.startswith(b"{"):
            return call
        return replace(call, body=json.dumps(edit(json.loads(call.body), change)).encode())

    return Fault(name="lie", description="Something else is kept.", receive=receive)


def printing(change: Callable[[bytes], bytes]) -> Fault:
    """Return a fault that changes prints."""

    def send(call: Call, answer: Answer) -> Answer:
        return replace(answer, body=change(answer.body)) if call.path.endswith("/pdf.json") else answer

    return Fault(name="lie", description="A print is changed.", send=send)


def put(name: str, change: Callable[[Any], Any]) -> Edit:
    """Return a change of one field wherever it has a value."""
    return lambda row: {**row, name: change(row[name])} if row.get(name) is not None else row


def shift(day: str) -> str:
    """Return the day after."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def forget_discount(line: dict[str, Any]) -> dict[str, Any]:
    """Return a line at its full price."""
    if "discount" not in line:
        return line
    return {**line, "discount": 0, "unit_net_price": line["unit_net_price_before_discount"]}


def print_another(call: Call) -> Call:
    """Ask for the print of the newest other invoice."""
    return replace(call, path=ANOTHER["path"]) if call.path.endswith("/pdf.json") else call


ANOTHER: dict[str, str] = {}


def invert_paid(call: Call) -> Call:
    """Ask for the other half."""
    swapped = {"true": "false", "false": "true"}
    query = re.sub(r"(paid_date_null%5D=|paid_date_null\]=)(true|false)", lambda m: m[1] + swapped[m[2]], call.query)
    return replace(call, query=query)


NO_NOTES = {"notes_count": 0, "newest_note": None}
LIES: dict[str, tuple[Fault, str]] = {
    "day of payment": (answering(put("paid_date", shift)), "paid_date '{paid}'.* booked on the wrong day"),
    "day of payment in the list": (
        answering(put("paid_date", shift), "/api/v3/invoices.json"),
        "paid_date '{paid}'.* in the list of paid invoices",
    ),
    "day of payment hidden": (answering(lambda row: {**row, "paid_date": None}), "paid_date '{paid}'.*paid_date None"),
    "unpaid and paid swapped": (
        Fault(name="lie", description="", receive=invert_paid),
        "paid_date_null=True only.* dunned",
    ),
    "currency kept": (keeping(put("currency", lambda _: "PLN")), "currency 'EUR'.*owes the amount in another currency"),
    "currency answered": (answering(put("currency", lambda _: "PLN")), "currency 'EUR'.*currency 'PLN' in the list"),
    "text cut": (keeping(put("notes", lambda text: text[:60])), r"notes '….*\(256 characters\).*cut or changed"),
    "name cut": (keeping(put("name", lambda text: text[:60])), r"services\[0\].name '….*\(256 characters\)"),
    "half a PDF": (
        printing(lambda body: body[: len(body) // 2]),
        "a whole PDF.*ends early or is damaged.*file that does not open",
    ),
    "PDF of another": (Fault(name="lie", description="", receive=print_another), "a PDF of invoice {number}"),
    "number": (keeping(lambda row: {**row, "number": "1/1/2020"} if "services" in row else row), "number '{number}'"),
    "next number stays": (
        answering(put("next_number", lambda text: re.sub(r"^\d+", "1", text))),
        "a number after {number}.*Two documents get one number",
    ),
    "twice": (FAULTS["created_twice"], "1 invoice with the mark in the list; .*seen: 2 of them.*One order makes two"),
    "discount forgotten": (keeping(forget_discount), r"services\[1\].discount 10.*does not get the discount"),
    "rate": (
        keeping(put("tax_symbol", lambda rate: "23" if rate == "8" else rate)),
        r"services\[1\].tax_symbol '8'.*declared at the wrong rate",
    ),
    "quantity": (keeping(put("quantity", round)), r"services\[0\].quantity 2.5"),
    "total": (answering(put("gross_price", lambda price: price + 1)), "gross_price 67844"),
    "sold on another day": (answering(put("sale_date", shift)), "sale_date '{sold}'"),
    "account": (keeping(put("bank_account", lambda text: text[::-1])), "bank_account '.*Money goes to another account"),
    "nested field": (
        answering(lambda row: {k: v for k, v in row.items() if k != "quantity"}, "/api/v3/invoices.json"),
        r"services\[0\].quantity missing in the list with fields|quantity missing in the list",
    ),
    "not deleted": (FAULTS["delete_does_nothing"], "404 for the deleted invoice"),
    "reset by an update": (
        keeping(lambda row: {**row, "notes": "inne"} if set(row) == {"seller_signature"} else row),
        "notes '….* in the answer to its update",
    ),
    "XML": (
        Fault(
            name="lie",
            description="",
            send=lambda call, answer: (
                replace(answer, body=answer.body.replace(b"EUR", b"PLN")) if "download_xml" in call.path else answer
            ),
        ),
        "XML with KodWaluty EUR",
    ),
}


@pytest.fixture
def live(make_client: Make) -> Callable[..., None]:
    """What goes through a life against an emulator with a fault, by the blocking client."""

    def go(kind: type[Any], *faults: Fault, **given: Any) -> None:
        emulator = Emulator()
        row = next(iter(emulator.store.table("invoices")))
        ANOTHER["path"] = OTHER.format(row["uuid"])
        emulator.faults += faults
        for fault in faults:
            fault.install(emulator)
        scratch = Scratch(MARK)
        with Findings() as findings:
            kind(make_client(InProcessTransport(emulator)), scratch, findings, Notes(), **given).live()
        scratch.clean()
        assert scratch.left == []

    return go


LIES_ABOUT_ROWS: dict[str, tuple[Callable[[str], dict[str, Any]], str, Fault, str]] = {
    "clients": (write_client, "company_name", keeping(put("note", lambda text: text[:60]), "/clients"), "note '….*cut"),
    "products": (
        write_product,
        "name",
        keeping(put("unit_net_price", lambda price: price // 10), "/products"),
        "unit_net_price 13509.*net_price 27018|net_price 27018",
    ),
    "bank_accounts": (
        write_bank_account,
        "account_number",
        keeping(put("currency", lambda _: "PLN"), "/bank_accounts"),
        "currency 'EUR'.*currency 'PLN' in the answer to its creation",
    ),
}
ONE_CLIENT = pytest.mark.parametrize("make_client", ["sync"], indirect=True)


@ONE_CLIENT
@pytest.mark.parametrize("lie", LIES)
def test_lie_about_an_invoice_is_named(live: Callable[..., None], make_client: Make, lie: str) -> None:
    """Each lie breaks the promise, and the message says which value was expected and what users suffer."""
    fault, words = LIES[lie]
    days = choose_days()
    number = make_client(InProcessTransport(Emulator())).invoices.next_number(date=days.issued).next_number or ""
    for name, value in {"paid": days.paid, "sold": days.sold, "number": re.escape(number)}.items():
        words = words.replace(f"{{{name}}}", str(value))

    with pytest.raises(BrokenPromiseError, match=f"(?s){words}"):
        live(InvoiceLife, fault, days=days)


@ONE_CLIENT
@pytest.mark.parametrize("tag", LIES_ABOUT_ROWS)
def test_lie_about_a_kept_row_is_named(live: Callable[..., None], tag: str) -> None:
    """What the account keeps otherwise than it was written is named with both values."""
    write, found_by, fault, words = LIES_ABOUT_ROWS[tag]
    written = write(MARK)
    computed = price(written) if tag == "products" else {}

    with pytest.raises(BrokenPromiseError, match=f"(?s){words}"):
        live(KeptRow, fault, tag=tag, written=written, computed=computed, found_by=found_by, changed={})


@ONE_CLIENT
def test_lost_note_of_a_cost_is_named(live: Callable[..., None]) -> None:
    """A note that is confirmed and not kept is missed."""
    with pytest.raises(BrokenPromiseError, match=r"notes_count 1.*notes_count 0 in the cost with a note"):
        live(CostLife, answering(lambda row: {**row, **NO_NOTES} if "notes_count" in row else row))


@ONE_CLIENT
@pytest.mark.parametrize("email_to", [None, "ksiegowosc@example.com"])
def test_invoice_is_sent_only_if_an_address_is_given(live: Callable[..., None], email_to: str | None) -> None:
    """Without an address nothing is sent by e-mail; with one the invoice goes to that address, once."""
    sent: list[Any] = []

    def see(call: Call, answer: Answer) -> Answer:
        if "deliver_via_email" in call.path:
            sent.append(json.loads(call.body)["recipient"])
        return answer

    live(InvoiceLife, Fault(name="seen", description="Nothing is changed.", send=see), email_to=email_to)

    assert sent == ([email_to] if email_to else [])


def refuse_currency(call: Call) -> Answer | None:
    """Refuse an order in a foreign currency."""
    is_foreign = call.method == "POST" and b'"EUR"' in call.body
    return json_answer(422, {"error": "Waluta.", "errors": {"currency": ["Niedozwolona."]}}) if is_foreign else None


@ONE_CLIENT
def test_account_without_foreign_currencies_is_no_failure(make_client: Make) -> None:
    """An order that is refused for its currency is made in the account's own, and that is noted."""
    emulator, notes, scratch = Emulator(), Notes(), Scratch(MARK)
    emulator.faults.append(
        Fault(name="refused", description="Foreign currencies are refused.", replace=refuse_currency)
    )
    with Findings() as findings:
        life = InvoiceLife(make_client(InProcessTransport(emulator)), scratch, findings, notes)
        life.live()
    scratch.clean()

    assert life.row.currency == "PLN"
    assert notes.undecided == {"create_invoice currency": ["an account that accepts them"]}
    assert scratch.left == []


@ONE_CLIENT
def test_account_without_costs_is_no_failure(make_client: Make) -> None:
    """An upload that the key's scopes exclude is noted, and nothing else is asked."""
    scopes = [scope for scope in Emulator().bundle.scopes if "costs" not in scope]
    emulator, notes = Emulator(keys={"no-costs": scopes}), Notes()
    client = make_client(InProcessTransport(emulator), api_key="no-costs")
    with Findings() as findings:
        CostLife(client, Scratch(MARK), findings, notes).live()

    assert notes.undecided == {"upload_costs": ["an account that accepts costs; this one answered 403"]}
    assert len(emulator.recorder) == 1


@ONE_CLIENT
def test_invoice_that_cannot_be_deleted_is_named_as_left(make_client: Make) -> None:
    """A refused deletion is no broken promise; the row is named with the reason, once."""
    emulator, scratch = Emulator(), Scratch(MARK)

    def refuse(call: Call) -> Answer | None:
        is_deletion = call.method == "DELETE" and "/invoices/" in call.path
        return json_answer(422, {"error": "Faktury nie można usunąć."}) if is_deletion else None

    emulator.faults.append(Fault(name="refused", description="Deletions of invoices are refused.", replace=refuse))
    with Findings() as findings:
        life = InvoiceLife(make_client(InProcessTransport(emulator)), scratch, findings, Notes())
        life.live()
    scratch.clean()

    [left] = scratch.left
    assert left.startswith(f"invoice {life.row.number} ({MARK}): DELETE /invoices/{{invoice_uuid}}.json: 422")


@ONE_CLIENT
def test_invoice_that_may_exist_is_deleted(make_client: Make) -> None:
    """An order whose outcome cannot be read leaves no invoice behind once the test is cleaned up."""
    emulator, scratch = Emulator(settle_seconds=0), Scratch(MARK)
    emulator.faults.append(
        Fault(
            name="lost",
            description="Tasks cannot be read.",
            replace=lambda call: json_answer(404, {}) if "/async/invoices/status/" in call.path else None,
        )
    )
    before = len(list(emulator.store.table("invoices")))
    life = InvoiceLife(make_client(InProcessTransport(emulator)), scratch, Findings(), Notes())
    with pytest.raises(TaskError, match="404"):
        life.live()

    scratch.clean()

    deleted = [exchange.operation for exchange in emulator.recorder if exchange.status == 204]
    assert deleted == ["delete_invoice", "delete_client"]
    assert len(list(emulator.store.table("invoices"))) == before


@pytest.mark.parametrize(
    ("tag", "schema", "written"),
    [
        ("clients", "ClientCreate", write_client(MARK)),
        ("products", "ProductCreate", write_product(MARK)),
        ("bank_accounts", "BankAccountCreate", write_bank_account(MARK)),
        ("invoices", "InvoiceCreate", write_invoice(1, MARK, choose_days())),
        ("services", "ServiceWrite", {name: value for line in LINES for name, value in line.items()}),
    ],
)
def test_every_writable_field_is_written_or_left_out_for_a_reason(
    tag: str, schema: str, written: dict[str, Any]
) -> None:
    """A field that the description gains is written by a life, or has its reason in the table; never both."""
    described = load_description().document["components"]["schemas"][schema]["properties"].keys()

    assert written.keys() | LEFT_OUT[tag].keys() == described
    assert written.keys() & LEFT_OUT[tag].keys() == set()


@pytest.mark.parametrize(
    ("text", "is_its"),
    [
        ("Faktura VAT nr 5/11/2026 z dnia", True),
        ("Faktura\n5 / 11 / 2026", True),
        ("Faktura 15/11/2026", False),
        ("Faktura 5/11/20261", False),
        ("Faktura 5/11/2026/KOR", False),
    ],
)
def test_print_is_of_the_document_whose_number_it_has(text: str, is_its: bool) -> None:  # noqa: FBT001 - a column
    """A number counts however the print spaces it, and not as a part of another number."""
    assert has_number(text, "5/11/2026") is is_its
