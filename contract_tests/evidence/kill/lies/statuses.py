"""Lies about success: each operation that the command may call answers with another status."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from infakt_emulator import Emulator
from infakt_emulator.description import Operation
from infakt_emulator.messages import Answer, Call

from .lie import Falsify, Lie, Visibility
from .resources import find_list, is_made, read_lists

OTHERS = {200: (201, 202), 201: (200, 202), 202: (200, 201), 204: (200, 202)}
WRITTEN = ("create", "update", "delete", "mark_paid", "pdf", "task_status")
"""What is done to rows that the command makes."""


def derive() -> Iterator[Lie]:
    """Return every lie about a status."""
    for listed in read_lists():
        yield from make(listed.operation, listed.name, "reading", "the list is read")
    tags = dict.fromkeys(item.operation.tag for item in read_lists())
    nodes = read_lists()[0].bundle.operations.values()
    for operation in nodes:
        verb, tag = operation.node["x-method"], operation.tag
        if verb == "get" and tag in tags:
            yield from make(operation, _find_case(tag), "reading", "each row of a list can be read alone")
        elif verb in WRITTEN and is_made(tag):
            yield from make(operation, _find_case(tag), "writing", "it is done to a row that the command makes")


def _find_case(tag: str) -> str:
    return find_list(tag).name if any(item.operation.tag == tag for item in read_lists()) else ""


def make(operation: Operation, case: str, seen: str, reason: str) -> Iterator[Lie]:
    """Return the lies about the status of one operation."""
    for status in OTHERS.get(operation.success_status, ()):
        yield Lie(
            name=f"{operation.id} status {status}",
            description=f"{operation.id} succeeds with {status} instead of {operation.success_status}.",
            kind="status",
            case=case,
            operations=frozenset({operation.id}),
            subject=operation.id,
            is_money=False,
            visibility=Visibility(seen="reading" if seen == "reading" else "writing", reason=reason),
            falsify=_answer_with(operation.success_status, status),
        )


def _answer_with(old: int, new: int) -> Falsify:
    def answer(call: Call, server: Emulator) -> Answer:
        found = server.answer(call)
        return replace(found, status=new) if found.status == old else found

    return answer
