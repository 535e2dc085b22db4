# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Flat-rate income tax rates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.calls import make_listing
from .._runtime.filters import Filter
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ..filters import FlatRateFilters
    from ..models.flat_rate import FlatRate

_LIST_FLAT_RATES = Operation(
    "list_flat_rates",
    "GET",
    "/flat_rates.json",
    filters={"rate_eq": Filter("rate", "eq", kind="number")},
    fields={
        "id": "integer",
        "rate": "number",
        "name": "string",
        "symbol": "string",
        "valid_from": "date",
        "valid_until": "date",
    },
    identity="id",
    scope="api:invoices:read",
)


class FlatRates(Resource):
    """Flat-rate income tax rates."""

    def list(
        self,
        *,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[FlatRateFilters],
    ) -> Pages[FlatRate]:
        """List flat-rate income tax rates.

        Confirmed filters: ``rate_eq``. By the documentation's general rule every scalar field of a row has filters,
        such as ``valid_until_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and
        ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans;
        ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with one
        ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /flat_rates.json; scope api:invoices:read.

        Args:
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``rate_eq``: Exact rate, such as `20.0`.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_FLAT_RATES,
                models.FlatRate,
                {},
                fields=None,
                order=None,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )


class AsyncFlatRates(AsyncResource):
    """Flat-rate income tax rates."""

    def list(
        self,
        *,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[FlatRateFilters],
    ) -> AsyncPages[FlatRate]:
        """List flat-rate income tax rates.

        Confirmed filters: ``rate_eq``. By the documentation's general rule every scalar field of a row has filters,
        such as ``valid_until_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and
        ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans;
        ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with one
        ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /flat_rates.json; scope api:invoices:read.

        Args:
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``rate_eq``: Exact rate, such as `20.0`.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_FLAT_RATES,
                models.FlatRate,
                {},
                fields=None,
                order=None,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )
