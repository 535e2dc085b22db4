# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Daily takings."""

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

    from ..filters import DailyRevenueFilters
    from ..models.daily_revenue import DailyRevenue
    from ..models.daily_revenue_create import DailyRevenueCreate
    from ..models.daily_revenue_update import DailyRevenueUpdate
    from ..models.document_type import DocumentType
    from ..models.locale import Locale
    from ..models.next_number import NextNumber
    from ..models.task_status import TaskStatus

_LIST_DAILY_REVENUES = Operation(
    "list_daily_revenues",
    "GET",
    "/daily_revenues.json",
    filters={"number_eq": Filter("number", "eq")},
    fields={
        "id": "integer",
        "uuid": "string",
        "number": "string",
        "notes": "string",
        "status": "string",
        "issue_date": "date",
        "description": "string",
        "vat_exemption_reason": "integer",
    },
    identity="uuid",
    order="id asc",
    criteria={"number": ("number_eq",), "issue_date": ()},
    scope="api:invoices:read",
)

_CREATE_DAILY_REVENUE_SYNC = Operation(
    "create_daily_revenue_sync",
    "POST",
    "/daily_revenues.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_GET_DAILY_REVENUE = Operation(
    "get_daily_revenue",
    "GET",
    "/daily_revenues/{daily_revenue_uuid}.json",
    scope="api:invoices:read",
)

_UPDATE_DAILY_REVENUE = Operation(
    "update_daily_revenue",
    "PUT",
    "/daily_revenues/{daily_revenue_uuid}.json",
    scope="api:invoices:write",
)

_DELETE_DAILY_REVENUE = Operation(
    "delete_daily_revenue",
    "DELETE",
    "/daily_revenues/{daily_revenue_uuid}.json",
    scope="api:invoices:write",
)

_CREATE_DAILY_REVENUE = Operation(
    "create_daily_revenue",
    "POST",
    "/async/daily_revenues.json",
    scope="api:invoices:write",
)

_GET_DAILY_REVENUE_TASK = Operation(
    "get_daily_revenue_task",
    "GET",
    "/async/daily_revenues/status/{invoice_task_reference_number}.json",
    scope="api:invoices:read",
)

_DOWNLOAD_DAILY_REVENUE_PDF = Operation(
    "download_daily_revenue_pdf",
    "GET",
    "/daily_revenues/{daily_revenue_uuid}/pdf.json",
    media_types=("application/pdf",),
    side_effects="The status becomes `printed`.",
    scope="api:invoices:read",
)

_GET_NEXT_DAILY_REVENUE_NUMBER = Operation(
    "get_next_daily_revenue_number",
    "GET",
    "/daily_revenues/next_number.json",
    scope="api:invoices:read",
)

_TASK_GET_DAILY_REVENUE = TaskEndpoints(
    "daily_revenues",
    _GET_DAILY_REVENUE_TASK,
    _GET_DAILY_REVENUE,
    lambda answer: models.DailyRevenue.from_dict(answer.object()),
)


class DailyRevenues(Resource):
    """Daily takings."""

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
        **filters: Unpack[DailyRevenueFilters],
    ) -> Pages[DailyRevenue]:
        """List daily revenues.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``vat_exemption_reason_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /daily_revenues.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: none. Rows in another order are
                reported.
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
                _LIST_DAILY_REVENUES,
                models.DailyRevenue,
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

    def create_sync(self, daily_revenue: DailyRevenueCreate | Mapping[str, Any]) -> DailyRevenue:
        """Create a daily revenue synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /daily_revenues.json; scope api:invoices:write.

        Args:
            daily_revenue: ``DailyRevenueCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _CREATE_DAILY_REVENUE_SYNC, {}, {}, {"daily_revenue": models.DailyRevenueCreate.coerce(daily_revenue)}
            ),
            reader(models.DailyRevenue),
        )

    def get(self, daily_revenue_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> DailyRevenue:
        """Get a daily revenue.

        Calls GET /daily_revenues/{daily_revenue_uuid}.json; scope api:invoices:read.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_DAILY_REVENUE, {"daily_revenue_uuid": daily_revenue_uuid}, {"fields": write_fields(fields)}, {}
            ),
            reader(models.DailyRevenue),
        )

    def update(
        self, daily_revenue_uuid: str | UUID, daily_revenue: DailyRevenueUpdate | Mapping[str, Any]
    ) -> DailyRevenue:
        """Update a daily revenue.

        Only the given fields change. What happens to existing lines when lines are given is not documented.

        Calls PUT /daily_revenues/{daily_revenue_uuid}.json; scope api:invoices:write.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.
            daily_revenue: ``DailyRevenueUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _UPDATE_DAILY_REVENUE,
                {"daily_revenue_uuid": daily_revenue_uuid},
                {},
                {"daily_revenue": models.DailyRevenueUpdate.coerce(daily_revenue)},
            ),
            reader(models.DailyRevenue),
        )

    def delete(self, daily_revenue_uuid: str | UUID) -> None:
        """Delete a daily revenue.

        Calls DELETE /daily_revenues/{daily_revenue_uuid}.json; scope api:invoices:write.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_DAILY_REVENUE, {"daily_revenue_uuid": daily_revenue_uuid}, {}, {}), Answer.nothing)

    def create(self, daily_revenue: DailyRevenueCreate | Mapping[str, Any]) -> Task[DailyRevenue]:
        """Create a daily revenue asynchronously.

        Returns the task's reference; the document exists, as a draft, once the task reports it as created. The API
        has no idempotency key.

        Calls POST /async/daily_revenues.json; scope api:invoices:write.

        Args:
            daily_revenue: ``DailyRevenueCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._start_task(
            make_call(
                _CREATE_DAILY_REVENUE, {}, {}, {"daily_revenue": models.DailyRevenueCreate.coerce(daily_revenue)}
            ),
            _TASK_GET_DAILY_REVENUE,
        )

    def create_and_wait(
        self, daily_revenue: DailyRevenueCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> DailyRevenue:
        """Create a daily revenue asynchronously, and wait until it is done.

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
                _CREATE_DAILY_REVENUE, {}, {}, {"daily_revenue": models.DailyRevenueCreate.coerce(daily_revenue)}
            ),
            _TASK_GET_DAILY_REVENUE,
            deadline,
        )

    def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/daily_revenues/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(
                _GET_DAILY_REVENUE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    @overload
    def pdf(
        self,
        daily_revenue_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    def pdf(
        self,
        daily_revenue_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    def pdf(
        self,
        daily_revenue_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download a daily revenue as PDF.

        Side effects: The status becomes `printed`.

        Calls GET /daily_revenues/{daily_revenue_uuid}/pdf.json; scope api:invoices:read.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.
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
                _DOWNLOAD_DAILY_REVENUE_PDF,
                {"daily_revenue_uuid": daily_revenue_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next daily revenue.

        Only documents of the same month count. The number is not reserved.

        Calls GET /daily_revenues/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_NEXT_DAILY_REVENUE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber))

    def find_created(
        self, *, number: str | None = None, issue_date: date | str | None = None
    ) -> Sequence[DailyRevenue]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return self._find(
            _LIST_DAILY_REVENUES,
            models.DailyRevenue,
            {"number": number, "issue_date": issue_date},
        )

    def task(self, reference: str) -> Task[DailyRevenue]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_DAILY_REVENUE)


class AsyncDailyRevenues(AsyncResource):
    """Daily takings."""

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
        **filters: Unpack[DailyRevenueFilters],
    ) -> AsyncPages[DailyRevenue]:
        """List daily revenues.

        The server's default order is newest issue date first.

        Confirmed filters: ``number_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``vat_exemption_reason_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /daily_revenues.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: none. Rows in another order are
                reported.
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
                _LIST_DAILY_REVENUES,
                models.DailyRevenue,
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

    async def create_sync(self, daily_revenue: DailyRevenueCreate | Mapping[str, Any]) -> DailyRevenue:
        """Create a daily revenue synchronously.

        Deprecated.

        Use `create` instead: the vendor supports synchronous creation only until the end of 2025.

        Calls POST /daily_revenues.json; scope api:invoices:write.

        Args:
            daily_revenue: ``DailyRevenueCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _CREATE_DAILY_REVENUE_SYNC, {}, {}, {"daily_revenue": models.DailyRevenueCreate.coerce(daily_revenue)}
            ),
            reader(models.DailyRevenue),
        )

    async def get(self, daily_revenue_uuid: str | UUID, *, fields: str | Iterable[str] | None = None) -> DailyRevenue:
        """Get a daily revenue.

        Calls GET /daily_revenues/{daily_revenue_uuid}.json; scope api:invoices:read.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_DAILY_REVENUE, {"daily_revenue_uuid": daily_revenue_uuid}, {"fields": write_fields(fields)}, {}
            ),
            reader(models.DailyRevenue),
        )

    async def update(
        self, daily_revenue_uuid: str | UUID, daily_revenue: DailyRevenueUpdate | Mapping[str, Any]
    ) -> DailyRevenue:
        """Update a daily revenue.

        Only the given fields change. What happens to existing lines when lines are given is not documented.

        Calls PUT /daily_revenues/{daily_revenue_uuid}.json; scope api:invoices:write.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.
            daily_revenue: ``DailyRevenueUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _UPDATE_DAILY_REVENUE,
                {"daily_revenue_uuid": daily_revenue_uuid},
                {},
                {"daily_revenue": models.DailyRevenueUpdate.coerce(daily_revenue)},
            ),
            reader(models.DailyRevenue),
        )

    async def delete(self, daily_revenue_uuid: str | UUID) -> None:
        """Delete a daily revenue.

        Calls DELETE /daily_revenues/{daily_revenue_uuid}.json; scope api:invoices:write.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(_DELETE_DAILY_REVENUE, {"daily_revenue_uuid": daily_revenue_uuid}, {}, {}), Answer.nothing
        )

    async def create(self, daily_revenue: DailyRevenueCreate | Mapping[str, Any]) -> AsyncTask[DailyRevenue]:
        """Create a daily revenue asynchronously.

        Returns the task's reference; the document exists, as a draft, once the task reports it as created. The API
        has no idempotency key.

        Calls POST /async/daily_revenues.json; scope api:invoices:write.

        Args:
            daily_revenue: ``DailyRevenueCreate``, or a mapping of its fields.

        Returns:
            The running task: ``wait()`` for it, or keep its ``reference``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._start_task(
            make_call(
                _CREATE_DAILY_REVENUE, {}, {}, {"daily_revenue": models.DailyRevenueCreate.coerce(daily_revenue)}
            ),
            _TASK_GET_DAILY_REVENUE,
        )

    async def create_and_wait(
        self, daily_revenue: DailyRevenueCreate | Mapping[str, Any], *, deadline: float | None = None
    ) -> DailyRevenue:
        """Create a daily revenue asynchronously, and wait until it is done.

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
                _CREATE_DAILY_REVENUE, {}, {}, {"daily_revenue": models.DailyRevenueCreate.coerce(daily_revenue)}
            ),
            _TASK_GET_DAILY_REVENUE,
            deadline,
        )

    async def task_status(self, invoice_task_reference_number: str | UUID) -> TaskStatus:
        """Get the status of an asynchronous task.

        Calls GET /async/daily_revenues/status/{invoice_task_reference_number}.json; scope api:invoices:read.

        Args:
            invoice_task_reference_number: The reference returned when the task was accepted.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(
                _GET_DAILY_REVENUE_TASK, {"invoice_task_reference_number": invoice_task_reference_number}, {}, {}
            ),
            reader(models.TaskStatus),
        )

    @overload
    async def pdf(
        self,
        daily_revenue_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    async def pdf(
        self,
        daily_revenue_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    async def pdf(
        self,
        daily_revenue_uuid: str | UUID,
        *,
        document_type: DocumentType | str,
        locale: Locale | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download a daily revenue as PDF.

        Side effects: The status becomes `printed`.

        Calls GET /daily_revenues/{daily_revenue_uuid}/pdf.json; scope api:invoices:read.

        Args:
            daily_revenue_uuid: The document's uuid, not its id.
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
                _DOWNLOAD_DAILY_REVENUE_PDF,
                {"daily_revenue_uuid": daily_revenue_uuid},
                {"document_type": document_type, "locale": locale},
                {},
            ),
            to,
            progress,
        )

    async def next_number(self, *, date: date | str | None = None) -> NextNumber:
        """Get the number of the next daily revenue.

        Only documents of the same month count. The number is not reserved.

        Calls GET /daily_revenues/next_number.json; scope api:invoices:read.

        Args:
            date: Issue date, whose month determines the number; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_NEXT_DAILY_REVENUE_NUMBER, {}, {"date": date}, {}), reader(models.NextNumber)
        )

    async def find_created(
        self, *, number: str | None = None, issue_date: date | str | None = None
    ) -> Sequence[DailyRevenue]:
        """Find what a creation of unknown outcome may have made.

        A document is returned when every field given has exactly the given value. An empty result means that no such
        document exists now; a task still under way may yet create it.

        Raises:
            ValueError: No field is given.
            PaginationDriftError: The list changed while it was read, or may be incomplete.
        """
        return await self._find(
            _LIST_DAILY_REVENUES,
            models.DailyRevenue,
            {"number": number, "issue_date": issue_date},
        )

    def task(self, reference: str) -> AsyncTask[DailyRevenue]:
        """Return the task with this ``reference``, to ask for its state after a crash. Sends nothing."""
        return self._task(reference, _TASK_GET_DAILY_REVENUE)
