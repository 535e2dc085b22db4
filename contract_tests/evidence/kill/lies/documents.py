"""Lies about documents as files: half of one, none, that of another row, or another kind of file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from infakt_contract.subjects import MADE
from infakt_emulator import Emulator
from infakt_emulator.messages import Answer, Call

from .lie import Falsify, Lie, Visibility
from .resources import find_list, find_verbs

UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
FILES = ("pdf", "xml")


def derive() -> Iterator[Lie]:
    """Return every lie about a file of a row that the command may make."""
    for tag in sorted(MADE):
        verbs = find_verbs(tag)
        for verb in FILES:
            if verb in verbs:
                for kind, sentence, falsify in WAYS:
                    yield Lie(
                        name=f"{tag} {verb} {kind}",
                        description=f"The {verb.upper()} of {tag} is {sentence}.",
                        kind=f"document {kind}",
                        case=find_list(tag).name,
                        operations=frozenset({verbs[verb].id}),
                        subject=verbs[verb].id,
                        is_money=True,
                        visibility=Visibility(seen="writing", reason="a row that the command makes is downloaded"),
                        falsify=falsify,
                    )


def _change(start: float, end: float) -> Falsify:
    def answer(call: Call, server: Emulator) -> Answer:
        found = server.answer(call)
        size = len(found.body)
        part = found.body[round(start * size) : round(end * size)]
        return replace(found, body=part) if found.status == 200 else found

    return answer


def _of_another(call: Call, server: Emulator) -> Answer:
    found = server.answer(call)
    own = UUID.search(call.path)
    others = [str(row["uuid"]) for row in server.store.table("invoice") if own and row["uuid"] != own[0]]
    if found.status != 200 or not others:
        return found
    return server.answer(replace(call, path=UUID.sub(others[0], call.path)))


def _as_page(call: Call, server: Emulator) -> Answer:
    found = server.answer(call)
    page = b"<!DOCTYPE html><html><body>503 Service Unavailable</body></html>"
    return replace(found, body=page) if found.status == 200 else found


WAYS: tuple[tuple[str, str, Falsify], ...] = (
    ("half", "cut in the middle", _change(0, 0.5)),
    ("without its end", "without its last tenth", _change(0, 0.9)),
    ("empty", "empty", _change(0, 0)),
    ("of another", "that of another row", _of_another),
    ("a web page", "an error page", _as_page),
)
