# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from .._runtime.record import Field, Record


class AccountingPayments(Record):
    """Deferred payment of what is due."""

    __slots__ = ()

    enabled: Field[bool] = Field("enabled")
    """Whether it can be had on credit."""
    pragma_offer_details_link: Field[str] = Field("pragma_offer_details_link")
