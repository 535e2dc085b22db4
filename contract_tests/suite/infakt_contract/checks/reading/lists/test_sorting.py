"""Every known sort order, one way or the other: whichever would show that it is ignored, turned round or a text's."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any

import pytest

from infakt_contract.lists import SEARCHED
from infakt_contract.promise import BrokenPromiseError
from infakt_contract.selection import SYNC

from .list_case import FULL, ORDERED, ListCase, Reading
from .test_order import DAY
from .whole import Read, Settle

pytestmark = SYNC

DIGITS = re.compile(r"[0-9]+")
DIRECTIONS = ("asc", "desc")


def find_columns(case: ListCase) -> list[str]:
    """Return the fields that are known to be columns of a list: those described as sortable, and the filtered ones."""
    page = case.operation.node["x-page"]
    own = [str(page.get(name)).partition(" ")[0] for name in ("order", "fallback")]
    filtered = (item.field for item in case.filters if item.field not in SEARCHED)
    names = dict.fromkeys([*own, *page.get("sortable", ()), *filtered])
    described = case.row_schema["properties"]
    return [name for name in names if name in described and case.sorts_by(name)]


CASES = [pytest.param(case, name, id=f"{case}-{name}") for case in ORDERED for name in find_columns(case)]


@pytest.mark.parametrize(("case", "column"), CASES)
def test_rows_come_in_the_requested_order(case: ListCase, column: str, read: Read, settle: Settle) -> None:
    """Rows come in the requested order, all of them."""

    def check(fresh: Reading) -> None:
        direction = choose_direction(column, fresh)
        found = read(order=f"{column} {direction}", pages=1, **case.show_only(column))
        keys = [row.get(column) for row in found.rows]
        if found.totals != fresh.totals[:1]:
            raise broken(case, column, direction, f"a total of {fresh.totals[0]}", f"{found.totals}")
        if fresh.is_complete and len(found.rows) != min(FULL, len(fresh.rows)):
            raise broken(case, column, direction, f"{min(FULL, len(fresh.rows))} rows", f"{len(found.rows)}")
        if not is_sorted(keys, direction) or (fresh.is_complete and not begins_right(keys, column, direction, fresh)):
            raise broken(case, column, direction, f"{column} in the order {direction}", show_some(keys))

    settle(check)


def begins_right(keys: Sequence[Any], column: str, direction: str, whole: Reading) -> bool:
    """Whether no row of the whole list belongs before the first one."""
    return all(is_sorted([keys[0], row.get(column)], direction) for row in whole.rows)


def broken(case: ListCase, column: str, direction: str, expected: str, seen: str) -> BrokenPromiseError:
    """Return the failure of an order."""
    return BrokenPromiseError(
        expected=expected,
        seen=seen,
        suffers=f"Code that takes the first of {case.operation.tag} by {column} {direction} takes another row.",
        cause=f"{case} order={column}",
    )


def choose_direction(column: str, whole: Reading) -> str:
    """Return the direction in which the rows of the whole, as they came, are not."""
    keys = [row.get(column) for row in whole.rows]
    return next((direction for direction in DIRECTIONS if not is_sorted(keys, direction)), DIRECTIONS[0])


def is_sorted(keys: Sequence[Any], direction: str) -> bool:
    """Whether keys are in order, as far as everybody orders them alike.

    Numbers and days are. Of texts the first characters that differ are compared, and those only where both are plain
    letters or digits: how a database orders signs is not known, nor whether it takes digits for a number, nor where it
    puts null.
    """
    rising = keys if direction == "asc" else keys[::-1]
    return all(_is_in_order(one, other) for one, other in itertools.pairwise(rising))


def _is_in_order(one: Any, other: Any) -> bool:
    if one is None or other is None or type(one) is not type(other):
        return True
    if isinstance(one, str) and not (DAY.fullmatch(one) and DAY.fullmatch(other)):
        return _is_text_in_order(one.lower(), other.lower())
    return bool(one <= other)


def _is_text_in_order(one: str, other: str) -> bool:
    pairs = enumerate(zip(one, other, strict=False))
    same = next((place for place, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))
    heads = one[same : same + 1] + other[same : same + 1]
    if len(heads) < 2 or not (heads.isascii() and heads.isalnum()):
        return True
    runs = [DIGITS.match(text, same) for text in (one, other)]
    is_number = any(run is not None for run in runs)
    if is_number and len({len(run[0]) if run else 0 for run in runs}) > 1:
        return True
    return heads[0] <= heads[1]


def show_some(keys: Sequence[Any]) -> str:
    """Return the first keys as text."""
    return ", ".join(map(str, keys[:8])) + (", …" if len(keys) > 8 else "")
