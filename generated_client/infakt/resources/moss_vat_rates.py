# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""VAT rates of OSS invoices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_listing
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ..models.moss_vat_rate import MossVatRate

_LIST_MOSS_VAT_RATES = Operation(
    "list_moss_vat_rates",
    "GET",
    "/moss_vat_rates.json",
    identity="id",
)


class MossVatRates(Resource):
    """VAT rates of OSS invoices."""

    def list(self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False) -> Pages[MossVatRate]:
        """List the VAT rates of OSS invoices.

        Args:
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /moss_vat_rates.json; scope api:invoices:read.
        """
        return self._list(
            make_listing(
                _LIST_MOSS_VAT_RATES,
                models.MossVatRate,
                {},
                fields=None,
                order=None,
                filters={},
                q=None,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )


class AsyncMossVatRates(AsyncResource):
    """VAT rates of OSS invoices."""

    def list(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> AsyncPages[MossVatRate]:
        """List the VAT rates of OSS invoices.

        Args:
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /moss_vat_rates.json; scope api:invoices:read.
        """
        return self._list(
            make_listing(
                _LIST_MOSS_VAT_RATES,
                models.MossVatRate,
                {},
                fields=None,
                order=None,
                filters={},
                q=None,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )
