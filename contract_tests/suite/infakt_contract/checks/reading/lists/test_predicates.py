"""Every confirmed filter, by questions chosen from the rows so that a neighbouring mistake gives another answer."""

from __future__ import annotations

from functools import partial

import pytest

from infakt_contract.notes import Notes
from infakt_contract.promise import BrokenPromiseError, enumerate_some
from infakt_contract.selection import SYNC
from infakt_contract.target.target import Target

from .choice import Choice, choose, find_mistakes
from .filters import Condition, Filter, ask_for
from .list_case import FILTERED, ListCase, Reading
from .whole import Read, Settle

pytestmark = SYNC

CASES = [pytest.param(case, item, id=f"{case}-{item.name}") for case in FILTERED for item in case.filters]


@pytest.mark.parametrize(("case", "item"), CASES)
def test_filter_brings_the_rows_that_meet_it_and_no_others(
    case: ListCase, item: Filter, whole: Reading, read: Read, settle: Settle, notes: Notes, turn: int, target: Target
) -> None:
    """A filter brings the rows that meet it and no others, and the total counts them."""
    choice = choose(item, whole.rows, seed=turn, most=1 if case.is_scarce and target.is_live else 2)
    note_undecided(notes, case, item, choice)
    for condition in choice.conditions:
        settle(partial(check, case, condition, read))


def note_undecided(notes: Notes, case: ListCase, item: Filter, choice: Choice) -> None:
    """Note which mistakes would go unnoticed with these rows."""
    if not choice.conditions:
        notes.undecided[f"{case} {item.parameter}"] = ["a row with a value"]
    elif choice.undecided:
        notes.undecided[f"{case} {item.parameter}"] = choice.needs


def check(case: ListCase, condition: Condition, read: Read, whole: Reading) -> None:
    """Ask a condition, and compare rows, their order and the total with those of the whole list.

    Raises:
        BrokenPromiseError: They differ.
    """
    found = read(**ask_for(condition), **case.show_only())
    expected = whole.find_names(condition)
    wrong = find_wrong(found, expected, whole)
    if wrong:
        raise BrokenPromiseError(
            expected=f"{enumerate_some(expected)} of {len(whole.names)}",
            seen=wrong + find_likeness(found, condition, whole),
            suffers=f"Code that lists {case.operation.tag} by {condition.filter.name} works on the wrong rows.",
            cause=f"{case} {condition.filter.parameter}",
        )


def find_wrong(found: Reading, expected: list[str | int], whole: Reading) -> str:
    """Return what is wrong with an answer, or an empty string; rows older than those of the whole do not count."""
    sent = [entity[found.identity] for entity in found.entities]
    known = set(whole.names)
    seen = sent if whole.is_complete else [name for name in sent if name in known]
    if found.names != sent:
        return f"the client gives {enumerate_some(found.names)} for {enumerate_some(sent)} on the wire"
    if sorted(map(str, seen)) != sorted(map(str, expected)):
        return enumerate_some(seen)
    if seen != expected:
        return f"the same rows in another order ({', '.join(map(str, seen[:5]))}, …)"
    counts = {total for total in found.totals if total is not None}
    if counts and (counts != {len(seen)} if whole.is_complete else min(counts) < len(seen)):
        return f"{len(seen)} rows and a total of {', '.join(map(str, sorted(counts)))}"
    return ""


def find_likeness(found: Reading, condition: Condition, whole: Reading) -> str:
    """Return the mistake that would explain an answer, or an empty string."""
    names = set(found.names)
    seen = tuple(name in names for name in whole.names)
    likely = [name for name, accepted in find_mistakes(condition, whole.rows) if accepted == seen]
    return f", as if {condition.filter.parameter}={condition.operand} were {likely[0]}" if likely else ""
