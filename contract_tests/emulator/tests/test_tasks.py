"""Asynchronous tasks: how they are accepted, polled and ended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from infakt_emulator import Account, Emulator

from .conftest import Clock, finish

RunTask = Callable[..., dict[str, Any]]
LINE = {"name": "Usługa", "tax_symbol": "23", "net_price": 10_000}
BODY = {"invoice": {"client_company_name": "Nowa", "payment_method": "cash", "services": [LINE]}}


def poll(client: httpx.Client, task: dict[str, Any]) -> dict[str, Any]:
    """Read the status of a task once."""
    answer: dict[str, Any] = client.get(f"/async/invoices/status/{task['invoice_task_reference_number']}.json").json()
    return answer


def test_task_is_accepted_first(client: httpx.Client) -> None:
    """A task is accepted with 201 and a reference, and nothing is created yet."""
    response = client.post("/async/invoices.json", json=BODY)

    task = response.json()
    assert response.status_code == 201
    assert task == {
        "timestamps": {"task_created_at": "2026-11-05 12:00:00 +0100"},
        "invoice_task_reference_number": task["invoice_task_reference_number"],
        "processing_code": 100,
        "processing_description": "Zlecenie przyjęte",
        "action": "create_invoice",
        "invoice_kind": "invoice",
    }
    assert client.get("/invoices.json").json()["metainfo"]["total_count"] == 237


def test_task_goes_through_its_codes(client: httpx.Client) -> None:
    """A task is 100 at first, 140 at the first poll, then always 201 with the uuid."""
    task = client.post("/async/invoices.json", json=BODY).json()

    polls = [poll(client, task) for _ in range(3)]

    assert [answer["processing_code"] for answer in polls] == [140, 201, 201]
    assert "invoice_uuid" not in polls[0]
    assert polls[1] == polls[2]
    assert client.get(f"/invoices/{polls[1]['invoice_uuid']}.json").status_code == 200
    assert client.get("/invoices.json").json()["metainfo"]["total_count"] == 238


@pytest.mark.parametrize(("pending_polls", "codes"), [(0, [201]), (3, [140, 140, 140, 201])])
def test_number_of_pending_polls_is_set(
    make_emulator: Callable[..., Emulator],
    connect: Callable[..., httpx.Client],
    pending_polls: int,
    codes: list[int],
) -> None:
    """The number of polls for which a task is pending can be set."""
    client = connect(make_emulator(pending_polls=pending_polls))
    task = client.post("/async/invoices.json", json=BODY).json()

    assert [poll(client, task)["processing_code"] for _ in codes] == codes


def test_task_settles_by_itself(
    clock: Clock, make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client]
) -> None:
    """A task ends after `settle_seconds` without any poll."""
    client = connect(make_emulator(settle_seconds=2.0))
    client.post("/async/invoices.json", json=BODY)

    clock.now += 2.0

    assert client.get("/invoices.json").json()["metainfo"]["total_count"] == 238


def test_unknown_reference_is_not_found(client: httpx.Client) -> None:
    """An unknown reference is 404."""
    response = client.get("/async/invoices/status/00000000-0000-4000-8000-000000000000.json")

    assert response.status_code == 404
    assert response.json() == {"error": "Zasób którego szukasz nie został znaleziony."}


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"client_tax_code": "0000010005"}, {"client_tax_code": ["NIP jest nieprawidłowy."]}),
        ({"client_tax_code": None, "client_uuid": "x"}, {"client_id": ["Proszę podać klienta."]}),
        ({"client_id": 1}, {"client_id": ["Klient nie istnieje."]}),
        (
            {"services": [{"name": "Bez stawki", "net_price": 1}]},
            {
                "services.gross": ["Wartość brutto jest nieprawidłowa."],
                "value.tax_values": ["Wartość podatku jest nieprawidłowa."],
            },
        ),
        (
            {"number": "1/11/2024", "check_duplicate_number": True},
            {"duplicated_number": ["Faktura o podanym numerze już istnieje."]},
        ),
    ],
)
def test_refused_task_says_why(run_task: RunTask, fields: dict[str, Any], errors: dict[str, list[str]]) -> None:
    """Errors that depend on the account or on sums are reported by the task, with HTTP 200."""
    task = run_task(**fields)

    assert (task["processing_code"], task["invoice_errors"]) == (422, errors)
    assert (task["action"], task["invoice_kind"]) == ("create_invoice", "invoice")
    assert "invoice_uuid" not in task


def test_duplicate_number_is_taken_unless_checked(run_task: RunTask) -> None:
    """Without the check a number may be used twice."""
    assert run_task(number="1/11/2024")["processing_code"] == 201


def test_transfer_wants_a_bank(make_emulator: Callable[..., Emulator], connect: Callable[..., httpx.Client]) -> None:
    """A transfer without a bank account anywhere is refused for its bank's name."""
    client = connect(make_emulator(account=Account(bank_name="", bank_account="")))
    body = {"invoice": BODY["invoice"] | {"payment_method": "transfer"}}

    task = finish(client, client.post("/async/invoices.json", json=body))

    assert task["invoice_errors"] == {"bank_name": ["Proszę podać nazwę banku."]}


@pytest.mark.parametrize("body", [{}, {"invoice": []}, {"invoice": "text"}, {"invoice": None}, [], "text", None])
def test_body_without_its_wrapper_is_refused_at_once(client: httpx.Client, body: object) -> None:
    """A body that is not `{"invoice": {…}}` is refused, and no task is created."""
    response = client.post("/async/invoices.json", json=body)

    assert (response.status_code, response.json()) == (400, {"error": "Brak parametru: invoice."})
