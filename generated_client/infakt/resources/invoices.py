# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""VAT invoices and proformas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack, overload

from .. import models
from .._runtime.answer import Answer
from .._runtime.body import OMIT, Omit, to_day
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

    from ..filters import InvoiceFilters
    from ..models.accounted_documents import AccountedDocuments
    from ..models.document_type import DocumentType
    from ..models.inform_via_email import InformViaEmail
    from ..models.invoice import Invoice
    from ..models.invoice_attachment import InvoiceAttachment
    from ..models.invoice_create import InvoiceCreate
    from ..models.invoice_update import InvoiceUpdate
    from ..models.ksef_data import KsefData
    from ..models.locale import Locale
    from ..models.message import Message
    from ..models.next_number import NextNumber
    from ..models.numbered_kind import NumberedKind
    from ..models.print_type import PrintType
    from ..models.quick_payment import QuickPayment
    from ..models.share_link import ShareLink
    from ..models.task_status import TaskStatus

_LIST_INVOICES = Operation(
    "list_invoices",
    "GET",
    "/invoices.json",
    filters={
        "number_eq": Filter("number", "eq"),
        "status_eq": Filter("status", "eq"),
        "kind_eq": Filter("kind", "eq"),
        "client_id_eq": Filter("client_id", "eq", kind="integer", is_confirmed=False),
        "clean_client_nip_eq": Filter("client_tax_code", "eq", reading="nip"),
        "invoice_date_gt": Filter("invoice_date", "gt", kind="date"),
        "invoice_date_gteq": Filter("invoice_date", "gteq", kind="date"),
        "invoice_date_lt": Filter("invoice_date", "lt", kind="date"),
        "invoice_date_lteq": Filter("invoice_date", "lteq", kind="date"),
        "sale_date_eq": Filter("sale_date", "eq", kind="date", is_confirmed=False),
        "paid_date_null": Filter("paid_date", "null", kind="date"),
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
        "sale_date": "date",
        "paid_price": "integer",
        "net_price": "integer",
        "tax_price": "integer",
        "split_payment": "boolean",
        "split_payment_type": "string",
        "sale_type": "string",
        "vat_exemption_reason": "integer",
        "transaction_kind_id": "integer",
        "receipt_number": "string",
        "not_income": "boolean",
        "invoice_date_kind": "string",
        "continuous_service_start_on": "date",
        "continuous_service_end_on": "date",
        "sales_kind": "string",
        "vat_date_value": "string",
        "occasional_sale": "boolean",
        "building_service": "boolean",
        "parent_id": "integer",
        "reconciliation_id": "integer",
    },
    identity="uuid",
    order="id asc",
    fallback="invoice_date asc",
    criteria={
        "number": ("number_eq",),
        "client_id": ("client_id_eq",),
        "invoice_date": ("invoice_date_gteq", "invoice_date_lteq"),
        "gross_price": (),
    },
    scope="api:invoices:read",
)

_CREATE_INVOICE_SYNC = Operation(
    "create_invoice_sync",
    "POST",
    "/invoices.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_GET_INVOICE = Operation(
    "get_invoice",
    "GET",
    "/invoices/{invoice_uuid}.json",
    scope="api:invoices:read",
)

_UPDATE_INVOICE = Operation(
    "update_invoice",
    "PUT",
    "/invoices/{invoice_uuid}.json",
    scope="api:invoices:write",
)

_DELETE_INVOICE = Operation(
    "delete_invoice",
    "DELETE",
    "/invoices/{invoice_uuid}.json",
    scope="api:invoices:write",
)

_CREATE_INVOICE = Operation(
    "create_invoice",
    "POST",
    "/async/invoices.json",
    scope="api:invoices:write",
)

_GET_INVOICE_TASK = Operation(
    "get_invoice_task",
    "GET",
    "/async/invoices/status/{invoice_task_reference_number}.json",
    scope="api:invoices:read",
)

_MARK_INVOICE_PAID = Operation(
    "mark_invoice_paid",
    "POST",
    "/async/invoices/{invoice_uuid}/paid.json",
    scope="api:invoices:write",
)

_MARK_INVOICE_ACCOUNTED = Operation(
    "mark_invoice_accounted",
    "PUT",
    "/invoices/{invoice_uuid}/mark_as_accounted.json",
    scope="api:invoices:write",
)

_SEND_INVOICE_TO_KSEF = Operation(
    "send_invoice_to_ksef",
    "POST",
    "/invoices/{invoice_uuid}/send_to_ksef.json",
    scope="api:invoices:write",
)

_DOWNLOAD_INVOICE_XML = Operation(
    "download_invoice_xml",
    "GET",
    "/invoices/{invoice_uuid}/download_xml.json",
    media_types=("application/xml",),
    side_effects="A draft changes its status and is booked.",
    scope="api:invoices:read",
)

_DOWNLOAD_INVOICE_PDF = Operation(
    "download_invoice_pdf",
    "GET",
    "/invoices/{invoice_uuid}/pdf.json",
    media_types=("application/pdf",),
    side_effects="The status becomes `printed`, whatever it was before, and a draft is booked.",
    scope="api:invoices:read",
)

_SEND_INVOICE_EMAIL = Operation(
    "send_invoice_email",
    "POST",
    "/invoices/{invoice_uuid}/deliver_via_email.json",
    scope="api:invoices:write",
)

_GET_INVOICE_SHARE_LINK = Operation(
    "get_invoice_share_link",
    "GET",
    "/invoices/{invoice_uuid}/share_links.json",
    scope="api:invoices:read",
)

_CREATE_INVOICE_SHARE_LINK = Operation(
    "create_invoice_share_link",
    "POST",
    "/invoices/{invoice_uuid}/share_links.json",
    scope="api:invoices:write",
)

_DELETE_INVOICE_SHARE_LINK = Operation(
    "delete_invoice_share_link",
    "DELETE",
    "/invoices/{invoice_uuid}/share_links.json",
    scope="api:invoices:write",
)

_PROLONG_INVOICE_SHARE_LINK = Operation(
    "prolong_invoice_share_link",
    "POST",
    "/invoices/{invoice_uuid}/share_links/prolong.json",
    scope="api:invoices:write",
)

_GET_INVOICE_QUICK_PAYMENT = Operation(
    "get_invoice_quick_payment",
    "GET",
    "/invoices/{invoice_uuid}/quick_payments.json",
    scope="api:invoices:read",
)

_CREATE_INVOICE_QUICK_PAYMENT = Operation(
    "create_invoice_quick_payment",
    "POST",
    "/invoices/{invoice_uuid}/quick_payments.json",
    scope="api:invoices:write",
)

_DELETE_INVOICE_QUICK_PAYMENT = Operation(
    "delete_invoice_quick_payment",
    "DELETE",
    "/invoices/{invoice_uuid}/quick_payments.json",
    scope="api:invoices:write",
)

_GET_NEXT_INVOICE_NUMBER = Operation(
    "get_next_invoice_number",
    "GET",
    "/invoices/next_number.json",
    scope="api:invoices:read",
)

_LIST_INVOICE_ATTACHMENTS = Operation(
    "list_invoice_attachments",
    "GET",
    "/invoices/{invoice_uuid}/attachments.json",
    identity="id",
    scope="api:invoices:read",
)

_GET_INVOICE_ATTACHMENT = Operation(
    "get_invoice_attachment",
    "GET",
    "/invoices/{invoice_uuid}/attachments/{attachment_id}.json",
    scope="api:invoices:read",
)

_TASK_GET_INVOICE = TaskEndpoints(
    "invoices", _GET_INVOICE_TASK, _GET_INVOICE, lambda answer: models.Invoice.from_dict(answer.object())
)


class Invoices(Resource):
    """VAT invoices and proformas."""

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
        **filters: Unpack[InvoiceFilters],
    ) -> Pages[Invoice]:
        """List VAT invoices and proformas.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``, ``status_eq``, ``kind_eq``, ``clean_client_nip_eq``, ``invoice_date_gt``,
        ``invoice_date_gteq``, ``invoice_date_lt``, ``invoice_date_lteq``, ``paid_date_null``. By the
        documentation's general rule every scalar field of a row has filters, such as ``reconciliation_id_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /invoices.json; scope api:invoices:read.

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
                ``status_eq``: This status; a paid document may have `printed` or `sent`.
                ``kind_eq``: Only VAT invoices or only proformas.
                ``client_id_eq``: Id of a client of the account.
                ``clean_client_nip_eq``: NIP of the buyer, digits only, regardless of how it was written.
                ``invoice_date_gt``: Issued after this date.
                ``invoice_date_gteq``: Issued on or after this date.
                ``invoice_date_lt``: Issued before this date.
                ``invoice_date_lteq``: Issued on or before this date.
                ``sale_date_eq``: Sold on this date.
                ``paid_date_null``: True for documents without a payment date.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INVOICES,
                models.Invoice,
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

    def create_sync_deprecated(
        self, invoice: InvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT
    ) -> Invoice:
        """Create an invoice synchronously; deprecated and no longer documented, use `create`.

        Deprecated.

        Use `create`, or `create_and_wait`, which also returns the invoice. Support was announced to end after 2025:
        this may stop working any day.

        Calls POST /invoices.json; scope api:invoices:write.

        Args:
            invoice: ``InvoiceCreate``, or a mapping of its fields.
            send_to_ksef: Also send the document to KSeF once created; needs an active integration. Without this,
                drafts are not sent.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _CREATE_INVOICE_SYNC,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "invoice": models.InvoiceCreate.coerce(invoice)},
            ),
            reader(models.Invoice),
        )

    def get(self, invoice_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> Invoice:
        """Get an invoice.

        Calls GET /invoices/{invoice_uuid}.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_INVOICE, {"invoice_uuid": invoice_uuid}, {"fields": write_fields(fields)}, {}),
            reader(models.Invoice),
        )

    def update(self, invoice_uuid: str | UUID, invoice: InvoiceUpdate | Mapping[str, Any]) -> Invoice:
        """Update an invoice.

        Only the given fields change.

        Side effects: If lines are given, all existing lines are deleted and recreated.

        Calls PUT /invoices/{invoice_uuid}.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            invoice: ``InvoiceUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _UPDATE_INVOICE, {"invoice_uuid": invoice_uuid}, {}, {"invoice": models.InvoiceUpdate.coerce(invoice)}
            ),
            reader(models.Invoice),
        )

    def delete(self, invoice_uuid: str | UUID) -> None:
        """Delete an invoice.

        Calls DELETE /invoices/{invoice_uuid}.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_INVOICE, {"invoice_uuid": invoice_uuid}, {}, {}), Answer.nothing)

    def create(self, invoice: InvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT) -> Task[Invoice]:
        """Create an invoice asynchronously.

        Returns the task's reference; the invoice exists once the task reports it as created. Totals are computed.
        The API has no idempotency key.

        Calls POST /async/invoices.json; scope api:invoices:write.

        Args:
            invoice: ``InvoiceCreate``, or a mapping of its fields.
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
                _CREATE_INVOICE, {}, {}, {"send_to_ksef": send_to_ksef, "invoice": models.InvoiceCreate.coerce(invoice)}
            ),
            _TASK_GET_INVOICE,
        )

    def create_and_wait(
        self,
        invoice: InvoiceCreate | Mapping[str, Any],
        *,
        send_to_ksef: bool | Omit = OMIT,
        deadline: float | None = None,
    ) -> Invoice:
        """Create an invoice asynchronously, and wait until it is done.

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
                _CREATE_INVOICE, {}, {}, {"send_to_ksef": send_to_ksef, "invoice": models.InvoiceCreate.coerce(invoice)}
            ),
            _TASK_GET_INVOICE,
            deadline,
        )

    def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/invoices/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_INVOICE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}),
            reader(models.TaskStatus),
        )

    def mark_paid(
        self, invoice_uuid: str | UUID, *, paid_date: date | str | Omit = OMIT, allow_correction: bool | Omit = OMIT
    ) -> Task[Invoice]:
        """Mark an invoice as paid asynchronously.

        201 means that the task was accepted, not that the invoice is paid. Marking a paid invoice again is
        accepted, and then the task fails.

        Calls POST /async/invoices/{invoice_uuid}/paid.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            paid_date: Payment date, not before the issue date; defaults to today.
            allow_correction: Accept a correction of books already closed, such as a paid income tax.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._start_task(
            make_call(
                _MARK_INVOICE_PAID,
                {"invoice_uuid": invoice_uuid},
                {},
                {"paid_date": to_day(paid_date), "allow_correction": allow_correction},
            ),
            _TASK_GET_INVOICE,
        )

    def mark_paid_and_wait(
        self,
        invoice_uuid: str | UUID,
        *,
        paid_date: date | str | Omit = OMIT,
        allow_correction: bool | Omit = OMIT,
        deadline: float | None = None,
    ) -> Invoice:
        """Mark an invoice as paid asynchronously, and wait until it is done.

        Takes the arguments of ``mark_paid``, and ``deadline``: the number of seconds to keep polling the task, or
        None for the client's deadline. Until the task is accepted, the errors are those of ``mark_paid``; after
        that every error has its ``reference``, and so does the note on an interruption.

        Raises:
            TaskFailedError: The task was refused.
            TaskPendingError: It is still under way at the deadline.
            TaskDocumentError: It is done, but its document could not be read.
            TaskWithoutDocumentError: It is done, but has no document.
            TaskUnknownError: Its state could not be read.
        """
        return self._start_and_wait(
            make_call(
                _MARK_INVOICE_PAID,
                {"invoice_uuid": invoice_uuid},
                {},
                {"paid_date": to_day(paid_date), "allow_correction": allow_correction},
            ),
            _TASK_GET_INVOICE,
            deadline,
        )

    def mark_accounted(self, invoice_uuid: str | UUID) -> AccountedDocuments:
        """Mark a draft as accounted.

        Calls PUT /invoices/{invoice_uuid}/mark_as_accounted.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_MARK_INVOICE_ACCOUNTED, {"invoice_uuid": invoice_uuid}, {}, {}),
            reader(models.AccountedDocuments),
        )

    def send_to_ksef(
        self, invoice_uuid: str | UUID, *, inform_via_email: InformViaEmail | Mapping[str, Any] | Omit = OMIT
    ) -> KsefData:
        """Send an invoice to KSeF.

        The outcome is in the invoice's `ksef_data`. Without an active integration the response is 422, as it is for
        an invoice already sent.

        Side effects: With `inform_via_email` the buyer receives an e-mail and the status becomes `sent`.

        Calls POST /invoices/{invoice_uuid}/send_to_ksef.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            inform_via_email: ``InformViaEmail``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _SEND_INVOICE_TO_KSEF,
                {"invoice_uuid": invoice_uuid},
                {},
                {"inform_via_email": models.InformViaEmail.coerce_given(inform_via_email)},
            ),
            reader(models.KsefData),
        )

    def send_to_ksef_and_wait(
        self,
        invoice_uuid: str | UUID,
        *,
        inform_via_email: InformViaEmail | Mapping[str, Any] | Omit = OMIT,
        deadline: float | None = None,
    ) -> KsefData:
        """Send an invoice to KSeF, and wait until it is done.

        Takes the arguments of ``send_to_ksef``, and ``deadline``: the number of seconds to keep polling the
        document, or None for the client's deadline. Until the document is accepted, the errors are those of
        ``send_to_ksef``; after that every error has its ``document_uuid``, and so does the note on an interruption.

        Raises:
            KsefRefusedError: KSeF refused the document.
            TaskPendingError: KSeF has not decided by the deadline.
            TaskUnknownError: The document's state could not be read.
        """
        status = Operation("get_ksef_status", "GET", "/ksef2/documents/{document_uuid}/status.json")
        asked = Asking(make_call(status, {"document_uuid": invoice_uuid}), invoice_uuid, "ksef.status")
        return self._send_to_ksef(
            make_call(
                _SEND_INVOICE_TO_KSEF,
                {"invoice_uuid": invoice_uuid},
                {},
                {"inform_via_email": models.InformViaEmail.coerce_given(inform_via_email)},
            ),
            asked,
            deadline,
            models.KsefData,
        )

    @overload
    def xml(self, invoice_uuid: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    def xml(self, invoice_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    def xml(
        self, invoice_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an invoice as KSeF XML.

        Schema FA(3).

        Side effects: A draft changes its status and is booked.

        Calls GET /invoices/{invoice_uuid}/download_xml.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
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
        return self._download(make_call(_DOWNLOAD_INVOICE_XML, {"invoice_uuid": invoice_uuid}, {}, {}), to, progress)

    @overload
    def pdf(
        self,
        invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    def pdf(
        self,
        invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    def pdf(
        self,
        invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an invoice as PDF.

        Side effects: The status becomes `printed`, whatever it was before, and a draft is booked.

        Calls GET /invoices/{invoice_uuid}/pdf.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
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
                _DOWNLOAD_INVOICE_PDF,
                {"invoice_uuid": invoice_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    def send_email(
        self,
        invoice_uuid: str | UUID,
        *,
        print_type: PrintType | str | Omit = OMIT,
        locale: Locale | str | Omit = OMIT,
        recipient: str | Omit = OMIT,
        send_copy: bool | Omit = OMIT,
    ) -> None:
        """Send an invoice by e-mail.

        Rejected with 422 when neither `recipient` nor the client has an address. For documents of all kinds
        together, the limit is 3000 e-mails a day for accounts that have ever paid, 20 for others.

        Side effects: The status becomes `sent`.

        Calls POST /invoices/{invoice_uuid}/deliver_via_email.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
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
                _SEND_INVOICE_EMAIL,
                {"invoice_uuid": invoice_uuid},
                {},
                {"print_type": print_type, "locale": locale, "recipient": recipient, "send_copy": send_copy},
            ),
            Answer.nothing,
        )

    def get_share_link(self, invoice_uuid: str | UUID) -> ShareLink:
        """Get the link to an invoice's public page.

        Calls GET /invoices/{invoice_uuid}/share_links.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.ShareLink)
        )

    def create_share_link(self, invoice_uuid: str | UUID) -> ShareLink:
        """Create a public page for an invoice.

        Calls POST /invoices/{invoice_uuid}/share_links.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_CREATE_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.ShareLink)
        )

    def delete_share_link(self, invoice_uuid: str | UUID) -> Message:
        """Delete an invoice's public page.

        Calls DELETE /invoices/{invoice_uuid}/share_links.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_DELETE_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.Message)
        )

    def prolong_share_link(self, invoice_uuid: str | UUID) -> ShareLink:
        """Extend an invoice's public page by 30 days.

        Calls POST /invoices/{invoice_uuid}/share_links/prolong.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_PROLONG_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.ShareLink)
        )

    def get_quick_payment(self, invoice_uuid: str | UUID) -> QuickPayment:
        """Get the link to an invoice's quick payment.

        Calls GET /invoices/{invoice_uuid}/quick_payments.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_INVOICE_QUICK_PAYMENT, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.QuickPayment)
        )

    def create_quick_payment(self, invoice_uuid: str | UUID) -> QuickPayment:
        """Enable quick payment for an invoice.

        Calls POST /invoices/{invoice_uuid}/quick_payments.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_CREATE_INVOICE_QUICK_PAYMENT, {"invoice_uuid": invoice_uuid}, {}, {}),
            reader(models.QuickPayment),
        )

    def delete_quick_payment(self, invoice_uuid: str | UUID) -> None:
        """Disable quick payment for an invoice.

        Calls DELETE /invoices/{invoice_uuid}/quick_payments.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_INVOICE_QUICK_PAYMENT, {"invoice_uuid": invoice_uuid}, {}, {}), Answer.nothing)

    def next_number(self, *, kind: NumberedKind | str | None = None, date: date | str | None = None) -> NextNumber:
        """Get the number of the next invoice.

        Only documents of the same month count. The number is not reserved.

        Calls GET /invoices/next_number.json; scope api:invoices:read.

        Args:
            kind: Kind whose numbering applies.
            date: Issue date; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_NEXT_INVOICE_NUMBER, {}, {"kind": kind, "date": date}, {}), reader(models.NextNumber)
        )

    def list_attachments(
        self, invoice_uuid: str | UUID, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> Pages[InvoiceAttachment]:
        """List an invoice's attachments.

        Calls GET /invoices/{invoice_uuid}/attachments.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INVOICE_ATTACHMENTS,
                models.InvoiceAttachment,
                {"invoice_uuid": invoice_uuid},
                fields=None,
                order=None,
                filters={},
                q=None,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    def get_attachment(self, invoice_uuid: str | UUID, attachment_id: int | str | UUID) -> InvoiceAttachment:
        """Get an attachment of an invoice.

        Calls GET /invoices/{invoice_uuid}/attachments/{attachment_id}.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            attachment_id: The attachment's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_INVOICE_ATTACHMENT, {"invoice_uuid": invoice_uuid, "attachment_id": attachment_id}, {}, {}),
            reader(models.InvoiceAttachment),
        )

    def find_created(
        self,
        *,
        number: str | None = None,
        client_id: int | None = None,
        invoice_date: date | str | None = None,
        gross_price: int | None = None,
    ) -> Sequence[Invoice]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return self._find(
            _LIST_INVOICES,
            models.Invoice,
            {"number": number, "client_id": client_id, "invoice_date": invoice_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> Task[Invoice]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_INVOICE)


class AsyncInvoices(AsyncResource):
    """VAT invoices and proformas."""

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
        **filters: Unpack[InvoiceFilters],
    ) -> AsyncPages[Invoice]:
        """List VAT invoices and proformas.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``, ``status_eq``, ``kind_eq``, ``clean_client_nip_eq``, ``invoice_date_gt``,
        ``invoice_date_gteq``, ``invoice_date_lt``, ``invoice_date_lteq``, ``paid_date_null``. By the
        documentation's general rule every scalar field of a row has filters, such as ``reconciliation_id_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /invoices.json; scope api:invoices:read.

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
                ``status_eq``: This status; a paid document may have `printed` or `sent`.
                ``kind_eq``: Only VAT invoices or only proformas.
                ``client_id_eq``: Id of a client of the account.
                ``clean_client_nip_eq``: NIP of the buyer, digits only, regardless of how it was written.
                ``invoice_date_gt``: Issued after this date.
                ``invoice_date_gteq``: Issued on or after this date.
                ``invoice_date_lt``: Issued before this date.
                ``invoice_date_lteq``: Issued on or before this date.
                ``sale_date_eq``: Sold on this date.
                ``paid_date_null``: True for documents without a payment date.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INVOICES,
                models.Invoice,
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

    async def create_sync_deprecated(
        self, invoice: InvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT
    ) -> Invoice:
        """Create an invoice synchronously; deprecated and no longer documented, use `create`.

        Deprecated.

        Use `create`, or `create_and_wait`, which also returns the invoice. Support was announced to end after 2025:
        this may stop working any day.

        Calls POST /invoices.json; scope api:invoices:write.

        Args:
            invoice: ``InvoiceCreate``, or a mapping of its fields.
            send_to_ksef: Also send the document to KSeF once created; needs an active integration. Without this,
                drafts are not sent.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _CREATE_INVOICE_SYNC,
                {},
                {},
                {"send_to_ksef": send_to_ksef, "invoice": models.InvoiceCreate.coerce(invoice)},
            ),
            reader(models.Invoice),
        )

    async def get(self, invoice_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> Invoice:
        """Get an invoice.

        Calls GET /invoices/{invoice_uuid}.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_INVOICE, {"invoice_uuid": invoice_uuid}, {"fields": write_fields(fields)}, {}),
            reader(models.Invoice),
        )

    async def update(self, invoice_uuid: str | UUID, invoice: InvoiceUpdate | Mapping[str, Any]) -> Invoice:
        """Update an invoice.

        Only the given fields change.

        Side effects: If lines are given, all existing lines are deleted and recreated.

        Calls PUT /invoices/{invoice_uuid}.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            invoice: ``InvoiceUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _UPDATE_INVOICE, {"invoice_uuid": invoice_uuid}, {}, {"invoice": models.InvoiceUpdate.coerce(invoice)}
            ),
            reader(models.Invoice),
        )

    async def delete(self, invoice_uuid: str | UUID) -> None:
        """Delete an invoice.

        Calls DELETE /invoices/{invoice_uuid}.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_DELETE_INVOICE, {"invoice_uuid": invoice_uuid}, {}, {}), Answer.nothing)

    async def create(
        self, invoice: InvoiceCreate | Mapping[str, Any], *, send_to_ksef: bool | Omit = OMIT
    ) -> AsyncTask[Invoice]:
        """Create an invoice asynchronously.

        Returns the task's reference; the invoice exists once the task reports it as created. Totals are computed.
        The API has no idempotency key.

        Calls POST /async/invoices.json; scope api:invoices:write.

        Args:
            invoice: ``InvoiceCreate``, or a mapping of its fields.
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
                _CREATE_INVOICE, {}, {}, {"send_to_ksef": send_to_ksef, "invoice": models.InvoiceCreate.coerce(invoice)}
            ),
            _TASK_GET_INVOICE,
        )

    async def create_and_wait(
        self,
        invoice: InvoiceCreate | Mapping[str, Any],
        *,
        send_to_ksef: bool | Omit = OMIT,
        deadline: float | None = None,
    ) -> Invoice:
        """Create an invoice asynchronously, and wait until it is done.

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
                _CREATE_INVOICE, {}, {}, {"send_to_ksef": send_to_ksef, "invoice": models.InvoiceCreate.coerce(invoice)}
            ),
            _TASK_GET_INVOICE,
            deadline,
        )

    async def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/invoices/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_INVOICE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}),
            reader(models.TaskStatus),
        )

    async def mark_paid(
        self, invoice_uuid: str | UUID, *, paid_date: date | str | Omit = OMIT, allow_correction: bool | Omit = OMIT
    ) -> AsyncTask[Invoice]:
        """Mark an invoice as paid asynchronously.

        201 means that the task was accepted, not that the invoice is paid. Marking a paid invoice again is
        accepted, and then the task fails.

        Calls POST /async/invoices/{invoice_uuid}/paid.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            paid_date: Payment date, not before the issue date; defaults to today.
            allow_correction: Accept a correction of books already closed, such as a paid income tax.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._start_task(
            make_call(
                _MARK_INVOICE_PAID,
                {"invoice_uuid": invoice_uuid},
                {},
                {"paid_date": to_day(paid_date), "allow_correction": allow_correction},
            ),
            _TASK_GET_INVOICE,
        )

    async def mark_paid_and_wait(
        self,
        invoice_uuid: str | UUID,
        *,
        paid_date: date | str | Omit = OMIT,
        allow_correction: bool | Omit = OMIT,
        deadline: float | None = None,
    ) -> Invoice:
        """Mark an invoice as paid asynchronously, and wait until it is done.

        Takes the arguments of ``mark_paid``, and ``deadline``: the number of seconds to keep polling the task, or
        None for the client's deadline. Until the task is accepted, the errors are those of ``mark_paid``; after
        that every error has its ``reference``, and so does the note on an interruption.

        Raises:
            TaskFailedError: The task was refused.
            TaskPendingError: It is still under way at the deadline.
            TaskDocumentError: It is done, but its document could not be read.
            TaskWithoutDocumentError: It is done, but has no document.
            TaskUnknownError: Its state could not be read.
        """
        return await self._start_and_wait(
            make_call(
                _MARK_INVOICE_PAID,
                {"invoice_uuid": invoice_uuid},
                {},
                {"paid_date": to_day(paid_date), "allow_correction": allow_correction},
            ),
            _TASK_GET_INVOICE,
            deadline,
        )

    async def mark_accounted(self, invoice_uuid: str | UUID) -> AccountedDocuments:
        """Mark a draft as accounted.

        Calls PUT /invoices/{invoice_uuid}/mark_as_accounted.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_MARK_INVOICE_ACCOUNTED, {"invoice_uuid": invoice_uuid}, {}, {}),
            reader(models.AccountedDocuments),
        )

    async def send_to_ksef(
        self, invoice_uuid: str | UUID, *, inform_via_email: InformViaEmail | Mapping[str, Any] | Omit = OMIT
    ) -> KsefData:
        """Send an invoice to KSeF.

        The outcome is in the invoice's `ksef_data`. Without an active integration the response is 422, as it is for
        an invoice already sent.

        Side effects: With `inform_via_email` the buyer receives an e-mail and the status becomes `sent`.

        Calls POST /invoices/{invoice_uuid}/send_to_ksef.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            inform_via_email: ``InformViaEmail``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _SEND_INVOICE_TO_KSEF,
                {"invoice_uuid": invoice_uuid},
                {},
                {"inform_via_email": models.InformViaEmail.coerce_given(inform_via_email)},
            ),
            reader(models.KsefData),
        )

    async def send_to_ksef_and_wait(
        self,
        invoice_uuid: str | UUID,
        *,
        inform_via_email: InformViaEmail | Mapping[str, Any] | Omit = OMIT,
        deadline: float | None = None,
    ) -> KsefData:
        """Send an invoice to KSeF, and wait until it is done.

        Takes the arguments of ``send_to_ksef``, and ``deadline``: the number of seconds to keep polling the
        document, or None for the client's deadline. Until the document is accepted, the errors are those of
        ``send_to_ksef``; after that every error has its ``document_uuid``, and so does the note on an interruption.

        Raises:
            KsefRefusedError: KSeF refused the document.
            TaskPendingError: KSeF has not decided by the deadline.
            TaskUnknownError: The document's state could not be read.
        """
        status = Operation("get_ksef_status", "GET", "/ksef2/documents/{document_uuid}/status.json")
        asked = Asking(make_call(status, {"document_uuid": invoice_uuid}), invoice_uuid, "ksef.status")
        return await self._send_to_ksef(
            make_call(
                _SEND_INVOICE_TO_KSEF,
                {"invoice_uuid": invoice_uuid},
                {},
                {"inform_via_email": models.InformViaEmail.coerce_given(inform_via_email)},
            ),
            asked,
            deadline,
            models.KsefData,
        )

    @overload
    async def xml(self, invoice_uuid: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    async def xml(self, invoice_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    async def xml(
        self, invoice_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an invoice as KSeF XML.

        Schema FA(3).

        Side effects: A draft changes its status and is booked.

        Calls GET /invoices/{invoice_uuid}/download_xml.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
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
            make_call(_DOWNLOAD_INVOICE_XML, {"invoice_uuid": invoice_uuid}, {}, {}), to, progress
        )

    @overload
    async def pdf(
        self,
        invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    async def pdf(
        self,
        invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    async def pdf(
        self,
        invoice_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an invoice as PDF.

        Side effects: The status becomes `printed`, whatever it was before, and a draft is booked.

        Calls GET /invoices/{invoice_uuid}/pdf.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
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
                _DOWNLOAD_INVOICE_PDF,
                {"invoice_uuid": invoice_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    async def send_email(
        self,
        invoice_uuid: str | UUID,
        *,
        print_type: PrintType | str | Omit = OMIT,
        locale: Locale | str | Omit = OMIT,
        recipient: str | Omit = OMIT,
        send_copy: bool | Omit = OMIT,
    ) -> None:
        """Send an invoice by e-mail.

        Rejected with 422 when neither `recipient` nor the client has an address. For documents of all kinds
        together, the limit is 3000 e-mails a day for accounts that have ever paid, 20 for others.

        Side effects: The status becomes `sent`.

        Calls POST /invoices/{invoice_uuid}/deliver_via_email.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
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
                _SEND_INVOICE_EMAIL,
                {"invoice_uuid": invoice_uuid},
                {},
                {"print_type": print_type, "locale": locale, "recipient": recipient, "send_copy": send_copy},
            ),
            Answer.nothing,
        )

    async def get_share_link(self, invoice_uuid: str | UUID) -> ShareLink:
        """Get the link to an invoice's public page.

        Calls GET /invoices/{invoice_uuid}/share_links.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.ShareLink)
        )

    async def create_share_link(self, invoice_uuid: str | UUID) -> ShareLink:
        """Create a public page for an invoice.

        Calls POST /invoices/{invoice_uuid}/share_links.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_CREATE_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.ShareLink)
        )

    async def delete_share_link(self, invoice_uuid: str | UUID) -> Message:
        """Delete an invoice's public page.

        Calls DELETE /invoices/{invoice_uuid}/share_links.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_DELETE_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.Message)
        )

    async def prolong_share_link(self, invoice_uuid: str | UUID) -> ShareLink:
        """Extend an invoice's public page by 30 days.

        Calls POST /invoices/{invoice_uuid}/share_links/prolong.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_PROLONG_INVOICE_SHARE_LINK, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.ShareLink)
        )

    async def get_quick_payment(self, invoice_uuid: str | UUID) -> QuickPayment:
        """Get the link to an invoice's quick payment.

        Calls GET /invoices/{invoice_uuid}/quick_payments.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_INVOICE_QUICK_PAYMENT, {"invoice_uuid": invoice_uuid}, {}, {}), reader(models.QuickPayment)
        )

    async def create_quick_payment(self, invoice_uuid: str | UUID) -> QuickPayment:
        """Enable quick payment for an invoice.

        Calls POST /invoices/{invoice_uuid}/quick_payments.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_CREATE_INVOICE_QUICK_PAYMENT, {"invoice_uuid": invoice_uuid}, {}, {}),
            reader(models.QuickPayment),
        )

    async def delete_quick_payment(self, invoice_uuid: str | UUID) -> None:
        """Disable quick payment for an invoice.

        Calls DELETE /invoices/{invoice_uuid}/quick_payments.json; scope api:invoices:write.

        Args:
            invoice_uuid: The invoice's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(_DELETE_INVOICE_QUICK_PAYMENT, {"invoice_uuid": invoice_uuid}, {}, {}), Answer.nothing
        )

    async def next_number(
        self, *, kind: NumberedKind | str | None = None, date: date | str | None = None
    ) -> NextNumber:
        """Get the number of the next invoice.

        Only documents of the same month count. The number is not reserved.

        Calls GET /invoices/next_number.json; scope api:invoices:read.

        Args:
            kind: Kind whose numbering applies.
            date: Issue date; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_NEXT_INVOICE_NUMBER, {}, {"kind": kind, "date": date}, {}), reader(models.NextNumber)
        )

    def list_attachments(
        self, invoice_uuid: str | UUID, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> AsyncPages[InvoiceAttachment]:
        """List an invoice's attachments.

        Calls GET /invoices/{invoice_uuid}/attachments.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INVOICE_ATTACHMENTS,
                models.InvoiceAttachment,
                {"invoice_uuid": invoice_uuid},
                fields=None,
                order=None,
                filters={},
                q=None,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    async def get_attachment(self, invoice_uuid: str | UUID, attachment_id: int | str | UUID) -> InvoiceAttachment:
        """Get an attachment of an invoice.

        Calls GET /invoices/{invoice_uuid}/attachments/{attachment_id}.json; scope api:invoices:read.

        Args:
            invoice_uuid: The invoice's uuid, not its id.
            attachment_id: The attachment's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_INVOICE_ATTACHMENT, {"invoice_uuid": invoice_uuid, "attachment_id": attachment_id}, {}, {}),
            reader(models.InvoiceAttachment),
        )

    async def find_created(
        self,
        *,
        number: str | None = None,
        client_id: int | None = None,
        invoice_date: date | str | None = None,
        gross_price: int | None = None,
    ) -> Sequence[Invoice]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return await self._find(
            _LIST_INVOICES,
            models.Invoice,
            {"number": number, "client_id": client_id, "invoice_date": invoice_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> AsyncTask[Invoice]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_INVOICE)
