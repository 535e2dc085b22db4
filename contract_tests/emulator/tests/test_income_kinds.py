"""Corrections, margin, advance and final invoices: how each differs from a VAT invoice."""

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
    """Return a line before and after a correction."""
    line = {"name": "Usługa", "tax_symbol": "23", "group": group}
    return [
        {**line, "unit_net_price": before, "correction": False},
        {**line, "unit_net_price": after, "correction": True, **more},
    ]


def run_task(client: httpx.Client, noun: str, **fields: Any) -> dict[str, Any]:
    """Create a document asynchronously and return the finished task."""
    body = {noun.removesuffix("s"): {**BUYER, **fields}}
    return finish(client, client.post(f"/async/{noun}.json", json=body), noun)


def create(client: httpx.Client, noun: str, **fields: Any) -> dict[str, Any]:
    """Create a document asynchronously and read it."""
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
    """The totals of a correction are the differences, as in the documented example."""
    lines = make_pair(6_623, 6_600) + make_pair(6_623, 6_623, 2, quantity="0")

    row = create(client, "corrective_invoices", corrected_invoice_uuid=invoice["uuid"], services=lines)

    assert (row["net_price"], row["tax_price"], row["gross_price"]) == (-6_646, -1_528, -8_174)
    assert (row["kind"], row["corrected_invoice_gross_price"]) == ("correction", invoice["gross_price"])


@pytest.mark.parametrize("field", ["uuid", "number"])
def test_correction_finds_its_invoice(client: httpx.Client, invoice: dict[str, Any], field: str) -> None:
    """A correction finds its invoice by uuid or number and copies its fields."""
    named = {f"corrected_invoice_{field}": invoice[field]}

    row = create(client, "corrective_invoices", **named, services=make_pair(2, 1))

    assert [row[f"corrected_invoice_{name}"] for name in ("uuid", "number", "date")] == [
        invoice["uuid"],
        invoice["number"],
        invoice["invoice_date"],
    ]


def test_reason_is_written_as_a_symbol_and_read_as_a_name(client: httpx.Client, invoice: dict[str, Any]) -> None:
    """The symbol of a reason is written; the symbol and the name are read."""
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
    """A correction has pairs of lines or a corrected date, never both, and its invoice must exist."""
    task = run_task(client, "corrective_invoices", **{"corrected_invoice_uuid": invoice["uuid"], **fields})

    assert (task["processing_code"], list(task["invoice_errors"])) == (422, [field])


def test_correction_rounds_halves_away_from_zero(client: httpx.Client, invoice: dict[str, Any]) -> None:
    """A correction may have a negative line, whose tax of -11.5 grosze is -12."""
    lines = make_pair(0, -50)

    row = create(client, "corrective_invoices", corrected_invoice_uuid=invoice["uuid"], services=lines)

    assert (row["net_price"], row["tax_price"], row["gross_price"]) == (-50, -12, -62)


def test_date_alone_can_be_corrected(client: httpx.Client, invoice: dict[str, Any]) -> None:
    """The date before the correction must be that of the invoice, and there are no lines."""
    dates = {"sale_date_before_correction": invoice["sale_date"], "sale_date": "2026-11-02"}

    row = create(client, "corrective_invoices", corrected_invoice_uuid=invoice["uuid"], **dates)

    assert (row["sale_date"], row["services"], row["gross_price"]) == ("2026-11-02", [], 0)


def test_correction_is_no_invoice(client: httpx.Client) -> None:
    """The uuid of a correction is unknown to the paths of invoices."""
    uuid = client.get("/corrective_invoices.json?limit=1").json()["entities"][0]["uuid"]

    assert client.get(f"/invoices/{uuid}.json").status_code == 404


def test_correction_cannot_be_created_at_once(client: httpx.Client) -> None:
    """The synchronous creation of a correction is always 500."""
    assert client.post("/corrective_invoices.json", json={"corrective_invoice": {}}).status_code == 500


def test_margin_kind_is_written_as_a_symbol_and_read_as_a_name(client: httpx.Client) -> None:
    """The symbol of a scheme is written and its name read; the margins of the lines are totalled."""
    row = create(client, "margin_invoices", margin_kind="travel_agencies", services=[MARGIN_LINE])

    assert (row["margin_kind"], row["margin_kind_symbol"]) == ("Procedura marży dla biur podróży", "travel_agencies")
    assert (row["gross_price"], row["margin_amount_price"], row["number"]) == (12_000, 2_000, "1/MAR/11/2026")
    assert "tax_symbol" not in row["services"][0]


def test_advances_form_a_chain(client: httpx.Client) -> None:
    """A further advance copies the lines, and all advances are subtracted from `left_to_pay`, as documented."""
    first = create(client, "advance_invoices", advance_price=40_000, services=[LINE])

    second = create(client, "advance_invoices", advance_price=40_000, previous_advance_id=first["id"])

    assert (first["left_to_pay"], second["left_to_pay"]) == (-27_700, -67_700)
    assert [row["id"] for row in second["previous_advances"]] == [first["id"]]
    again = client.get(f"/advance_invoices/{first['uuid']}.json").json()
    assert [row["uuid"] for row in again["next_advances"]] == [second["uuid"]]


def test_final_invoice_settles_its_advances(client: httpx.Client) -> None:
    """A final invoice has the buyer and lines of the previous advance, and a number of its own kind."""
    advance = create(client, "advance_invoices", advance_price=2_300, services=[LINE])

    row = create(client, "final_invoices", previous_advance_id=advance["id"])

    assert (row["kind"], row["number"], row["left_to_pay"]) == ("final", "1/RZL/11/2026", 10_000)
    assert row["previous_advances"][0]["number"] == advance["number"]


def test_final_invoice_wants_its_advance(client: httpx.Client) -> None:
    """The task of a final invoice with an unknown advance is refused."""
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
    """The next number has the pattern of its kind, and the kind except for OSS invoices."""
    answer = client.get(f"/{noun}/next_number.json?kind=vat").json()

    assert (answer["next_number"], answer.get("invoice_kind")) == (number, kind)
