# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""GTU codes, groups of goods and services in JPK V7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..models.gtu import Gtu

_LIST_GTUS = Operation(
    "list_gtus",
    "GET",
    "/gtus.json",
    identity="id",
    scope="api:invoices:read",
)

_GET_GTU = Operation(
    "get_gtu",
    "GET",
    "/gtus/{gtu_id}.json",
    scope="api:invoices:read",
)

_LIST_SELECTED_GTUS = Operation(
    "list_selected_gtus",
    "GET",
    "/gtus/selected.json",
    identity="id",
    scope="api:invoices:read",
)


class Gtus(Resource):
    """GTU codes, groups of goods and services in JPK V7."""

    def list(self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False) -> Pages[Gtu]:
        """List GTU codes.

        Calls GET /gtus.json; scope api:invoices:read.

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
                _LIST_GTUS,
                models.Gtu,
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

    def get(self, gtu_id: int | str | UUID) -> Gtu:
        """Get a GTU code.

        Calls GET /gtus/{gtu_id}.json; scope api:invoices:read.

        Args:
            gtu_id: The code's id, not its name.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_GTU, {"gtu_id": gtu_id}, {}, {}), reader(models.Gtu))

    def list_selected(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> Pages[Gtu]:
        """List the GTU codes selected in the account's settings.

        Calls GET /gtus/selected.json; scope api:invoices:read.

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
                _LIST_SELECTED_GTUS,
                models.Gtu,
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


class AsyncGtus(AsyncResource):
    """GTU codes, groups of goods and services in JPK V7."""

    def list(self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False) -> AsyncPages[Gtu]:
        """List GTU codes.

        Calls GET /gtus.json; scope api:invoices:read.

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
                _LIST_GTUS,
                models.Gtu,
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

    async def get(self, gtu_id: int | str | UUID) -> Gtu:
        """Get a GTU code.

        Calls GET /gtus/{gtu_id}.json; scope api:invoices:read.

        Args:
            gtu_id: The code's id, not its name.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(make_call(_GET_GTU, {"gtu_id": gtu_id}, {}, {}), reader(models.Gtu))

    def list_selected(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> AsyncPages[Gtu]:
        """List the GTU codes selected in the account's settings.

        Calls GET /gtus/selected.json; scope api:invoices:read.

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
                _LIST_SELECTED_GTUS,
                models.Gtu,
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
