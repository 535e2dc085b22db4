"""OSS invoices and documents without a buyer: the amounts of their lines and their responses."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from infakt_emulator import Emulator

from .conftest import finish

OSS = {
    "country": "AT",
    "client_first_name": "Fikcja",
    "client_last_name": "Zmyślona",
    "currency": "EUR",
    "sale_type": "merchandise",
    "service_place_primary": "Musterhausen",
}
OSS_LINE = {"name": "Towar", "tax_rate": 20, "quantity": 4, "additional_price": 300}


def create(client: httpx.Client, noun: str, **fields: Any) -> dict[str, Any]:
    """Create a document synchronously."""
    response = client.post(f"/{noun}.json", json={noun.removesuffix("s"): fields})
    assert response.status_code == 201, response.text
    row: dict[str, Any] = response.json()
    return row


@pytest.mark.parametrize(
    ("price", "amounts"),
    [
        ({"unit_net_price": 6_867}, (27_768, 5_554, 33_322)),
        ({"net_price": 25_000}, (100_300, 20_060, 120_360)),
        ({"gross_price": 1_200}, (1_000, 200, 1_200)),
    ],
)
def test_oss_line_counts_as_documented(
    client: httpx.Client, price: dict[str, int], amounts: tuple[int, int, int]
) -> None:
    """A surcharge is part of the net amount, and a net price alone is the unit price."""
    row = create(client, "oss_invoices", **OSS, services=[OSS_LINE | price])

    assert (row["net_price"], row["tax_price"], row["gross_price"]) == amounts


def test_oss_notes_come_back_as_comments(client: httpx.Client) -> None:
    """The name of the buyer is joined, and `notes` is read as `comments`."""
    row = create(client, "oss_invoices", **OSS, notes="Uwaga", services=[OSS_LINE])

    assert (row["comments"], row["client_name"], "notes" in row) == ("Uwaga", "Fikcja Zmyślona", False)


def test_oss_mail_takes_everything_in_the_query(client: httpx.Client) -> None:
    """An e-mail goes to the address of the buyer, and is refused without one."""
    mailed = create(client, "oss_invoices", **OSS, client_email="a@example.com", services=[OSS_LINE])
    unknown = create(client, "oss_invoices", **OSS, services=[OSS_LINE])

    paths = [f"/oss_invoices/{row['uuid']}/deliver_via_email.json" for row in (mailed, unknown)]

    assert [client.post(path).status_code for path in paths] == [202, 422]
    assert client.post(f"{paths[1]}?recipient=b%40example.com").status_code == 202


def test_oss_correction_is_a_text_in_lists(client: httpx.Client) -> None:
    """`correction` is a boolean in a single document and a string in a list."""
    listed = client.get("/corrective_oss_invoices.json?order=id").json()["entities"][0]

    read = client.get(f"/corrective_oss_invoices/{listed['uuid']}.json").json()

    assert [line["correction"] for line in listed["services"]] == ["false", "true"]
    assert [line["correction"] for line in read["services"]] == [False, True]


def test_fiscal_report_has_only_its_gross(client: httpx.Client) -> None:
    """Net takes precedence over gross, and the net and tax of the document are 0, as in the documented example."""
    line = {"net_price": 10_000, "gross_price": 1_500, "tax_symbol": 22}

    row = create(client, "fiscal_reports", services=[line])

    assert (row["net_price"], row["tax_price"], row["gross_price"]) == (0, 0, 12_200)
    assert row["services"] == [
        {"name": "BRAK", "tax_symbol": "22", "net_price": 10_000, "vat_price": 2_200, "gross_price": 12_200}
    ]


def test_evidence_has_its_quantity_as_a_text(client: httpx.Client) -> None:
    """Numeric strings are accepted, and a missing total is computed."""
    fields = {"classification_symbol": "salary", "quantity": "2", "unit_price": "1000"}

    row = create(client, "internal_evidences", **fields)

    assert (row["quantity"], row["unit_price"], row["total_price"]) == ("2.0", 1_000, 2_000)


def test_daily_revenue_counts_its_lines(client: httpx.Client) -> None:
    """The ground for exemption may be a string."""
    row = create(client, "daily_revenues", vat_exemption_reason="1", services=[{"unit_price": 10_000, "quantity": 2}])

    assert (row["vat_exemption_reason"], row["number"]) == (1, "1/UD/11/2026")
    assert row["services"] == [{"quantity": 2, "unit_price": 10_000, "total_price": 20_000}]


@pytest.mark.parametrize(
    ("noun", "fields", "field"),
    [
        ("oss_invoices", {"services": [OSS_LINE]}, "country"),
        ("oss_invoices", {**OSS, "services": [{"name": "A"}]}, "services.tax_rate"),
        ("internal_invoices", {"services": [{"tax_symbol": "23", "net_price": 1}]}, "transaction_kind_symbol"),
        ("internal_invoices", {"transaction_kind_symbol": "x", "services": [{"tax_symbol": "23"}]}, "transaction_kind"),
        ("fiscal_reports", {"services": []}, "services"),
        ("internal_evidences", {"classification_symbol": "x"}, "classification_symbol"),
        ("daily_revenues", {"services": [{"quantity": 1}]}, "services.unit_price"),
    ],
)
def test_wrong_record_is_refused(client: httpx.Client, noun: str, fields: dict[str, Any], field: str) -> None:
    """A missing required field, an unknown symbol and an incomplete line are refused."""
    response = client.post(f"/{noun}.json", json={noun.removesuffix("s"): fields})

    assert response.status_code == 422
    assert any(name.startswith(field) for name in response.json()["errors"])


@pytest.mark.parametrize(
    ("noun", "status"), [("invoices", "printed"), ("internal_invoices", "printed"), ("fiscal_reports", "paid")]
)
def test_document_is_taken_into_the_books(client: httpx.Client, emulator: Emulator, noun: str, status: str) -> None:
    """The response has the result, and the document has the status."""
    row = next(row for row in emulator.store.table(noun) if row["status"] == "draft")

    response = client.put(f"/{noun}/{row['uuid']}/mark_as_accounted.json")

    entity = {"uuid": row["uuid"], "number": row["number"], "status": "success"}
    assert response.json() == {"success": True, "entities": [entity]}
    assert client.get(f"/{noun}/{row['uuid']}.json").json()["status"] == status


@pytest.mark.parametrize(
    ("noun", "fields"),
    [
        ("oss_invoices", {**OSS, "services": [OSS_LINE]}),
        ("internal_evidences", {"classification_symbol": "sold"}),
        ("daily_revenues", {"services": [{"unit_price": 1}]}),
        ("fiscal_reports", {"services": [{"tax_symbol": "23", "gross_price": 1}]}),
    ],
)
def test_records_are_created_by_tasks(client: httpx.Client, noun: str, fields: dict[str, Any]) -> None:
    """A task ends with a document that can be read and deleted, and shows its kind."""
    wrapper = noun.removesuffix("s")

    task = finish(client, client.post(f"/async/{noun}.json", json={wrapper: fields}), noun)

    path = f"/{noun}/{task['invoice_uuid']}.json"
    assert (task["invoice_kind"], client.get(path).status_code, client.delete(path).status_code) == (wrapper, 200, 204)


def test_pdf_of_many_documents(client: httpx.Client, emulator: Emulator) -> None:
    """A PDF of many documents is requested, polled and downloaded; documents without a PDF are rejected."""
    invoice, report = (next(iter(emulator.store.table(noun)))["uuid"] for noun in ("invoices", "fiscal_reports"))
    request = client.post("/async/incomes/pdf_many.json", json={"uuids": [invoice, report]}).json()
    path = f"/async/incomes/pdf_many/{request['download_token']}"

    states = [client.get(f"{path}/check.json").json()["ready"] for _ in range(2)]

    assert (request["accepted_uuids"], request["rejected_uuids"], states) == ([invoice], [report], [False, True])
    assert client.get(f"{path}.json").content.startswith(b"%PDF-")


def test_pdf_of_no_document_is_not_found(client: httpx.Client) -> None:
    """A request without any known document is 404, and so is an unknown token."""
    assert client.post("/async/incomes/pdf_many.json", json={"uuids": ["nothing"]}).status_code == 404
    assert client.get("/async/incomes/pdf_many/0000000000000000/check.json").status_code == 404
