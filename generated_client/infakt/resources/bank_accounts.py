# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Bank accounts shown on documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime.answer import Answer
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.filters import Filter
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from uuid import UUID

    from ..filters import BankAccountFilters
    from ..models.bank_account import BankAccount
    from ..models.bank_account_create import BankAccountCreate
    from ..models.bank_account_update import BankAccountUpdate

_LIST_BANK_ACCOUNTS = Operation(
    "list_bank_accounts",
    "GET",
    "/bank_accounts.json",
    filters={"bank_name_eq": Filter("bank_name", "eq"), "account_number_eq": Filter("account_number", "eq")},
    fields={
        "id": "integer",
        "bank_name": "string",
        "custom_name": "string",
        "account_number": "string",
        "swift": "string",
        "default": "boolean",
        "currency": "string",
    },
    identity="id",
    order="id asc",
    fallback="account_number asc",
    scope="api:sensitive:bank_accounts:read",
)

_CREATE_BANK_ACCOUNT = Operation(
    "create_bank_account",
    "POST",
    "/bank_accounts.json",
    scope="api:sensitive:bank_accounts:write",
)

_GET_BANK_ACCOUNT = Operation(
    "get_bank_account",
    "GET",
    "/bank_accounts/{bank_account_id}.json",
    scope="api:sensitive:bank_accounts:read",
)

_UPDATE_BANK_ACCOUNT = Operation(
    "update_bank_account",
    "PUT",
    "/bank_accounts/{bank_account_id}.json",
    scope="api:sensitive:bank_accounts:write",
)

_DELETE_BANK_ACCOUNT = Operation(
    "delete_bank_account",
    "DELETE",
    "/bank_accounts/{bank_account_id}.json",
    scope="api:sensitive:bank_accounts:write",
)


class BankAccounts(Resource):
    """Bank accounts shown on documents."""

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
        **filters: Unpack[BankAccountFilters],
    ) -> Pages[BankAccount]:
        """List bank accounts.

        The server's default order is bank name ascending.

        Confirmed filters: ``bank_name_eq``, ``account_number_eq``. By the documentation's general rule every scalar
        field of a row has filters, such as ``currency_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /bank_accounts.json; scope api:sensitive:bank_accounts:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``account_number``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``bank_name_eq``: Exact bank name.
                ``account_number_eq``: Exact number, as entered.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_BANK_ACCOUNTS,
                models.BankAccount,
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

    def create(self, bank_account: BankAccountCreate | Mapping[str, Any]) -> BankAccount:
        """Create a bank account.

        Documents can show the account's number only after the account is verified in the vendor's application.

        Calls POST /bank_accounts.json; scope api:sensitive:bank_accounts:write.

        Args:
            bank_account: ``BankAccountCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(_CREATE_BANK_ACCOUNT, {}, {}, {"bank_account": models.BankAccountCreate.coerce(bank_account)}),
            reader(models.BankAccount),
        )

    def get(self, bank_account_id: int | str | UUID) -> BankAccount:
        """Get a bank account.

        Calls GET /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:read.

        Args:
            bank_account_id: The bank account's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(
            make_call(_GET_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), reader(models.BankAccount)
        )

    def update(
        self, bank_account_id: int | str | UUID, bank_account: BankAccountUpdate | Mapping[str, Any]
    ) -> BankAccount:
        """Update a bank account.

        Only the given fields change.

        Side effects: With `default` true, the previous default account is no longer the default.

        Calls PUT /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.

        Args:
            bank_account_id: The bank account's id.
            bank_account: ``BankAccountUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(
            make_call(
                _UPDATE_BANK_ACCOUNT,
                {"bank_account_id": bank_account_id},
                {},
                {"bank_account": models.BankAccountUpdate.coerce(bank_account)},
            ),
            reader(models.BankAccount),
        )

    def delete(self, bank_account_id: int | str | UUID) -> None:
        """Delete a bank account.

        Calls DELETE /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.

        Args:
            bank_account_id: The bank account's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        self._call(make_call(_DELETE_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), Answer.nothing)


class AsyncBankAccounts(AsyncResource):
    """Bank accounts shown on documents."""

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
        **filters: Unpack[BankAccountFilters],
    ) -> AsyncPages[BankAccount]:
        """List bank accounts.

        The server's default order is bank name ascending.

        Confirmed filters: ``bank_name_eq``, ``account_number_eq``. By the documentation's general rule every scalar
        field of a row has filters, such as ``currency_null``: ``_eq`` and ``_cont`` for strings; ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` for dates and numbers; ``_lt`` and ``_gteq``, with a date, for date-times;
        ``_eq`` for booleans; ``_null`` for all. The API may ignore a filter silently. Rows that do not match are
        dropped, with one ``FilterIgnoredWarning`` each time the list is read.

        Calls GET /bank_accounts.json; scope api:sensitive:bank_accounts:read.

        Args:
            fields: Fields to return, as names or as one string, nested ones in parentheses; all if None.
            order: Name of a field, followed by ``asc`` or ``desc``. Documented: ``account_number``. Rows in another
                order are reported.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Undescribed predicates, sent unchanged; the API ignores those that it does not know.
            **filters: Conditions that the rows must meet:
                ``bank_name_eq``: Exact bank name.
                ``account_number_eq``: Exact number, as entered.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_BANK_ACCOUNTS,
                models.BankAccount,
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

    async def create(self, bank_account: BankAccountCreate | Mapping[str, Any]) -> BankAccount:
        """Create a bank account.

        Documents can show the account's number only after the account is verified in the vendor's application.

        Calls POST /bank_accounts.json; scope api:sensitive:bank_accounts:write.

        Args:
            bank_account: ``BankAccountCreate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(_CREATE_BANK_ACCOUNT, {}, {}, {"bank_account": models.BankAccountCreate.coerce(bank_account)}),
            reader(models.BankAccount),
        )

    async def get(self, bank_account_id: int | str | UUID) -> BankAccount:
        """Get a bank account.

        Calls GET /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:read.

        Args:
            bank_account_id: The bank account's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(
            make_call(_GET_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), reader(models.BankAccount)
        )

    async def update(
        self, bank_account_id: int | str | UUID, bank_account: BankAccountUpdate | Mapping[str, Any]
    ) -> BankAccount:
        """Update a bank account.

        Only the given fields change.

        Side effects: With `default` true, the previous default account is no longer the default.

        Calls PUT /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.

        Args:
            bank_account_id: The bank account's id.
            bank_account: ``BankAccountUpdate``, or a mapping of its fields.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(
            make_call(
                _UPDATE_BANK_ACCOUNT,
                {"bank_account_id": bank_account_id},
                {},
                {"bank_account": models.BankAccountUpdate.coerce(bank_account)},
            ),
            reader(models.BankAccount),
        )

    async def delete(self, bank_account_id: int | str | UUID) -> None:
        """Delete a bank account.

        Calls DELETE /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.

        Args:
            bank_account_id: The bank account's id.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        await self._call(make_call(_DELETE_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), Answer.nothing)
