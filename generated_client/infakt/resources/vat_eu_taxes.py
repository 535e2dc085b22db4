# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""VAT-UE declarations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import VatEuTaxFilters
    from ..models.vat_eu_tax import VatEuTax

_LIST_VAT_EU_TAXES = Operation(
    "list_vat_eu_taxes",
    "GET",
    "/vat_eu_taxes.json",
    fields={
        "id": "integer",
        "period": "date",
        "period_name": "string",
        "correction_counter": "integer",
        "payment_date": "date",
        "symbol": "string",
        "period_type": "string",
        "services_price": "integer",
        "sell_cargo_price": "integer",
        "purchase_cargo_price": "integer",
        "status": "string",
    },
    identity="id",
    order="period asc",
    scope="api:accounting:read",
)

_GET_VAT_EU_TAX = Operation(
    "get_vat_eu_tax",
    "GET",
    "/vat_eu_taxes/{vat_eu_tax_id}.json",
    scope="api:accounting:read",
)


class VatEuTaxes(Resource):
    """VAT-UE declarations."""

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
        **filters: Unpack[VatEuTaxFilters],
    ) -> Pages[VatEuTax]:
        """List VAT-UE declarations.

        The server's default order is newest period first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /vat_eu_taxes.json; scope api:accounting:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``period``. Rows in another order
                are reported.
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
                _LIST_VAT_EU_TAXES,
                models.VatEuTax,
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

    def get(self, vat_eu_tax_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> VatEuTax:
        """Get a VAT-UE declaration.

        Calls GET /vat_eu_taxes/{vat_eu_tax_id}.json; scope api:accounting:read.

        Args:
            vat_eu_tax_id: The declaration's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_VAT_EU_TAX, {"vat_eu_tax_id": vat_eu_tax_id}, {"fields": write_fields(fields)}, {}),
            reader(models.VatEuTax),
        )


class AsyncVatEuTaxes(AsyncResource):
    """VAT-UE declarations."""

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
        **filters: Unpack[VatEuTaxFilters],
    ) -> AsyncPages[VatEuTax]:
        """List VAT-UE declarations.

        The server's default order is newest period first.

        By the documentation's general rule every scalar field of a row has filters, such as ``status_null``:
        ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers;
        ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans; ``_null`` for all. The API may
        ignore a filter silently. Rows that do not match are dropped, with one ``FilterIgnoredWarning`` each time
        the list is read.

        Calls GET /vat_eu_taxes.json; scope api:accounting:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``period``. Rows in another order
                are reported.
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
                _LIST_VAT_EU_TAXES,
                models.VatEuTax,
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

    async def get(self, vat_eu_tax_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> VatEuTax:
        """Get a VAT-UE declaration.

        Calls GET /vat_eu_taxes/{vat_eu_tax_id}.json; scope api:accounting:read.

        Args:
            vat_eu_tax_id: The declaration's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_VAT_EU_TAX, {"vat_eu_tax_id": vat_eu_tax_id}, {"fields": write_fields(fields)}, {}),
            reader(models.VatEuTax),
        )
