"""Points on which reports of the API contradict each other; each is a switch, strict by default."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from infakt_emulator import Emulator, Unsettled

from .conftest import finish
from .test_process import HEADERS, start

# The vendor's own example; its check digit is wrong.
EXAMPLE = "1234567890"
CLIENT = {"company_name": "Nowa", "country": "PL", "nip": EXAMPLE}
INVOICE = {
    "client_tax_code": EXAMPLE,
    "payment_method": "cash",
    "services": [{"name": "Usługa", "tax_symbol": "23", "net_price": 100}],
}
DOCUMENTS = ("invoices", "corrective_invoices", "margin_invoices", "oss_invoices", "daily_revenues")
Make = Callable[..., Emulator]
Connect = Callable[..., httpx.Client]


@pytest.mark.parametrize(("unsettled", "status"), [(None, 422), (Unsettled(checks_nip=False), 201)])
def test_check_digit_of_a_client(
    make_emulator: Make, connect: Connect, unsettled: Unsettled | None, status: int
) -> None:
    """A NIP with a wrong check digit is refused, or stored as written."""
    response = connect(make_emulator(unsettled=unsettled)).post("/clients.json", json={"client": CLIENT})

    assert response.status_code == status
    if status == 201:
        assert response.json()["nip"] == EXAMPLE
    else:
        assert response.json()["errors"] == {"nip": ["NIP jest nieprawidłowy."]}


@pytest.mark.parametrize(("unsettled", "code"), [(None, 422), (Unsettled(checks_nip=False), 201)])
def test_check_digit_of_a_buyer(make_emulator: Make, connect: Connect, unsettled: Unsettled | None, code: int) -> None:
    """A wrong check digit on an invoice makes the task fail, or is accepted."""
    client = connect(make_emulator(unsettled=unsettled))

    task = finish(client, client.post("/async/invoices.json", json={"invoice": INVOICE}))

    assert task["processing_code"] == code
    assert list(task.get("invoice_errors", {})) == ([] if code == 201 else ["client_tax_code"])


@pytest.mark.parametrize(("unsettled", "status"), [(None, 404), (Unsettled(accepts_ids=True), 200)])
@pytest.mark.parametrize("noun", DOCUMENTS)
def test_integer_id_in_a_path(
    make_emulator: Make, connect: Connect, noun: str, unsettled: Unsettled | None, status: int
) -> None:
    """The id of a document is 404 or finds the document; its uuid always does."""
    emulator = make_emulator(unsettled=unsettled)
    client, row = connect(emulator), next(iter(emulator.store.table(noun)))

    by_id, by_uuid = (client.get(f"/{noun}/{row[name]}.json") for name in ("id", "uuid"))

    assert (by_id.status_code, by_uuid.status_code) == (status, 200)
    assert status == 404 or by_id.json() == by_uuid.json()


def test_switch_outlives_a_reset(make_emulator: Make, connect: Connect) -> None:
    """A reset keeps the switches."""
    emulator = make_emulator(unsettled=Unsettled(checks_nip=False, accepts_ids=True))
    emulator.reset(2)
    client = connect(emulator)

    assert client.post("/clients.json", json={"client": CLIENT}).status_code == 201
    assert client.get(f"/invoices/{next(iter(emulator.store.table('invoices')))['id']}.json").status_code == 200


@pytest.mark.parametrize(("options", "statuses"), [((), (422, 404)), (("--any-nip", "--accept-ids"), (201, 200))])
def test_switches_of_the_command_line(options: tuple[str, ...], statuses: tuple[int, int]) -> None:
    """The command line has both switches."""
    with start("--port", "0", "--api-key", HEADERS["X-inFakt-ApiKey"], *options) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        invoice = httpx.get(f"{url}/invoices.json?limit=1", headers=HEADERS).json()["entities"][0]

        created = httpx.post(f"{url}/clients.json", headers=HEADERS, json={"client": CLIENT})
        read = httpx.get(f"{url}/invoices/{invoice['id']}.json", headers=HEADERS)

    assert (created.status_code, read.status_code) == statuses
