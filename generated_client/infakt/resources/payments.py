# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""Paying taxes and contributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_call, reader
from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ..models.payment_link import PaymentLink

_CREATE_PAYMENT_LINK = Operation(
    "create_payment_link",
    "POST",
    "/payments/document_requests.json",
    scope="api:accounting:write",
)


class Payments(Resource):
    """Paying taxes and contributions."""

    def create_link(self, *, uuids: str) -> PaymentLink:
        """Create a link to pay several taxes and contributions at once.

        Uuids that are unknown or cannot be paid this way, for example because the amount is too high, are returned
        in `rejected_uuids`.

        Calls POST /payments/document_requests.json; scope api:accounting:write.

        Args:
            uuids: Comma-separated uuids of income taxes, insurance fees and JPK V7 files.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return self._call(make_call(_CREATE_PAYMENT_LINK, {}, {}, {"uuids": uuids}), reader(models.PaymentLink))


class AsyncPayments(AsyncResource):
    """Paying taxes and contributions."""

    async def create_link(self, *, uuids: str) -> PaymentLink:
        """Create a link to pay several taxes and contributions at once.

        Uuids that are unknown or cannot be paid this way, for example because the amount is too high, are returned
        in `rejected_uuids`.

        Calls POST /payments/document_requests.json; scope api:accounting:write.

        Args:
            uuids: Comma-separated uuids of income taxes, insurance fees and JPK V7 files.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``ValidationError``.
            OutcomeUnknownError: The request may have been processed.
        """
        return await self._call(make_call(_CREATE_PAYMENT_LINK, {}, {}, {"uuids": uuids}), reader(models.PaymentLink))
