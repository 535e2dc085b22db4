"""Lies about effects: what is created, changed, paid or deleted is done twice, not at all, or otherwise."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from infakt_contract.subjects import MADE
from infakt_emulator import Emulator
from infakt_emulator.description import Operation
from infakt_emulator.faults.edits import edit_object
from infakt_emulator.messages import Answer, Call, Row

from .fields import fill_path
from .lie import MONEY, Falsify, Lie, Visibility, make_call
from .resources import find_list, find_verbs

CREATING = ("create", "create_sync")
SEEN = Visibility(seen="writing", reason="what the command does is read back")


def derive() -> Iterator[Lie]:
    """Return every lie about an effect on a row that the command may make."""
    for tag in sorted(MADE):
        verbs = find_verbs(tag)
        yield from derive_life(tag, verbs)
        yield from derive_losses(tag, verbs)
        if "mark_paid" in verbs:
            yield from derive_payment(tag, verbs["mark_paid"])
        if "next_number" in verbs:
            yield make(tag, "number not moved on", "The next number stays the same", ["next_number"], _repeat())


def make(tag: str, kind: str, sentence: str, verbs: list[str], falsify: Falsify, **more: Any) -> Lie:
    """Return a lie about what is done to the rows of a resource."""
    found = find_verbs(tag)
    return Lie(
        name=f"{tag} {more.get('detail', kind)}",
        description=f"{sentence}, of {tag}.",
        kind=f"effect {kind}",
        case=find_list(tag).name,
        operations=frozenset(found[verb].id for verb in verbs if verb in found),
        subject=more.get("subject", tag),
        is_money=more.get("is_money", True),
        visibility=more.get("visibility", SEEN),
        falsify=falsify,
    )


def derive_life(tag: str, verbs: dict[str, Operation]) -> Iterator[Lie]:
    """Return the lies about the beginning and the end of a row."""
    alone = verbs["get"]
    yield make(tag, "created twice", "One creation makes two rows", [*CREATING, "task_status", "list"], _create_twice)
    yield make(
        tag, "not created", "What is reported as created is not there", [*CREATING, "task_status"], _withdraw(alone)
    )
    yield make(tag, "not deleted", "A deletion is confirmed and not done", ["delete"], _confirm)
    yield make(tag, "not changed", "A change is confirmed and not done", ["update"], _read_instead)
    yield make(tag, "deleted by a change", "A change deletes the row", ["update"], _delete_after)


def derive_losses(tag: str, verbs: dict[str, Operation]) -> Iterator[Lie]:
    """Return the lies about a field that is not written though it was given."""
    bundle = find_list(tag).bundle
    for verb in ("create", "update"):
        operation = bundle.served[verbs[verb].id]
        for field in operation.writable:
            is_shown = field in find_list(tag).fields
            yield make(
                tag,
                f"lost in {verb}",
                f"`{field}` is lost in {verbs[verb].id}",
                [verb],
                _edit_body(_drop(field)),
                detail=f"{field} lost in {verb}",
                subject=field,
                is_money=bool(MONEY.search(field)),
                visibility=SEEN if is_shown else Visibility(seen="nowhere", reason="written, and shown by no answer"),
            )


def derive_payment(tag: str, operation: Operation) -> Iterator[Lie]:
    """Return the lies about a payment."""
    schema = find_list(tag).bundle.served[operation.id].writable
    for field in schema:
        if field.endswith("date"):
            yield make(
                tag, "paid without its date", "The date of payment is lost", ["mark_paid"], _edit_flat(_drop(field))
            )
            yield make(tag, "paid a day later", "The payment is a day later", ["mark_paid"], _edit_flat(_delay(field)))


def _create_twice(call: Call, server: Emulator) -> Answer:
    usual, server.world.copies = server.world.copies, 2
    try:
        return server.answer(call)
    finally:
        server.world.copies = usual


def _withdraw(alone: Operation) -> Falsify:
    """Delete what an answer says was created."""

    def answer(call: Call, server: Emulator) -> Answer:
        found = server.answer(call)
        content = found.json() if found.body else {}
        name = content.get("invoice_uuid") or content.get("uuid" if "uuid" in alone.path.partition("}")[0] else "id")
        if found.status < 300 and name:
            server.answer(make_call(fill_path(alone.path, name), method="DELETE"))
        return found

    return answer


def _confirm(_call: Call, _server: Emulator) -> Answer:
    return Answer(status=204)


def _read_instead(call: Call, server: Emulator) -> Answer:
    """Answer a change with the changed row, and change it back."""
    before = server.answer(replace(call, method="GET", body=b""))
    found = server.answer(call)
    if before.status == found.status == 200:
        wrapper, given = next(iter(json.loads(call.body).items()))
        old = {name: before.json().get(name) for name in given}
        server.answer(replace(call, body=json.dumps({wrapper: old}).encode()))
    return found


def _delete_after(call: Call, server: Emulator) -> Answer:
    found = server.answer(call)
    server.answer(replace(call, method="DELETE", body=b""))
    return found


def _edit_body(edit: Callable[[Row], Row]) -> Falsify:
    return lambda call, server: server.answer(edit_object(edit)(call))


def _edit_flat(edit: Callable[[Row], Row]) -> Falsify:
    """Change a body that has no wrapper."""

    def answer(call: Call, server: Emulator) -> Answer:
        body = json.loads(call.body) if call.body.strip() else {}
        return server.answer(replace(call, body=json.dumps(edit(body)).encode()))

    return answer


def _drop(field: str) -> Callable[[Row], Row]:
    return lambda body: {name: value for name, value in body.items() if name != field}


def _delay(field: str) -> Callable[[Row], Row]:
    def delay(body: Row) -> Row:
        if field not in body:
            return body
        return body | {field: (date.fromisoformat(body[field]) + timedelta(days=1)).isoformat()}

    return delay


def _repeat() -> Falsify:
    """Give the first answer again and again."""
    first: list[Answer] = []

    def answer(call: Call, server: Emulator) -> Answer:
        first.append(server.answer(call))
        return first[0]

    return answer
