# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Document markings used in JPK V7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..models.documents_marking import DocumentsMarking

_LIST_DOCUMENTS_MARKINGS = Operation(
    "list_documents_markings",
    "GET",
    "/documents_markings/incomes.json",
    identity="id",
    scope="api:invoices:read",
)

_GET_DOCUMENTS_MARKING = Operation(
    "get_documents_marking",
    "GET",
    "/documents_markings/incomes/{income_marking_id}.json",
    scope="api:invoices:read",
)

_LIST_SELECTED_DOCUMENTS_MARKINGS = Operation(
    "list_selected_documents_markings",
    "GET",
    "/documents_markings/incomes/selected.json",
    identity="id",
    scope="api:invoices:read",
)


class DocumentsMarkings(Resource):
    """Document markings used in JPK V7."""

    def list(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> Pages[DocumentsMarking]:
        """List document markings.

        Calls GET /documents_markings/incomes.json; scope api:invoices:read.

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
                _LIST_DOCUMENTS_MARKINGS,
                models.DocumentsMarking,
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

    def get(self, income_marking_id: int | str | UUID) -> DocumentsMarking:
        """Get a document marking.

        Calls GET /documents_markings/incomes/{income_marking_id}.json; scope api:invoices:read.

        Args:
            income_marking_id: The marking's id, one of a document's `document_markings_ids`.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_DOCUMENTS_MARKING, {"income_marking_id": income_marking_id}, {}, {}),
            reader(models.DocumentsMarking),
        )

    def list_selected(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> Pages[DocumentsMarking]:
        """List the document markings selected in the account's settings.

        Calls GET /documents_markings/incomes/selected.json; scope api:invoices:read.

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
                _LIST_SELECTED_DOCUMENTS_MARKINGS,
                models.DocumentsMarking,
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


class AsyncDocumentsMarkings(AsyncResource):
    """Document markings used in JPK V7."""

    def list(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> AsyncPages[DocumentsMarking]:
        """List document markings.

        Calls GET /documents_markings/incomes.json; scope api:invoices:read.

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
                _LIST_DOCUMENTS_MARKINGS,
                models.DocumentsMarking,
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

    async def get(self, income_marking_id: int | str | UUID) -> DocumentsMarking:
        """Get a document marking.

        Calls GET /documents_markings/incomes/{income_marking_id}.json; scope api:invoices:read.

        Args:
            income_marking_id: The marking's id, one of a document's `document_markings_ids`.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_DOCUMENTS_MARKING, {"income_marking_id": income_marking_id}, {}, {}),
            reader(models.DocumentsMarking),
        )

    def list_selected(
        self, *, offset: int = 0, limit: int = 100, prefetch: int = 0, strict: bool = False
    ) -> AsyncPages[DocumentsMarking]:
        """List the document markings selected in the account's settings.

        Calls GET /documents_markings/incomes/selected.json; scope api:invoices:read.

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
                _LIST_SELECTED_DOCUMENTS_MARKINGS,
                models.DocumentsMarking,
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
