"""Questions that discriminate: what is asked about a filter, given the rows of a list."""

from __future__ import annotations

from typing import Any

import pytest

from infakt_contract.checks.reading.lists.choice import choose
from infakt_contract.checks.reading.lists.filters import Condition, Filter
from infakt_contract.checks.reading.lists.test_sorting import is_sorted

DAY, NUMBER, TEXT, FLAG = (
    {"type": "string", "format": "date"},
    {"type": "integer"},
    {"type": "string"},
    {"type": "boolean"},
)


def make(field: str, predicate: str, schema: dict[str, Any], words: tuple[str, ...] = ()) -> Filter:
    """Return a filter."""
    return Filter(f"{field}_{predicate}", f"q[{field}_{predicate}]", field, predicate, schema, words)


def rows(field: str, *values: Any) -> list[dict[str, Any]]:
    """Return rows with these values."""
    return [{"id": place, field: value} for place, value in enumerate(values)]


def accepted(conditions: tuple[Condition, ...], given: list[dict[str, Any]]) -> list[list[int]]:
    """Return which rows each condition accepts."""
    return [[row["id"] for row in given if condition.accepts(row)] for condition in conditions]


@pytest.mark.parametrize("predicate", ["gteq", "gt", "lteq", "lt"])
def test_bound_lies_where_neighbouring_days_have_rows(predicate: str) -> None:
    """With rows on neighbouring days one question excludes the other bounds and a shift by a day."""
    days = rows("day", "2026-01-04", "2026-01-05", "2026-01-06", "2026-03-01")

    choice = choose(make("day", predicate, DAY), days)

    assert choice.undecided == ()
    answers = accepted(choice.conditions, days)
    assert all(0 < len(answer) < len(days) for answer in answers)


def test_bound_without_neighbours_takes_two_questions() -> None:
    """With rows far apart a second question lies beside a row, so that a shift by a day shows there."""
    days = rows("day", "2026-01-04", "2026-02-20", "2026-03-01")

    choice = choose(make("day", "gteq", DAY), days)

    assert (len(choice.conditions), choice.undecided) == (2, ())


def test_part_of_a_text_is_a_proper_one() -> None:
    """A part is asked that lies in the middle of some texts, in other letters, and is no row's whole text."""
    names = rows("name", "Alfa Beta Gamma", "Delta", "Alfa")

    choice = choose(make("name", "cont", TEXT), names)

    texts = [row["name"] for row in names]
    assert choice.undecided == ()
    assert all(condition.operand not in texts for condition in choice.conditions)


def test_whole_text_is_told_from_a_part() -> None:
    """Equality is asked with a row's text, and with a part of one, which no row equals."""
    numbers = rows("number", "1/2026", "2/2026", "3/2026")

    choice = choose(make("number", "eq", TEXT), numbers)

    assert sorted(map(len, accepted(choice.conditions, numbers))) == [0, 1]
    assert choice.undecided == ()


def test_two_values_are_asked_at_once() -> None:
    """A filter for several values is asked with two that rows have, so that taking one of them alone shows."""
    kinds = rows("kind", "a", "b", "c")

    [condition] = choose(make("kind", "in", TEXT), kinds).conditions

    assert len(condition.operand) == 2


def test_filter_for_null_is_asked_both_ways() -> None:
    """With values in every row, one question that all rows meet and one that none meets exclude every mistake."""
    paid = rows("paid", "2026-01-01", "2026-01-02")

    choice = choose(make("paid", "null", FLAG), paid)

    assert (sorted(map(len, accepted(choice.conditions, paid))), choice.undecided) == ([0, 2], ())


def test_list_that_cannot_discriminate_says_what_it_lacks() -> None:
    """With rows of one value, what would have to be there for a mistake to show is named."""
    choice = choose(make("day", "eq", TEXT, ("a", "b")), rows("day", "a", "a"))

    assert choice.undecided == ("ignored",)
    assert choice.needs == ["a row that does not match"]


def test_field_of_the_same_type_is_told_apart() -> None:
    """Among equal questions one is asked that a neighbouring field would answer otherwise."""
    both = [
        {"id": 0, "day": "2026-01-04", "other": "2026-01-04"},
        {"id": 1, "day": "2026-01-05", "other": "2026-01-09"},
        {"id": 2, "day": "2026-01-06", "other": "2026-01-06"},
    ]

    [condition] = choose(make("day", "eq", DAY), both, most=1).conditions

    assert condition.operand == "2026-01-05"


def test_list_without_rows_has_no_question() -> None:
    """An empty list has no question to ask."""
    assert choose(make("day", "eq", DAY), []).conditions == ()


def test_seed_chooses_among_equal_questions() -> None:
    """Another seed asks about another row, and the same seed the same."""
    numbers = rows("n", *range(50))
    item = make("n", "eq", NUMBER)

    found = {seed: choose(item, numbers, seed=seed).conditions for seed in range(6)}

    assert len(set(found.values())) > 1
    assert choose(item, numbers, seed=3).conditions == found[3]


def test_value_that_comes_again_is_asked() -> None:
    """Where nearly every row has a value of its own, one of those asked is the value that several rows share."""
    numbers = rows("number", *(f"{place}/2026" for place in range(60)), "7/2026", "7/2026")

    for seed in range(5):
        asked = {condition.operand for condition in choose(make("number", "eq", TEXT), numbers, seed=seed).conditions}

        assert "7/2026" in asked


def test_tax_number_is_asked_by_a_part() -> None:
    """Equality of cleaned tax numbers is asked with a part of one, which is equal to none."""
    clients = rows("nip", "0000115068", "0000115074")

    choice = choose(make("clean_nip", "eq", TEXT), clients)

    assert "as cont" not in choice.undecided
    assert [] in accepted(choice.conditions, clients)


@pytest.mark.parametrize(
    ("texts", "is_right"),
    [
        (["KM/1/2026", "KM/2/2026"], True),
        (["KM/2/2026", "KM/1/2026"], False),
        (["KM/9/2026", "KM/10/2026"], True),
        (["KM/10/2026", "KM/9/2026"], True),
        (["Łódź", "Kraków"], True),
        (["Beta", "alfa"], False),
        (["1/11", "1-11"], True),
    ],
)
def test_texts_are_in_order_as_far_as_everybody_agrees(texts: list[str], is_right: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Texts are compared where plain letters or digits differ, and numbers of unequal length are left open."""
    assert is_sorted(texts, "asc") is is_right
