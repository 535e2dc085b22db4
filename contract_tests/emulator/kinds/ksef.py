"""Sending documents to KSeF: taken at once, cleared a little later, seen by reading the document."""

from __future__ import annotations

from contract_tests.emulator.tasks import DONE, Outcome
from contract_tests.emulator.wire import Answer, Row, wrong_state
from contract_tests.emulator.world import World

from .context import Context

NOT_INTEGRATED = "Użytkownik nie jest zintegrowany z KSeF."
ALREADY_SENT = "Faktura została już wysłana do KSeF."


def send_to_ksef(context: Context) -> Answer:
    """Hand a document over; a second time is refused, as seen live."""
    row = context.row()
    if not context.world.account.is_ksef_integrated:
        raise wrong_state(NOT_INTEGRATED)
    if row["ksef_data"] is not None:
        raise wrong_state(ALREADY_SENT)
    send(context.world, row)
    if "inform_via_email" in context.options():
        row["status"] = "sent"
    return context.answer(row["ksef_data"])


def send(world: World, row: Row) -> None:
    """Note that a document is on its way, if the account is integrated at all."""
    if world.account.is_ksef_integrated:
        task = world.order(action="send_to_ksef", kind=row["kind"], run=lambda: _clear(world, row), subject=row["uuid"])
        row["ksef_data"] = {
            "request_uuid": task.reference,
            "invoice_uuid": row["uuid"],
            "invoice_kind": row["kind"],
            "ksef_number": None,
            "status": "sent",
            "status_description": "Faktura została wysłana do przetworzenia w KSeF.",
            "timestamps": {"request_created_at": task.timestamp, "request_finished_at": None},
        }


def follow_sending(world: World, row: Row) -> None:
    """Let a reading of the document bring its sending nearer to its end."""
    task = world.tasks.find((row.get("ksef_data") or {}).get("request_uuid", ""))
    if task is not None:
        world.tasks.poll(task)


def _clear(world: World, row: Row) -> Outcome:
    """Seen live on the sandbox: a cleared document gets its number and the status `sent`."""
    number = f"{world.account.nip}-{world.today():%Y%m%d}-{row['id']:012X}-00"
    row |= {"ksef_number": number, "status": "sent"}
    row["ksef_data"] |= {
        "ksef_number": number,
        "status": "success",
        "status_description": "Faktura została przetworzona.",
        "timestamps": row["ksef_data"]["timestamps"] | {"request_finished_at": world.timestamp()},
    }
    return Outcome(code=DONE, uuid=row["uuid"])
