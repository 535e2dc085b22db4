"""The public names as type checkers see them: read by mypy and basedpyright, never run.

Every wrong use has an ignore comment, so that a use that is no longer an error is reported.
"""

# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Unpack, assert_type
from uuid import UUID

from infakt import OMIT, Answer, AsyncInfakt, AsyncPages, AsyncTask, Infakt, Page, Pages, Retry, Task, errors
from infakt.filters import InvoiceFilters
from infakt.models import (
    Client,
    ClientCreate,
    ClientUpdate,
    Extension,
    Extensions,
    Invoice,
    InvoiceAttachment,
    InvoiceCreate,
    InvoiceKind,
    InvoiceStatus,
    InvoiceUpdate,
    KsefData,
    Message,
    NextNumber,
    QuickPayment,
    Service,
    ServiceWrite,
    ShareLink,
    TaskStatus,
)


def read_lists(client: Infakt) -> None:
    """Lists have the type of their rows."""
    invoices = client.invoices.list(
        status_eq=InvoiceStatus.SENT,
        kind_eq="vat",
        invoice_date_gteq=date(2026, 1, 1),
        sale_date_eq="2026-01-01",
        paid_date_null=True,
        client_id_eq=7,
        order="invoice_date desc",
        fields=["number"],
        q={"gross_price_gt": 1},
        strict=True,
    )
    assert_type(invoices, Pages[Invoice])
    assert_type(iter(invoices), Iterator[Invoice])
    assert_type(invoices.pages(), Iterator[Page[Invoice]])
    assert_type(invoices.first(), Invoice | None)
    assert_type(invoices.to_list(max_items=3), list[Invoice])
    assert_type(invoices.count(), int)
    assert_type(client.clients.list(nip_eq="1"), Pages[Client])
    assert_type(client.invoices.list_attachments("u"), Pages[InvoiceAttachment])
    for page in invoices.pages():
        assert_type(page.items, list[Invoice])
        assert_type(page.total_count, int | None)
        assert_type(page.metainfo, Mapping[str, Any])


def read_attributes(invoice: Invoice) -> None:
    """An attribute is its value or None, never a sentinel."""
    assert_type(invoice.number, str | None)
    assert_type(invoice.gross_price, int | None)
    assert_type(invoice.invoice_date, date | None)
    assert_type(invoice.created_at, datetime | None)
    assert_type(invoice.status, InvoiceStatus | str | None)
    assert_type(invoice.kind, InvoiceKind | str | None)
    assert_type(invoice.split_payment, bool | None)
    assert_type(invoice.services, Sequence[Service] | None)
    assert_type(invoice.extensions, Extensions | None)
    if invoice.extensions is not None:
        assert_type(invoice.extensions.shares, Extension | None)
    assert_type(invoice["number"], Any)
    assert_type("number" in invoice, bool)
    assert_type(invoice.to_dict(), dict[str, Any])
    assert_type(Invoice.from_dict({}), Invoice)
    invoice.nonsense  # type: ignore[attr-defined] # noqa: B018


def write(client: Infakt) -> None:
    """Writes take models and mappings, and return what they create."""
    line = ServiceWrite(name="x", net_price=100)
    task = client.invoices.create(InvoiceCreate(services=[line, {"name": "y"}], notes=None, number=OMIT))
    assert_type(task, Task[Invoice])
    assert_type(task.wait(deadline=5), Invoice)
    assert_type(task.reference, str)
    assert_type(task.document_uuid, str | None)
    assert_type(task.field_errors, dict[str, list[str]])
    assert_type(client.invoices.task("r"), Task[Invoice])
    assert_type(client.invoices.create_and_wait({"services": []}), Invoice)
    assert_type(client.invoices.mark_paid("u", paid_date=date(2026, 1, 1)), Task[Invoice])
    assert_type(client.invoices.mark_paid_and_wait("u"), Invoice)
    assert_type(client.invoices.update("u", InvoiceUpdate(notes=None)), Invoice)
    assert_type(client.clients.create(ClientCreate(country="PL")), Client)
    assert_type(client.clients.update(1, ClientUpdate(note=None)), Client)
    assert_type(client.clients.get("1"), Client)
    assert_type(client.invoices.task_status("r"), TaskStatus)
    assert_type(client.invoices.next_number(kind="vat"), NextNumber)
    assert_type(client.invoices.send_to_ksef("u"), KsefData)
    assert_type(client.invoices.create_share_link("u"), ShareLink)
    assert_type(client.invoices.delete_share_link("u"), Message)
    assert_type(client.invoices.create_quick_payment("u"), QuickPayment)
    assert_type(client.invoices.get_attachment("u", 1), InvoiceAttachment)
    assert_type(client.request("GET", "/x.json"), Answer)


def download(client: Infakt, file: BinaryIO) -> None:
    """A download is bytes, or None if it is written elsewhere."""
    assert_type(client.invoices.get(UUID(int=0)), Invoice)
    assert_type(client.invoices.pdf(UUID(int=0), document_type="original"), bytes)
    assert_type(client.invoices.pdf("u", document_type="original"), bytes)
    assert_type(client.invoices.xml("u"), bytes)
    client.invoices.pdf("u", document_type="original", to=Path("x.pdf"))
    client.invoices.pdf("u", document_type="original", to="x.pdf")
    client.invoices.xml("u", to=file, progress=lambda done, total: print(done + 1, total))  # noqa: T201


async def use_async(client: AsyncInfakt) -> None:
    """The asynchronous client has the same types."""
    invoices = client.invoices.list(status_eq="sent")
    assert_type(invoices, AsyncPages[Invoice])
    assert_type(aiter(invoices), AsyncGenerator[Invoice, None])
    assert_type(await invoices.first(), Invoice | None)
    assert_type(await invoices.to_list(), list[Invoice])
    assert_type(await invoices.count(), int)
    async for page in invoices.pages():
        assert_type(page, Page[Invoice])
    async for invoice in invoices:
        assert_type(invoice, Invoice)
    task = await client.invoices.create({"services": []})
    assert_type(task, AsyncTask[Invoice])
    assert_type(await task.wait(), Invoice)
    assert_type(await client.invoices.create_and_wait({"services": []}), Invoice)
    assert_type(await client.invoices.get("u"), Invoice)
    assert_type(await client.invoices.pdf("u", document_type="original"), bytes)
    await client.invoices.pdf("u", document_type="original", to="x.pdf")
    assert_type(await client.clients.list().first(), Client | None)
    assert_type(await client.request("GET", "/x.json"), Answer)
    async with client as same:
        assert_type(same, AsyncInfakt)


def pass_filters_on(client: Infakt, **filters: Unpack[InvoiceFilters]) -> Pages[Invoice]:
    """Filters can be passed on by a function of the caller's."""
    return client.invoices.list(**filters)


def use_wrongly(client: Infakt) -> None:
    """Mistakes that a type checker reports."""
    client.invoices.list(status="sent")  # type: ignore[call-arg]
    client.invoices.list(invoice_date_gte="2026-01-01")  # type: ignore[call-arg]
    client.invoices.list(client_id_eq="7")  # type: ignore[arg-type]
    client.invoices.list(paid_date_null="yes")  # type: ignore[arg-type]
    client.invoices.list(number_eq=None)  # type: ignore[arg-type]
    client.invoices.get(7)  # type: ignore[arg-type]
    client.invoices.pdf("u")  # type: ignore[call-overload]
    _content: bytes = client.invoices.xml("u", to="x.xml")  # type: ignore[assignment]
    ServiceWrite(name="x", net_price=2.5)  # type: ignore[arg-type]
    ServiceWrite(name="x", net_price="2.50")  # type: ignore[arg-type]
    InvoiceUpdate(number=None)  # type: ignore[arg-type]
    InvoiceUpdate(nomber="1")  # type: ignore[call-arg]
    InvoiceCreate()  # type: ignore[call-arg]
    Infakt("key")  # type: ignore[call-arg]
    Infakt(environment="prod")  # type: ignore[arg-type]


def handle(client: Infakt) -> str | None:
    """Errors carry typed attributes."""
    try:
        with client as same:
            assert_type(same, Infakt)
    except errors.RateLimitError as error:
        assert_type(error.retry_at, datetime | None)
    except errors.StatusError as error:
        assert_type(error.status, int | None)
        assert_type(error.field_errors, Mapping[str, list[str]])
        return error.message
    except errors.TaskPendingError as error:
        return error.reference
    return None


LONG_RETRY = Retry(attempts=10, deadline=600)
