# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Internal documents that prove income."""

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

    from ..filters import InternalEvidenceFilters
    from ..models.document_type import DocumentType
    from ..models.internal_evidence import InternalEvidence
    from ..models.internal_evidence_create import InternalEvidenceCreate
    from ..models.internal_evidence_update import InternalEvidenceUpdate
    from ..models.locale import Locale
    from ..models.next_number import NextNumber
    from ..models.task_status import TaskStatus

_LIST_INTERNAL_EVIDENCES = Operation(
    "list_internal_evidences",
    "GET",
    "/internal_evidences.json",
    filters={"number_eq": Filter("number", "eq")},
    fields={
        "id": "integer",
        "uuid": "string",
        "number": "string",
        "notes": "string",
        "status": "string",
        "classification_symbol": "string",
        "invoice_date": "date",
        "sale_date": "date",
        "service_name": "string",
        "quantity": "number",
        "unit_price": "integer",
        "total_price": "integer",
        "flat_rate_tax_symbol": "string",
    },
    identity="uuid",
    order="id asc",
    fallback="invoice_date asc",
    criteria={"number": ("number_eq",), "invoice_date": (), "total_price": ()},
    scope="api:invoices:read",
)

_CREATE_INTERNAL_EVIDENCE_SYNC = Operation(
    "create_internal_evidence_sync",
    "POST",
    "/internal_evidences.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_GET_INTERNAL_EVIDENCE = Operation(
    "get_internal_evidence",
    "GET",
    "/internal_evidences/{internal_evidence_uuid}.json",
    scope="api:invoices:read",
)

_UPDATE_INTERNAL_EVIDENCE = Operation(
    "update_internal_evidence",
    "PUT",
    "/internal_evidences/{internal_evidence_uuid}.json",
    scope="api:invoices:write",
)

_DELETE_INTERNAL_EVIDENCE = Operation(
    "delete_internal_evidence",
    "DELETE",
    "/internal_evidences/{internal_evidence_uuid}.json",
    scope="api:invoices:write",
)

_CREATE_INTERNAL_EVIDENCE = Operation(
    "create_internal_evidence",
    "POST",
    "/async/internal_evidences.json",
    scope="api:invoices:write",
)

_GET_INTERNAL_EVIDENCE_TASK = Operation(
    "get_internal_evidence_task",
    "GET",
    "/async/internal_evidences/status/{invoice_task_reference_number}.json",
    scope="api:invoices:read",
)

_DOWNLOAD_INTERNAL_EVIDENCE_PDF = Operation(
    "download_internal_evidence_pdf",
    "GET",
    "/internal_evidences/{internal_evidence_uuid}/pdf.json",
    media_types=("application/pdf",),
    side_effects="The status becomes `printed`.",
    scope="api:invoices:read",
)

_GET_NEXT_INTERNAL_EVIDENCE_NUMBER = Operation(
    "get_next_internal_evidence_number",
    "GET",
    "/internal_evidences/next_number.json",
    scope="api:invoices:read",
)

_TASK_GET_INTERNAL_EVIDENCE = TaskEndpoints(
    "internal_evidences",
    _GET_INTERNAL_EVIDENCE_TASK,
    _GET_INTERNAL_EVIDENCE,
    lambda answer: models.InternalEvidence.from_dict(answer.object()),
)


class InternalEvidences(Resource):
    """Internal documents that prove income."""

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
        **filters: Unpack[InternalEvidenceFilters],
    ) -> Pages[InternalEvidence]:
        """List internal evidences.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``flat_rate_tax_symbol_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /internal_evidences.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``number_eq``: Exact number, such as `1/09/2013`.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INTERNAL_EVIDENCES,
                models.InternalEvidence,
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

    def create_sync(self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any]) -> InternalEvidence:
        """Create an internal evidence synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /internal_evidences.json; scope api:invoices:write.

        Args:
            internal_evidence: ``InternalEvidenceCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _CREATE_INTERNAL_EVIDENCE_SYNC,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            reader(models.InternalEvidence),
        )

    def get(self, internal_evidence_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> InternalEvidence:
        """Get an internal evidence.

        Calls GET /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:read.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_INTERNAL_EVIDENCE,
                {"internal_evidence_uuid": internal_evidence_uuid},
                {"fields": write_fields(fields)},
                {},
            ),
            reader(models.InternalEvidence),
        )

    def update(
        self, internal_evidence_uuid: str | UUID, internal_evidence: InternalEvidenceUpdate | Mapping[str, Any]
    ) -> InternalEvidence:
        """Update an internal evidence.

        Only the given fields change.

        Calls PUT /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            internal_evidence: ``InternalEvidenceUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _UPDATE_INTERNAL_EVIDENCE,
                {"internal_evidence_uuid": internal_evidence_uuid},
                {},
                {"internal_evidence": models.InternalEvidenceUpdate.coerce(internal_evidence)},
            ),
            reader(models.InternalEvidence),
        )

    def delete(self, internal_evidence_uuid: str | UUID) -> None:
        """Delete an internal evidence.

        Calls DELETE /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(
            make_call(_DELETE_INTERNAL_EVIDENCE, {"internal_evidence_uuid": internal_evidence_uuid}, {}, {}),
            Answer.nothing,
        )

    def create(self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any]) -> Task[InternalEvidence]:
        """Create an internal evidence asynchronously.

        Returns the task's reference; the document exists, as a draft, once the task reports it as created. The API
        has no idempotency key.

        Calls POST /async/internal_evidences.json; scope api:invoices:write.

        Args:
            internal_evidence: ``InternalEvidenceCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._start_task(
            make_call(
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _TASK_GET_INTERNAL_EVIDENCE,
        )

    def create_and_wait(
        self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> InternalEvidence:
        """Create an internal evidence asynchronously, and wait until it is done.

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
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _TASK_GET_INTERNAL_EVIDENCE,
            deadline,
        )

    def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/internal_evidences/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_INTERNAL_EVIDENCE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    @overload
    def pdf(
        self,
        internal_evidence_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    def pdf(
        self,
        internal_evidence_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    def pdf(
        self,
        internal_evidence_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an internal evidence as PDF.

        Side effects: The status becomes `printed`.

        Calls GET /internal_evidences/{internal_evidence_uuid}/pdf.json; scope api:invoices:read.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
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
                _DOWNLOAD_INTERNAL_EVIDENCE_PDF,
                {"internal_evidence_uuid": internal_evidence_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next internal evidence.

        Only documents of the same month count. The number is not reserved.

        Calls GET /internal_evidences/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_NEXT_INTERNAL_EVIDENCE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber)
        )

    def find_created(
        self, *, number: str | None = None, invoice_date: date | str | None = None, total_price: int | None = None
    ) -> Sequence[InternalEvidence]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return self._find(
            _LIST_INTERNAL_EVIDENCES,
            models.InternalEvidence,
            {"number": number, "invoice_date": invoice_date, "total_price": total_price},
        )

    def task(self, reference: str) -> Task[InternalEvidence]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_INTERNAL_EVIDENCE)


class AsyncInternalEvidences(AsyncResource):
    """Internal documents that prove income."""

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
        **filters: Unpack[InternalEvidenceFilters],
    ) -> AsyncPages[InternalEvidence]:
        """List internal evidences.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``flat_rate_tax_symbol_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /internal_evidences.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``number_eq``: Exact number, such as `1/09/2013`.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INTERNAL_EVIDENCES,
                models.InternalEvidence,
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

    async def create_sync(self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any]) -> InternalEvidence:
        """Create an internal evidence synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /internal_evidences.json; scope api:invoices:write.

        Args:
            internal_evidence: ``InternalEvidenceCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _CREATE_INTERNAL_EVIDENCE_SYNC,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            reader(models.InternalEvidence),
        )

    async def get(
        self, internal_evidence_uuid: str | UUID, *, fields: str | Iterable[str] | None = None
    ) -> InternalEvidence:
        """Get an internal evidence.

        Calls GET /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:read.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_INTERNAL_EVIDENCE,
                {"internal_evidence_uuid": internal_evidence_uuid},
                {"fields": write_fields(fields)},
                {},
            ),
            reader(models.InternalEvidence),
        )

    async def update(
        self, internal_evidence_uuid: str | UUID, internal_evidence: InternalEvidenceUpdate | Mapping[str, Any]
    ) -> InternalEvidence:
        """Update an internal evidence.

        Only the given fields change.

        Calls PUT /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            internal_evidence: ``InternalEvidenceUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _UPDATE_INTERNAL_EVIDENCE,
                {"internal_evidence_uuid": internal_evidence_uuid},
                {},
                {"internal_evidence": models.InternalEvidenceUpdate.coerce(internal_evidence)},
            ),
            reader(models.InternalEvidence),
        )

    async def delete(self, internal_evidence_uuid: str | UUID) -> None:
        """Delete an internal evidence.

        Calls DELETE /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(_DELETE_INTERNAL_EVIDENCE, {"internal_evidence_uuid": internal_evidence_uuid}, {}, {}),
            Answer.nothing,
        )

    async def create(
        self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any]
    ) -> AsyncTask[InternalEvidence]:
        """Create an internal evidence asynchronously.

        Returns the task's reference; the document exists, as a draft, once the task reports it as created. The API
        has no idempotency key.

        Calls POST /async/internal_evidences.json; scope api:invoices:write.

        Args:
            internal_evidence: ``InternalEvidenceCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._start_task(
            make_call(
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _TASK_GET_INTERNAL_EVIDENCE,
        )

    async def create_and_wait(
        self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> InternalEvidence:
        """Create an internal evidence asynchronously, and wait until it is done.

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
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _TASK_GET_INTERNAL_EVIDENCE,
            deadline,
        )

    async def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/internal_evidences/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_INTERNAL_EVIDENCE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    @overload
    async def pdf(
        self,
        internal_evidence_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    async def pdf(
        self,
        internal_evidence_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    async def pdf(
        self,
        internal_evidence_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an internal evidence as PDF.

        Side effects: The status becomes `printed`.

        Calls GET /internal_evidences/{internal_evidence_uuid}/pdf.json; scope api:invoices:read.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
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
                _DOWNLOAD_INTERNAL_EVIDENCE_PDF,
                {"internal_evidence_uuid": internal_evidence_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    async def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next internal evidence.

        Only documents of the same month count. The number is not reserved.

        Calls GET /internal_evidences/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_NEXT_INTERNAL_EVIDENCE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber)
        )

    async def find_created(
        self, *, number: str | None = None, invoice_date: date | str | None = None, total_price: int | None = None
    ) -> Sequence[InternalEvidence]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return await self._find(
            _LIST_INTERNAL_EVIDENCES,
            models.InternalEvidence,
            {"number": number, "invoice_date": invoice_date, "total_price": total_price},
        )

    def task(self, reference: str) -> AsyncTask[InternalEvidence]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_INTERNAL_EVIDENCE)
