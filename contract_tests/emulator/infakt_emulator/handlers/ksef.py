"""Sending documents to KSeF, which accepts them later: `pending`, then `sent`, then `success` or `error`."""

from __future__ import annotations

from collections.abc import Mapping

from infakt_emulator.messages import Answer, Row, invalid, json_answer, not_found, wrong_state
from infakt_emulator.tasks import DONE, REFUSED, Outcome
from infakt_emulator.texts import MISSING
from infakt_emulator.world import World

from .context import Context

NOT_INTEGRATED = "Użytkownik nie jest zintegrowany z KSeF."
ALREADY_SENT = "Faktura została już wysłana do KSeF."
# The beginning was seen live; what follows it there was not recorded.
SALES_FETCHED = "2024-03-04 16:06:29 +0100"
GONE = "API KSeF 1.0 zostało wyłączone. Proszę przejść na KSeF 2.0."
# KSeF names a correction differently from the document itself.
KINDS: Mapping[str, str] = {"correction": "corrective_invoice"}
# Inferred: the description of `pending`, of which there is no example.
DESCRIPTIONS: Mapping[str, str] = {
    "pending": "Zlecono wysłanie faktury do KSeF.",
    "sent": "Faktura została wysłana do przetworzenia w KSeF.",
    "success": "Faktura została przetworzona.",
    "error": "21416:Wersja dokumentu niezgodna z zadeklarowaną podczas nawiązywania sesji.",
    "rejected": "Faktura nie może zostać wysłana do KSeF.",
}


def send_to_ksef(context: Context) -> Answer:
    """Send a document; seen live: a second time is refused."""
    row = context.row()
    require_integration(context)
    if row["ksef_data"] is not None:
        raise wrong_state(ALREADY_SENT)
    send(context, row)
    if "inform_via_email" in context.options():
        row["status"] = "sent"
    return context.answer(row["ksef_data"])


def send_many(context: Context) -> Answer:
    """Send several documents; inferred: unknown documents and those already sent are rejected individually."""
    uuids = context.options().get("uuids")
    if not isinstance(uuids, list) or not uuids:
        raise invalid({"uuids": [MISSING]})
    require_integration(context)
    return context.answer({"entities": [_send_one(context, str(uuid)) for uuid in uuids]})


def show_status(context: Context) -> Answer:
    """Answer with the KSeF status of a document; inferred: 404 for a document that was never sent."""
    row = context.row()
    if row["ksef_data"] is None:
        raise not_found()
    follow_sending(context, row)
    return context.answer(row["ksef_data"])


def show_integration(context: Context) -> Answer:
    """Answer whether the account is connected; documented: sales are not fetched at present, so their time is old."""
    is_active = context.world.account.is_ksef_integrated
    fetched = context.world.timestamp() if is_active else None
    sales = SALES_FETCHED if is_active else None
    return context.answer({"active": is_active, "incomes_last_fetched_at": sales, "costs_last_fetched_at": fetched})


def cancel_export(context: Context) -> Answer:
    """Do nothing; the documentation does not say which export is cancelled."""
    return context.answer_nothing()


def refuse_gone(_context: Context) -> Answer:
    """Refuse, as KSeF 1.0 is switched off."""
    return json_answer(410, {"error": GONE})


def require_integration(context: Context) -> None:
    """Refuse unless the account is connected to KSeF."""
    if not context.world.account.is_ksef_integrated:
        raise wrong_state(NOT_INTEGRATED)


def send(context: Context, row: Row) -> None:
    """Create the task that sends a document, if the account is integrated with KSeF.

    Documented and seen live: `pending` is the first status. Inferred: the next reading shows `sent`.
    """
    world = context.world

    def run() -> Outcome:
        outcome = _finish(world, row)
        world.notify(f"send_to_ksef_{row['ksef_data']['status']}", row["ksef_data"])
        return outcome

    if world.account.is_ksef_integrated:
        task = world.add_task(action="send_to_ksef", kind=row["kind"], run=run, subject=row["uuid"])
        row["ksef_data"] = _make_sending(world, row, "pending") | {"request_uuid": task.reference}


def follow_sending(context: Context, row: Row) -> None:
    """Advance the task that sends a document, as each reading of the document or of its status does."""
    tasks = context.world.tasks
    task = tasks.find((row.get("ksef_data") or {}).get("request_uuid") or "")
    if task is not None and tasks.poll(task).outcome is None:
        row["ksef_data"] |= {"status": "sent", "status_description": DESCRIPTIONS["sent"]}


def _send_one(context: Context, uuid: str) -> Row:
    row = context.find(uuid)
    if row is None or row.get("ksef_data"):
        return _make_sending(context.world, row or {"uuid": uuid}, "rejected")
    send(context, row)
    sending: Row = row["ksef_data"]
    return sending


def _make_sending(world: World, row: Row, status: str) -> Row:
    kind, times = row.get("kind"), {"request_created_at": world.timestamp(), "request_finished_at": None}
    return {
        "request_uuid": None,
        "invoice_uuid": row["uuid"],
        "invoice_kind": KINDS.get(str(kind), kind),
        "ksef_number": None,
        "status": status,
        "status_description": DESCRIPTIONS[status],
        "timestamps": times,
    }


def _finish(world: World, row: Row) -> Outcome:
    """Finish a sending; seen live on the sandbox: an accepted document gets its KSeF number and the status `sent`."""
    verdict = world.ksef_verdict
    times = row["ksef_data"]["timestamps"] | {"request_finished_at": world.timestamp()}
    row["ksef_data"] |= {"status": verdict, "status_description": DESCRIPTIONS[verdict], "timestamps": times}
    if verdict != "success":
        return Outcome(code=REFUSED)
    number = f"{world.account.nip}-{world.today():%Y%m%d}-{row['id']:012X}-00"
    row |= {"ksef_number": number, "status": "sent"}
    row["ksef_data"] |= {"ksef_number": number}
    return Outcome(code=DONE, uuid=row["uuid"])
