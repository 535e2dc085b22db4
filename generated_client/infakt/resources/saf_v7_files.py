# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""JPK V7, VAT ledgers and declarations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import SafV7FileFilters
    from ..models.saf_v7_file import SafV7File

_LIST_SAF_V7_FILES = Operation(
    "list_saf_v7_files",
    "GET",
    "/saf_v7_files.json",
    fields={
        "id": "integer",
        "period": "date",
        "period_name": "string",
        "correction_counter": "integer",
        "payment_date": "date",
        "uuid": "string",
        "real_pay": "integer",
        "automatically_paid": "boolean",
        "automatically_paid_on": "string",
        "symbol": "string",
        "tax_to_pay_price": "integer",
        "status": "string",
    },
    identity="id",
    order="period asc",
    scope="api:accounting:read",
)

_GET_SAF_V7_FILE = Operation(
    "get_saf_v7_file",
    "GET",
    "/saf_v7_files/{saf_v7_id}.json",
    scope="api:accounting:read",
)

_MARK_SAF_V7_FILE_PAID = Operation(
    "mark_saf_v7_file_paid",
    "POST",
    "/saf_v7_files/{saf_v7_id}/paid.json",
    scope="api:accounting:write",
)


class SafV7Files(Resource):
    """JPK V7, VAT ledgers and declarations."""

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
        **filters: Unpack[SafV7FileFilters],
    ) -> Pages[SafV7File]:
        """List JPK V7 files.

        The server's default order is newest period first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /saf_v7_files.json; scope api:accounting:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``period``. Rows in another order
                are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_SAF_V7_FILES,
                models.SafV7File,
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

    def get(self, saf_v7_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> SafV7File:
        """Get a JPK V7 file.

        Calls GET /saf_v7_files/{saf_v7_id}.json; scope api:accounting:read.

        Args:
            saf_v7_id: The file's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_SAF_V7_FILE, {"saf_v7_id": saf_v7_id}, {"fields": write_fields(fields)}, {}),
            reader(models.SafV7File),
        )

    def mark_paid(self, saf_v7_id: int | str | UUID) -> None:
        """Mark the VAT of a JPK V7 file as paid.

        Calls POST /saf_v7_files/{saf_v7_id}/paid.json; scope api:accounting:write.

        Args:
            saf_v7_id: The file's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_MARK_SAF_V7_FILE_PAID, {"saf_v7_id": saf_v7_id}, {}, {}), Answer.nothing)


class AsyncSafV7Files(AsyncResource):
    """JPK V7, VAT ledgers and declarations."""

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
        **filters: Unpack[SafV7FileFilters],
    ) -> AsyncPages[SafV7File]:
        """List JPK V7 files.

        The server's default order is newest period first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /saf_v7_files.json; scope api:accounting:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``period``. Rows in another order
                are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_SAF_V7_FILES,
                models.SafV7File,
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

    async def get(self, saf_v7_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> SafV7File:
        """Get a JPK V7 file.

        Calls GET /saf_v7_files/{saf_v7_id}.json; scope api:accounting:read.

        Args:
            saf_v7_id: The file's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_SAF_V7_FILE, {"saf_v7_id": saf_v7_id}, {"fields": write_fields(fields)}, {}),
            reader(models.SafV7File),
        )

    async def mark_paid(self, saf_v7_id: int | str | UUID) -> None:
        """Mark the VAT of a JPK V7 file as paid.

        Calls POST /saf_v7_files/{saf_v7_id}/paid.json; scope api:accounting:write.

        Args:
            saf_v7_id: The file's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_MARK_SAF_V7_FILE_PAID, {"saf_v7_id": saf_v7_id}, {}, {}), Answer.nothing)
