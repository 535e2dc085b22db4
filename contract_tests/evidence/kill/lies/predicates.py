"""Lies about filters: each promised one compares in another way, with another value, or not at all."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlencode

from infakt_emulator import Emulator
from infakt_emulator.faults.edits import drop_parameter, edit_query
from infakt_emulator.filters import PREDICATES, Predicate
from infakt_emulator.messages import Answer, Call, json_answer

from .lie import Falsify, Lie, Visibility
from .resources import Listed, Promised, find_types, read_lists

BOUNDS = ("lt", "lteq", "gt", "gteq", "eq")
TEXTS = ("eq", "cont")
MOST_PROBES = 12


def derive() -> Iterator[Lie]:
    """Return every lie about a filter."""
    for listed in read_lists():
        for item in listed.filters:
            for kind, sentence, falsify in find_ways(listed, item):
                yield make(listed, item, kind, sentence, falsify)


def make(listed: Listed, item: Promised, kind: str, sentence: str, falsify: Falsify) -> Lie:
    """Return a lie about one filter: whoever compares the rows with the list read without it sees the lie."""
    return Lie(
        name=f"{listed.name} {item.parameter} {kind}",
        description=f"`{item.parameter}` of {listed.name} {sentence}.",
        kind=f"predicate {kind.partition(' ')[0]}",
        case=listed.name,
        operations=frozenset({listed.name}),
        subject=item.parameter,
        is_money=listed.has_amounts,
        visibility=Visibility(seen="reading", reason="the filtered rows are compared with the whole list"),
        falsify=_if_asked(item.parameter, falsify),
        probes=lambda emulator: find_probes(listed, item, emulator),
    )


def find_ways(listed: Listed, item: Promised) -> Iterator[tuple[str, str, Falsify]]:
    """Return the ways in which a filter may be wrong: what they are called, what they do, and how."""
    yield "ignored", "is ignored", _rewrite(drop_parameter(item.parameter))
    yield "uncounted", "does not change the total", _count_all(item.parameter)
    own = item.predicate
    if not own:
        return
    yield (
        "inverted",
        "brings the rows that it should leave out",
        _compare(own, lambda *pair: not PREDICATES[own](*pair)),
    )
    for other in _find_others(item):
        yield f"as {other}", f"compares as `_{other}`", _compare(own, PREDICATES[other])
    if item.is_bound:
        for word, steps in (("later", 1), ("earlier", -1)):
            yield f"shifted {word}", f"is one {word} than asked", _compare(own, _shift(own, steps))
    if own == "cont":
        yield "cased", "distinguishes capital letters", _compare(own, lambda value, part: str(part) in str(value or ""))
    if own == "in":
        for word, kept in (("first", slice(1)), ("last", slice(-1, None))):
            yield f"cut to its {word}", f"takes its {word} value only", _compare(own, _cut(kept))
    neighbour = find_neighbour(listed, item)
    if neighbour:
        yield "misdirected", f"looks into another field, `{neighbour}`", _rename(item.parameter, neighbour)


def find_neighbour(listed: Listed, item: Promised) -> str | None:
    """Return a parameter that compares the next field of the same types in the same way, if there is one."""
    names = list(listed.fields)
    start = names.index(item.field) + 1 if item.field in names else 0
    own = find_types(listed.bundle, listed.fields.get(item.field, item.schema))
    for name in names[start:] + names[:start]:
        parameter = f"q[{name}_{item.predicate}]"
        is_alike = name != item.field and find_types(listed.bundle, listed.fields[name]) == own
        if is_alike and listed.takes(parameter):
            return parameter
    return None


def find_probes(listed: Listed, item: Promised, emulator: Emulator) -> Iterator[Call]:
    """Return calls with values that rows show in the filtered field, and with parts of them."""
    rows = emulator.answer(listed.ask(emulator, "limit=100")).json()["entities"]
    fact = next(p for p in listed.operation.parameters if p["name"] == item.parameter)["x-filter"]
    values = dict.fromkeys(_flatten(row.get(item.field, row.get(fact["field"].partition(".")[0])) for row in rows))
    words = ["true", "false"] if item.predicate == "null" else [str(value) for value in values if value is not None]
    for word in words[:MOST_PROBES]:
        for operand in _vary(item, word):
            yield listed.ask(emulator, urlencode({item.parameter: operand, "limit": "100"}))
    if item.predicate == "in" and len(words) > 1:
        for pair in itertools.permutations(words[:4], 2):
            yield listed.ask(emulator, urlencode([*((item.parameter, word) for word in pair), ("limit", "100")]))


def _vary(item: Promised, word: str) -> set[str]:
    """Return a value and those next to it, or a part of a text."""
    if item.schema.get("format") == "date":
        shown = date.fromisoformat(word[:10])
        return {(shown + timedelta(days=days)).isoformat() for days in (-1, 0, 1)}
    if item.is_bound:
        return {str(Decimal(word) + step) for step in (-1, 0, 1)}
    is_part_allowed = item.predicate in TEXTS and not item.has_words
    return {word, word[1:-1].swapcase() or word} if is_part_allowed else {word}


def _flatten(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, list):
            yield from _flatten(value)
        elif isinstance(value, dict):
            yield value.get("symbol", value.get("uuid"))
        else:
            yield value


def _find_others(item: Promised) -> list[str]:
    if item.predicate in BOUNDS and item.is_bound:
        return [name for name in BOUNDS if name != item.predicate]
    return [name for name in TEXTS if name != item.predicate] if item.predicate in TEXTS else []


def _if_asked(parameter: str, falsify: Falsify) -> Falsify:
    """Lie only where the filter is asked."""

    def answer(call: Call, server: Emulator) -> Answer:
        return falsify(call, server) if parameter in parse_qs(call.query) else server.answer(call)

    return answer


def _rewrite(change: Any) -> Falsify:
    return lambda call, server: server.answer(change(call))


def _rename(old: str, new: str) -> Falsify:
    def rename(texts: Mapping[str, list[str]]) -> dict[str, list[str]]:
        return {new if name == old else name: words for name, words in texts.items()}

    return _rewrite(lambda call: edit_query(call, rename))


def _compare(own: str, predicate: Predicate) -> Falsify:
    """Let a server compare in another way while it answers."""

    def answer(call: Call, server: Emulator) -> Answer:
        usual = server.predicates
        server.predicates = {**usual, own: predicate}
        try:
            return server.answer(call)
        finally:
            server.predicates = usual

    return answer


def _invert(own: str) -> Predicate:
    return lambda value, operand: not PREDICATES[own](value, operand)


def _shift(own: str, steps: int) -> Predicate:
    def compare(value: Any, operand: Any) -> bool:
        if isinstance(operand, Decimal | int):
            return PREDICATES[own](value, operand + steps)
        return PREDICATES[own](value, (date.fromisoformat(operand) + timedelta(days=steps)).isoformat())

    return compare


def _cut(kept: slice) -> Predicate:
    return lambda value, operands: PREDICATES["in"](value, operands[kept])


def _count_all(parameter: str) -> Falsify:
    def answer(call: Call, server: Emulator) -> Answer:
        found, whole = server.answer(call), server.answer(drop_parameter(parameter)(call))
        content, total = found.json(), whole.json()
        for name in ("total_count", "metainfo"):
            if name == "total_count" and name in total:
                content[name] = total[name]
            elif name in total and "total_count" in total[name]:
                content[name] = {**content[name], "total_count": total[name]["total_count"]}
        return json_answer(found.status, content, found.headers)

    return answer
