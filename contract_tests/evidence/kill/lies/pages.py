"""Lies about pages of lists: which rows are on one, what it says of itself, and the form of the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from infakt_emulator import Emulator
from infakt_emulator.faults.edits import drop_parameter, edit_answer, edit_query
from infakt_emulator.messages import Answer, Call, Row
from infakt_emulator.query import project, read_page, read_projection

from .lie import Falsify, Lie, Visibility
from .resources import Listed, read_lists

Edit = Callable[[Row], Row]


def derive() -> Iterator[Lie]:
    """Return every lie about a page."""
    for listed in read_lists():
        for kind, sentence, falsify in WAYS:
            yield make(listed, kind, sentence, falsify)
        if listed.takes("fields"):
            for kind, sentence, falsify in FIELDS_WAYS:
                yield make(listed, kind, sentence, falsify)


def make(listed: Listed, kind: str, sentence: str, falsify: Falsify) -> Lie:
    """Return a lie about the pages of a list: another page, or the whole, contradicts it."""
    fields = [f"fields={name}&limit=5" for name in listed.fields] if listed.takes("fields") else []
    nested = [f"fields=id,{name}(id,name,symbol,link,net_price)&limit=100" for name in listed.fields] if fields else []
    queries = ["limit=100", "limit=2", "limit=3&offset=2", "limit=20&offset=20", "offset=5&limit=10", *fields, *nested]
    return Lie(
        name=f"{listed.name} {kind}",
        description=f"{sentence} of {listed.name}.",
        kind=f"page {kind}",
        case=listed.name,
        operations=frozenset({listed.name}),
        subject=listed.name,
        is_money=listed.has_amounts,
        visibility=Visibility(seen="reading", reason="pages of another size, or whole rows, contradict it"),
        falsify=falsify,
        has_links=kind.startswith("links"),
        probes=lambda emulator: (listed.ask(emulator, query) for query in queries),
    )


def _read_offset(call: Call) -> int:
    return read_page({name: words[-1] for name, words in parse_qs(call.query).items()}).offset


def _move(step: int) -> Callable[[Call], Call]:
    def move(call: Call) -> Call:
        offset = _read_offset(call)
        return edit_query(call, lambda texts: texts | {"offset": [str(offset + step)]}) if offset else call

    return move


def _ask(change: Callable[[Call], Call]) -> Falsify:
    return lambda call, server: server.answer(change(call))


def _show(edit: Edit) -> Falsify:
    return lambda call, server: edit_list(edit)(call, server.answer(call))


def edit_list(edit: Edit) -> Callable[[Call, Answer], Answer]:
    """Return a function that changes the answers of a list, with or without `metainfo`."""
    return edit_answer(lambda content: edit(content) if "entities" in content else content)


def _change_info(edit: Callable[[Row, int], Row]) -> Edit:
    def change(page: Row) -> Row:
        info = page.get("metainfo")
        if info is None:
            return page | edit(page, len(page["entities"]))
        return page | {"metainfo": info | edit(info, len(page["entities"]))}

    return change


def _add_one(info: Row, _count: int) -> Row:
    return {"total_count": info["total_count"] + 1} if "total_count" in info else {}


def _count_page(info: Row, count: int) -> Row:
    return {"total_count": count} if "total_count" in info else {}


def _link_elsewhere(info: Row, _count: int) -> Row:
    texts = {name: text for name, text in info.items() if name in {"next", "previous"} and text}
    return {name: urlsplit(text)._replace(netloc="api.example.com").geturl() for name, text in texts.items()}


def _drop_last(page: Row) -> Row:
    return page | {"entities": page["entities"][:-1] if len(page["entities"]) > 1 else page["entities"]}


def _repeat_last(page: Row) -> Row:
    return page | {"entities": [*page["entities"], *page["entities"][-1:]]}


def _call_it_text(call: Call, server: Emulator) -> Answer:
    return replace(server.answer(call), content_type="text/plain")


def _project(change: Callable[[dict[str, Any]], dict[str, Any]]) -> Falsify:
    """Show what another tree of fields selects from whole rows."""

    def answer(call: Call, server: Emulator) -> Answer:
        texts = parse_qs(call.query).get("fields")
        if not texts:
            return server.answer(call)
        tree = change(read_projection(texts[0]))
        whole = server.answer(drop_parameter("fields")(call))
        return edit_list(lambda page: page | {"entities": [project(row, tree) for row in page["entities"]]})(
            call, whole
        )

    return answer


def _drop_nested(tree: dict[str, Any]) -> dict[str, Any]:
    return {name: dict(list(inner.items())[:-1]) if len(inner) > 1 else inner for name, inner in tree.items()}


def _open_nested(tree: dict[str, Any]) -> dict[str, Any]:
    return {name: {} for name in tree}


def _drop_chosen(tree: dict[str, Any]) -> dict[str, Any]:
    """Leave out the last chosen field, but `id`, which comes unasked."""
    last = [name for name in tree if name != "id"][-1:]
    return {name: inner for name, inner in tree.items() if name not in last} if len(tree) > 1 else tree


WAYS: tuple[tuple[str, str, Falsify], ...] = (
    ("limit ignored", "Every page has ten rows", _ask(drop_parameter("limit"))),
    ("offset ignored", "Every page is the first", _ask(drop_parameter("offset"))),
    ("row lost at a border", "A page after the first begins one row too late", _ask(_move(1))),
    ("row twice at a border", "A page after the first begins one row too early", _ask(_move(-1))),
    ("row lost at the end", "The last row of each page is missing", _show(_drop_last)),
    ("row twice at the end", "The last row of each page comes twice", _show(_repeat_last)),
    ("total too high", "The total is one too high", _show(_change_info(_add_one))),
    ("total of the page", "The total is the number of rows on the page", _show(_change_info(_count_page))),
    ("links elsewhere", "Links lead to another host", _show(_change_info(_link_elsewhere))),
    ("media type wrong", "Answers are announced as text", _call_it_text),
)
FIELDS_WAYS: tuple[tuple[str, str, Falsify], ...] = (
    ("fields ignored", "`fields` is ignored in answers", _project(lambda _: {})),
    ("chosen field dropped", "The last of the chosen fields is missing in answers", _project(_drop_chosen)),
    ("nested field dropped", "The last of the chosen nested fields is missing in answers", _project(_drop_nested)),
    ("nested fields ignored", "Whole lines come where nested fields are chosen in answers", _project(_open_nested)),
)
