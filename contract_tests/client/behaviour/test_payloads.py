"""Writable values: money in grosze, known fields, dates; everything else is refused before it is sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from contract_tests.client.script import Script, give
from infakt import OMIT, Infakt, Payload
from infakt.models import (
    ClientCreate,
    ClientUpdate,
    InvoiceCreate,
    InvoiceUpdate,
    ServiceWrite,
    TransactionTermsWrite,
    TransactionTermWrite,
)

LINE = {"name": "Usługa"}


@pytest.mark.parametrize("field", ["unit_net_price", "net_price", "tax_price", "gross_price"])
@pytest.mark.parametrize("value", [283.74, 283.0, "283.74", "28374", Decimal(28374), True, None])
def test_money_is_an_integer_of_grosze(field: str, value: Any) -> None:
    """The API would silently read 283.74 as 283 grosze, so only an integer is accepted."""
    came = None if value is None else f"{type(value).__name__}: "

    with pytest.raises(TypeError, match=f"{field} must be an integer number of grosze, got {came}"):
        ServiceWrite(name="Usługa", **{field: value})


def test_money_in_a_mapping_is_checked_too(make_client: Callable[..., Infakt]) -> None:
    """A mapping is checked like a model, down to its lines, before anything is sent."""
    script = Script()

    with pytest.raises(TypeError, match=r"gross_price must be an integer number of grosze, got str: '500.00'"):
        make_client(script).invoices.create({"services": [{"name": "Usługa", "gross_price": "500.00"}]})

    assert script.sent == []


@pytest.mark.parametrize("value", [0, -1, 10**12])
def test_any_integer_is_money(value: int) -> None:
    """Zero, negative and very large numbers are amounts."""
    assert ServiceWrite(name="Usługa", net_price=value).to_dict() == {"name": "Usługa", "net_price": value}


@pytest.mark.parametrize(
    ("kind", "given", "match"),
    [
        (InvoiceCreate, {"services": [], "due_date": "2026-01-01"}, "InvoiceCreate has no field 'due_date'.*paid_date"),
        (InvoiceUpdate, {"client_nip": "1"}, "InvoiceUpdate has no field 'client_nip'; did you mean client_"),
        (ClientCreate, {"country": "PL", "name": "x"}, "ClientCreate has no field 'name'; did you mean .*name"),
        (ClientUpdate, {"post_code": "00-001"}, "ClientUpdate has no field 'post_code'; did you mean postal_code"),
    ],
)
def test_unknown_field_names_the_nearest(kind: type[Payload], given: dict[str, Any], match: str) -> None:
    """The API drops fields that it does not know, so a mapping must not contain one."""
    with pytest.raises(TypeError, match=match):
        kind.coerce(given)


def test_unknown_field_of_a_line_is_refused() -> None:
    """Lines are checked like the document."""
    with pytest.raises(TypeError, match=r"ServiceWrite has no field 'netto'.*net_price"):
        InvoiceCreate(services=[{"name": "Usługa", "netto": 1}])


@pytest.mark.parametrize("given", [None, "text", 1, [], [("country", "PL")]])
def test_body_that_is_no_object_is_refused(make_client: Callable[..., Infakt], given: Any) -> None:
    """A body is a model or a mapping."""
    script = Script()

    with pytest.raises(TypeError, match="expected ClientCreate or a mapping of its fields, got"):
        make_client(script).clients.create(given)

    assert script.sent == []


@pytest.mark.parametrize(
    ("kind", "given"), [(InvoiceCreate, {}), (InvoiceCreate, {"services": [{}]}), (ClientCreate, {"company_name": "x"})]
)
def test_missing_required_field_is_refused(kind: type[Payload], given: dict[str, Any]) -> None:
    """A required field that is missing is a `TypeError`."""
    with pytest.raises(TypeError, match=r"missing 1 required keyword-only argument: '(services|name|country)'"):
        kind.coerce(given)


@pytest.mark.parametrize(
    ("given", "match"),
    [
        ({"notes": 1}, "notes must be a string or None, got int: 1"),
        ({"number": None}, "number must be a string, got None"),
        ({"split_payment": 1}, "split_payment must be True or False, got int: 1"),
        ({"client_id": "1000001"}, "client_id must be an integer or None, got str: '1000001'"),
        ({"client_id": True}, "client_id must be an integer or None, got bool: True"),
        ({"invoice_date": 20260101}, "invoice_date must be a date or a string, got int: 20260101"),
    ],
)
def test_value_of_another_type_is_refused(given: dict[str, Any], match: str) -> None:
    """Types are checked, since the API converts whatever it gets."""
    with pytest.raises(TypeError, match=match):
        InvoiceUpdate(**given)


def test_datetime_for_a_date_is_refused() -> None:
    """The date of a datetime depends on a time zone that only the caller knows."""
    with pytest.raises(TypeError, match="invoice_date must be a date, got a datetime"):
        InvoiceUpdate(invoice_date=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("day", ["2026-13-01", "01.02.2026", "2026-1-1", "", "2026-02-30", "20260105", "2026-W02-1"])
def test_string_that_is_no_date_is_refused(day: str) -> None:
    """A date given as a string has the format YYYY-MM-DD and no other."""
    with pytest.raises(ValueError, match="invoice_date must be a date written YYYY-MM-DD, got"):
        InvoiceUpdate(invoice_date=day)


@pytest.mark.parametrize("day", ["20260105", "2026-W02-1", "5.01.2026"])
def test_string_that_is_no_date_is_refused_as_argument(make_client: Callable[..., Infakt], day: str) -> None:
    """A date argument must have the same format."""
    with pytest.raises(ValueError, match="must be a date written YYYY-MM-DD, got"):
        make_client(Script()).invoices.mark_paid("u", paid_date=day)


def test_dates_and_numbers_are_sent_as_json() -> None:
    """Dates are sent as YYYY-MM-DD, decimals without loss, nested models as objects."""
    invoice = InvoiceCreate(
        services=[ServiceWrite(name="Usługa", quantity=Decimal("0.10"), discount=1.5), LINE],
        invoice_date=date(2026, 1, 5),
        sale_date="2026-01-06",
        transaction_terms=TransactionTermsWrite(contracts=[TransactionTermWrite(number="U/1")]),
    )

    assert invoice.to_dict() == {
        "services": [{"name": "Usługa", "quantity": "0.10", "discount": 1.5}, {"name": "Usługa"}],
        "invoice_date": "2026-01-05",
        "sale_date": "2026-01-06",
        "transaction_terms": {"contracts": [{"number": "U/1"}]},
    }


def test_omit_and_none_differ() -> None:
    """None is sent as null, `OMIT` is not sent."""
    assert InvoiceUpdate(notes=None, number=OMIT).to_dict() == {"notes": None}
    assert (repr(OMIT), bool(OMIT)) == ("OMIT", False)


def test_payload_shows_its_fields_and_no_value() -> None:
    """A payload may be logged: its `repr` names fields and contains no data of a buyer."""
    assert repr(ClientUpdate(email="kto@example.com", nip=None)) == "<ClientUpdate with nip, email>"


def test_stored_body_is_kept_whole() -> None:
    """`from_dict` takes a stored body unchanged, unknown fields included."""
    stored = {"services": [{"name": "x", "net_price": "1"}], "external": {"a": [1]}, "notes": None}

    assert InvoiceCreate.from_dict(stored).to_dict() == stored


def test_assignment_is_checked() -> None:
    """A field that is assigned later is checked by the same rules."""
    line = ServiceWrite(name="Usługa")
    wrong: Any = "283.74"

    with pytest.raises(TypeError, match="net_price must be an integer number of grosze"):
        line.net_price = wrong


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_number_that_json_lacks_is_refused(make_client: Callable[..., Infakt], value: float) -> None:
    """A number that JSON does not have is refused before anything is sent."""
    script = Script()

    with pytest.raises(ValueError, match="the body cannot be written as UTF-8 JSON"):
        make_client(script).invoices.create({"services": [{"name": "x", "quantity": value}]})

    assert script.sent == []


def test_string_that_utf8_lacks_is_refused(make_client: Callable[..., Infakt]) -> None:
    """Half a surrogate pair is refused before anything is sent."""
    script = Script()

    with pytest.raises(ValueError, match="the body cannot be written as UTF-8 JSON"):
        make_client(script).clients.update(1, {"note": "\ud800"})

    assert script.sent == []


def test_body_contains_only_the_given_fields(make_client: Callable[..., Infakt]) -> None:
    """The body is the wrapper, the given fields, and nothing else."""
    script = Script(give(200, {"id": 1}))

    make_client(script).clients.update(1, {"note": 'a"b\\c\u2028', "days_to_payment": None})

    assert json.loads(script.requests[0].content) == {"client": {"note": 'a"b\\c\u2028', "days_to_payment": None}}
