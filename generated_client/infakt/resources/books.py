# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Monthly ledgers of income and expenses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import BookFilters
    from ..models.book import Book
    from ..models.book_details import BookDetails

_LIST_BOOKS = Operation(
    "list_books",
    "GET",
    "/books.json",
    fields={
        "id": "integer",
        "period": "date",
        "period_name": "string",
        "income_price": "integer",
        "expenses_price": "integer",
        "profit_price": "integer",
        "status": "string",
    },
    identity="id",
    order="period asc",
    scope="api:accounting:read",
)

_GET_BOOK = Operation(
    "get_book",
    "GET",
    "/books/{book_id}.json",
    scope="api:accounting:read",
)


class Books(Resource):
    """Monthly ledgers of income and expenses."""

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
        **filters: Unpack[BookFilters],
    ) -> Pages[Book]:
        """List monthly ledgers of income and expenses.

        The server's default order is oldest period first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /books.json; scope api:accounting:read.

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
                _LIST_BOOKS,
                models.Book,
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

    def get(self, book_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> BookDetails:
        """Get one month's ledger with its lines.

        The shape differs from the list's rows.

        Calls GET /books/{book_id}.json; scope api:accounting:read.

        Args:
            book_id: The ledger's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_BOOK, {"book_id": book_id}, {"fields": write_fields(fields)}, {}), reader(models.BookDetails)
        )


class AsyncBooks(AsyncResource):
    """Monthly ledgers of income and expenses."""

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
        **filters: Unpack[BookFilters],
    ) -> AsyncPages[Book]:
        """List monthly ledgers of income and expenses.

        The server's default order is oldest period first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /books.json; scope api:accounting:read.

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
                _LIST_BOOKS,
                models.Book,
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

    async def get(self, book_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> BookDetails:
        """Get one month's ledger with its lines.

        The shape differs from the list's rows.

        Calls GET /books/{book_id}.json; scope api:accounting:read.

        Args:
            book_id: The ledger's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_BOOK, {"book_id": book_id}, {"fields": write_fields(fields)}, {}), reader(models.BookDetails)
        )
