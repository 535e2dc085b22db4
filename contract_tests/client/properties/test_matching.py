"""Filters of a list compared with a model: the matching rows are returned, whatever the server does with a filter."""

from __future__ import annotations

import operator
import warnings
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from contract_tests.client.filtering import MODES, Filtering, Row
from infakt import Infakt

DAYS = ["2025-05-31", "2025-06-01", "2025-06-02"]
TEXTS = ["", "a", "A", "żółw", "Ż", "a b", "1", "01"]
VALUES: dict[str, list[Any]] = {
    "number": TEXTS,
    "notes": TEXTS,
    "status": ["draft", "sent", "paid", "brand_new"],
    "gross_price": [-1, 0, 1, 100],
    "paid_price": [0, 1],
    "payment_date": DAYS,
    "paid_date": DAYS,
    "split_payment": [False, True],
}
"""Fields of an invoice, with values that are close to each other, including null."""
PREDICATES: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": operator.eq,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
    "cont": lambda value, wanted: wanted.lower() in value.lower(),
}


def find_predicates(field: str) -> list[str]:
    """Return the predicates of a field by the general rule."""
    value = VALUES[field][0]
    if isinstance(value, bool):
        return ["eq", "null"]
    if isinstance(value, int) or value in DAYS:
        return ["eq", "lt", "lteq", "gt", "gteq", "null"]
    return ["eq", "cont", "null"]


def matches(row: Row, field: str, predicate: str, wanted: Any) -> bool:
    """Whether a row matches a filter; an empty string may mean null or not, so it matches either way."""
    value = row[field]
    if predicate == "null":
        return value == "" or (value is None) is wanted
    return value is not None and PREDICATES[predicate](value, wanted)


ROWS = st.lists(
    st.fixed_dictionaries({name: st.sampled_from([None, *values]) for name, values in VALUES.items()}), max_size=30
)


@st.composite
def draw_filter(draw: st.DrawFn) -> tuple[str, str, Any]:
    """Return a field, one of its predicates, and a value."""
    field = draw(st.sampled_from(sorted(VALUES)))
    predicate = draw(st.sampled_from(find_predicates(field)))
    words = [value for value in VALUES[field] if value != ""]
    return field, predicate, draw(st.booleans() if predicate == "null" else st.sampled_from(words))


FILTERS = st.lists(draw_filter(), min_size=1, max_size=4, unique_by=lambda item: item[:2])


@given(rows=ROWS, filters=FILTERS, honoured=st.integers(0, 4), mode=st.sampled_from(MODES), limit=st.integers(1, 12))
def test_rows_are_those_of_the_model(
    make_client: Callable[..., Infakt],
    rows: list[Row],
    filters: list[tuple[str, str, Any]],
    honoured: int,
    mode: str,
    limit: int,
) -> None:
    """Whether a server applies all filters, some or none, or only to its total, the same rows are returned in order."""
    named = [{"id": number, "uuid": f"{number:032}", **row} for number, row in enumerate(rows)]
    server = Filtering(named, lambda row: all(matches(row, *item) for item in filters[:honoured]), mode)
    query = {f"{field}_{predicate}": wanted for field, predicate, wanted in filters}

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = [row.to_dict() for row in make_client(server).invoices.list(limit=limit, **query)]

    assert found == [row for row in named if all(matches(row, *item) for item in filters)]
