# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Documents of one's own that prove income."""

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
)

_CREATE_INTERNAL_EVIDENCE_SYNC = Operation(
    "create_internal_evidence_sync",
    "POST",
    "/internal_evidences.json",
    is_deprecated=True,
)

_GET_INTERNAL_EVIDENCE = Operation(
    "get_internal_evidence",
    "GET",
    "/internal_evidences/{internal_evidence_uuid}.json",
)

_UPDATE_INTERNAL_EVIDENCE = Operation(
    "update_internal_evidence",
    "PUT",
    "/internal_evidences/{internal_evidence_uuid}.json",
)

_DELETE_INTERNAL_EVIDENCE = Operation(
    "delete_internal_evidence",
    "DELETE",
    "/internal_evidences/{internal_evidence_uuid}.json",
)

_CREATE_INTERNAL_EVIDENCE = Operation(
    "create_internal_evidence",
    "POST",
    "/async/internal_evidences.json",
)

_GET_INTERNAL_EVIDENCE_TASK = Operation(
    "get_internal_evidence_task",
    "GET",
    "/async/internal_evidences/status/{invoice_task_reference_number}.json",
)

_DOWNLOAD_INTERNAL_EVIDENCE_PDF = Operation(
    "download_internal_evidence_pdf",
    "GET",
    "/internal_evidences/{internal_evidence_uuid}/pdf.json",
    media_types=("application/pdf",),
    side_effects="The status becomes `printed`.",
)

_GET_NEXT_INTERNAL_EVIDENCE_NUMBER = Operation(
    "get_next_internal_evidence_number",
    "GET",
    "/internal_evidences/next_number.json",
)

_ORDER_GET_INTERNAL_EVIDENCE = TaskEndpoints(
    "internal_evidences",
    _GET_INTERNAL_EVIDENCE_TASK,
    _GET_INTERNAL_EVIDENCE,
    lambda answer: models.InternalEvidence.from_dict(answer.object()),
)


class InternalEvidences(Resource):
    """Documents of one's own that prove income."""

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

        The server's own order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row takes
        filters, such as ``flat_rate_tax_symbol_null``: ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``, ``_lteq``,
        ``_gt`` and ``_gteq`` (days and numbers), ``_lt`` and ``_gteq`` with a day (moments), ``_eq`` (flags),
        ``_null`` (all). The API may ignore a filter without a word. Rows that do not match are left out, with one
        ``FilterIgnoredWarning`` a reading.

        Args:
            number_eq: This very number, such as `1/09/2013`.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.
            order: A field's name, then ``asc`` or ``desc``. Documented: ``invoice_date``. Where rows come in
                another, that is reported.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences.json; scope api:invoices:read.
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
        """Create an internal evidence at once.

        Deprecated.

        Use `create` instead: the vendor supports creating at once until the end of 2025 only.

        Args:
            internal_evidence: A ``InternalEvidenceCreate``, or a mapping of its fields.

        Returns: InternalEvidence.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /internal_evidences.json; scope api:invoices:write.
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
        """Read one internal evidence.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.

        Returns: InternalEvidence.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:read.
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
        """Change an internal evidence.

        Only what is given changes.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            internal_evidence: A ``InternalEvidenceUpdate``, or a mapping of its fields.

        Returns: InternalEvidence.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls PUT /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.
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

        Args:
            internal_evidence_uuid: The document's uuid, not its id.

        Returns: Nothing.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls DELETE /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.
        """
        self._call(
            make_call(_DELETE_INTERNAL_EVIDENCE, {"internal_evidence_uuid": internal_evidence_uuid}, {}, {}),
            Answer.nothing,
        )

    def create(self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any]) -> Task[InternalEvidence]:
        """Order the creation of an internal evidence.

        The answer is a reference to ask with; the document exists, as a draft, once its task says so. The API has
        no idempotency key.

        Args:
            internal_evidence: A ``InternalEvidenceCreate``, or a mapping of its fields.

        Returns: The order under way: ``wait()`` for it, or keep its ``reference``.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /async/internal_evidences.json; scope api:invoices:write.
        """
        return self._start_task(
            make_call(
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _ORDER_GET_INTERNAL_EVIDENCE,
        )

    def create_and_wait(
        self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> InternalEvidence:
        """Order the creation of an internal evidence, and wait until it is done.

        As ``create``, then asks how the order stands for ``deadline`` seconds at most (the client's own when None).
        Raises ``TaskFailedError`` when it is refused, ``TaskPendingError`` when it is still under way,
        ``TaskDocumentError`` when it is done and only its document could not be read, ``TaskWithoutDocumentError``
        when it is done without one, ``TaskUnknownError`` when that could not be learned. Once it was taken every
        error has its ``reference``, and an interruption a note.
        """
        return self._start_and_wait(
            make_call(
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _ORDER_GET_INTERNAL_EVIDENCE,
            deadline,
        )

    def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Ask how an order stands.

        Args:
            invoice_task_reference_number: The reference that the order was answered with.

        Returns: TaskStatus.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /async/internal_evidences/status/{invoice_task_reference_number}.json; scope api:invoices:read.
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
        """Download the print of an internal evidence.

        Side effects: The status becomes `printed`.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            document_type: Which print to make.
            locale: Language of the print.
            to: A path, there whole or not at all, also behind a link; a pipe that is being read, a device, or a
                binary file object. What cannot be written to raises before the call. progress: Gets bytes so far
                and in all.

        Returns: The bytes, or None when ``to`` is given.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences/{internal_evidence_uuid}/pdf.json; scope api:invoices:read.
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
        """Read the number that the next internal evidence would get.

        Only the documents of the month count. Nothing is reserved.

        Args:
            date: Day of issue, whose month's documents count; today when absent.

        Returns: NextNumber.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences/next_number.json; scope api:invoices:read.
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
        """The order that ``reference`` names, to ask for again after a crash. Sends nothing."""
        return self._task(reference, _ORDER_GET_INTERNAL_EVIDENCE)


class AsyncInternalEvidences(AsyncResource):
    """Documents of one's own that prove income."""

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

        The server's own order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row takes
        filters, such as ``flat_rate_tax_symbol_null``: ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``, ``_lteq``,
        ``_gt`` and ``_gteq`` (days and numbers), ``_lt`` and ``_gteq`` with a day (moments), ``_eq`` (flags),
        ``_null`` (all). The API may ignore a filter without a word. Rows that do not match are left out, with one
        ``FilterIgnoredWarning`` a reading.

        Args:
            number_eq: This very number, such as `1/09/2013`.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.
            order: A field's name, then ``asc`` or ``desc``. Documented: ``invoice_date``. Where rows come in
                another, that is reported.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences.json; scope api:invoices:read.
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
        """Create an internal evidence at once.

        Deprecated.

        Use `create` instead: the vendor supports creating at once until the end of 2025 only.

        Args:
            internal_evidence: A ``InternalEvidenceCreate``, or a mapping of its fields.

        Returns: InternalEvidence.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /internal_evidences.json; scope api:invoices:write.
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
        """Read one internal evidence.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.

        Returns: InternalEvidence.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:read.
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
        """Change an internal evidence.

        Only what is given changes.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            internal_evidence: A ``InternalEvidenceUpdate``, or a mapping of its fields.

        Returns: InternalEvidence.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls PUT /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.
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

        Args:
            internal_evidence_uuid: The document's uuid, not its id.

        Returns: Nothing.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls DELETE /internal_evidences/{internal_evidence_uuid}.json; scope api:invoices:write.
        """
        await self._call(
            make_call(_DELETE_INTERNAL_EVIDENCE, {"internal_evidence_uuid": internal_evidence_uuid}, {}, {}),
            Answer.nothing,
        )

    async def create(
        self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any]
    ) -> AsyncTask[InternalEvidence]:
        """Order the creation of an internal evidence.

        The answer is a reference to ask with; the document exists, as a draft, once its task says so. The API has
        no idempotency key.

        Args:
            internal_evidence: A ``InternalEvidenceCreate``, or a mapping of its fields.

        Returns: The order under way: ``wait()`` for it, or keep its ``reference``.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /async/internal_evidences.json; scope api:invoices:write.
        """
        return await self._start_task(
            make_call(
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _ORDER_GET_INTERNAL_EVIDENCE,
        )

    async def create_and_wait(
        self, internal_evidence: InternalEvidenceCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> InternalEvidence:
        """Order the creation of an internal evidence, and wait until it is done.

        As ``create``, then asks how the order stands for ``deadline`` seconds at most (the client's own when None).
        Raises ``TaskFailedError`` when it is refused, ``TaskPendingError`` when it is still under way,
        ``TaskDocumentError`` when it is done and only its document could not be read, ``TaskWithoutDocumentError``
        when it is done without one, ``TaskUnknownError`` when that could not be learned. Once it was taken every
        error has its ``reference``, and an interruption a note.
        """
        return await self._start_and_wait(
            make_call(
                _CREATE_INTERNAL_EVIDENCE,
                {},
                {},
                {"internal_evidence": models.InternalEvidenceCreate.coerce(internal_evidence)},
            ),
            _ORDER_GET_INTERNAL_EVIDENCE,
            deadline,
        )

    async def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Ask how an order stands.

        Args:
            invoice_task_reference_number: The reference that the order was answered with.

        Returns: TaskStatus.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /async/internal_evidences/status/{invoice_task_reference_number}.json; scope api:invoices:read.
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
        """Download the print of an internal evidence.

        Side effects: The status becomes `printed`.

        Args:
            internal_evidence_uuid: The document's uuid, not its id.
            document_type: Which print to make.
            locale: Language of the print.
            to: A path, there whole or not at all, also behind a link; a pipe that is being read, a device, or a
                binary file object. What cannot be written to raises before the call. progress: Gets bytes so far
                and in all.

        Returns: The bytes, or None when ``to`` is given.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences/{internal_evidence_uuid}/pdf.json; scope api:invoices:read.
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
        """Read the number that the next internal evidence would get.

        Only the documents of the month count. Nothing is reserved.

        Args:
            date: Day of issue, whose month's documents count; today when absent.

        Returns: NextNumber.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /internal_evidences/next_number.json; scope api:invoices:read.
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
        """The order that ``reference`` names, to ask for again after a crash. Sends nothing."""
        return self._task(reference, _ORDER_GET_INTERNAL_EVIDENCE)
