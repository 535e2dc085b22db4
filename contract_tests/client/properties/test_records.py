"""Records of any JSON object: nothing raises, nothing is lost."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contract_tests.client.script import Script
from infakt import Field, Infakt, Record
from infakt.models import BookCompany, Client, Invoice, InvoiceWebhook, NextNumber, Service, TaskStatus, WebhookEvent
from infakt_contract.values import JSON, KINDS, MANY, OBJECTS, ODD, list_attributes

STRUCTURES: list[Any] = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    [],
    [None],
    [[1], {}],
    ["a", 1],
    {},
    {"": []},
    {"id": {"id": 0}},
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_value_makes_an_attribute_raise(kind: type[Record]) -> None:
    """Whatever a field contains, reading it returns the value or None, and never raises."""
    for name in list_attributes(kind):
        for value in (*ODD, *STRUCTURES):
            record = kind.from_dict({name: value})

            assert (getattr(record, name) is None) == (value is None)
            assert record.to_dict() == {name: value}


@MANY
@given(data=st.data(), kind=st.sampled_from(KINDS))
def test_no_row_makes_an_attribute_raise(data: st.DataObject, kind: type[Record]) -> None:
    """The same holds with any values in any of the fields together."""
    names = list_attributes(kind)
    values = data.draw(st.dictionaries(st.sampled_from(names), JSON, min_size=1))

    record = kind.from_dict(values)

    assert [getattr(record, name) is None for name in names] == [values.get(name) is None for name in names]
    assert record.to_dict() == values


@given(kind=st.sampled_from(KINDS), values=OBJECTS)
def test_record_converts_back_unchanged(kind: type[Record], values: dict[str, Any]) -> None:
    """`to_dict` is the received object, including the order of keys and the format of numbers."""
    record = kind.from_dict(values)

    assert json.dumps(record.to_dict()) == json.dumps(values)
    assert record.keys() == tuple(values)


@given(kind=st.sampled_from(KINDS), values=OBJECTS)
def test_record_survives_copying(kind: type[Record], values: dict[str, Any]) -> None:
    """An unpickled record equals the pickled one, and records with the same content are equal."""
    record = kind.from_dict(values)

    assert pickle.loads(pickle.dumps(record)) == record == kind.from_dict(dict(values))  # noqa: S301 - pickled on the same line


@given(kind=st.sampled_from(KINDS), values=OBJECTS)
def test_fields_are_known_or_listed_as_unknown(kind: type[Record], values: dict[str, Any]) -> None:
    """Every received key is an attribute or among the unknown fields."""
    unknown = list(kind.from_dict(values).unknown_fields())

    assert unknown == [name for name in values if name not in list_attributes(kind)]


@given(kind=st.sampled_from(KINDS), values=OBJECTS, name=st.text(max_size=6))
def test_in_reports_presence(kind: type[Record], values: dict[str, Any], name: str) -> None:
    """`in` says for every name whether it was received."""
    record = kind.from_dict(values)

    assert all(key in record for key in values)
    assert (name in record) == (name in values)


@given(kind=st.sampled_from(KINDS), values=OBJECTS)
def test_record_reads_like_a_dict(kind: type[Record], values: dict[str, Any]) -> None:
    """A record behaves like the received dict, with nested objects as dicts."""
    record = kind.from_dict(values)

    read = [[*record], dict(record), {**record}, [*record.keys()], [*record.values()], [*record.items()], len(record)]
    came = [[*values], values, values, [*values], [*values.values()], [*values.items()], len(values)]
    assert json.dumps(read) == json.dumps(came)
    assert json.dumps([record[name] for name in record]) == json.dumps([*values.values()])
    assert [record.get(name) for name in values] == [*values.values()]
    assert (record.get("no such field"), record.get("no such field", 7)) == (None, 7)
    assert record
    with pytest.raises(KeyError, match="no such field"):
        record["no such field"]


class Shop(Invoice):
    """An application's record class."""

    extra: Field[str] = Field("x_extra")
    lines: Field[Any] = Field("services")

    @property
    def is_large(self) -> bool:
        """Whether it is large."""
        return (self.gross_price or 0) > 100


class Noted(Shop):
    """A subclass of that, with values in addition to those received."""

    __slots__ = ("note",)
    note: str


class Buyer(Client):
    """A record with an attribute that hides a field."""

    __slots__ = ()

    @property
    def email(self) -> str:  # type: ignore[override]  # the mistake under test
        """Hide the field."""
        return "***"


@pytest.mark.parametrize("kind", [Shop, Noted])
@given(values=OBJECTS, extra=JSON)
def test_subclass_keeps_what_it_inherits(kind: type[Shop], values: dict[str, Any], extra: Any) -> None:
    """A subclass has the fields of its base with their types and its own, and loses nothing in conversions."""
    base, record = Invoice.from_dict(values), kind.from_dict({**values, "x_extra": extra})

    assert record.to_dict() == {**base.to_dict(), "x_extra": extra}
    assert [getattr(record, name) for name in list_attributes(Invoice)] == [
        getattr(base, name) for name in list_attributes(Invoice)
    ]
    assert (record.extra, record.lines) == (extra, record.services)
    assert [*record.unknown_fields()] == [name for name in base.unknown_fields() if name != "x_extra"]


@given(values=OBJECTS)
def test_subclass_survives_copying(values: dict[str, Any]) -> None:
    """A copy and a pickle of a subclass's record keep its additional values, in attributes and in slots."""
    record = Noted.from_dict(values)
    record.note = "seen"
    record.__dict__["mark"] = 7

    for other in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):  # noqa: S301 - our own
        assert (type(other), other.to_dict(), other.note, vars(other)) == (Noted, record.to_dict(), "seen", {"mark": 7})


def test_nested_records_of_a_subclass() -> None:
    """Lines of a subclass's record are records by either attribute, and dicts by their key."""
    rows = [{"name": "Hosting", "net_price": 100}]

    record = Shop.from_dict({"services": rows, "gross_price": 123})

    assert [type(line) for line in record.services or ()] == [type(line) for line in record.lines or ()] == [Service]
    assert (record["services"], record.is_large) == (rows, True)


def test_attribute_may_hide_a_field() -> None:
    """A subclass's property takes precedence over the field of its base, which is still available by its key."""
    buyer = Buyer.from_dict({"email": "kto@example.com"})

    assert (buyer.email, buyer["email"], [*buyer.unknown_fields()]) == ("***", "kto@example.com", [])


def test_subclass_of_two_classes() -> None:
    """Fields come from every base, including mixins, and class options reach the mixin."""

    class Tagged:
        tag: Field[str] = Field("x_tag")
        given: str

        def __init_subclass__(cls, given: str = "", **options: Any) -> None:
            super().__init_subclass__(**options)
            cls.given = given

    class Both(Tagged, Client, given="option"):
        pass

    both = Both.from_dict({"x_tag": "t", "email": "kto@example.com"})

    assert (both.tag, both.email, both.given, [*both.unknown_fields()]) == ("t", "kto@example.com", "option", [])


REPRS: list[tuple[type[Record], dict[str, Any], str]] = [
    (
        WebhookEvent,
        {"uuid": "u", "name": "draft_invoice_created", "retry_counter": 0},
        "<WebhookEvent uuid='u' name='draft_invoice_created'>",
    ),
    (
        TaskStatus,
        {"invoice_task_reference_number": "r", "processing_code": 201, "invoice_uuid": "u"},
        "<TaskStatus invoice_task_reference_number='r' processing_code=201>",
    ),
    (
        InvoiceWebhook,
        {"event": {"uuid": "u", "name": "invoice_paid"}, "resource": {}},
        "<InvoiceWebhook event=<WebhookEvent uuid='u' name='invoice_paid'>>",
    ),
    (NextNumber, {"next_number": "1/2", "invoice_kind": "vat"}, "<NextNumber with next_number, invoice_kind>"),
    (BookCompany, {"name": "Anna Nowak", "taxid": "0000010004"}, "<BookCompany with name, taxid>"),
    (Client, {"id": 1, "name": "Anna Nowak"}, "<Client id=1>"),
    (Client, {"id": None, "email": "kto@example.com"}, "<Client with id, email>"),
    (Client, {"id": "x" * 500}, f"<Client id='{'x' * 118}…>"),
    (Client, {"x_new": 1}, "<Client>"),
    (Client, {}, "<Client>"),
]


@pytest.mark.parametrize(("kind", "values", "text"), REPRS, ids=lambda value: getattr(value, "__name__", ""))
def test_repr_identifies_a_record(kind: type[Record], values: dict[str, Any], text: str) -> None:
    """The `repr` names a record by its identifiers, else by its fields, and shows no personal data."""
    assert repr(kind.from_dict(values)) == text


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_repr_of_every_record_shows_a_field(kind: type[Record]) -> None:
    """The `repr` of every record class shows its identity or its fields."""
    name = list_attributes(kind)[0]

    assert repr(kind.from_dict({name: 1})) not in {f"<{kind.__name__}>", ""}


def test_rows_of_many_shapes_are_not_mixed() -> None:
    """Thousands of rows with different keys are read as they were received."""
    rows = [{"id": number, f"key_{number % 700}": number} for number in range(2_000)]

    assert [Client.from_dict(row).to_dict() for row in rows] == rows


@given(rows=st.lists(OBJECTS | JSON, max_size=4))
def test_any_page_is_returned(rows: list[Any]) -> None:
    """A page of any rows returns all the distinct ones."""
    body = json.dumps({"metainfo": {"total_count": len(rows)}, "entities": rows})
    script = Script(lambda _: httpx.Response(200, text=body))
    alone = [row for row in rows if not isinstance(row, dict) or (row.get("uuid", row.get("id")) is None)]

    with httpx.Client(transport=script) as http:
        pages = Infakt(api_key="x", http_client=http).invoices.list().pages()
        read: list[Any] = next(pages).items

    texts = [json.dumps(row.to_dict() if isinstance(row, Invoice) else row) for row in read]
    assert [text for text in texts if text in map(json.dumps, alone)] == [json.dumps(row) for row in alone]
    assert set(texts) <= set(map(json.dumps, rows))
