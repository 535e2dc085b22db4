# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Rates of flat-rate income tax."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.calls import make_listing
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
    filters={"rate_eq": "text"},
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

        Args:
            rate_eq: This very rate, such as `20.0`.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise ``PaginationDriftError`` instead of warning when the list changes while it is read.
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

        Args:
            rate_eq: This very rate, such as `20.0`.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise ``PaginationDriftError`` instead of warning when the list changes while it is read.
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
