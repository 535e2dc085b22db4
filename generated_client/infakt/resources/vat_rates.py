# Generated: do not edit. Change openapi/ or generator/templates/own/resource.py.jinja,
# then run: python -m generator build
"""VAT rates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import models
from .._runtime.calls import make_call, reader
from .._runtime.operation import Operation
from .._runtime.resource import AsyncResource, Resource

if TYPE_CHECKING:
    from ..models.vat_rate_page import VatRatePage

_LIST_VAT_RATES = Operation(
    "list_vat_rates",
    "GET",
    "/vat_rates.json",
    scope="api:invoices:read",
)


class VatRates(Resource):
    """VAT rates."""

    def list(self) -> VatRatePage:
        """List VAT rates, including former ones.

        Calls GET /vat_rates.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return self._call(make_call(_LIST_VAT_RATES, {}, {}, {}), reader(models.VatRatePage))


class AsyncVatRates(AsyncResource):
    """VAT rates."""

    async def list(self) -> VatRatePage:
        """List VAT rates, including former ones.

        Calls GET /vat_rates.json; scope api:invoices:read.

        Raises:
            StatusError: The response has an error status, shown by the subclass, such as ``NotFoundError``.
            NoAnswerError: No response was received.
            UnusableAnswerError: The response cannot be read.
        """
        return await self._call(make_call(_LIST_VAT_RATES, {}, {}, {}), reader(models.VatRatePage))
