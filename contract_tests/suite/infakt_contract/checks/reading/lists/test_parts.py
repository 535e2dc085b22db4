"""A list cut otherwise: pages of a size that is not the server's own, chosen fields, and each row by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from infakt import Infakt, Record
from infakt_contract.description import Operation
from infakt_contract.lists import find_excess
from infakt_contract.promise import BrokenPromiseError, enumerate_some
from infakt_contract.selection import SYNC
from infakt_contract.subjects import DESCRIPTION, takes_uuid

from .list_case import CHOOSING, FULL, LISTS, ListCase, Reading
from .test_fields import Choice, find_lines, project_deep
from .test_pages import keep_lasting
from .whole import Read, Settle

pytestmark = SYNC

Row = dict[str, Any]

PARTS, MOST_ROWS = 2, 180
"""Into how many pages a list is cut, and how many of its rows."""
MOST_ALONE = 3
"""How many rows of a list are read alone."""
LONG_TEXT = 60


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_pages_hold_as_many_rows_as_asked(case: ListCase, settle: Settle) -> None:
    """A page asked to hold a hundred rows holds them, unless the list ends, and further pages bring further rows."""

    def check(fresh: Reading) -> None:
        size = len(fresh.bodies[0]["entities"])
        total = fresh.totals[0] if fresh.totals[0] is not None else len(fresh.names)
        step = fresh.limit - 1  # a page begins with the last row of the one before
        least = min(total, 1 + len(fresh.pages) * step)
        if size != min(fresh.limit, total) or len(fresh.names) < least:
            raise BrokenPromiseError(
                expected=f"{min(fresh.limit, total)} rows on the first page and {least} in all",
                seen=f"{size} and {len(fresh.names)}",
                suffers="Code that asks page by page needs more calls than planned, or takes a part for the whole.",
                cause=f"{case} limit",
            )

    settle(check)


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_list_in_small_pages_is_the_whole(case: ListCase, read: Read, settle: Settle) -> None:
    """Read in pages of another size, a list brings the same rows in the same order, and each once."""

    def check(fresh: Reading) -> None:
        wanted = fresh.rows[:MOST_ROWS]
        limit = 1 + len(wanted) // PARTS
        found = read(limit=limit, pages=PARTS)
        rows = keep_lasting(case, found.rows[: len(wanted)])
        if rows != keep_lasting(case, wanted) or not are_pages_of(fresh, found, limit):
            raise BrokenPromiseError(
                expected=enumerate_some(fresh.names[: len(wanted)]),
                seen=f"{enumerate_some(found.names)} in pages of {limit}",
                suffers=f"Code that goes through {case.operation.tag} loses rows or takes some twice.",
                cause=f"{case} limit",
            )

    settle(check)


def are_pages_of(whole: Reading, found: Reading, limit: int) -> bool:
    """Whether pages are, on the wire, the parts of the whole that were asked for, and count all of it.

    The second page begins with the last row of the first, and the client makes up for one that does not.
    """
    pages = [[entity[found.identity] for entity in body["entities"]] for body in found.bodies]
    starts = [0, limit - 1]
    expected = [whole.names[start : start + len(page)] for start, page in zip(starts, pages, strict=False)]
    sizes = [len(page) for page in pages[:1]]
    is_counted = {*found.totals} <= {whole.totals[0]}
    return pages == expected and sizes == [min(limit, len(whole.names))] and is_counted


def choose_fields(rows: list[Row], turn: int) -> Choice:
    """Return all fields of rows but one, and of what they hold all but one as well."""
    names = sorted({name for row in rows for name in row} - {"id", "uuid"})
    lines = find_lines(rows)
    kept = _leave_one_out(names, turn)
    return {name: tuple(_leave_one_out(lines.get(name, []), turn)) for name in kept}


def _leave_one_out(names: list[str], turn: int) -> list[str]:
    return [name for place, name in enumerate(names) if place != turn % len(names)] if len(names) > 1 else names


@pytest.mark.parametrize("case", CHOOSING, ids=str)
def test_chosen_fields_come_and_no_others(case: ListCase, read: Read, settle: Settle, turn: int) -> None:
    """With `fields`, rows show the chosen fields as they are, those of lines too, and no others."""

    def check(fresh: Reading) -> None:
        choice = choose_fields(fresh.rows, turn)
        words = [f"{name}({','.join(inner)})" if inner else name for name, inner in choice.items()]
        found = read(fields=words, limit=FULL, pages=1)
        pairs = zip(found.rows, fresh.rows, strict=False)
        asked: Choice = {**choice, case.identity: ()}
        complaints = {
            "more fields": set(find_excess(",".join([*words, case.identity]), found.rows)),
            "missing or different": {name for row, full in pairs for name in find_differences(row, full, asked)},
        }
        seen = [f"{what}: {', '.join(sorted(names)[:5])}" for what, names in complaints.items() if names]
        if seen:
            raise BrokenPromiseError(
                expected="the chosen fields, as whole rows have them",
                seen="; ".join(seen),
                suffers="Code that asks for single fields gets none, or other values than whole rows have.",
                cause=f"{case} fields",
            )

    settle(check)


def find_differences(row: Row, full: Row, choice: Choice) -> Iterable[str]:
    """Return the chosen fields that a row has otherwise than the whole row."""
    part, whole = project_deep(row, choice), project_deep(full, choice)
    return (name for name in choice if (name in part, part.get(name)) != (name in whole, whole.get(name)))


READ_ALONE = [
    pytest.param(case, get, id=str(case))
    for case in LISTS
    for get in DESCRIPTION.by_id.values()
    if case.is_main_of(get.tag) and get.node["x-method"] == "get" and not case.is_scarce
]
SHOWN_OTHERWISE = {"corrective_oss_invoices": {"services"}}
"""Documented: `correction` is a text in the lists of this resource."""


def choose_showing(records: Sequence[Record], turn: int) -> list[Record]:
    """Return the few rows that together show most: fields with a value, long texts, and lists of several."""
    start = turn % len(records) if records else 0
    left = [*records[start:], *records[:start]]
    chosen: list[Record] = []
    shown: set[tuple[str, bool]] = set()
    while left and len(chosen) < MOST_ALONE:
        best = max(left, key=lambda record: len(find_shown(record) - shown))
        if chosen and find_shown(best) <= shown:
            break
        chosen.append(best)
        shown |= find_shown(best)
        left.remove(best)
    return chosen


def find_shown(record: Record) -> set[tuple[str, bool]]:
    """Return the fields that a row has a value in, each also as a long one if it is."""
    valued = {name: value for name, value in record.to_dict().items() if value not in (None, "", [], {})}
    longest = {str: LONG_TEXT, list: 1}
    long = {
        name for name, value in valued.items() if isinstance(value, str | list) and len(value) > longest[type(value)]
    }
    return {(name, False) for name in valued} | {(name, True) for name in long}


@pytest.mark.parametrize(("case", "get"), READ_ALONE)
def test_row_alone_is_as_listed(case: ListCase, get: Operation, client: Infakt, settle: Settle, turn: int) -> None:
    """A row read by itself has the values that the list shows, in every field that both have."""

    def check(fresh: Reading) -> None:
        differing: set[str] = set()
        for listed in choose_showing(fresh.records, turn):
            name = listed["uuid"] if takes_uuid(get) else listed["id"]
            alone = getattr(client, case.operation.tag).get(name).to_dict()
            [row], [same] = keep_lasting(case, [listed.to_dict()]), keep_lasting(case, [alone])
            differing |= {key for key in row.keys() & same.keys() if row[key] != same[key]}
        differing -= SHOWN_OTHERWISE.get(case.operation.tag, set())
        if differing:
            raise BrokenPromiseError(
                expected="one value",
                seen=f"two, alone and in the list, of {', '.join(sorted(differing)[:5])}",
                suffers="Code that reads a row decides otherwise than code that lists it.",
                cause=f"{case} alone",
            )

    settle(check)
