"""Invoices: computed, stored, updated and deleted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Create = Callable[..., dict[str, Any]]
AMOUNTS = ("unit_net_price", "net_price", "tax_price", "gross_price")


@pytest.mark.parametrize(
    ("line", "amounts"),
    [
        ({"tax_symbol": 23, "net_price": 6623}, (6623, 6623, 1523, 8146)),
        ({"tax_symbol": "23", "gross_price": 6623}, (5385, 5385, 1238, 6623)),
        ({"tax_symbol": "23", "unit_net_price": 1000, "quantity": 2}, (1000, 2000, 460, 2460)),
        ({"tax_symbol": "23", "net_price": 1000, "gross_price": 9999}, (1000, 1000, 230, 1230)),
        ({"tax_symbol": "8", "unit_net_price": 99, "quantity": "0.5"}, (99, 50, 4, 54)),
        ({"tax_symbol": "5", "net_price": 10}, (10, 10, 1, 11)),
        ({"tax_symbol": "zw", "gross_price": 123}, (123, 123, 0, 123)),
        ({"tax_symbol": "23", "unit_net_price_before_discount": 1000, "discount": 15}, (850, 850, 196, 1046)),
        ({"tax_symbol": "23", "net_price": "283.74 PLN"}, (283, 283, 65, 348)),
        ({"tax_symbol": "23", "unit_net_price": "500.00"}, (500, 500, 115, 615)),
    ],
)
def test_line_is_priced(create: Create, line: dict[str, Any], amounts: tuple[int, ...]) -> None:
    """Net takes precedence over gross, halves are rounded up, and a string is cut to its leading digits."""
    invoice = create(services=[{"name": "Usługa", **line}])

    priced = invoice["services"][0]
    assert tuple(priced[name] for name in AMOUNTS) == amounts
    assert priced["tax_symbol"] == str(line["tax_symbol"])
    assert tuple(invoice[name] for name in AMOUNTS[1:]) == amounts[1:]


def test_totals_are_the_sums_of_lines(create: Create) -> None:
    """The totals are the sums of the lines, and the whole gross amount is left to pay."""
    lines = [{"name": "A", "tax_symbol": "23", "net_price": 100}, {"name": "B", "tax_symbol": "8", "net_price": 50}]

    invoice = create(services=lines)

    totals = {name: invoice[name] for name in ("net_price", "tax_price", "gross_price", "left_to_pay")}
    assert totals == {"net_price": 150, "tax_price": 27, "gross_price": 177, "left_to_pay": 177}


def test_new_invoice_has_the_accounts_settings(create: Create) -> None:
    """Missing fields have the defaults of the account; the invoice is a draft with the next number of its month."""
    invoice = create(colour="green", services=[{"name": "A", "tax_symbol": "23", "net_price": 1, "colour": "green"}])

    expected = {
        "status": "draft",
        "kind": "vat",
        "number": "1/11/2026",
        "currency": "PLN",
        "invoice_date": "2026-11-05",
        "sale_date": "2026-11-05",
        "payment_date": "2026-11-19",
        "paid_date": None,
        "notes": None,
        "created_at": "2026-11-05 12:00:00 +0100",
    }
    assert {name: invoice[name] for name in expected} == expected
    assert "colour" not in invoice
    assert "colour" not in invoice["services"][0]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": "printed"}, "printed"),
        ({"status": "paid", "paid_date": "2026-11-05"}, "paid"),
        ({"status": "paid"}, "draft"),
        ({"status": "nonsense"}, "draft"),
    ],
)
def test_status_can_be_given(create: Create, fields: dict[str, str], status: str) -> None:
    """An invoice may be created as printed, or as paid with a date."""
    assert create(**fields)["status"] == status


@pytest.mark.parametrize(("kind", "kept"), [("proforma", "proforma"), ("corrective", "vat")])
def test_kind_is_vat_unless_proforma(create: Create, kind: str, kept: str) -> None:
    """Any other kind silently makes a plain VAT invoice."""
    assert create(kind=kind)["kind"] == kept


def test_transfer_takes_the_accounts_bank(create: Create) -> None:
    """A transfer without a bank account has that of the account."""
    assert create(payment_method="transfer")["bank_name"] == "Bank Zmyślony"


def test_buyer_is_copied_from_the_client(client: httpx.Client, create: Create) -> None:
    """The fields of a client are copied to the invoice under other names; given fields take precedence."""
    buyer = client.get("/clients.json?order=id&limit=1").json()["entities"][0]

    invoice = create(client_id=buyer["id"], client_tax_code=None, client_street="Inna")

    assert invoice["client_company_name"] == buyer["company_name"]
    assert invoice["client_post_code"] == buyer["postal_code"]
    assert invoice["client_uuid"] == buyer["uuid"]
    assert invoice["client_street"] == "Inna"


def test_saved_client_is_found_by_name(client: httpx.Client, create: Create) -> None:
    """A client is found by its exact company name."""
    buyer = client.get("/clients.json?order=id&limit=1").json()["entities"][0]

    assert create(client_company_name=buyer["company_name"], client_tax_code=None)["client_id"] == buyer["id"]


def test_synchronous_creation_still_works(client: httpx.Client) -> None:
    """The undocumented POST is 201 with the invoice itself."""
    line = {"name": "A", "tax_symbol": "23", "net_price": 100}
    fields = {"client_company_name": "A", "payment_method": "cash", "kind": "corrective", "services": [line]}

    response = client.post("/invoices.json", json={"invoice": fields})

    assert (response.status_code, response.json()["kind"]) == (201, "vat")
    assert client.get(f"/invoices/{response.json()['uuid']}.json").json() == response.json()


def test_synchronous_creation_refuses_at_once(client: httpx.Client) -> None:
    """Invalid fields are 422 with Polish messages by field."""
    response = client.post("/invoices.json", json={"invoice": {"client_company_name": "A"}})

    assert response.status_code == 422
    assert response.json() == {
        "error": "Nieprawidłowe parametry.",
        "errors": {"services": ["Proszę dodać pozycję na fakturze."]},
    }


def test_update_keeps_the_rest(client: httpx.Client, create: Create) -> None:
    """A PUT of one field changes only that field and returns the whole invoice."""
    invoice = create()

    response = client.put(f"/invoices/{invoice['uuid']}.json", json={"invoice": {"client_street": "Drogowa"}})

    assert (response.status_code, response.json()) == (200, invoice | {"client_street": "Drogowa"})
    assert client.get(f"/invoices/{invoice['uuid']}.json").json() == response.json()


def test_update_replaces_lines_as_a_whole(client: httpx.Client, create: Create) -> None:
    """Given lines replace all existing lines, with new ids and totals."""
    invoice = create()
    line = {"name": "Nowa", "tax_symbol": "23", "quantity": 1.0, "unit_net_price": 100}

    body = client.put(f"/invoices/{invoice['uuid']}.json", json={"invoice": {"services": [line]}}).json()

    assert [row["name"] for row in body["services"]] == ["Nowa"]
    assert body["services"][0]["id"] > invoice["services"][0]["id"]
    assert (body["net_price"], body["gross_price"], body["left_to_pay"]) == (100, 123, 123)


def test_refused_update_changes_nothing(client: httpx.Client, create: Create) -> None:
    """A PUT with an invalid value changes nothing."""
    invoice = create()

    response = client.put(f"/invoices/{invoice['uuid']}.json", json={"invoice": {"notes": "x", "services": []}})

    assert response.status_code == 422
    assert client.get(f"/invoices/{invoice['uuid']}.json").json() == invoice


def test_null_clears_a_field(client: httpx.Client, create: Create) -> None:
    """Null resets a field to its initial value."""
    invoice = create(notes="Uwaga")

    body = client.put(f"/invoices/{invoice['uuid']}.json", json={"invoice": {"notes": None}}).json()

    assert body == invoice | {"notes": None}


def test_deleted_invoice_is_gone(client: httpx.Client, create: Create) -> None:
    """A deletion is 204 with an empty body, and the invoice is then 404."""
    path = f"/invoices/{create()['uuid']}.json"

    response = client.delete(path)

    assert (response.status_code, response.content) == (204, b"")
    assert client.get(path).status_code == 404
    assert client.delete(path).status_code == 404


def test_tax_number_alone_is_a_buyer(client: httpx.Client) -> None:
    """Seen live: a tax number alone is enough as the buyer of an invoice."""
    line = {"name": "A", "tax_symbol": "23", "net_price": 1}
    body = {"client_tax_code": "0000099903", "payment_method": "cash", "services": [line]}

    invoice = client.post("/invoices.json", json={"invoice": body}).json()

    assert (invoice["client_id"], invoice["client_tax_code"]) == (None, "0000099903")


def test_ids_of_markings_are_read_as_texts(create: Create) -> None:
    """Seen live: ids of markings are written as integers and read as strings."""
    assert create(document_markings_ids=[1, 13])["document_markings_ids"] == ["1", "13"]


@pytest.mark.parametrize(("currency", "kind"), [("PLN", None), ("EUR", "vat")])
def test_foreign_invoice_names_the_day_of_its_exchange_rate(create: Create, currency: str, kind: str | None) -> None:
    """Seen live: a foreign currency sets `vat_exchange_date_kind`, and there is no rate yet."""
    invoice = create(currency=currency)

    assert invoice["vat_exchange_date_kind"] == kind
    assert "exchange_rates_data" not in invoice


def test_integer_id_is_not_found(client: httpx.Client, create: Create) -> None:
    """Paths accept the uuid only."""
    assert client.get(f"/invoices/{create()['id']}.json").status_code == 404


@pytest.mark.parametrize(
    ("query", "number", "day", "kind"),
    [
        ("", "1/11/2026", "2026-11-05", "vat"),
        ("kind=advance&date=2023-03-09", "1/ZAL/03/2023", "2023-03-09", "advance"),
        ("kind=vat&date=2022-05-22", "1/05/2022", "2022-05-22", "vat"),
    ],
)
def test_next_number(client: httpx.Client, query: str, number: str, day: str, kind: str) -> None:
    """Numbers are counted by kind and month, and reading the next one does not reserve it."""
    answers = [client.get(f"/invoices/next_number.json?{query}").json() for _ in range(2)]

    assert answers == [{"next_number": number, "invoice_date": day, "invoice_kind": kind}] * 2


def test_next_number_follows_the_months_highest(client: httpx.Client, create: Create) -> None:
    """The next number follows the highest one of the month."""
    create(number="41/11/2026")

    assert client.get("/invoices/next_number.json").json()["next_number"] == "42/11/2026"
    assert create()["number"] == "42/11/2026"
