"""Records of any JSON object: nothing raises, nothing is lost."""

from __future__ import annotations

import json
import pickle
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests.script import Script
from infakt import Infakt, Record
from infakt.models import Client, Invoice

from .values import FEW, JSON, KINDS, OBJECTS, list_attributes


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@FEW
@given(data=st.data())
def test_no_value_makes_an_attribute_raise(kind: type[Record], data: st.DataObject) -> None:
    """Whatever stands in a field, reading it gives the value or None, and never an error."""
    names = list_attributes(kind)
    values = data.draw(st.dictionaries(st.sampled_from(names), JSON, min_size=1))

    record = kind.from_dict(values)

    for name in names:
        read = getattr(record, name)
        assert (read is None) == (values.get(name) is None)
    assert record.to_dict() == values


@given(kind=st.sampled_from(KINDS), values=OBJECTS)
def test_record_gives_back_what_came(kind: type[Record], values: dict[str, Any]) -> None:
    """`to_dict` is what came, to the order of keys and the form of numbers."""
    record = kind.from_dict(values)

    assert json.dumps(record.to_dict()) == json.dumps(values)
    assert record.keys() == tuple(values)


@given(kind=st.sampled_from(KINDS), values=OBJECTS)
def test_record_survives_copying(kind: type[Record], values: dict[str, Any]) -> None:
    """What comes out of a pickle equals what went in, and records of the same content are equal."""
    record = kind.from_dict(values)

    assert pickle.loads(pickle.dumps(record)) == record == kind.from_dict(dict(values))  # noqa: S301 - packed just there


@given(kind=st.sampled_from(KINDS), values=OBJECTS)
def test_fields_are_known_or_told_as_unknown(kind: type[Record], values: dict[str, Any]) -> None:
    """Every key that came is an attribute or among the unknown fields."""
    unknown = list(kind.from_dict(values).unknown_fields())

    assert unknown == [name for name in values if name not in list_attributes(kind)]


@given(kind=st.sampled_from(KINDS), values=OBJECTS, name=st.text(max_size=6))
def test_presence_is_told(kind: type[Record], values: dict[str, Any], name: str) -> None:
    """`in` says of every name whether it came."""
    record = kind.from_dict(values)

    assert all(key in record for key in values)
    assert (name in record) == (name in values)


def test_rows_of_many_shapes_are_kept_apart() -> None:
    """Thousands of rows, each with keys of its own, are read as they came."""
    rows = [{"id": number, f"key_{number % 700}": number} for number in range(2_000)]

    assert [Client.from_dict(row).to_dict() for row in rows] == rows


@given(rows=st.lists(OBJECTS | JSON, max_size=4))
def test_any_page_is_delivered(rows: list[Any]) -> None:
    """A page of whatever rows gives as many of them as are different."""
    body = json.dumps({"metainfo": {"total_count": len(rows)}, "entities": rows})
    script = Script(lambda _: httpx.Response(200, text=body))
    alone = [row for row in rows if not isinstance(row, dict) or (row.get("uuid", row.get("id")) is None)]

    with httpx.Client(transport=script) as http:
        pages = Infakt(api_key="x", http_client=http).invoices.list().pages()
        read: list[Any] = next(pages).items

    texts = [json.dumps(row.to_dict() if isinstance(row, Invoice) else row) for row in read]
    assert [text for text in texts if text in map(json.dumps, alone)] == [json.dumps(row) for row in alone]
    assert set(texts) <= set(map(json.dumps, rows))
