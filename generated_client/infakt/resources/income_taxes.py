# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Advances on income tax."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import IncomeTaxFilters
    from ..models.income_tax import IncomeTax

_LIST_INCOME_TAXES = Operation(
    "list_income_taxes",
    "GET",
    "/income_taxes.json",
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
        "symbol": "string",
        "period_type": "string",
        "period_income_price": "integer",
        "incremental_income_price": "integer",
        "period_cost_price": "integer",
        "incremental_cost_price": "integer",
        "period_proceeds_price": "integer",
        "incremental_proceeds_price": "integer",
        "incremental_social_insurance_price": "integer",
        "incremental_health_insurance_price": "integer",
        "tax_paid_in_year_price": "integer",
        "to_pay_price": "integer",
        "status": "string",
    },
    identity="id",
    order="period asc",
)

_GET_INCOME_TAX = Operation(
    "get_income_tax",
    "GET",
    "/income_taxes/{income_taxes_id}.json",
)

_MARK_INCOME_TAX_PAID = Operation(
    "mark_income_tax_paid",
    "POST",
    "/income_taxes/{income_taxes_id}/paid.json",
)


class IncomeTaxes(Resource):
    """Advances on income tax."""

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
        **filters: Unpack[IncomeTaxFilters],
    ) -> Pages[IncomeTax]:
        """List income taxes.

        The server's own order is newest period first.

        By the documentation's general rule every scalar field of a row takes filters, such as ``status_null``:
        ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` (days and numbers),
        ``_lt`` and ``_gteq`` with a day (moments), ``_eq`` (flags), ``_null`` (all). The API may ignore a filter
        without a word. Rows that do not match are left out, with one ``FilterIgnoredWarning`` a reading.

        Args:
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.
            order: A field's name, then ``asc`` or ``desc``. Documented: ``period``, ``payment_date``. Where rows
                come in another, that is reported.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /income_taxes.json; scope api:accounting:read.
        """
        return self._list(
            make_listing(
                _LIST_INCOME_TAXES,
                models.IncomeTax,
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

    def get(self, income_taxes_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> IncomeTax:
        """Read one income tax.

        Args:
            income_taxes_id: The tax's id.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.

        Returns: IncomeTax.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /income_taxes/{income_taxes_id}.json; scope api:accounting:read.
        """
        return self._call(
            make_call(_GET_INCOME_TAX, {"income_taxes_id": income_taxes_id}, {"fields": write_fields(fields)}, {}),
            reader(models.IncomeTax),
        )

    def mark_paid(self, income_taxes_id: int | str | UUID) -> None:
        """Mark an income tax as paid.

        Args:
            income_taxes_id: The tax's id.

        Returns: Nothing.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /income_taxes/{income_taxes_id}/paid.json; scope api:accounting:write.
        """
        self._call(make_call(_MARK_INCOME_TAX_PAID, {"income_taxes_id": income_taxes_id}, {}, {}), Answer.nothing)


class AsyncIncomeTaxes(AsyncResource):
    """Advances on income tax."""

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
        **filters: Unpack[IncomeTaxFilters],
    ) -> AsyncPages[IncomeTax]:
        """List income taxes.

        The server's own order is newest period first.

        By the documentation's general rule every scalar field of a row takes filters, such as ``status_null``:
        ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` (days and numbers),
        ``_lt`` and ``_gteq`` with a day (moments), ``_eq`` (flags), ``_null`` (all). The API may ignore a filter
        without a word. Rows that do not match are left out, with one ``FilterIgnoredWarning`` a reading.

        Args:
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.
            order: A field's name, then ``asc`` or ``desc``. Documented: ``period``, ``payment_date``. Where rows
                come in another, that is reported.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /income_taxes.json; scope api:accounting:read.
        """
        return self._list(
            make_listing(
                _LIST_INCOME_TAXES,
                models.IncomeTax,
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

    async def get(self, income_taxes_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> IncomeTax:
        """Read one income tax.

        Args:
            income_taxes_id: The tax's id.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.

        Returns: IncomeTax.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /income_taxes/{income_taxes_id}.json; scope api:accounting:read.
        """
        return await self._call(
            make_call(_GET_INCOME_TAX, {"income_taxes_id": income_taxes_id}, {"fields": write_fields(fields)}, {}),
            reader(models.IncomeTax),
        )

    async def mark_paid(self, income_taxes_id: int | str | UUID) -> None:
        """Mark an income tax as paid.

        Args:
            income_taxes_id: The tax's id.

        Returns: Nothing.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /income_taxes/{income_taxes_id}/paid.json; scope api:accounting:write.
        """
        await self._call(make_call(_MARK_INCOME_TAX_PAID, {"income_taxes_id": income_taxes_id}, {}, {}), Answer.nothing)
