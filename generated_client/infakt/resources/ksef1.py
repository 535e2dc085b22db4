# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""KSeF 1.0, switched off; every call returns 410."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack, overload

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.download import Progress, Target
from .._runtime.filters import Filter
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

_GET_KSEF_INTEGRATION_V1 = Operation(
    "get_ksef_integration_v1",
    "GET",
    "/ksef/integration.json",
    is_deprecated=True,
    scope="api:invoices:read",
)

_CREATE_KSEF_INTEGRATION_V1 = Operation(
    "create_ksef_integration_v1",
    "POST",
    "/ksef/integration.json",
    is_deprecated=True,
    scope="api:ksef:integration:write",
)

_DELETE_KSEF_INTEGRATION_V1 = Operation(
    "delete_ksef_integration_v1",
    "DELETE",
    "/ksef/integration.json",
    is_deprecated=True,
    scope="api:ksef:integration:write",
)

_SEND_DOCUMENT_TO_KSEF_V1 = Operation(
    "send_document_to_ksef_v1",
    "POST",
    "/ksef/documents/{document_uuid}/send.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_GET_KSEF_STATUS_V1 = Operation(
    "get_ksef_status_v1",
    "GET",
    "/ksef/documents/{document_uuid}/status.json",
    is_deprecated=True,
    scope="api:invoices:read",
)

_SEND_DOCUMENTS_TO_KSEF_V1 = Operation(
    "send_documents_to_ksef_v1",
    "POST",
    "/ksef/documents/send.json",
    is_deprecated=True,
    scope="api:invoices:write",
)

_DOWNLOAD_KSEF_XML_V1 = Operation(
    "download_ksef_xml_v1",
    "GET",
    "/ksef/documents/{document_uuid}/download_xml.json",
    media_types=("application/xml",),
    is_deprecated=True,
    scope="api:invoices:read",
)

_IMPORT_INCOMES_FROM_KSEF_V1 = Operation(
    "import_incomes_from_ksef_v1",
    "GET",
    "/ksef/import/incomes.json",
    filters={
        "invoice_date_gteq": Filter("invoice_date", "gteq", kind="date"),
        "invoice_date_lteq": Filter("invoice_date", "lteq", kind="date"),
    },
    identity="ksef_number",
    order="invoice_date desc",
    is_deprecated=True,
    scope="api:invoices:read",
)

_IMPORT_COSTS_FROM_KSEF_V1 = Operation(
    "import_costs_from_ksef_v1",
    "GET",
    "/ksef/import/costs.json",
    filters={
        "invoice_date_gteq": Filter("invoice_date", "gteq", kind="date"),
        "invoice_date_lteq": Filter("invoice_date", "lteq", kind="date"),
    },
    identity="ksef_number",
    order="invoice_date desc",
    is_deprecated=True,
    scope="api:invoices:read",
)

_IMPORT_INVOICE_FROM_KSEF_V1 = Operation(
    "import_invoice_from_ksef_v1",
    "GET",
    "/ksef/import/{ksef_number}.json",
    media_types=("application/xml", "application/pdf", "text/html"),
    is_deprecated=True,
    scope="api:invoices:read",
)


class Ksef1(Resource):
    """KSeF 1.0, switched off; every call returns 410."""

    def integration(self) -> KsefIntegration:
        """Get the status of the account's connection to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/integration.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_KSEF_INTEGRATION_V1, {}, {}, {}), reader(models.KsefIntegration))

    def create_integration(self, *, access_token: str) -> KsefIntegration:
        """Connect the account to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead. Rejected with 422 if there already is a connection.

        Calls POST /ksef/integration.json; scope api:ksef:integration:write.

        Args:
            access_token: A KSeF token for the account's own NIP; a secret.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_CREATE_KSEF_INTEGRATION_V1, {}, {}, {"access_token": access_token}),
            reader(models.KsefIntegration),
        )

    def delete_integration(self) -> None:
        """Disconnect the account from KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead. The token stays valid and has to be revoked in KSeF itself.

        Calls DELETE /ksef/integration.json; scope api:ksef:integration:write.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_KSEF_INTEGRATION_V1, {}, {}, {}), Answer.nothing)

    def send(self, document_uuid: str | UUID) -> KsefData:
        """Send an income document to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls POST /ksef/documents/{document_uuid}/send.json; scope api:invoices:write.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_SEND_DOCUMENT_TO_KSEF_V1, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    def status(self, document_uuid: str | UUID) -> KsefData:
        """Get a document's KSeF status.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/documents/{document_uuid}/status.json; scope api:invoices:read.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_KSEF_STATUS_V1, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    def send_many(self, uuids: Sequence[str]) -> KsefSendings:
        """Send several income documents to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls POST /ksef/documents/send.json; scope api:invoices:write.

        Args:
            uuids: Uuids of the documents.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(make_call(_SEND_DOCUMENTS_TO_KSEF_V1, {}, {}, {"uuids": uuids}), reader(models.KsefSendings))

    @overload
    def xml(self, document_uuid: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    def xml(self, document_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    def xml(
        self, document_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an income document as KSeF XML.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/documents/{document_uuid}/download_xml.json; scope api:invoices:read.

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
        return self._download(make_call(_DOWNLOAD_KSEF_XML_V1, {"document_uuid": document_uuid}, {}, {}), to, progress)

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

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef/import/incomes.json; scope api:invoices:read.

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
                _IMPORT_INCOMES_FROM_KSEF_V1,
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

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef/import/costs.json; scope api:invoices:read.

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
                _IMPORT_COSTS_FROM_KSEF_V1,
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

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/import/{ksef_number}.json; scope api:invoices:read.

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
            make_call(_IMPORT_INVOICE_FROM_KSEF_V1, {"ksef_number": ksef_number}, {"file_format": file_format}, {}),
            to,
            progress,
        )


class AsyncKsef1(AsyncResource):
    """KSeF 1.0, switched off; every call returns 410."""

    async def integration(self) -> KsefIntegration:
        """Get the status of the account's connection to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/integration.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(make_call(_GET_KSEF_INTEGRATION_V1, {}, {}, {}), reader(models.KsefIntegration))

    async def create_integration(self, *, access_token: str) -> KsefIntegration:
        """Connect the account to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead. Rejected with 422 if there already is a connection.

        Calls POST /ksef/integration.json; scope api:ksef:integration:write.

        Args:
            access_token: A KSeF token for the account's own NIP; a secret.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_CREATE_KSEF_INTEGRATION_V1, {}, {}, {"access_token": access_token}),
            reader(models.KsefIntegration),
        )

    async def delete_integration(self) -> None:
        """Disconnect the account from KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead. The token stays valid and has to be revoked in KSeF itself.

        Calls DELETE /ksef/integration.json; scope api:ksef:integration:write.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_DELETE_KSEF_INTEGRATION_V1, {}, {}, {}), Answer.nothing)

    async def send(self, document_uuid: str | UUID) -> KsefData:
        """Send an income document to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls POST /ksef/documents/{document_uuid}/send.json; scope api:invoices:write.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_SEND_DOCUMENT_TO_KSEF_V1, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    async def status(self, document_uuid: str | UUID) -> KsefData:
        """Get a document's KSeF status.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/documents/{document_uuid}/status.json; scope api:invoices:read.

        Args:
            document_uuid: Uuid of an income document.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_KSEF_STATUS_V1, {"document_uuid": document_uuid}, {}, {}), reader(models.KsefData)
        )

    async def send_many(self, uuids: Sequence[str]) -> KsefSendings:
        """Send several income documents to KSeF.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls POST /ksef/documents/send.json; scope api:invoices:write.

        Args:
            uuids: Uuids of the documents.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_SEND_DOCUMENTS_TO_KSEF_V1, {}, {}, {"uuids": uuids}), reader(models.KsefSendings)
        )

    @overload
    async def xml(self, document_uuid: str | UUID, *, to: None = None, progress: Progress | None = None) -> bytes: ...
    @overload
    async def xml(self, document_uuid: str | UUID, *, to: Target, progress: Progress | None = None) -> None: ...
    async def xml(
        self, document_uuid: str | UUID, *, to: Target | None = None, progress: Progress | None = None
    ) -> bytes | None:
        """Download an income document as KSeF XML.

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/documents/{document_uuid}/download_xml.json; scope api:invoices:read.

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
            make_call(_DOWNLOAD_KSEF_XML_V1, {"document_uuid": document_uuid}, {}, {}), to, progress
        )

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

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef/import/incomes.json; scope api:invoices:read.

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
                _IMPORT_INCOMES_FROM_KSEF_V1,
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

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Confirmed filters: ``invoice_date_gteq``, ``invoice_date_lteq``. The API may ignore a filter silently. Rows
        that do not match are dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /ksef/import/costs.json; scope api:invoices:read.

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
                _IMPORT_COSTS_FROM_KSEF_V1,
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

        Deprecated.

        Switched off, returns 410. Use `ksef` instead.

        Calls GET /ksef/import/{ksef_number}.json; scope api:invoices:read.

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
            make_call(_IMPORT_INVOICE_FROM_KSEF_V1, {"ksef_number": ksef_number}, {"file_format": file_format}, {}),
            to,
            progress,
        )
