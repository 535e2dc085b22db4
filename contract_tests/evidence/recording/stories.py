"""Short stories run with the client: recorded from a running server, and run again on playback."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from infakt import Infakt, Task
from infakt.models import Invoice

NOWHERE = "00000000-0000-4000-8000-000000000404"
MARK = "contract-recording"
"""The text by which rows of these stories are found on a server; constant, so that playback sends it too."""
INVOICE: Mapping[str, Any] = {
    "client_tax_code": "0000010004",
    "client_company_name": "Firma Zmyślona",
    "payment_method": "cash",
    "services": [{"name": f"Usługa {MARK}", "tax_symbol": "23", "net_price": 10_000}],
}


@dataclass(frozen=True)
class Story:
    """A sequence of calls and the conditions under which it is recorded.

    reads_a_minute: the emulator's limit while the story is recorded. is_packed: answers come as gzip.
    is_for_sandbox: whether it does no harm there and needs nothing that only the emulator does.
    is_booking: whether it prints or books a document, which the sandbox is asked for only if that is permitted.
    """

    resource: str
    name: str
    run: Callable[[Infakt], Any]
    reads_a_minute: int | None = None
    is_packed: bool = False
    is_for_sandbox: bool = True
    is_booking: bool = False


def read_three_pages(client: Infakt) -> list[dict[str, Any]]:
    """Read a list that takes three pages."""
    return [row.to_dict() for row in client.clients.list(fields="company_name,nip", limit=25)]


def follow_order(client: Infakt) -> list[int | None]:
    """Create an invoice and return the codes of its task."""
    return _follow(client.invoices.create(INVOICE))


def follow_payment(client: Infakt) -> list[int | None]:
    """Mark an invoice as paid and return the codes of the task, which names the invoice from the start."""
    return _follow(client.invoices.mark_paid(client.invoices.create_and_wait(INVOICE)["uuid"]))


def create_and_wait(client: Infakt) -> dict[str, Any]:
    """Create an invoice and read it once it exists."""
    return client.invoices.create_and_wait(INVOICE).to_dict()


def order_untaxed(client: Infakt) -> dict[str, Any]:
    """Create an invoice whose line has no VAT rate, so that its task fails."""
    [line] = INVOICE["services"]
    untaxed = {name: value for name, value in line.items() if name != "tax_symbol"}
    return client.invoices.create_and_wait({**INVOICE, "services": [untaxed]}).to_dict()


def order_nothing(client: Infakt) -> dict[str, Any]:
    """Create an invoice without lines, which is rejected before there is a task."""
    return client.invoices.create_and_wait({**INVOICE, "services": []}).to_dict()


def read_twice(client: Infakt) -> dict[str, Any]:
    """Read a list and then its first row, which may exceed the rate limit."""
    return client.clients.get(_first_client(client)).to_dict()


def read_client(client: Infakt) -> dict[str, Any]:
    """Read a list and its first row."""
    return client.clients.get(_first_client(client)).to_dict()


def download_pdf(client: Infakt) -> bytes:
    """Print an invoice created for this, since printing books it."""
    return client.invoices.pdf(client.invoices.create_and_wait(INVOICE)["uuid"], document_type="original")


def send_email(client: Infakt) -> None:
    """Send an invoice by e-mail."""
    client.invoices.send_email(_first_invoice(client), print_type="original", recipient="name@example.com")


def read_missing_invoice(client: Infakt) -> dict[str, Any]:
    """Read an invoice that does not exist."""
    return client.invoices.get(NOWHERE).to_dict()


def create_invalid_client(client: Infakt) -> dict[str, Any]:
    """Create a client without its required fields."""
    return client.clients.create({"country": "PL", "business_activity_kind": "private_person"}).to_dict()


def _follow(task: Task[Invoice]) -> list[int | None]:
    codes = [task.code]
    while task.is_pending:
        task.refresh()
        codes.append(task.code)
    return codes


def _first_client(client: Infakt) -> int:
    row = client.clients.list(fields="id", limit=1).first()
    return int(row["id"]) if row else 0


def _first_invoice(client: Infakt) -> str:
    row = client.invoices.list(fields="uuid", limit=1).first()
    return str(row["uuid"]) if row else NOWHERE


STORIES = {
    f"{story.resource}/{story.name}": story
    for story in (
        Story("clients", "list_clients__three_pages", read_three_pages),
        Story("clients", "get_client__rate_limited", read_twice, reads_a_minute=1, is_for_sandbox=False),
        Story("clients", "get_client__gzip", read_client, is_packed=True, is_for_sandbox=False),
        Story("clients", "create_client__invalid", create_invalid_client),
        Story("invoices", "create_invoice__codes", follow_order),
        Story("invoices", "create_invoice__done", create_and_wait),
        Story("invoices", "create_invoice__refused", order_untaxed),
        Story("invoices", "create_invoice__without_lines", order_nothing),
        Story("invoices", "mark_invoice_paid__codes", follow_payment),
        Story("invoices", "download_invoice_pdf__bytes", download_pdf, is_booking=True),
        Story("invoices", "send_invoice_email__accepted", send_email, is_for_sandbox=False),
        Story("invoices", "get_invoice__not_found", read_missing_invoice),
    )
}
"""Every story by the name of its cassette."""
