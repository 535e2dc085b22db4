# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""The account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_call, make_listing, reader
from .._runtime.filters import Filter
from .._runtime.operation import Operation
from .._runtime.pagination import AsyncPages, Pages
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ..models.account_activity import AccountActivity
    from ..models.account_details import AccountDetails

_GET_ACCOUNT_DETAILS = Operation(
    "get_account_details",
    "GET",
    "/account/details.json",
    scope="api:account:read",
)

_LIST_ACCOUNT_ACTIVITIES = Operation(
    "list_account_activities",
    "GET",
    "/account/activities.json",
    filters={"blame[uuid]": Filter("blame.uuid", "eq")},
    identity="id",
    scope="api:account:read",
)


class Account(Resource):
    """The account."""

    def details(self) -> AccountDetails:
        """Get the account's details.

        Calls GET /account/details.json; scope api:account:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_GET_ACCOUNT_DETAILS, {}, {}, {}), reader(models.AccountDetails))

    def activities(
        self,
        *,
        blame_uuid: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
    ) -> Pages[AccountActivity]:
        """List the account's activities.

        Calls GET /account/activities.json; scope api:account:read.

        Args:
            blame_uuid: Only activities of this user, given by uuid.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_ACCOUNT_ACTIVITIES,
                models.AccountActivity,
                {},
                fields=None,
                order=None,
                filters={},
                q=None,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
                query={"blame[uuid]": blame_uuid},
            )
        )


class AsyncAccount(AsyncResource):
    """The account."""

    async def details(self) -> AccountDetails:
        """Get the account's details.

        Calls GET /account/details.json; scope api:account:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(make_call(_GET_ACCOUNT_DETAILS, {}, {}, {}), reader(models.AccountDetails))

    def activities(
        self,
        *,
        blame_uuid: str | None = None,
        offset: int = 0,
        limit: int = 100,
        prefetch: int = 0,
        strict: bool = False,
    ) -> AsyncPages[AccountActivity]:
        """List the account's activities.

        Calls GET /account/activities.json; scope api:account:read.

        Args:
            blame_uuid: Only activities of this user, given by uuid.
            offset: Number of rows to skip.
            limit: Number of rows per page, 1 to 100; the list continues over all pages.
            prefetch: Number of pages to request ahead, 0 to 16, within the quota; the rows keep their order.
            strict: Raise instead of warning when rows may be missing, the list changes or a filter is ignored.

        Returns:
            A lazy list: iterate over its items, or over its ``pages()``.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._list(
            make_listing(
                _LIST_ACCOUNT_ACTIVITIES,
                models.AccountActivity,
                {},
                fields=None,
                order=None,
                filters={},
                q=None,
                offset=offset,
                limit=limit,
                prefetch=prefetch,
                strict=strict,
                query={"blame[uuid]": blame_uuid},
            )
        )
