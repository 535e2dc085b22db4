# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Countries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.calls import make_listing
from .._runtime.filters import Filter
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ..filters import CountryFilters
    from ..models.country import Country

_LIST_COUNTRIES = Operation(
    "list_countries",
    "GET",
    "/countries.json",
    filters={"english_name_eq": Filter("english_name", "eq")},
    fields={
        "id": "integer",
        "alpha_2": "string",
        "alpha_3": "string",
        "english_name": "string",
        "polish_name": "string",
        "continent": "string",
        "european_union": "boolean",
        "currency": "string",
    },
    identity="id",
    order="polish_name asc",
    scope="api:invoices:read",
)


class Countries(Resource):
    """Countries."""

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
        **filters: Unpack[CountryFilters],
    ) -> Pages[Country]:
        """List countries.

        The server's default order is Polish name ascending.

        Confirmed filters: ``english_name_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``currency_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for
        booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with
        one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /countries.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``polish_name``, ``continent``.
                Rows in another order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``english_name_eq``: Exact English name.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_COUNTRIES,
                models.Country,
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


class AsyncCountries(AsyncResource):
    """Countries."""

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
        **filters: Unpack[CountryFilters],
    ) -> AsyncPages[Country]:
        """List countries.

        The server's default order is Polish name ascending.

        Confirmed filters: ``english_name_eq``. By the documentation's general rule every scalar field of a row has
        filters, such as ``currency_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for
        booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with
        one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /countries.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``polish_name``, ``continent``.
                Rows in another order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``english_name_eq``: Exact English name.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_COUNTRIES,
                models.Country,
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
