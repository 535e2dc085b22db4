# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Invoices for payments received before a sale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack, overload

from .. import models
from .._runtime.answer import Answer
from .._runtime.body import OMIT, Omit
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.download import Progress, Target
from .._runtime.filters import Filter
from .._runtime.ksef import Asking
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource
from .._runtime.task_flows import TaskEndpoints
from .._runtime.tasks import AsyncTask, Task

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import AdvanceInvoiceFilters
    from ..models.advance_invoice import AdvanceInvoice
    from ..models.advance_invoice_create import AdvanceInvoiceCreate
    from ..models.advance_invoice_update import AdvanceInvoiceUpdate
    from ..models.document_type import DocumentType
    from ..models.ksef_data import KsefData
    from ..models.locale import Locale
    from ..models.next_number import NextNumber
    from ..models.print_type import PrintType
    from ..models.task_status import TaskStatus

_LIST_ADVANCE_INVOICES = Operation(
    "list_advance_invoices",
    "GET",
    "/advance_invoices.json",
    filters={
        "number_eq": Filter("number", "eq"),
        "clean_client_nip_eq": Filter("client_tax_code", "eq", reading="nip"),
    },
    fields={
        "id": "integer",
        "uuid": "string",
        "number": "string",
        "kind": "string",
        "status": "string",
        "currency": "string",
        "invoice_date": "date",
        "payment_date": "date",
        "paid_date": "date",
        "gross_price": "integer",
        "left_to_pay": "integer",
        "amount_in_words": "string",
        "payment_method": "string",
        "bank_name": "string",
        "bank_account": "string",
        "swift": "string",
        "notes": "string",
        "recipient_signature": "string",
        "seller_signature": "string",
        "vat_exchange_date_kind": "string",
        "check_duplicate_number": "boolean",
        "bdo_code": "string",
        "client_id": "integer",
        "client_uuid": "string",
        "client_company_name": "string",
        "client_first_name": "string",
        "client_last_name": "string",
        "client_business_activity_kind": "string",
        "client_street": "string",
        "client_street_number": "string",
        "client_flat_number": "string",
        "client_city": "string",
        "client_post_code": "string",
        "client_tax_code": "string",
        "client_country": "string",
        "ksef_number": "string",
        "created_at": "date-time",
        "net_price": "integer",
        "tax_price": "integer",
        "split_payment": "boolean",
        "split_payment_type": "string",
        "sale_type": "string",
        "vat_exemption_reason": "integer",
        "transaction_kind_id": "integer",
        "receipt_number": "string",
        "not_income": "boolean",
        "sales_kind": "string",
        "previous_advance_id": "integer",
        "bank_id": "integer",
        "client_days_to_payment": "integer",
        "client_notes": "string",
        "advance_date": "date",
        "advance_price": "integer",
        "invoice_date_kind": "string",
    },
    identity="uuid",
    order="id asc",
    fallback="invoice_date asc",
    criteria={"number": ("number_eq",), "client_id": (), "invoice_date": (), "gross_price": ()},
    scope="api:invoices:read",
)

_CREATE_ADVANCE_INVOICE_SYNC = Operation(
    "create_advance_invoice_sync",
    "POST",
    "/advance_invoices.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_GET_ADVANCE_INVOICE = Operation(
    "get_advance_invoice",
    "GET",
    "/advance_invoices/{advance_invoice_uuid}.json",
    scope="api:invoices:read",
)

_UPDATE_ADVANCE_INVOICE = Operation(
    "update_advance_invoice",
    "PUT",
    "/advance_invoices/{advance_invoice_uuid}.json",
    scope="api:invoices:write",
)

_DELETE_ADVANCE_INVOICE = Operation(
    "delete_advance_invoice",
    "DELETE",
    "/advance_invoices/{advance_invoice_uuid}.json",
    scope="api:invoices:write",
)

_CREATE_ADVANCE_INVOICE = Operation(
    "create_advance_invoice",
    "POST",
    "/async/advance_invoices.json",
    scope="api:invoices:write",
)

_GET_ADVANCE_INVOICE_TASK = Operation(
    "get_advance_invoice_task",
    "GET",
    "/async/advance_invoices/status/{invoice_task_reference_number}.json",
    scope="api:invoices:read",
)

_MARK_ADVANCE_INVOICE_PAID = Operation(
    "mark_advance_invoice_paid",
    "POST",
    "/advance_invoices/{advance_invoice_uuid}/paid.json",
    scope="api:invoices:write",
)

_SEND_ADVANCE_INVOICE_TO_KSEF = Operation(
    "send_advance_invoice_to_ksef",
    "POST",
    "/advance_invoices/{advance_invoice_uuid}/send_to_ksef.json",
    scope="api:invoices:write",
)

_DOWNLOAD_ADVANCE_INVOICE_XML = Operation(
    "download_advance_invoice_xml",
    "GET",
    "/advance_invoices/{advance_invoice_uuid}/download_xml.json",
    media_types=("application/xml",),
    side_effects="A draft changes its status and is booked.",
    scope="api:invoices:read",
)

_DOWNLOAD_ADVANCE_INVOICE_PDF = Operation(
    "download_advance_invoice_pdf",
    "GET",
    "/advance_invoices/{advance_invoice_uuid}/pdf.json",
    media_types=("application/pdf",),
    side_effects="The status becomes `printed`.",
    scope="api:invoices:read",
)

_SEND_ADVANCE_INVOICE_EMAIL = Operation(
    "send_advance_invoice_email",
    "POST",
    "/advance_invoices/{advance_invoice_uuid}/deliver_via_email.json",
    scope="api:invoices:write",
)

_GET_NEXT_ADVANCE_INVOICE_NUMBER = Operation(
    "get_next_advance_invoice_number",
    "GET",
    "/advance_invoices/next_number.json",
    scope="api:invoices:read",
)

_TASK_GET_ADVANCE_INVOICE = TaskEndpoints(
    "advance_invoices",
    _GET_ADVANCE_INVOICE_TASK,
    _GET_ADVANCE_INVOICE,
    lambda answer: models.AdvanceInvoice.from_dict(answer.object()),
)


class AdvanceInvoices(Resource):
    """Invoices for payments received before a sale."""

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
        **filters: Unpack[AdvanceInvoiceFilters],
    ) -> Pages[AdvanceInvoice]:
        """List advance invoices.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``, ``clean_client_nip_eq``. By the documentation's general rule every scalar
        field of a row has filters, such as ``invoice_date_kind_null``: ``_eq`` and ``_cont`` for strings; ``_eq``,
        ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for
        date-times; ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not
        match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /advance_invoices.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``, ``payment_date``.
                Rows in another order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``number_eq``: Exact number, such as `1/09/2013`.
                ``clean_client_nip_eq``: NIP of the buyer, digits only, regardless of how it was written.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_ADVANCE_INVOICES,
                models.AdvanceInvoice,
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

    def create_sync(
        self, advance_invoice: AdvanceInvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT
    ) -> AdvanceInvoice:
        """Create an advance invoice synchronously.

        Deprecated.

        Use `create`. The vendor announced that synchronous creation ends after 2025.

        Calls POST /advance_invoices.json; scope api:invoices:write.

        Args:
            advance_invoice: ``AdvanceInvoiceCreate``, or a mapping of its fields.
            send_to_ksef: Also send the document to KSeF once created; needs an active integration. Without this,
                drafts are not sent.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _CREATE_ADVANCE_INVOICE_SYNC,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "advance_invoice": models.AdvanceInvoiceCreate.coerce(advance_invoice)},
            ),
            reader(models.AdvanceInvoice),
        )

    def get(self, advance_invoice_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> AdvanceInvoice:
        """Get an advance invoice.

        Calls GET /advance_invoices/{advance_invoice_uuid}.json; scope api:invoices:read.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_ADVANCE_INVOICE,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {"fields": write_fields(fields)},
                {},
            ),
            reader(models.AdvanceInvoice),
        )

    def update(
        self, advance_invoice_uuid: str | UUID, advance_invoice: AdvanceInvoiceUpdate | Mapping[str, Any]
    ) -> AdvanceInvoice:
        """Update an advance invoice.

        Only the given fields change.

        Side effects: If lines are given, all existing lines are deleted and recreated.

        Calls PUT /advance_invoices/{advance_invoice_uuid}.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            advance_invoice: ``AdvanceInvoiceUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _UPDATE_ADVANCE_INVOICE,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {},
                {"advance_invoice": models.AdvanceInvoiceUpdate.coerce(advance_invoice)},
            ),
            reader(models.AdvanceInvoice),
        )

    def delete(self, advance_invoice_uuid: str | UUID) -> None:
        """Delete an advance invoice.

        Calls DELETE /advance_invoices/{advance_invoice_uuid}.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(
            make_call(_DELETE_ADVANCE_INVOICE, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}), Answer.nothing
        )

    def create(
        self, advance_invoice: AdvanceInvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT
    ) -> Task[AdvanceInvoice]:
        """Create an advance invoice asynchronously.

        Returns the task's reference; the invoice exists once the task reports it as created. Totals are computed.

        Calls POST /async/advance_invoices.json; scope api:invoices:write.

        Args:
            advance_invoice: ``AdvanceInvoiceCreate``, or a mapping of its fields.
            send_to_ksef: Also send the document to KSeF once created; needs an active integration. Without this,
                drafts are not sent.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._start_task(
            make_call(
                _CREATE_ADVANCE_INVOICE,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "advance_invoice": models.AdvanceInvoiceCreate.coerce(advance_invoice)},
            ),
            _TASK_GET_ADVANCE_INVOICE,
        )

    def create_and_wait(
        self,
        advance_invoice: AdvanceInvoiceCreate | Mapping[str, Any],
        *,
        send_to_ksef: bool | Omit = OMIT,
        deadline: float | None = None,
    ) -> AdvanceInvoice:
        """Create an advance invoice asynchronously, and wait until it is done.

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
            make_call(
                _CREATE_ADVANCE_INVOICE,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "advance_invoice": models.AdvanceInvoiceCreate.coerce(advance_invoice)},
            ),
            _TASK_GET_ADVANCE_INVOICE,
            deadline,
        )

    def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/advance_invoices/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_ADVANCE_INVOICE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    def mark_paid(self, advance_invoice_uuid: str | UUID, *, paid_date: date | str | None = None) -> None:
        """Mark an advance invoice as paid.

        Done synchronously, without a task.

        Calls POST /advance_invoices/{advance_invoice_uuid}/paid.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            paid_date: Payment date, not before the issue date; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(
            make_call(
                _MARK_ADVANCE_INVOICE_PAID, {"advance_invoice_uuid": advance_invoice_uuid}, {"paid_date": paid_date}, {}
            ),
            Answer.nothing,
        )

    def send_to_ksef(self, advance_invoice_uuid: str | UUID) -> KsefData:
        """Send an advance invoice to KSeF.

        The outcome is in the invoice's `ksef_data`. Without an active integration the response is 422.

        Calls POST /advance_invoices/{advance_invoice_uuid}/send_to_ksef.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_SEND_ADVANCE_INVOICE_TO_KSEF, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}),
            reader(models.KsefData),
        )

    def send_to_ksef_and_wait(self, advance_invoice_uuid: str | UUID, *, deadline: float | None = None) -> KsefData:
        """Send an advance invoice to KSeF, and wait until it is done.

        Takes the arguments of ``send_to_ksef``, and ``deadline``: the number of seconds to keep polling the
        document, or None for the client's deadline. Until the document is accepted, the errors are those of
        ``send_to_ksef``; after that every error has its ``document_uuid``, and so does the note on an interruption.

        Raises:
            KsefRefusedError: KSeF refused the document.
            TaskPendingError: KSeF has not decided by the deadline.
            TaskUnknownError: The document's state could not be read.
        """
        status = Operation("get_ksef_status", "GET", "/ksef2/documents/{document_uuid}/status.json")
        asked = Asking(make_call(status, {"document_uuid": advance_invoice_uuid}), advance_invoice_uuid, "ksef.status")
        return self._send_to_ksef(
            make_call(_SEND_ADVANCE_INVOICE_TO_KSEF, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}),
            asked,
            deadline,
            models.KsefData,
        )

    @overload
    def xml(self, advance_invoice_uuid: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    def xml(self, advance_invoice_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    def xml(
        self, advance_invoice_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an advance invoice as KSeF XML.

        Schema FA(3).

        Side effects: A draft changes its status and is booked.

        Calls GET /advance_invoices/{advance_invoice_uuid}/download_xml.json; scope api:invoices:read.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
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
            make_call(_DOWNLOAD_ADVANCE_INVOICE_XML, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}),
            to,
            progress,
        )

    @overload
    def pdf(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    def pdf(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    def pdf(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an advance invoice as PDF.

        Side effects: The status becomes `printed`.

        Calls GET /advance_invoices/{advance_invoice_uuid}/pdf.json; scope api:invoices:read.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            document_type: Print type.
            locale: Language of the print.
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
                _DOWNLOAD_ADVANCE_INVOICE_PDF,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    def send_email(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        print_type: PrintType | str | Omit = OMIT,
        locale: Locale | str | Omit = OMIT,
        recipient: str | Omit = OMIT,
        send_copy: bool | Omit = OMIT,
    ) -> None:
        """Send an advance invoice by e-mail.

        Rejected with 422 when neither `recipient` nor the client has an address.

        Side effects: The status becomes `sent`.

        Calls POST /advance_invoices/{advance_invoice_uuid}/deliver_via_email.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            print_type: Documented as required; always give it.
            locale: See the documentation of inFakt.
            recipient: E-mail address; defaults to the client's.
            send_copy: Also send it to the account's owner.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(
            make_call(
                _SEND_ADVANCE_INVOICE_EMAIL,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {},
                {"print_type": print_type, "locale": locale, "recipient": recipient, "send_copy": send_copy},
            ),
            Answer.nothing,
        )

    def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next advance invoice.

        Only documents of the same month count. The number is not reserved.

        Calls GET /advance_invoices/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_NEXT_ADVANCE_INVOICE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber)
        )

    def find_created(
        self,
        *,
        number: str | None = None,
        client_id: int | None = None,
        invoice_date: date | str | None = None,
        gross_price: int | None = None,
    ) -> Sequence[AdvanceInvoice]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return self._find(
            _LIST_ADVANCE_INVOICES,
            models.AdvanceInvoice,
            {"number": number, "client_id": client_id, "invoice_date": invoice_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> Task[AdvanceInvoice]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_ADVANCE_INVOICE)


class AsyncAdvanceInvoices(AsyncResource):
    """Invoices for payments received before a sale."""

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
        **filters: Unpack[AdvanceInvoiceFilters],
    ) -> AsyncPages[AdvanceInvoice]:
        """List advance invoices.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``, ``clean_client_nip_eq``. By the documentation's general rule every scalar
        field of a row has filters, such as ``invoice_date_kind_null``: ``_eq`` and ``_cont`` for strings; ``_eq``,
        ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for
        date-times; ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not
        match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /advance_invoices.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``, ``payment_date``.
                Rows in another order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``number_eq``: Exact number, such as `1/09/2013`.
                ``clean_client_nip_eq``: NIP of the buyer, digits only, regardless of how it was written.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_ADVANCE_INVOICES,
                models.AdvanceInvoice,
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

    async def create_sync(
        self, advance_invoice: AdvanceInvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT
    ) -> AdvanceInvoice:
        """Create an advance invoice synchronously.

        Deprecated.

        Use `create`. The vendor announced that synchronous creation ends after 2025.

        Calls POST /advance_invoices.json; scope api:invoices:write.

        Args:
            advance_invoice: ``AdvanceInvoiceCreate``, or a mapping of its fields.
            send_to_ksef: Also send the document to KSeF once created; needs an active integration. Without this,
                drafts are not sent.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _CREATE_ADVANCE_INVOICE_SYNC,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "advance_invoice": models.AdvanceInvoiceCreate.coerce(advance_invoice)},
            ),
            reader(models.AdvanceInvoice),
        )

    async def get(
        self, advance_invoice_uuid: str | UUID, *, fields: str | Iterable[str] | None = None
    ) -> AdvanceInvoice:
        """Get an advance invoice.

        Calls GET /advance_invoices/{advance_invoice_uuid}.json; scope api:invoices:read.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_ADVANCE_INVOICE,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {"fields": write_fields(fields)},
                {},
            ),
            reader(models.AdvanceInvoice),
        )

    async def update(
        self, advance_invoice_uuid: str | UUID, advance_invoice: AdvanceInvoiceUpdate | Mapping[str, Any]
    ) -> AdvanceInvoice:
        """Update an advance invoice.

        Only the given fields change.

        Side effects: If lines are given, all existing lines are deleted and recreated.

        Calls PUT /advance_invoices/{advance_invoice_uuid}.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            advance_invoice: ``AdvanceInvoiceUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _UPDATE_ADVANCE_INVOICE,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {},
                {"advance_invoice": models.AdvanceInvoiceUpdate.coerce(advance_invoice)},
            ),
            reader(models.AdvanceInvoice),
        )

    async def delete(self, advance_invoice_uuid: str | UUID) -> None:
        """Delete an advance invoice.

        Calls DELETE /advance_invoices/{advance_invoice_uuid}.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(_DELETE_ADVANCE_INVOICE, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}), Answer.nothing
        )

    async def create(
        self, advance_invoice: AdvanceInvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT
    ) -> AsyncTask[AdvanceInvoice]:
        """Create an advance invoice asynchronously.

        Returns the task's reference; the invoice exists once the task reports it as created. Totals are computed.

        Calls POST /async/advance_invoices.json; scope api:invoices:write.

        Args:
            advance_invoice: ``AdvanceInvoiceCreate``, or a mapping of its fields.
            send_to_ksef: Also send the document to KSeF once created; needs an active integration. Without this,
                drafts are not sent.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._start_task(
            make_call(
                _CREATE_ADVANCE_INVOICE,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "advance_invoice": models.AdvanceInvoiceCreate.coerce(advance_invoice)},
            ),
            _TASK_GET_ADVANCE_INVOICE,
        )

    async def create_and_wait(
        self,
        advance_invoice: AdvanceInvoiceCreate | Mapping[str, Any],
        *,
        send_to_ksef: bool | Omit = OMIT,
        deadline: float | None = None,
    ) -> AdvanceInvoice:
        """Create an advance invoice asynchronously, and wait until it is done.

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
            make_call(
                _CREATE_ADVANCE_INVOICE,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "advance_invoice": models.AdvanceInvoiceCreate.coerce(advance_invoice)},
            ),
            _TASK_GET_ADVANCE_INVOICE,
            deadline,
        )

    async def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/advance_invoices/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_ADVANCE_INVOICE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    async def mark_paid(self, advance_invoice_uuid: str | UUID, *, paid_date: date | str | None = None) -> None:
        """Mark an advance invoice as paid.

        Done synchronously, without a task.

        Calls POST /advance_invoices/{advance_invoice_uuid}/paid.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            paid_date: Payment date, not before the issue date; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(
                _MARK_ADVANCE_INVOICE_PAID, {"advance_invoice_uuid": advance_invoice_uuid}, {"paid_date": paid_date}, {}
            ),
            Answer.nothing,
        )

    async def send_to_ksef(self, advance_invoice_uuid: str | UUID) -> KsefData:
        """Send an advance invoice to KSeF.

        The outcome is in the invoice's `ksef_data`. Without an active integration the response is 422.

        Calls POST /advance_invoices/{advance_invoice_uuid}/send_to_ksef.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_SEND_ADVANCE_INVOICE_TO_KSEF, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}),
            reader(models.KsefData),
        )

    async def send_to_ksef_and_wait(
        self, advance_invoice_uuid: str | UUID, *, deadline: float | None = None
    ) -> KsefData:
        """Send an advance invoice to KSeF, and wait until it is done.

        Takes the arguments of ``send_to_ksef``, and ``deadline``: the number of seconds to keep polling the
        document, or None for the client's deadline. Until the document is accepted, the errors are those of
        ``send_to_ksef``; after that every error has its ``document_uuid``, and so does the note on an interruption.

        Raises:
            KsefRefusedError: KSeF refused the document.
            TaskPendingError: KSeF has not decided by the deadline.
            TaskUnknownError: The document's state could not be read.
        """
        status = Operation("get_ksef_status", "GET", "/ksef2/documents/{document_uuid}/status.json")
        asked = Asking(make_call(status, {"document_uuid": advance_invoice_uuid}), advance_invoice_uuid, "ksef.status")
        return await self._send_to_ksef(
            make_call(_SEND_ADVANCE_INVOICE_TO_KSEF, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}),
            asked,
            deadline,
            models.KsefData,
        )

    @overload
    async def xml(
        self, advance_invoice_uuid: str | UUID, *, to: None = None, progress: Progress | None = None
    ) -> bytes: ...
    @overload
    async def xml(self, advance_invoice_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    async def xml(
        self, advance_invoice_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an advance invoice as KSeF XML.

        Schema FA(3).

        Side effects: A draft changes its status and is booked.

        Calls GET /advance_invoices/{advance_invoice_uuid}/download_xml.json; scope api:invoices:read.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
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
            make_call(_DOWNLOAD_ADVANCE_INVOICE_XML, {"advance_invoice_uuid": advance_invoice_uuid}, {}, {}),
            to,
            progress,
        )

    @overload
    async def pdf(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    async def pdf(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    async def pdf(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an advance invoice as PDF.

        Side effects: The status becomes `printed`.

        Calls GET /advance_invoices/{advance_invoice_uuid}/pdf.json; scope api:invoices:read.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            document_type: Print type.
            locale: Language of the print.
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
                _DOWNLOAD_ADVANCE_INVOICE_PDF,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    async def send_email(
        self,
        advance_invoice_uuid: str | UUID,
        *,
        print_type: PrintType | str | Omit = OMIT,
        locale: Locale | str | Omit = OMIT,
        recipient: str | Omit = OMIT,
        send_copy: bool | Omit = OMIT,
    ) -> None:
        """Send an advance invoice by e-mail.

        Rejected with 422 when neither `recipient` nor the client has an address.

        Side effects: The status becomes `sent`.

        Calls POST /advance_invoices/{advance_invoice_uuid}/deliver_via_email.json; scope api:invoices:write.

        Args:
            advance_invoice_uuid: The advance invoice's uuid, not its id.
            print_type: Documented as required; always give it.
            locale: See the documentation of inFakt.
            recipient: E-mail address; defaults to the client's.
            send_copy: Also send it to the account's owner.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(
                _SEND_ADVANCE_INVOICE_EMAIL,
                {"advance_invoice_uuid": advance_invoice_uuid},
                {},
                {"print_type": print_type, "locale": locale, "recipient": recipient, "send_copy": send_copy},
            ),
            Answer.nothing,
        )

    async def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next advance invoice.

        Only documents of the same month count. The number is not reserved.

        Calls GET /advance_invoices/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_NEXT_ADVANCE_INVOICE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber)
        )

    async def find_created(
        self,
        *,
        number: str | None = None,
        client_id: int | None = None,
        invoice_date: date | str | None = None,
        gross_price: int | None = None,
    ) -> Sequence[AdvanceInvoice]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return await self._find(
            _LIST_ADVANCE_INVOICES,
            models.AdvanceInvoice,
            {"number": number, "client_id": client_id, "invoice_date": invoice_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> AsyncTask[AdvanceInvoice]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_ADVANCE_INVOICE)
