"""Values other than described: the page is returned, every value can be read, and nothing is lost."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from contract_tests.client.script import Script, page
from contract_tests.client.table import Table, read
from infakt import Infakt
from infakt.models import Client, Invoice, InvoiceStatus, Service

WARSAW = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("field", "raw", "read"),
    [
        ("status", "draft", InvoiceStatus.DRAFT),
        ("status", "wholly_new", "wholly_new"),
        ("status", 5, 5),
        ("status", None, None),
        ("status", ["draft"], ["draft"]),
        ("paid_price", "0", 0),
        ("paid_price", 12, 12),
        ("paid_price", "12.34", "12.34"),
        ("paid_price", "X.XX PLN", "X.XX PLN"),
        ("gross_price", "349.00 PLN", "349.00 PLN"),
        ("invoice_date", "2026-05-05", date(2026, 5, 5)),
        ("invoice_date", "2026-05-05 23:59:59 +0200", date(2026, 5, 5)),
        ("invoice_date", "2026-02-30", "2026-02-30"),
        ("invoice_date", "2026-W19-2", "2026-W19-2"),
        ("invoice_date", "", ""),
        ("invoice_date", 20260505, 20260505),
        ("created_at", "2026-05-05 15:31:58 +0200", datetime(2026, 5, 5, 15, 31, 58, tzinfo=WARSAW)),
        ("created_at", "2026-05-05T15:31:58+02:00", datetime(2026, 5, 5, 15, 31, 58, tzinfo=WARSAW)),
        ("created_at", "2024-08-23T07:06:08.407Z", datetime(2024, 8, 23, 7, 6, 8, 407_000, tzinfo=UTC)),
        ("created_at", "2026-06-30T19:37:15.340293Z", datetime(2026, 6, 30, 19, 37, 15, 340_293, tzinfo=UTC)),
        ("created_at", "2026-01-02, 10:11:12", datetime(2026, 1, 2, 10, 11, 12)),  # noqa: DTZ001 - the value has no time zone
        ("created_at", "2026-13-02 10:11:12 +0100", "2026-13-02 10:11:12 +0100"),
        ("created_at", "2026-01-02 10:11:12 +9999", "2026-01-02 10:11:12 +9999"),
        ("created_at", "yesterday", "yesterday"),
        ("created_at", 1_767_222_000, 1_767_222_000),
        ("services", {"not": "a list"}, {"not": "a list"}),
        ("services", "text", "text"),
        ("extensions", [], []),
        ("ksef_data", "pending", "pending"),
    ],
)
def test_odd_value_is_returned_as_received(make_client: Callable[..., Infakt], field: str, raw: Any, read: Any) -> None:
    """A value that parses as its type is converted, any other is returned raw, and its page is returned."""
    rows = [{"uuid": "a", field: raw}, {"uuid": "b"}]

    invoices = make_client(Script(page(rows, 2))).invoices.list().to_list()

    assert [invoice.to_dict() for invoice in invoices] == rows
    value = getattr(invoices[0], field)
    assert (type(value), value) == (type(read), read)
    assert invoices[0][field] == raw


def test_absent_and_null_differ() -> None:
    """Both read as None; `in` says whether the field was received."""
    invoice = Invoice.from_dict({"paid_date": None})

    assert (invoice.paid_date, invoice.number) == (None, None)
    assert ("paid_date" in invoice, "number" in invoice) == (True, False)
    assert invoice["paid_date"] is None
    with pytest.raises(KeyError, match="number"):
        invoice["number"]


def test_new_field_is_readable() -> None:
    """A field that this version does not know is kept, readable and listed as unknown."""
    invoice = Invoice.from_dict({"number": "1", "brand_new": {"deep": [1]}})

    assert (invoice["brand_new"], invoice.keys()) == ({"deep": [1]}, ("number", "brand_new"))
    assert list(invoice.unknown_fields()) == ["brand_new"]
    assert invoice.to_dict() == {"number": "1", "brand_new": {"deep": [1]}}


def test_lines_are_records() -> None:
    """Nested objects are records of their own, and odd ones among them are kept as received."""
    raw: Any = {"services": [{"name": "x", "quantity": "1.5", "net_price": "100"}, None, 7]}

    invoice = Invoice.from_dict(raw)

    services: Any = invoice.services
    assert services == [Service.from_dict(raw["services"][0]), None, 7]
    assert (services[0].quantity, services[0].net_price) == (1.5, 100)
    assert invoice.to_dict() == raw


@pytest.mark.parametrize("text", ["1_000", "nan", "inf", "٣"])
def test_python_number_syntax_stays_a_string(text: str) -> None:
    """Only digits are read as a number, not everything that Python accepts as one."""
    service: Any = Service.from_dict({"net_price": text, "quantity": text})

    assert (service.net_price, service.quantity) == (text, text)


@pytest.mark.parametrize("rows", [[None], [1, "x"], [[]], [{"uuid": None}, {"uuid": None}], [{}, {}], [{"uuid": [1]}]])
def test_odd_rows_are_returned(make_client: Callable[..., Infakt], rows: list[Any]) -> None:
    """A row that is not an object, or has no usable identity, is returned with the others."""
    read: list[Any] = make_client(Script(page(rows, len(rows)))).invoices.list().to_list()

    assert [row.to_dict() if isinstance(row, Invoice) else row for row in read] == rows


@pytest.mark.parametrize("total", ["2", None, 2.0, [], True, -1])
def test_odd_total_loses_no_row(make_client: Callable[..., Infakt], total: Any) -> None:
    """An invalid total is ignored: the list ends when no rows follow."""
    table = Table(range(3), total=total)

    assert read(make_client(table), limit=2, strict=True).ids == [0, 1, 2]


def test_list_without_metainfo_is_read(make_client: Callable[..., Infakt]) -> None:
    """A list without metadata ends when no rows follow, and has no total."""
    script = Script(page([{"uuid": "a"}]), page([{"uuid": "a"}]), page([]))
    invoices = make_client(script).invoices.list()

    with pytest.raises(TypeError, match="does not say how many items it has"):
        invoices.count()
    assert [invoice.uuid for invoice in invoices] == ["a"]


def test_record_is_a_read_only_value() -> None:
    """A record equals another with the same content, survives copying, and cannot be changed."""
    client = Client.from_dict({"id": 7, "company_name": "x", "nip": "1"})
    name: Any = "y"

    assert copy.deepcopy(client) == pickle.loads(pickle.dumps(client)) == client  # noqa: S301 - pickled on the same line
    assert client != Client.from_dict({"id": 7})
    with pytest.raises(AttributeError, match="Client is read-only; send a change with the resource's update"):
        client.company_name = name


def test_record_shows_no_data_of_a_buyer() -> None:
    """The `repr` of a record identifies it and contains nothing that must not be logged."""
    invoice = Invoice.from_dict(
        {"id": 7, "uuid": "u", "number": "1/1", "status": "sent", "client_tax_code": "0000010004"}
    )

    assert repr(invoice) == "<Invoice id=7 uuid='u' number='1/1' status='sent'>"


def test_record_is_made_from_a_mapping_only() -> None:
    """A record cannot be created from keyword arguments."""
    with pytest.raises(TypeError, match=r"make a Invoice with Invoice.from_dict"):
        Invoice()
