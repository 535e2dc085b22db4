# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AccountingPayments(Record):
    """Deferred payment of the amount due."""

    __slots__ = ()

    enabled: Field[bool] = Field("enabled")
    """Whether credit is available."""
    pragma_offer_details_link: Field[str] = Field("pragma_offer_details_link")
