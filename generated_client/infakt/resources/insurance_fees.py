# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""ZUS contributions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import InsuranceFeeFilters
    from ..models.insurance_fee import InsuranceFee

_LIST_INSURANCE_FEES = Operation(
    "list_insurance_fees",
    "GET",
    "/insurance_fees.json",
    fields={
        "id": "integer",
        "period": "date",
        "period_name": "string",
        "correction_counter": "integer",
        "payment_date": "date",
        "uuid": "string",
        "real_pay": "integer",
        "automatically_paid": "boolean",
        "automatically_paid_on": "string",
        "correction": "boolean",
        "social_amount_price": "integer",
        "health_amount_price": "integer",
        "work_amount_price": "integer",
        "social_amount_paid": "integer",
        "health_amount_paid": "integer",
        "work_amount_paid": "integer",
        "annual_settlement_amount_price": "integer",
        "annual_settlement_amount_paid": "integer",
        "show_annual_settlement": "boolean",
        "sum_amount_price": "integer",
        "show_payment_option": "boolean",
        "social_account_number": "string",
        "health_account_number": "string",
        "work_account_number": "string",
        "status": "string",
    },
    identity="id",
    order="payment_date asc",
    scope="api:accounting:read",
)

_GET_INSURANCE_FEE = Operation(
    "get_insurance_fee",
    "GET",
    "/insurance_fees/{insurance_fee_id}.json",
    scope="api:accounting:read",
)

_MARK_INSURANCE_FEE_PAID = Operation(
    "mark_insurance_fee_paid",
    "POST",
    "/insurance_fees/{insurance_fee_id}/paid.json",
    scope="api:accounting:write",
)


class InsuranceFees(Resource):
    """ZUS contributions."""

    def list(
        self,
        *,
        fields: str | Iterable[str] | None = None,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[InsuranceFeeFilters],
    ) -> Pages[InsuranceFee]:
        """List social insurance contributions.

        The server's default order is latest due day first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /insurance_fees.json; scope api:accounting:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``payment_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INSURANCE_FEES,
                models.InsuranceFee,
                {},
                fields=fields,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    def get(self, insurance_fee_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> InsuranceFee:
        """Get one month's social insurance contributions.

        Calls GET /insurance_fees/{insurance_fee_id}.json; scope api:accounting:read.

        Args:
            insurance_fee_id: The contributions' id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_INSURANCE_FEE, {"insurance_fee_id": insurance_fee_id}, {"fields": write_fields(fields)}, {}),
            reader(models.InsuranceFee),
        )

    def mark_paid(
        self,
        insurance_fee_id: int | str | UUID,
        *,
        paid_date: date | str | None = None,
        allow_correction: bool | None = None,
    ) -> None:
        """Mark social insurance contributions as paid.

        Calls POST /insurance_fees/{insurance_fee_id}/paid.json; scope api:accounting:write.

        Args:
            insurance_fee_id: The contributions' id.
            paid_date: Payment date; defaults to today.
            allow_correction: Accept a correction of books already closed.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(
            make_call(
                _MARK_INSURANCE_FEE_PAID,
                {"insurance_fee_id": insurance_fee_id},
                {"paid_date": paid_date, "allow_correction": allow_correction},
                {},
            ),
            Answer.nothing,
        )


class AsyncInsuranceFees(AsyncResource):
    """ZUS contributions."""

    def list(
        self,
        *,
        fields: str | Iterable[str] | None = None,
        order: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
        q: Mapping[str, Any] | None = None,
        **filters: Unpack[InsuranceFeeFilters],
    ) -> AsyncPages[InsuranceFee]:
        """List social insurance contributions.

        The server's default order is latest due day first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /insurance_fees.json; scope api:accounting:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``payment_date``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_INSURANCE_FEES,
                models.InsuranceFee,
                {},
                fields=fields,
                order=order,
                filters=filters,
                q=q,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
            )
        )

    async def get(
        self, insurance_fee_id: int | str | UUID, *, fields: str | Iterable[str] | None = None
    ) -> InsuranceFee:
        """Get one month's social insurance contributions.

        Calls GET /insurance_fees/{insurance_fee_id}.json; scope api:accounting:read.

        Args:
            insurance_fee_id: The contributions' id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_INSURANCE_FEE, {"insurance_fee_id": insurance_fee_id}, {"fields": write_fields(fields)}, {}),
            reader(models.InsuranceFee),
        )

    async def mark_paid(
        self,
        insurance_fee_id: int | str | UUID,
        *,
        paid_date: date | str | None = None,
        allow_correction: bool | None = None,
    ) -> None:
        """Mark social insurance contributions as paid.

        Calls POST /insurance_fees/{insurance_fee_id}/paid.json; scope api:accounting:write.

        Args:
            insurance_fee_id: The contributions' id.
            paid_date: Payment date; defaults to today.
            allow_correction: Accept a correction of books already closed.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(
            make_call(
                _MARK_INSURANCE_FEE_PAID,
                {"insurance_fee_id": insurance_fee_id},
                {"paid_date": paid_date, "allow_correction": allow_correction},
                {},
            ),
            Answer.nothing,
        )
