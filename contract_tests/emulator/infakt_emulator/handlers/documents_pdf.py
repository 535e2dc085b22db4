"""One PDF of many documents: requesting it, checking whether it is ready, and downloading it."""

from __future__ import annotations

from infakt_emulator.messages import Answer, invalid, not_found
from infakt_emulator.pdf import make_pdf
from infakt_emulator.tasks import DONE, Outcome, Task
from infakt_emulator.texts import MISSING

from .context import Context


def request_pdf(context: Context) -> Answer:
    """Accept a request; documented: unknown documents are rejected, and no known one at all is not found."""
    uuids = context.options().get("uuids")
    if not isinstance(uuids, list) or not uuids:
        raise invalid({"uuids": [MISSING]})
    found = {str(uuid): context.find(str(uuid)) for uuid in uuids}
    rows = {uuid: row for uuid, row in found.items() if row is not None}
    if not rows:
        raise not_found()
    title = ", ".join(str(row["number"]) for row in rows.values())
    token = f"{context.world.store.random.getrandbits(64):016x}"
    task = context.world.add_task(action="print_many", kind=title, run=lambda: Outcome(code=DONE))
    context.table.put({"id": context.world.store.next_id(), "token": token, "reference": task.reference})
    rejected = [uuid for uuid in found if uuid not in rows]
    return context.answer({"download_token": token, "accepted_uuids": list(rows), "rejected_uuids": rejected})


def check_pdf(context: Context) -> Answer:
    """Answer whether the file is ready; each call brings it nearer to that."""
    task = context.world.tasks.poll(_find(context))
    return context.answer({"ready": task.outcome is not None})


def download_pdf(context: Context) -> Answer:
    """Answer with the file; inferred: it is not found until it is ready, and downloading changes no status."""
    task = _find(context)
    if task.outcome is None:
        raise not_found()
    return Answer(status=context.operation.status, body=make_pdf(task.kind), content_type="application/pdf")


def _find(context: Context) -> Task:
    request = context.table.find(token=context.arguments["download_token"])
    task = context.world.tasks.find(request["reference"]) if request else None
    if task is None:
        raise not_found()
    return task
