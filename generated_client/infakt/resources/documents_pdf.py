# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""A single PDF of many income documents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from .. import models
from .._runtime.calls import make_call, reader
from .._runtime.download import Progress, Target
from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..models.documents_pdf_order import DocumentsPdfOrder
    from ..models.documents_pdf_state import DocumentsPdfState

_REQUEST_DOCUMENTS_PDF = Operation(
    "request_documents_pdf",
    "POST",
    "/async/incomes/pdf_many.json",
    scope="api:invoices:write",
)

_CHECK_DOCUMENTS_PDF = Operation(
    "check_documents_pdf",
    "GET",
    "/async/incomes/pdf_many/{download_token}/check.json",
    scope="api:invoices:read",
)

_DOWNLOAD_DOCUMENTS_PDF = Operation(
    "download_documents_pdf",
    "GET",
    "/async/incomes/pdf_many/{download_token}.json",
    media_types=("application/pdf",),
)


class DocumentsPdf(Resource):
    """A single PDF of many income documents."""

    def request(self, uuids: Sequence[str]) -> DocumentsPdfOrder:
        """Request one PDF of many income documents.

        Poll with the token until the file is ready, then download it. Returns 404 when none of the documents
        exists. Whether the documents' status becomes `printed`, as it does for a single document's PDF, is not
        documented.

        Calls POST /async/incomes/pdf_many.json; scope api:invoices:write.

        Args:
            uuids: Uuids of income documents of any kind except internal invoices and fiscal reports, which have no
                PDF.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(make_call(_REQUEST_DOCUMENTS_PDF, {}, {}, {"uuids": uuids}), reader(models.DocumentsPdfOrder))

    def check(self, download_token: str | UUID) -> DocumentsPdfState:
        """Check whether a PDF of many documents is ready.

        Calls GET /async/incomes/pdf_many/{download_token}/check.json; scope api:invoices:read.

        Args:
            download_token: The token returned by the request.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_CHECK_DOCUMENTS_PDF, {"download_token": download_token}, {}, {}),
            reader(models.DocumentsPdfState),
        )

    @overload
    def download(self, download_token: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    def download(self, download_token: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    def download(
        self, download_token: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download a PDF of many documents.

        The response before the file is ready is not documented.

        Calls GET /async/incomes/pdf_many/{download_token}.json; scope not documented.

        Args:
            download_token: The token returned by the request.
            to: Path of a file, which is written completely or not at all, also through a link; or a pipe with a
                reader, a device, or a binary file object. A target that cannot be written to raises before the
                call.
            progress: Called with the number of bytes received so far and the total.

        Returns:
            The content, or None if ``to`` is given.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._download(
            make_call(_DOWNLOAD_DOCUMENTS_PDF, {"download_token": download_token}, {}, {}), to, progress
        )


class AsyncDocumentsPdf(AsyncResource):
    """A single PDF of many income documents."""

    async def request(self, uuids: Sequence[str]) -> DocumentsPdfOrder:
        """Request one PDF of many income documents.

        Poll with the token until the file is ready, then download it. Returns 404 when none of the documents
        exists. Whether the documents' status becomes `printed`, as it does for a single document's PDF, is not
        documented.

        Calls POST /async/incomes/pdf_many.json; scope api:invoices:write.

        Args:
            uuids: Uuids of income documents of any kind except internal invoices and fiscal reports, which have no
                PDF.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_REQUEST_DOCUMENTS_PDF, {}, {}, {"uuids": uuids}), reader(models.DocumentsPdfOrder)
        )

    async def check(self, download_token: str | UUID) -> DocumentsPdfState:
        """Check whether a PDF of many documents is ready.

        Calls GET /async/incomes/pdf_many/{download_token}/check.json; scope api:invoices:read.

        Args:
            download_token: The token returned by the request.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_CHECK_DOCUMENTS_PDF, {"download_token": download_token}, {}, {}),
            reader(models.DocumentsPdfState),
        )

    @overload
    async def download(
        self, download_token: str | UUID, *, to: None = None, progress: Progress | None = None
    ) -> bytes: ...
    @overload
    async def download(self, download_token: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    async def download(
        self, download_token: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download a PDF of many documents.

        The response before the file is ready is not documented.

        Calls GET /async/incomes/pdf_many/{download_token}.json; scope not documented.

        Args:
            download_token: The token returned by the request.
            to: Path of a file, which is written completely or not at all, also through a link; or a pipe with a
                reader, a device, or a binary file object. A target that cannot be written to raises before the
                call.
            progress: Called with the number of bytes received so far and the total.

        Returns:
            The content, or None if ``to`` is given.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._download(
            make_call(_DOWNLOAD_DOCUMENTS_PDF, {"download_token": download_token}, {}, {}), to, progress
        )
