# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Invoices to consumers in the EU with their country's VAT."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack, overload

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.download import Progress, Target
from .._runtime.filters import Filter
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource
from .._runtime.task_flows import TaskEndpoints
from .._runtime.tasks import AsyncTask, Task

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import OssInvoiceFilters
    from ..models.document_type import DocumentType
    from ..models.locale import Locale
    from ..models.next_number import NextNumber
    from ..models.oss_invoice import OssInvoice
    from ..models.oss_invoice_create import OssInvoiceCreate
    from ..models.task_status import TaskStatus

_LIST_OSS_INVOICES = Operation(
    "list_oss_invoices",
    "GET",
    "/oss_invoices.json",
    filters={"client_name_eq": Filter("client_name", "eq"), "country_eq": Filter("country", "eq")},
    fields={
        "id": "integer",
        "number": "string",
        "country": "string",
        "currency": "string",
        "issue_date": "date",
        "service_date": "date",
        "payment_date": "date",
        "net_price": "integer",
        "tax_price": "integer",
        "gross_price": "integer",
        "advance_price": "integer",
        "sale_type": "string",
        "service_type": "string",
        "service_place_primary": "string",
        "service_place_secondary": "string",
        "client_name": "string",
        "client_first_name": "string",
        "client_last_name": "string",
        "client_email": "string",
        "client_street": "string",
        "client_street_number": "string",
        "client_flat_number": "string",
        "client_post_code": "string",
        "client_city": "string",
        "recipient_signature": "string",
        "seller_signature": "string",
        "comments": "string",
        "uuid": "string",
    },
    identity="id",
    order="id asc",
    fallback="country asc",
    criteria={"number": (), "issue_date": (), "gross_price": ()},
    scope="api:invoices:read",
)

_CREATE_OSS_INVOICE_SYNC = Operation(
    "create_oss_invoice_sync",
    "POST",
    "/oss_invoices.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_GET_OSS_INVOICE = Operation(
    "get_oss_invoice",
    "GET",
    "/oss_invoices/{oss_invoice_uuid}.json",
    scope="api:invoices:read",
)

_DELETE_OSS_INVOICE = Operation(
    "delete_oss_invoice",
    "DELETE",
    "/oss_invoices/{oss_invoice_uuid}.json",
    scope="api:invoices:write",
)

_CREATE_OSS_INVOICE = Operation(
    "create_oss_invoice",
    "POST",
    "/async/oss_invoices.json",
    scope="api:invoices:write",
)

_GET_OSS_INVOICE_TASK = Operation(
    "get_oss_invoice_task",
    "GET",
    "/async/oss_invoices/status/{invoice_task_reference_number}.json",
    scope="api:invoices:read",
)

_DOWNLOAD_OSS_INVOICE_PDF = Operation(
    "download_oss_invoice_pdf",
    "GET",
    "/oss_invoices/{oss_invoice_uuid}/pdf.json",
    media_types=("application/pdf",),
    scope="api:invoices:read",
)

_SEND_OSS_INVOICE_EMAIL = Operation(
    "send_oss_invoice_email",
    "POST",
    "/oss_invoices/{oss_invoice_uuid}/deliver_via_email.json",
    scope="api:invoices:write",
)

_GET_NEXT_OSS_INVOICE_NUMBER = Operation(
    "get_next_oss_invoice_number",
    "GET",
    "/oss_invoices/next_number.json",
    scope="api:invoices:read",
)

_TASK_GET_OSS_INVOICE = TaskEndpoints(
    "oss_invoices", _GET_OSS_INVOICE_TASK, _GET_OSS_INVOICE, lambda answer: models.OssInvoice.from_dict(answer.object())
)


class OssInvoices(Resource):
    """Invoices to consumers in the EU with their country's VAT."""

    def list(
        self,
        *,
        fields: str | Iterable[str] | None = None,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[OssInvoiceFilters],
    ) -> Pages[OssInvoice]:
        """List OSS invoices.

        Rows have no lines. The server's default order is newest issue date first.

        Confirmed filters: ``client_name_eq``, ``country_eq``. By the documentation's general rule every scalar
        field of a row has filters, such as ``uuid_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /oss_invoices.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``country``. Rows in another order
                are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``client_name_eq``: Exact name of the buyer.
                ``country_eq``: Country of the buyer, as an alpha-2 code.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_OSS_INVOICES,
                models.OssInvoice,
                {},
                fields=fields,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    def create_sync(self, oss_invoice: OssInvoiceCreate | Mapping[str, Any]) -> OssInvoice:
        """Create an OSS invoice synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /oss_invoices.json; scope api:invoices:write.

        Args:
            oss_invoice: ``OssInvoiceCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_CREATE_OSS_INVOICE_SYNC, {}, {}, {"oss_invoice": models.OssInvoiceCreate.coerce(oss_invoice)}),
            reader(models.OssInvoice),
        )

    def get(self, oss_invoice_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> OssInvoice:
        """Get an OSS invoice.

        Calls GET /oss_invoices/{oss_invoice_uuid}.json; scope api:invoices:read.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_OSS_INVOICE, {"oss_invoice_uuid": oss_invoice_uuid}, {"fields": write_fields(fields)}, {}),
            reader(models.OssInvoice),
        )

    def delete(self, oss_invoice_uuid: str | UUID) -> None:
        """Delete an OSS invoice.

        Calls DELETE /oss_invoices/{oss_invoice_uuid}.json; scope api:invoices:write.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_OSS_INVOICE, {"oss_invoice_uuid": oss_invoice_uuid}, {}, {}), Answer.nothing)

    def create(self, oss_invoice: OssInvoiceCreate | Mapping[str, Any]) -> Task[OssInvoice]:
        """Create an OSS invoice asynchronously.

        Returns the task's reference; the invoice exists, as a draft, once the task reports it as created. Totals
        are computed. The API has no idempotency key.

        Calls POST /async/oss_invoices.json; scope api:invoices:write.

        Args:
            oss_invoice: ``OssInvoiceCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._start_task(
            make_call(_CREATE_OSS_INVOICE, {}, {}, {"oss_invoice": models.OssInvoiceCreate.coerce(oss_invoice)}),
            _TASK_GET_OSS_INVOICE,
        )

    def create_and_wait(
        self, oss_invoice: OssInvoiceCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> OssInvoice:
        """Create an OSS invoice asynchronously, and wait until it is done.

        Takes the arguments of ``create``, and ``deadline``: the number of seconds to keep polling the task, or None
        for the client's deadline. Until the task is accepted, the errors are those of ``create``; after that every
        error has its ``reference``, and so does the note on an interruption.

        Raises:
            TaskFailedError: The task was refused.
            TaskPendingError: It is still under way at the deadline.
            TaskDocumentError: It is done, but its document could not be read.
            TaskWithoutDocumentError: It is done, but has no document.
            TaskUnknownError: Its state could not be read.
        """
        return self._start_and_wait(
            make_call(_CREATE_OSS_INVOICE, {}, {}, {"oss_invoice": models.OssInvoiceCreate.coerce(oss_invoice)}),
            _TASK_GET_OSS_INVOICE,
            deadline,
        )

    def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/oss_invoices/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_OSS_INVOICE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}),
            reader(models.TaskStatus),
        )

    @overload
    def pdf(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str | None = None,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    def pdf(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str | None = None,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    def pdf(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str | None = None,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an OSS invoice as PDF.

        Whether this changes the status, as it does for other kinds, is not documented.

        Calls GET /oss_invoices/{oss_invoice_uuid}/pdf.json; scope api:invoices:read.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.
            document_type: Print type. Optional, unlike for other kinds.
            locale: Language of the print; only `pl` and `en` are documented here.
            to: Path of a file, which is written completely or not at all, also through a link; or a pipe with a
                reader, a device, or a binary file object. A target that cannot be written to raises before the
                call.
            progress: Called with the number of bytes received so far and the total.

        Returns:
            The content, or None if ``to`` is given.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._download(
            make_call(
                _DOWNLOAD_OSS_INVOICE_PDF,
                {"oss_invoice_uuid": oss_invoice_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    def send_email(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        recipient: str | None = None,
        send_copy: bool | None = None,
        locale: Locale | str | None = None,
    ) -> None:
        """Send an OSS invoice by e-mail.

        All options are sent in the query, and there is no choice of print type.

        Calls POST /oss_invoices/{oss_invoice_uuid}/deliver_via_email.json; scope api:invoices:write.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.
            recipient: E-mail address; defaults to the buyer's.
            send_copy: Also send it to the account's owner.
            locale: Language of the print; only `pl` and `en` are documented here.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(
            make_call(
                _SEND_OSS_INVOICE_EMAIL,
                {"oss_invoice_uuid": oss_invoice_uuid},
                {"recipient": recipient, "send_copy": send_copy, "locale": locale},
                {},
            ),
            Answer.nothing,
        )

    def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next OSS invoice.

        Only documents of the same month count. The number is not reserved. The response has no `invoice_kind`.

        Calls GET /oss_invoices/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_NEXT_OSS_INVOICE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber))

    def find_created(
        self, *, number: str | None = None, issue_date: date | str | None = None, gross_price: int | None = None
    ) -> Sequence[OssInvoice]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return self._find(
            _LIST_OSS_INVOICES,
            models.OssInvoice,
            {"number": number, "issue_date": issue_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> Task[OssInvoice]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_OSS_INVOICE)


class AsyncOssInvoices(AsyncResource):
    """Invoices to consumers in the EU with their country's VAT."""

    def list(
        self,
        *,
        fields: str | Iterable[str] | None = None,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[OssInvoiceFilters],
    ) -> AsyncPages[OssInvoice]:
        """List OSS invoices.

        Rows have no lines. The server's default order is newest issue date first.

        Confirmed filters: ``client_name_eq``, ``country_eq``. By the documentation's general rule every scalar
        field of a row has filters, such as ``uuid_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /oss_invoices.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``country``. Rows in another order
                are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``client_name_eq``: Exact name of the buyer.
                ``country_eq``: Country of the buyer, as an alpha-2 code.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_OSS_INVOICES,
                models.OssInvoice,
                {},
                fields=fields,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    async def create_sync(self, oss_invoice: OssInvoiceCreate | Mapping[str, Any]) -> OssInvoice:
        """Create an OSS invoice synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /oss_invoices.json; scope api:invoices:write.

        Args:
            oss_invoice: ``OssInvoiceCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_CREATE_OSS_INVOICE_SYNC, {}, {}, {"oss_invoice": models.OssInvoiceCreate.coerce(oss_invoice)}),
            reader(models.OssInvoice),
        )

    async def get(self, oss_invoice_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> OssInvoice:
        """Get an OSS invoice.

        Calls GET /oss_invoices/{oss_invoice_uuid}.json; scope api:invoices:read.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_OSS_INVOICE, {"oss_invoice_uuid": oss_invoice_uuid}, {"fields": write_fields(fields)}, {}),
            reader(models.OssInvoice),
        )

    async def delete(self, oss_invoice_uuid: str | UUID) -> None:
        """Delete an OSS invoice.

        Calls DELETE /oss_invoices/{oss_invoice_uuid}.json; scope api:invoices:write.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_DELETE_OSS_INVOICE, {"oss_invoice_uuid": oss_invoice_uuid}, {}, {}), Answer.nothing)

    async def create(self, oss_invoice: OssInvoiceCreate | Mapping[str, Any]) -> AsyncTask[OssInvoice]:
        """Create an OSS invoice asynchronously.

        Returns the task's reference; the invoice exists, as a draft, once the task reports it as created. Totals
        are computed. The API has no idempotency key.

        Calls POST /async/oss_invoices.json; scope api:invoices:write.

        Args:
            oss_invoice: ``OssInvoiceCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._start_task(
            make_call(_CREATE_OSS_INVOICE, {}, {}, {"oss_invoice": models.OssInvoiceCreate.coerce(oss_invoice)}),
            _TASK_GET_OSS_INVOICE,
        )

    async def create_and_wait(
        self, oss_invoice: OssInvoiceCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> OssInvoice:
        """Create an OSS invoice asynchronously, and wait until it is done.

        Takes the arguments of ``create``, and ``deadline``: the number of seconds to keep polling the task, or None
        for the client's deadline. Until the task is accepted, the errors are those of ``create``; after that every
        error has its ``reference``, and so does the note on an interruption.

        Raises:
            TaskFailedError: The task was refused.
            TaskPendingError: It is still under way at the deadline.
            TaskDocumentError: It is done, but its document could not be read.
            TaskWithoutDocumentError: It is done, but has no document.
            TaskUnknownError: Its state could not be read.
        """
        return await self._start_and_wait(
            make_call(_CREATE_OSS_INVOICE, {}, {}, {"oss_invoice": models.OssInvoiceCreate.coerce(oss_invoice)}),
            _TASK_GET_OSS_INVOICE,
            deadline,
        )

    async def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/oss_invoices/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_OSS_INVOICE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}),
            reader(models.TaskStatus),
        )

    @overload
    async def pdf(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str | None = None,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    async def pdf(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str | None = None,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    async def pdf(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str | None = None,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an OSS invoice as PDF.

        Whether this changes the status, as it does for other kinds, is not documented.

        Calls GET /oss_invoices/{oss_invoice_uuid}/pdf.json; scope api:invoices:read.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.
            document_type: Print type. Optional, unlike for other kinds.
            locale: Language of the print; only `pl` and `en` are documented here.
            to: Path of a file, which is written completely or not at all, also through a link; or a pipe with a
                reader, a device, or a binary file object. A target that cannot be written to raises before the
                call.
            progress: Called with the number of bytes received so far and the total.

        Returns:
            The content, or None if ``to`` is given.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._download(
            make_call(
                _DOWNLOAD_OSS_INVOICE_PDF,
                {"oss_invoice_uuid": oss_invoice_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    async def send_email(
        self,
        oss_invoice_uuid: str | UUID,
        *,
        recipient: str | None = None,
        send_copy: bool | None = None,
        locale: Locale | str | None = None,
    ) -> None:
        """Send an OSS invoice by e-mail.

        All options are sent in the query, and there is no choice of print type.

        Calls POST /oss_invoices/{oss_invoice_uuid}/deliver_via_email.json; scope api:invoices:write.

        Args:
            oss_invoice_uuid: The invoice's uuid, not its id.
            recipient: E-mail address; defaults to the buyer's.
            send_copy: Also send it to the account's owner.
            locale: Language of the print; only `pl` and `en` are documented here.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(
                _SEND_OSS_INVOICE_EMAIL,
                {"oss_invoice_uuid": oss_invoice_uuid},
                {"recipient": recipient, "send_copy": send_copy, "locale": locale},
                {},
            ),
            Answer.nothing,
        )

    async def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next OSS invoice.

        Only documents of the same month count. The number is not reserved. The response has no `invoice_kind`.

        Calls GET /oss_invoices/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_NEXT_OSS_INVOICE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber)
        )

    async def find_created(
        self, *, number: str | None = None, issue_date: date | str | None = None, gross_price: int | None = None
    ) -> Sequence[OssInvoice]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return await self._find(
            _LIST_OSS_INVOICES,
            models.OssInvoice,
            {"number": number, "issue_date": issue_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> AsyncTask[OssInvoice]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_OSS_INVOICE)
