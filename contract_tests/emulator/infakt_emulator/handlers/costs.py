"""Operations on costs: files are uploaded, and all other operations work on many costs at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from infakt_emulator.messages import Answer, Row, invalid, wrong_state
from infakt_emulator.payload import read_values
from infakt_emulator.resources.costs import CATEGORIES, find_state, make_scan, set_state
from infakt_emulator.texts import MISSING, WRONG_DATE, WRONG_VALUE

from .context import Context
from .rows import make_row

# Documented.
MAX_UUIDS, MAX_NAME, MAX_BYTES = 100, 251, 15 * 1024 * 1024
MEDIA = frozenset({".pdf", ".jpg", ".jpeg", ".png"})
WITH_FILES = frozenset({"cost", "document_scan", "internal_evidence"})
UNSETTLED = frozenset({"cost_rejected", "to_clarify", "cost_not_accounted"})
TOO_MANY = "Można podać najwyżej 100 dokumentów."
NO_FILES = "Żaden z dokumentów nie ma plików."
Act = Callable[[Row], bool]


def upload(context: Context) -> Answer:
    """Create a cost from each file; documented: 201 even for a file that failed."""
    files = [file for file in context.files if file.field in ("uploads[]", "uploads")]
    if not files:
        raise invalid({"uploads": [MISSING]})
    return context.answer({"entities": [_upload_one(context, file.name, len(file.content)) for file in files]})


def mark_paid(context: Context) -> Answer:
    """Mark costs as paid; inferred: only those that can be paid."""
    _read_day(context)
    return _act(context, lambda row: _set_payment(row, "paid"))


def mark_unpaid(context: Context) -> Answer:
    """Mark costs as unpaid and set their due date, which is what `paid_on` means here."""
    day = _read_day(context)

    def act(row: Row) -> bool:
        is_done = _set_payment(row, "unpaid")
        row["due_date"] = day if is_done else row["due_date"]
        return is_done

    return _act(context, act)


def rename_files(context: Context) -> Answer:
    """Rename the only file of a cost; its extension stays."""
    name = context.options().get("file_name")
    if not isinstance(name, str) or not name:
        raise invalid({"file_name": [MISSING]})
    if len(name) > MAX_NAME or "/" in name or "\\" in name:
        raise invalid({"file_name": [WRONG_VALUE]})

    def act(row: Row) -> bool:
        if row["kind"] not in WITH_FILES or len(row["attachments"]) != 1:
            return False
        file = row["attachments"][0]
        file["file_name"] = name + PurePath(file["file_name"]).suffix
        if row["kind"] == "document_scan":
            row["number"] = file["file_name"]
        return True

    return _act(context, act)


def assign_category(context: Context) -> Answer:
    """Assign uploaded files that are not settled yet to a category."""
    category = str(context.options().get("cost_category_id") or "")
    if category not in CATEGORIES:
        raise invalid({"cost_category_id": [WRONG_VALUE if category else MISSING]})

    def act(row: Row) -> bool:
        is_open = row["kind"] == "document_scan" and find_state(row, "cost_accounting") in UNSETTLED
        row["category"] = CATEGORIES[category] if is_open else row["category"]
        return is_open

    return _act(context, act)


def add_note(context: Context) -> Answer:
    """Set a note on costs of any kind."""
    content = context.options().get("content")
    if not content:
        raise invalid({"content": [MISSING]})
    note = {"kind": "general", "content": str(content), "created_by": None, "created_at": context.world.timestamp()}

    def act(row: Row) -> bool:
        notes = [*row["notes"], dict(note)]
        row |= {"notes": notes, "notes_count": len(notes), "newest_note": dict(note)}
        return True

    return _act(context, act)


def delete_many(context: Context) -> Answer:
    """Delete costs; documented: not the evidences of contributions."""

    def act(row: Row) -> bool:
        is_deletable = row["kind"] in WITH_FILES
        if is_deletable:
            context.table.remove(row)
        return is_deletable

    return _act(context, act)


def email_attachments(context: Context) -> Answer:
    """Accept a request to e-mail files; inferred: it is refused without a file."""
    rows = _find(context)
    if not any(row["kind"] in WITH_FILES and row["attachments"] for row in rows):
        raise wrong_state(NO_FILES)
    return context.answer({"message": "OK"})


def _upload_one(context: Context, name: str, size: int) -> Row:
    """Inferred: a file is known by its extension, and one that failed has no uuid."""
    if PurePath(name).suffix.lower() not in MEDIA or not 0 < size <= MAX_BYTES:
        return {"success": False, "name": name, "document_scan_uuid": None, "download_url": None}
    row = make_row(context.world, context.resource, make_scan(context.world, name))
    link = row["attachments"][0]["download_url"]
    return {"success": True, "name": name, "document_scan_uuid": row["uuid"], "download_url": link}


def _set_payment(row: Row, symbol: str) -> bool:
    is_payable = find_state(row, "payment") != "payment_not_applicable"
    if is_payable:
        set_state(row, symbol)
    return is_payable


def _read_day(context: Context) -> str:
    values, errors = read_values(context.bundle, context.operation.writable, context.options())
    if errors:
        raise invalid({"paid_on": [WRONG_DATE]})
    return values.get("paid_on") or context.world.today().isoformat()


def _find(context: Context) -> list[Row]:
    """Return the costs named in the query or the body; documented: what is unknown is left out."""
    places = ({**context.parameters}, context.options())
    given = next((place[name] for place in places for name in ("uuids", "uuid") if place.get(name)), "")
    uuids = [uuid for uuid in str(given).split(",") if uuid]
    if not uuids:
        raise invalid({"uuids": [MISSING]})
    if len(uuids) > MAX_UUIDS:
        raise invalid({"uuids": [TOO_MANY]})
    rows = (context.find(uuid) for uuid in dict.fromkeys(uuids))
    return [row for row in rows if row is not None]


def _act(context: Context, act: Act) -> Answer:
    """Act on each cost; HTTP 200 whatever came of it, and success only if nothing failed."""
    done = [(row, act(row)) for row in _find(context)]
    entities = [
        {"uuid": row["uuid"], "number": row["number"], "status": "success" if is_done else "failure"}
        for row, is_done in done
    ]
    return context.answer({"success": all(is_done for _, is_done in done), "entities": entities})
