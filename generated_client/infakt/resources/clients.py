# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Buyers saved in the account."""

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

    from ..filters import ClientFilters
    from ..models.client import Client
    from ..models.client_create import ClientCreate
    from ..models.client_update import ClientUpdate

_LIST_CLIENTS = Operation(
    "list_clients",
    "GET",
    "/clients.json",
    filters={
        "company_name_eq": Filter("company_name", "eq"),
        "company_name_cont": Filter("company_name", "cont"),
        "nip_eq": Filter("nip", "eq"),
        "nip_cont": Filter("nip", "cont", is_confirmed=False),
        "clean_nip_eq": Filter("nip", "eq", reading="nip"),
        "email_eq": Filter("email", "eq"),
        "phone_number_eq": Filter("phone_number", "eq", is_confirmed=False),
    },
    fields={
        "id": "integer",
        "uuid": "string",
        "company_name": "string",
        "first_name": "string",
        "last_name": "string",
        "business_activity_kind": "string",
        "street": "string",
        "street_number": "string",
        "flat_number": "string",
        "city": "string",
        "postal_code": "string",
        "country": "string",
        "country_full_name": "string",
        "nip": "string",
        "phone_number": "string",
        "email": "string",
        "web_site": "string",
        "note": "string",
        "receiver": "string",
        "same_forward_address": "boolean",
        "mailing_company_name": "string",
        "mailing_street": "string",
        "mailing_city": "string",
        "mailing_postal_code": "string",
        "days_to_payment": "integer",
        "payment_method": "string",
        "invoice_note": "string",
        "is_vindicable": "boolean",
        "vindicable_invoices_count": "integer",
    },
    identity="id",
    order="id asc",
    scope="api:invoices:read",
)

_CREATE_CLIENT = Operation(
    "create_client",
    "POST",
    "/clients.json",
    scope="api:invoices:write",
)

_GET_CLIENT = Operation(
    "get_client",
    "GET",
    "/clients/{client_id}.json",
    scope="api:invoices:read",
)

_UPDATE_CLIENT = Operation(
    "update_client",
    "PUT",
    "/clients/{client_id}.json",
    scope="api:invoices:write",
)

_DELETE_CLIENT = Operation(
    "delete_client",
    "DELETE",
    "/clients/{client_id}.json",
    scope="api:invoices:write",
)


class Clients(Resource):
    """Buyers saved in the account."""

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
        **filters: Unpack[ClientFilters],
    ) -> Pages[Client]:
        """List clients.

        The server's default order is company name ascending.

        Confirmed filters: ``company_name_eq``, ``company_name_cont``, ``nip_eq``, ``clean_nip_eq``, ``email_eq``.
        By the documentation's general rule every scalar field of a row has filters, such as
        ``vindicable_invoices_count_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for
        booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with
        one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /clients.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``id``. Rows in another order are
                reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``company_name_eq``: Exact name.
                ``company_name_cont``: Part of the name.
                ``nip_eq``: Exact NIP as entered, including prefix and dashes.
                ``nip_cont``: Part of the NIP as entered.
                ``clean_nip_eq``: NIP, regardless of how it was entered.
                ``email_eq``: Exact e-mail string.
                ``phone_number_eq``: Exact phone number as entered.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_CLIENTS,
                models.Client,
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

    def create(self, client: ClientCreate | Mapping[str, Any]) -> Client:
        """Create a client.

        inFakt accepts several clients with the same NIP; search before creating one.

        Calls POST /clients.json; scope api:invoices:write.

        Args:
            client: ``ClientCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_CREATE_CLIENT, {}, {}, {"client": models.ClientCreate.coerce(client)}), reader(models.Client)
        )

    def get(self, client_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> Client:
        """Get a client.

        Calls GET /clients/{client_id}.json; scope api:invoices:read.

        Args:
            client_id: The client's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_CLIENT, {"client_id": client_id}, {"fields": write_fields(fields)}, {}),
            reader(models.Client),
        )

    def update(self, client_id: int | str | UUID, client: ClientUpdate | Mapping[str, Any]) -> Client:
        """Update a client.

        Only the given fields change.

        Calls PUT /clients/{client_id}.json; scope api:invoices:write.

        Args:
            client_id: The client's id.
            client: ``ClientUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_UPDATE_CLIENT, {"client_id": client_id}, {}, {"client": models.ClientUpdate.coerce(client)}),
            reader(models.Client),
        )

    def delete(self, client_id: int | str | UUID) -> None:
        """Delete a client.

        Calls DELETE /clients/{client_id}.json; scope api:invoices:write.

        Args:
            client_id: The client's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_CLIENT, {"client_id": client_id}, {}, {}), Answer.nothing)


class AsyncClients(AsyncResource):
    """Buyers saved in the account."""

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
        **filters: Unpack[ClientFilters],
    ) -> AsyncPages[Client]:
        """List clients.

        The server's default order is company name ascending.

        Confirmed filters: ``company_name_eq``, ``company_name_cont``, ``nip_eq``, ``clean_nip_eq``, ``email_eq``.
        By the documentation's general rule every scalar field of a row has filters, such as
        ``vindicable_invoices_count_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``, ``_lteq``, ``_gt``
        and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times; ``_eq`` for
        booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are dropped, with
        one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /clients.json; scope api:invoices:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``id``. Rows in another order are
                reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``company_name_eq``: Exact name.
                ``company_name_cont``: Part of the name.
                ``nip_eq``: Exact NIP as entered, including prefix and dashes.
                ``nip_cont``: Part of the NIP as entered.
                ``clean_nip_eq``: NIP, regardless of how it was entered.
                ``email_eq``: Exact e-mail string.
                ``phone_number_eq``: Exact phone number as entered.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_CLIENTS,
                models.Client,
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

    async def create(self, client: ClientCreate | Mapping[str, Any]) -> Client:
        """Create a client.

        inFakt accepts several clients with the same NIP; search before creating one.

        Calls POST /clients.json; scope api:invoices:write.

        Args:
            client: ``ClientCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_CREATE_CLIENT, {}, {}, {"client": models.ClientCreate.coerce(client)}), reader(models.Client)
        )

    async def get(self, client_id: int | str | UUID, *, fields: str | Iterable[str] | None = None) -> Client:
        """Get a client.

        Calls GET /clients/{client_id}.json; scope api:invoices:read.

        Args:
            client_id: The client's id.
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_CLIENT, {"client_id": client_id}, {"fields": write_fields(fields)}, {}),
            reader(models.Client),
        )

    async def update(self, client_id: int | str | UUID, client: ClientUpdate | Mapping[str, Any]) -> Client:
        """Update a client.

        Only the given fields change.

        Calls PUT /clients/{client_id}.json; scope api:invoices:write.

        Args:
            client_id: The client's id.
            client: ``ClientUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_UPDATE_CLIENT, {"client_id": client_id}, {}, {"client": models.ClientUpdate.coerce(client)}),
            reader(models.Client),
        )

    async def delete(self, client_id: int | str | UUID) -> None:
        """Delete a client.

        Calls DELETE /clients/{client_id}.json; scope api:invoices:write.

        Args:
            client_id: The client's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_DELETE_CLIENT, {"client_id": client_id}, {}, {}), Answer.nothing)
