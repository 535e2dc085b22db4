# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Products and services saved in the account."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.filters import Filter
from .._runtime.operation import Operation, write_fields
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import ProductFilters
    from ..models.product import Product
    from ..models.product_create import ProductCreate
    from ..models.product_update import ProductUpdate

_LIST_PRODUCTS = Operation(
    "list_products",
    "GET",
    "/products.json",
    filters={
        "name_eq": Filter("name", "eq"),
        "unit_net_price_gt": Filter("unit_net_price", "gt", kind="integer", is_confirmed=False),
    },
    fields={
        "id": "integer",
        "name": "string",
        "symbol": "string",
        "pkwiu": "string",
        "cn": "string",
        "pkob": "string",
        "unit": "string",
        "tax_symbol": "string",
        "flat_rate_tax_symbol": "string",
        "quantity": "number",
        "net_price": "integer",
        "tax_price": "integer",
        "gross_price": "integer",
        "unit_net_price": "integer",
        "unit_net_price_before_discount": "integer",
        "purchase_unit_net_price": "integer",
        "purchase_unit_gross_price": "integer",
        "discount": "number",
        "gtu_id": "integer",
    },
    identity="id",
    order="id asc",
    scope="api:invoices:read",
)

_CREATE_PRODUCT = Operation(
    "create_product",
    "POST",
    "/products.json",
    scope="api:invoices:write",
)

_GET_PRODUCT = Operation(
    "get_product",
    "GET",
    "/products/{product_id}.json",
    scope="api:invoices:read",
)

_UPDATE_PRODUCT = Operation(
    "update_product",
    "PUT",
    "/products/{product_id}.json",
    scope="api:invoices:write",
)

_DELETE_PRODUCT = Operation(
    "delete_product",
    "DELETE",
    "/products/{product_id}.json",
    scope="api:invoices:write",
)


class Products(Resource):
    """Products and services saved in the account."""

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
        **filters: Unpack[ProductFilters],
    ) -> Pages[Product]:
        """List products.

        The server's default order is name ascending.

        Confirmed filters: ``name_eq``. By the documentation's general rule every scalar field of a row has filters,
        such as ``gtu_id_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and
        ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans;
        ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with one
        ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /products.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``id``, ``name``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``name_eq``: Exact name.
                ``unit_net_price_gt``: Unit net price above this, in grosze.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_PRODUCTS,
                models.Product,
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

    def create(self, product: ProductCreate | Mapping[str, Any]) -> Product:
        """Create a product.

        Calls POST /products.json; scope api:invoices:write.

        Args:
            product: ``ProductCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_CREATE_PRODUCT, {}, {}, {"product": models.ProductCreate.coerce(product)}),
            reader(models.Product),
        )

    def get(self, product_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> Product:
        """Get a product.

        Calls GET /products/{product_id}.json; scope api:invoices:read.

        Args:
            product_id: The product's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_PRODUCT, {"product_id": product_id}, {"fields": write_fields(fields)}, {}),
            reader(models.Product),
        )

    def update(self, product_id: int | str | UUID, product: ProductUpdate | Mapping[str, Any]) -> Product:
        """Update a product.

        Only the given fields change.

        Calls PUT /products/{product_id}.json; scope api:invoices:write.

        Args:
            product_id: The product's id.
            product: ``ProductUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _UPDATE_PRODUCT, {"product_id": product_id}, {}, {"product": models.ProductUpdate.coerce(product)}
            ),
            reader(models.Product),
        )

    def delete(self, product_id: int | str | UUID) -> None:
        """Delete a product.

        Calls DELETE /products/{product_id}.json; scope api:invoices:write.

        Args:
            product_id: The product's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_PRODUCT, {"product_id": product_id}, {}, {}), Answer.nothing)


class AsyncProducts(AsyncResource):
    """Products and services saved in the account."""

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
        **filters: Unpack[ProductFilters],
    ) -> AsyncPages[Product]:
        """List products.

        The server's default order is name ascending.

        Confirmed filters: ``name_eq``. By the documentation's general rule every scalar field of a row has filters,
        such as ``gtu_id_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt`` and
        ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for booleans;
        ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with one
        ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /products.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``id``, ``name``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``name_eq``: Exact name.
                ``unit_net_price_gt``: Unit net price above this, in grosze.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_PRODUCTS,
                models.Product,
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

    async def create(self, product: ProductCreate | Mapping[str, Any]) -> Product:
        """Create a product.

        Calls POST /products.json; scope api:invoices:write.

        Args:
            product: ``ProductCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_CREATE_PRODUCT, {}, {}, {"product": models.ProductCreate.coerce(product)}),
            reader(models.Product),
        )

    async def get(self, product_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> Product:
        """Get a product.

        Calls GET /products/{product_id}.json; scope api:invoices:read.

        Args:
            product_id: The product's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_PRODUCT, {"product_id": product_id}, {"fields": write_fields(fields)}, {}),
            reader(models.Product),
        )

    async def update(self, product_id: int | str | UUID, product: ProductUpdate | Mapping[str, Any]) -> Product:
        """Update a product.

        Only the given fields change.

        Calls PUT /products/{product_id}.json; scope api:invoices:write.

        Args:
            product_id: The product's id.
            product: ``ProductUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _UPDATE_PRODUCT, {"product_id": product_id}, {}, {"product": models.ProductUpdate.coerce(product)}
            ),
            reader(models.Product),
        )

    async def delete(self, product_id: int | str | UUID) -> None:
        """Delete a product.

        Calls DELETE /products/{product_id}.json; scope api:invoices:write.

        Args:
            product_id: The product's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_DELETE_PRODUCT, {"product_id": product_id}, {}, {}), Answer.nothing)
