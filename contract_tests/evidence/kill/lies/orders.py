"""Lies about the order of rows: each known one is ignored, turned round, or a text's where it should be a number's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from urllib.parse import parse_qs

from infakt_emulator import Emulator
from infakt_emulator.faults.edits import drop_parameter, edit_query
from infakt_emulator.messages import Answer, Call, json_answer
from infakt_emulator.query import project, read_page, read_projection

from .lie import Falsify, Lie, Visibility
from .resources import Listed, find_types, read_lists

Texts = dict[str, list[str]]


def derive() -> Iterator[Lie]:
    """Return every lie about an order."""
    for listed in read_lists():
        for column in listed.columns:
            ways = [("ignored", _rewrite(_drop)), ("reversed", _rewrite(_reverse))]
            if find_types(listed.bundle, listed.fields[column]) & {"integer", "number"}:
                ways.append(("lexicographic", _sort_as_text(column)))
            yield from (make(listed, column, kind, falsify) for kind, falsify in ways)


def make(listed: Listed, column: str, kind: str, falsify: Falsify) -> Lie:
    """Return a lie about one order: the rows themselves show that they are not in it."""
    return Lie(
        name=f"{listed.name} order={column} {kind}",
        description=f"The order by `{column}` of {listed.name} is {kind}.",
        kind=f"order {kind}",
        case=listed.name,
        operations=frozenset({listed.name}),
        subject=f"order={column}",
        is_money=listed.has_amounts,
        visibility=Visibility(seen="reading", reason="the rows show what they are sorted by"),
        falsify=_if_by(column, falsify),
        probes=lambda emulator: (
            listed.ask(emulator, f"order={column}+{way}&limit={limit}&offset={offset}")
            for way in ("asc", "desc")
            for limit, offset in ((100, 0), (5, 5))
        ),
    )


def read_order(call: Call) -> str:
    """Return the order that a call asks for."""
    return parse_qs(call.query).get("order", [""])[0]


def _if_by(column: str, falsify: Falsify) -> Falsify:
    def answer(call: Call, server: Emulator) -> Answer:
        return falsify(call, server) if read_order(call).partition(" ")[0] == column else server.answer(call)

    return answer


def _rewrite(change: Callable[[Call], Call]) -> Falsify:
    return lambda call, server: server.answer(change(call))


def _drop(call: Call) -> Call:
    return drop_parameter("order")(call)


def _reverse(call: Call) -> Call:
    column, _, way = read_order(call).partition(" ")
    return edit_query(call, lambda texts: texts | {"order": [f"{column} {'asc' if way == 'desc' else 'desc'}"]})


def _sort_as_text(column: str) -> Falsify:
    def answer(call: Call, server: Emulator) -> Answer:
        found, rows = server.answer(call), read_all(call, server)
        rows.sort(key=lambda row: str(row.get(column)), reverse=read_order(call).endswith("desc"))
        return replace_rows(call, found, rows)

    return answer


def read_all(call: Call, server: Emulator) -> list[dict[str, Any]]:
    """Return all rows that a list has for a call, whole."""
    rows: list[dict[str, Any]] = []
    while True:
        at = {"offset": [str(len(rows))], "limit": ["100"], "fields": [""]}
        came = server.answer(edit_query(call, partial(_replace, at))).json()["entities"]
        rows += came
        if len(came) < 100:
            return rows


def _replace(new: Texts, texts: Texts) -> Texts:
    return texts | new


def replace_rows(call: Call, found: Answer, rows: list[dict[str, Any]]) -> Answer:
    """Return an answer with the rows of a call's page of these."""
    texts = {name: words[-1] for name, words in parse_qs(call.query).items()}
    tree = read_projection(texts.get("fields", ""))
    content = found.json() | {"entities": [project(row, tree) for row in read_page(texts).cut(rows)]}
    return json_answer(found.status, content, found.headers)
