# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""The bank accounts that documents carry."""

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
)

_CREATE_BANK_ACCOUNT = Operation(
    "create_bank_account",
    "POST",
    "/bank_accounts.json",
)

_GET_BANK_ACCOUNT = Operation(
    "get_bank_account",
    "GET",
    "/bank_accounts/{bank_account_id}.json",
)

_UPDATE_BANK_ACCOUNT = Operation(
    "update_bank_account",
    "PUT",
    "/bank_accounts/{bank_account_id}.json",
)

_DELETE_BANK_ACCOUNT = Operation(
    "delete_bank_account",
    "DELETE",
    "/bank_accounts/{bank_account_id}.json",
)


class BankAccounts(Resource):
    """The bank accounts that documents carry."""

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

        The server's own order is bank name ascending.

        Confirmed filters: ``bank_name_eq``, ``account_number_eq``. By the documentation's general rule every scalar
        field of a row takes filters, such as ``currency_null``: ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` (days and numbers), ``_lt`` and ``_gteq`` with a day (moments), ``_eq``
        (flags), ``_null`` (all). The API may ignore a filter without a word. Rows that do not match are left out,
        with one ``FilterIgnoredWarning`` a reading.

        Args:
            bank_name_eq: This very name of a bank.
            account_number_eq: This very number, as it was entered.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.
            order: A field's name, then ``asc`` or ``desc``. Documented: ``account_number``. Where rows come in
                another, that is reported.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /bank_accounts.json; scope api:sensitive:bank_accounts:read.
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

        A document can carry the account's number only once the account is verified in the vendor's application.

        Args:
            bank_account: A ``BankAccountCreate``, or a mapping of its fields.

        Returns: BankAccount.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /bank_accounts.json; scope api:sensitive:bank_accounts:write.
        """
        return self._call(
            make_call(_CREATE_BANK_ACCOUNT, {}, {}, {"bank_account": models.BankAccountCreate.coerce(bank_account)}),
            reader(models.BankAccount),
        )

    def get(self, bank_account_id: int | str | UUID) -> BankAccount:
        """Read one bank account.

        Args:
            bank_account_id: The bank account's id.

        Returns: BankAccount.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:read.
        """
        return self._call(
            make_call(_GET_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), reader(models.BankAccount)
        )

    def update(
        self, bank_account_id: int | str | UUID, bank_account: BankAccountUpdate | Mapping[str, Any]
    ) -> BankAccount:
        """Change a bank account.

        Only what is given changes.

        Side effects: With `default` true, the account that was the default is so no longer.

        Args:
            bank_account_id: The bank account's id.
            bank_account: A ``BankAccountUpdate``, or a mapping of its fields.

        Returns: BankAccount.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls PUT /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.
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

        Args:
            bank_account_id: The bank account's id.

        Returns: Nothing.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls DELETE /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.
        """
        self._call(make_call(_DELETE_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), Answer.nothing)


class AsyncBankAccounts(AsyncResource):
    """The bank accounts that documents carry."""

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

        The server's own order is bank name ascending.

        Confirmed filters: ``bank_name_eq``, ``account_number_eq``. By the documentation's general rule every scalar
        field of a row takes filters, such as ``currency_null``: ``_eq`` and ``_cont`` (texts), ``_eq``, ``_lt``,
        ``_lteq``, ``_gt`` and ``_gteq`` (days and numbers), ``_lt`` and ``_gteq`` with a day (moments), ``_eq``
        (flags), ``_null`` (all). The API may ignore a filter without a word. Rows that do not match are left out,
        with one ``FilterIgnoredWarning`` a reading.

        Args:
            bank_name_eq: This very name of a bank.
            account_number_eq: This very number, as it was entered.
            fields: The fields to return, as names or as one text, nested ones in brackets; all when None.
            order: A field's name, then ``asc`` or ``desc``. Documented: ``account_number``. Where rows come in
                another, that is reported.
            offset: Rows to pass over first. limit: Rows a page, 1 to 100; the list goes on over all pages.
            prefetch: Pages asked for ahead, 0 to 16, within the quota; they come in order all the same.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.
            q: Predicates that are not described, sent as they are; the API ignores what it does not know.

        Returns: A lazy list; iterate over its items or its ``pages()``.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /bank_accounts.json; scope api:sensitive:bank_accounts:read.
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

        A document can carry the account's number only once the account is verified in the vendor's application.

        Args:
            bank_account: A ``BankAccountCreate``, or a mapping of its fields.

        Returns: BankAccount.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls POST /bank_accounts.json; scope api:sensitive:bank_accounts:write.
        """
        return await self._call(
            make_call(_CREATE_BANK_ACCOUNT, {}, {}, {"bank_account": models.BankAccountCreate.coerce(bank_account)}),
            reader(models.BankAccount),
        )

    async def get(self, bank_account_id: int | str | UUID) -> BankAccount:
        """Read one bank account.

        Args:
            bank_account_id: The bank account's id.

        Returns: BankAccount.
        Raises: A ``StatusError`` by status (``NotFoundError`` …), ``NoAnswerError``, ``UnusableAnswerError``.
        Calls GET /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:read.
        """
        return await self._call(
            make_call(_GET_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), reader(models.BankAccount)
        )

    async def update(
        self, bank_account_id: int | str | UUID, bank_account: BankAccountUpdate | Mapping[str, Any]
    ) -> BankAccount:
        """Change a bank account.

        Only what is given changes.

        Side effects: With `default` true, the account that was the default is so no longer.

        Args:
            bank_account_id: The bank account's id.
            bank_account: A ``BankAccountUpdate``, or a mapping of its fields.

        Returns: BankAccount.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls PUT /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.
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

        Args:
            bank_account_id: The bank account's id.

        Returns: Nothing.
        Raises: A ``StatusError`` by status (``ValidationError`` …); ``OutcomeUnknownError`` if it may be processed.
        Calls DELETE /bank_accounts/{bank_account_id}.json; scope api:sensitive:bank_accounts:write.
        """
        await self._call(make_call(_DELETE_BANK_ACCOUNT, {"bank_account_id": bank_account_id}, {}, {}), Answer.nothing)
