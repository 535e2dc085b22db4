# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Rates of flat-rate income tax."""

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
)


class FlatRates(Resource):
    """Rates of flat-rate income tax."""

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
        """List the rates of flat-rate income tax.

        Confirmed filters: ``rate_eq``. By the documentation's general rule every scalar field of a row takes
        filters, such as ``valid_until_null``: ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` (days and numbers), ``_lt`` and ``_gteq`` with a day (moments), ``_eq`` (flags), ``_null``
        (all). The API may ignore a filter without a word. Rows that do not match are left out, with one
        ``FilterIgnoredWarning`` a reading.

        Args:
            rate_eq: This very rate, such as `20.0`.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /flat_rates.json; scope api:invoices:read.
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
    """Rates of flat-rate income tax."""

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
        """List the rates of flat-rate income tax.

        Confirmed filters: ``rate_eq``. By the documentation's general rule every scalar field of a row takes
        filters, such as ``valid_until_null``: ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` (days and numbers), ``_lt`` and ``_gteq`` with a day (moments), ``_eq`` (flags), ``_null``
        (all). The API may ignore a filter without a word. Rows that do not match are left out, with one
        ``FilterIgnoredWarning`` a reading.

        Args:
            rate_eq: This very rate, such as `20.0`.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /flat_rates.json; scope api:invoices:read.
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
