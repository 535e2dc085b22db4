"""Requests that public clients send, with what their authors recorded of the responses.

Each row of `RECORDED` is one request with a sentence, a status and only those facts that were recorded of the response.
What takes several requests is a separate test in `test_public_clients`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

NOWHERE = "00000000-0000-4000-8000-000000000404"
NOT_FOUND = {"error": "Zasób którego szukasz nie został znaleziony."}
LINE = {"name": "Usługa", "tax_symbol": "23", "quantity": 1, "unit_net_price": 10_000}
INVOICE = {"client_tax_code": "0000010004", "payment_method": "cash", "services": [LINE]}
MAIL = {"print_type": "original", "recipient": "a@example.com"}
Facts = Callable[[httpx.Response], bool]


def is_list(response: httpx.Response) -> bool:
    """Whether a response is a page with the four fields of `metainfo`, both links included."""
    body = response.json()
    links = [body["metainfo"][name] for name in ("next", "previous")]
    return set(body["metainfo"]) == {"count", "total_count", "next", "previous"} and all(
        "://" in link for link in links
    )


def has_rows(count: int, total: int | None = None) -> Facts:
    """Return a check that a page has a number of rows, and optionally a total."""

    def holds(response: httpx.Response) -> bool:
        body = response.json()
        return len(body["entities"]) == count and total in (None, body["metainfo"]["total_count"])

    return holds


def has(**values: Any) -> Facts:
    """Return a check that an object has these values."""
    return lambda response: {name: response.json()[name] for name in values} == values


def is_refusal(*names: str) -> Facts:
    """Return a check that a refusal has errors of exactly these fields, each a list of strings."""

    def holds(response: httpx.Response) -> bool:
        errors = response.json()["errors"]
        return bool(response.json()["error"]) and list(errors) == list(names) and all(map(_is_texts, errors.values()))

    return holds


def _is_texts(value: Any) -> bool:
    match value:
        case [str(), *others]:
            return all(isinstance(text, str) for text in others)
        case _:
            return False


def is_text(text: str) -> Facts:
    """Return a check that a refusal has a message with this text and no errors by field."""
    return lambda response: text in response.json()["error"] and "errors" not in response.json()


def is_not_found(response: httpx.Response) -> bool:
    """Whether a response has the message of 404."""
    return bool(response.json() == NOT_FOUND)


def is_empty(response: httpx.Response) -> bool:
    """Whether a response has an empty body, on which programs that decode JSON fail."""
    return response.content == b""


def is_everything(response: httpx.Response) -> bool:
    """Whether a page of clients is the first one of the unfiltered list, so that the filter was ignored."""
    return has_rows(10, 60)(response)


def is_task(response: httpx.Response) -> bool:
    """Whether a response is that of an accepted task."""
    body = response.json()
    return body["processing_code"] == 100 and bool(body["invoice_task_reference_number"])


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """One request and what was recorded of its response; names in braces stand for rows of the account."""

    what: str
    method: str = "GET"
    path: str
    params: Mapping[str, str] = field(default_factory=dict[str, str])
    json: Any = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    status: int = 200
    facts: Facts = lambda _: True

    def __str__(self) -> str:
        return self.what


def get(what: str, path: str, facts: Facts, **more: Any) -> Recorded:
    """Return a recorded read."""
    return Recorded(what=what, path=path, facts=facts, **more)


def post(what: str, path: str, json: Any, status: int, facts: Facts, **more: Any) -> Recorded:
    """Return a recorded write."""
    return Recorded(what=what, method="POST", path=path, json=json, status=status, facts=facts, **more)


def create(what: str, changes: Mapping[str, Any], status: int, facts: Facts) -> Recorded:
    """Return a recorded synchronous creation, which most public clients still use."""
    return post(what, "/invoices.json", {"invoice": {**INVOICE, **changes}}, status, facts)


RECORDED = (
    # Where the API is.
    get("the shorter prefix answers too, 2022 to 2026", "https://emulator.test/v3/clients.json", is_list),
    get("version 1 is gone", "https://emulator.test/api/v1/clients.json", is_not_found, status=404),
    get("version 2 is gone", "https://emulator.test/api/v2/clients.json", is_not_found, status=404),
    get(
        "other versions asked for in headers are ignored, 2026-07",
        "/clients.json",
        is_list,
        headers={"Accept": "application/vnd.infakt.v4+json", "X-API-Version": "4"},
    ),
    get("webhooks are not managed here, 2026-07", "/webhooks.json", is_not_found, status=404),
    post("a status is not set so, 2026-07", "/invoices/{unpaid}/change_status.json", {}, 404, is_not_found),
    get("the retired part is gone, 2026-08", "/ksef/integration.json", is_text("API KSeF 1.0"), status=410),
    # Lists.
    get("an ordinary list", "/corrective_invoices.json", is_list),
    get("paging by page is ignored, 2026-07", "/clients.json", is_everything, params={"page": "2", "per_page": "3"}),
    get("a limit of 500 is cut to 100", "/invoices.json", has_rows(100, 237), params={"limit": "500"}),
    get("the count is of the default page, not of the rows", "/invoices.json", has_rows(2, 237), params={"limit": "2"}),
    get("beyond the end there is nothing, with links, 2026-09", "/clients.json?offset=9999", has_rows(0, 60)),
    get("beyond the end the links are there all the same", "/clients.json?offset=9999", is_list),
    get("rows by number", "/invoices.json", has_rows(10, 237), params={"order": "number"}),
    get("a kind of list that is none is ignored", "/invoices.json", has_rows(10, 237), params={"invoice_type": "vat"}),
    get(
        "a rate in the dictionary is a text with a fraction",
        "/vat_rates.json",
        lambda r: r.json()["entities"][0]["rate"] == "23.0",
    ),
    # Filters.
    get("no match is an empty page, 200", "/clients.json", has_rows(0, 0), params={"q[nip_eq]": "9999999999"}),
    get("no match has its links too", "/clients.json", is_list, params={"q[nip_eq]": "9999999999"}),
    get("a filter without brackets is ignored, 2026-07", "/clients.json", is_everything, params={"nip": "1"}),
    get("another list's filter is ignored", "/clients.json", is_everything, params={"q[clean_client_nip_eq]": "1"}),
    get("a predicate that is none is ignored", "/clients.json", is_everything, params={"q[nip_gte]": "1"}),
    get("products by a part of their name", "/products.json", has_rows(4, 4), params={"q[name_cont]": "Usług"}),
    get(
        "an account's number that is unknown",
        "/bank_accounts.json",
        has_rows(0, 0),
        params={"q[account_number_eq]": "0"},
    ),
    get("an e-mail", "/clients.json", has_rows(1, 1), params={"q[email_eq]": "klient1@example.com"}),
    get("the filter as a body, 2025", "/clients.json", has_rows(0, 0), json={"q": {"nip_eq": "9999999999"}}),
    get(
        "a flat day is ignored on costs, 2026-09",
        "/documents/costs.json",
        has_rows(10, 57),
        params={"issue_date_gteq": "2999-01-01"},
    ),
    get(
        "a day changes the total of costs and not the rows, 2026-09",
        "/documents/costs.json",
        has_rows(10, 0),
        params={"q[issue_date_gteq]": "2999-01-01"},
    ),
    # Clients.
    get("a client that is none, 2025", "/clients/999999999.json", is_not_found, status=404),
    post(
        "the name under another key is ignored, then missed, 2026-07",
        "/clients.json",
        {"client": {"name": "Acme", "country": "PL"}},
        422,
        is_refusal("company_name"),
    ),
    post(
        "the postal code under another key is ignored, 2026-07",
        "/clients.json",
        {"client": {"company_name": "Acme", "country": "PL", "post_code": "00-001"}},
        201,
        has(postal_code=None),
    ),
    post(
        "a private person has no company, 2024",
        "/clients.json",
        {"client": {"business_activity_kind": "private_person", "first_name": "A", "last_name": "B", "country": "PL"}},
        201,
        has(company_name=None, first_name="A"),
    ),
    post(
        "a tax number is kept as it was written, 2026-07",
        "/clients.json",
        {"client": {"company_name": "A", "country": "PL", "nip": "PL 000-001-00-04"}},
        201,
        has(nip="PL 000-001-00-04"),
    ),
    # Invoices.
    get("an invoice that is none", f"/invoices/{NOWHERE}.json", is_not_found, status=404),
    get("an integer id, production, 2026", "/invoices/{id}.json", is_not_found, status=404),
    get("a correction is no invoice, 2026-07", "/invoices/{correction}.json", is_not_found, status=404),
    get("a correction in its own place", "/corrective_invoices/{correction}.json", has(kind="correction")),
    get(
        "an id comes though it was not asked for",
        "/invoices/{unpaid}.json?fields=number",
        lambda r: set(r.json()) == {"number", "id"},
    ),
    get("the day decides, not the amount paid, 2026-07", "/invoices/{paid}.json", has(paid_price=0, status="paid")),
    get(
        "a paid invoice may have all of it left to pay, 2026-07",
        "/invoices/{paid}.json",
        lambda r: r.json()["left_to_pay"] == r.json()["gross_price"] and r.json()["paid_date"] is not None,
    ),
    create("the invoice itself comes, a draft, 2026-08", {}, 201, has(status="draft", kind="vat", currency="PLN")),
    create(
        "a rate as a number is read as a text, 2025",
        {"services": [LINE | {"tax_symbol": 23}]},
        201,
        lambda r: r.json()["services"][0]["tax_symbol"] == "23",
    ),
    create(
        "a line of a gross price alone",
        {"services": [{"name": "A", "tax_symbol": "23", "gross_price": 12_300}]},
        201,
        has(net_price=10_000),
    ),
    create(
        "a line of a net price alone, 2025",
        {"services": [{"name": "A", "tax_symbol": 23, "net_price": 10_000}]},
        201,
        has(gross_price=12_300),
    ),
    create(
        "money as a text is cut without a word, 2026-07",
        {"services": [{"name": "A", "tax_symbol": "23", "net_price": "283.74 PLN"}]},
        201,
        has(net_price=283, gross_price=348),
    ),
    create(
        "a decimal text is a hundredth of what was meant",
        {"services": [{"name": "A", "tax_symbol": "23", "net_price": "500.00"}]},
        201,
        has(net_price=500),
    ),
    create("a correction made so is a plain invoice, 2026-07", {"kind": "corrective"}, 201, has(kind="vat")),
    create(
        "euro without a kind of exchange date, 2026-08", {"currency": "EUR"}, 201, has(vat_exchange_date_kind="vat")
    ),
    create(
        "a transfer goes to the account's bank",
        {"payment_method": "transfer"},
        201,
        lambda r: bool(r.json()["bank_account"]),
    ),
    create(
        "no lines, 2025",
        {"services": None},
        422,
        lambda r: (
            r.json()
            == {"error": "Nieprawidłowe parametry.", "errors": {"services": ["Proszę dodać pozycję na fakturze."]}}
        ),
    ),
    create(
        "a client by uuid is ignored, then missed",
        {"client_tax_code": None, "client_uuid": "{client_uuid}"},
        422,
        is_refusal("client_id"),
    ),
    create(
        "a number in use, looked for, 2026",
        {"number": "{number}", "check_duplicate_number": True},
        422,
        is_refusal("duplicated_number"),
    ),
    create("a number in use, not looked for", {"number": "{number}"}, 201, lambda _: True),
    create("a wrong check digit, 2026-07", {"client_tax_code": "0000010005"}, 422, is_refusal("client_tax_code")),
    create(
        "a buyer with a country before the number",
        {"client_tax_code": "PL0000010004"},
        201,
        has(client_tax_code="PL0000010004"),
    ),
    create("day and month in the wrong order, 2025", {"invoice_date": "2026-31-01"}, 422, is_refusal("invoice_date")),
    create(
        "a missing rate is not named, 2026-07-01",
        {"services": [{"name": "A", "quantity": 1, "net_price": 100}]},
        422,
        is_refusal("services.gross", "value.tax_values"),
    ),
    post(
        "corrections at once fail whatever is sent, 2026-07-27",
        "/corrective_invoices.json",
        {"corrective_invoice": {}},
        500,
        lambda _: True,
    ),
    # Actions on invoices.
    post("the day of payment bare", "/async/invoices/{unpaid}/paid.json", {"paid_date": "2026-11-05"}, 201, is_task),
    post(
        "the day of payment wrapped, 2026-07",
        "/async/invoices/{unpaid}/paid.json",
        {"invoice": {"paid_date": "2026-11-05"}},
        201,
        is_task,
    ),
    post(
        "a paid invoice once more, 2026-07",
        "/async/invoices/{paid}/paid.json",
        {"paid_date": "2026-11-05"},
        201,
        is_task,
    ),
    post("payment of none", f"/async/invoices/{NOWHERE}/paid.json", {}, 404, is_not_found),
    post("mail, the answer has no body, 2026-07", "/invoices/{unpaid}/deliver_via_email.json", MAIL, 202, is_empty),
    post(
        "mail, the print in the query, 2013",
        "/invoices/{unpaid}/deliver_via_email.json",
        None,
        202,
        is_empty,
        params=MAIL,
    ),
    get(
        "a print as a body of a GET, 2026",
        "/invoices/{unpaid}/pdf.json",
        lambda r: r.content.startswith(b"%PDF"),
        json={"document_type": "original"},
    ),
)
