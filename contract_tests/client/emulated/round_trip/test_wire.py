"""The JSON that is sent: null and absent differ, and an amount is an integer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from contract_tests.client.script import Script, give
from infakt import OMIT, Infakt, models
from infakt_contract.checks.writing.round_trip.rows import Rows
from infakt_contract.checks.writing.round_trip.strategies import (
    Strategy,
    find_field,
    find_fields,
    read_payload,
    takes_null,
)
from infakt_contract.closed import Schema
from infakt_contract.selection import SYNC
from infakt_contract.subjects import DESCRIPTION, UNKNOWN, Subject, each
from infakt_contract.values import SOME, WIDE
from infakt_emulator import Emulator


@SYNC
@each("update")
@SOME
@given(data=st.data())
def test_null_is_sent_and_omit_is_not(
    make_client: Callable[..., Infakt], subject: Subject, data: st.DataObject
) -> None:
    """A field of a payload that is None is sent as null, one that is `OMIT` is not sent."""
    kind, schema = read_payload(subject["update"])
    names = [name for name in schema["properties"] if takes_null(find_field(subject["update"], name))]
    chosen = data.draw(st.sets(st.sampled_from(names), min_size=1))
    script = Script(give(200, {}))

    payload = getattr(models, kind)(**{name: None if name in chosen else OMIT for name in names})
    subject.of(make_client(script)).update(UNKNOWN, payload)

    (sent,) = json.loads(script.requests[0].content).values()
    assert sent == dict.fromkeys(chosen)


def find_amounts(schema: Schema, value: Any) -> Iterator[Any]:
    """Return each amount of money in an object, or in a list of objects."""
    for row in value if isinstance(value, list) else [value]:
        for name, item in row.items() if isinstance(row, dict) else ():
            found = DESCRIPTION.find_property(schema, name)
            if found is not None and found.get("x-unit") == "grosze":
                yield item
            elif found is not None:
                yield from find_amounts(found, item)


def find_amount_fields(subject: Subject) -> dict[str, Strategy]:
    """Return strategies for the fields of a creation that are amounts, and for its lines."""
    creation = subject["create"]
    fields = find_fields(creation.id).items()
    return {
        name: strategy
        for name, strategy in fields
        if name == "services" or find_field(creation, name).get("x-unit") == "grosze"
    }


def read_schema(subject: Subject) -> Schema:
    """Return the schema of a row."""
    return (DESCRIPTION.content(subject["get"], 200) or {})["application/json"]


def has_amounts(subject: Subject) -> bool:
    """Whether a row has an amount of money, itself or in its lines."""
    paths = ("gross_price", "total_price", "services.gross_price", "services.total_price")
    return any(DESCRIPTION.find_property(read_schema(subject), path) for path in paths)


@SYNC
@each("create", "get", "delete", where=has_amounts)
@WIDE
@given(data=st.data())
def test_amounts_are_integers_both_ways(rows: Rows, emulator: Emulator, data: st.DataObject) -> None:
    """Amounts are sent as the given integers, and all in the answer are integers, including computed ones."""
    written = rows.sign(data.draw(st.fixed_dictionaries(dict(find_fields(rows.subject["create"].id)))))
    read = rows.read(rows.make(written))

    body = json.loads([exchange.body for exchange in emulator.recorder if exchange.method == "POST"][-1])
    sent = next(value for value in body.values() if isinstance(value, dict))
    schema = read_payload(rows.subject["create"])[1]
    amounts = list(find_amounts(schema, {name: sent[name] for name in written}))
    assert sorted(amounts) == sorted(find_amounts(schema, written))
    amounts += find_amounts(read_schema(rows.subject), read)
    assert [amount for amount in amounts if type(amount) not in {int, type(None)}] == []
