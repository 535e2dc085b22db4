# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Cash register reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.filters import Filter
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource
from .._runtime.task_flows import TaskEndpoints
from .._runtime.tasks import AsyncTask, Task

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import FiscalReportFilters
    from ..models.accounted_documents import AccountedDocuments
    from ..models.fiscal_report import FiscalReport
    from ..models.fiscal_report_create import FiscalReportCreate
    from ..models.fiscal_report_update import FiscalReportUpdate
    from ..models.next_number import NextNumber
    from ..models.task_status import TaskStatus

_LIST_FISCAL_REPORTS = Operation(
    "list_fiscal_reports",
    "GET",
    "/fiscal_reports.json",
    filters={"number_eq": Filter("number", "eq")},
    fields={
        "id": "integer",
        "uuid": "string",
        "number": "string",
        "notes": "string",
        "invoice_date": "date",
        "net_price": "integer",
        "tax_price": "integer",
        "gross_price": "integer",
        "kind": "string",
        "status": "string",
    },
    identity="uuid",
    order="id asc",
    fallback="invoice_date asc",
    criteria={"number": ("number_eq",), "invoice_date": (), "gross_price": ()},
    scope="api:invoices:read",
)

_CREATE_FISCAL_REPORT_SYNC = Operation(
    "create_fiscal_report_sync",
    "POST",
    "/fiscal_reports.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_GET_FISCAL_REPORT = Operation(
    "get_fiscal_report",
    "GET",
    "/fiscal_reports/{fiscal_report_uuid}.json",
    scope="api:invoices:read",
)

_UPDATE_FISCAL_REPORT = Operation(
    "update_fiscal_report",
    "PUT",
    "/fiscal_reports/{fiscal_report_uuid}.json",
    scope="api:invoices:write",
)

_DELETE_FISCAL_REPORT = Operation(
    "delete_fiscal_report",
    "DELETE",
    "/fiscal_reports/{fiscal_report_uuid}.json",
    scope="api:invoices:write",
)

_CREATE_FISCAL_REPORT = Operation(
    "create_fiscal_report",
    "POST",
    "/async/fiscal_reports.json",
    scope="api:invoices:write",
)

_GET_FISCAL_REPORT_TASK = Operation(
    "get_fiscal_report_task",
    "GET",
    "/async/fiscal_reports/status/{invoice_task_reference_number}.json",
    scope="api:invoices:read",
)

_GET_NEXT_FISCAL_REPORT_NUMBER = Operation(
    "get_next_fiscal_report_number",
    "GET",
    "/fiscal_reports/next_number.json",
    scope="api:invoices:read",
)

_MARK_FISCAL_REPORT_ACCOUNTED = Operation(
    "mark_fiscal_report_accounted",
    "PUT",
    "/fiscal_reports/{fiscal_report_uuid}/mark_as_accounted.json",
    scope="api:invoices:write",
)

_TASK_GET_FISCAL_REPORT = TaskEndpoints(
    "fiscal_reports",
    _GET_FISCAL_REPORT_TASK,
    _GET_FISCAL_REPORT,
    lambda answer: models.FiscalReport.from_dict(answer.object()),
)


class FiscalReports(Resource):
    """Cash register reports."""

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
        **filters: Unpack[FiscalReportFilters],
    ) -> Pages[FiscalReport]:
        """List fiscal reports.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``status_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for
        booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with
        one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /fiscal_reports.json; scope api:invoices:read.

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
                _LIST_FISCAL_REPORTS,
                models.FiscalReport,
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

    def create_sync(self, fiscal_report: FiscalReportCreate | Mapping[str, Any]) -> FiscalReport:
        """Create a fiscal report synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /fiscal_reports.json; scope api:invoices:write.

        Args:
            fiscal_report: ``FiscalReportCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _CREATE_FISCAL_REPORT_SYNC, {}, {}, {"fiscal_report": models.FiscalReportCreate.coerce(fiscal_report)}
            ),
            reader(models.FiscalReport),
        )

    def get(self, fiscal_report_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> FiscalReport:
        """Get a fiscal report.

        Calls GET /fiscal_reports/{fiscal_report_uuid}.json; scope api:invoices:read.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_FISCAL_REPORT, {"fiscal_report_uuid": fiscal_report_uuid}, {"fields": write_fields(fields)}, {}
            ),
            reader(models.FiscalReport),
        )

    def update(
        self, fiscal_report_uuid: str | UUID, fiscal_report: FiscalReportUpdate | Mapping[str, Any]
    ) -> FiscalReport:
        """Update a fiscal report.

        Only the given fields change. What happens to existing lines when lines are given is not documented.

        Calls PUT /fiscal_reports/{fiscal_report_uuid}.json; scope api:invoices:write.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.
            fiscal_report: ``FiscalReportUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _UPDATE_FISCAL_REPORT,
                {"fiscal_report_uuid": fiscal_report_uuid},
                {},
                {"fiscal_report": models.FiscalReportUpdate.coerce(fiscal_report)},
            ),
            reader(models.FiscalReport),
        )

    def delete(self, fiscal_report_uuid: str | UUID) -> None:
        """Delete a fiscal report.

        Calls DELETE /fiscal_reports/{fiscal_report_uuid}.json; scope api:invoices:write.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_FISCAL_REPORT, {"fiscal_report_uuid": fiscal_report_uuid}, {}, {}), Answer.nothing)

    def create(self, fiscal_report: FiscalReportCreate | Mapping[str, Any]) -> Task[FiscalReport]:
        """Create a fiscal report asynchronously.

        Returns the task's reference; the document exists, as a draft, once the task reports it as created. The API
        has no idempotency key.

        Calls POST /async/fiscal_reports.json; scope api:invoices:write.

        Args:
            fiscal_report: ``FiscalReportCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._start_task(
            make_call(
                _CREATE_FISCAL_REPORT, {}, {}, {"fiscal_report": models.FiscalReportCreate.coerce(fiscal_report)}
            ),
            _TASK_GET_FISCAL_REPORT,
        )

    def create_and_wait(
        self, fiscal_report: FiscalReportCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> FiscalReport:
        """Create a fiscal report asynchronously, and wait until it is done.

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
                _CREATE_FISCAL_REPORT, {}, {}, {"fiscal_report": models.FiscalReportCreate.coerce(fiscal_report)}
            ),
            _TASK_GET_FISCAL_REPORT,
            deadline,
        )

    def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/fiscal_reports/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_FISCAL_REPORT_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next fiscal report.

        Only documents of the same month count. The number is not reserved.

        Calls GET /fiscal_reports/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_NEXT_FISCAL_REPORT_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber))

    def mark_accounted(self, fiscal_report_uuid: str | UUID) -> AccountedDocuments:
        """Mark a fiscal report as accounted.

        The status becomes `paid`.

        Calls PUT /fiscal_reports/{fiscal_report_uuid}/mark_as_accounted.json; scope api:invoices:write.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_MARK_FISCAL_REPORT_ACCOUNTED, {"fiscal_report_uuid": fiscal_report_uuid}, {}, {}),
            reader(models.AccountedDocuments),
        )

    def find_created(
        self, *, number: str | None = None, invoice_date: date | str | None = None, gross_price: int | None = None
    ) -> Sequence[FiscalReport]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return self._find(
            _LIST_FISCAL_REPORTS,
            models.FiscalReport,
            {"number": number, "invoice_date": invoice_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> Task[FiscalReport]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_FISCAL_REPORT)


class AsyncFiscalReports(AsyncResource):
    """Cash register reports."""

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
        **filters: Unpack[FiscalReportFilters],
    ) -> AsyncPages[FiscalReport]:
        """List fiscal reports.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``status_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for
        booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with
        one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /fiscal_reports.json; scope api:invoices:read.

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
                _LIST_FISCAL_REPORTS,
                models.FiscalReport,
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

    async def create_sync(self, fiscal_report: FiscalReportCreate | Mapping[str, Any]) -> FiscalReport:
        """Create a fiscal report synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /fiscal_reports.json; scope api:invoices:write.

        Args:
            fiscal_report: ``FiscalReportCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _CREATE_FISCAL_REPORT_SYNC, {}, {}, {"fiscal_report": models.FiscalReportCreate.coerce(fiscal_report)}
            ),
            reader(models.FiscalReport),
        )

    async def get(self, fiscal_report_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> FiscalReport:
        """Get a fiscal report.

        Calls GET /fiscal_reports/{fiscal_report_uuid}.json; scope api:invoices:read.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_FISCAL_REPORT, {"fiscal_report_uuid": fiscal_report_uuid}, {"fields": write_fields(fields)}, {}
            ),
            reader(models.FiscalReport),
        )

    async def update(
        self, fiscal_report_uuid: str | UUID, fiscal_report: FiscalReportUpdate | Mapping[str, Any]
    ) -> FiscalReport:
        """Update a fiscal report.

        Only the given fields change. What happens to existing lines when lines are given is not documented.

        Calls PUT /fiscal_reports/{fiscal_report_uuid}.json; scope api:invoices:write.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.
            fiscal_report: ``FiscalReportUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _UPDATE_FISCAL_REPORT,
                {"fiscal_report_uuid": fiscal_report_uuid},
                {},
                {"fiscal_report": models.FiscalReportUpdate.coerce(fiscal_report)},
            ),
            reader(models.FiscalReport),
        )

    async def delete(self, fiscal_report_uuid: str | UUID) -> None:
        """Delete a fiscal report.

        Calls DELETE /fiscal_reports/{fiscal_report_uuid}.json; scope api:invoices:write.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(_DELETE_FISCAL_REPORT, {"fiscal_report_uuid": fiscal_report_uuid}, {}, {}), Answer.nothing
        )

    async def create(self, fiscal_report: FiscalReportCreate | Mapping[str, Any]) -> AsyncTask[FiscalReport]:
        """Create a fiscal report asynchronously.

        Returns the task's reference; the document exists, as a draft, once the task reports it as created. The API
        has no idempotency key.

        Calls POST /async/fiscal_reports.json; scope api:invoices:write.

        Args:
            fiscal_report: ``FiscalReportCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._start_task(
            make_call(
                _CREATE_FISCAL_REPORT, {}, {}, {"fiscal_report": models.FiscalReportCreate.coerce(fiscal_report)}
            ),
            _TASK_GET_FISCAL_REPORT,
        )

    async def create_and_wait(
        self, fiscal_report: FiscalReportCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> FiscalReport:
        """Create a fiscal report asynchronously, and wait until it is done.

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
                _CREATE_FISCAL_REPORT, {}, {}, {"fiscal_report": models.FiscalReportCreate.coerce(fiscal_report)}
            ),
            _TASK_GET_FISCAL_REPORT,
            deadline,
        )

    async def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/fiscal_reports/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_FISCAL_REPORT_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    async def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next fiscal report.

        Only documents of the same month count. The number is not reserved.

        Calls GET /fiscal_reports/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_NEXT_FISCAL_REPORT_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber)
        )

    async def mark_accounted(self, fiscal_report_uuid: str | UUID) -> AccountedDocuments:
        """Mark a fiscal report as accounted.

        The status becomes `paid`.

        Calls PUT /fiscal_reports/{fiscal_report_uuid}/mark_as_accounted.json; scope api:invoices:write.

        Args:
            fiscal_report_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_MARK_FISCAL_REPORT_ACCOUNTED, {"fiscal_report_uuid": fiscal_report_uuid}, {}, {}),
            reader(models.AccountedDocuments),
        )

    async def find_created(
        self, *, number: str | None = None, invoice_date: date | str | None = None, gross_price: int | None = None
    ) -> Sequence[FiscalReport]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return await self._find(
            _LIST_FISCAL_REPORTS,
            models.FiscalReport,
            {"number": number, "invoice_date": invoice_date, "gross_price": gross_price},
        )

    def task(self, reference: str) -> AsyncTask[FiscalReport]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_FISCAL_REPORT)
