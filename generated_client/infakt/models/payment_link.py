# Generated: do not edit. Change openapi/ or generator/templates/overrides/model.py.jinja,
# then run: python -m generator build
from __future__ import annotations

from collections.abc import Sequence

from .._runtime.record import Field, Record


class PaymentLink(Record):
    """A payment link."""

    __slots__ = ()

    payment_link: Field[str] = Field("payment_link")
    payment_allowed: Field[bool] = Field("payment_allowed")
    accepted_uuids: Field[Sequence[str]] = Field("accepted_uuids")
    rejected_uuids: Field[Sequence[str]] = Field("rejected_uuids")
    """As given."""
