"""Invalid asynchronous creations: what is refused immediately for its body alone, and what the task finds later."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import httpx
import pytest

from infakt_emulator import Emulator
from infakt_emulator.money import VAT_RATES, read_vat_rate

from .conftest import finish
from .test_webhooks import SECRET, Listener

BUYER = {"client_company_name": "Nowa", "payment_method": "cash"}
LINE = {"name": "Usługa", "tax_symbol": "23", "quantity": 1, "net_price": 10_000}
PAIR = [LINE | {"group": 1, "correction": False}, LINE | {"group": 1, "correction": True, "net_price": 5_000}]
MARGIN_LINE = {"name": "Laptop", "quantity": 1, "gross_with_margin_amount_price": 200, "margin_amount_price": 50}
OSS = {
    "country": "AT",
    "client_first_name": "Fikcja",
    "client_last_name": "Zmyślona",
    "currency": "EUR",
    "sale_type": "merchandise",
    "service_place_primary": "Musterhausen",
}
OSS_LINE = {"name": "Towar", "tax_rate": 20, "quantity": 1, "net_price": 100}
OSS_PAIR = [OSS_LINE | {"group": 1, "correction": False}, OSS_LINE | {"group": 1, "correction": True, "net_price": 50}]
VALID: dict[str, dict[str, Any]] = {
    "invoices": {**BUYER, "services": [LINE]},
    "corrective_invoices": {**BUYER, "corrected_invoice_number": "1/1/2020", "services": PAIR},
    "margin_invoices": {**BUYER, "margin_kind": "works_of_art", "services": [MARGIN_LINE]},
    "advance_invoices": {**BUYER, "advance_price": 1, "services": [LINE]},
    "final_invoices": {**BUYER, "previous_advance_id": 0, "services": [LINE]},
    "oss_invoices": {**OSS, "services": [OSS_LINE]},
    "corrective_oss_invoices": {**OSS, "correction_reason": "other", "services": OSS_PAIR},
    "internal_invoices": {"transaction_kind_symbol": "inventory_for_vat", "services": [{"tax_symbol": 23}]},
    "fiscal_reports": {"services": [{"tax_symbol": "23", "gross_price": 123}]},
    "internal_evidences": {"classification_symbol": "sold", "quantity": 1, "unit_price": 100},
    "daily_revenues": {"services": [{"unit_price": 100, "quantity": 1}]},
}
"""One valid creation of each family of documents."""
NO_LINES = {"services": ["Proszę dodać pozycję na fakturze."]}
WITH_LINES = [noun for noun in VALID if noun != "internal_evidences"]
WITH_QUANTITY = [noun for noun in VALID if noun not in ("internal_invoices", "fiscal_reports")]
ORIGINAL = [noun for noun in VALID if not noun.startswith("corrective")]
Send = Callable[..., httpx.Response]


@pytest.fixture
def send(client: httpx.Client, emulator: Emulator) -> Send:
    """Return a function that posts a valid creation of a family, with some fields changed."""

    def post(noun: str, **changes: Any) -> httpx.Response:
        fields = {**deepcopy(VALID[noun]), **changes}
        if fields.get("previous_advance_id") == 0:
            fields["previous_advance_id"] = next(iter(emulator.store.table("advance_invoices")))["id"]
        return client.post(f"/async/{noun}.json", json={noun.removesuffix("s"): fields})

    return post


def change_line(noun: str, **changes: Any) -> dict[str, Any]:
    """Return the changes of a creation that change its last line."""
    if "services" not in VALID[noun]:
        return changes
    *lines, last = VALID[noun]["services"]
    return {"services": [*lines, {**last, **changes}]}


@pytest.mark.parametrize("noun", VALID)
def test_valid_creation_is_done(client: httpx.Client, send: Send, noun: str) -> None:
    """Each family has a valid creation, from which the invalid ones differ in one place."""
    assert finish(client, send(noun), noun)["processing_code"] == 201


@pytest.mark.parametrize("lines", [None, [], "text", {}, ["text", 7]], ids=repr)
@pytest.mark.parametrize("noun", [noun for noun in WITH_LINES if noun != "final_invoices"])
def test_creation_without_lines_is_refused_at_once(send: Send, noun: str, lines: object) -> None:
    """A creation without a list of lines is 422 with the message that was recorded."""
    response = send(noun, services=lines)

    assert (response.status_code, response.json()["errors"]) == (422, NO_LINES)


@pytest.mark.parametrize("noun", ["advance_invoices", "final_invoices"])
def test_lines_of_an_advance_stand_in(client: httpx.Client, send: Send, noun: str) -> None:
    """A creation without lines copies those of its previous advance."""
    assert finish(client, send(noun, services=None, previous_advance_id=0), noun)["processing_code"] == 201


def test_corrected_date_stands_in_for_lines(client: httpx.Client, emulator: Emulator, send: Send) -> None:
    """A correction of a date needs no lines."""
    invoice = next(iter(emulator.store.table("invoices")))
    dates = {"sale_date_before_correction": invoice["sale_date"], "sale_date": "2026-11-02"}

    response = send("corrective_invoices", services=None, corrected_invoice_number=invoice["number"], **dates)

    assert finish(client, response, "corrective_invoices")["processing_code"] == 201


@pytest.mark.parametrize("noun", WITH_LINES)
def test_line_that_is_no_object_is_refused_at_once(send: Send, noun: str) -> None:
    """A string among the lines is refused immediately."""
    response = send(noun, services=[*VALID[noun]["services"], "text"])

    assert (response.status_code, list(response.json()["errors"])) == (422, ["services"])


@pytest.mark.parametrize("quantity", [-1, 0, "-1", "0", "dwa", True, -0.5], ids=repr)
@pytest.mark.parametrize("noun", WITH_QUANTITY)
def test_quantity_must_be_above_0(send: Send, noun: str, quantity: object) -> None:
    """A quantity must be above 0, except in a correction, where 0 takes a whole line back."""
    response = send(noun, **change_line(noun, quantity=quantity))

    name = "quantity" if noun == "internal_evidences" else "services.quantity"
    if noun.startswith("corrective") and quantity in (0, "0"):
        assert response.status_code == 201
    else:
        assert (response.status_code, list(response.json()["errors"])) == (422, [name])


@pytest.mark.parametrize("quantity", [0.5, "2", "1,5", None, ""], ids=repr)
@pytest.mark.parametrize("noun", WITH_QUANTITY)
def test_quantity_may_be_a_text_or_left_out(client: httpx.Client, send: Send, noun: str, quantity: object) -> None:
    """A number, a numeric string and an absent quantity are accepted."""
    assert finish(client, send(noun, **change_line(noun, quantity=quantity)), noun)["processing_code"] == 201


@pytest.mark.parametrize("noun", VALID)
def test_amount_must_not_be_negative(send: Send, noun: str) -> None:
    """A negative price is refused immediately, except in a correction."""
    line = VALID[noun].get("services", [VALID[noun]])[-1]
    name = next((name for name in line if name.endswith("price")), "net_price")

    response = send(noun, **change_line(noun, **{name: -1}))

    if noun.startswith("corrective"):
        assert response.status_code == 201
    else:
        prefix = "services." if "services" in VALID[noun] else ""
        assert (response.status_code, list(response.json()["errors"])) == (422, [prefix + name])


@pytest.mark.parametrize(
    ("noun", "changes", "names"),
    [
        ("invoices", {"payment_method": "barter_of_goats"}, ["payment_method"]),
        ("corrective_invoices", {"payment_method": "barter_of_goats"}, ["payment_method"]),
        ("invoices", {"currency": "XYZ"}, ["currency"]),
        ("oss_invoices", {"currency": "€"}, ["currency"]),
        ("invoices", {"sale_type": "both"}, ["sale_type"]),
        ("oss_invoices", {"sale_type": "both", "service_type": "any"}, ["sale_type", "service_type"]),
        ("invoices", {"vat_exchange_date_kind": "nbp"}, ["vat_exchange_date_kind"]),
        ("margin_invoices", {"margin_kind": "used_goods"}, ["margin_kind"]),
        ("corrective_invoices", {"correction_reason": "whim"}, ["correction_reason"]),
        ("internal_invoices", {"transaction_kind_symbol": "gift"}, ["transaction_kind_symbol"]),
        ("internal_evidences", {"classification_symbol": "lent"}, ["classification_symbol"]),
        (
            "invoices",
            {"third_party_addresses": [{"company_name": "A", "role_code": "99"}]},
            ["third_party_addresses.role_code"],
        ),
        ("invoices", {"third_party_addresses": [{"role_code": 2}]}, ["third_party_addresses.company_name"]),
        ("invoices", {"invoice_date": "2026-31-01"}, ["invoice_date"]),
        ("fiscal_reports", {"invoice_date": "wczoraj"}, ["invoice_date"]),
        ("daily_revenues", {"issue_date": "2026-02-30"}, ["issue_date"]),
        ("oss_invoices", {"service_date": "5.11.2026"}, ["service_date"]),
        ("invoices", {"services": [LINE | {"discount": 101}]}, ["services.discount"]),
        ("oss_invoices", {"services": [OSS_LINE | {"tax_rate": "dwadzieścia"}]}, ["services.tax_rate"]),
        ("oss_invoices", {"services": [OSS_LINE | {"tax_rate": -20}]}, ["services.tax_rate"]),
        ("invoices", {"services": [{"tax_symbol": "23", "net_price": 1}]}, ["services.name"]),
        ("margin_invoices", {"services": [{"name": "A", "margin_amount_price": 1}]}, ["services.gross_with_margin"]),
        ("margin_invoices", {"margin_kind": None}, ["margin_kind"]),
        ("final_invoices", {"previous_advance_id": None}, ["previous_advance_id"]),
        ("oss_invoices", {"country": None}, ["country"]),
        ("daily_revenues", {"services": [{"quantity": 1}]}, ["services.unit_price"]),
    ],
)
def test_invalid_and_missing_values_are_refused_at_once(
    send: Send, noun: str, changes: dict[str, Any], names: list[str]
) -> None:
    """An unlisted value, an impossible date and a missing required field are 422 with errors of the field."""
    response = send(noun, **changes)

    assert response.status_code == 422
    found = sorted(response.json()["errors"])
    assert len(found) == len(names)
    assert all(name.startswith(wanted) for name, wanted in zip(found, names, strict=True))


def test_every_mistake_of_a_body_is_named(send: Send) -> None:
    """All errors of a body are reported together, for a body that a public client of 2025 sends to the sandbox."""
    line = LINE | {"tax_symbol": "231", "unit": "szta", "quantity": -1}
    changes = {"kind": "vats", "payment_method": "transfera", "invoice_date": "2026-31-12", "services": [line]}

    response = send("invoices", **changes)

    assert response.status_code == 422
    assert set(response.json()["errors"]) == {"payment_method", "invoice_date", "services.quantity"}


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "vats"},
        {"status": "nonsense"},
        {"payment_method": ""},
        {"sale_type": None},
        {"currency": "eur"},
        {"services": [LINE | {"net_price": "283.74 PLN"}]},
        {"services": [LINE | {"net_price": "dużo"}]},
        {"client_country": "XX"},
    ],
)
def test_what_the_api_takes_silently_is_taken(client: httpx.Client, send: Send, changes: dict[str, Any]) -> None:
    """Any string is accepted as a kind, a status or an amount, as seen live or inferred from that."""
    assert finish(client, send("invoices", **changes))["processing_code"] == 201


@pytest.mark.parametrize("symbol", [None, "231", "17", "abc", -1])
@pytest.mark.parametrize("noun", ["invoices", "corrective_invoices", "fiscal_reports", "internal_invoices"])
def test_rate_shows_once_sums_are_counted(client: httpx.Client, send: Send, noun: str, symbol: object) -> None:
    """A missing or unknown rate is accepted, and the task has errors of the fields that depend on it."""
    task = finish(client, send(noun, **change_line(noun, tax_symbol=symbol)), noun)

    assert task["processing_code"] == 422
    assert set(task["invoice_errors"]) == {"services.gross", "value.tax_values"}


@pytest.mark.parametrize("noun", ["oss_invoices", "corrective_oss_invoices"])
def test_missing_foreign_rate_shows_once_sums_are_counted(client: httpx.Client, send: Send, noun: str) -> None:
    """A missing rate of another country is an error of the task as well."""
    task = finish(client, send(noun, **change_line(noun, tax_rate=None)), noun)

    assert (task["processing_code"], list(task["invoice_errors"])) == (422, ["services.tax_rate"])


def test_dictionary_of_rates_can_be_counted_with(emulator: Emulator) -> None:
    """Each symbol of the dictionary has a rate, and each rate has a symbol."""
    rates = {read_vat_rate(row["symbol"]) for row in emulator.store.table("vat_rates")}

    assert rates == VAT_RATES


@pytest.mark.parametrize("noun", VALID)
def test_refused_creation_leaves_nothing(client: httpx.Client, emulator: Emulator, send: Send, noun: str) -> None:
    """A refused creation leaves no task, document or event, and does not use a number."""
    listener = Listener()
    emulator.webhooks.subscribe(listener, secret=SECRET)
    path = f"/{noun}/next_number.json"
    before = (client.get(path).json(), len(list(emulator.store.rows())))
    broken = {"classification_symbol": "x"} if noun == "internal_evidences" else {"services": ["x"]}

    response = send(noun, **broken)

    assert response.status_code == 422
    assert "invoice_task_reference_number" not in response.json()
    assert (client.get(path).json(), len(list(emulator.store.rows()))) == before
    assert listener.names == []


@pytest.mark.parametrize("noun", [noun for noun in ORIGINAL if noun != "oss_invoices"])
def test_update_is_held_to_the_same_rules(client: httpx.Client, emulator: Emulator, noun: str) -> None:
    """A PUT with an invalid line is 422 and changes nothing."""
    row = next(iter(emulator.store.table(noun)))
    before = deepcopy(row)
    broken = change_line(noun, quantity=-1) if noun in WITH_QUANTITY else change_line(noun, gross_price=-1)

    response = client.put(f"/{noun}/{row['uuid']}.json", json={noun.removesuffix("s"): broken})

    assert response.status_code == 422
    assert row == before
