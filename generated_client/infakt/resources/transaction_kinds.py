# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Kinds of transactions that documents refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_call, reader
from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ..models.transaction_kind_page import TransactionKindPage

_LIST_TRANSACTION_KINDS = Operation(
    "list_transaction_kinds",
    "GET",
    "/transaction_kinds.json",
    scope="api:invoices:read",
)


class TransactionKinds(Resource):
    """Kinds of transactions that documents refer to."""

    def list(self) -> TransactionKindPage:
        """List transaction kinds.

        Calls GET /transaction_kinds.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_LIST_TRANSACTION_KINDS, {}, {}, {}), reader(models.TransactionKindPage))


class AsyncTransactionKinds(AsyncResource):
    """Kinds of transactions that documents refer to."""

    async def list(self) -> TransactionKindPage:
        """List transaction kinds.

        Calls GET /transaction_kinds.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(make_call(_LIST_TRANSACTION_KINDS, {}, {}, {}), reader(models.TransactionKindPage))
