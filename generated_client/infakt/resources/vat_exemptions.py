# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Grounds for VAT exemption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..models.vat_exemption import VatExemption

_LIST_VAT_EXEMPTIONS = Operation(
    "list_vat_exemptions",
    "GET",
    "/vat_exemptions.json",
    identity="id",
    scope="api:invoices:read",
)

_GET_VAT_EXEMPTION = Operation(
    "get_vat_exemption",
    "GET",
    "/vat_exemptions/{vat_exemption_id}.json",
    scope="api:invoices:read",
)

_LIST_SELECTED_VAT_EXEMPTIONS = Operation(
    "list_selected_vat_exemptions",
    "GET",
    "/vat_exemptions/selected.json",
    identity="id",
    scope="api:invoices:read",
)


class VatExemptions(Resource):
    """Grounds for VAT exemption."""

    def list(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> Pages[VatExemption]:
        """List grounds for VAT exemption.

        Calls GET /vat_exemptions.json; scope api:invoices:read.

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
                _LIST_VAT_EXEMPTIONS,
                models.VatExemption,
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

    def get(self, vat_exemption_id: int | str | UUID) -> VatExemption:
        """Get a ground for VAT exemption.

        Calls GET /vat_exemptions/{vat_exemption_id}.json; scope api:invoices:read.

        Args:
            vat_exemption_id: The ground's id, a document's `vat_exemption_reason`.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_VAT_EXEMPTION, {"vat_exemption_id": vat_exemption_id}, {}, {}), reader(models.VatExemption)
        )

    def list_selected(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> Pages[VatExemption]:
        """List the grounds for VAT exemption selected in the account's settings.

        Calls GET /vat_exemptions/selected.json; scope api:invoices:read.

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
                _LIST_SELECTED_VAT_EXEMPTIONS,
                models.VatExemption,
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


class AsyncVatExemptions(AsyncResource):
    """Grounds for VAT exemption."""

    def list(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> AsyncPages[VatExemption]:
        """List grounds for VAT exemption.

        Calls GET /vat_exemptions.json; scope api:invoices:read.

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
                _LIST_VAT_EXEMPTIONS,
                models.VatExemption,
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

    async def get(self, vat_exemption_id: int | str | UUID) -> VatExemption:
        """Get a ground for VAT exemption.

        Calls GET /vat_exemptions/{vat_exemption_id}.json; scope api:invoices:read.

        Args:
            vat_exemption_id: The ground's id, a document's `vat_exemption_reason`.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_VAT_EXEMPTION, {"vat_exemption_id": vat_exemption_id}, {}, {}), reader(models.VatExemption)
        )

    def list_selected(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> AsyncPages[VatExemption]:
        """List the grounds for VAT exemption selected in the account's settings.

        Calls GET /vat_exemptions/selected.json; scope api:invoices:read.

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
                _LIST_SELECTED_VAT_EXEMPTIONS,
                models.VatExemption,
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
