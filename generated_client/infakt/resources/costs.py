# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Costs and their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.batch import split
from .._runtime.body import OMIT, Omit, to_day
from .._runtime.calls import make_call, make_form, make_listing, reader
from .._runtime.filters import Filter
from .._runtime.multipart import Upload
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import CostFilters
    from ..models.cost import Cost
    from ..models.cost_category import CostCategory
    from ..models.cost_uploads import CostUploads
    from ..models.costs_result import CostsResult
    from ..models.message import Message

_UPLOAD_COSTS = Operation(
    "upload_costs",
    "POST",
    "/documents/costs/upload.json",
    scope="api:costs:write",
)

_LIST_COSTS = Operation(
    "list_costs",
    "GET",
    "/documents/costs.json",
    filters={
        "kind_in": Filter("kind", "in"),
        "payment_document_statuses_symbol_in": Filter("statuses.symbol", "in"),
        "cost_accounting_document_statuses_symbol_in": Filter("statuses.symbol", "in"),
        "document_statuses_symbol_in": Filter("statuses.symbol", "in"),
        "source_eq": Filter("source", "eq"),
        "created_at_gteq": Filter("created_at", "gteq", kind="date-time"),
        "created_at_lteq": Filter("created_at", "lteq", kind="date-time"),
        "issue_date_gteq": Filter("issue_date", "gteq", kind="date"),
        "issue_date_lteq": Filter("issue_date", "lteq", kind="date"),
        "due_date_gteq": Filter("due_date", "gteq", kind="date"),
        "due_date_lteq": Filter("due_date", "lteq", kind="date"),
        "net_in_cents_gteq": Filter("net_price", "gteq", kind="integer"),
        "net_in_cents_lteq": Filter("net_price", "lteq", kind="integer"),
        "gross_in_cents_gteq": Filter("gross_price", "gteq", kind="integer"),
        "gross_in_cents_lteq": Filter("gross_price", "lteq", kind="integer"),
        "currency_in": Filter("currency", "in"),
        "currency_eq": Filter("currency", "eq", is_confirmed=False),
        "seller_tax_code_eq": Filter("seller_tax_code", "eq", is_confirmed=False),
    },
    fields={
        "id": "integer",
        "uuid": "string",
        "number": "string",
        "kind": "string",
        "category": "string",
        "net_price": "integer",
        "tax_price": "integer",
        "gross_price": "integer",
        "currency": "string",
        "accounted_at": "date",
        "issue_date": "date",
        "received_date": "date",
        "due_date": "date",
        "seller_name": "string",
        "seller_tax_code": "string",
        "seller_bank_account": "string",
        "description": "string",
        "added_by": "string",
        "source": "string",
        "duplicated": "boolean",
        "reconciliation_id": "integer",
        "notes_count": "integer",
        "created_at": "date-time",
        "created_by": "string",
        "source_created_by": "string",
    },
    identity="uuid",
    order="created_at asc",
    scope="api:costs:read",
)

_GET_COST = Operation(
    "get_cost",
    "GET",
    "/documents/costs/{cost_document_uuid}.json",
    scope="api:costs:read",
)

_EMAIL_COST_ATTACHMENTS = Operation(
    "email_cost_attachments",
    "GET",
    "/documents/costs/download_many.json",
    scope="api:costs:read",
)

_MARK_COSTS_PAID = Operation(
    "mark_costs_paid",
    "PUT",
    "/documents/costs/paid_many.json",
    scope="api:costs:write",
)

_MARK_COSTS_UNPAID = Operation(
    "mark_costs_unpaid",
    "PUT",
    "/documents/costs/unpaid_many.json",
    scope="api:costs:write",
)

_RENAME_COST_FILES = Operation(
    "rename_cost_files",
    "PUT",
    "/documents/costs/update_file_name_many.json",
    scope="api:costs:write",
)

_ASSIGN_COST_CATEGORY = Operation(
    "assign_cost_category",
    "POST",
    "/documents/costs/assign_cost_category_many.json",
    scope="api:costs:write",
)

_ADD_COST_NOTE = Operation(
    "add_cost_note",
    "POST",
    "/documents/costs/create_note_many.json",
    scope="api:costs:read",
)

_DELETE_COSTS = Operation(
    "delete_costs",
    "DELETE",
    "/documents/costs/destroy_many.json",
    scope="api:costs:write",
)


class Costs(Resource):
    """Costs and their files."""

    def upload(self, uploads: Sequence[Upload]) -> CostUploads:
        """Upload cost documents.

        Each file becomes a cost of kind `document_scan`, which is not accounted. The response is 201 even for a
        file that failed: check each `success`.

        Calls POST /documents/costs/upload.json; scope api:costs:write.

        Args:
            uploads: PDF, JPG or PNG files, up to 15 MB.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_form(_UPLOAD_COSTS, {}, {}, {"uploads[]": uploads}, files=["uploads[]"]), reader(models.CostUploads)
        )

    def list(
        self,
        *,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[CostFilters],
    ) -> Pages[Cost]:
        """List costs, including uploaded files.

        Confirmed filters: ``kind_in``, ``payment_document_statuses_symbol_in``,
        ``cost_accounting_document_statuses_symbol_in``, ``document_statuses_symbol_in``, ``source_eq``,
        ``created_at_gteq``, ``created_at_lteq``, ``issue_date_gteq``, ``issue_date_lteq``, ``due_date_gteq``,
        ``due_date_lteq``, ``net_in_cents_gteq``, ``net_in_cents_lteq``, ``gross_in_cents_gteq``,
        ``gross_in_cents_lteq``, ``currency_in``. By the documentation's general rule every scalar field of a row
        has filters, such as ``source_created_by_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /documents/costs.json; scope api:costs:read.

        Args:
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``gross_price``, ``net_price``,
                ``tax_price``, ``category``, ``issue_date``, ``received_date``, ``due_date``, ``accounted_at``,
                ``created_at``. Rows in another order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``kind_in``: Any of these kinds.
                ``payment_document_statuses_symbol_in``: Any of these payment states.
                ``cost_accounting_document_statuses_symbol_in``: Any of these accounting states.
                ``document_statuses_symbol_in``: Any of these states, of payment or accounting.
                ``source_eq``: Origin of the cost.
                ``created_at_gteq``: Added on or after this date.
                ``created_at_lteq``: Added on or before this date.
                ``issue_date_gteq``: Issued on or after this date; the server also returns other rows, which the
                    client leaves out.
                ``issue_date_lteq``: Issued on or before this date; the server also returns other rows, which the
                    client leaves out.
                ``due_date_gteq``: Due on or after this date.
                ``due_date_lteq``: Due on or before this date.
                ``net_in_cents_gteq``: Net amount at least this.
                ``net_in_cents_lteq``: Net amount at most this.
                ``gross_in_cents_gteq``: Gross amount at least this.
                ``gross_in_cents_lteq``: Gross amount at most this.
                ``currency_in``: Any of these currencies, as ISO 4217 codes.
                ``currency_eq``: This currency, as an ISO 4217 code.
                ``seller_tax_code_eq``: Exact tax number of the seller.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_COSTS,
                models.Cost,
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

    def get(self, cost_document_uuid: str | UUID) -> Cost:
        """Get a cost.

        Calls GET /documents/costs/{cost_document_uuid}.json; scope api:costs:read.

        Args:
            cost_document_uuid: The cost's uuid.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_COST, {"cost_document_uuid": cost_document_uuid}, {}, {}), reader(models.Cost))

    def email_attachments(self, uuids: Iterable[str] | str) -> Message:
        """Request the files of costs by e-mail.

        Nothing is downloaded, despite the path. Works for uploaded files, and for costs and internal evidences that
        have one; not for evidences of contributions.

        Side effects: The user receives an e-mail with the files in a zip archive.

        Calls GET /documents/costs/download_many.json; scope api:costs:read.

        Args:
            uuids: Uuids of the costs.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        calls = [make_call(_EMAIL_COST_ATTACHMENTS, {}, {"uuids": part}, {}) for part in split(uuids, 100)]
        return self._batch(calls, models.Message)

    def mark_paid(
        self,
        *,
        uuids: Iterable[str] | str | None = None,
        uuid: str | None = None,
        allow_correction: bool | None = None,
        paid_on: date | str | Omit = OMIT,
        calculate_exchange_difference: bool | Omit = OMIT,
        payment_currency: str | Omit = OMIT,
        received_amount: int | Omit = OMIT,
    ) -> CostsResult:
        """Mark costs as paid.

        Give `uuids`, or only `uuid` to settle the exchange difference of one cost in a foreign currency.

        Calls PUT /documents/costs/paid_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            uuid: The one cost whose exchange difference is settled, instead of `uuids`.
            allow_correction: Accept a correction of a tax return already filed; without it, a request that would
                cause one is rejected.
            paid_on: Payment date; defaults to today.
            calculate_exchange_difference: Settle the exchange difference; only with `uuid`.
            payment_currency: The cost's own currency or `PLN`; with any other, the cost is marked as paid and
                nothing is settled.
            received_amount: Needed when `payment_currency` is `PLN`. In grosze.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(
                _MARK_COSTS_PAID,
                {},
                {"uuids": part, "uuid": uuid, "allow_correction": allow_correction},
                {
                    "paid_on": to_day(paid_on),
                    "calculate_exchange_difference": calculate_exchange_difference,
                    "payment_currency": payment_currency,
                    "received_amount": received_amount,
                },
            )
            for part in split(uuids, 100)
        ]
        return self._batch(calls, models.CostsResult)

    def mark_unpaid(
        self, uuids: Iterable[str] | str, *, allow_correction: bool | None = None, paid_on: date | str | Omit = OMIT
    ) -> CostsResult:
        """Mark costs as unpaid.

        Calls PUT /documents/costs/unpaid_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            allow_correction: Accept a correction of a tax return already filed; without it, a request that would
                cause one is rejected.
            paid_on: Date on which payment is due, despite the name; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(
                _MARK_COSTS_UNPAID,
                {},
                {"uuids": part, "allow_correction": allow_correction},
                {"paid_on": to_day(paid_on)},
            )
            for part in split(uuids, 100)
        ]
        return self._batch(calls, models.CostsResult)

    def rename_files(self, uuids: Iterable[str] | str, *, file_name: str) -> CostsResult:
        """Rename the file of a cost.

        Works for an uploaded file, and for a cost or an internal evidence that has exactly one.

        Calls PUT /documents/costs/update_file_name_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            file_name: Without the extension, which is kept; must not contain `/` or `\\`.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_form(_RENAME_COST_FILES, {}, {"uuids": part}, {"file_name": file_name}, files=[])
            for part in split(uuids, 100)
        ]
        return self._batch(calls, models.CostsResult)

    def assign_category(
        self, *, cost_category_id: CostCategory | str, uuids: Iterable[str] | str | Omit = OMIT
    ) -> CostsResult:
        """Assign uploaded files to a cost category.

        Only for costs of kind `document_scan` whose state is `cost_not_accounted`, `cost_rejected` or `to_clarify`,
        or which are being read.

        Calls POST /documents/costs/assign_cost_category_many.json; scope api:costs:write.

        Args:
            cost_category_id: See the documentation of inFakt.
            uuids: Uuids of the costs. Always give them.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(_ASSIGN_COST_CATEGORY, {}, {}, {"uuids": part, "cost_category_id": cost_category_id})
            for part in split(uuids, 100)
        ]
        return self._batch(calls, models.CostsResult)

    def add_note(self, uuids: Iterable[str] | str, *, content: str) -> CostsResult:
        """Add a note to costs.

        Works for costs of every kind.

        Calls POST /documents/costs/create_note_many.json; scope api:costs:read.

        Args:
            uuids: Uuids of the costs.
            content: The note.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_form(_ADD_COST_NOTE, {}, {"uuids": part}, {"content": content}, files=[]) for part in split(uuids, 100)
        ]
        return self._batch(calls, models.CostsResult)

    def delete_many(
        self,
        uuids: Iterable[str] | str,
        *,
        allow_correction: bool | None = None,
        destroy_related_attachments: bool | None = None,
        documents_uploads_group: str | None = None,
    ) -> CostsResult:
        """Delete costs.

        Returns 200 with a body, not 204. Evidences of contributions cannot be deleted.

        Side effects: Their files are also deleted, unless `destroy_related_attachments` is false.

        Calls DELETE /documents/costs/destroy_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            allow_correction: Accept a correction of a tax return already filed; without it, a request that would
                cause one is rejected.
            destroy_related_attachments: False moves the files and their notes to the documents instead; defaults to
                true.
            documents_uploads_group: Polish name of the document group that receives the files; defaults to one for
                attachments.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(
                _DELETE_COSTS,
                {},
                {
                    "uuids": part,
                    "allow_correction": allow_correction,
                    "destroy_related_attachments": destroy_related_attachments,
                    "documents_uploads_group": documents_uploads_group,
                },
                {},
            )
            for part in split(uuids, 100)
        ]
        return self._batch(calls, models.CostsResult)


class AsyncCosts(AsyncResource):
    """Costs and their files."""

    async def upload(self, uploads: Sequence[Upload]) -> CostUploads:
        """Upload cost documents.

        Each file becomes a cost of kind `document_scan`, which is not accounted. The response is 201 even for a
        file that failed: check each `success`.

        Calls POST /documents/costs/upload.json; scope api:costs:write.

        Args:
            uploads: PDF, JPG or PNG files, up to 15 MB.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_form(_UPLOAD_COSTS, {}, {}, {"uploads[]": uploads}, files=["uploads[]"]), reader(models.CostUploads)
        )

    def list(
        self,
        *,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[CostFilters],
    ) -> AsyncPages[Cost]:
        """List costs, including uploaded files.

        Confirmed filters: ``kind_in``, ``payment_document_statuses_symbol_in``,
        ``cost_accounting_document_statuses_symbol_in``, ``document_statuses_symbol_in``, ``source_eq``,
        ``created_at_gteq``, ``created_at_lteq``, ``issue_date_gteq``, ``issue_date_lteq``, ``due_date_gteq``,
        ``due_date_lteq``, ``net_in_cents_gteq``, ``net_in_cents_lteq``, ``gross_in_cents_gteq``,
        ``gross_in_cents_lteq``, ``currency_in``. By the documentation's general rule every scalar field of a row
        has filters, such as ``source_created_by_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /documents/costs.json; scope api:costs:read.

        Args:
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``gross_price``, ``net_price``,
                ``tax_price``, ``category``, ``issue_date``, ``received_date``, ``due_date``, ``accounted_at``,
                ``created_at``. Rows in another order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``kind_in``: Any of these kinds.
                ``payment_document_statuses_symbol_in``: Any of these payment states.
                ``cost_accounting_document_statuses_symbol_in``: Any of these accounting states.
                ``document_statuses_symbol_in``: Any of these states, of payment or accounting.
                ``source_eq``: Origin of the cost.
                ``created_at_gteq``: Added on or after this date.
                ``created_at_lteq``: Added on or before this date.
                ``issue_date_gteq``: Issued on or after this date; the server also returns other rows, which the
                    client leaves out.
                ``issue_date_lteq``: Issued on or before this date; the server also returns other rows, which the
                    client leaves out.
                ``due_date_gteq``: Due on or after this date.
                ``due_date_lteq``: Due on or before this date.
                ``net_in_cents_gteq``: Net amount at least this.
                ``net_in_cents_lteq``: Net amount at most this.
                ``gross_in_cents_gteq``: Gross amount at least this.
                ``gross_in_cents_lteq``: Gross amount at most this.
                ``currency_in``: Any of these currencies, as ISO 4217 codes.
                ``currency_eq``: This currency, as an ISO 4217 code.
                ``seller_tax_code_eq``: Exact tax number of the seller.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_COSTS,
                models.Cost,
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

    async def get(self, cost_document_uuid: str | UUID) -> Cost:
        """Get a cost.

        Calls GET /documents/costs/{cost_document_uuid}.json; scope api:costs:read.

        Args:
            cost_document_uuid: The cost's uuid.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_COST, {"cost_document_uuid": cost_document_uuid}, {}, {}), reader(models.Cost)
        )

    async def email_attachments(self, uuids: Iterable[str] | str) -> Message:
        """Request the files of costs by e-mail.

        Nothing is downloaded, despite the path. Works for uploaded files, and for costs and internal evidences that
        have one; not for evidences of contributions.

        Side effects: The user receives an e-mail with the files in a zip archive.

        Calls GET /documents/costs/download_many.json; scope api:costs:read.

        Args:
            uuids: Uuids of the costs.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        calls = [make_call(_EMAIL_COST_ATTACHMENTS, {}, {"uuids": part}, {}) for part in split(uuids, 100)]
        return await self._batch(calls, models.Message)

    async def mark_paid(
        self,
        *,
        uuids: Iterable[str] | str | None = None,
        uuid: str | None = None,
        allow_correction: bool | None = None,
        paid_on: date | str | Omit = OMIT,
        calculate_exchange_difference: bool | Omit = OMIT,
        payment_currency: str | Omit = OMIT,
        received_amount: int | Omit = OMIT,
    ) -> CostsResult:
        """Mark costs as paid.

        Give `uuids`, or only `uuid` to settle the exchange difference of one cost in a foreign currency.

        Calls PUT /documents/costs/paid_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            uuid: The one cost whose exchange difference is settled, instead of `uuids`.
            allow_correction: Accept a correction of a tax return already filed; without it, a request that would
                cause one is rejected.
            paid_on: Payment date; defaults to today.
            calculate_exchange_difference: Settle the exchange difference; only with `uuid`.
            payment_currency: The cost's own currency or `PLN`; with any other, the cost is marked as paid and
                nothing is settled.
            received_amount: Needed when `payment_currency` is `PLN`. In grosze.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(
                _MARK_COSTS_PAID,
                {},
                {"uuids": part, "uuid": uuid, "allow_correction": allow_correction},
                {
                    "paid_on": to_day(paid_on),
                    "calculate_exchange_difference": calculate_exchange_difference,
                    "payment_currency": payment_currency,
                    "received_amount": received_amount,
                },
            )
            for part in split(uuids, 100)
        ]
        return await self._batch(calls, models.CostsResult)

    async def mark_unpaid(
        self, uuids: Iterable[str] | str, *, allow_correction: bool | None = None, paid_on: date | str | Omit = OMIT
    ) -> CostsResult:
        """Mark costs as unpaid.

        Calls PUT /documents/costs/unpaid_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            allow_correction: Accept a correction of a tax return already filed; without it, a request that would
                cause one is rejected.
            paid_on: Date on which payment is due, despite the name; defaults to today.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(
                _MARK_COSTS_UNPAID,
                {},
                {"uuids": part, "allow_correction": allow_correction},
                {"paid_on": to_day(paid_on)},
            )
            for part in split(uuids, 100)
        ]
        return await self._batch(calls, models.CostsResult)

    async def rename_files(self, uuids: Iterable[str] | str, *, file_name: str) -> CostsResult:
        """Rename the file of a cost.

        Works for an uploaded file, and for a cost or an internal evidence that has exactly one.

        Calls PUT /documents/costs/update_file_name_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            file_name: Without the extension, which is kept; must not contain `/` or `\\`.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_form(_RENAME_COST_FILES, {}, {"uuids": part}, {"file_name": file_name}, files=[])
            for part in split(uuids, 100)
        ]
        return await self._batch(calls, models.CostsResult)

    async def assign_category(
        self, *, cost_category_id: CostCategory | str, uuids: Iterable[str] | str | Omit = OMIT
    ) -> CostsResult:
        """Assign uploaded files to a cost category.

        Only for costs of kind `document_scan` whose state is `cost_not_accounted`, `cost_rejected` or `to_clarify`,
        or which are being read.

        Calls POST /documents/costs/assign_cost_category_many.json; scope api:costs:write.

        Args:
            cost_category_id: See the documentation of inFakt.
            uuids: Uuids of the costs. Always give them.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(_ASSIGN_COST_CATEGORY, {}, {}, {"uuids": part, "cost_category_id": cost_category_id})
            for part in split(uuids, 100)
        ]
        return await self._batch(calls, models.CostsResult)

    async def add_note(self, uuids: Iterable[str] | str, *, content: str) -> CostsResult:
        """Add a note to costs.

        Works for costs of every kind.

        Calls POST /documents/costs/create_note_many.json; scope api:costs:read.

        Args:
            uuids: Uuids of the costs.
            content: The note.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_form(_ADD_COST_NOTE, {}, {"uuids": part}, {"content": content}, files=[]) for part in split(uuids, 100)
        ]
        return await self._batch(calls, models.CostsResult)

    async def delete_many(
        self,
        uuids: Iterable[str] | str,
        *,
        allow_correction: bool | None = None,
        destroy_related_attachments: bool | None = None,
        documents_uploads_group: str | None = None,
    ) -> CostsResult:
        """Delete costs.

        Returns 200 with a body, not 204. Evidences of contributions cannot be deleted.

        Side effects: Their files are also deleted, unless `destroy_related_attachments` is false.

        Calls DELETE /documents/costs/destroy_many.json; scope api:costs:write.

        Args:
            uuids: Uuids of the costs.
            allow_correction: Accept a correction of a tax return already filed; without it, a request that would
                cause one is rejected.
            destroy_related_attachments: False moves the files and their notes to the documents instead; defaults to
                true.
            documents_uploads_group: Polish name of the document group that receives the files; defaults to one for
                attachments.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        calls = [
            make_call(
                _DELETE_COSTS,
                {},
                {
                    "uuids": part,
                    "allow_correction": allow_correction,
                    "destroy_related_attachments": destroy_related_attachments,
                    "documents_uploads_group": documents_uploads_group,
                },
                {},
            )
            for part in split(uuids, 100)
        ]
        return await self._batch(calls, models.CostsResult)
