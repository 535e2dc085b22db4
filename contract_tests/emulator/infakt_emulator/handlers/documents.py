"""Operations on documents: prints, e-mail, payment and the next number. Most of them change the status."""

from __future__ import annotations

from datetime import date
from typing import Any

from infakt_emulator.description import Schema
from infakt_emulator.ksef_xml import make_xml
from infakt_emulator.messages import Answer, Row, invalid, wrong_state
from infakt_emulator.numbering import next_number
from infakt_emulator.pdf import make_pdf
from infakt_emulator.query import read_parameters
from infakt_emulator.tasks import DONE, REFUSED, Outcome, Task
from infakt_emulator.texts import MISSING, WRONG_DATE, WRONG_VALUE
from infakt_emulator.world import World

from .context import Context

# Seen live: the vendor offers both events. Inferred: their names, and that a payment is an event too.
PAID_EVENTS = {True: "invoice_marked_as_paid_via_async_api", False: "invoice_marked_as_paid_via_async_api_error"}
ALREADY_PAID = "Faktura już została oznaczona jako zapłacona."
PAID_TOO_EARLY = "Data zapłaty nie może być wcześniejsza niż data wystawienia."
NO_ADDRESS = "Nie można wysłać faktury: adres e-mail Klienta jest nieznany."


def download_pdf(context: Context) -> Answer:
    """Answer with the print; seen live: this GET makes the status `printed` whatever it was."""
    row = context.row()
    for name in ("document_type", "locale"):
        parameter = context.operation.parameters[name]
        _check_choice(
            context, name, parameter["schema"], context.parameters, is_needed=parameter.get("required", False)
        )
    set_status(row, "printed")
    return Answer(status=context.operation.status, body=make_pdf(row["number"]), content_type="application/pdf")


def download_xml(context: Context) -> Answer:
    """Answer with the XML for KSeF; documented: it books a draft."""
    row = context.row()
    if row["status"] == "draft":
        row["status"] = "printed"
    body = make_xml(row, context.world.account)
    return Answer(status=context.operation.status, body=body, content_type="application/xml")


def send_email(context: Context) -> Answer:
    """Send the document; seen live: the answer is 202 with an empty body, and the status becomes `sent`."""
    row, options = context.row(), {**context.parameters, **context.options()}
    described = {name: parameter["schema"] for name, parameter in context.operation.parameters.items()}
    for name, schema in {**described, **context.operation.writable}.items():
        if name in ("print_type", "locale"):
            _check_choice(context, name, schema, options)
    client = context.world.store.table("clients").find(id=row.get("client_id")) or {}
    if not (options.get("recipient") or row.get("client_email") or client.get("email")):
        raise wrong_state(NO_ADDRESS)
    set_status(row, "sent")
    return context.answer_nothing()


def mark_accounted(context: Context) -> Answer:
    """Take a document into the books; the answer is that documented for fiscal reports."""
    row = context.row()
    row["status"] = context.resource.accounted_status
    return context.answer(
        {"success": True, "entities": [{"uuid": row["uuid"], "number": row["number"], "status": "success"}]}
    )


def set_status(row: Row, status: str) -> None:
    """Overwrite the status of a document, if its kind has one."""
    if "status" in row:
        row["status"] = status


def create_payment_task(context: Context) -> Answer:
    """Create a task that marks a document as paid."""
    world, row, paid_date = context.world, context.row(), read_paid_date(context)

    def run() -> Outcome:
        problem = _mark_paid(context, row, paid_date)
        # Documented: a plain text here, where a creation's errors are lists.
        return Outcome(code=REFUSED, errors=problem) if problem else Outcome(code=DONE)

    def report(task: Task) -> None:
        world.notify(PAID_EVENTS[task.code == DONE], task.envelope())

    kind = context.resource.task_kind
    task = world.add_task(action="mark_as_paid", kind=kind, run=run, subject=row["uuid"], report=report)
    return context.answer(task.envelope())


def pay(context: Context) -> Answer:
    """Mark a document as paid at once."""
    problem = _mark_paid(context, context.row(), read_paid_date(context))
    if problem:
        raise invalid({name: [text] for name, text in problem.items()})
    return context.answer_nothing()


def show_next_number(context: Context) -> Answer:
    """Answer with the number that the next document of a month would get."""
    numberings = context.resource.numberings
    # Inferred: where there is but one numbering, the kind that is asked for does not matter.
    asked = context.parameters.get("kind") if len(numberings) > 1 else None
    kind = asked or next(iter(numberings))
    if kind not in numberings:
        raise invalid({"kind": [WRONG_VALUE]})
    day = _read_date(context.world, context.parameters.get("date"), "date")
    number = next_number(context.world.store.rows(), numberings[kind], date.fromisoformat(day))
    shown_kind = {"invoice_kind": kind} if kind else {}
    return context.answer({"next_number": number, "invoice_date": day, **shown_kind})


def _mark_paid(context: Context, row: Row, paid_date: str) -> dict[str, str]:
    """Mark a document as paid, or return why not; seen live: paid_price and left_to_pay stay as they were."""
    if row["paid_date"] is not None:
        return {"status": ALREADY_PAID}
    if paid_date < row["invoice_date"]:
        return {"paid_date": PAID_TOO_EARLY}
    row |= {"paid_date": paid_date, "status": "paid"}
    context.notify("invoice_paid", row)
    return {}


def read_paid_date(context: Context) -> str:
    """Return the day of payment, today when absent; seen live: it may come bare, in `invoice`, or in the query."""
    options = context.options()
    places = (options, read_parameters("", options.get("invoice")), context.parameters)
    given = next((place["paid_date"] for place in places if place.get("paid_date")), None)
    return _read_date(context.world, given, "paid_date")


def _read_date(world: World, text: Any, name: str) -> str:
    try:
        return date.fromisoformat(str(text)).isoformat() if text else world.today().isoformat()
    except ValueError:
        raise invalid({name: [WRONG_DATE]}) from None


def _check_choice(context: Context, name: str, schema: Schema, given: Row, *, is_needed: bool = False) -> None:
    """Refuse a value that is not described, or a required value that is missing."""
    value = given.get(name)
    if value is None and is_needed:
        raise invalid({name: [MISSING]})
    if value is not None and value not in context.bundle.resolve(schema)["enum"]:
        raise invalid({name: [WRONG_VALUE]})
