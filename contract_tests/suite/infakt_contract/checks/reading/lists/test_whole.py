"""A list that is read completely: its totals and its rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from infakt import Infakt, Record
from infakt.errors import KsefGoneError
from infakt_contract.closed import Schema
from infakt_contract.lists import SEARCHED
from infakt_contract.selection import SYNC

from .list_case import DESCRIPTION, FILTERED, GONE, LISTS, ListCase, Reading

pytestmark = SYNC


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_every_row_comes_once(case: ListCase, whole: Reading) -> None:
    """Over all pages no row comes twice, and as many come as every page says there are, if all pages are read."""
    came = [entity[case.identity] for entity in whole.entities]

    totals = [total for total in whole.totals if total is not None or case.requires_total]
    assert whole.names == came == list(dict.fromkeys(came))
    assert totals == [len(came) if whole.is_complete else totals[0]] * len(totals)


@pytest.mark.parametrize("case", LISTS, ids=str)
def test_rows_give_back_what_came(whole: Reading) -> None:
    """A row serialises to what the server sent, including the order of keys and the format of numbers."""
    assert [json.dumps(row) for row in whole.rows] == [json.dumps(entity) for entity in whole.entities]


@pytest.mark.parametrize("case", FILTERED, ids=str)
def test_rows_show_what_they_are_found_by(case: ListCase, whole: Reading) -> None:
    """Every field with a filter is present in every row, as the other checks of filters require."""
    fields = {SEARCHED.get(item.field, item.field) for item in case.filters}

    assert [row for row in whole.rows if not fields <= row.keys()] == []


def open_forms(schema: Schema) -> Iterator[Schema]:
    """Return the object schemas of a schema or of its items."""
    schema = DESCRIPTION.resolve(schema)
    if "items" in schema:
        yield from open_forms(schema["items"])
    elif "anyOf" in schema:
        for form in schema["anyOf"]:
            yield from open_forms(form)
    elif "properties" in schema:
        yield schema


def has_amounts(schema: Schema) -> bool:
    """Whether an object has amounts of money, at any depth."""
    return any(
        item.get("x-unit") == "grosze" or has_amounts(item)
        for form in open_forms(schema)
        for item in form["properties"].values()
    )


def find_amounts(schema: Schema, value: Any) -> Iterator[tuple[str, Any, Any]]:
    """Return the name, received value and attribute value of each amount in a record or a list of records."""
    for record in value if isinstance(value, list) else [value]:
        for form in open_forms(schema) if isinstance(record, Record) else ():
            for name, item in form["properties"].items():
                if item.get("x-unit") != "grosze":
                    yield from find_amounts(item, getattr(record, name))
                elif name in record:
                    yield name, record[name], getattr(record, name)


@pytest.mark.parametrize("case", [case for case in LISTS if has_amounts(case.row_schema)], ids=str)
def test_money_is_whole_grosze(case: ListCase, whole: Reading) -> None:
    """Every amount of a row and its lines is an integer or null, and its attribute has the same value."""
    amounts = list(find_amounts(case.row_schema, whole.records))

    assert [found for found in amounts if found[1] is not found[2] or type(found[1]) not in {int, type(None)}] == []
    assert amounts or not whole.records


@pytest.mark.parametrize("case", GONE, ids=str)
def test_list_that_is_gone_says_so(case: ListCase, client: Infakt) -> None:
    """A list that inFakt has switched off is an error of its own class, not an empty list."""
    with pytest.raises(KsefGoneError, match="410"):
        case.read(client, {})
