"""Corrections, margin, advance and final invoices: what each has that a VAT invoice has not."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from infakt_emulator import Emulator

from .conftest import finish

BUYER = {"client_company_name": "Nowa", "payment_method": "cash"}
LINE = {"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}
MARGIN_LINE = {"name": "Laptop", "gross_with_margin_amount_price": 12_000, "margin_amount_price": 2_000}


def make_pair(before: int, after: int, group: int = 1, **more: Any) -> list[dict[str, Any]]:
    """Return a line before and after its correction."""
    line = {"name": "Usługa", "tax_symbol": "23", "group": group}
    return [
        {**line, "unit_net_price": before, "correction": False},
        {**line, "unit_net_price": after, "correction": True, **more},
    ]


def run_task(client: httpx.Client, noun: str, **fields: Any) -> dict[str, Any]:
    """Order a document and return how that ended."""
    body = {noun.removesuffix("s"): {**BUYER, **fields}}
    return finish(client, client.post(f"/async/{noun}.json", json=body), noun)


def create(client: httpx.Client, noun: str, **fields: Any) -> dict[str, Any]:
    """Order a document and read it."""
    task = run_task(client, noun, **fields)
    assert task["processing_code"] == 201, task
    row: dict[str, Any] = client.get(f"/{noun}/{task['invoice_uuid']}.json").json()
    return row


@pytest.fixture
def invoice(client: httpx.Client) -> dict[str, Any]:
    """Return an invoice of the account."""
    row: dict[str, Any] = client.get("/invoices.json?order=id&limit=1").json()["entities"][0]
    return row


def test_correction_sums_up_the_change(client: httpx.Client, invoice: dict[str, Any]) -> None:
    """As in the documented example: a cheaper line and one that is taken back."""
    lines = make_pair(6_623, 6_600) + make_pair(6_623, 6_623, 2, quantity="0")

    row = create(client, "corrective_invoices", corrected_invoice_uuid=invoice["uuid"], services=lines)

    assert (row["net_price"], row["tax_price"], row["gross_price"]) == (-6_646, -1_528, -8_174)
    assert (row["kind"], row["corrected_invoice_gross_price"]) == ("correction", invoice["gross_price"])


@pytest.mark.parametrize("field", ["uuid", "number"])
def test_correction_finds_its_invoice(client: httpx.Client, invoice: dict[str, Any], field: str) -> None:
    """By uuid or by number, and fills in the rest."""
    named = {f"corrected_invoice_{field}": invoice[field]}

    row = create(client, "corrective_invoices", **named, services=make_pair(2, 1))

    assert [row[f"corrected_invoice_{name}"] for name in ("uuid", "number", "date")] == [
        invoice["uuid"],
        invoice["number"],
        invoice["invoice_date"],
    ]


def test_reason_is_written_as_a_symbol_and_read_as_a_name(client: httpx.Client, invoice: dict[str, Any]) -> None:
    """Both come back."""
    named = {"corrected_invoice_uuid": invoice["uuid"], "correction_reason": "other"}

    row = create(client, "corrective_invoices", **named, services=make_pair(2, 1))

    assert (row["correction_reason"], row["correction_reason_symbol"]) == ("Inne: np. zwrot, rabat", "other")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"services": make_pair(2, 1)[:1]}, "services"),
        ({"services": make_pair(2, 1), "sale_date_before_correction": "2024-11-01"}, "base"),
        ({"sale_date_before_correction": "1999-01-01"}, "sale_date_before_correction"),
        ({"services": make_pair(2, 1), "corrected_invoice_uuid": "nothing"}, "corrected_invoice_uuid"),
    ],
)
def test_wrong_correction_is_refused(
    client: httpx.Client, invoice: dict[str, Any], fields: dict[str, Any], field: str
) -> None:
    """Lines come in pairs or a date is corrected, never both; and the invoice must be there."""
    task = run_task(client, "corrective_invoices", **{"corrected_invoice_uuid": invoice["uuid"], **fields})

    assert (task["processing_code"], list(task["invoice_errors"])) == (422, [field])


def test_correction_rounds_halves_away_from_zero(client: httpx.Client, invoice: dict[str, Any]) -> None:
    """A correction may have a line below 0, whose tax of 11.5 grosze is 12."""
    lines = make_pair(0, -50)

    row = create(client, "corrective_invoices", corrected_invoice_uuid=invoice["uuid"], services=lines)

    assert (row["net_price"], row["tax_price"], row["gross_price"]) == (-50, -12, -62)


def test_date_alone_can_be_corrected(client: httpx.Client, invoice: dict[str, Any]) -> None:
    """The date before is the invoice's own, and there are no lines."""
    dates = {"sale_date_before_correction": invoice["sale_date"], "sale_date": "2026-11-02"}

    row = create(client, "corrective_invoices", corrected_invoice_uuid=invoice["uuid"], **dates)

    assert (row["sale_date"], row["services"], row["gross_price"]) == ("2026-11-02", [], 0)


def test_correction_is_no_invoice(client: httpx.Client) -> None:
    """Its uuid is not found among invoices."""
    uuid = client.get("/corrective_invoices.json?limit=1").json()["entities"][0]["uuid"]

    assert client.get(f"/invoices/{uuid}.json").status_code == 404


def test_correction_cannot_be_created_at_once(client: httpx.Client) -> None:
    """The old way is broken for good."""
    assert client.post("/corrective_invoices.json", json={"corrective_invoice": {}}).status_code == 500


def test_margin_kind_is_written_as_a_symbol_and_read_as_a_name(client: httpx.Client) -> None:
    """The margin is summed up beside the gross price."""
    row = create(client, "margin_invoices", margin_kind="travel_agencies", services=[MARGIN_LINE])

    assert (row["margin_kind"], row["margin_kind_symbol"]) == ("Procedura marży dla biur podróży", "travel_agencies")
    assert (row["gross_price"], row["margin_amount_price"], row["number"]) == (12_000, 2_000, "1/MAR/11/2026")
    assert "tax_symbol" not in row["services"][0]


def test_advances_form_a_chain(client: httpx.Client) -> None:
    """As in the documented example: a further advance takes over the lines, and all are taken off what is left."""
    first = create(client, "advance_invoices", advance_price=40_000, services=[LINE])

    second = create(client, "advance_invoices", advance_price=40_000, previous_advance_id=first["id"])

    assert (first["left_to_pay"], second["left_to_pay"]) == (-27_700, -67_700)
    assert [row["id"] for row in second["previous_advances"]] == [first["id"]]
    again = client.get(f"/advance_invoices/{first['uuid']}.json").json()
    assert [row["uuid"] for row in again["next_advances"]] == [second["uuid"]]


def test_final_invoice_settles_its_advances(client: httpx.Client) -> None:
    """It has the last advance's buyer and lines, and a number of its own kind."""
    advance = create(client, "advance_invoices", advance_price=2_300, services=[LINE])

    row = create(client, "final_invoices", previous_advance_id=advance["id"])

    assert (row["kind"], row["number"], row["left_to_pay"]) == ("final", "1/RZL/11/2026", 10_000)
    assert row["previous_advances"][0]["number"] == advance["number"]


def test_final_invoice_wants_its_advance(client: httpx.Client) -> None:
    """With an advance that is not there its order is refused."""
    task = run_task(client, "final_invoices", previous_advance_id=1, services=[LINE])

    assert (task["processing_code"], list(task["invoice_errors"])) == (422, ["previous_advance_id"])


@pytest.mark.parametrize("noun", ["corrective_invoices", "margin_invoices", "advance_invoices", "final_invoices"])
def test_documents_can_do_what_invoices_can(client: httpx.Client, emulator: Emulator, noun: str) -> None:
    """Print, XML, e-mail, payment, KSeF and deletion work on every kind."""
    row = next(row for row in emulator.store.table(noun) if row["paid_date"] is None)
    path = f"/{noun}/{row['uuid']}"
    email = {"print_type": "original", "recipient": "a@example.com"}

    statuses = [
        client.get(f"{path}/download_xml.json").status_code,
        client.get(f"{path}/pdf.json?document_type=original").status_code,
        client.post(f"{path}/deliver_via_email.json", json=email).status_code,
        client.post(f"{path}/paid.json").status_code,
        client.post(f"{path}/send_to_ksef.json").status_code,
        client.put(f"{path}.json", json={noun.removesuffix("s"): {"notes": "Uwaga"}}).status_code,
        client.delete(f"{path}.json").status_code,
        client.get(f"{path}.json").status_code,
    ]

    assert statuses == [200, 200, 202, 204, 200, 200, 204, 404]


@pytest.mark.parametrize(
    ("noun", "number", "kind"),
    [
        ("corrective_invoices", "1/KOR/11/2026", "corrective_invoice"),
        ("margin_invoices", "1/MAR/11/2026", "margin_invoice"),
        ("advance_invoices", "1/ZAL/11/2026", "advance_invoice"),
        ("final_invoices", "1/RZL/11/2026", "final_invoice"),
        ("oss_invoices", "1/OSS/11/2026", None),
        ("corrective_oss_invoices", "1/OSS-KOR/11/2026", "corrective_oss_invoice"),
        ("internal_invoices", "1/FW/11/2026", "internal_invoice"),
        ("fiscal_reports", "RO/1/11/2026", "fiscal_report"),
        ("internal_evidences", "1/DW/11/2026", "internal_evidence"),
        ("daily_revenues", "1/UD/11/2026", "daily_revenue"),
    ],
)
def test_next_number(client: httpx.Client, noun: str, number: str, kind: str | None) -> None:
    """Each kind has its pattern and its name, but OSS invoices have none."""
    answer = client.get(f"/{noun}/next_number.json?kind=vat").json()

    assert (answer["next_number"], answer.get("invoice_kind")) == (number, kind)
