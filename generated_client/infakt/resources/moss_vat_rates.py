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
    scope="api:invoices:read",
)


class MossVatRates(Resource):
    """VAT rates of OSS invoices."""

    def list(self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False) -> Pages[MossVatRate]:
        """List OSS VAT rates.

        Calls GET /moss_vat_rates.json; scope api:invoices:read.

        Args:
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
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
        """List OSS VAT rates.

        Calls GET /moss_vat_rates.json; scope api:invoices:read.

        Args:
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
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
