"""Questions that discriminate: operands chosen so that each neighbouring mistake would give another answer."""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from infakt_contract.lists import CLEANED, clean, look_into, meets

from .filters import Condition, Filter

Row = Mapping[str, Any]
Accepted = tuple[bool, ...]
"""For each row, whether an answer brings it."""

# A part of a text that no server reads as a wildcard or folds in a way of its own.
PLAIN_PART = re.compile(r"[A-Za-z0-9]+")
MOST_CANDIDATES = 80
MOST_COMPARED = 6
BOUNDS = ("lt", "lteq", "gt", "gteq", "eq")
NEEDED: Mapping[str, str] = {
    "ignored": "a row that does not match",
    "without effect on rows that match": "a row that matches",
    "inverted": "both a row that matches and one that does not",
    "in its own case only": "a text with letters",
    "as eq": "a text that is part of a longer one",
    "as cont": "a text that is part of another row's",
    "at the beginning only": "a part from the middle of a text",
    "at the end only": "a part from the middle of a text",
    "one later": "rows on neighbouring days or numbers",
    "one earlier": "rows on neighbouring days or numbers",
    "by its first value only": "rows of two values",
    "by its last value only": "rows of two values",
}
"""What a list lacks when a mistake would go unnoticed."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The conditions to ask about one filter.

    Attributes:
        conditions: One condition, or two if one cannot exclude every mistake.
        undecided: Mistakes that would give the same answers.
    """

    conditions: tuple[Condition, ...]
    undecided: tuple[str, ...]

    @property
    def needs(self) -> list[str]:
        """What the list would need for the undecided mistakes to show."""
        return list(dict.fromkeys(NEEDED.get(mistake, f"values that differ {mistake}") for mistake in self.undecided))


def choose(item: Filter, rows: Sequence[Row], *, seed: int = 0, most: int = 2) -> Choice:
    """Return the conditions that exclude most mistakes.

    Args:
        item: The filter.
        rows: The rows of the list without a filter.
        seed: Chooses among conditions that are equally good.
        most: Largest number of conditions.
    """
    candidates = [Condition(item, operand) for operand in find_operands(item, rows)]
    random.Random(seed).shuffle(candidates)
    repeated = find_repeated(candidates, rows)
    looked_at = [*([repeated] if repeated else []), *candidates[:MOST_CANDIDATES]]
    found = [(condition, *find_excluded(condition, rows)) for condition in looked_at]
    left = {mistake for _, excluded, missed in found for mistake in excluded | missed}
    chosen: list[Condition] = []
    while found and len(chosen) < most:
        most_excluded = max(len(excluded & left) for _, excluded, _ in found)
        if chosen and not most_excluded:
            break
        equal = [condition for condition, excluded, _ in found if len(excluded & left) == most_excluded]
        best = max(equal[:MOST_COMPARED], key=lambda condition: count_other_fields(condition, rows))
        best = repeated if repeated in equal and repeated not in chosen else best
        chosen.append(best)
        left -= next(excluded for condition, excluded, _ in found if condition is best)
    return Choice(conditions=tuple(chosen), undecided=tuple(sorted(left)))


def find_excluded(condition: Condition, rows: Sequence[Row]) -> tuple[set[str], set[str]]:
    """Return the mistakes that would give another answer to a condition, and those that would give the same."""
    own = find_accepted(condition, rows)
    excluded: set[str] = set()
    missed: set[str] = set()
    for name, accepted in find_mistakes(condition, rows):
        (missed if accepted == own else excluded).add(name)
    return excluded, missed


def find_repeated(conditions: Sequence[Condition], rows: Sequence[Row]) -> Condition | None:
    """Return a condition on the value that rows repeat most, if most rows have a value of their own.

    There a value that comes again is the likeliest to be wrong.
    """
    item = conditions[0].filter if conditions else None
    if item is None or item.predicate != "eq" or item.is_bound or item.is_flag:
        return None
    counts = Counter(look_into(row, item.field) for row in rows)
    del counts[None]
    often = [condition for condition in conditions if counts[condition.operand] > 1]
    is_own = 2 * len(counts) > sum(counts.values())
    return max(often, key=lambda condition: counts[condition.operand]) if often and is_own else None


def count_other_fields(condition: Condition, rows: Sequence[Row]) -> int:
    """Return how many fields of the same type would give another answer, had the server compared one of them."""
    own, item = find_accepted(condition, rows), condition.filter
    if item.is_flag or item.predicate == "in" or not rows:
        return 0
    others = [name for name, value in rows[0].items() if type(value) is type(condition.operand)]
    answers = (_answer([row.get(name) for row in rows], item.predicate, condition.operand) for name in others)
    return sum(answer != own for answer in answers)


def find_accepted(condition: Condition, rows: Sequence[Row]) -> Accepted:
    """Return the right answer to a condition."""
    return tuple(condition.accepts(row) for row in rows)


def find_mistakes(condition: Condition, rows: Sequence[Row]) -> Iterator[tuple[str, Accepted]]:
    """Return the neighbouring mistakes, each with the answer that it would give."""
    own, item, operand = find_accepted(condition, rows), condition.filter, condition.operand
    values = [look_into(row, item.field) for row in rows]
    yield "ignored", (True,) * len(rows)
    yield "without effect on rows that match", (False,) * len(rows)
    yield "inverted", tuple(not accepted for accepted in own)
    if item.is_bound:
        others = [name for name in BOUNDS if name != item.predicate]
        yield from ((f"as {name}", _answer(values, name, operand)) for name in others)
        for word, steps in (("later", 1), ("earlier", -1)):
            yield f"one {word}", find_accepted(Condition(item, item.shift(operand, steps)), rows)
    elif item.predicate == "cont":
        yield "as eq", _answer(values, "eq", operand)
        yield "in its own case only", tuple(operand in (value or "") for value in values)
        yield "at the beginning only", tuple((value or "").lower().startswith(operand.lower()) for value in values)
        yield "at the end only", tuple((value or "").lower().endswith(operand.lower()) for value in values)
    elif item.predicate == "in" and len(operand) > 1:
        for word, kept in (("first", operand[:1]), ("last", operand[-1:])):
            yield f"by its {word} value only", find_accepted(Condition(item, kept), rows)
    elif item.predicate == "eq" and not item.words and isinstance(operand, str):
        yield "as cont", _answer(values, "cont", clean(operand) if item.field in CLEANED else operand)


def _answer(values: Iterable[Any], predicate: str, operand: Any) -> Accepted:
    return tuple(type(value) is type(operand) and meets(value, predicate, operand) for value in values)


def find_operands(item: Filter, rows: Sequence[Row]) -> list[Any]:
    """Return the operands worth asking: values of the rows, and what lies beside them."""
    values = item.find_values(rows)
    if item.is_flag:
        return [True, False]
    if item.predicate == "in":
        known = [value for value in values if not item.words or value in item.words]
        return [list(pair) for pair in itertools.permutations(known, 2)] or [[value] for value in known]
    if item.is_bound:
        return list(dict.fromkeys(item.shift(value, steps) for value in values for steps in (0, 1, -1)))
    texts = [value for value in values if not isinstance(value, str) or value.strip() == value != ""]
    if item.predicate == "cont":
        return list(dict.fromkeys(part for text in texts for part in find_parts(text)))
    if item.words:
        return [value for value in texts if value in item.words]
    is_text = item.predicate == "eq" and item.schema.get("format") != "uuid"
    parts = [part for text in texts if isinstance(text, str) for part in find_parts(text)] if is_text else []
    return list(dict.fromkeys([*texts, *parts]))


def find_parts(text: str) -> Iterator[str]:
    """Return parts of a text, from its middle as well, also with small and capital letters exchanged."""
    for match in PLAIN_PART.finditer(text):
        word = match[0]
        for part in {word, word[1:], word[:-1], word[1:-1]} - {""}:
            yield part.swapcase()
            yield part
