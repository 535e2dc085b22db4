"""Messages say what to do next, and contain neither the key nor a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from contract_tests.client.script import Script, give
from infakt import Infakt, errors
from infakt.models import InvoiceCreate
from infakt_emulator import FULL_KEY

Make = Callable[..., Infakt]
Act = Callable[[Infakt], Any]
URL = "https://emulator.test/api/v3"
REFUSED = {
    "services.gross": ["Wartość brutto jest nieprawidłowa."],
    "client_nip": ["NIP 0000010004 jest zajęty."],
}


def fail(make_client: Make, status: int, act: Act, base_url: str = URL) -> str:
    """Return the message of the error raised for a status."""
    with pytest.raises(errors.StatusError, match=str(status)) as caught:
        act(make_client(Script(give(status, {"error": "0000010004"})), base_url=base_url))
    return str(caught.value)


def test_wrong_key_names_variable_and_server(make_client: Make) -> None:
    """A 401 names the environment variable to check and the server that refused its key, and not the key."""
    text = fail(make_client, 401, lambda client: client.invoices.get("u"))

    assert text.endswith(
        f": 401; check the API key (api_key=… or INFAKT_API_KEY): it must be one of the account at {URL}"
    )
    assert FULL_KEY not in text


def test_forbidden_call_names_its_scope(make_client: Make) -> None:
    """A 403 names the scope that the operation needs."""
    text = fail(make_client, 403, lambda client: client.invoices.get("u"))

    assert text.endswith(": 403; the API key needs the scope api:invoices:read")


def test_forbidden_path_without_scope_says_what_to_check(make_client: Make) -> None:
    """A 403 of a path with an unknown scope says what to check."""
    text = fail(make_client, 403, lambda client: client.request("GET", "/invoices.json"))

    assert text.endswith(": 403; check the scopes of the API key and the plan")


@pytest.mark.parametrize(
    ("base_url", "path", "advice"),
    [
        (URL, "/invoice.json", f"path is added to base_url, {URL}; the API's paths are such as /invoices.json"),
        (URL, "/api/v3/invoices.json", "path is added to base_url, which ends with /api/v3 already"),
        ("https://emulator.test", "/invoices.json", "base_url does not end with /api/v3, the path of inFakt's API"),
    ],
)
def test_unknown_path_names_the_base_path(make_client: Make, base_url: str, path: str, advice: str) -> None:
    """A 404 of a caller's own path says what the path was added to."""
    assert f": 404; {advice}" in fail(make_client, 404, lambda client: client.request("GET", path), base_url)


@pytest.mark.parametrize(
    ("value", "is_advised"), [(1, True), ("1000001", True), ("95ec1b94-fadf-47f1-8558-dd3cfd09d846", False)]
)
def test_id_instead_of_a_uuid_is_reported(make_client: Make, value: Any, *, is_advised: bool) -> None:
    """A 404 of an integer in a path that takes a uuid says so, without the integer."""
    text = fail(make_client, 404, lambda client: client.invoices.get(value))

    assert text.endswith(": 404; invoice_uuid must be a uuid, not an id" if is_advised else ": 404")


def test_id_where_one_belongs_is_not_reported(make_client: Make) -> None:
    """A 404 of an integer in a path that takes one gives no such advice."""
    assert fail(make_client, 404, lambda client: client.clients.get(1)).endswith("{client_id}.json: 404")


def test_refused_task_shows_its_fields(make_client: Make) -> None:
    """Fields are named, with the vendor's message if it contains no value; the rest is only pointed to."""
    script = Script(give(200, {"processing_code": 422, "invoice_errors": REFUSED}))

    with pytest.raises(errors.TaskFailedError, match="task r was refused") as caught:
        make_client(script).invoices.task("r").wait()

    assert caught.value.args[0] == (
        "task r was refused (422): services.gross (Wartość brutto jest nieprawidłowa), client_nip; "
        "a line without tax_symbol is refused like this; all messages are in field_errors"
    )
    assert caught.value.field_errors == REFUSED


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda client: client.invoices.list(limt=5), r"list_invoices has no filter 'limt'; did you mean limit"),
        (lambda client: client.invoices.list(status_qe="paid"), r"no filter 'status_qe'; did you mean status_eq"),
        (lambda _: InvoiceCreate(invoce_date="2026-01-01"), r"no field 'invoce_date'; did you mean invoice_date"),  # type: ignore[call-arg]  # misspelt on purpose
        (lambda client: client.costs.mark_unpaid([]), "expected at least one uuid, without commas"),
        (lambda _: InvoiceCreate(services=[], number=5), "number must be a string, got int: 5"),  # type: ignore[arg-type]  # of the wrong type on purpose
    ],
)
def test_mistake_in_a_call_names_the_correction(make_client: Make, act: Act, message: str) -> None:
    """A misspelt argument names the nearest ones; a value of the wrong type says which is right."""
    script = Script()

    with pytest.raises((TypeError, ValueError), match=message):
        act(make_client(script))

    assert script.sent == []
