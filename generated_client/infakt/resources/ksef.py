# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""KSeF 2.0, the national e-invoicing system."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack, overload

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.download import Progress, Target
from .._runtime.filters import Filter
from .._runtime.ksef import Asking
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import KsefImportFilters
    from ..models.ksef_data import KsefData
    from ..models.ksef_file_format import KsefFileFormat
    from ..models.ksef_import import KsefImport
    from ..models.ksef_integration import KsefIntegration
    from ..models.ksef_sendings import KsefSendings

_GET_KSEF_INTEGRATION = Operation(
    "get_ksef_integration",
    "GET",
    "/ksef2/integration.json",
    scope="api:invoices:read",
)

_SEND_DOCUMENT_TO_KSEF = Operation(
    "send_document_to_ksef",
    "POST",
    "/ksef2/documents/{document_uuid}/send.json",
    scope="api:invoices:write",
)

_GET_KSEF_STATUS = Operation(
    "get_ksef_status",
    "GET",
    "/ksef2/documents/{document_uuid}/status.json",
    scope="api:invoices:read",
)

_SEND_DOCUMENTS_TO_KSEF = Operation(
    "send_documents_to_ksef",
    "POST",
    "/ksef2/documents/send.json",
    scope="api:invoices:write",
)

_DOWNLOAD_KSEF_XML = Operation(
    "download_ksef_xml",
    "GET",
    "/ksef2/documents/{document_uuid}/download_xml.json",
    media_types=("application/xml",),
    side_effects="A draft changes its status and is booked.",
    scope="api:invoices:read",
)

_CANCEL_KSEF_EXPORT = Operation(
    "cancel_ksef_export",
    "POST",
    "/ksef2/cancel_export.json",
)

_IMPORT_INCOMES_FROM_KSEF = Operation(
    "import_incomes_from_ksef",
    "GET",
    "/ksef2/import/incomes.json",
    filters={
        "invoice_date_gteq": Filter("invoice_date", "gteq", kind="date"),
        "invoice_date_lteq": Filter("invoice_date", "lteq", kind="date"),
    },
    identity="ksef_number",
    order="invoice_date desc",
    rate_class="ksef_import",
    scope="api:invoices:read",
)

_IMPORT_COSTS_FROM_KSEF = Operation(
    "import_costs_from_ksef",
    "GET",
    "/ksef2/import/costs.json",
    filters={
        "invoice_date_gteq": Filter("invoice_date", "gteq", kind="date"),
        "invoice_date_lteq": Filter("invoice_date", "lteq", kind="date"),
    },
    identity="ksef_number",
    order="invoice_date desc",
    rate_class="ksef_import",
    scope="api:invoices:read",
)

_IMPORT_INVOICE_FROM_KSEF = Operation(
    "import_invoice_from_ksef",
    "GET",
    "/ksef2/import/{ksef_number}.json",
    media_types=("application/xml", "application/pdf", "text/html"),
    scope="api:invoices:read",
)


class Ksef(Resource):
    """KSeF 2.0, the national e-invoicing system."""

    def integration(self) -> KsefIntegration:
        """Get the status of the account's connection to KSeF.

        The connection can only be made in the vendor's application, with a certificate. Returns 200 even when there
        is no connection. Sandbox accounts are connected to a test instance of KSeF, whose data others may see.

        Calls GET /ksef2/integration.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_KSEF_INTEGRATION, {}, {}, {}), reader(models.KsefIntegration))

    def send(self, document_uuid: str | UUID) -> KsefData:
        """Send an income document to KSeF.

        For VAT, corrective, margin, advance and final invoices. Without a connection to KSeF the response is 422,
        as it is for a document already sent. `status` reports the outcome.

        Calls POST /ksef2/documents/{document_uuid}/send.json; scope api:invoices:write.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_SEND_DOCUMENT_TO_KSEF, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    def send_and_wait(self, document_uuid: str | UUID, *, deadline: float | None = None) -> KsefData:
        """Send an income document to KSeF, and wait until it is done.

        Takes the arguments of ``send``, and ``deadline``: the number of seconds to keep polling the document, or
        None for the client's deadline. Until the document is accepted, the errors are those of ``send``; after that
        every error has its ``document_uuid``, and so does the note on an interruption.

        Raises:
            KsefRefusedError: KSeF refused the document.
            TaskPendingError: KSeF has not decided by the deadline.
            TaskUnknownError: The document's state could not be read.
        """
        status = Operation("get_ksef_status", "GET", "/ksef2/documents/{document_uuid}/status.json")
        asked = Asking(make_call(status, {"document_uuid": document_uuid}), document_uuid, "ksef.status")
        return self._send_to_ksef(
            make_call(_SEND_DOCUMENT_TO_KSEF, {"document_uuid": document_uuid}, {}, {}),
            asked,
            deadline,
            models.KsefData,
        )

    def status(self, document_uuid: str | UUID) -> KsefData:
        """Get a document's KSeF status.

        A webhook reports the outcome without polling. On the sandbox a document is cleared in 60 to 90 seconds.

        Calls GET /ksef2/documents/{document_uuid}/status.json; scope api:invoices:read.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_KSEF_STATUS, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    def send_many(self, uuids: Sequence[str]) -> KsefSendings:
        """Send several income documents to KSeF.

        Some may be rejected: check each `status`. The maximum number of documents is not documented.

        Calls POST /ksef2/documents/send.json; scope api:invoices:write.

        Args:
            uuids: Uuids of the documents.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(make_call(_SEND_DOCUMENTS_TO_KSEF, {}, {}, {"uuids": uuids}), reader(models.KsefSendings))

    @overload
    def xml(self, document_uuid: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    def xml(self, document_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    def xml(
        self, document_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an income document as KSeF XML.

        Schema FA(3).

        Side effects: A draft changes its status and is booked.

        Calls GET /ksef2/documents/{document_uuid}/download_xml.json; scope api:invoices:read.

        Args:
            document_uuid: Uuid of an income document.
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
        return self._download(make_call(_DOWNLOAD_KSEF_XML, {"document_uuid": document_uuid}, {}, {}), to, progress)

    def cancel_export(self) -> None:
        """Cancel an export to KSeF.

        Only the path is documented, not even which export is cancelled.

        Calls POST /ksef2/cancel_export.json; scope not documented.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_CANCEL_KSEF_EXPORT, {}, {}, {}), Answer.nothing)

    def import_incomes(
        self,
        *,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[KsefImportFilters],
    ) -> Pages[KsefImport]:
        """List the company's sales invoices in KSeF.

        The invoices need not exist in the account. Sales and purchases together can be listed 6 times an hour,
        counting every page; further calls are rejected with 422, not 429.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef2/import/incomes.json; scope api:invoices:read.

        Args:
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``invoice_date_gteq``: Issued on or after this date.
                ``invoice_date_lteq``: Issued on or before this date.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _IMPORT_INCOMES_FROM_KSEF,
                models.KsefImport,
                {},
                fields=None,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    def import_costs(
        self,
        *,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[KsefImportFilters],
    ) -> Pages[KsefImport]:
        """List the company's purchase invoices in KSeF.

        The invoices need not exist in the account. Sales and purchases together can be listed 6 times an hour,
        counting every page; further calls are rejected with 422, not 429.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef2/import/costs.json; scope api:invoices:read.

        Args:
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``invoice_date_gteq``: Issued on or after this date.
                ``invoice_date_lteq``: Issued on or before this date.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _IMPORT_COSTS_FROM_KSEF,
                models.KsefImport,
                {},
                fields=None,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    @overload
    def import_invoice(
        self,
        ksef_number: str | UUID,
        *,
        file_format: KsefFileFormat | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    def import_invoice(
        self,
        ksef_number: str | UUID,
        *,
        file_format: KsefFileFormat | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    def import_invoice(
        self,
        ksef_number: str | UUID,
        *,
        file_format: KsefFileFormat | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an invoice from KSeF.

        The invoice need not exist in the account. Returns a file, despite the path. Does not count towards the 6
        lists an hour, but KSeF's own limits apply: 8 a second, 16 a minute, 64 an hour. The response is 422 over a
        limit, for a malformed number and without a connection to KSeF.

        Calls GET /ksef2/import/{ksef_number}.json; scope api:invoices:read.

        Args:
            ksef_number: The number assigned by KSeF, such as `7343521162-20231004-47A70D8BD670-57`.
            file_format: Format of the file; defaults to XML.
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
            make_call(_IMPORT_INVOICE_FROM_KSEF, {"ksef_number": ksef_number}, {"file_format": file_format}, {}),
            to,
            progress,
        )


class AsyncKsef(AsyncResource):
    """KSeF 2.0, the national e-invoicing system."""

    async def integration(self) -> KsefIntegration:
        """Get the status of the account's connection to KSeF.

        The connection can only be made in the vendor's application, with a certificate. Returns 200 even when there
        is no connection. Sandbox accounts are connected to a test instance of KSeF, whose data others may see.

        Calls GET /ksef2/integration.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(make_call(_GET_KSEF_INTEGRATION, {}, {}, {}), reader(models.KsefIntegration))

    async def send(self, document_uuid: str | UUID) -> KsefData:
        """Send an income document to KSeF.

        For VAT, corrective, margin, advance and final invoices. Without a connection to KSeF the response is 422,
        as it is for a document already sent. `status` reports the outcome.

        Calls POST /ksef2/documents/{document_uuid}/send.json; scope api:invoices:write.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_SEND_DOCUMENT_TO_KSEF, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    async def send_and_wait(self, document_uuid: str | UUID, *, deadline: float | None = None) -> KsefData:
        """Send an income document to KSeF, and wait until it is done.

        Takes the arguments of ``send``, and ``deadline``: the number of seconds to keep polling the document, or
        None for the client's deadline. Until the document is accepted, the errors are those of ``send``; after that
        every error has its ``document_uuid``, and so does the note on an interruption.

        Raises:
            KsefRefusedError: KSeF refused the document.
            TaskPendingError: KSeF has not decided by the deadline.
            TaskUnknownError: The document's state could not be read.
        """
        status = Operation("get_ksef_status", "GET", "/ksef2/documents/{document_uuid}/status.json")
        asked = Asking(make_call(status, {"document_uuid": document_uuid}), document_uuid, "ksef.status")
        return await self._send_to_ksef(
            make_call(_SEND_DOCUMENT_TO_KSEF, {"document_uuid": document_uuid}, {}, {}),
            asked,
            deadline,
            models.KsefData,
        )

    async def status(self, document_uuid: str | UUID) -> KsefData:
        """Get a document's KSeF status.

        A webhook reports the outcome without polling. On the sandbox a document is cleared in 60 to 90 seconds.

        Calls GET /ksef2/documents/{document_uuid}/status.json; scope api:invoices:read.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_KSEF_STATUS, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    async def send_many(self, uuids: Sequence[str]) -> KsefSendings:
        """Send several income documents to KSeF.

        Some may be rejected: check each `status`. The maximum number of documents is not documented.

        Calls POST /ksef2/documents/send.json; scope api:invoices:write.

        Args:
            uuids: Uuids of the documents.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_SEND_DOCUMENTS_TO_KSEF, {}, {}, {"uuids": uuids}), reader(models.KsefSendings)
        )

    @overload
    async def xml(self, document_uuid: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    async def xml(self, document_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    async def xml(
        self, document_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an income document as KSeF XML.

        Schema FA(3).

        Side effects: A draft changes its status and is booked.

        Calls GET /ksef2/documents/{document_uuid}/download_xml.json; scope api:invoices:read.

        Args:
            document_uuid: Uuid of an income document.
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
            make_call(_DOWNLOAD_KSEF_XML, {"document_uuid": document_uuid}, {}, {}), to, progress
        )

    async def cancel_export(self) -> None:
        """Cancel an export to KSeF.

        Only the path is documented, not even which export is cancelled.

        Calls POST /ksef2/cancel_export.json; scope not documented.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_CANCEL_KSEF_EXPORT, {}, {}, {}), Answer.nothing)

    def import_incomes(
        self,
        *,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[KsefImportFilters],
    ) -> AsyncPages[KsefImport]:
        """List the company's sales invoices in KSeF.

        The invoices need not exist in the account. Sales and purchases together can be listed 6 times an hour,
        counting every page; further calls are rejected with 422, not 429.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef2/import/incomes.json; scope api:invoices:read.

        Args:
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``invoice_date_gteq``: Issued on or after this date.
                ``invoice_date_lteq``: Issued on or before this date.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _IMPORT_INCOMES_FROM_KSEF,
                models.KsefImport,
                {},
                fields=None,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    def import_costs(
        self,
        *,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[KsefImportFilters],
    ) -> AsyncPages[KsefImport]:
        """List the company's purchase invoices in KSeF.

        The invoices need not exist in the account. Sales and purchases together can be listed 6 times an hour,
        counting every page; further calls are rejected with 422, not 429.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef2/import/costs.json; scope api:invoices:read.

        Args:
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``invoice_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``invoice_date_gteq``: Issued on or after this date.
                ``invoice_date_lteq``: Issued on or before this date.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _IMPORT_COSTS_FROM_KSEF,
                models.KsefImport,
                {},
                fields=None,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    @overload
    async def import_invoice(
        self,
        ksef_number: str | UUID,
        *,
        file_format: KsefFileFormat | str | None = None,
        to: None = None,
        progress: Progress | None = None,
    ) -> bytes: ...
    @overload
    async def import_invoice(
        self,
        ksef_number: str | UUID,
        *,
        file_format: KsefFileFormat | str | None = None,
        to: Target,
        progress: Progress | None = None,
    ) -> None: ...
    async def import_invoice(
        self,
        ksef_number: str | UUID,
        *,
        file_format: KsefFileFormat | str | None = None,
        to: Target | None = None,
        progress: Progress | None = None,
    ) -> bytes | None:
        """Download an invoice from KSeF.

        The invoice need not exist in the account. Returns a file, despite the path. Does not count towards the 6
        lists an hour, but KSeF's own limits apply: 8 a second, 16 a minute, 64 an hour. The response is 422 over a
        limit, for a malformed number and without a connection to KSeF.

        Calls GET /ksef2/import/{ksef_number}.json; scope api:invoices:read.

        Args:
            ksef_number: The number assigned by KSeF, such as `7343521162-20231004-47A70D8BD670-57`.
            file_format: Format of the file; defaults to XML.
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
            make_call(_IMPORT_INVOICE_FROM_KSEF, {"ksef_number": ksef_number}, {"file_format": file_format}, {}),
            to,
            progress,
        )
